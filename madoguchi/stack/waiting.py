"""Waiting on a condition with a deadline: the only way in which tour and tests wait."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

POLL_S: Final = 0.05

T = TypeVar("T")


class NotYetError(Exception):
    """Raised by a look that does not see what it waits for; says what it saw instead."""


class OverdueError(Exception):
    """A condition did not come true in time; says which, and what was seen last."""

    def __init__(self, what: str, within_s: float, last: str) -> None:
        self.what = what
        super().__init__(f"{what}: not within {within_s:g} s (last seen: {last})")


async def until(look: Callable[[], Awaitable[T]], what: str, within_s: float) -> T:
    """Look again and again while `look` raises NotYetError; return what it sees in the end.

    Args:
        look: Reads the condition; may be called many times.
        what: The condition in words, for the error.
        within_s: Deadline in seconds.

    Raises:
        OverdueError: The deadline passed; carries what was seen last.
    """
    loop = asyncio.get_running_loop()
    deadline = loop.time() + within_s
    while True:
        try:
            return await look()
        except NotYetError as seen:
            if loop.time() >= deadline:
                raise OverdueError(what, within_s, str(seen)) from None
        await asyncio.sleep(POLL_S)
