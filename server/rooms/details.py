"""What the record says of an event besides its name: a code, never free text (T30)."""

from server.rooms.events import (
    ChatAdded,
    Erased,
    Grant,
    LinkChanged,
    PowersChanged,
    RoomEvent,
    WatchAllowed,
    WatchAsked,
    WatchEnded,
    WatchRefused,
    WrapUp,
    Written,
)
from server.rooms.room import Room


def detail_of(event: RoomEvent, after: Room) -> str | None:
    """Powers granted, the viewer concerned, the outcome, or why it ended."""
    match event:
        case Grant() | PowersChanged():
            return "+".join(event.powers) or "none"
        case WatchAsked() | WatchAllowed() | WatchRefused() | WatchEnded():
            return event.viewer_id
        case WrapUp() | Written():
            return event.outcome
        case LinkChanged() | ChatAdded() | Erased():
            return None
        case _:
            return after.end_reason
