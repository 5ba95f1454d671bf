"""What a camera sees of paper: QR codes (二次元コード)."""
