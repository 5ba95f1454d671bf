"""The panel's home on loopback: its files, its one WebSocket, and who may open them."""
