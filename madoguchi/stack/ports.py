"""Choosing addresses for programs that must find each other again after a restart."""

import errno
import socket
from typing import Final

from server.protocol.errors import StartupError

HIGHEST: Final = 65_535


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
        StartupError: `port_taken`, or `no_such_port`.
    """
    if not 1 <= port <= HIGHEST:
        raise StartupError(
            "no_such_port",
            f"ポート {port} はありません。"
            f"{option} で 1 から {HIGHEST} までの番号を選んでください。",
            f"There is no port {port}. Choose a number from 1 to {HIGHEST} with {option}.",
            exit_code=78,
        )
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
