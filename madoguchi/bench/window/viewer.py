"""A viewer: a page in headless Chromium, with the probe that sees bytes and draws."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from playwright.async_api import Browser, Page  # noqa: TID251 - viewers are driven by it
from pydantic import BaseModel, ConfigDict

from madoguchi.bench.outcome import BenchError
from madoguchi.bench.window.site import ASSETS
from madoguchi.bench.window.stage import Box

WIDTH: Final = 1280
HEIGHT: Final = 800
KEY_LIMIT_MS: Final = 1500
QUIET_MS: Final = 700
QUIET_LIMIT_MS: Final = 15_000


class ViewerError(BenchError):
    """A viewer cannot be measured."""


class KeyTimes(BaseModel):
    """One key: latency in ms, and its instants in ms since the epoch (by the viewer's clock)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    latency_ms: float
    pressed_at: float
    received_at: float
    drawn_at: float


class Viewer:
    """Plays the operator in one viewer page and reads its probe."""

    def __init__(self, page: Page) -> None:
        self.page: Final = page

    async def watch(self, marker: Box) -> None:
        """Tell the probe where the marker is, once the first picture has been drawn.

        Raises:
            ViewerError: The viewer never drew a picture.
        """
        await self.page.evaluate("box => { madoguchiBench.marker = box }", marker.model_dump())
        await self.page.wait_for_function("madoguchiBench.context !== undefined")
        await self.settled()

    async def press(self, key: str) -> KeyTimes | None:
        """Press a key and return the times of the first draw with its effect, None if lost."""
        await self.page.evaluate(f"madoguchiBench.arm({KEY_LIMIT_MS})")
        await self.page.keyboard.press(key)
        found = await self.page.evaluate("madoguchiBench.result")
        return None if found is None else KeyTimes.model_validate(found)

    async def type(self, text: str, pause_ms: float) -> None:
        """Type without looking."""
        await self.page.keyboard.type(text, delay=pause_ms)

    async def wheel(self, delta_y: float) -> None:
        """Turn the wheel over the middle of the picture."""
        await self.page.mouse.move(WIDTH / 2, HEIGHT / 2)
        await self.page.mouse.wheel(0, delta_y)

    async def settled(self) -> None:
        """Wait until nothing has been received for a while.

        Raises:
            ViewerError: Something is always being received.
        """
        quiet = await self.page.evaluate(f"madoguchiBench.settled({QUIET_MS}, {QUIET_LIMIT_MS})")
        if not quiet:
            raise ViewerError("the picture never comes to rest, so bytes cannot be attributed")

    async def bytes_received(self) -> int:
        """Payload bytes received since the page was opened."""
        return int(await self.page.evaluate("madoguchiBench.bytes"))

    async def frames_drawn(self) -> int:
        """Pictures drawn since the page was opened; draws within 4 ms are one picture."""
        return int(await self.page.evaluate("madoguchiBench.frames"))

    async def drawn_at(self) -> float:
        """When the picture was last drawn, ms of the page's clock."""
        return float(await self.page.evaluate("madoguchiBench.drawnAt"))

    async def now(self) -> float:
        """The page's clock, ms."""
        return float(await self.page.evaluate("performance.now()"))


@asynccontextmanager
async def viewing(browser: Browser, url: str) -> AsyncIterator[Viewer]:
    """Open a viewer page with the probe in it."""
    context = await browser.new_context(viewport={"width": WIDTH, "height": HEIGHT})
    try:
        await context.add_init_script(path=ASSETS / "probe.js")
        page = await context.new_page()
        await page.goto(url)
        yield Viewer(page)
    finally:
        await context.close()
