"""The letter worker: the only process of the agent that sees the frames in which a QR code is.

It takes the panel's frames on loopback, keeps none of them, says the ID of the first letter, and
ends when its standard input ends: its memory goes with it.
`python -m kiosk_client.letter.worker FD` is started by `kiosk_client.letter.worker_process`.
"""

import asyncio
import socket
from collections.abc import Callable
from typing import Final

from kiosk_client.letter.lines import Read, Ready, Refused, read_begin
from kiosk_client.letter.payload import LetterFault, LetterRefusedError, LetterRules, read_payload
from kiosk_client.workers.camera_socket import CameraSocket, FrameKind, lines_of, serving
from kiosk_client.workers.lines import BadLineError, Line
from kiosk_client.workers.running import run_worker
from media.letter.qr import read_codes


class LetterReader:
    """Looks for a letter's code in each frame until one is found.

    Args:
        rules: what a letter may say.
        say: tells the agent.
    """

    def __init__(self, rules: LetterRules, say: Callable[[Line], None]) -> None:
        self._rules: Final = rules
        self._say: Final = say
        self._done = False
        self._refused: LetterFault | None = None

    async def frame(self, kind: FrameKind, jpeg: bytes) -> None:
        """Take one frame; see `FrameTaker`."""
        if self._done or kind != "preview":
            return
        self.codes(await asyncio.to_thread(read_codes, jpeg))

    def codes(self, texts: tuple[str, ...]) -> None:
        """Take what the codes of one frame say; two letters at once are none."""
        found, faults = set[str](), list[LetterFault]()
        for text in texts:
            try:
                found.add(read_payload(text, self._rules))
            except LetterRefusedError as refused:
                faults.append(refused.fault)
        if len(found) == 1:
            self._done = True
            self._say(Read(application_id=found.pop()))
        elif faults and faults[0] != self._refused:
            self._refused = faults[0]
            self._say(Refused(fault=faults[0]))


async def work(
    reader: asyncio.StreamReader, say: Callable[[Line], None], listening: socket.socket
) -> None:
    """Look for one letter until the agent's side ends.

    Raises:
        BadLineError: the agent said something else.
    """
    begin = read_begin(await reader.readline())
    rules = LetterRules(begin.origins, begin.path, begin.parameter, begin.further)
    camera = CameraSocket(begin.host, begin.origin, begin.token, LetterReader(rules, say))
    async with serving(listening, camera):
        say(Ready())
        async for _ in lines_of(reader):
            raise BadLineError("it has begun")


def main() -> None:
    """Run as a process of its own; ends without a trace of what it saw."""
    run_worker("letter worker", work)


if __name__ == "__main__":
    main()
