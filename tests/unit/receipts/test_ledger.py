"""The kiosk's receipts on its disk: no gap and no double number, whatever happens (Z-07)."""

import stat
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk_client.erasure.ledger import (
    OPEN_NAME,
    RECEIPTS_NAME,
    RECORDED_NAME,
    Done,
    ReceiptLedger,
)
from kiosk_client.identity import KioskIdentity, public_key_of
from receipts.chain import check
from receipts.sealing import record_of
from server.protocol.errors import StartupError

Issue = Callable[[int], None]

KILLED_AT_EACH_STEP = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from kiosk_client.erasure.ledger import Done, ReceiptLedger
from kiosk_client.identity import KioskIdentity
from server.protocol.kiosk import EnrolResult
from server.protocol.receipt import Erased

enrolled = EnrolResult(kiosk_id="kiosk-0001", name="1", municipality="M")
identity = KioskIdentity(enrolled, Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
erased = (Erased(what="clipboard", how="emptied", amount=1, verified_by="agent", gone=True),)
done = Done("finished", datetime(2026, 11, 20, 3, tzinfo=UTC), erased)
STEPS = ("open", "write", "fsync", "ftruncate", "truncate", "rename", "replace", "unlink")

def work(directory, last_step):
    seen = 0
    def counted(name, function):
        def call(*arguments, **more):
            nonlocal seen
            seen += 1
            if seen == last_step:
                if name == "write":  # and half a line is on the disk
                    function(arguments[0], arguments[1][: len(arguments[1]) // 2])
                os.kill(os.getpid(), signal.SIGKILL)
            return function(*arguments, **more)
        return call
    for name in STEPS:
        setattr(os, name, counted(name, getattr(os, name)))
    ledger = ReceiptLedger(directory, identity, "0.1.0")
    for at in range(2):
        ledger.open()
        ledger.open(f"session-{at:04}")
        ledger.issue(done)
        ledger.recorded(ledger.number)

last_step = 0
while True:
    last_step += 1
    directory = Path(sys.argv[1]) / str(last_step)
    directory.mkdir()
    child = os.fork()
    if child == 0:
        work(directory, last_step)
        os._exit(0)
    if os.waitpid(child, 0)[1] == 0:
        break
print(last_step)
"""


def test_numbers_survive_a_kill_between_any_two_steps(
    tmp_path: Path, identity: KioskIdentity, done: Done
) -> None:
    """Killed before every single system call, half a line written: the next agent goes on."""
    ran = subprocess.run(
        [sys.executable, "-c", KILLED_AT_EACH_STEP, str(tmp_path)],
        stdout=subprocess.PIPE,
        check=True,
    )
    steps = int(ran.stdout)
    assert steps > 20
    for step in range(1, steps + 1):
        _goes_on(tmp_path / str(step), identity, done)


def _goes_on(directory: Path, identity: KioskIdentity, done: Done) -> None:
    """The next agent finishes what was open and serves one more citizen."""
    ledger = ReceiptLedger(directory, identity, "0.1.0")
    if ledger.open_visit is not None:
        ledger.issue(replace(done, cause="agent_lost"))
    ledger.open("session-after")
    ledger.issue(done)
    lines = (directory / RECEIPTS_NAME).read_text().splitlines(keepends=True)
    checked = check(lines, public_key_of(identity.key))
    assert checked.findings == ()
    numbers = [found.record.number for found in checked.receipts]
    assert numbers == list(range(1, len(numbers) + 1))
    visits = [found.record.visit_id for found in checked.receipts]
    assert len(set(visits)) == len(visits)
    assert len(ReceiptLedger(directory, identity, "0.1.0").waiting) <= len(numbers)


def test_no_visit_has_no_receipt(ledger: ReceiptLedger, done: Done) -> None:
    """Nobody was there, so nothing is vouched for."""
    assert ledger.issue(done) is None
    assert ledger.number == 0


def test_a_visit_is_on_the_disk_before_it_goes_on(
    tmp_path: Path, ledger: ReceiptLedger, identity: KioskIdentity, done: Done
) -> None:
    """An agent that is killed in the middle leaves its successor the receipt to write."""
    visit = ledger.open()
    ledger.open("session-0001")
    found = ReceiptLedger(tmp_path, identity, "0.1.0")
    assert found.open_visit is not None
    assert found.open_visit.visit_id == visit.visit_id
    receipt = found.issue(replace(done, cause="agent_lost"))
    assert receipt is not None
    assert record_of(receipt).session_id == "session-0001"
    assert not (tmp_path / OPEN_NAME).exists()


def test_what_the_server_has_is_not_sent_again(
    tmp_path: Path, ledger: ReceiptLedger, identity: KioskIdentity, issue: Issue
) -> None:
    """Only receipts that the server has not stored wait; a lost mark sends them once more."""
    issue(3)
    ledger.recorded(2)
    assert [record_of(one).number for one in ledger.waiting] == [3]
    assert len(ReceiptLedger(tmp_path, identity, "0.1.0").waiting) == 1
    ledger.recorded(9)
    assert len(ledger.waiting) == 1
    (tmp_path / RECORDED_NAME).unlink()
    assert len(ReceiptLedger(tmp_path, identity, "0.1.0").waiting) == 3


def test_a_full_disk_leaves_number_and_visit(
    tmp_path: Path, ledger: ReceiptLedger, done: Done, issue: Issue, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A receipt that could not be stored does not exist; the next attempt has its number."""
    issue(1)
    ledger.open("session-0009")
    whole = (tmp_path / RECEIPTS_NAME).read_bytes()
    with monkeypatch.context() as full:
        full.setattr("kiosk_client.erasure.ledger.os.fsync", _full)
        with pytest.raises(OSError, match="full"):
            ledger.issue(done)
    assert (tmp_path / RECEIPTS_NAME).read_bytes() == whole
    receipt = ledger.issue(done)
    assert receipt is not None
    assert record_of(receipt).number == 2


def _full(_handle: int) -> None:
    raise OSError("full")


def test_a_damaged_file_stops_the_start(
    tmp_path: Path, issue: Issue, identity: KioskIdentity
) -> None:
    """Receipts are evidence: nothing is written after damaged ones."""
    issue(1)
    with (tmp_path / RECEIPTS_NAME).open("ab") as file:
        file.write(b"{}\n")
    with pytest.raises(StartupError) as refused:
        ReceiptLedger(tmp_path, identity, "0.1.0")
    assert refused.value.code == "receipts_damaged"


def test_a_new_identity_begins_a_new_chain(
    tmp_path: Path, issue: Issue, identity: KioskIdentity, done: Done
) -> None:
    """Receipts of the old key stay under another name and are still right."""
    issue(2)
    fresh = KioskIdentity(identity.enrolment, Ed25519PrivateKey.generate())
    ledger = ReceiptLedger(tmp_path, fresh, "0.1.0")
    ledger.open()
    ledger.issue(done)
    assert ledger.number == 1
    old = (tmp_path / "erasure-receipts-kiosk-0001-2.jsonl").read_text()
    assert check(old.splitlines(keepends=True), public_key_of(identity.key)).findings == ()


def test_only_the_kiosk_reads_it(tmp_path: Path, issue: Issue) -> None:
    """Another user of the machine does not learn when citizens were there."""
    issue(1)
    assert stat.S_IMODE((tmp_path / RECEIPTS_NAME).stat().st_mode) == 0o600
