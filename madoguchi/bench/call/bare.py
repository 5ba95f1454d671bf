"""The peer: two bare pages with one `RTCPeerConnection` each, whose SDP the bench carries by hand.

No server, no agent, no durable log, no user interface, and the cameras are open before the click:
the least time in which this machine's browsers can begin a call at all.
"""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any, Final

from aiohttp import web
from playwright.async_api import Browser, Page  # noqa: TID251 - the pages are driven by it

from madoguchi.bench.browser import headless
from madoguchi.bench.call.probe import ASSETS, arm, install, times
from madoguchi.bench.call.result import CallTimes
from madoguchi.bench.serving import serving
from madoguchi.tour.inputs.devices import FakeDevices

NAME: Final = "two bare pages"


class BareCall:
    """Two open pages; each `play` is one call from click to first frames."""

    def __init__(self, citizen: Page, operator: Page) -> None:
        self._citizen = citizen
        self._operator = operator

    async def play(self) -> CallTimes:
        """Play one call.

        Raises:
            playwright.async_api.Error: A page failed.
            NoFrameError: One page never saw the other.
        """
        pages = (self._citizen, self._operator)
        for page in pages:
            await page.evaluate("bare.open()")
        await arm(*pages)
        await self._citizen.click("#answer")
        found = await times(*pages)
        for page in pages:
            await page.evaluate("bare.end()")
        return found


@asynccontextmanager
async def bare_call(
    chromium: Path | None, citizen: FakeDevices, operator: FakeDevices
) -> AsyncIterator[BareCall]:
    """Open both pages, each in a browser of its own, as citizen and operator have.

    Raises:
        StartupError: `no_chromium`.
    """
    async with AsyncExitStack() as stack:
        app = web.Application()
        app.router.add_static("/", ASSETS)
        origin = await stack.enter_async_context(serving(app))
        pages = []
        for devices in (citizen, operator):
            browser = await stack.enter_async_context(headless(chromium, devices.flags()))
            pages.append(await _open(browser, f"{origin}/bare.html"))
        await _carry(*pages)
        await _carry(*reversed(pages))
        yield BareCall(*pages)


async def _open(browser: Browser, url: str) -> Page:
    page = await browser.new_page()
    await page.goto(url)
    await install(page)
    return page


async def _carry(sender: Page, receiver: Page) -> None:
    """Take what one page says to the other, at once."""

    async def carry(message: dict[str, Any]) -> None:
        await receiver.evaluate("message => { bare.receive(message) }", message)

    await sender.expose_function("bareCarry", carry)
