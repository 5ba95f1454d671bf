"""Assistance sessions and their chat, to and from the database."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, cast

from sqlmodel import col, func, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from server.protocol.session import CallState, ChatMessage, EndReason
from server.rooms.room import Member, Room
from server.store.models import (
    ErasureReceiptRow,
    EventRow,
    KioskRow,
    OperatorRow,
    SessionRow,
    UtteranceRow,
)

if TYPE_CHECKING:
    from server.protocol.base import Language, Party, Power, Purpose
    from server.rooms.events import Outcome

MAX_TICKET = 9_999


async def insert(db: AsyncSession, room: Room, municipality_id: str) -> None:
    """Add a new session."""
    db.add(
        SessionRow(
            id=room.session_id,
            municipality_id=municipality_id,
            kiosk_id=room.kiosk.id,
            request_id=room.request_id,
            purpose=room.purpose,
            language=room.language,
            ticket=room.ticket,
            state=room.state,
            seq=room.seq,
            requested_at=room.requested_at,
            state_since=room.state_since,
        )
    )


async def save(db: AsyncSession, room: Room) -> None:
    """Write what can have changed in a session."""
    row = await db.get_one(SessionRow, room.session_id)
    row.operator_id = room.operator.id if room.operator else None
    row.state = room.state
    row.seq = room.seq
    row.powers = ",".join(room.powers)
    row.notice_version = room.notice_version
    row.end_reason = room.end_reason
    row.outcome = room.outcome
    row.note = room.note
    row.state_since = room.state_since
    db.add(row)


async def open_rooms(db: AsyncSession, lost_since: datetime) -> list[Room]:
    """Every session that is not closed, as a server finds it at its start: both ends lost."""
    return await _rooms(db, lost_since, col(SessionRow.state) != "closed")


async def room(db: AsyncSession, session_id: str, at: datetime) -> Room | None:
    """One session, whatever its state."""
    return next(iter(await _rooms(db, at, col(SessionRow.id) == session_id)), None)


async def room_of_request(
    db: AsyncSession, kiosk_id: str, request_id: str, at: datetime
) -> Room | None:
    """The session which an earlier sending of this request has opened."""
    condition = (col(SessionRow.kiosk_id) == kiosk_id) & (col(SessionRow.request_id) == request_id)
    return next(iter(await _rooms(db, at, condition)), None)


async def was_party(db: AsyncSession, session_id: str, actor_id: str) -> bool:
    """Whether this kiosk or operator is, or once was, an end or a viewer of this session."""
    now = await db.exec(
        select(SessionRow.id).where(
            SessionRow.id == session_id,
            or_(col(SessionRow.kiosk_id) == actor_id, col(SessionRow.operator_id) == actor_id),
        )
    )
    if now.first() is not None:
        return True
    once = await db.exec(
        select(EventRow.id).where(
            EventRow.session_id == session_id,
            EventRow.actor_id == actor_id,
            col(EventRow.type).in_(("accept", "watch_asked")),
        )
    )
    return once.first() is not None


async def next_ticket(db: AsyncSession, day_start: datetime) -> int:
    """The next 番号札 of the day that began at `day_start`."""
    latest = await db.exec(
        select(func.max(SessionRow.ticket)).where(col(SessionRow.requested_at) >= day_start)
    )
    return (latest.one() or 0) % MAX_TICKET + 1


async def add_line(db: AsyncSession, line: ChatMessage) -> None:
    """Store one chat line in its place."""
    db.add(
        UtteranceRow(
            session_id=line.session_id,
            message_id=line.message_id,
            seq=line.seq,
            sender=line.sender,
            text=line.text,
            language=line.language,
            at=line.at,
        )
    )


async def line(db: AsyncSession, session_id: str, message_id: str) -> ChatMessage | None:
    """The stored line of this id, if an earlier sending has arrived."""
    found = await db.exec(
        select(UtteranceRow).where(
            UtteranceRow.session_id == session_id, UtteranceRow.message_id == message_id
        )
    )
    row = found.first()
    return None if row is None else _line(row)


async def lines_after(db: AsyncSession, session_id: str, seq: int) -> list[ChatMessage]:
    """Chat lines after this place in the log, in order."""
    found = await db.exec(
        select(UtteranceRow)
        .where(UtteranceRow.session_id == session_id, col(UtteranceRow.seq) > seq)
        .order_by(col(UtteranceRow.seq))
    )
    return [_line(row) for row in found]


async def _rooms(db: AsyncSession, lost_since: datetime, condition: object) -> list[Room]:
    found = await db.exec(
        select(SessionRow, KioskRow, OperatorRow)
        .join(KioskRow, col(SessionRow.kiosk_id) == col(KioskRow.id))
        .outerjoin(OperatorRow, col(SessionRow.operator_id) == col(OperatorRow.id))
        .where(condition)  # type: ignore[arg-type]  # SQLAlchemy's own column expression
    )
    rooms = [_room(row, kiosk, operator, lost_since) for row, kiosk, operator in found]
    ids = [room.session_id for room in rooms if room.state == "wrap_up"]
    proved = await db.exec(
        select(ErasureReceiptRow.session_id).where(col(ErasureReceiptRow.session_id).in_(ids))
    )
    erased = frozenset(proved)
    return [replace(room, erased=room.session_id in erased) for room in rooms]


def _room(
    row: SessionRow, kiosk: KioskRow, operator: OperatorRow | None, lost_since: datetime
) -> Room:
    """Rebuild a room; the literals were checked when they were written."""
    return Room(
        session_id=row.id,
        request_id=row.request_id,
        kiosk=Member(kiosk.id, kiosk.name, lost_since),
        purpose=cast("Purpose", row.purpose),
        language=cast("Language", row.language),
        ticket=row.ticket,
        requested_at=row.requested_at,
        state_since=row.state_since,
        state=cast("CallState", row.state),
        seq=row.seq,
        operator=Member(operator.id, operator.name, lost_since) if operator else None,
        powers=cast("tuple[Power, ...]", tuple(filter(None, row.powers.split(",")))),
        notice_version=row.notice_version,
        end_reason=cast("EndReason | None", row.end_reason),
        outcome=cast("Outcome | None", row.outcome),
        note=row.note,
    )


def _line(row: UtteranceRow) -> ChatMessage:
    return ChatMessage(
        session_id=row.session_id,
        seq=row.seq,
        message_id=row.message_id,
        sender=cast("Party", row.sender),
        text=row.text,
        language=cast("Language", row.language),
        at=row.at,
    )
