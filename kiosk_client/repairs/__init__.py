"""Repairs of this kiosk that IT may order from afar (遠隔修復, Z-23)."""
