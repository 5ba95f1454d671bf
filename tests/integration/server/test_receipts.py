"""Receipts at the server: only genuine ones, each once, and no case closes before (Z-07)."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk_client.erasure.ledger import Done, ReceiptLedger
from kiosk_client.identity import KioskIdentity
from server.protocol.kiosk import EnrolResult
from server.protocol.receipt import Erased, ReceiptIssued, ReceiptRecorded
from server.protocol.session import SessionEnd, SessionState, SessionWrapUp
from server.settings import ServerSettings

GONE = (Erased(what="clipboard", how="emptied", amount=3, verified_by="agent", gone=True),)
DONE = Done("finished", datetime(2026, 11, 20, 3, tzinfo=UTC), GONE)


@pytest.fixture
def settings(settings: ServerSettings) -> ServerSettings:
    """Cases wait for their receipts."""
    return settings.model_copy(update={"receipt_wait_s": 120})


class Case:
    """A call that has just ended, with the ledger of its kiosk."""

    def __init__(self, world: Any, kiosk: Any, console: Any, session_id: str, disk: Path) -> None:
        self.world, self.kiosk, self.console = world, kiosk, console
        self.session_id = session_id
        identity = kiosk.identity
        enrolled = EnrolResult(kiosk_id=identity.kiosk_id, name="1", municipality="m")
        self.ledger = ReceiptLedger(disk, KioskIdentity(enrolled, identity.key), "0.1.0")

    def issued(self) -> ReceiptIssued:
        self.ledger.open(self.session_id)
        receipt = self.ledger.issue(DONE)
        assert receipt is not None
        return ReceiptIssued(receipt=receipt)

    async def write(self) -> None:
        """The operator finishes the paperwork."""
        await self.console.send(
            SessionWrapUp(session_id=self.session_id, outcome="completed", note="n")
        )


@pytest.fixture
async def case(world: Any, tmp_path: Path) -> Case:
    kiosk, console = await world.kiosk(), await world.console()
    await console.go_available()
    session_id = await world.in_call(kiosk, console)
    await kiosk.send(SessionEnd(session_id=session_id, reason="citizen_hung_up"))
    await console.expect_state("wrap_up")
    disk = tmp_path / "kiosk"
    disk.mkdir()
    return Case(world, kiosk, console, session_id, disk)


async def test_a_case_closes_with_its_receipt(case: Case) -> None:
    """The paperwork alone leaves the case open; the receipt closes it, for both ends."""
    await case.write()
    view = (await case.console.expect_state("wrap_up")).session
    assert view.state == "wrap_up"
    await case.kiosk.send(case.issued())
    await case.console.expect_state("closed")
    assert (await case.kiosk.expect(ReceiptRecorded)).number == 1


async def test_a_receipt_may_come_first(case: Case) -> None:
    """Most kiosks have erased before an operator has written anything."""
    await case.kiosk.send(case.issued())
    await case.kiosk.expect(ReceiptRecorded)
    await case.write()
    await case.console.expect_state("closed")


async def test_a_kiosk_that_is_away_holds_nobody_up(case: Case) -> None:
    """The operator goes on serving; the kiosk's receipt comes when it is back."""
    await case.kiosk.close()
    await case.console.expect(SessionState, lambda m: m.session.kiosk.link == "lost")
    await case.write()
    await case.console.expect_state("closed")


async def test_a_receipt_is_stored_once(case: Case) -> None:
    """What is sent again after a lost answer is answered the same way."""
    receipt = case.issued()
    for _ in range(2):
        await case.kiosk.send(receipt)
        assert (await case.kiosk.expect(ReceiptRecorded)).number == 1


async def test_a_forged_receipt_is_refused(case: Case) -> None:
    """Neither another key nor a changed record counts."""
    other = KioskIdentity(
        EnrolResult(kiosk_id=case.kiosk.identity.kiosk_id, name="1", municipality="m"),
        Ed25519PrivateKey.generate(),
    )
    foreign = Case.__new__(Case)
    foreign.session_id = case.session_id
    folder = Path(str(case.ledger._directory)) / "other"
    folder.mkdir()
    foreign.ledger = ReceiptLedger(folder, other, "0.1.0")
    await case.kiosk.send(foreign.issued())
    await case.kiosk.expect_error("malformed")
    good = case.issued()
    text = good.receipt.record.replace(case.session_id, "s" * len(case.session_id))
    bad = good.receipt.model_copy(update={"record": text})
    await case.kiosk.send(ReceiptIssued(receipt=bad))
    await case.kiosk.expect_error("malformed")
    await case.write()
    await case.console.expect_state("wrap_up")


async def test_a_number_is_used_once(case: Case, tmp_path: Path) -> None:
    """A kiosk whose disk was put back to an older state cannot write its past anew."""
    await case.kiosk.send(case.issued())
    await case.kiosk.expect(ReceiptRecorded)
    again = tmp_path / "again"
    again.mkdir()
    old = Case(case.world, case.kiosk, case.console, "another-session", again)
    await case.kiosk.send(old.issued())
    await case.kiosk.expect_error("illegal_transition")


async def test_supervisors_read_the_period(case: Case) -> None:
    """責任者 get every receipt as it was signed; operators do not."""
    receipt = case.issued()
    await case.kiosk.send(receipt)
    await case.kiosk.expect(ReceiptRecorded)
    supervisor = await case.world.operator_cookie("kantoku", "supervisor")
    status, listed, _ = await case.world.rest.call("GET", "/api/receipts", None, supervisor)
    assert status == 200
    assert [one["receipt"]["record"] for one in listed["receipts"]] == [receipt.receipt.record]
    assert listed["missing"] == []
    operator = await case.world.operator_cookie("taro")
    for path in ("/api/receipts", "/api/receipts.csv", "/api/receipts.pdf"):
        status, _, _ = await case.world.rest.call("GET", path, None, operator)
        assert status == 403


@pytest.mark.skipif(shutil.which("fc-match") is None, reason="needs fontconfig")
async def test_supervisors_save_the_certificate(case: Case) -> None:
    """The period as a PDF, by the same days as the list."""
    await case.kiosk.send(case.issued())
    await case.kiosk.expect(ReceiptRecorded)
    rest = case.world.rest
    cookie = await case.world.operator_cookie("kantoku", "supervisor")
    headers = {"Origin": rest.address, "Cookie": f"madoguchi_session={cookie}"}
    url = rest.address + "/api/receipts.pdf?from=2026-11-20&to=2026-11-20"
    async with rest.http.get(url, headers=headers) as answer:
        assert answer.status == 200
        assert answer.content_type == "application/pdf"
        assert "receipts-2026-11-20-2026-11-20.pdf" in answer.headers["Content-Disposition"]
        paper = await answer.read()
    assert paper.startswith(b"%PDF-")
    assert b"/Count 1" in paper


async def test_a_missing_receipt_is_listed(case: Case) -> None:
    """A served session whose kiosk never proved its erasure stands in the supervisor's list."""
    await case.kiosk.close()
    await case.console.expect(SessionState, lambda m: m.session.kiosk.link == "lost")
    await case.write()
    await case.console.expect_state("closed")
    supervisor = await case.world.operator_cookie("kantoku", "supervisor")
    _, listed, _ = await case.world.rest.call("GET", "/api/receipts", None, supervisor)
    assert [one["session_id"] for one in listed["missing"]] == [case.session_id]
