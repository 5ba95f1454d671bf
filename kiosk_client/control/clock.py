"""The monotonic clock of the lease, as a port, so that tests need not wait."""

import asyncio
from collections.abc import Callable
from typing import Protocol


class Clock(Protocol):
    """Tells the time and calls at a time; never set, so never going back."""

    def now_s(self) -> float:
        """Return the time in seconds, from any beginning."""

    def call_at(self, when_s: float, callback: Callable[[], None]) -> Callable[[], None]:
        """Call once at that time or soon after; return how to cancel."""


class LoopClock:
    """The clock of the running event loop (CLOCK_MONOTONIC)."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()

    def now_s(self) -> float:
        """See `Clock`."""
        return self._loop.time()

    def call_at(self, when_s: float, callback: Callable[[], None]) -> Callable[[], None]:
        """See `Clock`."""
        return self._loop.call_at(when_s, callback).cancel
