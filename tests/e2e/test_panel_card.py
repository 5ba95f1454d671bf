"""The panel's real page with a card desk and a virtual card behind it: touches only (Z-20)."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any, Final, Protocol

import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, async_playwright, expect

from kiosk_client.card.desk import CardDesk
from kiosk_client.panel_host.host import PanelHost, open_panel_host
from kiosk_client.settings import KioskSettings
from kiosk_client.window.chromium import find_chromium
from kiosk_client.window.settings import DesktopEnvironment
from madoguchi.virtual_card.cards import my_number_card, pin_of
from madoguchi.virtual_card.readers import VirtualReaders
from server.protocol.base import Language
from server.protocol.card import PanelCardKey, PanelCardStep
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

pytestmark = pytest.mark.asyncio(loop_scope="module")


class Audit(Protocol):
    """What the fixture `audit` finds wrong with a page."""

    async def axe(self, page: Page) -> list[str]: ...

    async def ruler(self, page: Page) -> list[str]: ...


class Kiosk:
    """An agent without a server: its card desk is real, and so are reader and card."""

    def __init__(self) -> None:
        self.host: PanelHost | None = None
        self.readers = VirtualReaders()
        self.filled: list[dict[str, str]] = []
        self.desk = CardDesk(self.readers.connect, self._fill)
        self._seq = 0

    async def _fill(self, values: Any) -> int:
        self.filled.append(dict(values))
        return 2

    def panel_joined(self) -> None:
        hello = PanelHello(
            kiosk_name="1番窓口",
            municipality="みなと市",
            languages=("ja", "ja-easy", "en"),
            idle_warning_s=3600,
            idle_grace_s=600,
            cancel_s=5,
        )
        window = PanelWindow(state="ready", streaming=True, shuttered=False)
        for message in (hello, PanelServerLink(state="up"), window):
            self.send(message)
        self.send(PanelControl(phase="citizen", reason="start", lease=0))
        self.desk.tell()

    def panel_left(self) -> None:
        """Nothing depends on it here."""

    def panel_said(self, message: PanelMessage) -> None:
        if isinstance(message, PanelCardKey):
            self.desk.pressed(message)
        elif isinstance(message, PanelCardStep):
            self.desk.step(message)

    def send(self, message: Any) -> None:
        assert self.host is not None
        self.host.send(message)

    def session(self, state: CallState, language: Language) -> None:
        self._seq += 1
        view = SessionView(
            session_id="session-0001",
            seq=self._seq,
            state=state,
            purpose="renewal_or_loss",
            language=language,
            ticket=27,
            kiosk=PartyView(id="kiosk-0001", name="1番窓口", link="up"),
            operator=PartyView(id="operator-1", name="佐藤 花子", link="up"),
            requested_at=NOW,
            state_since=NOW,
            powers=("see",),
        )
        self.send(SessionState(session=view))


@pytest_asyncio.fixture(loop_scope="module")
async def page() -> AsyncIterator[tuple[Page, Kiosk]]:
    kiosk = Kiosk()
    async with (
        async_playwright() as playwright,
        open_panel_host(KioskSettings().panel_dist, 0, kiosk) as host,
    ):
        kiosk.host = host
        running = asyncio.create_task(kiosk.desk.run(host.send))
        browser = await playwright.chromium.launch(
            executable_path=find_chromium(None, DesktopEnvironment().path),
            args=[
                "--no-sandbox",
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
            ],
        )
        opened = await browser.new_page(viewport=PANEL)
        await opened.goto(host.access.url)
        await expect(opened.locator("[data-screen=attract]")).to_be_visible()
        yield opened, kiosk
        await browser.close()
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running


@pytest.mark.parametrize("language", ["ja", "ja-easy", "en"])
async def test_a_citizen_fills_in_from_their_card(
    page: tuple[Page, Kiosk], audit: Audit, language: Language
) -> None:
    """Card in, PIN by touch, values to look at, one touch; then the card is not forgotten."""
    panel, kiosk = page
    found = list[str]()

    def part(name: str) -> Locator:
        return panel.get_by_test_id(name)

    async def look(name: str) -> None:
        faults = await audit.axe(panel) + await audit.ruler(panel)
        found.extend(f"{name}: {one}" for one in faults)

    card = my_number_card()
    kiosk.session("in_call", language)
    await part("card-show").click()
    await expect(part("card-dialog")).to_be_visible()
    await look("empty")
    kiosk.readers.insert(card)
    await part("card-open").click()
    await expect(part("card-tries")).to_be_visible()
    await _press(part, *(f"card-key-{key}" for key in "9999"), "card-enter")
    await expect(part("card-fault")).to_be_visible()
    await look("wrong")
    await part("card-open").click()
    await expect(part("card-tries")).to_contain_text("2")
    await _press(part, *(f"card-key-{key}" for key in "1235"), "card-key-erase")
    await expect(part("card-digits")).to_have_attribute("data-digits", "3")
    await look("typing")
    await _press(part, "card-key-4", "card-enter")
    await expect(part("card-value-name")).to_have_text("試験　花子")
    await look("read")
    await _press(part, "card-fill")
    await expect(part("card-fill")).to_be_hidden()
    await look("filled")
    assert [values["name"] for values in kiosk.filled] == ["試験　花子"]
    assert pin_of(card).left == 3
    await part("card-close").click()
    await expect(part("card-value-name")).to_be_hidden()
    kiosk.session("wrap_up", language)
    await expect(part("card-left")).to_be_visible()
    await look("left")
    kiosk.readers.insert(None)
    await expect(part("belongings")).to_be_visible()
    assert not found, "\n".join(found)


async def _press(part: Callable[[str], Locator], *names: str) -> None:
    for name in names:
        await part(name).click()
