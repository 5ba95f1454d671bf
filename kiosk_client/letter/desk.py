"""The letter step of the agent: a worker that looks, an ID that the citizen checks, one touch.

The ID is kept here and on the panel only, until it is filled in, the citizen closes the step, the
visit ends, or nobody has touched anything for a minute.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

import structlog

from kiosk_client.letter.lines import FromWorker, Read, Ready, Refused
from kiosk_client.letter.worker_process import LetterPlace, start_letter_worker
from kiosk_client.workers.lines import BadLineError
from kiosk_client.workers.process import WorkerProcess
from server.protocol.letter import PanelLetter, PanelLetterDo

log = structlog.get_logger(__name__)

UNTOUCHED_S: Final = 60.0
IDLE: Final = PanelLetter(phase="idle")

Event = PanelLetterDo | FromWorker | None
"""A touch, a line of the worker, or None: the worker is gone."""


class LetterDesk:
    """One letter after the other; `run` it, then tell it.

    Args:
        place: what its workers are given.
        fill: fills in the fields of the page that its site profile names; returns how many.
        show: tells the panel.
        untouched_s: seconds without a touch after which an ID that was read is put away.
    """

    def __init__(
        self,
        place: LetterPlace,
        fill: Callable[[str], Awaitable[int]],
        show: Callable[[PanelLetter], None],
        *,
        untouched_s: float = UNTOUCHED_S,
    ) -> None:
        self._place: Final = place
        self._fill: Final = fill
        self._show: Final = show
        self._untouched_s: Final = untouched_s
        self._inbox: asyncio.Queue[tuple[int, Event]] = asyncio.Queue()
        self._shown = IDLE
        self._turn = 0
        self._worker: WorkerProcess[FromWorker] | None = None
        self._hearing: asyncio.Task[None] | None = None
        self._timer: asyncio.TimerHandle | None = None

    # -- what others tell ----------------------------------------------------------------------

    def touched(self, message: PanelLetterDo) -> None:
        """Take a touch of the citizen."""
        self._inbox.put_nowait((self._turn, message))

    def forget(self) -> None:
        """Put everything away: the visit is over."""
        self.touched(PanelLetterDo(what="close"))

    def panel_joined(self) -> None:
        """Tell a new panel where the step is."""
        self._show(self._shown)

    # -- life ----------------------------------------------------------------------------------

    async def run(self) -> None:
        """Work until cancelled; no worker and no ID is left then."""
        try:
            async with asyncio.TaskGroup() as tasks:
                while True:
                    turn, event = await self._inbox.get()
                    if isinstance(event, PanelLetterDo):
                        await self._touch(event, tasks)
                    elif turn == self._turn:
                        await self._heard(event)
        finally:
            await self._stop()
            self._shown = IDLE

    async def _touch(self, message: PanelLetterDo, tasks: asyncio.TaskGroup) -> None:
        match message.what:
            case "open":
                await self._look(tasks)
            case "fill" if self._shown.application_id is not None:
                filled = await self._fill(self._shown.application_id)
                self._say(PanelLetter(phase="filled", filled=filled))
            case "fill":
                return
            case "without":
                await self._stop()
                self._say(PanelLetter(phase="without"))
            case "close":
                await self._stop()
                self._say(IDLE)

    async def _look(self, tasks: asyncio.TaskGroup) -> None:
        await self._stop()
        try:
            self._worker = await start_letter_worker(self._place)
        except OSError:
            self._say(PanelLetter(phase="failed"))
            return
        self._hearing = tasks.create_task(self._hear(self._worker, self._turn))
        self._say(PanelLetter(phase="starting"))

    async def _hear(self, worker: WorkerProcess[FromWorker], turn: int) -> None:
        try:
            async for line in worker.lines():
                self._inbox.put_nowait((turn, line))
        except BadLineError:
            log.error("letter_worker_unreadable")  # noqa: TRY400 - its words may hold anything
        self._inbox.put_nowait((turn, None))

    async def _heard(self, event: FromWorker | None) -> None:
        match event:
            case Ready() if self._worker is not None:
                self._say(PanelLetter(phase="looking", camera=self._worker.camera))
            case Refused() if self._shown.phase == "looking":
                self._say(self._shown.model_copy(update={"fault": event.fault}))
            case Read():
                await self._stop()
                self._say(PanelLetter(phase="read", application_id=event.application_id))
            case None:
                await self._stop()
                self._say(PanelLetter(phase="failed"))
            case _:
                return

    async def _stop(self) -> None:
        """End the worker; whatever it still says is of an earlier turn."""
        self._turn += 1
        hearing, self._hearing = self._hearing, None
        if hearing is not None:
            hearing.cancel()
        worker, self._worker = self._worker, None
        if worker is not None:
            await worker.end()

    def _say(self, message: PanelLetter) -> None:
        timer, self._timer = self._timer, None
        if timer is not None:
            timer.cancel()
        if message.application_id is not None:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(self._untouched_s, self.forget)
        if message.phase != self._shown.phase:
            log.info("letter_step", before=self._shown.phase, after=message.phase)
        if message != self._shown:
            self._shown = message
            self._show(message)
