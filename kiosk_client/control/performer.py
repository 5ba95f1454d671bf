"""Does the operator's inputs one after the other, and none of them after control is gone."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

import structlog

from kiosk_client.control.confirmations import Confirmations, Pending
from kiosk_client.control.effects import MoveFocus, Perform
from kiosk_client.control.events import Console, HandedOver
from kiosk_client.control.from_console import refused
from kiosk_client.control.ports import Hands, Shield, Unconfirmed
from server.protocol.input import AgentInput, InputRefusal, InputResult

log = structlog.get_logger(__name__)

MAX_QUEUED = 64
SETTLE_S = 0.5
"""So long an input may take to end after the hands were disarmed; then it is cancelled."""

Job = Perform | MoveFocus | Pending


@dataclass(frozen=True, slots=True)
class PerformerOutlets:
    """Whom the performer asks and tells.

    `holds`: whether the operator holds control under this lease, at this moment. `broken`: the
    page failed, so control must end.
    """

    holds: Callable[[int], bool]
    send: Callable[[Console, AgentInput], None]
    handed_over: Callable[[HandedOver], None]
    broken: Callable[[], None]


class Performer:
    """A bounded queue in front of the hands.

    Args:
        hands: operate the page.
        shield: opened for each input, where a platform needs that.
        confirmations: questions to the citizen about texts of `confirm` fields.
        outlets: whom to tell.
    """

    def __init__(
        self,
        hands: Hands,
        shield: Shield,
        confirmations: Confirmations,
        outlets: PerformerOutlets,
    ) -> None:
        self._hands = hands
        self._shield = shield
        self._confirmations = confirmations
        self._outlets = outlets
        self._jobs: deque[Job] = deque()
        self._news = asyncio.Event()
        self._current: asyncio.Task[None] | None = None

    def put(self, job: Job) -> None:
        """Take a job; one too many is refused, so that a flood cannot outlive its sender."""
        if len(self._jobs) >= MAX_QUEUED:
            self._refuse(job, "rate_limited")
            return
        self._jobs.append(job)
        self._news.set()

    def drop(self) -> None:
        """Forget everything that has not begun, and withdraw the questions to the citizen."""
        jobs, self._jobs = self._jobs, deque()
        for job in (*jobs, *self._confirmations.withdraw()):
            self._refuse(job, "no_lease")

    def decline(self, pending: Pending) -> None:
        """Tell the operator that the citizen does not want this text."""
        self._refuse(pending, "declined")

    async def settle(self) -> None:
        """Return when no input is under way; one that the disarmed hands do not end is cut off."""
        current = self._current
        if current is None:
            return
        await asyncio.wait([current], timeout=SETTLE_S)
        current.cancel()
        await asyncio.wait([current])

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            await self._news.wait()
            self._news.clear()
            while self._jobs:
                self._current = asyncio.create_task(self._do(self._jobs.popleft()))
                try:
                    await asyncio.wait([self._current])
                finally:
                    self._current.cancel()
                    await asyncio.wait([self._current])
                    self._current = None

    def _refuse(self, job: Job, refusal: InputRefusal) -> None:
        match job:
            case Perform():
                self._outlets.send(job.console, refused(job.message, refusal))
            case Pending():
                self._outlets.send(job.console, refused(job.message, refusal))
            case MoveFocus():
                self._outlets.handed_over(HandedOver(job.lease, job.field, done=False))

    async def _do(self, job: Job) -> None:
        began = False
        try:
            async with self._shield.opened():
                # Control may have changed since the job was taken from the queue.
                if not self._outlets.holds(_lease_of(job)):
                    self._refuse(job, "no_lease")
                    return
                began = True
                await self._act(job)
        except asyncio.CancelledError:
            self._refuse(job, "not_known" if began else "no_lease")
            raise
        except Exception as error:  # noqa: BLE001 - the boundary to what drives the page
            log.error("control_input_failed", error=type(error).__name__)  # noqa: TRY400 - no text
            self._refuse(job, "not_known" if began else "window_away")
            self._outlets.broken()

    async def _act(self, job: Job) -> None:
        match job:
            case Perform():
                self._tell(job, await self._hands.perform(job.message))
            case Pending():
                self._outlets.send(job.console, await job.unconfirmed.write())
            case MoveFocus():
                done = await self._hands.focus_for_citizen(job.field)
                self._outlets.handed_over(HandedOver(job.lease, job.field, done))

    def _tell(self, job: Perform, result: InputResult | Unconfirmed) -> None:
        if isinstance(result, InputResult):
            self._outlets.send(job.console, result)
        elif self._confirmations.ask(Pending(job.console, job.message, result)):
            waiting = InputResult(lease=job.message.lease, seq=job.message.seq, outcome="waiting")
            self._outlets.send(job.console, waiting)
        else:
            self._refuse(job, "rate_limited")


def _lease_of(job: Job) -> int:
    return job.lease if isinstance(job, MoveFocus) else job.message.lease
