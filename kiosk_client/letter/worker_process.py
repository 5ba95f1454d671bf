"""Starts the letter worker and hears it by lines; see `kiosk_client.letter.worker`."""

import asyncio
import secrets
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, Self

from kiosk_client.letter.lines import Begin, FromWorker, read_from_worker
from kiosk_client.letter.payload import LetterRules
from kiosk_client.photo.lines import MAX_LINE_BYTES, written
from kiosk_client.photo.worker_process import camera_host
from server.protocol.photo import PhotoCamera

END_S: Final = 5.0
"""A worker that does not end by itself is killed."""


@dataclass(frozen=True, slots=True)
class LetterPlace:
    """What a worker is given.

    `listening` is the camera's socket, on which a photo worker may have listened before, `origin`
    the panel's, `rules` what a letter may say.
    """

    listening: socket.socket
    origin: str
    rules: LetterRules


class LetterWorker:
    """A running worker; make it by `start`."""

    def __init__(self, process: asyncio.subprocess.Process, camera: PhotoCamera) -> None:
        self._process: Final = process
        self.camera: Final = camera

    @classmethod
    async def start(cls, place: LetterPlace) -> Self:
        """Start a worker; it says `Ready` when it takes frames.

        Raises:
            OSError: no process can be started.
        """
        handle = place.listening.fileno()
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "kiosk_client.letter.worker",
            str(handle),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            pass_fds=(handle,),
            limit=MAX_LINE_BYTES,
        )
        token = secrets.token_urlsafe(32)
        camera = PhotoCamera(port=int(place.listening.getsockname()[1]), token=token)
        worker = cls(process, camera)
        begin = Begin(
            origin=place.origin,
            host=camera_host(place.listening),
            token=token,
            origins=place.rules.origins,
            path=place.rules.path,
            parameter=place.rules.parameter,
        )
        if process.stdin is not None:
            process.stdin.write(written(begin))
        return worker

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
        """Let it end; kill it if it does not."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            async with asyncio.timeout(END_S):
                await self._process.wait()
        except TimeoutError:
            with suppress(ProcessLookupError):
                self._process.kill()
            await self._process.wait()
