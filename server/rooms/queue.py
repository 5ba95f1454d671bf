"""The queue (待ち行列): who waits, in which order, and what each side hears of it."""

from collections.abc import Iterable

from server.protocol.session import QueueEntry, QueuePosition, QueueUpdated
from server.rooms.room import Room

MAX_ENTRIES = 100
"""As many waiting citizens as one message tells; more would not fit into the wire limit."""


def waiting(rooms: Iterable[Room]) -> tuple[Room, ...]:
    """Rooms that wait, longest first; a requeued citizen keeps the old place."""
    return tuple(
        sorted(
            (room for room in rooms if room.state == "waiting"),
            key=lambda room: (room.requested_at, room.ticket, room.session_id),
        )
    )


def updated(queue: tuple[Room, ...]) -> QueueUpdated:
    """The queue as operators see it."""
    return QueueUpdated(
        entries=tuple(
            QueueEntry(
                session_id=room.session_id,
                kiosk_name=room.kiosk.name,
                purpose=room.purpose,
                language=room.language,
                ticket=room.ticket,
                requested_at=room.requested_at,
            )
            for room in queue[:MAX_ENTRIES]
        )
    )


def positions(queue: tuple[Room, ...], operators_available: int) -> dict[str, QueuePosition]:
    """What each waiting kiosk is told, by kiosk id."""
    return {
        room.kiosk.id: QueuePosition(
            session_id=room.session_id,
            position=place,
            waiting=len(queue),
            operators_available=operators_available,
        )
        for place, room in enumerate(queue, start=1)
    }
