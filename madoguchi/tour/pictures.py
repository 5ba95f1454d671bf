"""Photographs of both screens for the report."""

import asyncio
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from playwright.async_api import Error as BrowserError
from playwright.async_api import Page

from madoguchi.tour.probes import Image, screenshot

WEBP_QUALITY: Final = 78
WIDTH: Final = 1440
"""Pixels across; kanji of 16 px stay legible, and thirty steps stay a page that can be mailed."""

PHOTOGRAPH_S: Final = 15.0
TRANSITIONS_OVER: Final = """Promise.allSettled(
    document.getAnimations()
        .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
        .map((one) => one.finished))"""
"""Resolves when nothing that ends by itself still moves: no photograph of half-faded buttons."""


@dataclass(frozen=True)
class Pictures:
    """Both sides at the end of a step, as WebP; None if that side had no screen then."""

    kiosk: bytes | None
    console: bytes | None


async def photograph(application: Page, panel: Page, console: Page) -> Pictures:
    """Take the kiosk's two windows as one picture, and the console as another."""
    pages = (application, panel, console)
    left, right, desk = await asyncio.gather(*(_taken(page) for page in pages))
    return await asyncio.to_thread(_developed, left, right, desk)


def _developed(left: Image | None, right: Image | None, desk: Image | None) -> Pictures:
    kiosk = None if right is None else _beside(left, right)
    return Pictures(
        kiosk=None if kiosk is None else _packed(kiosk),
        console=None if desk is None else _packed(desk),
    )


async def _taken(page: Page) -> Image | None:
    """The page's pixels; None if its browser is gone, which is no reason to fail."""
    try:
        async with asyncio.timeout(PHOTOGRAPH_S):
            await page.evaluate(TRANSITIONS_OVER)
            return await screenshot(page)
    except (BrowserError, TimeoutError):
        return None


def _beside(left: Image | None, right: Image) -> Image:
    """Two windows as they stand side by side on the kiosk's display; one may just be gone."""
    if left is None:
        return right
    height = max(left.shape[0], right.shape[0])
    return np.hstack([_padded(left, height), _padded(right, height)])


def _padded(image: Image, height: int) -> Image:
    missing = height - image.shape[0]
    return np.pad(image, ((0, missing), (0, 0), (0, 0))) if missing else image


def _packed(image: Image) -> bytes:
    """Scale down to `WIDTH` if wider, and encode for the report."""
    scale = min(1.0, WIDTH / image.shape[1])
    small = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    ok, data = cv2.imencode(".webp", small, [cv2.IMWRITE_WEBP_QUALITY, WEBP_QUALITY])
    if not ok:
        raise ValueError("the picture could not be encoded")
    return data.tobytes()
