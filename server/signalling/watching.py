"""What supervisors and citizens say about watching a session (見守り, O-09)."""

from server.protocol.watch import SessionUnwatch, SessionWatch, SessionWatchAnswer, WatchState
from server.rooms.events import WatchAllowed, WatchAsked, WatchEnded, WatchRefused
from server.signalling.desk import Desk
from server.signalling.lookup import Lookup
from server.signalling.presence import LiveKiosk, LiveOperator
from server.signalling.refusals import Refused
from server.signalling.switchboard import Switchboard


class Watching:
    """Lets viewers ask and leave, and citizens allow and refuse them."""

    def __init__(self, desk: Desk, lookup: Lookup, switchboard: Switchboard) -> None:
        self._desk = desk
        self._lookup = lookup
        self._switchboard = switchboard

    async def watch(self, supervisor: LiveOperator, message: SessionWatch) -> None:
        """Ask the citizen for a supervisor; who asked before hears how it stands.

        Raises:
            Refused: `illegal_transition` while in another session or watching one, when the window
                is not shown to anybody, or when there are enough viewers; `rate_limited` when
                they have asked often enough.
        """
        async with self._desk.turn():
            room = await self._lookup.room(supervisor, message)
            if room.viewer(supervisor.id) is not None:
                await self._switchboard.tell(supervisor.id, WatchState(session=room.view()))
                return
            self._lookup.check(supervisor, room, message)
            if supervisor.id in self._desk.busy() or self._desk.watched_by(supervisor.id):
                raise Refused("illegal_transition")
            asked = WatchAsked(supervisor.id, supervisor.name)
            await self._desk.change(room, asked, supervisor.actor())

    async def answer(self, kiosk: LiveKiosk, message: SessionWatchAnswer) -> None:
        """Let a viewer in, or out; saying the same again changes nothing."""
        async with self._desk.turn():
            room = await self._lookup.open_room(kiosk, message)
            viewer = room.viewer(message.viewer_id)
            if message.decision == "refuse":
                await self._desk.change(room, WatchRefused(message.viewer_id), kiosk.actor())
            elif viewer is not None and viewer.state == "asked":
                await self._desk.change(room, WatchAllowed(message.viewer_id), kiosk.actor())

    async def unwatch(self, supervisor: LiveOperator, message: SessionUnwatch) -> None:
        """Take a viewer out at their own wish."""
        async with self._desk.turn():
            room = await self._lookup.open_room(supervisor, message)
            await self._desk.change(room, WatchEnded(supervisor.id), supervisor.actor())
