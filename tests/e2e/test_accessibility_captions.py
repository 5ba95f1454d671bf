"""Captions, phrases and previews on both screens: what is shown, and WCAG 2.2 AA of each state."""

from collections.abc import AsyncIterator
from typing import Any, Protocol

import pytest
import pytest_asyncio
from caption_samples import (
    SESSION,
    interpretation,
    line,
    phrase_book,
    rendering,
    saying,
    talk,
)
from console_stub import ConsoleStub
from playwright.async_api import Locator, Page, async_playwright, expect

from kiosk_client.window.chromium import find_chromium
from kiosk_client.window.settings import DesktopEnvironment
from server.protocol.speech import TranslatePreviewed

pytestmark = pytest.mark.asyncio(loop_scope="module")


class Audit(Protocol):
    """What the fixture `audit` finds wrong with a page."""

    async def axe(self, page: Page) -> list[str]: ...

    async def ruler(self, page: Page) -> list[str]: ...


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Any]:
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


@pytest_asyncio.fixture(loop_scope="module")
async def console(browser: Any) -> AsyncIterator[ConsoleStub]:
    page = await browser.new_page(viewport={"width": 1440, "height": 900})
    stub = ConsoleStub(page)
    stub.book = phrase_book()
    await stub.open()
    stub.session("consenting")
    stub.session("in_call")
    stub.say(interpretation())
    await expect(part(stub, "interpretation")).to_have_attribute("data-state", "on")
    yield stub
    await page.close()


def part(stub: ConsoleStub, test_id: str) -> Locator:
    return stub.page.get_by_test_id(test_id)


async def test_the_operator_reads_what_was_said_and_how_far_to_believe_it(
    console: ConsoleStub, audit: Audit
) -> None:
    """Original and translation, the layer and every doubt in words; what is provisional says so."""
    console.say(*talk(), saying())
    captions = part(console, "caption")
    await expect(captions).to_have_count(5)
    approved, citizen, similar, doubtful, untranslated = [captions.nth(n) for n in range(5)]
    await expect(approved).to_contain_text("公式訳")
    await expect(similar).to_contain_text("類似の訳")
    await expect(citizen.get_by_test_id("caption-original")).to_contain_text("3 years old")
    await expect(citizen).to_contain_text("数字 一致")
    check = doubtful.get_by_test_id("must-check")
    await expect(check).to_contain_text("数字が原文と合いません")
    await expect(check).to_contain_text("「する・しない」")
    await expect(untranslated).to_contain_text("訳せませんでした")
    await expect(part(console, "caption-partial")).to_contain_text("途中")
    assert await audit.axe(console.page) == []
    await part(console, "caption-settings").click()
    assert await audit.axe(console.page) == []
    await part(console, "caption-contrast").check()
    await part(console, "caption-size").select_option("huge")
    await part(console, "caption-settings").click()
    assert await audit.axe(console.page) == []


async def test_a_replay_is_neither_shown_nor_read_out_twice(console: ConsoleStub) -> None:
    """A screen reader hears each line of the citizen once, in the operator's language."""
    said = talk()[1]
    console.say(said)
    await expect(part(console, "caption-announced")).to_have_text(said.renderings[0].text)
    console.say(said, talk()[2])
    await expect(part(console, "caption")).to_have_count(2)
    await expect(part(console, "caption-announced")).to_have_text(said.renderings[0].text)


async def test_a_typed_line_is_previewed_with_its_way_back(
    console: ConsoleStub, audit: Audit
) -> None:
    """The operator sees what the citizen will read, and what that means, before sending it."""
    await console.page.keyboard.press("Control+Alt+C")
    await part(console, "chat-input").fill("手数料は1,000円です。")
    asked = await console.heard("translate.preview")
    assert asked["text"] == "手数料は1,000円です。"
    shown = rendering("en", "The fee is 1,000 yen.", numbers="kept", back="料金は1,000円です。")
    console.say(
        TranslatePreviewed(session_id=SESSION, request_id=asked["request_id"], rendering=shown)
    )
    await expect(part(console, "preview-text")).to_have_text("The fee is 1,000 yen.")
    await expect(part(console, "preview-back")).to_contain_text("料金は1,000円です。")
    assert await audit.axe(console.page) == []
    assert [each for each in console.said if each["type"] == "chat.send"] == []


async def test_a_key_says_its_phrase_from_anywhere(console: ConsoleStub, audit: Audit) -> None:
    """F1 sends at once; F2 has a blank, which is filled in first and sent with its unit."""
    await expect(part(console, "phrase-F1")).to_be_attached()
    await console.page.keyboard.press("F1")
    said = await console.heard("phrase.say")
    assert (said["phrase_id"], said["slots"]) == ("queue-wait-transfer.please-wait", {})
    await expect(part(console, "chat-log")).to_contain_text("少々お待ちください。")
    await console.page.keyboard.press("F2")
    await expect(part(console, "phrase-form")).to_be_visible()
    assert await audit.axe(console.page) == []
    await console.page.keyboard.type("10")
    await console.page.keyboard.press("Enter")
    said = await console.heard("phrase.say", 2)
    assert said["slots"] == {"minutes": "10分"}


async def test_phrases_are_found_by_their_reading(console: ConsoleStub, audit: Audit) -> None:
    """Katakana, kana and English all lead to the same approved sentence."""
    await expect(part(console, "phrase-search")).to_be_attached()
    await console.page.keyboard.press("Control+Alt+F")
    await expect(part(console, "phrase-search")).to_be_focused()
    assert await audit.axe(console.page) == []
    for asked in ("シャシン", "photo"):
        await part(console, "phrase-search").fill(asked)
        await expect(part(console, "phrase")).to_have_count(1)
    await console.page.keyboard.press("ArrowDown")
    await expect(part(console, "phrase")).to_be_focused()
    await console.page.keyboard.press("Enter")
    assert (await console.heard("phrase.say"))["phrase_id"] == "application.have-photo"


async def test_an_own_line_is_corrected_and_sent_again(console: ConsoleStub, audit: Audit) -> None:
    """The new caption takes the place of the wrong one and says that it is corrected."""
    wrong = talk()[2]
    console.say(wrong)
    await part(console, "caption-correct").click()
    await part(console, "correct-input").fill("手数料は800円です。")
    assert await audit.axe(console.page) == []
    await part(console, "correct-send").click()
    sent = await console.heard("caption.correct")
    assert (sent["caption_id"], sent["text"]) == (wrong.caption_id, "手数料は800円です。")
    better = rendering("en", "The fee is 800 yen.", numbers="kept")
    console.say(line(7, "operator", "ja", sent["text"], better, corrects=wrong.caption_id))
    await expect(part(console, "caption")).to_have_count(1)
    await expect(part(console, "caption")).to_contain_text("訂正済み")
    await expect(part(console, "caption")).to_contain_text("The fee is 800 yen.")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"reason": "on_hold"}, "ご本人だけの欄"),
        ({"state": "off", "reason": "no_model", "speech": False}, "madoguchi models install"),
        ({"reason": "no_recogniser", "speech": False}, "打った文だけ"),
        ({"state": "failed", "reason": "worker_lost", "speech": False}, "自動で立て直して"),
    ],
)
async def test_why_nothing_is_interpreted_is_said_in_words(
    console: ConsoleStub, audit: Audit, change: dict[str, Any], words: str
) -> None:
    """Calm and with what mends it; and what was being said is no longer shown."""
    console.say(saying())
    await expect(part(console, "caption-partial")).to_be_visible()
    console.say(interpretation(**change))
    await expect(part(console, "interpretation-reason")).to_contain_text(words)
    if change["reason"] != "no_recogniser":
        await expect(part(console, "caption-partial")).to_be_hidden()
    assert await audit.axe(console.page) == []


async def test_new_lines_do_not_carry_away_who_reads_back(console: ConsoleStub) -> None:
    """Scrolled back, the list stays; the button tells how much is new and leads there."""
    console.say(*talk())
    await expect(part(console, "caption")).to_have_count(5)
    log = part(console, "chat-log")
    await log.evaluate("(one) => one.scrollTo(0, 0)")
    await expect(part(console, "caption-newest")).to_be_visible()
    console.say(line(8, "citizen", "en", "Thank you.", rendering("ja", "ありがとうございます。")))
    await expect(part(console, "caption-newest")).to_contain_text("1")
    assert await log.evaluate("(one) => one.scrollTop") == 0
    await part(console, "caption-newest").click()
    await expect(part(console, "caption-newest")).to_be_hidden()


async def test_a_supervisor_rewords_a_phrase(browser: Any, audit: Audit) -> None:
    """Blanks must stay; a conflict and a refusal are said in words; operators have no such page."""
    page = await browser.new_page(viewport={"width": 1440, "height": 900})
    stub = ConsoleStub(page, role="supervisor")
    stub.book = phrase_book()
    statuses = iter((409, 422, 200))

    def rest(method: str, path: str, body: Any) -> tuple[int, object] | None:
        if method != "PUT":
            return None
        assert path == "/api/phrases/queue-wait-transfer.wait-minutes"
        refusal = {"code": "conflict", "message_ja": "先に", "message_en": "first"}
        status = next(statuses)
        return status, refusal if status >= 400 else body

    stub.rest = rest
    await stub.open()
    await part(stub, "phrase-book").click()
    await part(stub, "phrase-book-search").fill("ほど")
    await part(stub, "phrase-edit").click()
    assert await audit.axe(page) == []
    await part(stub, "phrase-ja").fill("お待ちください。")
    await expect(part(stub, "phrase-faults")).to_contain_text("{minutes}")
    await part(stub, "phrase-ja").fill("{minutes}お待ちください。")
    await expect(part(stub, "phrase-faults")).to_be_hidden()
    for words in ("ほかの人が先に", "保存できません", "保存しました"):
        await part(stub, "phrase-save").click()
        await expect(part(stub, "phrase-book-told")).to_contain_text(words)
    await expect(part(stub, "phrase-editor")).to_be_hidden()
    assert await audit.axe(page) == []
    await page.close()
