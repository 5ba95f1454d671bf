"""What has happened to a kiosk, in one list: for IT, and without anybody's name."""

from collections.abc import Iterator
from typing import Final

from sqlmodel import and_, col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from server.protocol.fleet import TimelineEntry, TimelineKind
from server.store.models import AlarmRow, DiagnosisRunRow, EventRow, SessionRow

LIMIT: Final = 300
"""Entries of each source that are read."""

KINDS: Final[dict[str, TimelineKind]] = {
    "kiosk_enrolled": "link",
    "kiosk_key_changed": "link",
    "kiosk_connected": "link",
    "kiosk_replaced": "link",
    "kiosk_state": "state",
    "card_left": "card",
    "card_taken": "card",
    "erased": "erasure",
    "repair_planned": "repair",
    "repair_ordered": "repair",
    "repair_done": "repair",
    "repair_not_done": "repair",
    "look_taken": "look",
    "look_refused": "look",
    "logs_read": "look",
    "diagnosis_asked": "diagnosis",
    "register_edited": "register",
    "staff_called": "staff_call",
    "staff_call_answered": "staff_call",
    "staff_call_over": "staff_call",
}
"""Events that are shown; those of sessions are not, for they name who served."""


async def of_kiosk(db: AsyncSession, kiosk_id: str, limit: int = LIMIT) -> list[TimelineEntry]:
    """The newest entries of a kiosk, newest first."""
    found = [
        *await _events(db, kiosk_id),
        *await _alarms(db, kiosk_id),
        *await _runs(db, kiosk_id),
        *await _calls(db, kiosk_id),
    ]
    found.sort(key=lambda entry: entry.at, reverse=True)
    return found[:limit]


async def _events(db: AsyncSession, kiosk_id: str) -> list[TimelineEntry]:
    """By the kiosk, or about it: then the detail names it, after `@` if there is more in it."""
    by_kiosk = and_(EventRow.actor_kind == "kiosk", EventRow.actor_id == kiosk_id)
    detail = col(EventRow.detail)
    about = or_(detail == kiosk_id, detail.endswith(f"@{kiosk_id}", autoescape=True))
    rows = await db.exec(
        select(EventRow)
        .where(col(EventRow.type).in_(KINDS), or_(by_kiosk, about))
        .order_by(col(EventRow.id).desc())
        .limit(LIMIT)
    )
    return [
        TimelineEntry(
            at=row.at, kind=KINDS[row.type], code=row.type, detail=_detail(row.detail, kiosk_id)
        )
        for row in rows
    ]


def _detail(detail: str | None, kiosk_id: str) -> str | None:
    """What the detail says beside the kiosk."""
    rest = (detail or "").removesuffix(kiosk_id).removesuffix("@")
    return rest or None


async def _alarms(db: AsyncSession, kiosk_id: str) -> list[TimelineEntry]:
    rows = await db.exec(
        select(AlarmRow)
        .where(AlarmRow.kiosk_id == kiosk_id)
        .order_by(col(AlarmRow.id).desc())
        .limit(LIMIT)
    )

    def both(row: AlarmRow) -> Iterator[TimelineEntry]:
        yield TimelineEntry(at=row.opened_at, kind="alarm", code=row.kind)
        if row.closed_at is not None:
            yield TimelineEntry(at=row.closed_at, kind="alarm_over", code=row.kind)

    return [entry for row in rows for entry in both(row)]


async def _runs(db: AsyncSession, kiosk_id: str) -> list[TimelineEntry]:
    rows = await db.exec(
        select(DiagnosisRunRow.at, DiagnosisRunRow.trigger, DiagnosisRunRow.good)
        .where(DiagnosisRunRow.kiosk_id == kiosk_id)
        .order_by(col(DiagnosisRunRow.id).desc())
        .limit(LIMIT)
    )
    return [
        TimelineEntry(at=at, kind="diagnosis", code="good" if good else "bad", detail=trigger)
        for at, trigger, good in rows
    ]


async def _calls(db: AsyncSession, kiosk_id: str) -> list[TimelineEntry]:
    """That there was a call, and how it ended: not whose, and not with whom."""
    rows = await db.exec(
        select(
            SessionRow.requested_at, SessionRow.state, SessionRow.state_since, SessionRow.end_reason
        )
        .where(SessionRow.kiosk_id == kiosk_id)
        .order_by(col(SessionRow.requested_at).desc())
        .limit(LIMIT)
    )
    entries: list[TimelineEntry] = []
    for asked_at, state, since, reason in rows:
        entries.append(TimelineEntry(at=asked_at, kind="call", code="requested"))
        if state in {"wrap_up", "closed"}:
            entries.append(TimelineEntry(at=since, kind="call_over", code=reason or "closed"))
    return entries
