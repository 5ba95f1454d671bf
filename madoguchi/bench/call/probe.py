"""What the pages of a call tell: the citizen's click and the first remote frame of each."""

import asyncio
from pathlib import Path
from typing import Final

from playwright.async_api import Page  # noqa: TID251 - both sides' pages are driven by it

from madoguchi.bench.call.result import CallTimes
from madoguchi.bench.outcome import BenchError

ASSETS: Final = Path(__file__).parent / "assets"
FRAME_LIMIT_MS: Final = 20_000

_PROBE: Final = "window.madoguchiCallProbe"


class NoFrameError(BenchError):
    """A call began, and one side never saw the other."""


async def install(page: Page) -> None:
    """Put the probe into the page, now and whenever it is loaded again."""
    await page.add_init_script(path=ASSETS / "probe.js")
    await page.evaluate((ASSETS / "probe.js").read_text(encoding="utf-8"))


async def arm(*pages: Page) -> None:
    """Forget what was seen in earlier calls."""
    for page in pages:
        await page.evaluate(f"{_PROBE}.arm()")


async def times(citizen: Page, operator: Page) -> CallTimes:
    """Wait for both first frames and return how long after the click they came.

    Raises:
        NoFrameError: One of them never came.
    """
    clicked = float(await citizen.evaluate(f"{_PROBE}.clickedAt"))
    at_citizen, at_operator = await asyncio.gather(
        _first_frame(citizen, "citizen"), _first_frame(operator, "operator")
    )
    return CallTimes(citizen_ms=at_citizen - clicked, operator_ms=at_operator - clicked)


async def _first_frame(page: Page, whose: str) -> float:
    found = await page.evaluate(f"{_PROBE}.firstFrame({FRAME_LIMIT_MS})")
    if found is None:
        raise NoFrameError(
            f"the {whose}'s page showed no remote frame within {FRAME_LIMIT_MS / 1000:g} s"
        )
    return float(found)
