"""Repairs from afar (遠隔修復, Z-23): planned, confirmed, recorded; never in a session."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from server.auth.tokens import new_id
from server.clock import Clock
from server.logs import Log
from server.protocol.repair import (
    RepairAsk,
    RepairName,
    RepairObstacle,
    RepairOffer,
    RepairOffers,
    RepairOrder,
    RepairOutcome,
    RepairPlan,
    RepairResult,
    RepairState,
)
from server.rooms.policy import TECHNICIANS
from server.signalling.desk import KIOSK_ENGAGED, Desk
from server.signalling.presence import LiveKiosk, Presence
from server.signalling.questions import Questions
from server.signalling.switchboard import Switchboard
from server.store.database import Database
from server.store.events import Actor, EventType, record

Refusal = Literal["in_session", "offline", "no_answer", "not_found"] | RepairObstacle
"""Why there is no plan: `not_found`, because the kiosk does not know this repair."""

CONFIRM_WITHIN: Final = timedelta(minutes=2)
NO_ANSWER_S: Final = 90.0
"""Seconds, beyond those that it takes, after which a repair that nobody answers has failed."""


@dataclass(slots=True)
class _Repair:
    repair_id: str
    kiosk_id: str
    repair: RepairName
    by: str
    takes_s: int
    expires_at: datetime
    ordered_at: float | None = None

    @property
    def named(self) -> str:
        """What and where, as the record has it."""
        return f"{self.repair}@{self.kiosk_id}"


class Repairs:
    """Plans and orders repairs; the kiosk has the last word."""

    def __init__(  # noqa: PLR0913, PLR0917 - wired in one place
        self,
        desk: Desk,
        presence: Presence,
        switchboard: Switchboard,
        questions: Questions,
        database: Database,
        clock: Clock,
        log: Log,
    ) -> None:
        self._desk = desk
        self._presence = presence
        self._switchboard = switchboard
        self._questions = questions
        self._database = database
        self._clock = clock
        self._log = log
        self._repairs: dict[str, _Repair] = {}

    def obstacle(self, kiosk_id: str) -> Literal["offline", "in_session"] | None:
        """Why this kiosk cannot be repaired now, as far as the server knows."""
        if self._presence.live(kiosk_id) is None:
            return "offline"
        engaged = any(room.state in KIOSK_ENGAGED for room in self._desk.rooms_of(kiosk_id))
        return "in_session" if engaged else None

    async def offers(self, kiosk_id: str) -> tuple[RepairOffer, ...] | None:
        """Every repair that a kiosk knows, in its own words; None: it does not say."""
        answer = await self._questions.ask(kiosk_id, RepairAsk(ask_id=new_id()), RepairOffers)
        return None if answer is None else answer.offers

    async def plan(self, kiosk_id: str, repair: RepairName, by: str) -> RepairPlan | Refusal:
        """Say what a repair would interrupt, or why there is no plan; nothing is done."""
        obstacle = self.obstacle(kiosk_id)
        if obstacle is not None:
            return obstacle
        offers = await self.offers(kiosk_id)
        if offers is None:
            return "no_answer"
        offer = next((one for one in offers if one.repair == repair), None)
        if offer is None:
            return "not_found"
        return offer.obstacle or await self._planned(kiosk_id, offer, by)

    async def _planned(self, kiosk_id: str, offer: RepairOffer, by: str) -> RepairPlan:
        now = self._clock.now()
        self._forget(now)
        repair = offer.repair
        one = _Repair(new_id(), kiosk_id, repair, by, offer.takes_s, now + CONFIRM_WITHIN)
        await self._note("repair_planned", Actor("operator", by), one.named)
        self._repairs[one.repair_id] = one
        return RepairPlan(
            repair_id=one.repair_id,
            repair=repair,
            title=offer.title,
            interrupts=offer.interrupts,
            takes_s=offer.takes_s,
            expires_at=one.expires_at,
        )

    async def confirm(self, kiosk_id: str, repair_id: str, by: str) -> RepairOutcome | None:
        """Order what this person has planned for this kiosk; None: there is no such plan now."""
        one = self._repairs.get(repair_id)
        mine = one is not None and (one.kiosk_id, one.by) == (kiosk_id, by)
        if one is None or not mine or one.ordered_at is not None:
            return None
        if self._clock.now() > one.expires_at:
            return None
        outcome = self.obstacle(kiosk_id)
        if outcome is None:
            one.ordered_at = self._clock.monotonic()
            await self._note("repair_ordered", Actor("operator", by), one.named)
            self._log.info("repair_ordered", kiosk=kiosk_id, operator=by, what=one.repair)
            await self._tell(one, "ordered")
            await self._switchboard.tell(
                kiosk_id, RepairOrder(repair_id=repair_id, repair=one.repair)
            )
            return "ordered"
        await self._end(one, outcome)
        return outcome

    def is_open(self, kiosk_id: str, repair_id: str, repair: RepairName) -> bool:
        """Whether this was ordered of this kiosk, is not over, and no citizen has come since."""
        one = self._repairs.get(repair_id)
        if one is None or one.ordered_at is None:
            return False
        return (one.kiosk_id, one.repair) == (kiosk_id, repair) and self.obstacle(kiosk_id) is None

    async def result(self, kiosk: LiveKiosk, message: RepairResult) -> None:
        """Take a kiosk's word on its own repair."""
        one = self._repairs.get(message.repair_id)
        if one is not None and one.kiosk_id == kiosk.id and one.ordered_at is not None:
            await self._end(one, message.outcome)

    async def end_overdue(self) -> None:
        """Give up what no kiosk answers."""
        now = self._clock.monotonic()
        for one in tuple(self._repairs.values()):
            if one.ordered_at is not None and now - one.ordered_at > one.takes_s + NO_ANSWER_S:
                await self._end(one, "no_answer")

    async def _end(self, one: _Repair, outcome: RepairOutcome) -> None:
        self._repairs.pop(one.repair_id, None)
        kind: EventType = "repair_done" if outcome == "done" else "repair_not_done"
        await self._note(kind, Actor("kiosk", one.kiosk_id), f"{one.repair}:{outcome}")
        self._log.info(kind, kiosk=one.kiosk_id, what=one.repair, reason=outcome)
        await self._tell(one, outcome)

    async def _tell(self, one: _Repair, outcome: RepairOutcome) -> None:
        message = RepairState(
            repair_id=one.repair_id, kiosk_id=one.kiosk_id, repair=one.repair, outcome=outcome
        )
        for _, who in tuple(self._presence.operators()):
            if who.role in TECHNICIANS:
                await self._switchboard.tell(who.id, message)

    async def _note(self, kind: EventType, actor: Actor, detail: str) -> None:
        async with self._database.write() as db:
            record(db, self._clock.now(), kind, actor, detail=detail)

    def _forget(self, now: datetime) -> None:
        for one in tuple(self._repairs.values()):
            if one.ordered_at is None and now > one.expires_at:
                del self._repairs[one.repair_id]
