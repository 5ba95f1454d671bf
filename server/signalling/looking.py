"""A look at an idle kiosk (Z-20): asked for by IT, on record, never while a citizen is there."""

import base64
from typing import Final, Literal

from server.auth.tokens import new_id
from server.clock import Clock
from server.logs import Log
from server.protocol.look import LookAsk, LookTaken
from server.signalling.desk import KIOSK_ENGAGED, Desk
from server.signalling.presence import Presence
from server.signalling.questions import Questions
from server.store.database import Database
from server.store.events import Actor, EventType, record

NoLook = Literal["offline", "no_answer", "in_session", "not_here", "failed"]
SESSION: Final = "in_session"


class Looking:
    """Passes the question on, and the picture back; it is kept nowhere."""

    def __init__(  # noqa: PLR0913, PLR0917 - wired in one place
        self,
        desk: Desk,
        presence: Presence,
        questions: Questions,
        database: Database,
        clock: Clock,
        log: Log,
    ) -> None:
        self._desk = desk
        self._presence = presence
        self._questions = questions
        self._database = database
        self._clock = clock
        self._log = log

    async def look(self, kiosk_id: str, by: str) -> bytes | NoLook:
        """Return a JPEG of the kiosk's first screen, or why there is none; either is recorded."""
        found = await self._taken(kiosk_id)
        kind: EventType = "look_taken" if isinstance(found, bytes) else "look_refused"
        async with self._database.write() as db:
            record(db, self._clock.now(), kind, Actor("operator", by), detail=kiosk_id)
        reason = None if isinstance(found, bytes) else found
        self._log.info(kind, kiosk=kiosk_id, operator=by, reason=reason)
        return found

    async def _taken(self, kiosk_id: str) -> bytes | NoLook:
        if self._presence.live(kiosk_id) is None:
            return "offline"
        if self._engaged(kiosk_id):
            return SESSION
        answer = await self._questions.ask(kiosk_id, LookAsk(ask_id=new_id()), LookTaken)
        if answer is None:
            return "no_answer"
        # A session that has begun meanwhile: the kiosk looks too, but need not be believed.
        if self._engaged(kiosk_id):
            return SESSION
        if answer.outcome != "taken":
            return answer.outcome
        return base64.b64decode(answer.picture or "")

    def _engaged(self, kiosk_id: str) -> bool:
        return any(room.state in KIOSK_ENGAGED for room in self._desk.rooms_of(kiosk_id))
