"""Choosing addresses for programs that must find each other again after a restart."""

import errno
import socket

from server.protocol.errors import StartupError


def free_port() -> int:
    """A TCP port on loopback that nobody uses now.

    The server is restarted on the same port (its clients come back to it), so the port is chosen
    here and not by the server; the gap until the server binds it is harmless on one machine.
    """
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
    return port


def require_free(port: int, option: str) -> None:
    """See that a fixed port can be had before anything is started.

    Args:
        port: on loopback.
        option: by which a person chooses another one.

    Raises:
        StartupError: `port_taken`.
    """
    try:
        socket.create_server(("127.0.0.1", port)).close()
    except OSError as fault:
        if fault.errno != errno.EADDRINUSE:
            raise
        raise StartupError(
            "port_taken",
            f"ポート {port} はほかのプログラムが使っています。"
            f"そのプログラムを終了するか、{option} で別の番号を選んでください。",
            f"Another program uses port {port}. Stop it, or choose another number with {option}.",
        ) from None
