"""The face photo: coached, taken, handed in by its path, and removed (Z-07, Z-20)."""

import asyncio
import hashlib
import time
from pathlib import Path
from typing import Final

from playwright.async_api import expect

from kiosk_client.window.profile import profile_root
from kiosk_client.window.settings import DesktopEnvironment
from madoguchi.tour.inputs.devices import take_seat
from madoguchi.tour.inputs.portrait import ASIDE, STRAIGHT, TALKING
from madoguchi.tour.script import Act, Evidence, Seen, Step, require
from madoguchi.tour.stage import Stage
from media.photo.advice import ADVICE

WORKER_S: Final = 60.0
"""A new process that loads its face detector, on a machine that does much else."""

COACH_S: Final = 60.0
TAKEN_S: Final = 60.0
ACCEPTED_S: Final = 30.0
CENTRE: Final = ADVICE["centre"]
FINE: Final = "きれいにとれました"
PHOTOS: Final = "madoguchi-camera-*/photo-*.jpg"


async def be_coached(stage: Stage) -> Evidence:
    """Who sits beside the outline is told what to do, in one sentence."""
    await stage.applicant.enter_code(
        await stage.site.confirmation_code(stage.particulars.email),
    )
    await take_seat(stage.citizen_devices, "citizen", ASIDE)
    await stage.visitor.part("photo-open").click()
    said = stage.visitor.part("photo-said")
    await expect(said).to_have_text(CENTRE.ja, timeout=WORKER_S * 1000)
    await expect(said).to_have_attribute("data-ready", "false")
    return (
        Seen(
            "citizen",
            f"枠から外れて座ると「{CENTRE.ja}」と案内された",
            f"beside the outline the panel says “{CENTRE.en}”",
        ),
    )


async def sit_straight(stage: Stage) -> Evidence:
    """Who follows the advice is told that the photo will be good."""
    begun = time.perf_counter()
    await take_seat(stage.citizen_devices, "citizen", STRAIGHT)
    said = stage.visitor.part("photo-said")
    await expect(said).to_have_attribute("data-ready", "true", timeout=COACH_S * 1000)
    stage.metrics["coached_to_ready_ms"] = (time.perf_counter() - begun) * 1000
    words = (await said.inner_text()).strip()
    return (
        Seen(
            "citizen",
            f"座り直すと「{words}」に変わった",
            "after moving, the panel says that the position is good",
        ),
    )


async def take_photo(stage: Stage) -> Evidence:
    """Countdown, picture; nothing to improve, and the citizen has three choices."""
    visitor = stage.visitor
    await visitor.part("photo-shutter").click()
    await expect(visitor.part("photo-seconds")).to_be_visible(timeout=TAKEN_S * 1000)
    await expect(visitor.part("photo-use")).to_be_visible(timeout=TAKEN_S * 1000)
    await expect(visitor.part("photo-said")).to_contain_text(FINE)
    for choice in ("photo-retake", "photo-delete"):
        await expect(visitor.part(choice)).to_be_visible()
    return (
        Seen(
            "citizen",
            "撮れた写真に改善点はなく、「使う・とり直す・消す」を自分で選べる",
            "nothing to improve in the photo; to use, retake or delete it is the citizen's choice",
        ),
    )


async def hand_in_photo(stage: Stage) -> Evidence:
    """The site receives the very file, and then the kiosk has none any more."""
    visitor, applicant = stage.visitor, stage.applicant
    await visitor.part("photo-use").click()
    await expect(visitor.part("photo-stage")).to_have_attribute(
        "data-phase", "placed", timeout=ACCEPTED_S * 1000
    )
    await stage.keep_moment()
    kept = await asyncio.to_thread(_kept, await applicant.photo_name())
    sent = hashlib.sha256(await asyncio.to_thread(kept.read_bytes)).hexdigest()
    await applicant.send_photo()
    close = visitor.part("photo-close")
    await expect(close).to_be_visible(timeout=ACCEPTED_S * 1000)
    require(not kept.exists(), "the kiosk still has the photo")
    await close.click()
    await take_seat(stage.citizen_devices, "citizen", TALKING)
    stage.photo_sha256 = sent
    return (
        Seen(
            "site",
            "写真を受け取り、次のページへ進んだ",
            "the site took the photo and went on",
        ),
        Seen(
            "citizen",
            "「この機械の写真は消しました」。メモリー上のファイルは、もうない",
            "told that the kiosk's copy is gone; the file in memory is gone indeed",
        ),
    )


def _kept(name: str) -> Path:
    """The file in memory that the page was given."""
    root = profile_root(DesktopEnvironment().xdg_runtime_dir)
    found = [path for path in root.glob(PHOTOS) if path.name == name]
    require(len(found) == 1, f"{len(found)} files in memory are named {name}")
    return found[0]


PHOTO: Final = Act(
    "photo",
    "顔写真をとる",
    "Taking the photo",
    (
        Step(
            "be_coached",
            "座る位置を案内される",
            "The citizen is told how to sit",
            be_coached,
        ),
        Step(
            "sit_straight",
            "座り直すと、よい位置になる",
            "Having moved, the position is good",
            sit_straight,
        ),
        Step("take_photo", "写真をとる", "The photo is taken", take_photo),
        Step(
            "hand_in_photo",
            "写真が申請サイトに届き、端末から消える",
            "The site has the photo, and the kiosk has not",
            hand_in_photo,
        ),
    ),
)
