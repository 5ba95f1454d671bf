"""Two ways for a worker to be there: as a child of the server, or as a guest that comes by itself.

Both speak over a socket of the kernel that nobody else can reach: a child inherits its end of a
socket pair; a guest connects to a socket file that belongs to the server's user, who it must be.
"""

import asyncio
import os
import socket
import struct
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from server.interpreter.errands import FROM_WORKER, FromWorker, Setup
from server.interpreter.line import Line, LineLost, framed

CHILD_COMMAND: Final = (sys.executable, "-m", "server.interpreter.worker", "--fd")
STOP_S: Final = 3.0
CREDENTIALS: Final = struct.Struct("3i")
"""`struct ucred` of Linux: process, user, group (unix(7), SO_PEERCRED)."""


@dataclass(frozen=True, slots=True)
class _Child:
    """A worker's process and our end of its socket."""

    process: asyncio.subprocess.Process
    ours: socket.socket

    async def end(self) -> None:
        """Hang up, give it the time to see that, then end it."""
        self.ours.close()
        try:
            async with asyncio.timeout(STOP_S):
                await self.process.wait()
        except TimeoutError:
            with suppress(ProcessLookupError):
                self.process.kill()
            await self.process.wait()


class ChildEntrance:
    """Starts the worker as a child process; embedded, the default.

    A spare one waits behind it, ready to translate: loading takes seconds on a busy machine, which
    is when workers are lost.

    Args:
        setup: what a worker loads.
        command: to which the number of the inherited socket is appended.
    """

    def __init__(self, setup: Setup, command: Sequence[str] = CHILD_COMMAND) -> None:
        self._setup = setup
        self._command = tuple(command)
        self._spare: asyncio.Task[_Child] | None = None
        self.pid: int | None = None

    @asynccontextmanager
    async def line(self) -> AsyncIterator[Line[FromWorker]]:
        """Have a worker for the time of a block.

        Raises:
            LineLost: the process could not be started.
        """
        child = await self._next()
        self.pid = child.process.pid
        try:
            line = await _line(child.ours)
            try:
                yield line
            finally:
                line.close()
        finally:
            await child.end()

    def prepare(self) -> None:
        """The worker is up: have a spare one ready for when it is lost."""
        if self._spare is None:
            self._spare = asyncio.create_task(self._start(), name="interpreter-spare")

    async def close(self) -> None:
        """End the spare one."""
        spare, self._spare = self._spare, None
        if spare is not None:
            with suppress(LineLost):
                await (await spare).end()

    async def _next(self) -> _Child:
        spare, self._spare = self._spare, None
        if spare is not None:
            child = await spare
            if child.process.returncode is None:
                return child
            await child.end()
        return await self._start()

    async def _start(self) -> _Child:
        ours, theirs = socket.socketpair()
        try:
            with theirs:
                process = await asyncio.create_subprocess_exec(
                    *self._command,
                    str(theirs.fileno()),
                    pass_fds=(theirs.fileno(),),
                    stdin=asyncio.subprocess.DEVNULL,
                    start_new_session=True,  # Ctrl-C is for the server, which ends the worker
                )
        except OSError:
            ours.close()
            raise LineLost from None
        ours.sendall(framed(self._setup))  # far below what the kernel buffers
        return _Child(process, ours)


class GuestEntrance:
    """Waits at a socket file for `madoguchi interpreter`, one at a time.

    Args:
        setup: what a worker loads.
        path: of the socket file.
    """

    def __init__(self, setup: Setup, path: Path) -> None:
        self._setup = setup
        self._path = path

    @asynccontextmanager
    async def line(self) -> AsyncIterator[Line[FromWorker]]:
        """Have the next guest for the time of a block.

        Raises:
            LineLost: the socket file cannot be made, or the guest is another user.
        """
        with _listening(self._path) as listener:
            guest, _ = await asyncio.get_running_loop().sock_accept(listener)
        if not is_same_user(guest):
            guest.close()
            raise LineLost
        line = await _line(guest)
        line.send(self._setup)
        try:
            yield line
        finally:
            line.close()

    def prepare(self) -> None:
        """Nothing: a guest starts itself."""

    async def close(self) -> None:
        """Take the socket file away."""
        self._path.unlink(missing_ok=True)


def is_same_user(guest: socket.socket) -> bool:
    """Whether the process at the other end of a unix socket runs as our user, or as root."""
    raw = guest.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, CREDENTIALS.size)
    _, user, _ = CREDENTIALS.unpack(raw)
    return user in (os.getuid(), 0)


def _listening(path: Path) -> socket.socket:
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        path.unlink(missing_ok=True)
        mask = os.umask(0o177)
        try:
            listener.bind(str(path))
        finally:
            os.umask(mask)
        listener.listen(1)
        listener.settimeout(0.0)
    except OSError:
        listener.close()
        raise LineLost from None
    return listener


async def _line(end: socket.socket) -> Line[FromWorker]:
    end.settimeout(0.0)
    reader, writer = await asyncio.open_unix_connection(sock=end)
    return Line(reader, writer, FROM_WORKER)
