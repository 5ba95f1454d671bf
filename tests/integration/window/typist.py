"""Keys and clicks of the X server itself (XTEST), and what a window of it shows."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self

import numpy as np
import xcffib.xtest
from xcffib import xproto

from kiosk_client.window.chromium import Placement
from kiosk_client.window.display import Display
from kiosk_client.window.x11_connection import WindowTree, connect, root_of
from kiosk_client.window.x11_grabber import WindowGrabber
from media.diff import Pixels

CONTROL, SHIFT, ESCAPE = 0xFFE3, 0xFFE1, 0xFF1B
"""Keysyms (X11/keysymdef.h); those of Latin characters are their code points."""
KEY_DOWN, KEY_UP, BUTTON_DOWN, BUTTON_UP, MOTION = 2, 3, 4, 5, 6
"""Event codes of the X protocol."""


class Typist:
    """A citizen at the keyboard and mouse of the kiosk.

    Args:
        connection: to the X server.
        leader: process id of the browser whose window is read.
    """

    def __init__(self, connection: Any, leader: int) -> None:
        self._core = connection.core
        self._root = root_of(connection)
        self._test = connection(xcffib.xtest.key)
        self._codes = _keycodes(connection)
        self.tree = WindowTree(connection, leader)
        self._grabber = WindowGrabber(connection, self.tree.main().client)

    @classmethod
    @contextmanager
    def at(cls, display: Display, leader: int) -> Iterator[Self]:
        """Sit down for as long as the block."""
        connection = connect(display)
        yield cls(connection, leader)
        connection.disconnect()

    def _fake(self, kind: int, detail: int, x: int = 0, y: int = 0) -> None:
        self._test.FakeInput(kind, detail, 0, self._root, x, y, 0)

    def _sync(self) -> None:
        self._core.GetInputFocus().reply()

    def key(self, keysym: int, *held: int) -> None:
        """Press a key while others are held."""
        for one in held:
            self._fake(KEY_DOWN, self._codes[one])
        self._fake(KEY_DOWN, self._codes[keysym])
        self._fake(KEY_UP, self._codes[keysym])
        for one in reversed(held):
            self._fake(KEY_UP, self._codes[one])
        self._sync()

    def move(self, x: int, y: int) -> None:
        """Move the pointer."""
        self._fake(MOTION, 0, x, y)
        self._sync()

    def click(self, x: int, y: int) -> None:
        """Click."""
        self.hold(x, y)
        self.release()

    def hold(self, x: int, y: int) -> None:
        """Press the button, for a drag."""
        self.move(x, y)
        self._fake(BUTTON_DOWN, 1)
        self._sync()

    def press(self, x: int, y: int, button: int) -> None:
        """Click with another button than the first."""
        self.move(x, y)
        self._fake(BUTTON_DOWN, button)
        self._fake(BUTTON_UP, button)
        self._sync()

    def release(self) -> None:
        """Let the button go."""
        self._fake(BUTTON_UP, 1)
        self._sync()

    def wheel(self, button: int, *held: int) -> None:
        """Turn the wheel (button 4 or 5) while keys are held."""
        for one in held:
            self._fake(KEY_DOWN, self._codes[one])
        self._fake(BUTTON_DOWN, button)
        self._fake(BUTTON_UP, button)
        for one in held:
            self._fake(KEY_UP, self._codes[one])
        self._sync()

    def window(self) -> Pixels:
        """What the browser's window shows, with everything that lies in it."""
        whole = self._grabber.whole
        pixels = np.empty((whole.h, whole.w, 3), np.uint8)
        self._grabber.grab(whole, pixels)
        return pixels

    def popups(self) -> list[Placement]:
        """Where the browser's other windows lie."""
        main = self.tree.main().window
        return [one.place for one in self.tree.scan() if one.is_ours and one.window != main]

    def screen(self, place: Placement) -> Pixels:
        """What the display shows there, whatever lies uppermost."""
        image = self._core.GetImage(
            xproto.ImageFormat.ZPixmap, self._root, place.x, place.y, place.width, place.height,
            0xFFFFFFFF,
        ).reply()  # fmt: skip
        pixels = np.frombuffer(bytes(image.data), np.uint8)
        return pixels.reshape(place.height, place.width, 4)[:, :, 2::-1]


def _keycodes(connection: Any) -> dict[int, int]:
    setup = connection.setup
    count = setup.max_keycode - setup.min_keycode + 1
    mapping = connection.core.GetKeyboardMapping(setup.min_keycode, count).reply()
    found: dict[int, int] = {}
    for index, keysym in enumerate(mapping.keysyms):
        found.setdefault(int(keysym), setup.min_keycode + index // mapping.keysyms_per_keycode)
    return found
