"""How a worker runs as a process of its own: hardened, and gone without a trace at its end."""

import asyncio
import os
import socket
import sys
from collections.abc import Awaitable, Callable
from typing import Final

import cv2

from kiosk_client.workers.hardening import harden
from kiosk_client.workers.lines import MAX_LINE_BYTES, BadLineError, Line, written

FAULT: Final = 70

Say = Callable[[Line], None]
Work = Callable[[asyncio.StreamReader, Say, socket.socket], Awaitable[None]]
"""Serves one step: hears the agent's lines, says its own, takes frames on the socket."""


def run_worker(name: str, work: Work, *faults: type[Exception]) -> None:
    """Do the work on the socket that the first argument names, and end the process.

    Args:
        name: of the worker, for the one line that says why it failed.
        work: ends when the agent's side ends, however that came about.
        faults: what else but a bad line and a fault of the system may end it.
    """
    known: tuple[type[Exception], ...] = (BadLineError, OSError, *faults)
    harden()
    cv2.setNumThreads(1)
    try:
        asyncio.run(_served(work, int(sys.argv[1])))
    except known as error:
        sys.stderr.write(f"{name}: {error}\n")
        sys.stderr.flush()
        os._exit(FAULT)
    os._exit(0)


async def _served(work: Work, handle: int) -> None:
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader(limit=MAX_LINE_BYTES)
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)

    def say(line: Line) -> None:
        os.write(sys.stdout.fileno(), written(line))

    with socket.socket(fileno=handle) as listening:
        await work(reader, say, listening)
