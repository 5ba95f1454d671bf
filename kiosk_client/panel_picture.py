"""A small still picture of the panel while it waits for a citizen, and of nothing else (Z-20)."""

import asyncio
from typing import Final

import structlog

from kiosk_client.window.cdp import CdpClient, CdpError
from server.protocol.look import MAX_PICTURE_CHARS

log = structlog.get_logger(__name__)

WIDTH: Final = 360
"""Pixels: enough to read a screen's large words, and to see that it hangs."""
QUALITIES: Final = (60, 35, 15)
WITHIN_S: Final = 6.0
IDLE: Final = "attract"
SCREEN: Final = "document.querySelector('[data-screen]')?.dataset.screen ?? ''"


class NotIdleError(Exception):
    """The panel shows another screen than its first one."""


async def idle_picture(browser: CdpClient, page: str) -> str | None:
    """Return the panel as a JPEG in base64; None: it could not be taken.

    The page itself is asked before and after: what the agent has not heard of yet, a touch that is
    under way, has changed the page already.

    Args:
        browser: window B's.
        page: target of the panel's page.

    Raises:
        NotIdleError: the panel is not at its first screen, or was left by it meanwhile.
    """
    try:
        async with asyncio.timeout(WITHIN_S):
            attached = await browser.send(
                "Target.attachToTarget", {"targetId": page, "flatten": True}
            )
            session = str(attached["sessionId"])
            try:
                return await _picture(browser, session)
            finally:
                await browser.send("Target.detachFromTarget", {"sessionId": session})
    except (CdpError, TimeoutError) as error:
        log.warning("panel_picture_not_taken", error=type(error).__name__)
        return None


async def _picture(browser: CdpClient, session: str) -> str | None:
    await _require_idle(browser, session)
    layout = await browser.send("Page.getLayoutMetrics", session=session)
    size = layout["cssVisualViewport"]
    width, height = float(size["clientWidth"]), float(size["clientHeight"])
    clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": min(1.0, WIDTH / width)}
    for quality in QUALITIES:
        wish = {"format": "jpeg", "quality": quality, "clip": clip}
        taken = await browser.send("Page.captureScreenshot", wish, session=session)
        await _require_idle(browser, session)
        if len(taken["data"]) <= MAX_PICTURE_CHARS:
            return str(taken["data"])
    return None


async def _require_idle(browser: CdpClient, session: str) -> None:
    shown = await browser.send(
        "Runtime.evaluate", {"expression": SCREEN, "returnByValue": True}, session=session
    )
    if shown["result"].get("value") != IDLE:
        raise NotIdleError
