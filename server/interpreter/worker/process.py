"""The worker as a process: as the server's child, or as a guest that finds it by a socket file."""

import asyncio
import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Final

from server.interpreter.errands import TO_WORKER, Setup
from server.interpreter.line import Line
from server.interpreter.worker.ports import Engines
from server.interpreter.worker.worker import Worker

NICENESS: Final = 5
"""Calls and signalling come first when cores are scarce (nice(2))."""
AGAIN_S: Final = 1.0


def give_way() -> None:
    """Lower this process's priority, and with it what it starts; for entry points only."""
    os.setpriority(os.PRIO_PROCESS, 0, max(NICENESS, os.getpriority(os.PRIO_PROCESS, 0)))


async def serve_child(inherited: int, make_engines: Callable[[Setup], Engines]) -> None:
    """Work for the server that started us, until it is gone.

    Args:
        inherited: file descriptor of our end of its socket pair.
        make_engines: loads what is installed.
    """
    await _serve(socket.socket(fileno=inherited), make_engines)


async def serve_guest(path: Path, make_engines: Callable[[Setup], Engines]) -> None:
    """Work for the server that listens at this socket file, whenever it does, until cancelled."""
    while True:
        end = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        end.settimeout(0.0)
        try:
            await asyncio.get_running_loop().sock_connect(end, str(path))
        except OSError:
            end.close()
        else:
            await _serve(end, make_engines)
        await asyncio.sleep(AGAIN_S)


async def _serve(end: socket.socket, make_engines: Callable[[Setup], Engines]) -> None:
    end.settimeout(0.0)
    reader, writer = await asyncio.open_unix_connection(sock=end)
    line = Line(reader, writer, TO_WORKER)
    try:
        await Worker(line, make_engines).run()
    finally:
        line.close()
