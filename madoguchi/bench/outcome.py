"""How a bench ends: measured, or in one sentence why not."""

from collections.abc import Callable, Coroutine
from typing import Any, Final

from playwright.async_api import Error as BrowserError  # noqa: TID251 - benches drive browsers

from madoguchi.stack.program import ProgramEndedError
from madoguchi.stack.waiting import OverdueError
from madoguchi.tour.script import StepFailedError

Say = Callable[[str], None]
"""Takes each line of progress, the table, and what went wrong."""

FAULTS: Final = (BrowserError, ProgramEndedError, OverdueError, StepFailedError)
MEASURED: Final = 0
FAILED: Final = 1


class BenchError(Exception):
    """Something in a bench did not do what it must, so its figures would mean nothing."""


async def reported(measuring: Coroutine[Any, Any, None], say: Say) -> int:
    """Run a measurement to its end; say why, if it has none.

    Returns:
        Exit code: 0 if it was measured, whatever the figures are, else 1.

    Raises:
        StartupError: Something that has to be installed is missing.
    """
    code = MEASURED
    try:
        await measuring
    except* (BenchError, *FAULTS, AssertionError) as faults:
        # AssertionError is what Playwright's `expect` raises.
        say(f"計測できませんでした / could not be measured: {_first(faults)}")
        code = FAILED
    return code


def _first(fault: BaseException) -> BaseException:
    while isinstance(fault, BaseExceptionGroup):
        fault = fault.exceptions[0]
    return fault
