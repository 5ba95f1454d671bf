"""The supervisor's page in a real browser, on a real socket: ask, see, lose, come back (O-09)."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any, Final

import aiohttp
import numpy as np
import pytest
from playwright.async_api import Locator, Page, async_playwright, expect  # noqa: TID251 - a page

from kiosk_client.peer import WindowPeer
from kiosk_client.window.chromium import find_chromium
from kiosk_client.window.feed import FactCallback, FrameCallback, ReleasedFrame, StateCallback
from kiosk_client.window.feed import WindowState as State
from kiosk_client.window.settings import DesktopEnvironment
from madoguchi.stack.ports import free_port
from server.app import build_app, running
from server.protocol.session import SessionState
from server.protocol.signal import SignalCandidate, SignalDescription
from server.protocol.watch import SessionWatchAnswer
from server.settings import ServerSettings

SOON_MS: Final = 60_000
ROOT = Path(__file__).parents[3]
AXE: Final = ROOT / "node_modules" / "axe-core" / "axe.min.js"
BROKEN: Final = """() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag22aa"] })
    .then(({ violations }) => violations.map(({ id }) => id))"""
BLUE: Final = (20, 60, 160)
MIDDLE: Final = """(canvas) => {
    const { width, height } = canvas;
    const seen = canvas.getContext("2d").getImageData(width / 2, height / 2, 1, 1).data;
    return [...seen.slice(0, 3)];
}"""


class Feed:
    """A window with one picture, all blue."""

    def __init__(self) -> None:
        pixels = np.full((480, 640, 3), BLUE, np.uint8)
        self.state = State("live", None)
        self.frame: ReleasedFrame | None = ReleasedFrame(1, pixels, 0.0, 0.0, 0.0)

    def subscribe(
        self,
        on_frame: FrameCallback,
        on_state: StateCallback,
        on_fact: FactCallback | None = None,
    ) -> Callable[[], None]:
        """Nothing ever changes."""
        del on_frame, on_state, on_fact
        return lambda: None


class Agent:
    """The kiosk's agent as far as a viewer needs it: consent, and the true peer."""

    def __init__(self, kiosk: Any, session_id: str) -> None:
        self.kiosk = kiosk
        self.session_id = session_id
        self.viewer_id = ""
        self.peer = WindowPeer(Feed())

    async def asked(self) -> None:
        told = await self.kiosk.expect(SessionState, lambda m: m.session.viewers)
        self.viewer_id = told.session.viewers[0].id

    async def decide(self, decision: Any) -> None:
        await self.kiosk.send(
            SessionWatchAnswer(
                session_id=self.session_id,
                viewer_id=self.viewer_id,
                decision=decision,
                notice_version="1",
            )
        )

    async def serve(self) -> None:
        """Answer the viewer's offer and take the candidates that follow."""
        offer = await self.kiosk.expect(SignalDescription)
        assert (offer.viewer, offer.link) == (self.viewer_id, "window")
        answer = await self.peer.answer(offer.description)
        await self.kiosk.send(offer.model_copy(update={"description": answer}))
        while True:
            more = await self.kiosk.expect(SignalCandidate)
            await self.peer.add_candidate(more.candidate)


class Supervisor:
    """The page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def part(self, test_id: str) -> Locator:
        return self.page.get_by_test_id(test_id)

    async def sees(self, test_id: str) -> None:
        await expect(self.part(test_id)).to_be_visible(timeout=SOON_MS)

    async def arrive(self, address: str) -> None:
        await self.page.goto(f"{address}/console/")
        await self.part("login").fill("jiro")
        await self.part("password").fill("a long enough password")
        await self.part("sign-in").click()
        await self.part("device-ok").click(timeout=SOON_MS)
        await self.sees("running-list")

    async def is_accessible(self) -> None:
        if not await self.page.evaluate("'axe' in window"):
            await self.page.evaluate(AXE.read_text("utf-8"))
        assert await self.page.evaluate(BROKEN) == []


@pytest.fixture
async def page() -> AsyncIterator[Page]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=find_chromium(None, DesktopEnvironment().path),
            chromium_sandbox=os.geteuid() != 0,
        )
        try:
            yield await browser.new_page(locale="ja-JP")
        finally:
            await browser.close()


async def test_a_supervisor_watches_and_comes_back(
    settings: ServerSettings, at_address: Callable[..., Any], page: Page
) -> None:
    """Nothing is shown before the consent; a lost server ends the watch, and the page returns."""
    fixed = settings.model_copy(update={"port": free_port()})
    supervisor = Supervisor(page)
    async with AsyncExitStack() as first:
        address = await first.enter_async_context(running(build_app(fixed), fixed))
        http = await first.enter_async_context(
            aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())
        )
        world = at_address(fixed, address, http)
        first.push_async_callback(world.close)
        kiosk, console = await world.kiosk(), await world.console()
        await world.operator_cookie("jiro", "supervisor")
        agent = Agent(kiosk, await world.in_call(kiosk, console))
        first.push_async_callback(agent.peer.close)

        await supervisor.arrive(address)
        await supervisor.is_accessible()
        await supervisor.part("watch").click()
        await supervisor.sees("watch-waiting")
        await expect(supervisor.part("watched-canvas")).to_have_count(0)
        await agent.asked()
        await agent.decide("allow")
        serving = asyncio.create_task(agent.serve())
        await supervisor.sees("watched-canvas")
        assert await supervisor.part("watched-canvas").evaluate(MIDDLE) == list(BLUE)
        await expect(supervisor.part("watch-notice")).to_contain_text("窓口 花子")
        await supervisor.is_accessible()
        serving.cancel()
    await supervisor.sees("link-lost")
    async with running(build_app(fixed), fixed):
        await supervisor.sees("watch-interrupted")
        await supervisor.sees("running-list")
        await expect(supervisor.part("link-lost")).to_be_hidden(timeout=SOON_MS)


async def test_a_refusal_and_another_window(world: Any, page: Page) -> None:
    """A citizen's no leads back to the list; a second window takes over, and gives back."""
    kiosk, console = await world.kiosk(), await world.console()
    await world.operator_cookie("jiro", "supervisor")
    agent = Agent(kiosk, await world.in_call(kiosk, console))
    supervisor = Supervisor(page)
    await supervisor.arrive(world.address)
    await supervisor.part("watch").click()
    await agent.asked()
    await agent.decide("refuse")
    await supervisor.sees("watch-refused")
    await supervisor.sees("running-list")

    cookie = await world.rest.sign_in("jiro", "a long enough password")
    await world.console(cookie)
    replaced = page.locator("[data-screen=replaced]")
    await expect(replaced).to_be_visible(timeout=SOON_MS)
    await replaced.get_by_role("button", name="この画面で続ける").click()
    await supervisor.sees("running-list")
