"""Pictures from the X server: window A's page and nothing else, whatever lies over it."""

import base64
from typing import Any

import numpy as np
import pytest
from xcffib import xproto

from kiosk_client.window.x11_connection import WindowTree, connect, root_of
from media.diff import Pixels
from media.tiles import decode_picture

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.parametrize("capture", ["x11", "auto"], indirect=True, scope="module"),
]
OVERLAY = (18, 52, 86)


def shows(pixels: Pixels, colour: tuple[int, int, int]) -> bool:
    """Whether some of the picture has just this colour."""
    return bool(np.all(pixels == np.array(colour, np.uint8), axis=2).any())


async def test_what_lies_over_the_window_is_not_in_the_picture(
    viewer: Any, site: Any, display: Any
) -> None:
    """A window of another program covers half of it; the page's colours come through, not its."""
    await viewer.show(site.add("/under", "<div id=d style='height:400px;background:#0a0b0c'>"))
    connection = connect(display)
    window = int(connection.generate_id())
    colour = OVERLAY[0] << 16 | OVERLAY[1] << 8 | OVERLAY[2]
    connection.core.CreateWindow(
        0, window, root_of(connection), 0, 0, 320, 480, 0, xproto.WindowClass.InputOutput, 0,
        xproto.CW.BackPixel | xproto.CW.OverrideRedirect, [colour, 1],
    )  # fmt: skip
    connection.core.MapWindow(window)
    connection.core.GetInputFocus().reply()
    viewer.forget()
    await viewer.evaluate("d.style.background = '#102030'")
    await viewer.until(lambda: any(shows(f.pixels, (16, 32, 48)) for f in viewer.frames))
    covered = viewer.frames[-1].pixels[:, :320]
    assert shows(covered, (16, 32, 48))
    assert not any(shows(frame.pixels, OVERLAY) for frame in viewer.frames)
    connection.disconnect()


async def test_each_picture_is_the_page_exactly(viewer: Any, site: Any) -> None:
    """Every released picture is the one that Chromium itself takes of the page."""
    await viewer.show(site.add("/exact", "<p id=t>第1条 本人確認書類</p>"))
    viewer.forget()
    await viewer.evaluate("t.style.color = '#204060'")
    await viewer.until(lambda: any(shows(f.pixels, (32, 64, 96)) for f in viewer.frames))
    shot = await viewer.cdp("Page.captureScreenshot", format="png")
    assert np.array_equal(viewer.frames[-1].pixels, decode_picture(base64.b64decode(shot["data"])))


async def test_another_size_of_the_window_is_followed(
    viewer: Any, site: Any, display: Any, capture: str
) -> None:
    """A window that is resized loses its proof; it is proved anew, with pictures of its size."""
    await viewer.show(site.add("/sized", "<p>大きさ</p>"))
    viewer.forget()
    connection = connect(display)
    main = WindowTree(connection, viewer.window.process.pid).main()
    place = main.place
    box = xproto.ConfigWindow
    connection.core.ConfigureWindow(
        main.window, box.Width | box.Height, [place.width - 100, place.height - 60]
    )
    connection.flush()
    wanted = (place.height - 60, place.width - 100, 3)
    await viewer.until(lambda: any(frame.pixels.shape == wanted for frame in viewer.frames))
    connection.core.ConfigureWindow(
        main.window, box.Width | box.Height, [place.width, place.height]
    )
    connection.flush()
    again = (place.height, place.width, 3)
    await viewer.until(lambda: viewer.frames[-1].pixels.shape == again)
    connection.disconnect()
