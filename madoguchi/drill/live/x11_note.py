"""A window above all others, as a desktop's note of updates is one."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from xcffib import xproto

from kiosk_client.window.display import Display
from kiosk_client.window.x11_connection import connect, root_of

PLACE: Final = (120, 90, 300, 160)
"""Left, top, width and height, in pixels."""


@contextmanager
def note_on(display: Display) -> Iterator[None]:
    """Show an empty note for the length of a block.

    Raises:
        X11Error: the display's server does not admit us.
    """
    connection = connect(display)
    try:
        window, border, no_manager = connection.generate_id(), 0, 1
        connection.core.CreateWindow(
            xproto.WindowClass.CopyFromParent,
            window,
            root_of(connection),
            *PLACE,
            border,
            xproto.WindowClass.InputOutput,
            connection.setup.roots[connection.pref_screen].root_visual,
            xproto.CW.OverrideRedirect,
            [no_manager],
        )
        connection.core.MapWindow(window, is_checked=True).check()
        yield
    finally:
        connection.disconnect()
