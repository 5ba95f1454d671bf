"""A kiosk's receipts, made by the real ledger."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk_client.erasure.ledger import Done, ReceiptLedger
from kiosk_client.identity import KioskIdentity
from server.protocol.kiosk import EnrolResult
from server.protocol.receipt import Erased

NOON = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)


@pytest.fixture
def identity() -> KioskIdentity:
    enrolment = EnrolResult(kiosk_id="kiosk-0001", name="1番窓口", municipality="みほん市")
    return KioskIdentity(enrolment, Ed25519PrivateKey.from_private_bytes(bytes(range(32))))


@pytest.fixture
def done() -> Done:
    erased = (
        Erased(
            what="application_browser",
            how="ended_and_removed",
            amount=9,
            verified_by="agent",
            gone=True,
        ),
        Erased(what="photo", how="none_found", amount=0, verified_by="watchdog", gone=True),
    )
    return Done("finished", NOON, erased)


@pytest.fixture
def ledger(tmp_path: Path, identity: KioskIdentity) -> ReceiptLedger:
    return ReceiptLedger(tmp_path, identity, "0.1.0", lambda: NOON + timedelta(seconds=3))


@pytest.fixture
def issue(ledger: ReceiptLedger, done: Done) -> Callable[[int], None]:
    def make(count: int) -> None:
        for at in range(count):
            ledger.open(f"session-{at:04}")
            assert ledger.issue(done) is not None

    return make
