"""The subject: the shipped kiosk end and the shipped receiver, in a viewer like the peer's."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import Final

from playwright.async_api import Browser  # noqa: TID251 - viewers are driven by it

from madoguchi.bench.options import WindowBenchOptions
from madoguchi.bench.window.kiosk import KioskEnd
from madoguchi.bench.window.measure import Side
from madoguchi.bench.window.site import BenchSite
from madoguchi.bench.window.stages import break_down
from madoguchi.bench.window.viewer import HEIGHT, WIDTH, viewing

WHEEL_STEPS: Final = (120.0,) * 4
"""As far as the peer's page scrolls by the same number of wheel events."""

_SESSION: Final = "bench-window-session"


@asynccontextmanager
async def subject_side(
    site: BenchSite, kiosk: KioskEnd, browser: Browser, options: WindowBenchOptions
) -> AsyncIterator[Side]:
    """Start window A, connect a viewer to it and give both the keyboard.

    Args:
        site: Serves the page under test, the built viewer, and the kiosk end's handlers.
        kiosk: The kiosk end.
        browser: Headless Chromium in which the viewer is opened.
        options: Program of window A, and where its pictures come from.

    Raises:
        StartupError: There is no Chromium or no Xvfb.
        StageError: The page under test did not open.
    """
    async with kiosk.open(
        site.form_url("subject"), options.chromium, options.source
    ) as bench_input:
        report = await site.stages["subject"].opened()
        await bench_input.begin(WIDTH / 2, HEIGHT - 20)
        url = f"{site.origin}/viewer/index.html?session={_SESSION}"
        async with viewing(browser, url) as viewer:
            await viewer.page.wait_for_selector("body[data-view=live][data-input=open]")
            await viewer.watch(report.marker)
            yield Side(
                name=f"madoguchi ({options.source})",
                version=version("madoguchi"),
                viewer=viewer,
                stage=site.stages["subject"],
                wheel_steps=WHEEL_STEPS,
                breakdown=lambda keys: break_down(keys, bench_input.key_times, kiosk.traces),
            )
