"""Tables, migrations and what the database itself refuses."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, text
from sqlalchemy.exc import IntegrityError, StatementError

from server.protocol.session import ChatMessage
from server.rooms.events import Accept, Grant
from server.rooms.room import Member, Room
from server.store import municipalities, sessions
from server.store.database import Database
from server.store.events import Actor, record
from server.store.migrate import configuration
from server.store.models import KioskRow, OperatorRow, Table
from server.store.retention import sweep

T0 = datetime(2026, 11, 21, 0, 30, tzinfo=UTC)
DAY = timedelta(days=1)


def room(name: str = "session-1") -> Room:
    return Room(
        session_id=name,
        request_id=name,
        kiosk=Member("kiosk-0001", "1番窓口"),
        purpose="photo_help",
        language="en",
        ticket=1,
        requested_at=T0,
        state_since=T0,
    )


def line(seq: int, message_id: str = "message-1") -> ChatMessage:
    return ChatMessage(
        session_id="session-1",
        seq=seq,
        message_id=message_id,
        sender="citizen",
        text="こんにちは 👋 𠮷",
        language="ja",
        at=T0,
    )


async def people(database: Database) -> str:
    """One kiosk and one operator; the municipality's id."""
    async with database.write() as db:
        city = (await municipalities.served(db, "みほん市", T0)).id
        db.add(
            KioskRow(
                id="kiosk-0001",
                municipality_id=city,
                name="1番窓口",
                public_key="A" * 43,
                agent_version="0",
                enrolled_at=T0,
            )
        )
        db.add(
            OperatorRow(
                id="operator-1",
                municipality_id=city,
                login="hanako",
                name="花子",
                role="operator",
                password_hash="",
                must_change_password=False,
                created_at=T0,
            )
        )
    return city


def test_models_and_migrations_agree() -> None:
    """After all migrations the database is exactly what the models say."""
    with create_engine("sqlite://").begin() as connection:
        command.upgrade(configuration(connection), "head")
        assert compare_metadata(MigrationContext.configure(connection), Table.metadata) == []


def test_migrations_can_be_undone() -> None:
    """Going down to nothing and up again works."""
    with create_engine("sqlite://").begin() as connection:
        config = configuration(connection)
        command.upgrade(config, "head")
        command.downgrade(config, "base")
        command.upgrade(config, "head")


async def test_a_room_survives_the_database(database: Database) -> None:
    """A session read back is the one that was written, both ends lost since the reading."""
    city = await people(database)
    made = room()
    async with database.write() as db:
        await sessions.insert(db, made, city)
    for event in (Accept("operator-1", "花子"), Grant(("see", "point"), "2026-11")):
        made = made.apply(event, T0 + DAY).room
    async with database.write() as db:
        await sessions.save(db, made)
    async with database.read() as db:
        (read,) = await sessions.open_rooms(db, T0 + DAY)
    assert made.operator is not None
    assert read == replace(
        made,
        kiosk=replace(made.kiosk, lost_since=T0 + DAY),
        operator=replace(made.operator, lost_since=T0 + DAY),
    )


async def test_one_open_session_per_kiosk(database: Database) -> None:
    """The database itself refuses a second open session of a kiosk."""
    city = await people(database)
    async with database.write() as db:
        await sessions.insert(db, room("session-1"), city)
    with pytest.raises(IntegrityError):
        async with database.write() as db:
            await sessions.insert(db, room("session-2"), city)


async def test_a_line_is_stored_once(database: Database) -> None:
    """The database itself refuses a second line of the same message_id or the same place."""
    city = await people(database)
    async with database.write() as db:
        await sessions.insert(db, room(), city)
        await sessions.add_line(db, line(2))
    for again in (line(3), line(2, "message-2")):
        with pytest.raises(IntegrityError):
            async with database.write() as db:
                await sessions.add_line(db, again)
    async with database.read() as db:
        assert await sessions.lines_after(db, "session-1", 0) == [line(2)]
        assert await sessions.lines_after(db, "session-1", 2) == []


@pytest.mark.parametrize("change", ["UPDATE event SET type = 'x'", "DELETE FROM event"])
async def test_events_are_append_only(database: Database, change: str) -> None:
    """No statement changes or removes an event (T30)."""
    async with database.write() as db:
        record(db, T0, "request", Actor("kiosk", "kiosk-0001"))
    with pytest.raises(IntegrityError, match="append-only"):
        async with database.write() as db:
            await db.exec(text(change))  # type: ignore[call-overload]


async def test_errors_do_not_show_what_was_stored(database: Database) -> None:
    """The text of a database error has none of the values of its statement (T11)."""
    city = await people(database)
    async with database.write() as db:
        await sessions.insert(db, room(), city)
        await sessions.add_line(db, line(2))
    with pytest.raises(IntegrityError) as error:
        async with database.write() as db:
            await sessions.add_line(db, line(2))
    assert "こんにちは" not in str(error.value)


async def test_instants_need_a_zone(database: Database) -> None:
    """An instant without a zone is refused instead of being taken for UTC."""
    with pytest.raises(StatementError, match="without zone"):
        async with database.write() as db:
            record(db, datetime(2026, 11, 21), "request")  # noqa: DTZ001 - the point of the test


async def test_tickets_start_anew_each_day(database: Database) -> None:
    """番号札 count within a day and begin at 1 on the next."""
    city = await people(database)
    async with database.write() as db:
        await sessions.insert(db, replace(room(), ticket=41), city)
        assert await sessions.next_ticket(db, T0) == 42
        assert await sessions.next_ticket(db, T0 + DAY) == 1


async def test_tickets_stay_within_four_digits(database: Database) -> None:
    """After 9999 comes 1."""
    city = await people(database)
    async with database.write() as db:
        await sessions.insert(db, replace(room(), ticket=9999), city)
        assert await sessions.next_ticket(db, T0) == 1


@pytest.mark.parametrize(
    ("state", "days", "left", "note"),
    [
        ("closed", 29, 1, "メモ"),
        ("closed", 30, 0, "メモ"),
        ("closed", 365, 0, None),
        ("wrap_up", 400, 1, "メモ"),
    ],
)
async def test_retention(
    database: Database, state: str, days: int, left: int, note: str | None
) -> None:
    """Chat goes 30 days, the note 365 days after the end; an open session keeps both (Z-54)."""
    city = await people(database)
    made = replace(room(), state=state, note="メモ")
    async with database.write() as db:
        await sessions.insert(db, made, city)
        await sessions.save(db, made)
        await sessions.add_line(db, line(2))
        await sweep(db, T0 + timedelta(days=days), 30 * DAY, 365 * DAY)
    async with database.read() as db:
        assert len(await sessions.lines_after(db, "session-1", 0)) == left
        read = await sessions.room(db, "session-1", T0)
    assert read is not None
    assert read.note == note


async def test_readiness_needs_the_write_lock(database: Database, tmp_path: Path) -> None:
    """While another program holds the write lock the database is not ready, though it reads."""
    await people(database)
    other = sqlite3.connect(tmp_path / "test.sqlite3", isolation_level=None)
    with closing(other):
        other.execute("BEGIN IMMEDIATE")
        async with database.read() as db:
            assert await sessions.open_rooms(db, T0) == []
        assert not await database.takes_writes()
        other.execute("ROLLBACK")
    assert await database.takes_writes()


async def test_readiness_asks_the_database(database: Database) -> None:
    """A database without its tables is not ready."""
    assert await database.takes_writes()
    async with database.write() as db:
        await db.exec(text("DROP TABLE utterance"))  # type: ignore[call-overload]
        for table in ("session", "operator_session", "operator", "kiosk", "enrolment_code"):
            await db.exec(text(f"DROP TABLE {table}"))  # type: ignore[call-overload]
        await db.exec(text("DROP TABLE municipality"))  # type: ignore[call-overload]
    assert not await database.takes_writes()
