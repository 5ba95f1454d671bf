"""What the pages tell of a hand-over: the press, and when the other side showed the new holder."""

from pathlib import Path
from typing import Final

from playwright.async_api import Locator, Page  # noqa: TID251 - benches drive browsers
from playwright.async_api import TimeoutError as BrowserTimeoutError  # noqa: TID251

from madoguchi.bench.outcome import BenchError

ASSETS: Final = Path(__file__).parent / "assets"
LIMIT_MS: Final = 10_000

_PROBE: Final = "window.madoguchiControlProbe"


class NoHandOverError(BenchError):
    """Control was handed over, and the other side never showed it."""


async def install(page: Page) -> None:
    """Put the probe into the page, now and whenever it is loaded again."""
    await page.add_init_script(path=ASSETS / "probe.js")
    await page.evaluate((ASSETS / "probe.js").read_text(encoding="utf-8"))


async def press(button: Locator, seen_on: Page, holder: str) -> float:
    """Press a button, and return after how many ms another page showed a holder.

    Args:
        button: on the page of whoever decides; pressed by a trusted pointer.
        seen_on: the page of the other side.
        holder: `data-holder` of the console's badge, or `data-phase` of the panel's strip.

    Raises:
        NoHandOverError: it never did.
    """
    for page in (button.page, seen_on):
        await page.evaluate(f"{_PROBE}.arm()")
    await button.click()
    shown = f"{_PROBE}.shown[{holder!r}]"
    try:
        found = await seen_on.wait_for_function(f"() => {shown}", timeout=LIMIT_MS, polling=50)
    except BrowserTimeoutError:
        raise NoHandOverError(
            f"the other side did not show “{holder}” within {LIMIT_MS / 1000:g} s"
        ) from None
    pressed = float(await button.page.evaluate(f"{_PROBE}.pressedAt"))
    return float(await found.json_value()) - pressed
