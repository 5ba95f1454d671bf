"""The control lease: who holds the pen, decided at the kiosk (design §4, Z-03)."""
