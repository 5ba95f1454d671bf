"""Questions to a kiosk whose answer a person waits for; a kiosk may be away, or know them not."""

import asyncio
from dataclasses import dataclass
from typing import Final, TypeVar

from server.clock import Clock
from server.protocol.logs import LogAsk, LogLines
from server.protocol.look import LookAsk, LookTaken
from server.protocol.repair import RepairAsk, RepairOffers
from server.signalling.presence import LiveKiosk, Presence
from server.signalling.switchboard import Switchboard

ANSWER_S: Final = 12.0
"""Seconds after which a kiosk that says nothing counts as one that does not know the question."""

Question = RepairAsk | LookAsk | LogAsk
Answer = RepairOffers | LookTaken | LogLines
A = TypeVar("A", bound=Answer)


@dataclass(frozen=True, slots=True)
class _Open:
    kiosk_id: str
    told: asyncio.Future[Answer | None]
    until: float


class Questions:
    """Hands each answer to whoever has asked, and gives up those that do not come."""

    def __init__(self, presence: Presence, switchboard: Switchboard, clock: Clock) -> None:
        self._presence = presence
        self._switchboard = switchboard
        self._clock = clock
        self._open: dict[str, _Open] = {}

    async def ask(self, kiosk_id: str, question: Question, kind: type[A]) -> A | None:
        """Ask a kiosk and wait.

        Returns:
            Its answer; None: it is away, says nothing in time, or something else.
        """
        told: asyncio.Future[Answer | None] = asyncio.get_running_loop().create_future()
        until = self._clock.monotonic() + ANSWER_S
        self._open[question.ask_id] = _Open(kiosk_id, told, until)
        try:
            if not await self._switchboard.tell(kiosk_id, question):
                return None
            answer = await told
        finally:
            del self._open[question.ask_id]
        return answer if isinstance(answer, kind) else None

    def answered(self, kiosk: LiveKiosk, answer: Answer) -> None:
        """Take a kiosk's answer; one that nobody waits for, or of another kiosk, is dropped."""
        one = self._open.get(answer.ask_id)
        if one is not None and one.kiosk_id == kiosk.id and not one.told.done():
            one.told.set_result(answer)

    def end_overdue(self) -> None:
        """Give up what is not answered."""
        now = self._clock.monotonic()
        for one in self._open.values():
            away = self._presence.live(one.kiosk_id) is None
            if (away or now > one.until) and not one.told.done():
                one.told.set_result(None)
