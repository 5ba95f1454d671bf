"""Choosing addresses for programs that must find each other again after a restart."""

import socket


def free_port() -> int:
    """A TCP port on loopback that nobody uses now.

    The server is restarted on the same port (its clients come back to it), so the port is chosen
    here and not by the server; the gap until the server binds it is harmless on one machine.
    """
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
    return port
