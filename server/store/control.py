"""The record of who held control of a window (操作権の記録, Z-04)."""

from datetime import datetime

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from server.protocol.control import ControlReport
from server.store.models import ControlChangeRow, EventRow, SessionRow


async def add(
    db: AsyncSession, report: ControlReport, kiosk_id: str, operator_id: str, at: datetime
) -> bool:
    """Store a report unless an earlier sending of it is stored; `False` if one is."""
    known = await db.exec(
        select(ControlChangeRow.id).where(
            ControlChangeRow.kiosk_id == kiosk_id, ControlChangeRow.report_id == report.report_id
        )
    )
    if known.first() is not None:
        return False
    db.add(
        ControlChangeRow(
            received_at=at,
            kiosk_id=kiosk_id,
            operator_id=operator_id,
            **report.model_dump(exclude={"v", "type", "operator_id"}),
        )
    )
    return True


async def session_of(db: AsyncSession, session_id: str, kiosk_id: str) -> SessionRow | None:
    """A session of this kiosk, open or not."""
    row = await db.get(SessionRow, session_id)
    return row if row is not None and row.kiosk_id == kiosk_id else None


async def server_of(db: AsyncSession, session: SessionRow, named: str | None) -> str | None:
    """The operator whom a report names, if they ever served the session; `None` if nobody did.

    A report may come when the next operator serves already, who did nothing of it. Without a name
    (a kiosk of an earlier version) it is who serves now, or served last.
    """
    serving = session.operator_id
    if serving is not None and named in (None, serving):
        return serving
    accepted = select(EventRow.actor_id).where(
        EventRow.session_id == session.id, EventRow.type == "accept"
    )
    if named is not None:
        accepted = accepted.where(EventRow.actor_id == named)
    return (await db.exec(accepted.order_by(col(EventRow.id).desc()))).first()
