"""The photo worker as a process of the agent; see `kiosk_client.photo.worker`."""

import socket
from dataclasses import dataclass
from pathlib import Path

from kiosk_client.photo.lines import Begin, FromWorker, read_from_worker
from kiosk_client.workers.process import WorkerKind, WorkerProcess, camera_host
from server.protocol.photo import PhotoCamera

MODULE = "kiosk_client.photo.worker"


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

    def begin(self, camera: PhotoCamera) -> Begin:
        """Return what the worker is told first."""
        return Begin(
            origin=self.origin,
            host=camera_host(self.listening),
            token=camera.token,
            root=str(self.root),
            model=None if self.model is None else str(self.model),
        )


async def start_photo_worker(place: WorkerPlace) -> WorkerProcess[FromWorker]:
    """Start the worker of one photo step.

    Raises:
        OSError: no process can be started.
    """
    kind = WorkerKind(MODULE, place.begin, read_from_worker)
    return await WorkerProcess.start(kind, place.listening)
