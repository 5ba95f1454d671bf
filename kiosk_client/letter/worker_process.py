"""The letter worker as a process of the agent; see `kiosk_client.letter.worker`."""

import socket
from dataclasses import dataclass

from kiosk_client.letter.lines import Begin, FromWorker, read_from_worker
from kiosk_client.letter.payload import LetterRules
from kiosk_client.workers.process import WorkerKind, WorkerProcess, camera_host
from server.protocol.photo import PhotoCamera

MODULE = "kiosk_client.letter.worker"


@dataclass(frozen=True, slots=True)
class LetterPlace:
    """What a worker is given.

    `listening` is the camera's socket, on which a photo worker may have listened before, `origin`
    the panel's, `rules` what a letter may say.
    """

    listening: socket.socket
    origin: str
    rules: LetterRules

    def begin(self, camera: PhotoCamera) -> Begin:
        """Return what the worker is told: its only line."""
        return Begin(
            origin=self.origin,
            host=camera_host(self.listening),
            token=camera.token,
            origins=self.rules.origins,
            path=self.rules.path,
            parameter=self.rules.parameter,
            further=self.rules.further,
        )


async def start_letter_worker(place: LetterPlace) -> WorkerProcess[FromWorker]:
    """Start the worker of one letter step.

    Raises:
        OSError: no process can be started.
    """
    kind = WorkerKind(MODULE, place.begin, read_from_worker)
    return await WorkerProcess.start(kind, place.listening)
