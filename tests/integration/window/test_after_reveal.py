"""The first pictures after the citizen has used a field of their own, by each source (Z-05).

The mask's geometry is switched off, so what is seen of the field is what the page itself painted.
"""

from collections.abc import AsyncIterator
from typing import Any

import numpy as np
import pytest
import pytest_asyncio

from kiosk_client.window.application import ApplicationWindow
from kiosk_client.window.options import WindowOptions
from media.diff import Pixels
from tests.integration.window.conftest import OPEN_RULES, SIZE, Viewer
from tests.integration.window.mutants import NO_GEOMETRY, mutated
from tests.integration.window.screen import until_screen

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.parametrize("capture", ["screencast", "x11"], indirect=True, scope="module"),
]

TIMES = 20
FORM = (
    "<label>氏名 <input id=o></label><p>"
    '<label>暗証番号 <input id=z type=password class=m value="9999"></label></p><p>つづき</p>'
)
BOX = (
    "(b => [b.left, b.top, b.right, b.bottom].map(Math.round))"
    "(document.getElementById('z').getBoundingClientRect())"
)


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def concealing(site: Any, display: Any, desktop: Any, capture: Any) -> AsyncIterator[Viewer]:
    """A window that conceals and paints nothing over."""
    options = WindowOptions(site.base + "/", SIZE, page_rules=OPEN_RULES, capture=capture)
    script = mutated(NO_GEOMETRY)
    async with ApplicationWindow(options, display, desktop, script=script) as window:
        yield Viewer(window)


async def test_the_first_picture_after_the_end_is_that_from_before(
    concealing: Viewer, site: Any
) -> None:
    """Within the field every picture equals the one from before its first use, pixel by pixel."""
    await concealing.begin(site.base + "/")
    await concealing.show(site.add("/after", FORM))
    await concealing.cdp("Page.bringToFront")
    left, top, right, bottom = await concealing.evaluate(BOX)

    def field(pixels: Pixels) -> Pixels:
        return pixels[top:bottom, left:right]

    await concealing.watched(3)
    covered = field(concealing.frames[-1].pixels)
    for time in range(TIMES):
        await concealing.evaluate("document.getElementById('z').focus()")
        await concealing.cdp("Input.insertText", text=str(time))
        await until_screen(concealing, shows=True)
        concealing.forget()
        await concealing.evaluate("document.getElementById('o').focus()")
        await concealing.until(lambda: len(concealing.frames) > 0)
        assert all(np.array_equal(field(frame.pixels), covered) for frame in concealing.frames)
    assert concealing.leaks() == 0
