"""The browser's own shortcuts stay away for as long as a block, on the event loop."""

import asyncio
import os
from collections.abc import Iterator
from contextlib import contextmanager

import structlog

from kiosk_client.window.display import Display
from kiosk_client.window.x11_connection import X11Error, connect
from kiosk_client.window.x11_shortcuts import ShortcutGrab
from server.protocol.errors import StartupError

log = structlog.get_logger(__name__)


@contextmanager
def shortcuts_refused(display: Display) -> Iterator[None]:
    """Keep them from every browser that this process starts; the connection's end undoes it.

    Raises:
        StartupError: `no_display`, the server does not admit us.
    """
    try:
        connection = connect(display)
    except X11Error:
        raise StartupError(
            "no_display",
            "X の画面に接続できません。画面の権限(XAUTHORITY)を確認してください。",
            "The X display does not admit the agent. Check its permissions (XAUTHORITY).",
        ) from None
    try:
        grab = ShortcutGrab(connection, os.getpid())
        if grab.refused:
            # A window manager has them; whoever presses them speaks to it and not to the browser.
            log.warning("shortcuts_held_by_others", count=grab.refused)
        with _served(grab, int(connection.get_file_descriptor())):
            yield
    finally:
        connection.disconnect()


@contextmanager
def _served(grab: ShortcutGrab, descriptor: int) -> Iterator[None]:
    loop = asyncio.get_running_loop()

    def pump() -> None:
        try:
            grab.pump()
        except X11Error as error:
            # The server is gone, and with it every window that had shortcuts.
            log.warning("shortcuts_lost", error=str(error))
            loop.remove_reader(descriptor)

    loop.add_reader(descriptor, pump)
    # What came along with the answers so far makes the descriptor readable no more.
    first = loop.call_soon(pump)
    try:
        yield
    finally:
        first.cancel()
        loop.remove_reader(descriptor)
