"""Passes signalling between the ends of a session, each to whom it is for."""

from server.rooms.room import Room
from server.signalling.interpreting import Interpreting
from server.signalling.lookup import Lookup, Signal
from server.signalling.presence import Live, LiveKiosk
from server.signalling.refusals import Refused
from server.signalling.switchboard import Switchboard


class Relay:
    """Addresses signals by who their sender has proved to be, never by what a console wrote."""

    def __init__(
        self, lookup: Lookup, switchboard: Switchboard, interpreting: Interpreting
    ) -> None:
        self._lookup = lookup
        self._interpreting = interpreting
        self._switchboard = switchboard

    async def relay(self, who: Live, message: Signal) -> None:
        """Pass a signal on, within this session and to nobody else.

        Nothing is kept for an end that is away: its peer connection starts anew when it is back.

        Raises:
            Refused: `not_found` when the other end is away or there is no such viewer.
        """
        room = await self._lookup.open_room(who, message)
        if message.link == "speech":  # between an end and the server, never between the ends
            self._interpreting.signal(who, room, message)
            return
        if isinstance(who, LiveKiosk):
            to, told = _from_kiosk(room, message), message
        else:
            viewer = None if room.party_of(who.id) else who.id
            to, told = room.kiosk.id, _as_from(message, viewer)
        if to is None or not await self._switchboard.tell(to, told):
            raise Refused("not_found", forgiven=True)


def _from_kiosk(room: Room, signal: Signal) -> str | None:
    """Whom a kiosk's signal is for: the operator, or a viewer of the window who is let in."""
    if signal.viewer is None:
        return room.operator.id if room.operator else None
    viewer = room.viewer(signal.viewer)
    allowed = viewer is not None and viewer.state == "allowed" and signal.link == "window"
    return signal.viewer if allowed else None


def _as_from(signal: Signal, viewer: str | None) -> Signal:
    """The signal with its true sender; None is the operator."""
    return signal if signal.viewer == viewer else signal.model_copy(update={"viewer": viewer})
