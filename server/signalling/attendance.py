"""Who comes and goes: welcomes, lost links, and viewers who vanish with their connection."""

from server.protocol.watch import WatchState
from server.rooms.events import WatchEnded
from server.rooms.policy import SUPERVISORS
from server.rooms.room import Member, Room
from server.signalling.cards import CardsLeft
from server.signalling.closed import Closed
from server.signalling.desk import Desk
from server.signalling.presence import Connection, Live, LiveKiosk, LiveOperator, Presence
from server.signalling.staff_calls import StaffCalls
from server.signalling.switchboard import Switchboard
from server.signalling.welcome import Welcome
from server.store.events import SYSTEM


class Attendance:
    """Keeps sessions in step with who is connected."""

    def __init__(  # noqa: PLR0913, PLR0917 - wired in one place
        self,
        desk: Desk,
        presence: Presence,
        switchboard: Switchboard,
        welcome: Welcome,
        cards: CardsLeft,
        closed: Closed,
        calls: StaffCalls,
    ) -> None:
        self._desk = desk
        self._presence = presence
        self._switchboard = switchboard
        self._welcome = welcome
        self._cards = cards
        self._closed = closed
        self._calls = calls

    async def arrive(self, connection: Connection, who: Live) -> Connection | None:
        """Make a connection the live one, tell the other end, and welcome it.

        Returns:
            The connection that it replaces.
        """
        async with self._desk.turn():
            for room in self._desk.rooms_of(who.id):
                await self._desk.note_link(room, who.id, "up")
            previous = self._presence.enter(connection, who)
            _keep_card(previous, who)
            greeting = self._welcome.message(who, self._desk.current(who), self._desk.queue())
            await self._switchboard.tell(who.id, greeting)
            if isinstance(who, LiveOperator):
                await self._cards.greet(who.id)
                await self._closed.greet(who.id)
            else:
                await self._calls.greet(who.id)
            await self._announce_for(who)
            for room in self._desk.watched_by(who.id):  # a second tab goes on like the first
                await self._switchboard.tell(who.id, WatchState(session=room.view()))
        return previous

    async def depart(self, who: Live) -> None:
        """Tell the other end that this one is lost, unless it is back already."""
        async with self._desk.turn():
            if self._presence.live(who.id) is None:
                for room in self._desk.rooms_of(who.id):
                    await self._desk.note_link(room, who.id, "lost")
                if isinstance(who, LiveOperator):
                    await self._desk.stop_watching(who)
                else:
                    await self._kiosk_gone(who)
                await self._announce_for(who)

    async def _kiosk_gone(self, who: LiveKiosk) -> None:
        if who.card_left_since is not None:
            await self._cards.announce()
        if who.state == "maintenance":
            await self._closed.announce()

    async def reconcile(self) -> None:
        """Make every link say what presence says (Z-43).

        A change of link that could not be stored when it happened, because the database was
        locked, is made up for here; else a dead kiosk would be shown as up for ever.
        """
        async with self._desk.turn():
            changed = False
            for room in self._desk.rooms():
                changed |= await self._reconcile_end(room, room.kiosk)
                changed |= await self._reconcile_end(room, room.operator)
                await self._reconcile_viewers(room)
            if changed:
                await self._desk.announce_queue()

    async def _announce_for(self, who: Live) -> None:
        """The queue concerns operators who come and go, and kiosks that wait in it."""
        mine = self._desk.current(who)
        if isinstance(who, LiveOperator) or (mine is not None and mine.state == "waiting"):
            await self._desk.announce_queue()
        if isinstance(who, LiveOperator) and who.role in SUPERVISORS:
            await self._switchboard.tell(who.id, self._desk.running())

    async def _reconcile_end(self, seen: Room, member: Member | None) -> bool:
        room = self._desk.room(seen.session_id)
        if member is None or room is None:
            return False
        gone = self._presence.live(member.id) is None
        return await self._desk.note_link(room, member.id, "lost" if gone else "up")

    async def _reconcile_viewers(self, seen: Room) -> None:
        for viewer in seen.viewers:
            room = self._desk.room(seen.session_id)
            if room is not None and self._presence.live(viewer.id) is None:
                await self._desk.change(room, WatchEnded(viewer.id), SYSTEM)


def _keep_card(previous: Connection | None, who: Live) -> None:
    """A kiosk that comes again by another connection still has its card, until it says not."""
    if previous is not None and isinstance(who, LiveKiosk) and isinstance(previous.who, LiveKiosk):
        who.card_left_since = previous.who.card_left_since
