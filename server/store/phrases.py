"""The city's own wording of phrases (公式訳の自治体版)."""

from datetime import datetime

from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from server.protocol.phrases import PhraseWording
from server.store.events import Actor, record
from server.store.models import EventRow, PhraseWordingRow


async def wordings(db: AsyncSession) -> dict[str, PhraseWording]:
    """All of it, by phrase."""
    rows = await db.exec(select(PhraseWordingRow))
    return {row.phrase_id: PhraseWording(ja=row.ja, en=row.en, easy=row.easy) for row in rows}


async def revision(db: AsyncSession) -> int:
    """A number that grows with every change, by the record of them."""
    changes = col(EventRow.type).in_(("phrase_edited", "phrase_restored"))
    return (await db.exec(select(func.count()).select_from(EventRow).where(changes))).one()


async def put(
    db: AsyncSession, phrase_id: str, wording: PhraseWording, operator_id: str, at: datetime
) -> None:
    """Use the city's own words for a phrase."""
    row = await db.get(PhraseWordingRow, phrase_id)
    values = wording.model_dump()
    if row is None:
        db.add(PhraseWordingRow(phrase_id=phrase_id, edited_at=at, edited_by=operator_id, **values))
    else:
        row.sqlmodel_update({**values, "edited_at": at, "edited_by": operator_id})
        db.add(row)
    record(db, at, "phrase_edited", Actor("operator", operator_id), detail=phrase_id[:40])


async def restore(db: AsyncSession, phrase_id: str, operator_id: str, at: datetime) -> bool:
    """Go back to the shipped words; `False` if they are used already."""
    row = await db.get(PhraseWordingRow, phrase_id)
    if row is None:
        return False
    await db.delete(row)
    record(db, at, "phrase_restored", Actor("operator", operator_id), detail=phrase_id[:40])
    return True
