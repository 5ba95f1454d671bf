"""The diagnosis from afar (遠隔診断, Z-09): who asks, which kiosks are looked at, what is kept."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Final

from server.auth.tokens import new_id
from server.clock import Clock
from server.logs import Log
from server.protocol.diagnosis import (
    DiagnosisAsk,
    DiagnosisDone,
    DiagnosisFailed,
    DiagnosisFailure,
    DiagnosisFinding,
    DiagnosisFound,
    DiagnosisPhase,
    DiagnosisRecord,
    DiagnosisRecorded,
    DiagnosisRun,
    DiagnosisState,
)
from server.protocol.fleet import FleetRun
from server.rooms.policy import TECHNICIANS
from server.signalling.presence import LiveKiosk, LiveOperator, Presence
from server.signalling.refusals import Refused
from server.signalling.switchboard import Switchboard
from server.store import diagnoses, kiosks, register
from server.store.database import Database
from server.store.events import SYSTEM, record

AT_ONCE: Final = 20
"""Kiosks of a round that are looked at at the same time; the others wait their turn."""
NO_ANSWER_S: Final = 30.0
"""Seconds without a first finding after which a kiosk counts as one that knows no diagnosis."""
OVERDUE_S: Final = 120.0
"""Seconds after which a run that goes on has failed; a kiosk gives itself sixty (Z-09)."""


Follower = Callable[[str, DiagnosisRecord | DiagnosisFailure], Awaitable[None]]
"""Hears what a kiosk has found, or why there is no result."""


@dataclass(slots=True)
class Round:
    """One run at one kiosk, since this server's start; `since`: when the kiosk was told."""

    run_id: str
    kiosk_id: str
    asked_by: str | None
    phase: DiagnosisPhase = "waiting"
    failure: DiagnosisFailure | None = None
    done: int = 0
    total: int = 0
    since: float = 0.0

    def state(self, finding: DiagnosisFinding | None = None) -> DiagnosisState:
        """What consoles are told."""
        return DiagnosisState(
            run_id=self.run_id,
            kiosk_id=self.kiosk_id,
            phase=self.phase,
            failure=self.failure,
            done=self.done,
            total=self.total,
            finding=finding,
        )


class Diagnosing:
    """Passes the question to the kiosks and their findings back, and keeps the record."""

    def __init__(
        self,
        presence: Presence,
        switchboard: Switchboard,
        database: Database,
        clock: Clock,
        log: Log,
    ) -> None:
        self._presence = presence
        self._switchboard = switchboard
        self._database = database
        self._clock = clock
        self._log = log
        self._rounds: dict[str, Round] = {}
        self._turn = asyncio.Lock()
        self._follow: Follower | None = None

    def followed_by(self, follow: Follower) -> None:
        """Name who hears of every result, and of every failure, once it is stored."""
        self._follow = follow

    def newest(self) -> dict[str, FleetRun]:
        """The newest run of each kiosk since the server's start."""
        return {
            one.kiosk_id: FleetRun(
                run_id=one.run_id,
                phase=one.phase,
                failure=one.failure,
                done=one.done,
                total=one.total,
            )
            for one in self._rounds.values()
        }

    async def ask(self, operator: LiveOperator, message: DiagnosisAsk) -> None:
        """Begin a run at each kiosk meant; one that goes on there already is shown instead.

        Raises:
            Refused: `not_found` if no kiosk is meant.
        """
        meant = await self._meant(message)
        if not meant:
            raise Refused("not_found", forgiven=True)
        async with self._turn:
            await self._ask(operator, meant)

    async def look(self, kiosk_id: str) -> None:
        """Begin a run of one kiosk by the server itself, unless one goes on there."""
        async with self._turn:
            await self._ask(None, (kiosk_id,))

    async def _ask(self, operator: LiveOperator | None, meant: tuple[str, ...]) -> None:
        actor = SYSTEM if operator is None else operator.actor()
        new = [one for one in meant if not self._goes_on(one)]
        async with self._database.write() as db:
            for kiosk_id in new:
                now = self._clock.now()
                record(db, now, "diagnosis_asked", actor, detail=kiosk_id)
        for kiosk_id in new:
            self._rounds[kiosk_id] = Round(new_id(), kiosk_id, actor.id)
            self._log.info("diagnosis_asked", operator=actor.id, kiosk=kiosk_id)
        for kiosk_id in meant:
            await self._tell(self._rounds[kiosk_id].state())
        await self._begin_waiting()

    async def found(self, kiosk: LiveKiosk, message: DiagnosisFound) -> None:
        """Show IT what has been found; of a run that nobody asked for nothing is shown."""
        one = self._running(kiosk, message.run_id)
        if one is None:
            return
        one.done, one.total = message.done, message.total
        await self._tell(one.state(message.finding))

    async def done(self, kiosk: LiveKiosk, message: DiagnosisDone) -> None:
        """Keep a run, or answer a repeated one like the first."""
        async with self._turn:
            await self._done(kiosk, message)
        await self._tell_follower(kiosk.id, message.record)

    async def _done(self, kiosk: LiveKiosk, message: DiagnosisDone) -> None:
        # Also of a run that was given up: the kiosk may only have been away for a moment.
        one = self._rounds.get(kiosk.id)
        one = one if one is not None and one.run_id == message.run_id else None
        async with self._database.write() as db:
            if not await diagnoses.known(db, kiosk.id, message.run_id):
                now = self._clock.now()
                asked_by = None if one is None else one.asked_by
                diagnoses.add(db, message.run_id, kiosk.id, message.record, asked_by, now)
                record(db, now, "diagnosed", kiosk.actor(), detail=message.record.trigger)
        self._log.info(
            "diagnosed",
            kiosk=kiosk.id,
            what=message.record.trigger,
            ms=message.record.took_ms,
            count=sum(found.verdict == "fail" for found in message.record.findings),
        )
        await self._switchboard.tell(kiosk.id, DiagnosisRecorded(run_id=message.run_id))
        if one is not None:
            await self._end(one, None)
            await self._begin_waiting()
        else:  # nobody asked, but a list that is open should show it
            await self._tell(Round(message.run_id, kiosk.id, None, "done").state())

    async def failed(self, kiosk: LiveKiosk, message: DiagnosisFailed) -> None:
        """Tell IT that there will be no result."""
        async with self._turn:
            one = self._running(kiosk, message.run_id)
            if one is not None:
                await self._end(one, message.failure)
                await self._begin_waiting()
        if one is not None:
            await self._tell_follower(kiosk.id, message.failure)

    async def end_overdue(self) -> None:
        """Give up runs whose kiosk is gone or says nothing; let the next ones begin."""
        now = self._clock.monotonic()
        given_up: list[tuple[str, DiagnosisFailure]] = []
        async with self._turn:
            for one in tuple(self._rounds.values()):
                if one.phase == "running":
                    failure = self._given_up(one, now - one.since)
                    if failure is not None:
                        await self._end(one, failure)
                        given_up.append((one.kiosk_id, failure))
            await self._begin_waiting()
        for kiosk_id, failure in given_up:
            await self._tell_follower(kiosk_id, failure)

    def _given_up(self, one: Round, lasted: float) -> DiagnosisFailure | None:
        if self._presence.live(one.kiosk_id) is None:
            return "lost"
        if one.done == 0 and lasted > NO_ANSWER_S:
            return "no_answer"
        return "broken" if lasted > OVERDUE_S else None

    async def _meant(self, message: DiagnosisAsk) -> tuple[str, ...]:
        async with self._database.read() as db:
            if message.kiosk_id is not None:
                row = await kiosks.kiosk(db, message.kiosk_id)
                return () if row is None else (row.id,)
            all_of_them = await register.enrolled(db)
            entered = await register.entries(db) if message.site is not None else {}
        return tuple(
            row.id
            for row in all_of_them
            if message.site is None or (row.id in entered and entered[row.id].site == message.site)
        )

    def _goes_on(self, kiosk_id: str) -> bool:
        one = self._rounds.get(kiosk_id)
        return one is not None and one.phase in ("waiting", "running")

    def _running(self, kiosk: LiveKiosk, run_id: str) -> Round | None:
        one = self._rounds.get(kiosk.id)
        ours = one is not None and one.run_id == run_id and one.phase == "running"
        return one if ours else None

    async def _begin_waiting(self) -> None:
        """Let as many begin as there is room for; a kiosk that is away fails at once."""
        room = AT_ONCE - sum(one.phase == "running" for one in self._rounds.values())
        for one in tuple(self._rounds.values()):
            if one.phase != "waiting":
                continue
            if self._presence.live(one.kiosk_id) is None:
                await self._end(one, "offline")
            elif room > 0:
                room -= 1
                one.phase, one.since = "running", self._clock.monotonic()
                await self._tell(one.state())
                await self._switchboard.tell(one.kiosk_id, DiagnosisRun(run_id=one.run_id))

    async def _end(self, one: Round, failure: DiagnosisFailure | None) -> None:
        one.phase = "done" if failure is None else "failed"
        one.failure = failure
        if failure is not None:
            self._log.info("diagnosis_failed", kiosk=one.kiosk_id, reason=failure)
        await self._tell(one.state())

    async def _tell_follower(
        self, kiosk_id: str, result: DiagnosisRecord | DiagnosisFailure
    ) -> None:
        if self._follow is not None:
            await self._follow(kiosk_id, result)

    async def _tell(self, message: DiagnosisState) -> None:
        for operator_id in self._technicians():
            await self._switchboard.tell(operator_id, message)

    def _technicians(self) -> Iterable[str]:
        return [who.id for _, who in self._presence.operators() if who.role in TECHNICIANS]
