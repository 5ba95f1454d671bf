"""What the two ends of a session send: changes of state, chat, signalling, resumption."""

from typing import assert_never

from server.clock import Clock
from server.protocol.base import Party
from server.protocol.session import (
    ChatMessage,
    ChatSend,
    SessionAccept,
    SessionConsent,
    SessionEnd,
    SessionRequeue,
    SessionResume,
    SessionState,
    SessionWrapUp,
)
from server.protocol.signal import SignalCandidate, SignalDescription, SignalRestart
from server.rooms.events import (
    Accept,
    ChatAdded,
    CitizenEnds,
    Grant,
    OperatorEnds,
    Refuse,
    Requeue,
    StateEvent,
    WrapUp,
)
from server.rooms.policy import refusal_in_room
from server.rooms.room import Change, Room
from server.signalling.desk import Desk
from server.signalling.presence import Live, LiveOperator
from server.signalling.refusals import Refused
from server.signalling.switchboard import Switchboard
from server.store import sessions
from server.store.database import Database

Action = SessionConsent | SessionEnd | SessionRequeue | SessionWrapUp
Signal = SignalDescription | SignalCandidate | SignalRestart
OfSession = SessionAccept | Action | SessionResume | ChatSend | Signal


class Conversation:
    """Handles the messages that name a session."""

    def __init__(
        self, desk: Desk, switchboard: Switchboard, database: Database, clock: Clock
    ) -> None:
        self._desk = desk
        self._switchboard = switchboard
        self._database = database
        self._clock = clock

    async def accept(self, operator: LiveOperator, message: SessionAccept) -> None:
        """Give a waiting citizen to the first operator who asks.

        Raises:
            Refused: someone was quicker, or this operator is in a session already.
        """
        async with self._desk.turn():
            room = await self._room(operator, message)
            if room.party_of(operator.id) == "operator":  # sent again after a reconnect
                await self._switchboard.tell(operator.id, SessionState(session=room.view()))
                return
            self._check(operator, room, message)
            if operator.id in self._desk.busy():
                raise Refused("illegal_transition")
            event = Accept(operator.id, operator.name)
            await self._desk.change(room, event, operator.actor())

    async def act(self, who: Live, message: Action) -> None:
        """Change the state of a session as one of its ends asks."""
        async with self._desk.turn():
            room = await self._room(who, message)
            self._check(who, room, message)
            await self._desk.change(room, _event(who, message), who.actor())

    async def chat(self, who: Live, message: ChatSend) -> None:
        """Store a chat line once and send it to both; a repeated one is only acknowledged."""
        async with self._desk.turn():
            room = await self._room(who, message)
            party = room.party_of(who.id)
            if party is None:
                raise Refused("not_found")
            known, after, line = await self._stored_line(who, room, party, message)
            if known:
                await self._switchboard.tell(who.id, line)
            else:
                await self._desk.settle_line(Change(after, room.told(line)))

    async def resume(self, who: Live, message: SessionResume) -> None:
        """Replay the chat after `last_seq`, then the present view."""
        async with self._desk.turn():
            room = await self._room(who, message, closed_too=True)
            async with self._database.read() as db:
                lines = await sessions.lines_after(db, room.session_id, message.last_seq)
            for line in lines:
                await self._switchboard.tell(who.id, line)
            await self._switchboard.tell(who.id, SessionState(session=room.view()))

    async def relay(self, who: Live, message: Signal) -> None:
        """Pass signalling to the other end of this session, and to nobody else.

        Nothing is kept for an end that is away: its peer connection starts anew when it is back.
        """
        room = self._desk.room(message.session_id)
        if room is None or room.party_of(who.id) is None:
            room = await self._room(who, message)
        self._check(who, room, message)
        other = room.other(room.party_of(who.id) or "citizen")
        if other is None or not await self._switchboard.tell(other.id, message):
            raise Refused("not_found", forgiven=True)

    async def _stored_line(
        self, who: Live, room: Room, party: Party, message: ChatSend
    ) -> tuple[bool, Room, ChatMessage]:
        """Whether this line was stored before, the room with it, and the line in its place."""
        now = self._clock.now()
        async with self._database.write() as db:
            known = await sessions.line(db, room.session_id, message.message_id)
            if known is not None:
                if known.sender != party:
                    raise Refused("not_allowed")
                return True, room, known
            self._check(who, room, message)
            after = room.apply(ChatAdded(), now).room
            line = ChatMessage(
                session_id=room.session_id,
                seq=after.seq,
                message_id=message.message_id,
                sender=party,
                text=message.text,
                language=message.language,
                at=now,
            )
            await sessions.save(db, after)
            await sessions.add_line(db, line)
            return False, after, line

    def _check(self, who: Live, room: Room, message: OfSession) -> None:
        code = refusal_in_room(who.id, room, message)
        if code is not None:
            raise Refused(code)

    async def _room(self, who: Live, message: OfSession, *, closed_too: bool = False) -> Room:
        """The session that a message names, if the sender is (or may become) one of its ends.

        Raises:
            Refused: `stale_session` to a former end, `not_found` to a stranger.
        """
        room = self._desk.room(message.session_id)
        if room is not None and (room.party_of(who.id) or isinstance(message, SessionAccept)):
            return room
        async with self._database.read() as db:
            if not await sessions.was_party(db, message.session_id, who.id):
                raise Refused("not_found")
            if closed_too:
                stored = await sessions.room(db, message.session_id, self._clock.now())
                if stored is not None and stored.party_of(who.id):
                    return stored
        raise Refused("stale_session")


def _event(who: Live, message: Action) -> StateEvent:
    match message:
        case SessionConsent(decision="grant"):
            powers = tuple(dict.fromkeys(message.powers))
            return Grant(powers, message.notice_version)
        case SessionConsent():
            return Refuse(message.notice_version)
        case SessionEnd() if isinstance(who, LiveOperator):
            return OperatorEnds(message.reason)
        case SessionEnd():
            return CitizenEnds(message.reason)
        case SessionRequeue():
            return Requeue()
        case SessionWrapUp():
            return WrapUp(message.outcome, message.note)
        case _:
            assert_never(message)
