"""Kiosks and the codes that enrol them."""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import col, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from server.store.models import EnrolmentCodeRow, KioskRow


async def kiosk(db: AsyncSession, kiosk_id: str) -> KioskRow | None:
    """The kiosk of this id, unless it is unknown or revoked (失効)."""
    row = await db.get(KioskRow, kiosk_id)
    return row if row is not None and row.revoked_at is None else None


async def names(db: AsyncSession) -> dict[str, str]:
    """The name of every kiosk, also of those that are revoked, by its id."""
    return {row.id: row.name for row in await db.exec(select(KioskRow))}


async def use_code(db: AsyncSession, code_hash: str, at: datetime) -> EnrolmentCodeRow | None:
    """Use up a code; `None` when it is unknown, used or expired.

    One statement decides, so that two kiosks cannot use the same code.
    """
    used = await db.exec(
        update(EnrolmentCodeRow)
        .where(
            col(EnrolmentCodeRow.code_hash) == code_hash,
            col(EnrolmentCodeRow.used_at).is_(None),
            col(EnrolmentCodeRow.expires_at) > at,
        )
        .values(used_at=at)
        .returning(EnrolmentCodeRow)
    )
    return used.scalar_one_or_none()


async def revoked_among(db: AsyncSession, kiosk_ids: Iterable[str]) -> frozenset[str]:
    """Which of these kiosks are not enrolled any more."""
    asked = frozenset(kiosk_ids)
    valid = await db.exec(
        select(KioskRow.id).where(col(KioskRow.id).in_(asked), col(KioskRow.revoked_at).is_(None))
    )
    return asked - frozenset(valid)
