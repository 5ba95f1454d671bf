"""The calls that go on, as supervisors (責任者) see them in their list."""

from collections.abc import Iterable

from server.protocol.watch import RunningSession, SessionsRunning
from server.rooms.room import Room

MAX_ENTRIES = 75
"""As many calls as one message tells; more would not fit into the wire limit."""


def running(rooms: Iterable[Room]) -> SessionsRunning:
    """Calls with their operators, longest first."""
    calls = sorted(
        (room for room in rooms if room.state == "in_call"),
        key=lambda room: (room.state_since, room.session_id),
    )
    return SessionsRunning(entries=tuple(_entry(room) for room in calls[:MAX_ENTRIES]))


def _entry(room: Room) -> RunningSession:
    return RunningSession(
        session_id=room.session_id,
        kiosk_name=room.kiosk.name,
        operator_name=room.operator.name if room.operator else "-",
        purpose=room.purpose,
        language=room.language,
        ticket=room.ticket,
        in_call_since=room.state_since,
        may_watch="see" in room.powers,
    )
