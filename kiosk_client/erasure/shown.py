"""What the panel shows of a receipt at the end of a visit (消去証明, Z-07)."""

from receipts.sealing import record_of
from server.protocol.panel import PanelReceipt
from server.protocol.receipt import SealedReceipt


def receipt_shown(receipt: SealedReceipt) -> PanelReceipt:
    """Return what its citizen reads: what was erased, how and when; no visit, no session.

    Raises:
        ValueError: it is no receipt in canonical form.
    """
    record = record_of(receipt)
    return PanelReceipt(
        number=record.number,
        done_at=record.done_at,
        erased=record.erased,
        unsafe=bool(record.unsafe),
    )
