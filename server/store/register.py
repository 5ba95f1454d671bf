"""The register of equipment (機器台帳): where each kiosk stands, and who keeps it."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from server.protocol.fleet import KioskRegister
from server.store.models import KioskRegisterRow, KioskRow


async def enrolled(db: AsyncSession) -> Sequence[KioskRow]:
    """Every kiosk that is not revoked."""
    found = await db.exec(
        select(KioskRow).where(col(KioskRow.revoked_at).is_(None)).order_by(col(KioskRow.name))
    )
    return found.all()


async def entries(db: AsyncSession) -> dict[str, KioskRegister]:
    """What is entered, by kiosk."""
    return {row.kiosk_id: _entry(row) for row in await db.exec(select(KioskRegisterRow))}


async def enter(
    db: AsyncSession, kiosk_id: str, entry: KioskRegister, by: str, at: datetime
) -> None:
    """Replace the entry of a kiosk."""
    values = entry.model_dump() | {"edited_by": by, "edited_at": at}
    row = await db.get(KioskRegisterRow, kiosk_id)
    db.add(
        KioskRegisterRow(kiosk_id=kiosk_id, **values)
        if row is None
        else row.sqlmodel_update(values)
    )


def _entry(row: KioskRegisterRow) -> KioskRegister:
    return KioskRegister(
        site=row.site,
        location=row.location,
        serial=row.serial,
        custody=row.custody,
        inspection_due=row.inspection_due,
    )
