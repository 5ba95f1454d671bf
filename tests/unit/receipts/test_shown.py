"""What a citizen reads of a receipt at the kiosk."""

from collections.abc import Callable
from pathlib import Path

from kiosk_client.erasure.ledger import RECEIPTS_NAME
from kiosk_client.erasure.shown import receipt_shown
from receipts.sealing import record_of
from server.protocol.receipt import SealedReceipt


def test_all_that_was_erased_and_nothing_that_names_the_visit(
    tmp_path: Path, issue: Callable[[int], None]
) -> None:
    """Number, time and each thing as in the record; neither visit nor session."""
    issue(1)
    receipt = SealedReceipt.model_validate_json((tmp_path / RECEIPTS_NAME).read_text())
    record = record_of(receipt)
    shown = receipt_shown(receipt)
    assert (shown.number, shown.done_at, shown.erased) == (1, record.done_at, record.erased)
    text = shown.model_dump_json()
    assert record.visit_id not in text
    assert "session" not in shown.model_dump()
