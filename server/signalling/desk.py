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
from server.logs import Log
from server.metrics import Metrics
from server.protocol.session import CallState, LinkState, SessionRequest, SessionState
from server.protocol.watch import SessionsRunning
from server.rooms.deadlines import Patience, overdue
from server.rooms.details import detail_of
from server.rooms.effects import QueueChanged
from server.rooms.events import (
    CaseEvent,
    InCallEvent,
    LinkChanged,
    RoomEvent,
    StateEvent,
    WatchEnded,
    WrapUp,
    name_of,
)
from server.rooms.queue import waiting
from server.rooms.room import Change, Member, Room
from server.rooms.running import running
from server.signalling.ports import Follower
from server.signalling.presence import Live, LiveKiosk, LiveOperator
from server.signalling.refusals import Refused
from server.signalling.switchboard import Switchboard
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
        switchboard: Switchboard,
        metrics: Metrics,
        log: Log,
        zone: ZoneInfo,
    ) -> None:
        self._database = database
        self._clock = clock
        self._switchboard = switchboard
        self._metrics = metrics
        self._log = log
        self._municipality_id = ""
        self._zone = zone
        self._rooms: dict[str, Room] = {}
        self._turn = asyncio.Lock()
        self._followers: list[Follower] = []

    def followed_by(self, follower: Follower) -> None:
        """Tell somebody of each change of a session, after it is stored and sent."""
        self._followers.append(follower)

    async def load(self, municipality: str) -> None:
        """Take up the sessions that were open when the server stopped, both ends lost."""
        now = self._clock.now()
        async with self._database.write() as db:
            self._municipality_id = (await municipalities.served(db, municipality, now)).id
            rooms = await sessions.open_rooms(db, now)
        self._rooms = {room.session_id: room for room in rooms}
        self._count()
        for room in rooms:
            self._tell_followers(room)

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Be the only one who changes or replays sessions."""
        async with self._turn:
            yield

    def room(self, session_id: str) -> Room | None:
        """An open session."""
        return self._rooms.get(session_id)

    def rooms(self) -> tuple[Room, ...]:
        """Every open session."""
        return tuple(self._rooms.values())

    def rooms_of(self, actor_id: str) -> tuple[Room, ...]:
        """The open sessions of which this kiosk or operator is an end."""
        return tuple(room for room in self._rooms.values() if room.party_of(actor_id))

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
        mine = list(self.rooms_of(who.id))
        if isinstance(who, LiveKiosk):
            mine.sort(key=lambda room: (room.state in KIOSK_ENGAGED, room.requested_at))
        return mine[-1] if mine else None

    async def open(self, kiosk: LiveKiosk, request: SessionRequest) -> None:
        """Open a session for a citizen, or answer a repeated request with what it has opened.

        Raises:
            Refused: `illegal_transition` while another session of this kiosk is open;
                `maintenance` while it is serviced.
        """
        async with self._turn:
            known, room = await self._stored(kiosk, request, self._clock.now())
            state = SessionState(session=room.view())
            if known:
                await self._switchboard.tell(kiosk.id, state)
            else:
                await self._settle(Change(room, (*room.told(state), QueueChanged())))

    async def note_link(self, room: Room, actor_id: str, link: LinkState) -> bool:
        """Store and tell a change of link; `False` if it is none. The caller has the turn."""
        party = room.party_of(actor_id)
        member = room.member(party) if party else None
        if party is None or member is None or member.link == link:
            return False
        kind: EventType = "link_up" if link == "up" else "link_lost"
        actor = Actor("kiosk" if party == "citizen" else "operator", actor_id)
        await self._commit(room, LinkChanged(party, link), kind, actor)
        return True

    async def change(
        self, room: Room, event: StateEvent | InCallEvent | CaseEvent, actor: Actor
    ) -> None:
        """Apply an event; the caller has the turn.

        Raises:
            IllegalTransition: the event does not belong into the room's state.
        """
        await self._commit(room, event, name_of(event), actor)

    async def close_written(self, session_id: str) -> None:
        """Close a case whose paperwork had only waited for the erasure; the caller has the turn."""
        room = self._rooms.get(session_id)
        if room is not None and room.outcome is not None and not room.awaits_erasure:
            await self.change(room, WrapUp(room.outcome, room.note or ""), SYSTEM)

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
            if kiosk.state == "maintenance":
                raise Refused("maintenance")
            if any(room.state in KIOSK_ENGAGED for room in self.rooms_of(kiosk.id)):
                raise Refused("illegal_transition")
            ticket = await sessions.next_ticket(db, self._day_start(now))
            room = _new_room(kiosk, request, ticket, now)
            await sessions.insert(db, room, self._municipality_id)
            record(db, now, "request", kiosk.actor(), session_id=room.session_id)
        self._note(room, room, "request", kiosk.actor(), room.purpose)
        return False, room

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
        self._note(room, change.room, kind, actor, detail_of(event, change.room))
        await self._settle(change)

    def _note(
        self, before: Room, after: Room, kind: EventType, actor: Actor, detail: str | None
    ) -> None:
        """One line per change of a session: who, what, and how long the state before lasted."""
        lasted = after.state_since - before.state_since
        self._log.info(
            "session_changed",
            session=after.session_id,
            what=kind,
            role=actor.kind,
            kiosk=after.kiosk.id,
            operator=after.operator.id if after.operator else None,
            state=after.state,
            reason=detail,
            ms=round(lasted.total_seconds() * 1_000) if after.state != before.state else None,
        )

    async def _settle(self, change: Change) -> None:
        """After the commit: remember the room and tell whoever must hear of it."""
        if change.room.state == "closed":
            self._rooms.pop(change.room.session_id, None)
        else:
            self._rooms[change.room.session_id] = change.room
        self._count()
        await self._switchboard.perform(change.effects, self.queue(), self.busy(), self.running())
        self._tell_followers(change.room)

    def _tell_followers(self, room: Room) -> None:
        for follower in self._followers:
            follower(room)

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
