"""The operator's side of the photo step on the console's real page (Z-20)."""

from typing import Final, Protocol

import pytest
from console_stub import ConsoleStub
from playwright.async_api import Browser, Page, expect

from server.protocol.photo import PhotoOverridden, PhotoStep, PhotoWords

WORDS: Final = PhotoWords(
    ja="背景に何もない所で撮ってください。",
    ja_easy="うしろに なにも ない ところで とってください。",
    en="Stand before a plain background.",
)
STEP: Final = PhotoStep(session_id="session-0001", phase="framing", advice=WORDS)
TAKEN: Final = PhotoStep(session_id="session-0001", phase="taken", improve=(WORDS,))
AGREED: Final = PhotoOverridden(by="operator", reason="looks_right")

pytestmark = pytest.mark.asyncio(loop_scope="module")


class Audit(Protocol):
    """What the fixture `audit` finds wrong with a page."""

    async def axe(self, page: Page) -> list[str]: ...


async def test_shutter_and_word_are_there_while_the_step_is(
    panel_browser: Browser, audit: Audit
) -> None:
    """Pressed while framing; after the photo a word for it; nothing of it without a step."""
    page = await panel_browser.new_page(viewport={"width": 1920, "height": 1080}, locale="ja-JP")
    stub = ConsoleStub(page)
    await stub.open()
    stub.session("in_call")
    panel = page.get_by_test_id("photo-panel")
    await expect(page.locator("[data-screen=call]")).to_be_visible()
    await expect(panel).to_have_count(0)
    stub.say(STEP)
    await expect(page.get_by_test_id("photo-advice")).to_contain_text(WORDS.ja)
    assert await audit.axe(page) == []
    await page.get_by_test_id("photo-press").click()
    assert (await stub.heard("photo.shutter"))["session_id"] == "session-0001"
    stub.say(TAKEN)
    await expect(page.get_by_test_id("photo-press")).to_have_count(0)
    await page.get_by_test_id("photo-override-looks_right").click()
    assert (await stub.heard("photo.override"))["reason"] == "looks_right"
    stub.say(TAKEN.model_copy(update={"override": AGREED}))
    await expect(page.get_by_test_id("photo-overridden")).to_contain_text("係員の判断")
    await expect(page.get_by_test_id("photo-override-looks_right")).to_have_count(0)
    assert await audit.axe(page) == []
    stub.say(STEP.model_copy(update={"phase": "idle", "advice": None}))
    await expect(panel).to_have_count(0)
    await page.close()
