"""The end of a visit: nothing is claimed that was not looked at, and nobody is served before."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk_client.erasure import eraser as erasing
from kiosk_client.erasure.eraser import Eraser, Surroundings
from kiosk_client.erasure.ledger import RECEIPTS_NAME, ReceiptLedger
from kiosk_client.erasure.post import ReceiptPost
from kiosk_client.erasure.traces import Places, look
from kiosk_client.identity import KioskIdentity
from receipts.sealing import record_of
from server.protocol.base import Message
from server.protocol.kiosk import EnrolResult
from server.protocol.receipt import Erased, ErasureRecord, ReceiptIssued, SealedReceipt

ENROLLED = EnrolResult(kiosk_id="kiosk-0001", name="1番窓口", municipality="みほん市")
IDENTITY = KioskIdentity(ENROLLED, Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
NOWHERE = Places((), ())


class Window:
    """A window whose browser is one sleeping program."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.profile: Path | None = folder
        self.clipboard_emptied = True
        self.forgets = True
        self.browser = subprocess.Popen(
            [sys.executable, "-c", "import sys; sys.stdin.read()", str(folder)],
            stdin=subprocess.PIPE,
        )

    async def reset(self) -> None:
        if self.forgets:
            self.end()
            if self.profile is not None:
                self.profile.rmdir()
            self.profile = None

    def end(self) -> None:
        if self.browser.stdin is not None:
            self.browser.stdin.close()
        self.browser.wait()


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    window = Window(tmp_path / "madoguchi-profile-test")
    yield window
    window.end()


@pytest.fixture
def state(tmp_path: Path) -> Path:
    folder = tmp_path / "state"
    folder.mkdir()
    return folder


async def emptied() -> bool:
    return True


async def forgotten() -> bool:
    return True


class Around:
    """Deadlines and photos of these tests; remembers what it was told."""

    alive = True

    def __init__(self) -> None:
        self.told: list[str] = []
        self.photo_gone = True

    def visit_began(self) -> None:
        self.told.append("visit")

    def visit_ended(self) -> None:
        self.told.append("end")

    def wiped(self) -> None:
        self.told.append("wiped")

    def file_due(self, path: Path, within_s: float) -> None:
        del path, within_s

    def file_gone(self, path: Path) -> None:
        del path

    def end(self) -> Erased:
        return Erased(
            what="photo", how="none_found", amount=0, verified_by="agent", gone=self.photo_gone
        )


def new_eraser(window: Window, state: Path, around: Around | None = None) -> Eraser:
    ledger = ReceiptLedger(state, IDENTITY, "0.1.0")
    around = around or Around()
    return Eraser(
        window, ledger, Surroundings(emptied, NOWHERE, around, around, forgotten, ("swap",))
    )


def read(receipt: SealedReceipt | None) -> ErasureRecord:
    assert receipt is not None
    return record_of(receipt)


def of(record: ErasureRecord, what: str) -> Erased:
    return next(item for item in record.erased if item.what == what)


async def test_a_visit_ends_with_its_receipt(window: Window, state: Path) -> None:
    """What was there is counted before, and looked for afterwards."""
    eraser = new_eraser(window, state)
    await eraser.begin("session-0001")
    record = read(await eraser.erase("finished"))
    assert record.complete
    assert record.session_id == "session-0001"
    assert record.unsafe == ("swap",)
    assert of(record, "application_browser").amount == 1


async def test_deadlines_are_told(window: Window, state: Path) -> None:
    """The watchdog hears of the visit, its end, and of the wipe only when nothing is left."""
    around = Around()
    eraser = new_eraser(window, state, around)
    await eraser.begin(None)
    await eraser.erase("finished")
    assert around.told == ["visit", "end", "wiped"]
    around.photo_gone = False
    await eraser.begin(None)
    await eraser.erase("finished")
    assert around.told[3:] == ["visit", "end"]


async def test_its_own_memory_is_cleared_after_the_wipe(window: Window, state: Path) -> None:
    """When nothing of the visit is in use any more, and before anybody is told that it is over."""
    seen: list[tuple[bool, bool]] = []
    receipts = state / RECEIPTS_NAME

    async def forget() -> bool:
        seen.append((window.profile is None, receipts.exists() and receipts.stat().st_size > 0))
        return True

    ledger = ReceiptLedger(state, IDENTITY, "0.1.0")
    around = Surroundings(emptied, NOWHERE, Around(), Around(), forget)
    eraser = Eraser(window, ledger, around)
    await eraser.begin(None)
    await eraser.erase("finished")
    assert seen == [(True, False)]


async def test_what_survives_is_said(window: Window, state: Path) -> None:
    """A browser that lives on, a clipboard that could not be emptied: no false certificate."""
    window.forgets = window.clipboard_emptied = False
    eraser = new_eraser(window, state)
    await eraser.begin(None)
    record = read(await eraser.erase("finished"))
    assert not record.complete
    assert not of(record, "application_browser").gone
    assert not of(record, "clipboard").gone


async def test_a_wipe_without_a_visit_has_no_receipt(window: Window, state: Path) -> None:
    """Nobody was there; the window is made new all the same."""
    assert await new_eraser(window, state).erase("finished") is None
    assert window.profile is None


async def test_a_killed_agent_is_vouched_for(window: Window, state: Path) -> None:
    """The next agent says what its predecessor could not, and what of it still runs."""
    await new_eraser(window, state).begin("session-0001")
    survivor = read(await new_eraser(window, state).vouch_for_predecessor())
    assert survivor.cause == "agent_lost"
    assert not of(survivor, "application_browser").gone
    assert await new_eraser(window, state).vouch_for_predecessor() is None


async def test_a_dead_predecessor_is_complete(window: Window, state: Path) -> None:
    """Its browser and folder are gone: the receipt may say so."""
    await new_eraser(window, state).begin("session-0001")
    await window.reset()
    assert read(await new_eraser(window, state).vouch_for_predecessor()).complete


async def test_a_full_disk_keeps_the_kiosk_closed(
    window: Window, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until the receipt is on the disk the visit has not ended; then it has its number."""
    monkeypatch.setattr(erasing, "AGAIN_S", 0.01)
    eraser = new_eraser(window, state)
    await eraser.begin(None)
    (state / RECEIPTS_NAME).mkdir()  # cannot be opened for writing, whoever tries
    ending = asyncio.create_task(eraser.erase("finished"))
    await asyncio.to_thread(window.browser.wait)
    assert not ending.done()
    (state / RECEIPTS_NAME).rmdir()
    assert read(await ending).number == 1


def test_traces_outside_the_browsers_are_removed(tmp_path: Path) -> None:
    """A crash dump of this visit goes; an older file stays."""
    old, new = tmp_path / "core.1", tmp_path / "core.2"
    for file in (old, new):
        file.write_bytes(b"memory")
    since = datetime.now(UTC) - timedelta(minutes=1)
    os.utime(old, (0, 0))
    found = {item.what: item for item in look(Places((tmp_path,), ()), since)}
    assert found["crash_dumps"].amount == 1
    assert found["crash_dumps"].gone
    assert old.exists()
    assert not new.exists()


def test_what_an_input_method_learnt_is_not_called_gone(tmp_path: Path) -> None:
    """Its file can be removed, but its program still remembers: the receipt says so."""
    (tmp_path / "segment.db").write_bytes(b"words")
    since = datetime.now(UTC) - timedelta(minutes=1)
    found = {item.what: item for item in look(Places((), (tmp_path,)), since)}
    assert not found["input_learning"].gone


async def test_receipts_go_to_the_server_one_by_one(window: Window, state: Path) -> None:
    """The next one only when the one before is stored; a new connection begins anew."""
    ledger = ReceiptLedger(state, IDENTITY, "0.1.0")
    eraser = Eraser(window, ledger, Surroundings(emptied, NOWHERE, Around(), Around(), forgotten))
    for _ in range(2):
        await eraser.begin(None)
        await eraser.erase("finished")
        window.forgets = False
    sent: asyncio.Queue[Message] = asyncio.Queue()

    async def send(message: Message) -> bool:
        sent.put_nowait(message)
        return True

    post = ReceiptPost(ledger)
    running = asyncio.create_task(post.run(send))
    post.link_changed("up")
    assert await number_of(sent) == 1
    post.post()
    post.link_changed("connecting")
    post.link_changed("up")
    assert await number_of(sent) == 1
    post.recorded(1)
    assert await number_of(sent) == 2
    post.recorded(2)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await sent.get()
    running.cancel()


async def number_of(sent: "asyncio.Queue[Message]") -> int:
    async with asyncio.timeout(60):
        message = await sent.get()
    assert isinstance(message, ReceiptIssued)
    return record_of(message.receipt).number
