"""A file system of a drill's own, that can be full: tmpfs, which only root may mount."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

WIDE: Final = 2 << 30
"""Bytes; nothing is taken until something is written."""


class NotPossibleError(Exception):
    """This machine, or this user, cannot play a fault; the text says what is missing."""


class SmallDisk:
    """A mounted tmpfs.

    Args:
        folder: where.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def fill(self) -> None:
        """Leave no room at all."""
        await _mount(self._folder, self._used(), again=True)

    async def widen(self) -> None:
        """Give all room back."""
        await _mount(self._folder, WIDE, again=True)

    def _used(self) -> int:
        said = os.statvfs(self._folder)
        return (said.f_blocks - said.f_bfree) * said.f_frsize


@asynccontextmanager
async def small_disk(folder: Path) -> AsyncIterator[SmallDisk]:
    """Mount a tmpfs on a folder that is made for the length of a block.

    Raises:
        NotPossibleError: it cannot be mounted here.
    """
    await asyncio.to_thread(folder.mkdir, 0o700)
    await _mount(folder, WIDE)
    try:
        yield SmallDisk(folder)
    finally:
        # Lazily: a program that is just ending may still have a file open there.
        await _done("umount", "--lazy", str(folder))


async def _mount(folder: Path, size: int, *, again: bool = False) -> None:
    options = f"{'remount,' if again else ''}size={size},mode=0700"
    if not await _done("mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)):
        raise NotPossibleError("mount (root)")


async def _done(*command: str) -> bool:
    silent = asyncio.subprocess.DEVNULL
    try:
        process = await asyncio.create_subprocess_exec(*command, stdout=silent, stderr=silent)
    except FileNotFoundError:
        return False
    return await process.wait() == 0
