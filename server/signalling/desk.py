"""The desk: every open session, and the one place where sessions change.

One writer: a lock is held from the decision over the commit to the sending, so that what is
decided on is what is stored, and both ends hear changes in the order of their numbers. Durable
first, sent second (docs/adr/0006): a change that could not be stored has not happened.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import get_args
from zoneinfo import ZoneInfo

from server.auth.tokens import new_id
from server.clock import Clock
from server.metrics import Metrics
from server.protocol.base import Party
from server.protocol.session import CallState, LinkState, SessionRequest, SessionState
from server.protocol.watch import SessionsRunning, WatchState
from server.rooms.deadlines import Patience, overdue
from server.rooms.details import detail_of
from server.rooms.events import (
    InCallEvent,
    LinkChanged,
    RoomEvent,
    StateEvent,
    WatchEnded,
    name_of,
)
from server.rooms.policy import SUPERVISORS
from server.rooms.queue import waiting
from server.rooms.room import Change, Member, QueueChanged, Room
from server.rooms.running import running
from server.signalling.presence import Connection, Live, LiveKiosk, LiveOperator, Presence
from server.signalling.refusals import Refused
from server.signalling.switchboard import Switchboard
from server.signalling.welcome import Welcome
from server.store import municipalities, sessions
from server.store.database import Database
from server.store.events import SYSTEM, Actor, EventType, record

KIOSK_ENGAGED: frozenset[CallState] = frozenset({"waiting", "consenting", "in_call"})
OPERATOR_ENGAGED: frozenset[CallState] = frozenset({"consenting", "in_call", "wrap_up"})


class Desk:
    """Open sessions in memory, each of them as it is in the database."""

    def __init__(  # noqa: PLR0913, PLR0917 - wired in one place
        self,
        database: Database,
        clock: Clock,
        presence: Presence,
        switchboard: Switchboard,
        metrics: Metrics,
        welcome: Welcome,
        zone: ZoneInfo,
    ) -> None:
        self._database = database
        self._clock = clock
        self._presence = presence
        self._switchboard = switchboard
        self._metrics = metrics
        self._welcome = welcome
        self._municipality_id = ""
        self._zone = zone
        self._rooms: dict[str, Room] = {}
        self._turn = asyncio.Lock()

    async def load(self, municipality: str) -> None:
        """Take up the sessions that were open when the server stopped, both ends lost."""
        now = self._clock.now()
        async with self._database.write() as db:
            self._municipality_id = (await municipalities.served(db, municipality, now)).id
            rooms = await sessions.open_rooms(db, now)
        self._rooms = {room.session_id: room for room in rooms}
        self._count()

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Be the only one who changes or replays sessions."""
        async with self._turn:
            yield

    def room(self, session_id: str) -> Room | None:
        """An open session."""
        return self._rooms.get(session_id)

    def queue(self) -> tuple[Room, ...]:
        """Who waits, longest first."""
        return waiting(self._rooms.values())

    def busy(self) -> frozenset[str]:
        """Operators who are in a session."""
        return frozenset(
            room.operator.id
            for room in self._rooms.values()
            if room.operator is not None and room.state in OPERATOR_ENGAGED
        )

    def running(self) -> SessionsRunning:
        """The calls that go on."""
        return running(self._rooms.values())

    def watched_by(self, operator_id: str) -> tuple[Room, ...]:
        """The sessions in which this supervisor is a viewer, asked or allowed."""
        return tuple(room for room in self._rooms.values() if room.viewer(operator_id))

    def current(self, who: Live) -> Room | None:
        """The session that a kiosk or operator goes on with after connecting."""
        mine = [room for room in self._rooms.values() if room.party_of(who.id)]
        if isinstance(who, LiveKiosk):
            mine.sort(key=lambda room: (room.state in KIOSK_ENGAGED, room.requested_at))
        return mine[-1] if mine else None

    async def arrive(self, connection: Connection, who: Live) -> Connection | None:
        """Make a connection the live one, tell the other end, and welcome it.

        Returns:
            The connection that it replaces.
        """
        async with self._turn:
            for room in self._rooms_of(who.id):
                await self._note_link(room, who.id, "up")
            previous = self._presence.enter(connection, who)
            greeting = self._welcome.message(who, self.current(who), self.queue())
            await self._switchboard.tell(who.id, greeting)
            await self._announce_for(who)
            for room in self.watched_by(who.id):  # a second tab goes on where the first one was
                await self._switchboard.tell(who.id, WatchState(session=room.view()))
        return previous

    async def depart(self, who: Live) -> None:
        """Tell the other end that this one is lost, unless it is back already."""
        async with self._turn:
            if self._presence.live(who.id) is None:
                for room in self._rooms_of(who.id):
                    await self._note_link(room, who.id, "lost")
                if isinstance(who, LiveOperator):
                    await self.stop_watching(who)
                await self._announce_for(who)

    async def reconcile(self) -> None:
        """Make every link say what presence says (Z-43).

        A change of link that could not be stored when it happened, because the database was
        locked, is made up for here; else a dead kiosk would be shown as up for ever.
        """
        async with self._turn:
            changed = False
            for session_id in tuple(self._rooms):
                changed |= await self._reconcile_end(session_id, "citizen")
                changed |= await self._reconcile_end(session_id, "operator")
                await self._reconcile_viewers(session_id)
            if changed:
                await self.announce_queue()

    async def open(self, kiosk: LiveKiosk, request: SessionRequest) -> None:
        """Open a session for a citizen, or answer a repeated request with what it has opened.

        Raises:
            Refused: `illegal_transition` while another session of this kiosk is open.
        """
        async with self._turn:
            known, room = await self._stored(kiosk, request, self._clock.now())
            state = SessionState(session=room.view())
            if known:
                await self._switchboard.tell(kiosk.id, state)
            else:
                await self._settle(Change(room, (*room.told(state), QueueChanged())))

    async def change(self, room: Room, event: StateEvent | InCallEvent, actor: Actor) -> None:
        """Apply an event; the caller has the turn.

        Raises:
            IllegalTransition: the event does not belong into the room's state.
        """
        await self._commit(room, event, name_of(event), actor)

    async def stop_watching(self, who: LiveOperator) -> None:
        """Take somebody out wherever they watch; the caller has the turn.

        A watch lasts as long as its console's connection: nobody comes back as a viewer without
        being asked about again.
        """
        for room in self.watched_by(who.id):
            await self.change(room, WatchEnded(who.id), who.actor())

    async def settle_line(self, change: Change) -> None:
        """Take over a change that chat has stored itself; the caller has the turn."""
        await self._settle(change)

    async def end_overdue(self, patience: Patience) -> None:
        """End or requeue sessions whose kiosk or operator stayed away too long."""
        async with self._turn:
            now = self._clock.now()
            for room in tuple(self._rooms.values()):
                event = overdue(room, now, patience)
                if event is not None:
                    await self.change(room, event, SYSTEM)

    async def announce_queue(self) -> None:
        """Tell everyone concerned how the queue stands."""
        await self._switchboard.announce_queue(self.queue(), self.busy())

    async def _stored(
        self, kiosk: LiveKiosk, request: SessionRequest, now: datetime
    ) -> tuple[bool, Room]:
        """The session of a request, and whether it was there before."""
        async with self._database.write() as db:
            known = await sessions.room_of_request(db, kiosk.id, request.request_id, now)
            if known is not None:
                return True, self._rooms.get(known.session_id, known)
            if any(room.state in KIOSK_ENGAGED for room in self._rooms_of(kiosk.id)):
                raise Refused("illegal_transition")
            ticket = await sessions.next_ticket(db, self._day_start(now))
            room = _new_room(kiosk, request, ticket, now)
            await sessions.insert(db, room, self._municipality_id)
            record(db, now, "request", kiosk.actor(), session_id=room.session_id)
            return False, room

    def _rooms_of(self, actor_id: str) -> tuple[Room, ...]:
        return tuple(room for room in self._rooms.values() if room.party_of(actor_id))

    async def _announce_for(self, who: Live) -> None:
        """The queue concerns operators who come and go, and kiosks that wait in it."""
        mine = self.current(who)
        if isinstance(who, LiveOperator) or (mine is not None and mine.state == "waiting"):
            await self.announce_queue()
        if isinstance(who, LiveOperator) and who.role in SUPERVISORS:
            await self._switchboard.tell(who.id, self.running())

    async def _reconcile_viewers(self, session_id: str) -> None:
        for viewer in self._rooms[session_id].viewers:
            if self._presence.live(viewer.id) is None:
                await self.change(self._rooms[session_id], WatchEnded(viewer.id), SYSTEM)

    async def _reconcile_end(self, session_id: str, party: Party) -> bool:
        room = self._rooms[session_id]
        member = room.member(party)
        if member is None:
            return False
        link: LinkState = "lost" if self._presence.live(member.id) is None else "up"
        return await self._note_link(room, member.id, link)

    async def _note_link(self, room: Room, actor_id: str, link: LinkState) -> bool:
        """Store and tell a change of link; `False` if it is none."""
        party = room.party_of(actor_id)
        member = room.member(party) if party else None
        if party is None or member is None or member.link == link:
            return False
        kind: EventType = "link_up" if link == "up" else "link_lost"
        actor = Actor("kiosk" if party == "citizen" else "operator", actor_id)
        await self._commit(room, LinkChanged(party, link), kind, actor)
        return True

    async def _commit(self, room: Room, event: RoomEvent, kind: EventType, actor: Actor) -> None:
        now = self._clock.now()
        change = room.apply(event, now)
        async with self._database.write() as db:
            await sessions.save(db, change.room)
            record(
                db,
                now,
                kind,
                actor,
                session_id=room.session_id,
                detail=detail_of(event, change.room),
            )
        await self._settle(change)

    async def _settle(self, change: Change) -> None:
        """After the commit: remember the room and tell whoever must hear of it."""
        if change.room.state == "closed":
            self._rooms.pop(change.room.session_id, None)
        else:
            self._rooms[change.room.session_id] = change.room
        self._count()
        await self._switchboard.perform(change.effects, self.queue(), self.busy(), self.running())

    def _count(self) -> None:
        states = Counter(room.state for room in self._rooms.values())
        for state in get_args(CallState):
            self._metrics.sessions.labels(state).set(states[state])

    def _day_start(self, now: datetime) -> datetime:
        return now.astimezone(self._zone).replace(hour=0, minute=0, second=0, microsecond=0)


def _new_room(kiosk: LiveKiosk, request: SessionRequest, ticket: int, now: datetime) -> Room:
    return Room(
        session_id=new_id(),
        request_id=request.request_id,
        kiosk=Member(kiosk.id, kiosk.name),
        purpose=request.purpose,
        language=request.language,
        ticket=ticket,
        requested_at=now,
        state_since=now,
    )
