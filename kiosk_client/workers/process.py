"""Starts a worker of one step, speaks with it by lines, and ends it; by force if it must."""

import asyncio
import secrets
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, Generic, Self, TypeVar

from kiosk_client.workers.lines import MAX_LINE_BYTES, Line, written
from server.protocol.photo import PhotoCamera

LOOPBACK: Final = "127.0.0.1"
END_S: Final = 5.0
"""A worker that does not end by itself is killed; what it keeps goes with it all the same."""

FromWorker = TypeVar("FromWorker", bound=Line)


def camera_listener() -> socket.socket:
    """Open the socket to which all workers of this agent listen, one after the other."""
    return socket.create_server((LOOPBACK, 0))


def camera_host(listening: socket.socket) -> str:
    """Return address and port of the camera's socket."""
    return f"{LOOPBACK}:{listening.getsockname()[1]}"


@dataclass(frozen=True)
class WorkerKind(Generic[FromWorker]):
    """Which worker: its `module`, what it is told first, and how its lines are `read`.

    `begin` is given the camera that its panel will use; `read` raises `BadLineError`.
    """

    module: str
    begin: Callable[[PhotoCamera], Line]
    read: Callable[[bytes], FromWorker]


class WorkerProcess(Generic[FromWorker]):
    """A running worker; make it by `start`."""

    def __init__(
        self,
        process: asyncio.subprocess.Process,
        camera: PhotoCamera,
        read: Callable[[bytes], FromWorker],
    ) -> None:
        self._process: Final = process
        self._read: Final = read
        self.camera: Final = camera

    @classmethod
    async def start(cls, kind: WorkerKind[FromWorker], listening: socket.socket) -> Self:
        """Start a worker on the camera's socket; it says `Ready` when it takes frames.

        Raises:
            OSError: no process can be started.
        """
        handle = listening.fileno()
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            kind.module,
            str(handle),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            pass_fds=(handle,),
            limit=MAX_LINE_BYTES,
        )
        port = int(listening.getsockname()[1])
        camera = PhotoCamera(port=port, token=secrets.token_urlsafe(32))
        worker = cls(process, camera, kind.read)
        worker.say(kind.begin(camera))
        return worker

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    def say(self, line: Line) -> None:
        """Tell it something; nothing happens if it is gone."""
        if self._process.stdin is not None and not self._process.stdin.is_closing():
            self._process.stdin.write(written(line))

    async def lines(self) -> AsyncIterator[FromWorker]:
        """Yield what it says until it is gone.

        Raises:
            BadLineError: it said something else.
        """
        if self._process.stdout is None:
            return
        while line := await self._process.stdout.readline():
            yield self._read(line)

    async def end(self) -> None:
        """Let it delete what it keeps and end; kill it if it does not."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            async with asyncio.timeout(END_S):
                await self._process.wait()
        except TimeoutError:
            with suppress(ProcessLookupError):
                self._process.kill()
            await self._process.wait()
