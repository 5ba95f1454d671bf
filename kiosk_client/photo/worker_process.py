"""Starts the photo worker and speaks with it by lines; see `kiosk_client.photo.worker`."""

import asyncio
import secrets
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from kiosk_client.photo.lines import (
    MAX_LINE_BYTES,
    Begin,
    FromWorker,
    Line,
    read_from_worker,
    written,
)
from server.protocol.photo import PhotoCamera

LOOPBACK: Final = "127.0.0.1"
END_S: Final = 5.0
"""A worker that does not end by itself is killed; its directory goes with it all the same."""


def camera_listener() -> socket.socket:
    """Open the socket to which all workers of this agent listen, one after the other."""
    return socket.create_server((LOOPBACK, 0))


def camera_host(listening: socket.socket) -> str:
    """Return address and port of the camera's socket."""
    return f"{LOOPBACK}:{listening.getsockname()[1]}"


@dataclass(frozen=True, slots=True)
class WorkerPlace:
    """What a worker is given.

    `listening` is the camera's socket, `origin` the panel's, `root` a directory in memory,
    `model` a YuNet model or None.
    """

    listening: socket.socket
    origin: str
    root: Path
    model: Path | None = None

    @property
    def port(self) -> int:
        """Where the panel sends frames."""
        return int(self.listening.getsockname()[1])


class WorkerProcess:
    """A running worker; make it by `start`."""

    def __init__(self, process: asyncio.subprocess.Process, camera: PhotoCamera) -> None:
        self._process: Final = process
        self.camera: Final = camera

    @classmethod
    async def start(cls, place: WorkerPlace) -> Self:
        """Start a worker; it says `Ready` when it takes frames.

        Raises:
            OSError: no process can be started.
        """
        handle = place.listening.fileno()
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "kiosk_client.photo.worker",
            str(handle),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            pass_fds=(handle,),
            limit=MAX_LINE_BYTES,
        )
        camera = PhotoCamera(port=place.port, token=secrets.token_urlsafe(32))
        worker = cls(process, camera)
        worker.say(
            Begin(
                origin=place.origin,
                host=camera_host(place.listening),
                token=camera.token,
                root=str(place.root),
                model=None if place.model is None else str(place.model),
            )
        )
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
            yield read_from_worker(line)

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
