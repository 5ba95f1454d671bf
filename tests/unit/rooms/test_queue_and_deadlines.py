"""Order of the queue, and how long lost ends are waited for."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from server.protocol.base import MAX_WIRE_BYTES, Party
from server.protocol.session import CallState
from server.protocol.wire import encode
from server.rooms.deadlines import Patience, overdue
from server.rooms.events import KioskGone, LinkChanged, OperatorGone
from server.rooms.queue import MAX_ENTRIES, positions, updated, waiting
from server.rooms.room import Member, Room

PATIENCE = Patience(
    kiosk=timedelta(seconds=60),
    operator=timedelta(seconds=600),
    operator_consenting=timedelta(seconds=30),
)


def test_longest_waiting_first(
    new_room: Callable[..., Room], room_in: Callable[[CallState], Room], t0: datetime
) -> None:
    """The queue is ordered by the time of the request; who is served is not in it."""
    late = new_room(session_id="late", requested_at=t0 + timedelta(seconds=5), ticket=2)
    early = new_room(session_id="early")
    assert waiting([late, room_in("in_call"), early]) == (early, late)


def test_a_requeued_citizen_keeps_the_place(new_room: Callable[..., Room], t0: datetime) -> None:
    """Who was accepted and lost the operator stands before whoever came later."""
    requeued = new_room(session_id="old", state_since=t0 + timedelta(minutes=9))
    newer = new_room(session_id="new", requested_at=t0 + timedelta(minutes=5), ticket=2)
    assert waiting([newer, requeued])[0] is requeued


def test_positions_count_from_one(new_room: Callable[..., Room], t0: datetime) -> None:
    """Each waiting kiosk learns its place, how many wait and how many can answer."""
    rooms = [
        new_room(
            session_id=f"session-{n}",
            kiosk=Member(f"kiosk-{n}", "窓口"),
            requested_at=t0 + timedelta(seconds=n),
        )
        for n in range(3)
    ]
    told = positions(waiting(rooms), operators_available=2)
    assert [told[f"kiosk-{n}"].position for n in range(3)] == [1, 2, 3]
    assert {(p.waiting, p.operators_available) for p in told.values()} == {(3, 2)}


def test_a_long_queue_fits_into_one_message(new_room: Callable[..., Room]) -> None:
    """However many wait with however long names, the message stays within the wire limit."""
    crowd = [
        new_room(session_id="s" * 60 + f"{n:04}", kiosk=Member("k" * 64, "窓" * 80))
        for n in range(MAX_ENTRIES + 50)
    ]
    text = encode(updated(waiting(crowd)))
    assert len(text.encode()) <= MAX_WIRE_BYTES


@pytest.mark.parametrize(
    ("state", "party", "seconds", "expected"),
    [
        ("waiting", "citizen", 59, None),
        ("waiting", "citizen", 60, KioskGone()),
        ("in_call", "citizen", 60, KioskGone()),
        ("wrap_up", "citizen", 9999, None),
        ("consenting", "operator", 29, None),
        ("consenting", "operator", 30, OperatorGone()),
        ("in_call", "operator", 599, None),
        ("in_call", "operator", 600, OperatorGone()),
        ("wrap_up", "operator", 600, OperatorGone()),
        ("closed", "citizen", 9999, None),
    ],
)
def test_deadlines(  # noqa: PLR0917 - one row of the table
    room_in: Callable[[CallState], Room],
    t0: datetime,
    state: CallState,
    party: Party,
    seconds: int,
    expected: Any,
) -> None:
    """A lost end is waited for exactly as long as the settings say for the state."""
    room = room_in(state).apply(LinkChanged(party, "lost"), t0).room
    assert overdue(room, t0 + timedelta(seconds=seconds), PATIENCE) == expected


def test_a_present_end_is_never_overdue(room_in: Callable[[CallState], Room], t0: datetime) -> None:
    """Nothing is due while both links are up, however long the call lasts."""
    assert overdue(room_in("in_call"), t0 + timedelta(days=1), PATIENCE) is None
