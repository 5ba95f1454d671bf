"""The call begins: acceptance, consent, faces and voices both ways (Z-01, O-09)."""

import asyncio
import time
from typing import Final

from playwright.async_api import Locator, expect

from madoguchi.stack.waiting import NotYetError, until
from madoguchi.tour.inputs.devices import Side
from madoguchi.tour.probes import advances, hears_a_voice, shows
from madoguchi.tour.script import Act, Evidence, Seen, Step
from madoguchi.tour.stage import Stage

CALL_S: Final = 60.0
VOICE_S: Final = 60.0


async def accept(stage: Stage) -> Evidence:
    """The operator answers; the citizen reads who it is, and nothing is sent before consent."""
    await stage.clerk.part("accept").click()
    await stage.visitor.arrives("consent")
    name = stage.stack.plan.operator_name
    await expect(stage.visitor.page.locator("[data-screen=consent]")).to_contain_text(name)
    await stage.clerk.sees("consent-wait", within_s=CALL_S)
    return (
        Seen(
            "citizen",
            f"「係員（{name}）がお手伝いします」。見えるもの・見えないものの説明が出た",
            "the consent page names the operator and what is seen and not seen",
        ),
        Seen(
            "operator",
            "同意を待つあいだ、映像も画面もまだ届かない",
            "waiting for consent: neither picture nor window yet",
        ),
    )


async def consent(stage: Stage) -> Evidence:
    """One touch, and both see each other: each the *other's* picture, moving."""
    visitor, clerk = stage.visitor, stage.clerk
    begun = time.perf_counter()
    await visitor.consent_with_window()
    async with asyncio.TaskGroup() as group:
        group.create_task(_meets(stage, visitor.part("remote-video"), "operator", begun))
        group.create_task(_meets(stage, clerk.part("remote-video"), "citizen", begun))
        group.create_task(_window_opens(stage, begun))
    for video in (visitor.part("remote-video"), clerk.part("remote-video")):
        await advances(video, within_s=CALL_S)
    return (
        Seen(
            "operator",
            "住民の映像が動いている（住民側の写真と一致）",
            "the citizen's picture moves, and it is the citizen's",
        ),
        Seen(
            "citizen",
            "係員の映像が動いている（係員側の絵と一致）",
            "the operator's picture moves, and it is the operator's",
        ),
    )


async def hear(stage: Stage) -> Evidence:
    """Voices arrive and are played on both sides."""
    at_console = await hears_a_voice(stage.clerk.page, within_s=VOICE_S)
    at_kiosk = await hears_a_voice(stage.visitor.page, within_s=VOICE_S)
    return (
        Seen(
            "operator",
            f"住民の声が鳴った（音のエネルギー {at_console.energy:.3f}）",
            f"the citizen's voice is played (energy {at_console.energy:.3f})",
        ),
        Seen(
            "citizen",
            f"係員の声が鳴った（音のエネルギー {at_kiosk.energy:.3f}）",
            f"the operator's voice is played (energy {at_kiosk.energy:.3f})",
        ),
    )


async def compare_codes(stage: Stage) -> Evidence:
    """Both ends show the same comparison code, made of both DTLS fingerprints (RFC 5763)."""

    async def same() -> str:
        codes = [
            (await side.part("comparison-code").inner_text()).strip()
            for side in (stage.clerk, stage.visitor)
        ]
        if len(set(codes)) != 1 or not any(character.isdigit() for character in codes[0]):
            raise NotYetError(" / ".join(codes))
        return codes[0]

    code = await until(same, "both ends show the same comparison code", CALL_S)
    return (
        Seen(
            "citizen",
            f"照合番号 {code}。係員の画面と同じ",
            f"comparison code {code}, the same on both screens",
        ),
    )


async def _meets(stage: Stage, video: Locator, other: Side, begun: float) -> None:
    await expect(video).to_be_visible(timeout=CALL_S * 1000)
    await shows(video, other, stage.recogniser, within_s=CALL_S)
    # The later of both sides counts.
    stage.metrics["call_first_frame_ms"] = (time.perf_counter() - begun) * 1000


async def _window_opens(stage: Stage, begun: float) -> None:
    await expect(stage.clerk.window).to_be_visible(timeout=CALL_S * 1000)
    stage.metrics["window_first_picture_ms"] = (time.perf_counter() - begun) * 1000


CALL: Final = Act(
    "call",
    "同意と通話",
    "Consent and call",
    (
        Step("accept", "係員が応対する", "The operator answers", accept),
        Step(
            "consent",
            "住民が同意し、顔が見える",
            "The citizen agrees; both see each other",
            consent,
        ),
        Step("hear", "声が届く", "Both hear each other", hear),
        Step("compare_codes", "照合番号が一致する", "The comparison codes agree", compare_codes),
    ),
)
