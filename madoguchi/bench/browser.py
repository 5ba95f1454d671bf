"""The headless Chromium in which all viewers of a bench run, subject's and peer's alike."""

import os
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import (  # noqa: TID251 - benches drive browsers
    Browser,
    async_playwright,
)

from kiosk_client.window.chromium import find_chromium
from kiosk_client.window.settings import DesktopEnvironment


@asynccontextmanager
async def headless(chromium: Path | None, flags: Sequence[str] = ()) -> AsyncIterator[Browser]:
    """Run a headless Chromium for the length of a block.

    Raises:
        StartupError: `no_chromium`.
    """
    program = find_chromium(chromium, DesktopEnvironment().path)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=program,
            args=["--disable-gpu", *flags],
            # As root Chromium refuses its sandbox; only build machines run this as root.
            chromium_sandbox=os.geteuid() != 0,
        )
        try:
            yield browser
        finally:
            await browser.close()
