"""The photo worker: the only process of the kiosk's agent that ever holds a picture (D3).

One for each photo step. It takes the panel's frames on loopback, coaches, keeps the photo as a file
in memory, and ends when its standard input ends, however that came about: its memory goes with it.
`python -m kiosk_client.photo.worker FD` is started by `kiosk_client.photo.worker_process`.
"""

import asyncio
import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, assert_never

from kiosk_client.photo.lines import (
    Advice,
    Begin,
    Delete,
    Deleted,
    NotTaken,
    Ready,
    Take,
    Taken,
    read_to_worker,
)
from kiosk_client.photo.ports import KeptPhoto, PhotoVault, VaultError
from kiosk_client.photo.vault import TmpfsVault
from kiosk_client.window.profile import throwaway_directory
from kiosk_client.workers.camera_socket import CameraSocket, FrameKind, lines_of, serving
from kiosk_client.workers.lines import BadLineError, Line
from kiosk_client.workers.running import run_worker
from media.photo.cascade import CascadeDetector
from media.photo.check import check_file, check_frame, decode
from media.photo.coach import Coach, observe
from media.photo.container import UnreadablePhotoError, read_container
from media.photo.faces import DetectorUnavailableError, FaceDetector
from media.photo.portrait import frame_portrait, write_jpeg
from media.photo.yunet import YunetDetector

PREFIX: Final = "madoguchi-camera-"


class PhotoWorker:
    """Coaches by preview frames and keeps one whole frame as the photo.

    Args:
        vault: where the photo is kept.
        detector: finds faces.
        say: tells the agent.
        now: monotonic seconds.
    """

    def __init__(
        self,
        vault: PhotoVault,
        detector: FaceDetector,
        say: Callable[[Line], None],
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._vault: Final = vault
        self._detector: Final = detector
        self._say: Final = say
        self._now: Final = now
        self._coach = Coach()
        self._photo: KeptPhoto | None = None
        self._wanted = False

    def want(self) -> None:
        """Keep the next whole frame."""
        self._wanted = True

    async def frame(self, kind: FrameKind, jpeg: bytes) -> None:
        """Take one frame; see `FrameTaker`."""
        if kind == "preview":
            await asyncio.to_thread(self._coach_by, jpeg)
        elif self._wanted and self._photo is None:
            self._wanted = False
            self._say(await asyncio.to_thread(self._keep, jpeg))

    def delete(self, order: Delete) -> None:
        """Remove the photo, if there is one, and start to coach anew.

        Raises:
            VaultError: it is still there.
        """
        if self._photo is not None:
            self._vault.delete(self._photo, order.reason)
        self._photo, self._wanted = None, False
        self._coach = Coach()
        self._say(Deleted(reason=order.reason))

    def _coach_by(self, jpeg: bytes) -> None:
        if self._photo is not None:
            return
        try:
            read_container(jpeg)
            report = check_frame(frame_portrait(decode(jpeg)), self._detector)
        except UnreadablePhotoError:
            return  # the next one comes in a moment
        before, self._coach = self._coach, observe(self._coach, report, self._now())
        if (before.advice, before.ready) != (self._coach.advice, self._coach.ready):
            self._say(Advice(advice=self._coach.advice, ready=self._coach.ready))

    def _keep(self, jpeg: bytes) -> Taken | NotTaken:
        try:
            read_container(jpeg)
            photo = write_jpeg(frame_portrait(decode(jpeg)))
            improve = check_file(photo, self._detector).advice
            self._photo = self._vault.create(photo)
        except UnreadablePhotoError:
            return NotTaken(why="not_readable")
        except VaultError:
            return NotTaken(why="no_memory")
        kept = self._photo
        return Taken(path=str(kept.path), size_bytes=kept.size_bytes, improve=improve)


def detector_of(begin: Begin) -> FaceDetector:
    """Return the detector that the kiosk's settings name.

    Raises:
        DetectorUnavailableError: it cannot be made.
    """
    return CascadeDetector() if begin.model is None else YunetDetector(Path(begin.model))


async def work(
    reader: asyncio.StreamReader, say: Callable[[Line], None], listening: socket.socket
) -> None:
    """Serve one photo step until the agent's side ends; nothing is kept then.

    Raises:
        BadLineError: the agent said something else.
        DetectorUnavailableError: no face can be found here.
        VaultError: there is no memory to keep a photo in, or it could not be removed.
    """
    begin = read_to_worker(await reader.readline())
    if not isinstance(begin, Begin):
        raise BadLineError("the first line begins")
    with throwaway_directory(Path(begin.root), PREFIX) as directory:
        worker = PhotoWorker(TmpfsVault(directory), detector_of(begin), say)
        camera = CameraSocket(begin.host, begin.origin, begin.token, worker)
        async with serving(listening, camera):
            say(Ready())
            async for line in lines_of(reader):
                order = read_to_worker(line)
                match order:
                    case Take():
                        worker.want()
                        await camera.ask_whole()
                    case Delete():
                        worker.delete(order)
                    case Begin():
                        raise BadLineError("it has begun")
                    case _:
                        assert_never(order)


def main() -> None:
    """Run as a process of its own; ends without a trace of what it held."""
    run_worker("photo worker", work, DetectorUnavailableError, VaultError)


if __name__ == "__main__":
    main()
