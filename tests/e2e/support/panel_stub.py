"""The panel's real page under an agent's messages, without an agent: what it shows and says."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any, Final

from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from kiosk_client.panel_host.host import PanelHost, open_panel_host
from kiosk_client.settings import KioskSettings
from kiosk_client.window.chromium import find_chromium
from kiosk_client.window.settings import DesktopEnvironment
from server.protocol.base import Language, Message, Power
from server.protocol.panel import (
    PanelControl,
    PanelHello,
    PanelMessage,
    PanelServerLink,
    PanelWindow,
)
from server.protocol.session import CallState, PartyView, SessionState, SessionView

NOW: Final = datetime(2026, 11, 21, 9, tzinfo=UTC)
PANEL: Final = {"width": 640, "height": 1080}
"""The panel's size on a display of 1920 × 1080."""

LANGUAGES: Final[tuple[Language, ...]] = ("ja", "ja-easy", "en")
ALL_POWERS: Final[tuple[Power, ...]] = ("see", "point", "operate")

HELD: Final = PanelControl(phase="operator", reason="granted", lease=1, operator="佐藤 花子")
ASKED: Final = PanelControl(phase="asked", reason="asked", lease=0, ask=7, operator="佐藤 花子")
PARKED: Final = HELD.model_copy(
    update={"phase": "parked", "reason": "citizen_field", "label": "パスワード"}
)


class Agent:
    """What the agent would say to the panel, and what the panel says to it."""

    def __init__(self) -> None:
        self.host: PanelHost | None = None
        self.said: list[PanelMessage] = []
        self._seq = 0

    def panel_joined(self) -> None:
        self.say(
            PanelHello(
                kiosk_name="1番窓口",
                municipality="みなと市",
                languages=LANGUAGES,
                idle_warning_s=3600,
                idle_grace_s=600,
                cancel_s=5,
            ),
            PanelServerLink(state="up"),
            PanelWindow(state="ready", streaming=True, shuttered=False),
        )

    def panel_left(self) -> None:
        """Nothing depends on it here."""

    def panel_said(self, message: PanelMessage) -> None:
        self.said.append(message)

    def say(self, *messages: Message) -> None:
        assert self.host is not None
        for message in messages:
            self.host.send(message)

    def session(self, state: CallState, language: Language = "ja", **change: Any) -> None:
        """The session after a change, as the server sends it."""
        self._seq += 1
        view = SessionView(
            session_id="session-0001",
            seq=self._seq,
            state=state,
            purpose="new_application",
            language=language,
            ticket=27,
            kiosk=PartyView(id="kiosk-0001", name="1番窓口", link="up"),
            operator=PartyView(id="operator-1", name="佐藤 花子", link="up"),
            requested_at=NOW,
            state_since=NOW,
            **change,
        )
        self.say(SessionState(session=view))

    async def heard(self, kind: type[PanelMessage], page: Page) -> Any:
        """The last message of this type; waits for it."""
        while not (found := [each for each in self.said if isinstance(each, kind)]):
            await page.evaluate("new Promise(requestAnimationFrame)")
        return found[-1]


class Panel:
    """One page of the panel and its agent."""

    def __init__(self, page: Page, agent: Agent) -> None:
        self.page = page
        self.agent = agent

    def part(self, test_id: str) -> Locator:
        return self.page.get_by_test_id(test_id)

    async def phase(self, phase: str) -> None:
        await expect(self.part("control-strip")).to_have_attribute("data-phase", phase)

    async def in_call(self, language: Language = "ja", **change: Any) -> None:
        self.agent.session("in_call", language, **({"powers": ALL_POWERS} | change))
        await expect(self.part("control-strip")).to_be_visible()


@asynccontextmanager
async def open_panel_browser() -> AsyncIterator[Browser]:
    """A browser with a camera and a microphone of its own."""
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(
            executable_path=find_chromium(None, DesktopEnvironment().path),
            args=[
                "--no-sandbox",
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
            ],
        )
        yield opened
        await opened.close()


@asynccontextmanager
async def open_panel(browser: Browser) -> AsyncIterator[Panel]:
    """A panel that waits for somebody to touch it."""
    agent = Agent()
    async with open_panel_host(KioskSettings().panel_dist, 0, agent) as host:
        agent.host = host
        page = await browser.new_page(viewport=PANEL)
        await page.goto(host.access.url)
        await expect(page.locator("[data-screen=attract]")).to_be_visible()
        yield Panel(page, agent)
        await page.close()
