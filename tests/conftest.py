"""Time that tests own."""

import asyncio
import heapq
import itertools
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import settings

# The machine may be busy: how long an example takes says nothing about it.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


class ManualClock:
    """A clock that stands still until it is advanced; sleepers wake in order."""

    def __init__(self, start: datetime) -> None:
        self._start = start
        self._elapsed = 0.0
        self._order = itertools.count()
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []

    def now(self) -> datetime:
        """The start plus everything advanced so far."""
        return self._start + timedelta(seconds=self._elapsed)

    def monotonic(self) -> float:
        """Seconds advanced so far."""
        return self._elapsed

    async def sleep(self, seconds: float) -> None:
        """Wait until `advance` has passed this moment."""
        woken = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self._elapsed + seconds, next(self._order), woken))
        await woken

    def advance(self, seconds: float) -> None:
        """Let time pass and wake whoever slept no longer than this."""
        self._elapsed += seconds
        while self._sleepers and self._sleepers[0][0] <= self._elapsed:
            _, _, woken = heapq.heappop(self._sleepers)
            if not woken.done():
                woken.set_result(None)


@pytest.fixture
def manual_clock() -> Callable[[datetime], ManualClock]:
    """Makes a clock that stands still at this instant."""
    return ManualClock


@pytest.fixture
def clock() -> ManualClock:
    """A clock that stands still on a working day."""
    return ManualClock(datetime(2026, 11, 21, 0, 30, tzinfo=UTC))
