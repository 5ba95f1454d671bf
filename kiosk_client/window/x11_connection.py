"""A connection to the X server, and which of its windows belong to window A.

xcffib loads libxcb when it is imported, so only modules named x11_… may be imported without it.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

import xcffib
from xcffib import xproto

from kiosk_client.window.chromium import Placement
from kiosk_client.window.display import COOKIE_NAME, Display

FRAME_DEPTH = 3
"""A window manager puts frames around windows; no known one nests them deeper."""


class X11Error(Exception):
    """The X server cannot be reached, lacks an extension, or does not show window A."""


def connect(display: Display) -> xcffib.Connection:
    """Open a connection of our own; the server undoes all it did when the connection ends.

    Raises:
        X11Error: the server does not admit us.
    """
    try:
        if display.cookie is None:  # libxcb finds the session's own authority
            return xcffib.Connection(display=display.name)
        return _CookieConnection(display.name, display.cookie)
    except xcffib.XcffibException as error:
        raise X11Error("the X server does not admit us") from error


class _CookieConnection(xcffib.Connection):  # type: ignore[misc]  # untyped
    """A connection by a cookie of ours: xcffib 1.13 frees its own copy before libxcb reads it."""

    def __init__(self, display: str, cookie: bytes) -> None:
        name = xcffib.ffi.new("char[]", COOKIE_NAME)
        data = xcffib.ffi.new("char[]", cookie)
        authority = xcffib.ffi.new("xcb_auth_info_t *", [len(COOKIE_NAME), name, len(cookie), data])
        screen = xcffib.ffi.new("int *")
        self._conn = xcffib.lib.xcb_connect_to_display_with_auth_info(
            display.encode("ascii"), authority, screen
        )
        self.pref_screen = screen[0]
        self.invalid()
        self._init_x()


def root_of(connection: xcffib.Connection) -> int:
    """Return the root window of the display's screen."""
    return int(connection.setup.roots[connection.pref_screen].root)


@dataclass(frozen=True, slots=True)
class TopWindow:
    """A viewable child of the root window.

    `window` is the child itself (perhaps a window manager's frame), `client` the window inside
    that the program made; `place` is on the root, with borders.
    """

    window: int
    client: int
    place: Placement
    is_ours: bool


class WindowTree:
    """Tells window A's windows from all others.

    They are those of the X client whose `_NET_WM_PID` lies in the browser's session (it is
    started as the leader of one), so popups and menus count although they name no process.

    Args:
        connection: to the X server.
        leader: process id of the browser.
    """

    def __init__(self, connection: xcffib.Connection, leader: int) -> None:
        self._connection = connection
        self._core = connection.core
        self._root = root_of(connection)
        self._leader = leader
        self._owner_bits = ~int(connection.setup.resource_id_mask) & 0xFFFFFFFF
        name = "_NET_WM_PID"
        only_if_exists = False
        self._pid_atom = self._core.InternAtom(only_if_exists, len(name), name).reply().atom
        self._owners: set[int] = set()

    def scan(self) -> list[TopWindow]:
        """Return the viewable windows on the root, lowest first."""
        found = []
        for window in self._children(self._root):
            with suppress(xcffib.Error):  # gone meanwhile
                top = self._examine(window)
                if top is not None:
                    found.append(top)
        return found

    def main(self) -> TopWindow:
        """Return the largest of window A's own windows.

        Raises:
            X11Error: it shows none.
        """
        ours = [top for top in self.scan() if top.is_ours]
        if not ours:
            raise X11Error("the browser shows no window")
        return max(ours, key=lambda top: top.place.width * top.place.height)

    def owns(self, window: int) -> bool:
        """Whether the X client of window A made this window."""
        return window & self._owner_bits in self._owners

    def has_keyboard(self, window: int) -> bool:
        """Whether keys go to this window of window A's, or to another one of its browser.

        Raises:
            X11Error: the connection is gone.
        """
        try:
            focus = int(self._core.GetInputFocus().reply().focus)
            if focus != xproto.InputFocus.PointerRoot:
                return self.owns(focus)
            # Keys go to whatever is under the pointer.
            pointer = self._core.QueryPointer(window).reply()
            box = self._core.GetGeometry(window).reply()
        except xcffib.Error:
            return True  # the window is gone, so nothing good is known of it
        except xcffib.ConnectionException as error:
            raise X11Error("the connection to the X server is gone") from error
        inside = 0 <= pointer.win_x < box.width and 0 <= pointer.win_y < box.height
        return bool(inside)

    def _examine(self, window: int) -> TopWindow | None:
        attributes = self._core.GetWindowAttributes(window)
        geometry = self._core.GetGeometry(window)
        shown = attributes.reply()
        box = geometry.reply()
        if shown.map_state != xproto.MapState.Viewable or shown._class == _INPUT_ONLY:  # noqa: SLF001 - xcffib's name
            return None
        border = 2 * box.border_width
        place = Placement(box.x, box.y, box.width + border, box.height + border)
        client = self._client_in(window)
        return TopWindow(window, client or window, place, is_ours=client is not None)

    def _client_in(self, window: int) -> int | None:
        """Return the window itself, or the one framed by it, if the browser made it."""
        return next(
            (each for each in self._family(window, FRAME_DEPTH) if self._is_ours(each)), None
        )

    def _family(self, window: int, depth: int) -> Iterator[int]:
        yield window
        if depth > 0:
            for child in self._children(window):
                yield from self._family(child, depth - 1)

    def _children(self, window: int) -> list[int]:
        try:
            return [int(child) for child in self._core.QueryTree(window).reply().children]
        except xcffib.Error:
            return []

    def _is_ours(self, window: int) -> bool:
        if self.owns(window):
            return True
        pid = self._pid_of(window)
        if pid is None or not _in_session(pid, self._leader):
            return False
        self._owners.add(window & self._owner_bits)
        return True

    def _pid_of(self, window: int) -> int | None:
        try:
            delete = False
            answer = self._core.GetProperty(
                delete,
                window,
                self._pid_atom,
                xproto.Atom.CARDINAL,
                0,
                1,
            ).reply()
        except xcffib.Error:
            return None
        values = answer.value.to_atoms() if answer.format == 32 else ()
        return int(values[0]) if values else None


_INPUT_ONLY = xproto.WindowClass.InputOnly


def _in_session(pid: int, leader: int) -> bool:
    try:
        return os.getsid(pid) == leader
    except ProcessLookupError:
        return False
