"""The one municipality that a server serves."""

import secrets
from datetime import datetime

from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from server.store.models import MunicipalityRow


async def served(db: AsyncSession, name: str | None, at: datetime) -> MunicipalityRow:
    """The municipality of this database, created or renamed if `name` says so."""
    row = (await db.exec(select(MunicipalityRow))).first()
    if row is None:
        row = MunicipalityRow(id=secrets.token_urlsafe(12), name=name or "市区町村", created_at=at)
        db.add(row)
    elif name is not None and row.name != name:
        row.name = name
        db.add(row)
    await db.flush()
    return row
