"""Powers that change in a call, and the kiosk's reports of who held control (Z-03, Z-04, O-09)."""

import sqlite3
from datetime import timedelta
from typing import Any

import pytest

from server.protocol.control import ControlRecorded, ControlReport
from server.protocol.session import (
    SessionAccept,
    SessionEnd,
    SessionPowers,
    SessionRequeue,
    SessionState,
    SessionWrapUp,
)


def report(session_id: str, report_id: str = "report-0001", **changes: Any) -> ControlReport:
    parts: dict[str, Any] = {
        "before": "operator",
        "after": "citizen",
        "reason": "taken_back",
        "lease": 2**53 - 1,
        "held_ms": 41_250,
    }
    return ControlReport(session_id=session_id, report_id=report_id, **parts | changes)


def rows(world: Any, query: str) -> list[Any]:
    with sqlite3.connect(world.settings.database_path) as db:
        return db.execute(query).fetchall()


async def ended(world: Any, kiosk: Any, console: Any) -> str:
    """A session that is over and wrapped up."""
    session_id: str = await world.in_call(kiosk, console)
    await kiosk.send(SessionEnd(session_id=session_id, reason="citizen_hung_up"))
    await console.expect_state("wrap_up")
    await console.send(SessionWrapUp(session_id=session_id, outcome="completed", note=""))
    await kiosk.expect_state("closed")
    return session_id


async def test_powers_change_in_a_call(world: Any) -> None:
    """Both ends hear the new powers; saying them again is answered and changes nothing."""
    kiosk, console = await world.kiosk(), await world.console()
    session_id = await world.in_call(kiosk, console)
    message = SessionPowers(
        session_id=session_id, powers=("see", "operate", "see"), notice_version="2"
    )
    await kiosk.send(message)
    first = await kiosk.expect(SessionState)
    assert first.session.powers == ("see", "operate")
    assert await console.expect(SessionState) == first
    await kiosk.send(message)
    assert await kiosk.expect(SessionState) == first
    await kiosk.send(SessionPowers(session_id=session_id, powers=(), notice_version="2"))
    after = await console.expect(SessionState)  # nothing came in between
    assert (after.session.powers, after.session.seq) == ((), first.session.seq + 1)
    stored = "SELECT actor_kind, detail FROM event WHERE type = 'powers' ORDER BY id"
    assert rows(world, stored) == [("kiosk", "see+operate"), ("kiosk", "none")]
    assert rows(world, "SELECT powers, notice_version FROM session") == [("", "2")]


async def test_powers_belong_to_a_call(world: Any) -> None:
    """After the call there is nothing to grant, and another kiosk's session is none of ours."""
    kiosk, console = await world.kiosk(), await world.console()
    session_id = await world.in_call(kiosk, console)
    message = SessionPowers(session_id=session_id, powers=("operate",), notice_version="2")
    other = await world.kiosk()
    await other.send(message)
    await other.expect_error("not_found")
    await kiosk.send(SessionEnd(session_id=session_id, reason="citizen_hung_up"))
    await kiosk.expect_state("wrap_up")
    await kiosk.send(message)
    await kiosk.expect_error("illegal_transition")
    assert rows(world, "SELECT powers FROM session") == [("see",)]


async def test_a_report_is_stored_once_and_acknowledged_each_time(world: Any) -> None:
    """The record says who held control, why and how long, however often the kiosk tells it."""
    kiosk, console = await world.kiosk(), await world.console()
    session_id = await world.in_call(kiosk, console)
    for told in (report(session_id), report(session_id, held_ms=1)):
        await kiosk.send(told)
        done = await kiosk.expect(ControlRecorded)
        assert (done.session_id, done.report_id) == (session_id, "report-0001")
    (row,) = rows(
        world,
        "SELECT session_id, kiosk_id, operator_id, before, after, reason, lease, held_ms"
        " FROM control_change",
    )
    operator_id = console.welcome.operator_id
    identity = kiosk.identity.kiosk_id
    assert row == (
        *(session_id, identity, operator_id),
        *("operator", "citizen", "taken_back", 2**53 - 1, 41_250),
    )


async def test_reports_of_two_kiosks_may_have_the_same_name(world: Any) -> None:
    """One kiosk cannot keep another one's report out of the record by taking its identifier."""
    for number in range(2):
        kiosk = await world.kiosk()
        console = await world.console(await world.operator_cookie(f"operator{number}"))
        session_id = await world.in_call(kiosk, console)
        await kiosk.send(report(session_id))
        await kiosk.expect(ControlRecorded)
    assert rows(world, "SELECT count(*) FROM control_change") == [(2,)]


async def test_a_late_report_counts(world: Any) -> None:
    """What a kiosk could not tell in time is taken days later, and refused when it is too old."""
    kiosk, console = await world.kiosk(), await world.console()
    session_id = await ended(world, kiosk, console)
    world.clock.advance(timedelta(days=6).total_seconds())
    await kiosk.send(report(session_id))
    await kiosk.expect(ControlRecorded)
    operator = (console.welcome.operator_id,)
    assert rows(world, "SELECT operator_id FROM control_change") == [operator]
    world.clock.advance(timedelta(days=2).total_seconds())
    await kiosk.send(report(session_id, "report-0002"))
    assert (await kiosk.expect_error("stale_session")).ref_id == "report-0002"


async def test_a_report_counts_for_who_held_control(world: Any) -> None:
    """The next operator has not done what the one before did, however late the kiosk tells it."""
    kiosk, first = await world.kiosk(), await world.console()
    session_id = await world.in_call(kiosk, first)
    held = first.welcome.operator_id
    await first.close()
    await kiosk.expect(SessionState, lambda m: m.session.operator.link == "lost")
    await kiosk.send(SessionRequeue(session_id=session_id))
    await kiosk.expect_state("waiting")
    await kiosk.send(report(session_id, "report-0001", operator_id=held))
    await kiosk.expect(ControlRecorded)
    second = await world.console(await world.operator_cookie("next"))
    await second.send(SessionAccept(session_id=session_id))
    await kiosk.expect_state("consenting")
    await kiosk.send(report(session_id, "report-0002", operator_id=held))
    await kiosk.expect(ControlRecorded)
    await kiosk.send(report(session_id, "report-0003", operator_id=second.welcome.operator_id))
    await kiosk.expect(ControlRecorded)
    recorded = rows(world, "SELECT operator_id FROM control_change ORDER BY report_id")
    assert recorded == [(held,), (held,), (second.welcome.operator_id,)]


async def test_a_report_names_nobody_who_did_not_serve(world: Any) -> None:
    """A kiosk cannot put the hands of an operator on a session in which they never were."""
    kiosk, console = await world.kiosk(), await world.console()
    session_id = await world.in_call(kiosk, console)
    other = await world.console(await world.operator_cookie("other"))
    await kiosk.send(report(session_id, operator_id=other.welcome.operator_id))
    assert (await kiosk.expect_error("illegal_transition")).ref_id == "report-0001"
    assert rows(world, "SELECT count(*) FROM control_change") == [(0,)]


async def test_nobody_reports_for_another(world: Any) -> None:
    """Another kiosk's session, an unknown one, and an operator's word are no record."""
    kiosk, console, other = await world.kiosk(), await world.console(), await world.kiosk()
    session_id = await world.in_call(kiosk, console)
    for told in (report(session_id), report("session-unknown")):
        await other.send(told)
        assert (await other.expect_error("not_found")).ref_id == "report-0001"
    await console.send(report(session_id))
    await console.expect_error("not_allowed")
    assert rows(world, "SELECT count(*) FROM control_change") == [(0,)]


@pytest.mark.parametrize(
    "change", ["UPDATE control_change SET held_ms = 0", "DELETE FROM control_change"]
)
async def test_the_record_of_control_is_append_only(world: Any, change: str) -> None:
    """No statement rewrites who held control (T30)."""
    kiosk, console = await world.kiosk(), await world.console()
    await kiosk.send(report(await world.in_call(kiosk, console)))
    await kiosk.expect(ControlRecorded)
    with (
        sqlite3.connect(world.settings.database_path) as db,
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
    ):
        db.execute(change)
