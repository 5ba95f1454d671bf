"""The letter of application (交付申請書): its QR code, checked, fills in a form (Z-11)."""
