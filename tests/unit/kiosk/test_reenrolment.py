"""A new key for the same kiosk: cut off at any step, it has one that the server knows (T12)."""

import asyncio
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk_client.erasure.ledger import RECEIPTS_NAME, Done, ReceiptLedger
from kiosk_client.identity import (
    KEY_NAME,
    NEXT_NAME,
    IdentityStore,
    KioskIdentity,
    public_key_of,
)
from kiosk_client.reenrol import change_request
from receipts.chain import check
from server.auth.rekeying import KeyRefused, change_key, repeated
from server.clock import SystemClock
from server.protocol.kiosk import EnrolResult, KeyChange
from server.protocol.receipt import Erased
from server.store import municipalities
from server.store.database import opened
from server.store.models import KioskRow

ORDER = "repair-0001"
ENROLLED = EnrolResult(kiosk_id="kiosk-0001", name="1番窓口", municipality="みほん市")
NOON = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
ERASED = Erased(what="clipboard", how="emptied", amount=1, verified_by="agent", gone=True)
DONE = Done("finished", NOON, (ERASED,))

CUT_AT_EACH_STEP = """
import asyncio, os, shutil, signal, sys
from pathlib import Path
from kiosk_client.identity import IdentityStore
from kiosk_client.reenrol import change_request
from server.auth.rekeying import change_key
from server.clock import SystemClock
from server.store.database import opened

STEPS = ("open", "fsync", "replace", "rename", "unlink")

async def server_takes(path, request):
    async with opened(path) as database:
        await change_key(database, SystemClock(), request)

def work(directory, last_step):
    seen = 0
    def counted(function):
        def call(*arguments, **more):
            nonlocal seen
            seen += 1
            if seen == last_step:
                os.kill(os.getpid(), signal.SIGKILL)
            return function(*arguments, **more)
        return call
    real = {name: getattr(os, name) for name in STEPS}
    def count(on):
        for name in STEPS:
            setattr(os, name, counted(real[name]) if on else real[name])
    count(True)
    store = IdentityStore(directory / "kiosk")
    identity = store.load()
    request = change_request(identity, store.make_next(identity), "repair-0001")
    seen += 1  # the request is lost
    if seen == last_step:
        os.kill(os.getpid(), signal.SIGKILL)
    count(False)
    asyncio.run(server_takes(directory / "server.sqlite3", request))
    seen += 1  # its answer is lost
    if seen == last_step:
        os.kill(os.getpid(), signal.SIGKILL)
    count(True)
    store.take_next(identity)

last_step = 0
while True:
    last_step += 1
    directory = Path(sys.argv[1]) / str(last_step)
    shutil.copytree(sys.argv[2], directory)
    child = os.fork()
    if child == 0:
        work(directory, last_step)
        os._exit(0)
    if os.waitpid(child, 0)[1] == 0:
        break
print(last_step)
"""


async def _prepare(folder: Path) -> None:
    """A kiosk with two receipts, and its server's database."""
    store = IdentityStore(folder / "kiosk")
    key = store.key()
    store.remember(ENROLLED)
    ledger = ReceiptLedger(folder / "kiosk", KioskIdentity(ENROLLED, key), "0.1.0", lambda: NOON)
    for _ in range(2):
        ledger.open()
        ledger.issue(DONE)
    async with opened(folder / "server.sqlite3") as database, database.write() as db:
        city = (await municipalities.served(db, "みほん市", NOON)).id
        db.add(
            KioskRow(
                id=ENROLLED.kiosk_id,
                municipality_id=city,
                name=ENROLLED.name,
                public_key=public_key_of(key),
                agent_version="0",
                enrolled_at=NOON,
            )
        )


@pytest.fixture
async def before(tmp_path: Path) -> Path:
    await _prepare(tmp_path / "before")
    return tmp_path / "before"


def _known(folder: Path) -> str:
    """By which key the server knows the kiosk."""
    with sqlite3.connect(folder / "server.sqlite3") as db:
        return str(db.execute("SELECT public_key FROM kiosk").fetchone()[0])


def _former(folder: Path) -> list[str]:
    with sqlite3.connect(folder / "server.sqlite3") as db:
        return [row[0] for row in db.execute("SELECT public_key FROM former_kiosk_key ORDER BY id")]


def _loaded(folder: Path) -> KioskIdentity:
    identity = IdentityStore(folder / "kiosk").load()
    assert identity is not None
    return identity


def _found_again(folder: Path) -> KioskIdentity:
    """What the link does: the present key; if the server knows the next one, that is taken."""
    identity = _loaded(folder)
    if public_key_of(identity.key) != _known(folder):
        assert identity.next_key is not None
        assert public_key_of(identity.next_key) == _known(folder)
        IdentityStore(folder / "kiosk").take_next(identity)
    return identity


def _serves_on(folder: Path) -> None:
    """One more citizen; every receipt holds by the kiosk's keys, and by no forgotten one."""
    ledger = ReceiptLedger(folder / "kiosk", _loaded(folder), "0.1.0", lambda: NOON)
    ledger.open()
    ledger.issue(DONE)
    lines = (folder / "kiosk" / RECEIPTS_NAME).read_text().splitlines(keepends=True)
    checked = check(lines, _known(folder), former=_former(folder))
    assert checked.findings == ()
    assert [one.record.number for one in checked.receipts] == [1, 2, 3]
    assert checked.receipts[-1].record.key == _known(folder)


def _steps(ran: bytes, at_least: int) -> Iterator[str]:
    steps = int(ran)
    assert steps > at_least
    return (str(step) for step in range(1, steps + 1))


def test_a_power_cut_at_any_step_leaves_a_key_that_works(tmp_path: Path, before: Path) -> None:
    """Killed before every system call, the request lost, the answer lost: never without a key."""
    ran = subprocess.run(
        [sys.executable, "-c", CUT_AT_EACH_STEP, str(tmp_path), str(before)],
        stdout=subprocess.PIPE,
        check=True,
    )
    known = set[str]()
    for step in _steps(ran.stdout, at_least=12):
        folder = tmp_path / step
        identity = _found_again(folder)
        assert public_key_of(identity.key) == _known(folder) == public_key_of(_loaded(folder).key)
        assert list(identity.former) == _former(folder)
        known.add("old" if not _former(folder) else "new")
        _serves_on(folder)
    assert known == {"old", "new"}


async def _renewed(folder: Path) -> tuple[KeyChange, KioskIdentity]:
    store, identity = IdentityStore(folder / "kiosk"), _loaded(folder)
    request = change_request(identity, store.make_next(identity), ORDER)
    async with opened(folder / "server.sqlite3") as database:
        await change_key(database, SystemClock(), request)
    return request, identity


async def test_cut_off_and_renewed_again(before: Path) -> None:
    """A key that nobody heard of is offered again; one that was taken is replaced by another."""
    store, identity = IdentityStore(before / "kiosk"), _loaded(before)
    offered = public_key_of(store.make_next(identity))
    assert public_key_of(store.make_next(_loaded(before))) == offered
    for _ in range(2):
        _, identity = await _renewed(before)
        store.take_next(identity)
    assert len(set(_former(before)) | {_known(before)}) == 3
    assert list(identity.former) == _former(before)
    _serves_on(before)


async def test_both_keys_must_sign(before: Path) -> None:
    """A thief of the old key, and whoever has an order alone, cannot take this kiosk's place."""
    store, identity = IdentityStore(before / "kiosk"), _loaded(before)
    good = change_request(identity, store.make_next(identity), ORDER)
    async with opened(before / "server.sqlite3") as database:
        for forged in (
            good.model_copy(update={"by_old": good.by_new}),
            good.model_copy(update={"by_new": good.by_old}),
            good.model_copy(update={"repair_id": "repair-0002"}),
            good.model_copy(update={"kiosk_id": "kiosk-0002"}),
            change_request(identity, identity.key, ORDER),
        ):
            with pytest.raises(KeyRefused):
                await change_key(database, SystemClock(), forged)
        assert _former(before) == []


async def test_no_key_comes_back(before: Path) -> None:
    """A key that was replaced because somebody may have it is never a kiosk's again."""
    old = _loaded(before).key
    _, identity = await _renewed(before)
    IdentityStore(before / "kiosk").take_next(identity)
    async with opened(before / "server.sqlite3") as database:
        with pytest.raises(KeyRefused):
            await change_key(database, SystemClock(), change_request(identity, old, ORDER))


async def test_a_lost_answer_is_given_again(before: Path) -> None:
    """And only to who has signed with both keys: it would tell a stranger that the key counts."""
    request, _ = await _renewed(before)
    forged = request.model_copy(update={"by_old": request.by_new})
    async with opened(before / "server.sqlite3") as database:
        answer = await repeated(database, request)
        assert answer is not None
        assert answer.public_key == request.public_key == _known(before)
        assert await repeated(database, forged) is None
    assert len(_former(before)) == 1


async def test_a_damaged_next_key_stops_nothing(before: Path) -> None:
    """The present key is good; the damaged one is replaced by the next renewal."""
    for damage in (b"short", None):
        path = before / "kiosk" / NEXT_NAME
        path.write_bytes(damage or Ed25519PrivateKey.generate().private_bytes_raw())
        path.chmod(0o600 if damage else 0o644)
        assert _loaded(before).next_key is None
    _, identity = await _renewed(before)
    IdentityStore(before / "kiosk").take_next(identity)
    assert public_key_of(_loaded(before).key) == _known(before)


async def test_a_full_disk_keeps_both_keys(before: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The identity is as it was, and the next connection asks the server anew."""
    _, identity = await _renewed(before)
    old = public_key_of(identity.key)

    def full(_handle: int) -> None:
        raise OSError("full")

    with monkeypatch.context() as cut:
        cut.setattr("kiosk_client.identity.os.fsync", full)
        with pytest.raises(OSError, match="full"):
            IdentityStore(before / "kiosk").take_next(identity)
    assert public_key_of(identity.key) == old
    assert identity.next_key is not None
    assert public_key_of(_found_again(before).key) == _known(before)


def test_the_identity_shows_no_next_key(tmp_path: Path) -> None:
    """A traceback that holds the identity holds no key."""
    asyncio.run(_prepare(tmp_path))
    identity = _loaded(tmp_path)
    IdentityStore(tmp_path / "kiosk").make_next(identity)
    assert "Private" not in repr(identity)
    assert (tmp_path / "kiosk" / NEXT_NAME).stat().st_mode & 0o077 == 0
    shutil.copy(tmp_path / "kiosk" / NEXT_NAME, tmp_path / "kiosk" / KEY_NAME)
    assert _loaded(tmp_path).next_key is None
