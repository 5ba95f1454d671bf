"""Two languages at one counter: spoken English, typed Japanese, captions for both (Z-06, Z-18)."""

import time
from typing import Final

from playwright.async_api import Locator, expect

from madoguchi.tour.inputs.voice import CITIZEN_ASKS
from madoguchi.tour.script import Act, Evidence, Seen, Step, require
from madoguchi.tour.stage import Stage

READY_S: Final = 60.0
SPOKEN_S: Final = 60.0
"""The fake microphone repeats itself; a sentence may be half over when it is listened for."""
TYPED_S: Final = 60.0
ASKED_JA: Final = "何を持ってくればいいですか。"
FEE_JA: Final = "手数料は1,000円です。"
FEE_EN: Final = "The fee is 1,000 yen."
WAIT_EN: Final = "Please wait a moment."


async def read_english(stage: Stage) -> Evidence:
    """The citizen chooses English captions; the console learns the language at once."""
    await expect(stage.clerk.part("interpretation")).to_have_attribute(
        "data-state", "on", timeout=READY_S * 1000
    )
    await _choose(stage, "en")
    return (
        Seen("citizen", "字幕の言語を English にした", "captions are read in English now"),
        Seen("operator", "通訳は「入」", "interpretation is on"),
    )


async def speak_english(stage: Stage) -> Evidence:
    """The citizen's voice goes through microphone and interpreter, and is read on both screens."""
    begun = time.perf_counter()
    theirs = _line(stage.clerk.part("chat-log"), CITIZEN_ASKS)
    await expect(theirs).to_be_visible(timeout=SPOKEN_S * 1000)
    stage.metrics["spoken_to_caption_ms"] = (time.perf_counter() - begun) * 1000
    await expect(theirs.get_by_test_id("caption-text")).to_have_text(ASKED_JA)
    require(await theirs.get_attribute("data-source") == "speech", "the line was not spoken")
    own = _line(stage.visitor.part("chat-log"), CITIZEN_ASKS)
    await expect(own).to_be_visible(timeout=TYPED_S * 1000)
    await stage.keep_moment()
    return (
        Seen("operator", f"声が「{ASKED_JA}」（公式訳）になった", "the voice is read in Japanese"),
        Seen("citizen", f"自分の声も “{CITIZEN_ASKS}” と出た", "and in English at the kiosk"),
    )


async def answer_in_japanese(stage: Stage) -> Evidence:
    """The operator types Japanese, sees what it will say, and the citizen reads English."""
    await stage.clerk.type_line(FEE_JA)
    await expect(stage.clerk.part("preview-text")).to_have_text(FEE_EN, timeout=TYPED_S * 1000)
    begun = time.perf_counter()
    await stage.clerk.send_line()
    read = _line(stage.visitor.part("chat-log"), FEE_JA)
    await expect(read.get_by_test_id("caption-text")).to_have_text(FEE_EN, timeout=TYPED_S * 1000)
    stage.metrics["typed_to_caption_ms"] = (time.perf_counter() - begun) * 1000
    await expect(read.get_by_test_id("must-check")).to_have_count(0)
    await stage.keep_moment()
    return (
        Seen("operator", f"送る前に “{FEE_EN}” と見えた", "the rendering is seen before sending"),
        Seen("citizen", f"“{FEE_EN}”。もとの日本語も下に出た", "English, with the original below"),
    )


async def say_by_key(stage: Stage) -> Evidence:
    """One key says an approved phrase in both languages."""
    await stage.clerk.page.keyboard.press("F1")
    read = stage.visitor.part("chat-log").get_by_text(WAIT_EN, exact=True)
    await expect(read.first).to_be_visible(timeout=TYPED_S * 1000)
    await stage.keep_moment()
    await _choose(stage, "ja")
    return (Seen("citizen", f"“{WAIT_EN}”（公式訳）", "the approved phrase, in English"),)


def _line(log: Locator, original: str) -> Locator:
    """The newest line of the conversation whose original is this text."""
    said = log.page.get_by_test_id("caption-original").get_by_text(original, exact=True)
    return log.get_by_test_id("caption").filter(has=said).last


async def _choose(stage: Stage, language: str) -> None:
    """Set the caption language at the kiosk, and see the console follow."""
    visitor = stage.visitor
    await visitor.part("caption-settings").click()
    await visitor.part(f"caption-{language}").click()
    await expect(visitor.part(f"caption-{language}")).to_have_attribute(
        "aria-pressed", "true", timeout=TYPED_S * 1000
    )
    await visitor.part("caption-close").click()


INTERPRETATION: Final = Act(
    "interpretation",
    "日本語と英語で話す",
    "Speaking in two languages",
    (
        Step("read_english", "住民が英語の字幕を選ぶ", "English captions", read_english),
        Step("speak_english", "住民が英語で話す", "The citizen speaks English", speak_english),
        Step(
            "answer_in_japanese",
            "係員が日本語で答える",
            "The operator answers in Japanese",
            answer_in_japanese,
        ),
        Step("say_by_key", "定型文をキーで伝える", "An approved phrase by key", say_by_key),
    ),
)
