"""What runs in a release of these tests: the product's own link and update desk, no windows.

`release.py VERSION BEHAVIOUR ROOT STATE SERVER KEY`; BEHAVIOUR is `well`, `crashes` or `worse`.
"""

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path

from kiosk_client.identity import IdentityStore
from kiosk_client.link import LinkState, ServerLink
from kiosk_client.update.desk import UpdateDesk, UpdateMeans
from kiosk_client.update.preparing import OwnProcess
from server.protocol.diagnosis import (
    DiagnosisDone,
    DiagnosisFinding,
    DiagnosisRecord,
    DiagnosisRun,
    DiagnosisWords,
)
from server.protocol.kiosk import KioskPresence
from server.protocol.update import UpdateApply, UpdateBack, UpdateOffer, UpdatePiece
from server.protocol.wire import WireMessage

WORDS = DiagnosisWords(ja="－", en="–")
HOLD_S = 0.2


class Agent:
    """Listens to the link as the kiosk's desk does, and answers each diagnosis."""

    def __init__(self, version: str, behaviour: str, root: Path, state: Path) -> None:
        self.version, self.behaviour = version, behaviour
        self.end = asyncio.Event()
        inbox = state / "updates"
        means = UpdateMeans(root, inbox, OwnProcess(root, inbox), version, self.end.set, HOLD_S)
        self.update = UpdateDesk(means)
        self.news: asyncio.Queue[DiagnosisDone | KioskPresence] = asyncio.Queue()

    def link_changed(self, state: LinkState) -> None:
        self.update.link_changed(state)
        self.update.visited(engaged=False, well=True)
        if state == "up":
            self.news.put_nowait(KioskPresence(state="ready", agent_version=self.version))

    def server_said(self, message: WireMessage) -> None:
        match message:
            case UpdateOffer() | UpdatePiece() | UpdateApply() | UpdateBack():
                self.update.server_said(message)
            case DiagnosisRun():
                self.news.put_nowait(DiagnosisDone(run_id=message.run_id, record=self.record()))
            case _:
                pass

    def record(self) -> DiagnosisRecord:
        verdict = "fail" if self.behaviour == "worse" else "ok"
        camera = DiagnosisFinding(
            id="camera-opens", category="devices", verdict=verdict, title=WORDS, evidence=WORDS
        )
        return DiagnosisRecord(
            at=datetime.now(UTC),
            took_ms=1,
            trigger="asked",
            in_session=False,
            version=self.version,
            sentence=WORDS,
            findings=(camera,),
        )

    async def tell(self, link: ServerLink) -> None:
        while True:
            await link.send(await self.news.get())


async def run(version: str, behaviour: str, root: Path, state: Path, server: str) -> int:
    identity = IdentityStore(state).load()
    assert identity is not None
    agent = Agent(version, behaviour, root, state)
    link = ServerLink(server, identity, agent)
    tasks = [
        asyncio.create_task(one)
        for one in (link.run(), agent.tell(link), agent.update.run(link.send))
    ]
    ended = asyncio.create_task(agent.end.wait())
    await asyncio.wait([ended, *tasks], return_when=asyncio.FIRST_COMPLETED)
    for task in (ended, *tasks):
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    faults = [one for one in results if isinstance(one, Exception)]
    if faults:
        raise faults[0]
    return 75


if __name__ == "__main__":
    if sys.argv[2] == "crashes":
        sys.exit(1)
    sys.exit(
        asyncio.run(
            run(sys.argv[1], sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]), sys.argv[5])
        )
    )
