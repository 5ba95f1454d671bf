"""Time as a port: the server asks a clock, tests own one."""

import asyncio
import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """What the server knows of time."""

    def now(self) -> datetime:
        """Current instant, always UTC."""

    def monotonic(self) -> float:
        """Seconds that never go back; only differences mean anything."""

    async def sleep(self, seconds: float) -> None:
        """Wait for this long."""


class SystemClock:
    """The machine's clocks."""

    def now(self) -> datetime:
        """Current instant of the system clock, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds of the machine's monotonic clock."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait on the event loop."""
        await asyncio.sleep(seconds)
