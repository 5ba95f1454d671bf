"""What the two ends of a session send: changes of state, powers, chat, resumption."""

from typing import assert_never

from server.clock import Clock
from server.protocol.base import Party
from server.protocol.session import (
    ChatMessage,
    ChatSend,
    SessionAccept,
    SessionConsent,
    SessionEnd,
    SessionPowers,
    SessionRequeue,
    SessionResume,
    SessionState,
    SessionWrapUp,
)
from server.protocol.speech import PhraseSay, Rendering
from server.rooms.events import (
    Accept,
    ChatAdded,
    CitizenEnds,
    Grant,
    OperatorEnds,
    PowersChanged,
    Refuse,
    Requeue,
    StateEvent,
    WrapUp,
    Written,
)
from server.rooms.room import Change, Room
from server.signalling.desk import Desk
from server.signalling.interpreting import Interpreting
from server.signalling.lookup import Action, Lookup
from server.signalling.presence import Live, LiveKiosk, LiveOperator
from server.signalling.refusals import Refused
from server.signalling.switchboard import Switchboard
from server.store import sessions
from server.store.database import Database


class Conversation:
    """Handles the messages that name a session."""

    def __init__(  # noqa: PLR0913, PLR0917 - wired in one place
        self,
        desk: Desk,
        lookup: Lookup,
        switchboard: Switchboard,
        database: Database,
        clock: Clock,
        interpreting: Interpreting,
        *,
        waits_for_erasure: bool,
    ) -> None:
        self._desk = desk
        self._lookup = lookup
        self._switchboard = switchboard
        self._database = database
        self._clock = clock
        self._interpreting = interpreting
        self._waits_for_erasure = waits_for_erasure

    async def accept(self, operator: LiveOperator, message: SessionAccept) -> None:
        """Give a waiting citizen to the first operator who asks.

        Raises:
            Refused: someone was quicker, or this operator is in a session already.
        """
        async with self._desk.turn():
            room = await self._lookup.room(operator, message)
            if room.party_of(operator.id) == "operator":  # sent again after a reconnect
                await self._switchboard.tell(operator.id, SessionState(session=room.view()))
                return
            self._lookup.check(operator, room, message)
            if operator.id in self._desk.busy():
                raise Refused("illegal_transition")
            await self._desk.stop_watching(operator)
            event = Accept(operator.id, operator.name)
            await self._desk.change(room, event, operator.actor())

    async def act(self, who: Live, message: Action) -> None:
        """Change the state of a session as one of its ends asks."""
        async with self._desk.turn():
            room = await self._lookup.open_room(who, message)
            event = _event(who, message)
            if isinstance(event, WrapUp) and self._waits_for_erasure and room.awaits_erasure:
                # It closes with the kiosk's receipt (Z-07); see `Receipts` and `overdue`.
                await self._desk.change(room, Written(event.outcome, event.note), who.actor())
            else:
                await self._desk.change(room, event, who.actor())

    async def powers(self, kiosk: LiveKiosk, message: SessionPowers) -> None:
        """Change what the citizen lets the operator do; repeating it only repeats the answer."""
        async with self._desk.turn():
            room = await self._lookup.open_room(kiosk, message)
            powers = tuple(dict.fromkeys(message.powers))
            same = set(powers) == set(room.powers)
            if same and message.notice_version == room.notice_version:
                await self._switchboard.tell(kiosk.id, SessionState(session=room.view()))
                return
            event = PowersChanged(powers, message.notice_version)
            await self._desk.change(room, event, kiosk.actor())

    async def say(self, who: Live, message: PhraseSay) -> None:
        """Say an approved phrase: a chat line which brings its renderings (公式訳)."""
        line = self._interpreting.phrase(who, message)
        chat = ChatSend(
            session_id=message.session_id,
            message_id=message.message_id,
            text=line.text,
            language=message.language,
        )
        await self.chat(who, chat, line.renderings)

    async def chat(
        self, who: Live, message: ChatSend, renderings: tuple[Rendering, ...] = ()
    ) -> None:
        """Store a chat line once and send it to both; a repeated one is only acknowledged."""
        async with self._desk.turn():
            room = await self._lookup.room(who, message)
            party = room.party_of(who.id)
            if party is None:
                raise Refused("not_found")
            known, after, line = await self._stored_line(who, room, party, message)
            if known:
                await self._switchboard.tell(who.id, line)
            else:
                await self._desk.settle_line(Change(after, room.told(line)))
                self._interpreting.typed(line, renderings)

    async def resume(self, who: Live, message: SessionResume) -> None:
        """Replay the chat after `last_seq`, then the present view and the captions."""
        async with self._desk.turn():
            room = await self._lookup.room(who, message, closed_too=True)
            async with self._database.read() as db:
                lines = await sessions.lines_after(db, room.session_id, message.last_seq)
            for line in lines:
                await self._switchboard.tell(who.id, line)
            await self._switchboard.tell(who.id, SessionState(session=room.view()))
            for message_again in self._interpreting.replay(who, room):
                await self._switchboard.tell(who.id, message_again)

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
            self._lookup.check(who, room, message)
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
