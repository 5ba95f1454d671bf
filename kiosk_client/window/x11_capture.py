"""Pictures from the X server: what the citizen sees, a millisecond after it is drawn."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import NamedTuple

import numpy as np

from kiosk_client.window.areas import Areas
from kiosk_client.window.capture import Capture
from kiosk_client.window.display import Display
from kiosk_client.window.x11_connection import WindowTree, X11Error, connect
from kiosk_client.window.x11_grabber import WindowGrabber
from media.diff import Pixels
from media.tiles import TileError


class PageView(NamedTuple):
    """What the page says of itself: its viewport in pixels, and whether keys would go to it."""

    width: int
    height: int
    has_focus: bool


AskPage = Callable[[], Awaitable[PageView]]
"""Asks the page; raises `CdpError`."""


class X11Capture:
    """Pictures of window A's page, read from the X server.

    Good for as long as the page fills the window: each picture is worth something only if the
    page's viewport, asked after the picture was taken, still has the window's size. A bar of
    Chromium's own (which shifts the page and belongs to nobody's picture) changes that. What
    Chromium lays over its page without shifting it (what the citizen types into the find bar, a
    preview of the print) has the keyboard instead of the page; that is asked, too, and after it X11
    has to be proved anew, which fails for as long as anything is over the page.

    The X server is asked on the event loop: a keystroke's rectangle takes about 0.1 ms, a whole
    window of 1280 by 800 about 1 ms.

    Args:
        display: where window A is.
        leader: process id of its browser.
        ask: asks the page.
        on_lost: called once when it is of no more use; nothing is delivered afterwards.

    Raises:
        X11Error: the X server cannot show us the window's pixels.
    """

    def __init__(
        self, display: Display, leader: int, ask: AskPage, on_lost: Callable[[], None]
    ) -> None:
        self._loop = asyncio.get_running_loop()
        self._ask = ask
        self._on_lost = on_lost
        self._connection = connect(display)
        try:
            self._tree = WindowTree(self._connection, leader)
            self._window = self._tree.main().client
            self._grabber = WindowGrabber(self._connection, self._window)
        except BaseException:
            self._connection.disconnect()
            raise
        self._on_capture: Callable[[Capture], None] | None = None
        whole = self._grabber.whole
        self._picture: Pixels = np.empty((whole.h, whole.w, 3), np.uint8)
        self._drawn = Areas()
        self._is_waiting = False
        self._is_whole = False
        self._is_closed = False
        self._loop.add_reader(self._connection.get_file_descriptor(), self._pump)

    async def start(self, on_capture: Callable[[Capture], None]) -> None:
        """Begin; see `FrameSource`."""
        if self._is_closed:
            return
        self._on_capture = on_capture
        self._is_waiting = False
        self._is_whole = False
        self._deliver()

    async def stop(self) -> None:
        """End; see `FrameSource`."""
        self._on_capture = None

    async def shows(self, picture: Callable[[], Awaitable[Pixels]]) -> bool:
        """Whether the window shows just this picture now: the page fills it, pixel by pixel.

        The window is read before the picture is decoded, so that a page which goes on changing
        has less time for it.

        Raises:
            TileError: the picture is none.
            CdpError: the page does not answer.
        """
        if self._is_closed:
            return False
        whole = self._grabber.whole
        now = np.empty((whole.h, whole.w, 3), np.uint8)
        try:
            self._grabber.grab(whole, now)
        except X11Error:
            self._lose()
            return False
        if not await self._is_all_page():
            return False
        return np.array_equal(now, await picture()) and not self._is_closed

    def close(self) -> None:
        """End for good."""
        if self._is_closed:
            return
        self._is_closed = True
        self._on_capture = None
        self._loop.remove_reader(self._connection.get_file_descriptor())
        self._grabber.close()
        self._connection.disconnect()

    def _lose(self) -> None:
        if not self._is_closed:
            self.close()
            self._on_lost()

    def _pump(self) -> None:
        try:
            drawn = self._grabber.drawn()
        except X11Error:
            self._lose()
            return
        for area in drawn:
            self._drawn.add(area)
        if drawn:
            self._deliver()

    def _taken(self) -> None:
        self._is_waiting = False
        self._pump_soon()

    def _pump_soon(self) -> None:
        """Deliver what was drawn meanwhile; also what xcb read along with an answer."""
        if not self._is_closed:
            self._loop.call_soon(self._deliver_rest)

    def _deliver_rest(self) -> None:
        if not self._is_closed:
            self._pump()
            self._deliver()

    def _deliver(self) -> None:
        """Take a picture of what was drawn, unless the last one still waits to be worked on."""
        if self._on_capture is None or self._is_waiting or (self._is_whole and not self._drawn):
            return
        captured_s = time.monotonic()
        drawn = self._drawn.take()
        try:
            for area in drawn if self._is_whole else (self._grabber.whole,):
                self._grabber.grab(area, self._picture)
        except X11Error:
            self._lose()
            return
        changed = drawn if self._is_whole else None
        self._is_whole = True
        self._is_waiting = True
        picture = self._picture.copy()
        self._on_capture(
            Capture(
                lambda: self._verified(picture), captured_s, time.monotonic(), self._taken, changed
            )
        )

    async def _verified(self, picture: Pixels) -> Pixels:
        """Return the picture if the page was all of the window when it was taken."""
        if not await self._is_all_page():
            self._lose()
            raise TileError("something of the browser's own is in its window")
        return picture

    async def _is_all_page(self) -> bool:
        """Whether the page fills the window, and nothing of the browser's own has the keyboard."""
        whole = self._grabber.whole
        try:
            has_keyboard = self._tree.has_keyboard(self._window)
        except X11Error:
            return False
        page = await self._ask()
        return (page.width, page.height) == (whole.w, whole.h) and (
            page.has_focus or not has_keyboard
        )
