"""The console's chat tab in a small window: phrases to be read whole, and the way to send."""

from collections.abc import AsyncIterator
from typing import Any, Final, Protocol

import pytest
import pytest_asyncio
from caption_samples import SESSION, interpretation, rendering
from console_stub import ConsoleStub
from playwright.async_api import Browser, Page, async_playwright, expect

from kiosk_client.window.chromium import find_chromium
from kiosk_client.window.settings import DesktopEnvironment
from server.interpreter.phrases import Phrases
from server.protocol.speech import TranslatePreviewed

pytestmark = pytest.mark.asyncio(loop_scope="module")

TYPED: Final = "手数料は1,000円です。カードを受け取る日に、窓口でお支払いください。"
READ: Final = "The fee is 1,000 yen. Please pay at the counter on the day you receive your card."
BACK: Final = "料金は1,000円です。カードを受け取る日に窓口で払ってください。"

KEYS: Final = 8
CUT: Final = """() => [...document.querySelectorAll("[data-testid^=phrase-F]")]
    .map((one) => [one, one.querySelector("span")])
    .filter(([one, words]) => words.scrollHeight > words.clientHeight + 1
        || words.getBoundingClientRect().bottom > one.getBoundingClientRect().bottom)
    .map(([one]) => one.dataset.testid)"""
"""Keys whose phrase is not to be read whole."""


class Audit(Protocol):
    """What the fixture `audit` finds wrong with a page."""

    async def axe(self, page: Page) -> list[str]: ...


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
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


@pytest.mark.parametrize("size", [(1280, 800), (1280, 720), (1920, 1080)])
async def test_phrases_are_read_whole_and_sending_stays_in_reach(
    browser: Browser, audit: Audit, size: tuple[int, int]
) -> None:
    """Also while the preview of a long line is shown, with the phrase book that ships."""
    width, height = size
    console = ConsoleStub(await browser.new_page(viewport={"width": width, "height": height}))
    phrases = Phrases()
    phrases.load({}, 0)
    console.book = phrases.book()
    await console.open()
    console.session("consenting")
    console.session("in_call")
    console.say(interpretation())
    part = console.page.get_by_test_id
    await expect(part("interpretation")).to_have_attribute("data-state", "on")
    await console.page.keyboard.press("Control+Alt+C")
    await expect(part("phrase-F1")).to_be_visible()
    await _type(console)
    for language in ("ja", "en"):
        await expect(console.page.locator("html")).to_have_attribute("lang", language)
        assert await console.page.locator("[data-testid^=phrase-F]").count() == KEYS
        assert await console.page.evaluate(CUT) == []
        send = await part("chat-send").bounding_box()
        assert send is not None
        assert send["y"] + send["height"] <= height
        assert await audit.axe(console.page) == []
        await part("language-switch").evaluate("(button) => button.click()")
    await part("phrase").last.scroll_into_view_if_needed()
    await expect(part("phrase").last).to_be_in_viewport()
    await console.page.close()


TYPE: Final = 16
OFF: Final = """() => ["mute", "video-off", "board-open", "hang-up", "tab-note"].filter((id) => {
    const one = document.querySelector(`[data-testid=${id}]`);
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const corners = [[left + 4, top + 4], [right - 4, bottom - 4], [right - 4, top + 4]];
    return !corners.every(([x, y]) => one.contains(document.elementFromPoint(x, y)));
})"""
"""What of the call cannot be touched at each of its corners."""


@pytest.mark.parametrize("size", [(1440, 900), (1920, 1080)])
@pytest.mark.parametrize("percent", [100, 125, 150])
async def test_large_type_cuts_no_button_and_keeps_sending_in_reach(
    browser: Browser, size: tuple[int, int], percent: int
) -> None:
    """The page itself never scrolls; what is long scrolls inside its region (WCAG 1.4.4)."""
    width, height = size
    console = ConsoleStub(await browser.new_page(viewport={"width": width, "height": height}))
    devtools = await console.page.context.new_cdp_session(console.page)
    fonts = {"standard": TYPE * percent // 100}
    await devtools.send("Page.setFontSizes", {"fontSizes": fonts})
    phrases = Phrases()
    phrases.load({}, 0)
    console.book = phrases.book()
    await console.open()
    console.session("consenting")
    console.session("in_call")
    console.say(interpretation())
    part = console.page.get_by_test_id
    await expect(part("interpretation")).to_have_attribute("data-state", "on")
    await console.page.keyboard.press("Control+Alt+C")
    await expect(part("phrase-F1")).to_be_visible()
    await _type(console)
    assert await console.page.evaluate(OFF) == []
    send = await part("chat-send").bounding_box()
    assert send is not None
    assert send["y"] + send["height"] <= height
    assert await console.page.evaluate("document.documentElement.scrollHeight") <= height
    await part("phrase").last.scroll_into_view_if_needed()
    await expect(part("phrase").last).to_be_in_viewport()
    await console.page.close()


async def _type(console: ConsoleStub) -> None:
    await console.page.get_by_test_id("chat-input").fill(TYPED)
    asked: dict[str, Any] = await console.heard("translate.preview")
    shown = rendering("en", READ, numbers="kept", back=BACK)
    console.say(
        TranslatePreviewed(session_id=SESSION, request_id=asked["request_id"], rendering=shown)
    )
    await expect(console.page.get_by_test_id("preview-back")).to_be_visible()
