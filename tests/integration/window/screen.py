"""What the citizen's own screen shows, past the gate."""

import asyncio
import base64
from typing import Any

import numpy as np

from media.tiles import decode_picture


async def on_screen(viewer: Any) -> int:
    """Count the pixels of the secret that the citizen's own screen shows."""
    shot = await viewer.cdp("Page.captureScreenshot", format="png")
    pixels = decode_picture(base64.b64decode(shot["data"]))
    return int(np.all(pixels == np.array([255, 0, 255], np.uint8), axis=2).sum())


async def until_screen(viewer: Any, *, shows: bool) -> None:
    """Wait until the secret is on the screen, or is not."""
    async with asyncio.timeout(60):
        while (await on_screen(viewer) > 100) != shows:
            await viewer.paints(2)
