"""After a visit: what this program may still hold of it in its own memory goes too (Z-07).

Freed blocks are overwritten by the C library (see `overwriting`). Left are objects that only a
cycle keeps, what the event loop has received last, and free pages, which the kernel gets back.
"""

import asyncio
import ctypes
import fcntl
import gc
import os
from typing import Final

import structlog
from typing_extensions import override

from kiosk_client.erasure.overwriting import in_effect

log = structlog.get_logger(__name__)

RECEIVED_AT_ONCE: Final = 256_000
"""uvloop reads everything into one buffer of this size, which is as old as the loop itself."""
PIPE_BYTES: Final = 1 << 20
WITHIN_S: Final = 5.0


def warn_of_freed() -> None:
    """Say it if what this program frees stays readable: then nothing here makes up for it."""
    if not in_effect():
        log.error("freed_memory_not_overwritten")


async def forget() -> bool:
    """Overwrite and give back all that can be; return whether freed memory is out of sight."""
    try:
        received = await overwrite_received()
    except (OSError, TimeoutError):  # no handles left: the receipt must be written all the same
        received = False
    if not received:
        log.warning("received_data_partly_kept")
    gc.collect()
    libc = ctypes.CDLL(None)
    if hasattr(libc, "malloc_trim"):
        libc.malloc_trim(0)
    return in_effect() and received


async def overwrite_received() -> bool:
    """Overwrite what the event loop has received: it reads zeros to the same place, all at once.

    uvloop keeps pieces of the window's messages there, behind the end of shorter ones.
    """
    reading, writing = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK)
    zeros = _Zeros()
    with os.fdopen(reading, "rb", buffering=0) as source:
        with os.fdopen(writing, "wb", buffering=0) as drain:
            try:
                fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, PIPE_BYTES)
            except PermissionError:  # above the user's limit for pipes
                return False
            drain.write(bytes(PIPE_BYTES))
        await asyncio.get_running_loop().connect_read_pipe(lambda: zeros, source)
        async with asyncio.timeout(WITHIN_S):
            await zeros.ended.wait()
    return zeros.largest >= RECEIVED_AT_ONCE


class _Zeros(asyncio.Protocol):
    """Receives them, and notes how many came at once."""

    def __init__(self) -> None:
        self.ended: Final = asyncio.Event()
        self.largest = 0

    @override
    def data_received(self, data: bytes) -> None:
        self.largest = max(self.largest, len(data))

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self.ended.set()
