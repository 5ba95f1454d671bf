"""Eyes and ears of the tour inside the pages: what arrived at the receiving side."""

import asyncio
import base64
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt
from playwright.async_api import Locator, Page

from madoguchi.stack.waiting import NotYetError, until
from madoguchi.tour.inputs.devices import Side
from madoguchi.tour.recognition import Recogniser, Sighting

PROBE: Final = (files("madoguchi.tour") / "probe.js").read_text("utf-8")

ADVANCING_FRAMES: Final = 5
MIN_ENERGY: Final = 1e-4
"""Growth of `totalAudioEnergy` (W3C webrtc-stats) that only a voice makes, not comfort noise."""

AROUND_PX: Final = 14
PINK_BGR: Final = np.array([0x5B, 0x18, 0xC2], np.int16)
"""#c2185b, the colour of marks."""

Image = npt.NDArray[np.uint8]


@dataclass(frozen=True)
class Heard:
    """Sound played out in a page so far."""

    energy: float
    level: float
    packets: int


async def install(page: Page) -> None:
    """Put the probe into the page now and after every navigation."""
    await page.add_init_script(PROBE)
    await page.evaluate(PROBE)


async def heard(page: Page) -> Heard:
    """What this page has played of the remote voice."""
    return Heard(**await page.evaluate("madoguchiProbe.audio()"))


async def frames_decoded(page: Page) -> int:
    """Video frames that this page has decoded."""
    return int(await page.evaluate("madoguchiProbe.framesDecoded()"))


async def hears_a_voice(page: Page, within_s: float) -> Heard:
    """Wait until the page plays a voice **from now on**; returns the state then."""
    before = await heard(page)

    async def louder() -> Heard:
        now = await heard(page)
        if now.energy - before.energy < MIN_ENERGY:
            raise NotYetError(f"energy {before.energy:.6f} → {now.energy:.6f}")
        return now

    return await until(louder, "the remote voice is audible", within_s)


async def advances(video: Locator, within_s: float) -> None:
    """Wait until several new frames were presented on the screen (requestVideoFrameCallback)."""
    async with asyncio.timeout(within_s):
        await video.evaluate("(video, n) => madoguchiProbe.presented(video, n)", ADVANCING_FRAMES)


async def sighting(video: Locator, recogniser: Recogniser) -> Sighting | None:
    """What the video shows now; None while there is no frame at all."""
    url = str(await video.evaluate("(video) => madoguchiProbe.picture(video)"))
    return recogniser.look(_decoded(url)) if url else None


async def shows(video: Locator, side: Side, recogniser: Recogniser, within_s: float) -> Sighting:
    """Wait until the video shows this side's portrait."""

    async def recognised() -> Sighting:
        seen = await sighting(video, recogniser)
        if seen is None or seen.who != side:
            raise NotYetError(str(seen))
        return seen

    return await until(recognised, f"the video shows the {side}", within_s)


async def canvas_pixels(canvas: Locator) -> Image | None:
    """The canvas, height × width × 3 BGR, bit-exact; None while it has no size."""
    url = str(await canvas.evaluate("(canvas) => madoguchiProbe.pixels(canvas)"))
    return _decoded(url) if url else None


async def watch_for_light(canvas: Locator) -> None:
    """From now on look at the canvas in every animation frame."""
    await canvas.evaluate("(canvas) => madoguchiProbe.watchForLight(canvas)")


async def light_seen(canvas: Locator) -> tuple[int, int]:
    """End the watch; how often it looked, and how often the canvas was not wholly black."""
    seen = await canvas.evaluate("(canvas) => madoguchiProbe.lightSeen(canvas)")
    return int(seen["looks"]), int(seen["lit"])


async def surroundings(page: Page, target: Locator) -> Image:
    """The page's pixels in and around an element, height × width × 3 BGR.

    Raises:
        ValueError: The element is not on the page.
    """
    box = await target.bounding_box()
    if box is None:
        raise ValueError("no such element")
    image = await screenshot(page)
    scale = image.shape[1] / await page.evaluate("innerWidth")

    def span(start: float, length: float) -> slice:
        begin, end = start - AROUND_PX, start + length + AROUND_PX
        return slice(max(0, round(begin * scale)), round(end * scale))

    return image[span(box["y"], box["height"]), span(box["x"], box["width"])]


def pink_share(image: Image) -> float:
    """How much of the way around the middle of a picture passes over the pink of a mark, 0 to 1.

    Looked at from the middle outwards: each row to the left and right, each column up and down.
    """
    pink = (np.abs(image.astype(np.int16) - PINK_BGR) <= 2).all(axis=2)
    height, width = pink.shape
    rows, columns = slice(AROUND_PX, height - AROUND_PX), slice(AROUND_PX, width - AROUND_PX)
    sides = (
        pink[rows, : width // 2].any(axis=1),
        pink[rows, width // 2 :].any(axis=1),
        pink[: height // 2, columns].any(axis=0),
        pink[height // 2 :, columns].any(axis=0),
    )
    return float(np.concatenate(sides).mean())


async def screenshot(page: Page) -> Image:
    """The page's pixels straight from the compositor, as the capture sees them.

    Playwright's own screenshot hides the caret and stops animations; this one changes nothing.
    """
    session = await page.context.new_cdp_session(page)
    try:
        shot = await session.send(
            "Page.captureScreenshot", {"format": "png", "optimizeForSpeed": True}
        )
    finally:
        await session.detach()
    return decode_image(base64.b64decode(shot["data"]))


def decode_image(data: bytes) -> Image:
    """PNG or JPEG → height × width × 3 BGR.

    Raises:
        ValueError: The bytes are no picture.
    """
    image = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    if image is None:
        raise ValueError("not a picture")
    return np.asarray(image, dtype=np.uint8)


def _decoded(url: str) -> Image:
    return decode_image(base64.b64decode(url.partition(",")[2]))
