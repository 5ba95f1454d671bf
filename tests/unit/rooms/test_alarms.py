"""What is an alarm, and when."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from server.protocol.fleet import KioskNow, KioskRegister
from server.rooms.alarms import Hours, Situation, due

ONE = "kiosk-000001"
NOON = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
READY = KioskNow(state="ready", card_left_since=None, agent_version="0.1.0")
WELL = Situation({ONE}, {ONE: READY}, (), (), (), {}, date(2026, 11, 24))


def entered(day: str) -> dict[str, KioskRegister]:
    return {ONE: KioskRegister(inspection_due=day)}


def test_a_kiosk_that_is_well_is_no_alarm() -> None:
    """Nobody is called for nothing, nor for a kiosk that was revoked."""
    assert due(WELL) == frozenset()
    assert due(replace(WELL, enrolled=(), bad_checks={ONE}, missed={ONE})) == frozenset()


@pytest.mark.parametrize(
    ("kind", "now"),
    [
        ("kiosk_offline", replace(WELL, live={}, missed={ONE})),
        ("kiosk_fault", replace(WELL, live={ONE: READY.model_copy(update={"state": "fault"})})),
        (
            "card_left",
            replace(WELL, live={ONE: READY.model_copy(update={"card_left_since": NOON})}),
        ),
        ("check_failed", replace(WELL, bad_checks={ONE})),
        ("receipt_failed", replace(WELL, bad_receipts={ONE})),
        ("staff_call", replace(WELL, calling={ONE})),
        ("inspection_due", replace(WELL, entries=entered("2026-11-24"))),
    ],
)
def test_each_cause_has_its_alarm(kind: str, now: Situation) -> None:
    """Each by its own name, so that one can be silenced without the others."""
    assert due(now) == {(ONE, kind)}


def test_an_inspection_is_due_on_its_day() -> None:
    """Not before, and not without a date."""
    for day in ("2026-11-25", ""):
        assert due(replace(WELL, entries=entered(day))) == frozenset()


@pytest.mark.parametrize(
    ("first", "last", "inside"),
    [("08:15", "17:30", True), ("12:01", "17:30", False), ("22:00", "12:00", True)],
)
def test_hours_are_those_of_the_city(first: str, last: str, *, inside: bool) -> None:
    """03:00 UTC is noon in Tokyo; hours may go over midnight."""
    hours = Hours(time.fromisoformat(first), time.fromisoformat(last), ZoneInfo("Asia/Tokyo"))
    assert hours.contain(NOON) is inside
