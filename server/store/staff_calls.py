"""Calls of clerks for IT: at most one of a kiosk is open."""

from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy import func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from server.protocol.staff_call import StaffCallReason, StaffCallView
from server.store.models import AlarmRow, StaffCallRow

_REASON: TypeAdapter[StaffCallReason] = TypeAdapter(StaffCallReason)


async def open_of(db: AsyncSession, kiosk_id: str) -> StaffCallRow | None:
    """The open call of a kiosk."""
    found = await db.exec(
        select(StaffCallRow).where(
            StaffCallRow.kiosk_id == kiosk_id, col(StaffCallRow.closed_at).is_(None)
        )
    )
    return found.first()


async def calling(db: AsyncSession) -> frozenset[str]:
    """Kiosks whose staff call."""
    found = await db.exec(
        select(StaffCallRow.kiosk_id).where(col(StaffCallRow.closed_at).is_(None))
    )
    return frozenset(found)


async def count_since(db: AsyncSession, kiosk_id: str, since: datetime) -> int:
    """How often this kiosk's staff have called since then."""
    found = await db.exec(
        select(func.count()).where(
            col(StaffCallRow.kiosk_id) == kiosk_id, col(StaffCallRow.opened_at) > since
        )
    )
    return int(found.one())


async def view(db: AsyncSession, kiosk_id: str) -> StaffCallView | None:
    """The open call of a kiosk as panel and consoles show it."""
    row = await open_of(db, kiosk_id)
    if row is None:
        return None
    owner = await db.exec(
        select(AlarmRow.owner_id).where(
            AlarmRow.kiosk_id == kiosk_id,
            AlarmRow.kind == "staff_call",
            col(AlarmRow.closed_at).is_(None),
        )
    )
    return StaffCallView(
        reason=_REASON.validate_python(row.reason),
        since=row.opened_at,
        owned=owner.first() is not None,
        answer=row.answer,
    )
