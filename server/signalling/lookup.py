"""From a message to the session that it is about, if its sender may know of it."""

from server.clock import Clock
from server.protocol.photo import PhotoOverride, PhotoShutter, PhotoStep
from server.protocol.phrases import PhraseWanted
from server.protocol.session import (
    ChatSend,
    SessionAccept,
    SessionConsent,
    SessionEnd,
    SessionPowers,
    SessionRequeue,
    SessionResume,
    SessionWrapUp,
)
from server.protocol.signal import SignalCandidate, SignalDescription, SignalRestart
from server.protocol.speech import (
    CaptionCorrect,
    CaptionHeard,
    CaptionHold,
    InterpretationSet,
    PhraseSay,
    SpeechDevice,
    TranslatePreview,
)
from server.protocol.watch import SessionUnwatch, SessionWatch, SessionWatchAnswer
from server.rooms.policy import concerns, refusal_in_room
from server.rooms.room import Room
from server.signalling.desk import Desk
from server.signalling.presence import Live
from server.signalling.refusals import Refused
from server.store import sessions
from server.store.database import Database

Signal = SignalDescription | SignalCandidate | SignalRestart
Watch = SessionWatch | SessionWatchAnswer | SessionUnwatch
Action = SessionConsent | SessionEnd | SessionRequeue | SessionWrapUp
Speech = (
    InterpretationSet
    | CaptionCorrect
    | CaptionHold
    | SpeechDevice
    | CaptionHeard
    | TranslatePreview
    | PhraseSay
    | PhraseWanted
)
Photo = PhotoStep | PhotoShutter | PhotoOverride
OfSession = (
    SessionAccept
    | SessionPowers
    | Action
    | SessionResume
    | ChatSend
    | Signal
    | Watch
    | Speech
    | Photo
)


class Lookup:
    """Finds sessions and refuses what may not be said about them."""

    def __init__(self, desk: Desk, database: Database, clock: Clock) -> None:
        self._desk = desk
        self._database = database
        self._clock = clock

    async def open_room(self, who: Live, message: OfSession) -> Room:
        """The open session that a message names, which its sender may send about it now.

        Raises:
            Refused: as `room`, or with what `refusal_in_room` says.
        """
        room = await self.room(who, message)
        self.check(who, room, message)
        return room

    def check(self, who: Live, room: Room, message: OfSession) -> None:
        """Refuse what this sender may not say about this session now."""
        code = refusal_in_room(who.id, room, message)
        if code is not None:
            raise Refused(code)

    async def room(self, who: Live, message: OfSession, *, closed_too: bool = False) -> Room:
        """The session that a message names, if the sender is (or may become) part of it.

        Raises:
            Refused: `stale_session` to a former end or viewer, `not_found` to a stranger.
        """
        room = self._desk.room(message.session_id)
        if room is not None and (room.party_of(who.id) or concerns(who.id, room, message)):
            return room
        async with self._database.read() as db:
            if not await sessions.was_party(db, message.session_id, who.id):
                raise Refused("not_found")
            if closed_too:
                stored = await sessions.room(db, message.session_id, self._clock.now())
                if stored is not None and stored.party_of(who.id):
                    return stored
        raise Refused("stale_session")
