"""`madoguchi bench call`: click to first remote frame, beside two bare pages."""
