"""What the console's page received and sent on its data channels."""

import base64
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from playwright.async_api import BrowserContext, Page

TAP: Final = (files("madoguchi.canary") / "tap.js").read_text("utf-8")


@dataclass(frozen=True, slots=True)
class ChannelMessage:
    """One message of a data channel."""

    label: str
    way: str
    is_text: bool
    data: bytes


async def install_tap(context: BrowserContext) -> None:
    """Tap every page of this browser that is opened from now on, before its scripts run."""
    await context.add_init_script(TAP)


async def drain(page: Page) -> list[ChannelMessage]:
    """Everything since the last time; a long call is drained now and then to save memory."""
    return [
        ChannelMessage(
            label,
            way,
            kind == "text",
            data.encode("utf-8", "surrogatepass") if kind == "text" else base64.b64decode(data),
        )
        for label, way, kind, data in await page.evaluate("madoguchiTap.drain()")
    ]


async def inject(page: Page, label: str, data: str) -> bool:
    """Send a text on an open channel of the page, past everything that the console checks."""
    return bool(
        await page.evaluate("([label, data]) => madoguchiTap.send(label, data)", [label, data])
    )
