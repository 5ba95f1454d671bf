"""Captions on the panel's real page: what a citizen reads and corrects, and WCAG 2.2 AA of it."""

from collections.abc import AsyncIterator
from typing import Any, Protocol

import pytest
import pytest_asyncio
from caption_samples import SESSION, interpretation, line, rendering, saying, talk
from panel_stub import PANEL, Agent, Panel
from playwright.async_api import Page, async_playwright, expect

from kiosk_client.panel_host.host import open_panel_host
from kiosk_client.settings import KioskSettings
from kiosk_client.window.chromium import find_chromium
from kiosk_client.window.settings import DesktopEnvironment
from server.protocol.base import Language
from server.protocol.speech import CaptionCorrect, PartyHearing

pytestmark = pytest.mark.asyncio(loop_scope="module")


class Audit(Protocol):
    """What the fixture `audit` finds wrong with a page."""

    async def axe(self, page: Page) -> list[str]: ...

    async def ruler(self, page: Page) -> list[str]: ...


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def panel() -> AsyncIterator[Panel]:
    """One page for all states: each test brings it to its own."""
    agent = Agent()
    async with (
        async_playwright() as playwright,
        open_panel_host(KioskSettings().panel_dist, 0, agent) as host,
    ):
        agent.host = host
        browser = await playwright.chromium.launch(
            executable_path=find_chromium(None, DesktopEnvironment().path),
            args=["--no-sandbox", "--use-fake-device-for-media-stream"],
        )
        page = await browser.new_page(viewport=PANEL)
        await page.goto(host.access.url)
        await expect(page.locator("[data-screen=attract]")).to_be_visible()
        yield Panel(page, agent)
        await browser.close()


@pytest.mark.parametrize("language", ["ja-easy", "en"])
async def test_captions_are_accessible_however_they_look(
    panel: Panel, audit: Audit, language: Language
) -> None:
    """Every mark, what is being said, large letters, black and white, and the choices."""
    await panel.in_call(language)
    panel.agent.say(interpretation(language), *talk(), saying())
    await expect(panel.part("caption")).to_have_count(5)
    assert await audit.axe(panel.page) == []
    assert await audit.ruler(panel.page) == []
    await panel.part("caption-settings").click()
    await expect(panel.part("caption-dialog")).to_be_visible()
    assert await audit.axe(panel.page) == []
    await panel.part("caption-large").click()
    await panel.part("caption-contrast").click()
    await panel.part("caption-close").click()
    log = panel.part("chat-log")
    await expect(log).to_have_attribute("data-contrast", "true")
    assert await audit.axe(panel.page) == []
    own = panel.page.locator("[data-testid=caption][data-sender=citizen]").first
    assert await own.evaluate("(one) => getComputedStyle(one).color") == "rgb(0, 0, 0)"
    assert await own.evaluate("(one) => getComputedStyle(one).backgroundColor") == (
        "rgb(255, 255, 255)"
    )
    await panel.part("caption-settings").click()
    await panel.part("caption-normal").click()
    await panel.part("caption-colours").click()
    await panel.part("caption-close").click()


async def test_the_citizen_puts_an_own_line_right(panel: Panel, audit: Audit) -> None:
    """Only own lines; what was understood wrong is there to be mended, and the new line says so."""
    await panel.in_call("en")
    panel.agent.say(interpretation(), *talk())
    wrong = panel.page.get_by_test_id("caption").filter(has_text="She is 3 years old.")
    await wrong.get_by_test_id("caption-correct").click()
    await expect(panel.part("correct-input")).to_be_focused()
    assert await audit.axe(panel.page) == []
    assert await audit.ruler(panel.page) == []
    await panel.part("correct-input").fill("She is 13 years old.")
    await panel.part("correct-send").click()
    sent = await panel.agent.heard(CaptionCorrect, panel.page)
    assert (sent.session_id, sent.caption_id, sent.text) == (
        SESSION,
        talk()[1].caption_id,
        "She is 13 years old.",
    )
    await expect(panel.part("correct-dialog")).to_be_hidden()
    better = rendering("ja", "娘は13歳です。", numbers="kept")
    panel.agent.say(line(9, "citizen", "en", sent.text, better, corrects=sent.caption_id))
    mended = panel.page.get_by_test_id("caption").filter(has_text="She is 13 years old.")
    await expect(mended).to_contain_text("corrected")
    theirs = panel.page.locator("[data-testid=caption][data-sender=operator]")
    await expect(theirs.get_by_test_id("caption-correct")).to_have_count(0)


NOBODY = PartyHearing(by="nobody", fault="no_language_pack")
DEVICE = PartyHearing(by="device")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"state": "off", "reason": "no_model", "speech": False}, "is not installed yet"),
        ({"state": "off", "reason": "disabled", "speech": False}, "switched off"),
        ({"state": "failed", "reason": "worker_lost", "speech": False}, "has stopped"),
        ({"reason": "no_recogniser", "speech": False}, "No captions of voices"),
        ({"reason": "on_hold"}, "not listened to"),
        (
            {"on_device": True, "speech": False, "citizen_heard": NOBODY, "operator_heard": DEVICE},
            "Your voice gets no captions",
        ),
    ],
)
async def test_the_citizen_reads_why_there_are_no_captions(
    panel: Panel, audit: Audit, change: dict[str, Any], words: str
) -> None:
    """In plain words, and read out by a live region that was there before them."""
    await panel.in_call("en")
    panel.agent.say(interpretation())
    await expect(panel.part("caption-hint")).to_be_hidden()
    region = panel.page.locator("section[data-captions] [role=status]").first
    await expect(region).to_have_text("")
    panel.agent.say(interpretation(**change))
    await expect(panel.part("caption-hint")).to_contain_text(words)
    await expect(region).to_contain_text(words)
    assert await audit.axe(panel.page) == []


async def test_easy_japanese_is_read_also_where_the_operator_speaks_japanese(
    panel: Panel, audit: Audit
) -> None:
    """With its readings above the kanji; below it what was said."""
    await panel.in_call("ja-easy")
    easy = rendering("ja-easy", "{窓口|まどぐち}で {待|ま}って ください。", layer="same")
    panel.agent.say(
        interpretation("ja-easy"), line(21, "operator", "ja", "窓口でお待ちください。", easy)
    )
    shown = panel.part("caption").filter(has_text="窓口でお待ちください。")
    read = shown.get_by_test_id("caption-text").locator("rt")
    await expect(read).to_have_text(["まどぐち", "ま"])
    await expect(shown.get_by_test_id("caption-original")).to_be_visible()
    assert await audit.axe(panel.page) == []
    assert await audit.ruler(panel.page) == []
