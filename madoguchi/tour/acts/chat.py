"""Written words, mute and picture off: each noticed on the other side (Z-23)."""

import time
from typing import Final

from playwright.async_api import Locator, expect

from madoguchi.stack.waiting import NotYetError, until
from madoguchi.tour.probes import advances, heard, hears_a_voice, shows
from madoguchi.tour.script import Act, Evidence, Seen, Step
from madoguchi.tour.stage import Stage

CHAT_S: Final = 60.0
SILENCE_S: Final = 60.0
QUIET_LEVEL: Final = 0.001
QUIET_LOOKS: Final = 5

FROM_OPERATOR: Final = "申請書IDは、はがきの右上にある23桁の数字です。"
FROM_CITIZEN: Final = "Thank you! I found it."


async def write_to_citizen(stage: Stage) -> Evidence:
    """A line in Japanese from the console to the kiosk."""
    await stage.clerk.type_line(FROM_OPERATOR)
    begun = time.perf_counter()
    await stage.clerk.send_line()
    await arrives_once(stage.visitor.part("chat-log"), FROM_OPERATOR)
    stage.metrics["chat_ms"] = (time.perf_counter() - begun) * 1000
    return (Seen("citizen", f"「{FROM_OPERATOR}」が1回だけ届いた", "the line arrived, once"),)


async def write_to_operator(stage: Stage) -> Evidence:
    """A line in English from the kiosk to the console."""
    await stage.visitor.write(FROM_CITIZEN)
    await arrives_once(stage.clerk.part("chat-log"), FROM_CITIZEN)
    return (Seen("operator", f"「{FROM_CITIZEN}」が1回だけ届いた", "the line arrived, once"),)


async def mute(stage: Stage) -> Evidence:
    """The citizen mutes: silence at the console, until the microphone is on again."""
    await stage.visitor.part("mute").click()
    await _falls_silent(stage)
    await stage.keep_moment()
    await stage.visitor.part("mute").click()
    await hears_a_voice(stage.clerk.page, within_s=SILENCE_S)
    return (
        Seen(
            "operator",
            "消音のあいだ何も聞こえず、もどすとまた聞こえた",
            "nothing is heard while muted, and the voice is back afterwards",
        ),
    )


async def picture_off(stage: Stage) -> Evidence:
    """The operator stops the picture: the kiosk says so, and the call goes on."""
    clerk, visitor = stage.clerk, stage.visitor
    await clerk.part("video-off").click()
    placeholder = visitor.part("remote-placeholder")
    await expect(placeholder).to_be_visible(timeout=SILENCE_S * 1000)
    await hears_a_voice(visitor.page, within_s=SILENCE_S)
    await stage.keep_moment()
    await clerk.part("video-off").click()
    video = visitor.part("remote-video")
    await expect(placeholder).to_be_hidden(timeout=SILENCE_S * 1000)
    await shows(video, "operator", stage.recogniser, within_s=SILENCE_S)
    await advances(video, within_s=SILENCE_S)
    return (
        Seen(
            "citizen",
            "係員のカメラが切れたことが言葉で出て、声は続き、映像ももどった",
            "the panel says that the camera is off; the voice goes on; the picture comes back",
        ),
    )


async def arrives_once(log: Locator, text: str, within_s: float = CHAT_S) -> None:
    """Wait until a chat log holds the line, and exactly one of it."""
    await expect(log.get_by_text(text, exact=True)).to_have_count(1, timeout=within_s * 1000)


async def _falls_silent(stage: Stage) -> None:
    """Wait until the console has been quiet for several looks in a row."""
    quiet = 0
    before = await heard(stage.clerk.page)

    async def silent() -> None:
        nonlocal quiet, before
        now = await heard(stage.clerk.page)
        calm = now.level < QUIET_LEVEL and now.packets > before.packets
        quiet = quiet + 1 if calm else 0
        before = now
        if quiet < QUIET_LOOKS:
            raise NotYetError(f"level {now.level:.4f}, quiet {quiet} times")

    await until(silent, "the console hears nothing", SILENCE_S)


CHAT: Final = Act(
    "chat",
    "文字で話す・音と映像を止める",
    "Chat, mute and picture off",
    (
        Step(
            "write_to_citizen",
            "係員が日本語で書く",
            "The operator writes in Japanese",
            write_to_citizen,
        ),
        Step(
            "write_to_operator",
            "住民が英語で書く",
            "The citizen writes in English",
            write_to_operator,
        ),
        Step("mute", "住民がマイクを切る", "The citizen mutes", mute),
        Step("picture_off", "係員が映像を止める", "The operator stops the picture", picture_off),
    ),
)
