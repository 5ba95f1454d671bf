"""Receipts of erasure (消去証明) as the kiosks have signed them (Z-07)."""

from datetime import datetime

from sqlalchemy import func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from server.protocol.receipt import (
    ErasureRecord,
    MissingReceipt,
    SealedReceipt,
    StoredReceipt,
)
from server.store.models import ErasureReceiptRow, SessionRow


async def newest(db: AsyncSession, kiosk_id: str) -> SealedReceipt | None:
    """The receipt with the highest number of this kiosk."""
    found = await db.exec(
        select(ErasureReceiptRow)
        .where(ErasureReceiptRow.kiosk_id == kiosk_id)
        .order_by(col(ErasureReceiptRow.number).desc())
        .limit(1)
    )
    row = found.first()
    return None if row is None else _sealed(row)


async def below(db: AsyncSession, kiosk_id: str, number: int) -> SealedReceipt | None:
    """The receipt of this kiosk that comes before this number."""
    found = await db.exec(
        select(ErasureReceiptRow)
        .where(
            ErasureReceiptRow.kiosk_id == kiosk_id,
            col(ErasureReceiptRow.number) < number,
        )
        .order_by(col(ErasureReceiptRow.number).desc())
        .limit(1)
    )
    row = found.first()
    return None if row is None else _sealed(row)


async def incomplete_now(db: AsyncSession) -> frozenset[str]:
    """Kiosks whose newest receipt says that something was left behind."""
    newest = select(func.max(col(ErasureReceiptRow.id))).group_by(col(ErasureReceiptRow.kiosk_id))
    found = await db.exec(
        select(ErasureReceiptRow.kiosk_id).where(
            col(ErasureReceiptRow.id).in_(newest), col(ErasureReceiptRow.complete).is_(False)
        )
    )
    return frozenset(found)


async def numbered(db: AsyncSession, kiosk_id: str, number: int) -> SealedReceipt | None:
    """One receipt of this kiosk."""
    found = await db.exec(
        select(ErasureReceiptRow).where(
            ErasureReceiptRow.kiosk_id == kiosk_id, ErasureReceiptRow.number == number
        )
    )
    row = found.first()
    return None if row is None else _sealed(row)


def add(db: AsyncSession, receipt: SealedReceipt, record: ErasureRecord, at: datetime) -> None:
    """Store a receipt that is not stored yet."""
    db.add(
        ErasureReceiptRow(
            received_at=at,
            kiosk_id=record.kiosk_id,
            number=record.number,
            session_id=record.session_id,
            done_at=record.done_at,
            complete=record.complete,
            record=receipt.record,
            signature=receipt.signature,
        )
    )


async def of_period(db: AsyncSession, first: datetime, end: datetime) -> list[StoredReceipt]:
    """Receipts of erasures done from `first` to before `end`, by kiosk and number."""
    found = await db.exec(
        select(ErasureReceiptRow)
        .where(col(ErasureReceiptRow.done_at) >= first, col(ErasureReceiptRow.done_at) < end)
        .order_by(col(ErasureReceiptRow.kiosk_id), col(ErasureReceiptRow.number))
    )
    return [StoredReceipt(kiosk_id=row.kiosk_id, receipt=_sealed(row)) for row in found]


async def missing_of_period(
    db: AsyncSession, first: datetime, end: datetime
) -> list[MissingReceipt]:
    """Sessions that ended in the period after an operator had served them, without a receipt."""
    proved = select(ErasureReceiptRow.session_id).where(
        col(ErasureReceiptRow.session_id).is_not(None)
    )
    found = await db.exec(
        select(SessionRow)
        .where(
            SessionRow.state == "closed",
            col(SessionRow.operator_id).is_not(None),
            col(SessionRow.state_since) >= first,
            col(SessionRow.state_since) < end,
            col(SessionRow.id).not_in(proved),
        )
        .order_by(col(SessionRow.state_since))
    )
    return [
        MissingReceipt(session_id=row.id, kiosk_id=row.kiosk_id, ended_at=row.state_since)
        for row in found
    ]


def _sealed(row: ErasureReceiptRow) -> SealedReceipt:
    return SealedReceipt(record=row.record, signature=row.signature)
