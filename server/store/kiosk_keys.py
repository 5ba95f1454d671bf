"""The keys of a kiosk: the present one, and those before it, by which old receipts hold (Z-07)."""

from datetime import datetime

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from server.store.models import FormerKioskKeyRow, KioskRow


async def former(db: AsyncSession, kiosk_id: str) -> list[FormerKioskKeyRow]:
    """Keys that this kiosk had before, oldest first."""
    found = await db.exec(
        select(FormerKioskKeyRow)
        .where(FormerKioskKeyRow.kiosk_id == kiosk_id)
        .order_by(col(FormerKioskKeyRow.id))
    )
    return list(found)


async def of_kiosk(db: AsyncSession, row: KioskRow) -> tuple[str, ...]:
    """Every key of a kiosk, oldest first; the last one is the present one."""
    return (*(one.public_key for one in await former(db, row.id)), row.public_key)


async def is_taken(db: AsyncSession, public_key: str) -> bool:
    """Whether some kiosk has or had this key: nobody gets a key that was used before."""
    now = await db.exec(select(KioskRow.id).where(KioskRow.public_key == public_key))
    before = await db.exec(
        select(FormerKioskKeyRow.id).where(FormerKioskKeyRow.public_key == public_key)
    )
    return now.first() is not None or before.first() is not None


def replace(db: AsyncSession, row: KioskRow, public_key: str, at: datetime) -> None:
    """Give a kiosk its next key; the present one becomes a former one in the same transaction."""
    db.add(FormerKioskKeyRow(kiosk_id=row.id, public_key=row.public_key, until=at))
    row.public_key = public_key
    db.add(row)
