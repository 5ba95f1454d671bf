"""Live interpretation as the two ends of a session ask for it; the desk's eyes and mouth."""

from typing import Final

from server.bucket import TokenBucket
from server.clock import Clock
from server.interpreter.desk import InterpretationDesk
from server.interpreter.device import Device
from server.interpreter.phrases import Line, NoSuchPhrase, NoSuchWording, Phrases
from server.protocol.base import Message, Party
from server.protocol.phrases import PhraseList, PhraseWanted
from server.protocol.session import ChatMessage
from server.protocol.speech import (
    CaptionCorrect,
    CaptionHeard,
    CaptionHold,
    InterpretationSet,
    PartyInterpretation,
    PhraseSay,
    Rendering,
    SpeechDevice,
    TranslatePreview,
)
from server.rooms.policy import TALKING
from server.rooms.room import Room
from server.signalling.lookup import Lookup, Signal
from server.signalling.presence import Live, LiveKiosk, LiveOperator
from server.signalling.refusals import Refused
from server.signalling.switchboard import Switchboard

WISHES_PER_S: Final = 2.0
WISHES_BURST: Final = 10


Wish = (
    InterpretationSet
    | CaptionCorrect
    | SpeechDevice
    | CaptionHeard
    | TranslatePreview
    | PhraseWanted
)


class RoomOutlet:
    """Sends to the ends of the sessions that are open; the desk's way out."""

    def __init__(self, switchboard: Switchboard) -> None:
        self._switchboard = switchboard
        self._rooms: dict[str, Room] = {}

    def know(self, room: Room) -> None:
        """Remember who the ends of a session are now."""
        self._rooms[room.session_id] = room

    def forget(self, session_id: str) -> None:
        """The session talks no more."""
        self._rooms.pop(session_id, None)

    async def tell(self, session_id: str, party: Party, message: Message) -> None:
        """Send one message; does nothing when that end is away."""
        room = self._rooms.get(session_id)
        member = room.member(party) if room is not None else None
        if member is not None:
            await self._switchboard.tell(member.id, message)


class Interpreting:
    """Handles what is said about interpretation, and follows every session that talks."""

    def __init__(  # noqa: PLR0913, PLR0917 - wired in one place
        self,
        desk: InterpretationDesk,
        outlet: RoomOutlet,
        lookup: Lookup,
        clock: Clock,
        phrases: Phrases,
        switchboard: Switchboard,
    ) -> None:
        self._desk = desk
        self._outlet = outlet
        self._lookup = lookup
        self._clock = clock
        self._phrases = phrases
        self._switchboard = switchboard
        self._wishes: dict[tuple[str, str], TokenBucket] = {}

    def follow(self, room: Room) -> None:
        """Take note of a session that changed: captions begin and end with the talking.

        Who is called next after a requeue reads nothing of what was said to somebody else.
        """
        if room.state in TALKING:
            self._outlet.know(room)
            self._desk.begin(room.session_id, room.language)
            return
        self._desk.end(room.session_id)
        self._outlet.forget(room.session_id)
        for key in [key for key in self._wishes if key[0] == room.session_id]:
            del self._wishes[key]

    def typed(self, line: ChatMessage, renderings: tuple[Rendering, ...] = ()) -> None:
        """Caption a chat line that was stored and sent; a phrase brings its own renderings."""
        self._desk.typed(line, renderings)

    def phrase(self, who: Live, message: PhraseSay) -> Line:
        """A phrase as this end says it.

        Raises:
            Refused: `not_found` if there is none for this end, `malformed` if its slots are wrong.
        """
        party: Party = "citizen" if isinstance(who, LiveKiosk) else "operator"
        try:
            return self._phrases.say(message.phrase_id, party, message.slots, message.language)
        except NoSuchPhrase:
            raise Refused("not_found", forgiven=True) from None
        except NoSuchWording:
            raise Refused("malformed", forgiven=True) from None

    async def list_phrases(self, kiosk: LiveKiosk, message: PhraseWanted) -> None:
        """Send the panel what a citizen can say, one procedure a message."""
        await self._wished(kiosk, message)
        groups = self._phrases.for_citizens()
        for at, group in enumerate(groups, start=1):
            listed = PhraseList(
                session_id=message.session_id,
                request_id=message.request_id,
                group=group,
                remaining=len(groups) - at,
            )
            await self._switchboard.tell(kiosk.id, listed)

    def replay(self, who: Live, room: Room) -> tuple[Message, ...]:
        """What an end must hear that comes back to a session."""
        party = room.party_of(who.id)
        return self._desk.replay(room.session_id, party) if party is not None else ()

    async def choose(self, who: Live, message: InterpretationSet) -> None:
        """Take over what an end has chosen for itself."""
        room, party = await self._wished(who, message)
        choice = PartyInterpretation(
            language=message.language,
            speaks=message.speaks,
            captions=message.captions,
            speak=message.speak,
        )
        self._desk.choose(room.session_id, party, choice)

    async def correct(self, who: Live, message: CaptionCorrect) -> None:
        """Put an end's own line right.

        Raises:
            Refused: `not_found` if it has no such line, or corrected it before.
        """
        _, party = await self._wished(who, message)
        if not self._desk.correct(party, message):
            raise Refused("not_found", forgiven=True)

    async def on_device(self, who: Live, message: SpeechDevice | CaptionHeard) -> None:
        """Take note whether an end's own browser recognises it, and caption what that has heard.

        Raises:
            Refused: `illegal_transition` unless that browser is known to recognise this language.
        """
        _, party = await self._wished(who, message)
        if isinstance(message, SpeechDevice):
            device = Device(message.language, message.fault)
            self._desk.device(message.session_id, party, device)
        elif not self._desk.heard_on_device(party, message):
            raise Refused("illegal_transition", forgiven=True)

    async def hold(self, kiosk: LiveKiosk, message: CaptionHold) -> None:
        """Hear nothing while the citizen fills in a field of their own; never too often to obey."""
        await self._lookup.open_room(kiosk, message)
        self._desk.hold(message.session_id, held=message.held)

    async def preview(self, operator: LiveOperator, message: TranslatePreview) -> None:
        """Show the operator how the citizen will read a line.

        Raises:
            Refused: `illegal_transition` while nothing is interpreted, or two are on their way.
        """
        await self._wished(operator, message)
        if not self._desk.preview(message):
            raise Refused("illegal_transition")

    def signal(self, who: Live, room: Room, signal: Signal) -> None:
        """Pass an end's signal of link `speech` to whoever hears.

        Raises:
            Refused: `not_found` while nobody hears.
        """
        party = room.party_of(who.id)
        own = signal.model_copy(update={"viewer": None})
        if party is None or not self._desk.signal(party, own):
            raise Refused("not_found", forgiven=True)

    async def _wished(self, who: Live, message: Wish) -> tuple[Room, Party]:
        """The session and the sender's end of it, unless there are too many wishes."""
        room = await self._lookup.open_room(who, message)
        party = room.party_of(who.id)
        if party is None:
            raise Refused("not_found")
        key = (room.session_id, f"{party} {message.type}")
        bucket = self._wishes.get(key)
        if bucket is None:
            bucket = TokenBucket(WISHES_PER_S, WISHES_BURST, self._clock)
            self._wishes[key] = bucket
        if not bucket.admits():
            raise Refused("rate_limited", forgiven=True)
        return room, party
