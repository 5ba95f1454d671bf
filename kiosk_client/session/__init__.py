"""What the kiosk itself decides in a session: a pure machine that needs no trust in the server."""
