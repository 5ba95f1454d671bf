"""The kiosk's side: it gets what is offered, changes only when nobody is there, and remembers."""

import asyncio
import base64
import hashlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from kiosk_client.update import launcher
from kiosk_client.update.desk import UpdateDesk, UpdateMeans
from kiosk_client.update.installing import Wish
from server.protocol.base import Message
from server.protocol.update import (
    PIECE_BYTES,
    RefusalCode,
    UpdateApply,
    UpdateBack,
    UpdateOffer,
    UpdatePiece,
    UpdateReport,
    UpdateWanted,
)

PACKAGE = bytes(range(256)) * 300
OFFER = UpdateOffer(
    rollout_id="rollout-1",
    kind="agent",
    version="2.0",
    size=len(PACKAGE),
    sha256=hashlib.sha256(PACKAGE).hexdigest(),
    server_version="1.0",
)
APPLY = UpdateApply(rollout_id=OFFER.rollout_id)
BACK = UpdateBack(rollout_id=OFFER.rollout_id, kind="agent", version="2.0")


class Office:
    """The server as far as one kiosk sees it; it prepares at once, by `refused`."""

    def __init__(self, tree: Any) -> None:
        self.tree = tree
        self.package = PACKAGE
        self.refused: RefusalCode | None = None
        self.asked: list[int] = []
        self.reports: asyncio.Queue[UpdateReport] = asyncio.Queue()
        self.ended = asyncio.Event()
        self.desk = self.new_desk()

    def new_desk(self, hold_s: float = 0.05) -> UpdateDesk:
        inbox = self.tree.state / "updates"
        return UpdateDesk(UpdateMeans(self.tree.root, inbox, self, "1.0", self.ended.set, hold_s))

    async def prepare(self, wish: Wish) -> RefusalCode | None:
        """Stands for the installer, which has tests of its own."""
        assert (self.tree.state / "updates" / f"{wish.sha256}.mdgupdate").read_bytes() == PACKAGE
        if self.refused is None and not (self.tree.root / "releases/2.0").exists():
            self.tree.release("2.0", "exit 0")
        return self.refused

    async def send(self, message: Message) -> bool:
        if isinstance(message, UpdateWanted):
            self.asked.append(message.offset)
            data = self.package[message.offset : message.offset + PIECE_BYTES]
            self.desk.server_said(
                UpdatePiece(
                    rollout_id=message.rollout_id,
                    offset=message.offset,
                    data=base64.b64encode(data).decode(),
                )
            )
        elif isinstance(message, UpdateReport):
            self.reports.put_nowait(message)
        return True

    async def until(self, phase: str) -> UpdateReport:
        async with asyncio.timeout(20):
            while (report := await self.reports.get()).phase != phase:
                pass
        return report

    @asynccontextmanager
    async def running(self, *, engaged: bool = False) -> AsyncIterator[UpdateDesk]:
        task = asyncio.create_task(self.desk.run(self.send))
        self.desk.link_changed("up")
        self.desk.visited(engaged=engaged, well=True)
        yield self.desk
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    def wish(self) -> Any:
        return launcher.read(self.tree.state / "updates", "switch.json")


@pytest.fixture
def office(tree: Any) -> Office:
    tree.release("1.0", "exit 0")
    tree.use("1.0")
    return Office(tree)


async def test_from_the_offer_to_the_restart(office: Office) -> None:
    """In pieces, ready, and only at the order the wish for the launcher and the end."""
    async with office.running() as desk:
        desk.server_said(OFFER)
        await office.until("ready")
        assert office.asked == [0, PIECE_BYTES, 2 * PIECE_BYTES]
        assert office.wish() is None
        desk.server_said(APPLY)
        await office.ended.wait()
    assert office.wish() == {"slot": "agent", "version": "2.0"}
    assert office.tree.start() == 0
    assert office.tree.current == "2.0"


async def test_nothing_changes_while_somebody_is_there(office: Office) -> None:
    """Neither forward nor back; and no package is fetched."""
    async with office.running(engaged=True) as desk:
        desk.server_said(OFFER)
        await office.until("fetching")
        assert office.asked == []
        desk.visited(engaged=False, well=True)
        await office.until("ready")
        desk.visited(engaged=True, well=True)
        desk.server_said(APPLY)
        assert (await office.until("ready")).reason == "in_session"
    assert not office.ended.is_set()
    assert office.wish() is None


async def test_it_goes_on_where_it_was(office: Office) -> None:
    """After a restart only what is missing is asked for, without a new offer."""
    (office.tree.state / "updates" / f"{OFFER.sha256}.part").write_bytes(PACKAGE[:PIECE_BYTES])
    launcher.write(
        office.tree.state / "updates",
        "errand.json",
        {"offer": OFFER.model_dump(mode="json"), "switched": False},
    )
    office.desk = office.new_desk()
    async with office.running():
        await office.until("ready")
    assert office.asked == [PIECE_BYTES, 2 * PIECE_BYTES]


async def test_another_package_is_refused_and_thrown_away(office: Office) -> None:
    """What came is not what was offered."""
    office.package = PACKAGE[:-1] + b"x"
    async with office.running() as desk:
        desk.server_said(OFFER)
        assert (await office.until("refused")).reason == "damaged"
    assert list((office.tree.state / "updates").glob("*.part")) == []


async def test_a_refusal_is_told(office: Office) -> None:
    """With its reason; no order then has an effect."""
    office.refused = "expired"
    async with office.running() as desk:
        desk.server_said(OFFER)
        assert (await office.until("refused")).reason == "expired"
        desk.server_said(APPLY)
        assert (await office.until("refused")).reason == "expired"
    assert office.wish() is None


async def test_orders_of_another_roll_out_mean_nothing(office: Office) -> None:
    """Late words of one that is over."""
    async with office.running() as desk:
        desk.server_said(OFFER)
        await office.until("ready")
        desk.server_said(UpdateApply(rollout_id="rollout-2"))
        await office.until("ready")
        desk.server_said(BACK)  # it does not run that version
        await office.until("ready")
    assert office.wish() is None


async def on_trial(office: Office, check: Callable[[], object]) -> None:
    async with office.running() as desk:
        desk.server_said(OFFER)
        await office.until("ready")
        desk.server_said(APPLY)
        await office.ended.wait()
    office.ended.clear()
    launcher.settle(office.tree.root, office.tree.state)
    check()


async def test_it_holds_once_all_was_well(office: Office) -> None:
    """Link and windows, without a break; then the launcher ends the trial."""
    await on_trial(office, lambda: None)
    office.desk = office.new_desk()
    async with office.running():
        assert (await office.until("trial")).rollout_id == OFFER.rollout_id
        await office.until("holds")
    launcher.settle(office.tree.root, office.tree.state)
    assert launcher.on_trial(office.tree.root) is None
    assert launcher.read(office.tree.root, "previous.json") == {"agent": "1.0"}


async def test_it_does_not_hold_while_something_is_wrong(office: Office) -> None:
    """A window that does not come up, or a server that is not reached."""
    await on_trial(office, lambda: None)
    office.desk = office.new_desk(hold_s=0)
    async with office.running() as desk:
        desk.visited(engaged=False, well=False)
        await office.until("trial")
        assert launcher.read(office.tree.state / "updates", "holds.json") is None
        desk.visited(engaged=False, well=True)
        await office.until("holds")


async def test_it_says_what_was_taken_back(office: Office) -> None:
    """By the version before, which did not see why."""
    await on_trial(office, lambda: None)
    for _ in range(3):
        launcher.settle(office.tree.root, office.tree.state)
    assert office.tree.current == "1.0"
    office.desk = office.new_desk()
    async with office.running():
        assert (await office.until("taken_back")).reason == "crashed"


async def test_the_way_back_that_it_ordered(office: Office) -> None:
    """Of a version that holds, and of one on trial."""
    for hold in (True, False):
        await on_trial(office, lambda: None)
        office.desk = office.new_desk(hold_s=0.01 if hold else 600)
        async with office.running() as desk:
            await office.until("holds" if hold else "trial")
            if hold:
                launcher.settle(office.tree.root, office.tree.state)
            desk.server_said(BACK)
            await office.ended.wait()
        launcher.settle(office.tree.root, office.tree.state)
        assert office.tree.current == "1.0"
        office.ended.clear()
        office.desk = office.new_desk()
        async with office.running():
            assert (await office.until("taken_back")).reason == "ordered"
        office.desk = office.new_desk()
        launcher.remove(office.tree.state / "updates", "errand.json")
        office.desk = office.new_desk()


def test_a_damaged_errand_is_none(office: Office, tmp_path: Path) -> None:
    """The kiosk starts and says nothing of it."""
    del tmp_path
    (office.tree.state / "updates" / "errand.json").write_bytes(b"{")
    assert office.new_desk() is not None
