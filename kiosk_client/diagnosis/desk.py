"""When the kiosk is diagnosed: asked for by IT, before opening, and after a failed call.

A citizen comes first. While one is there only what needs no device is looked at; one who comes
while devices are open ends the run at once, and what the kiosk wanted by itself is done later.
"""

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, time
from typing import Final

import structlog

from kiosk_client.diagnosis.lines import BadLineError, Ended, Found, Order
from kiosk_client.diagnosis.opening import next_opening
from kiosk_client.diagnosis.record import Run
from kiosk_client.diagnosis.telling import finding_told, run_told
from kiosk_client.diagnosis.worker_process import Diagnosis
from kiosk_client.link import LinkState
from server.protocol.base import Message
from server.protocol.diagnosis import (
    MAX_FINDINGS,
    DiagnosisDone,
    DiagnosisFailed,
    DiagnosisFailure,
    DiagnosisFound,
    DiagnosisRecorded,
    DiagnosisRun,
    DiagnosisTrigger,
)
from server.protocol.errors import ErrorMessage
from server.protocol.session import IceServer

log = structlog.get_logger(__name__)

UNTOLD: Final = 8
"""Runs that are kept in memory for a server that is away; the kiosk's own record has them all."""
WHOLE_S: Final = 100.0
"""Seconds after which a run that has not ended by itself is given up."""
LOOK_AT_CLOCK_S: Final = 30.0
"""How often the clock is looked at: it may be set while somebody waits for the morning."""

Send = Callable[[Message], Awaitable[bool]]


@dataclass(frozen=True, slots=True)
class DiagnosisMeans:
    """What the desk works with.

    Attributes:
        order: makes the order of a run; the argument says whether a citizen is there.
        start: starts a run.
        opening: when the kiosk is diagnosed each morning, on the clock here; None: never.
        now: the clock here, with its zone.
    """

    order: Callable[[tuple[IceServer, ...], bool], Order]
    start: Callable[[Order], Awaitable[Diagnosis]]
    opening: time | None
    now: Callable[[], datetime] = lambda: datetime.now().astimezone()


@dataclass(frozen=True, slots=True)
class _Wish:
    run_id: str
    trigger: DiagnosisTrigger


class DiagnosisDesk:
    """Runs one diagnosis at a time and tells the server.

    Args:
        means: what it works with.
    """

    def __init__(self, means: DiagnosisMeans) -> None:
        self._means = means
        self._wishes: asyncio.Queue[_Wish] = asyncio.Queue()
        self._due: DiagnosisTrigger | None = None
        self._now: _Wish | None = None
        self._reduced = False
        self._hearing: asyncio.Future[Run | DiagnosisFailure] | None = None
        self._interrupted = False
        self._engaged = False
        self._ice: tuple[IceServer, ...] = ()
        self._untold: dict[str, DiagnosisDone] = {}
        self._news: asyncio.Queue[Message] = asyncio.Queue()

    # -- what the agent tells -----------------------------------------------------------------

    def link_changed(self, state: LinkState) -> None:
        """With a new link the server is told again what it has not recorded."""
        if state == "up":
            for message in self._untold.values():
                self._news.put_nowait(message)

    def server_said(self, message: DiagnosisRun | DiagnosisRecorded | ErrorMessage) -> None:
        """Take a question, or the word that a run is stored or never will be."""
        match message:
            case DiagnosisRun():
                self._asked(message.run_id)
            case DiagnosisRecorded():
                self._untold.pop(message.run_id, None)
            case ErrorMessage() if message.code not in ("internal", "rate_limited"):
                self._untold.pop(message.ref_id or "", None)
            case ErrorMessage():
                pass

    def welcomed(self, ice: tuple[IceServer, ...]) -> None:
        """Learn which servers calls are given."""
        self._ice = ice

    def visited(self, *, engaged: bool) -> None:
        """Learn whether a citizen is there; who comes gets the devices at once."""
        if engaged == self._engaged:
            return
        self._engaged = engaged
        if engaged and self._now is not None and not self._reduced:
            log.info("diagnosis_interrupted", what=self._now.trigger)
            self._interrupted = True
            if self._hearing is not None:
                self._hearing.cancel()
        if not engaged:
            self._begin_due()

    def call_failed(self) -> None:
        """A call has failed: look as soon as its citizen has gone."""
        self._want("call_failed")

    def _goes_on(self) -> bool:
        return not self._interrupted

    # -- life ---------------------------------------------------------------------------------

    async def run(self, send: Send) -> None:
        """Work until cancelled; a run that goes on ends with it."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._tell(send), name="diagnosis news")
            if self._means.opening is not None:
                tasks.create_task(self._each_morning(self._means.opening), name="opening")
            while True:
                wish = await self._wishes.get()
                self._now, self._interrupted = wish, False
                try:
                    await self._carry_out(wish)
                finally:
                    self._now = None
                self._begin_due()

    async def _tell(self, send: Send) -> None:
        while True:
            await send(await self._news.get())

    async def _each_morning(self, at: time) -> None:
        due = next_opening(self._means.now(), at)
        while True:
            left = (due - self._means.now()).total_seconds()
            if left <= 0:
                self._want("schedule")
                due = next_opening(self._means.now(), at)
            else:
                await asyncio.sleep(min(left, LOOK_AT_CLOCK_S))

    def _asked(self, run_id: str) -> None:
        if self._now is not None or not self._wishes.empty():
            self._news.put_nowait(DiagnosisFailed(run_id=run_id, failure="busy"))
        else:
            self._wishes.put_nowait(_Wish(run_id, "asked"))

    def _want(self, trigger: DiagnosisTrigger) -> None:
        self._due = trigger
        self._begin_due()

    def _begin_due(self) -> None:
        """Do what the kiosk wants by itself once nobody is there and nothing else runs."""
        idle = not self._engaged and self._now is None and self._wishes.empty()
        if self._due is not None and idle:
            trigger, self._due = self._due, None
            self._wishes.put_nowait(_Wish(secrets.token_urlsafe(16), trigger))

    async def _carry_out(self, wish: _Wish) -> None:
        self._reduced = self._engaged
        log.info("diagnosis_begins", what=wish.trigger, state="reduced" if self._reduced else None)
        outcome: Run | DiagnosisFailure = "broken"
        running: Diagnosis | None = None
        try:
            running = await self._means.start(self._means.order(self._ice, self._reduced))
            outcome = await self._heard_out(running, wish)
        except (OSError, BadLineError, TimeoutError) as error:
            log.warning("diagnosis_broken", error=type(error).__name__)
        finally:
            if running is not None:
                await running.end()
        # Only now: who hears that it has ended may ask for another one.
        if isinstance(outcome, Run):
            self._ended(outcome, wish)
        else:
            self._gave_up(wish, outcome)

    async def _heard_out(self, running: Diagnosis, wish: _Wish) -> Run | DiagnosisFailure:
        """Pass findings on until a run is there or a citizen comes; return it, or why not."""
        if not self._goes_on():
            return "interrupted"
        self._hearing = asyncio.ensure_future(self._hear(running, wish))
        try:
            async with asyncio.timeout(WHOLE_S):
                return await self._hearing
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if self._goes_on() or (task is not None and task.cancelling()):
                raise
            return "interrupted"
        finally:
            self._hearing = None

    async def _hear(self, running: Diagnosis, wish: _Wish) -> Run | DiagnosisFailure:
        async for line in running.lines():
            if isinstance(line, Ended):
                return line.run
            if wish.trigger == "asked":
                self._news.put_nowait(_found(line, wish.run_id))
        return "broken"

    def _ended(self, run: Run, wish: _Wish) -> None:
        message = run_told(run, wish.run_id, wish.trigger)
        self._untold[wish.run_id] = message
        while len(self._untold) > UNTOLD:
            del self._untold[next(iter(self._untold))]
        self._news.put_nowait(message)

    def _gave_up(self, wish: _Wish, failure: DiagnosisFailure) -> None:
        if wish.trigger == "asked":
            self._news.put_nowait(DiagnosisFailed(run_id=wish.run_id, failure=failure))
        elif failure == "interrupted":
            self._due = self._due or wish.trigger


def _found(line: Found, run_id: str) -> DiagnosisFound:
    return DiagnosisFound(
        run_id=run_id,
        done=min(line.done, MAX_FINDINGS),
        total=min(line.total, MAX_FINDINGS),
        finding=finding_told(line.finding),
    )
