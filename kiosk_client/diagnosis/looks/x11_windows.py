"""Where Chromium's windows lie on the display, and what lies above them."""

from contextlib import suppress
from dataclasses import dataclass
from typing import Final

import xcffib
from xcffib import xproto

from kiosk_client.window.chromium import Placement
from kiosk_client.window.display import Display
from kiosk_client.window.x11_connection import FRAME_DEPTH, X11Error, connect, root_of

CLASS: Final = b"chromium"
"""Part of WM_CLASS of every Chromium's windows (ICCCM §4.1.2.5)."""
CLASS_UNITS: Final = 64
"""Of four bytes each: more of the property is not read."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A viewable window on the root; they are told lowest first."""

    place: Placement
    is_browser: bool


def shown_windows(display: Display) -> tuple[Shown, ...]:
    """Return the viewable windows of a display, lowest first.

    Raises:
        OSError: its server does not admit us.
    """
    try:
        connection = connect(display)
    except X11Error as error:
        raise OSError(None, str(error)) from None
    try:
        return _scan(connection)
    except xcffib.ConnectionException:
        raise OSError(None, "the X server has gone") from None
    finally:
        connection.disconnect()


def _scan(connection: xcffib.Connection) -> tuple[Shown, ...]:
    core, root = connection.core, root_of(connection)
    found = []
    for window in core.QueryTree(root).reply().children:
        with suppress(xcffib.Error):  # gone meanwhile
            attributes = core.GetWindowAttributes(window).reply()
            kind = attributes._class  # noqa: SLF001 - xcffib's name
            if (
                attributes.map_state == xproto.MapState.Viewable
                and kind != xproto.WindowClass.InputOnly
            ):
                browser = _browser_in(core, window, FRAME_DEPTH)
                place = _place(core, root, browser or window)
                found.append(Shown(place, is_browser=browser is not None))
    return tuple(found)


def _place(core: xproto.xprotoExtension, root: int, window: int) -> Placement:
    box = core.GetGeometry(window).reply()
    corner = core.TranslateCoordinates(window, root, 0, 0).reply()
    return Placement(corner.dst_x, corner.dst_y, box.width, box.height)


def _browser_in(core: xproto.xprotoExtension, window: int, depth: int) -> int | None:
    """Return the window itself, or the one framed by it, if it is Chromium's."""
    delete = False
    answer = core.GetProperty(
        delete, window, xproto.Atom.WM_CLASS, xproto.Atom.STRING, 0, CLASS_UNITS
    ).reply()
    if CLASS in bytes(answer.value.buf()).lower():
        return window
    if depth == 0:
        return None
    children = core.QueryTree(window).reply().children
    inside = (_browser_in(core, int(child), depth - 1) for child in children)
    return next((each for each in inside if each is not None), None)
