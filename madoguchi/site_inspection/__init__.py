"""`madoguchi site inspect`: what the kiosk would make of a page, field by field, and why."""
