"""Rooms in each state."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from server.protocol.session import CallState
from server.rooms.events import Accept, CitizenEnds, Grant, StateEvent, WrapUp
from server.rooms.room import Member, Room

T0 = datetime(2026, 11, 21, 0, 30, tzinfo=UTC)

PATHS: dict[CallState, tuple[StateEvent, ...]] = {
    "waiting": (),
    "consenting": (Accept("operator-1", "花子"),),
    "in_call": (Accept("operator-1", "花子"), Grant(("see",), "1")),
    "wrap_up": (
        Accept("operator-1", "花子"),
        Grant(("see",), "1"),
        CitizenEnds("citizen_hung_up"),
    ),
    "closed": (
        Accept("operator-1", "花子"),
        Grant(("see",), "1"),
        CitizenEnds("citizen_hung_up"),
        WrapUp("completed", ""),
    ),
}


@pytest.fixture
def t0() -> datetime:
    return T0


@pytest.fixture
def new_room() -> Callable[..., Room]:
    """Make a waiting room; keyword arguments replace its parts."""

    def make(**changes: object) -> Room:
        parts: dict[str, object] = {
            "session_id": "session-1",
            "request_id": "request-1",
            "kiosk": Member("kiosk-0001", "1番窓口"),
            "purpose": "photo_help",
            "language": "ja",
            "ticket": 1,
            "requested_at": T0,
            "state_since": T0,
        }
        return Room(**{**parts, **changes})  # type: ignore[arg-type]

    return make


@pytest.fixture
def room_in(new_room: Callable[..., Room]) -> Callable[[CallState], Room]:
    """Lead a room into a state by legal events."""

    def lead(state: CallState) -> Room:
        room = new_room()
        for event in PATHS[state]:
            room = room.apply(event, T0).room
        return room

    return lead
