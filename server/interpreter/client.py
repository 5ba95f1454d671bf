"""The server's end of the line: keeps a worker up, gives it errands, and notices when it is gone.

What was asked of a worker that died is asked once more of the next one, and not a third time: a
line that takes a worker down must not take down every one after it.
"""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace
from typing import Final, Protocol

from server.interpreter.errands import (
    Errand,
    FromWorker,
    Ping,
    Pong,
    Ready,
    Render,
    Rendered,
)
from server.interpreter.line import Line, LineLost
from server.interpreter.ports import Clock, Tally, WorkerRefusedError, WorkerState, WorkerStatus

BACK_OFF_S: Final = (0.0, 0.5, 1.0, 2.0, 5.0, 15.0)
"""Waits before a worker that was lost is started again; the last one from then on."""
FAILED_AFTER: Final = 4
"""Losses in a row after which both ends are told that it fails."""
READY_S: Final = 60.0
"""Time in which a worker must have loaded its models (s)."""
PING_S: Final = 2.0
SILENT_S: Final = 10.0
"""A worker that answers no ping for so long hangs (s)."""
ATTEMPTS: Final = 2


class Entrance(Protocol):
    """How a worker comes to be at the other end of a line."""

    def line(self) -> AbstractAsyncContextManager[Line[FromWorker]]:
        """Have a worker, told what to load, for the time of a block; it is gone afterwards.

        Raises:
            LineLost: it could not be started.
        """

    def prepare(self) -> None:
        """The worker is up: make ready for the next one."""

    async def close(self) -> None:
        """No worker is wanted any more."""


@dataclass(slots=True)
class _Asked:
    """A line that waits for its rendering."""

    errand: Render
    answer: "asyncio.Future[Rendered]"
    attempts: int = 0


class WorkerClient:
    """Implements `ports.Worker` for one app."""

    def __init__(self, entrance: Entrance, clock: Clock, tally: Tally) -> None:
        self._entrance = entrance
        self._clock = clock
        self._tally = tally
        self._state = WorkerState()
        self._line: Line[FromWorker] | None = None
        self._asked: dict[int, _Asked] = {}
        self._changed: Callable[[], None] = lambda: None
        self._said: Callable[[FromWorker], None] = lambda _: None
        self._heard_at = 0.0

    @property
    def state(self) -> WorkerState:
        """How the worker is now."""
        return self._state

    def follow(self, changed: Callable[[], None], said: Callable[[FromWorker], None]) -> None:
        """Hear of each change of `state`, and what the worker says by itself."""
        self._changed, self._said = changed, said

    def tell(self, errand: Errand) -> None:
        """Send, if the worker is up."""
        if self._line is not None:
            self._line.send(errand)

    async def render(self, errand: Render) -> Rendered:
        """Have a line rendered; see `ports.Worker`."""
        asked = _Asked(errand, asyncio.get_running_loop().create_future())
        self._asked[errand.errand] = asked
        try:
            self._ask(asked)
            return await asked.answer
        finally:
            del self._asked[errand.errand]

    async def run(self) -> None:
        """Keep a worker up until cancelled."""
        try:
            await self._keep_up()
        finally:
            await self._entrance.close()

    async def _keep_up(self) -> None:
        losses = 0
        while True:
            generation = self._state.generation
            try:
                async with self._entrance.line() as line:
                    await self._serve(line)
            except LineLost:
                pass
            finally:
                self._line = None
            losses = 1 if self._state.generation > generation else losses + 1
            self._lost(losses)
            await self._clock.sleep(BACK_OFF_S[min(losses - 1, len(BACK_OFF_S) - 1)])

    async def _serve(self, line: Line[FromWorker]) -> None:
        """Bring a worker up and listen to it until it is lost."""
        try:
            async with asyncio.timeout(READY_S):
                ready = await line.receive()
        except TimeoutError:
            raise LineLost from None
        if not isinstance(ready, Ready):
            raise LineLost
        self._up(line, ready)
        watch = asyncio.create_task(self._watch(line), name="interpreter-watch")
        try:
            while True:
                self._take(await line.receive())
        finally:
            watch.cancel()

    def _up(self, line: Line[FromWorker], ready: Ready) -> None:
        self._line = line
        self._heard_at = self._clock.monotonic()
        self._state = WorkerState(
            "up", self._state.generation + 1, ready.engine, ready.translates, ready.hears
        )
        self._tally.worker(up=True)
        self._tally.note("worker_started")
        self._entrance.prepare()
        self._changed()
        for asked in tuple(self._asked.values()):
            self._ask(asked)

    def _lost(self, losses: int) -> None:
        status: WorkerStatus = "failed" if losses >= FAILED_AFTER else "lost"
        self._state = replace(self._state, status=status)
        self._tally.worker(up=False)
        self._tally.note("worker_failed" if status == "failed" else "worker_lost")
        self._changed()

    def _ask(self, asked: _Asked) -> None:
        if self._line is None or asked.answer.done():
            return
        if asked.attempts >= ATTEMPTS:
            asked.answer.set_exception(WorkerRefusedError())
            return
        asked.attempts += 1
        self._line.send(asked.errand)

    def _take(self, errand: FromWorker) -> None:
        self._heard_at = self._clock.monotonic()
        match errand:
            case Rendered():
                asked = self._asked.get(errand.errand)
                if asked is not None and not asked.answer.done():
                    asked.answer.set_result(errand)
            case Pong():
                self._tally.ears(errand.ears, errand.dropped_s)
            case _:
                self._said(errand)

    async def _watch(self, line: Line[FromWorker]) -> None:
        """Give up on a worker that hangs."""
        number = 0
        while self._clock.monotonic() - self._heard_at < SILENT_S:
            number += 1
            line.send(Ping(number=number))
            await self._clock.sleep(PING_S)
        line.close()
