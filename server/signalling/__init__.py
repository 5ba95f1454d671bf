"""Socket.IO edge: connections, presence, relay."""
