"""Alarms of kiosks: opened and closed with their cause, owned and silenced by IT."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from pydantic import TypeAdapter
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from server.protocol.fleet import AlarmDo, AlarmKind, FleetAlarm
from server.store import staff_calls
from server.store.models import AlarmRow, OperatorRow

Alarm = tuple[str, AlarmKind]
"""The kiosk, and what is the matter with it."""

_KIND: TypeAdapter[AlarmKind] = TypeAdapter(AlarmKind)


async def open_ones(db: AsyncSession) -> Sequence[AlarmRow]:
    """Every alarm whose cause is still there."""
    found = await db.exec(select(AlarmRow).where(col(AlarmRow.closed_at).is_(None)))
    return found.all()


async def numbered(db: AsyncSession, alarm_id: int) -> AlarmRow | None:
    """An open alarm."""
    row = await db.get(AlarmRow, alarm_id)
    return row if row is not None and row.closed_at is None else None


async def settle(db: AsyncSession, due: Iterable[Alarm], at: datetime) -> None:
    """Open what is due and not open, close what is open and not due."""
    wanted = set(due)
    for row in await open_ones(db):
        alarm = alarm_of(row)
        if alarm in wanted:
            wanted.remove(alarm)
        else:
            row.closed_at = at
            db.add(row)
    for kiosk_id, kind in sorted(wanted):
        db.add(AlarmRow(kiosk_id=kiosk_id, kind=kind, opened_at=at))


async def shown(db: AsyncSession) -> tuple[FleetAlarm, ...]:
    """The open alarms as consoles show them."""
    rows = await open_ones(db)
    owners = {row.owner_id for row in rows if row.owner_id is not None}
    found = await db.exec(select(OperatorRow).where(col(OperatorRow.id).in_(owners)))
    names = {row.id: row.name for row in found}
    calls = {
        row.kiosk_id: await staff_calls.view(db, row.kiosk_id)
        for row in rows
        if row.kind == "staff_call"
    }
    return tuple(
        FleetAlarm(
            alarm_id=row.id or 1,
            kiosk_id=row.kiosk_id,
            kind=_KIND.validate_python(row.kind),
            since=row.opened_at,
            owner=names.get(row.owner_id or ""),
            silenced_until=row.silenced_until,
            call=calls.get(row.kiosk_id) if row.kind == "staff_call" else None,
        )
        for row in rows
    )


def treat(row: AlarmRow, wish: AlarmDo, by: str, at: datetime) -> None:
    """Do to an alarm what somebody wishes; the session writes it."""
    match wish.do:
        case "own":
            row.owner_id = by
        case "release":
            row.owner_id = None
        case "silence":
            row.silenced_until = at + timedelta(hours=wish.hours)
        case "unsilence":
            row.silenced_until = None


def alarm_of(row: AlarmRow) -> Alarm:
    """What an alarm is about."""
    return row.kiosk_id, _KIND.validate_python(row.kind)
