"""What has happened to a kiosk, in one list and without a name."""

from datetime import UTC, datetime, timedelta

from server.rooms.room import Member, Room
from server.store import alarms, municipalities, sessions, timeline
from server.store.database import Database
from server.store.events import Actor, record
from server.store.models import KioskRow, OperatorRow

T0 = datetime(2026, 11, 22, 0, 30, tzinfo=UTC)
KIOSK, OTHER = "kiosk-0001", "kiosk-0002"


def later(minutes: int) -> datetime:
    return T0 + timedelta(minutes=minutes)


def call() -> Room:
    return Room(
        session_id="session-1",
        request_id="session-1",
        kiosk=Member(KIOSK, "1番窓口"),
        purpose="photo_help",
        language="ja",
        ticket=1,
        requested_at=later(6),
        state_since=later(6),
    )


async def test_everything_about_one_kiosk(database: Database) -> None:
    """States, repairs that name it, alarms, calls; newest first, nothing of another kiosk."""
    it = Actor("operator", "it-staff")
    async with database.write() as db:
        city = (await municipalities.served(db, "みほん市", T0)).id
        for kiosk_id in (KIOSK, OTHER):
            db.add(
                KioskRow(
                    id=kiosk_id,
                    municipality_id=city,
                    name=kiosk_id,
                    public_key="k" * 43,
                    agent_version="0",
                    enrolled_at=T0,
                )
            )
        db.add(
            OperatorRow(
                id="it-staff",
                municipality_id=city,
                login="it",
                name="情報 太郎",
                role="it",
                password_hash="x",
                must_change_password=False,
                created_at=T0,
            )
        )
    async with database.write() as db:
        record(db, later(1), "kiosk_state", Actor("kiosk", KIOSK), detail="fault")
        record(db, later(1), "kiosk_state", Actor("kiosk", OTHER), detail="ready")
        record(db, later(2), "repair_ordered", it, detail=f"reboot@{KIOSK}")
        record(db, later(2), "repair_ordered", it, detail=f"reboot@{OTHER}")
        record(db, later(3), "repair_done", Actor("kiosk", KIOSK), detail="reboot:done")
        record(db, later(4), "look_refused", it, detail=KIOSK)
        record(db, later(4), "operator_signed_in", it)
        await alarms.settle(db, [(KIOSK, "kiosk_fault")], later(5))
        await sessions.insert(db, call(), city)
        await alarms.settle(db, [], later(7))
    async with database.read() as db:
        found = await timeline.of_kiosk(db, KIOSK)
    assert [(one.kind, one.code, one.detail) for one in found] == [
        ("alarm_over", "kiosk_fault", None),
        ("call", "requested", None),
        ("alarm", "kiosk_fault", None),
        ("look", "look_refused", None),
        ("repair", "repair_done", "reboot:done"),
        ("repair", "repair_ordered", "reboot"),
        ("state", "kiosk_state", "fault"),
    ]
    assert "情報" not in str(found)
    assert "it-staff" not in str(found)
