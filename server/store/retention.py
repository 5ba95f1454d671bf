"""Erasure of what citizens and operators wrote, some days after a session's end (Z-54)."""

from datetime import datetime, timedelta

from sqlmodel import col, delete, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from server.store.events import record
from server.store.models import SessionRow, UtteranceRow


async def sweep(db: AsyncSession, now: datetime, chat: timedelta, note: timedelta) -> int:
    """Erase chat lines and notes of sessions closed longer ago than this.

    Returns:
        Number of chat lines and notes erased; the counts of the record stay.
    """
    closed = col(SessionRow.state) == "closed"
    old = select(SessionRow.id).where(closed, col(SessionRow.state_since) <= now - chat)
    lines = await db.exec(delete(UtteranceRow).where(col(UtteranceRow.session_id).in_(old)))
    notes = await db.exec(
        update(SessionRow)
        .where(closed, col(SessionRow.state_since) <= now - note, col(SessionRow.note).is_not(None))
        .values(note=None)
    )
    erased = lines.rowcount + notes.rowcount
    if erased:
        record(db, now, "retention_swept", detail=str(erased))
    return erased
