"""Keeps the browser's own shortcuts from the windows of this agent's browsers (S-23, Z-07).

DevTools show what is masked and script any page, a print or a saved page outlives the citizen, a
new window is no window of ours. Chromium has no switch for them, and a managed policy needs root.
So the X server asks us about every key that is pressed with Ctrl or Alt, and about a few without:
what is not on the list of plain editing goes no further. Keys for windows of other programs pass.
"""

import os
from collections.abc import Iterator
from typing import Final

import psutil
import xcffib
from xcffib import xproto

from kiosk_client.window.x11_connection import X11Error, root_of

CONTROL: Final = int(xproto.ModMask.Control)
ALT: Final = int(xproto.ModMask._1)  # noqa: SLF001 - xcffib's name
SHIFT: Final = int(xproto.ModMask.Shift)
ALL_MASKS: Final = 0x100
"""Masks of the eight modifiers, from 0."""
ANY_KEY: Final = int(xproto.Grab.Any)

# Keysyms (X11/keysymdef.h); those of Latin characters are their code points.
_ARROWS: Final = frozenset({0xFF51, 0xFF52, 0xFF53, 0xFF54})
_MOVES: Final = _ARROWS | {0xFF50, 0xFF57}  # with Home and End
_DELETE: Final = frozenset({0xFF08, 0xFFFF})  # BackSpace, Delete
_ZOOM: Final = frozenset({*map(ord, "+-=0;"), 0xFFAB, 0xFFAD, 0xFFB0})
_SPACE: Final = frozenset({ord(" ")})  # switches input methods
_GRAVE: Final = frozenset({ord("`")})  # 半角/全角 of keyboards without that key

WITH_CONTROL: Final = frozenset(map(ord, "acvxyz")) | _MOVES | _DELETE | _ZOOM | _SPACE
WITH_CONTROL_SHIFT: Final = frozenset(map(ord, "vz")) | _MOVES | _ZOOM | _SPACE
WITH_ALT: Final = _ARROWS | _GRAVE
"""Editing, moving, zooming, going back, opening a list, and input methods; nothing else."""

ALONE: Final = frozenset(
    {
        0xFFBE,  # F1: help
        0xFFC0,  # F3: find
        0xFFC8,  # F11: full screen, over the panel
        0xFFC9,  # F12: DevTools
        0xFF61,  # Print
        0x1008FF18,  # browser keys of some keyboards: home page,
        0x1008FF1B,  # search,
        0x1008FF19,  # mail,
        0x1008FF30,  # favourites,
        0x1008FF38,  # open an address,
        0x1008FF56,  # close,
        0x1008FF68,  # new,
        0x1008FF6B,  # open,
        0x1008FF77,  # save
    }
)
"""Refused whatever is held."""
WITH_SHIFT: Final = frozenset({0xFF1B})
"""Shift+Escape: Chromium's task manager. Refused with Shift."""


def is_modifier(keysym: int) -> bool:
    """Whether a key only changes what others mean: Shift, Ctrl, …, and keys of input methods."""
    return 0xFFE1 <= keysym <= 0xFFEE or 0xFE01 <= keysym <= 0xFE13 or 0xFF20 <= keysym <= 0xFF3F


def is_plain(keysym: int, state: int) -> bool:
    """Whether a key with these modifiers is editing, and no command to the browser."""
    if is_modifier(keysym):
        return True
    if keysym in ALONE or (keysym in WITH_SHIFT and state & SHIFT):
        return False
    match bool(state & CONTROL), bool(state & ALT):
        case (True, True):
            return False
        case (True, False):
            return keysym in (WITH_CONTROL_SHIFT if state & SHIFT else WITH_CONTROL)
        case (False, True):
            return keysym in WITH_ALT and not state & SHIFT
        case _:
            return True


class ShortcutGrab:
    """Asks to be asked, and answers; all of it ends with the connection, also by `kill -9`.

    The grabs are on the root window, so they stand above those of the barrier (`x11_barrier`),
    which hears what passes here.

    Args:
        connection: to the X server, used by nobody else.
        agent: process id whose browsers are meant.
    """

    def __init__(self, connection: xcffib.Connection, agent: int) -> None:
        self._connection = connection
        self._core = connection.core
        self._root = root_of(connection)
        self._agent = agent
        self._owner_bits = ~int(connection.setup.resource_id_mask) & 0xFFFFFFFF
        self._pid_atom = _atom(connection, "_NET_WM_PID")
        self._keysyms: dict[int, int] = {}
        self.refused = self._grab()
        """How many combinations another program (a window manager) holds; 0 on a kiosk."""

    # -- what is asked about ---------------------------------------------------------------------

    def _grab(self) -> int:
        self._keysyms = _keysyms(self._connection)
        held = [mask for mask in range(ALL_MASKS) if mask & (CONTROL | ALT)]
        free = [mask for mask in range(ALL_MASKS) if not mask & (CONTROL | ALT)]
        taken = [mask for mask, is_ours in self._try((m, ANY_KEY) for m in held) if not is_ours]
        alone = [code for code, keysym in self._keysyms.items() if keysym in ALONE]
        shifted = [code for code, keysym in self._keysyms.items() if keysym in WITH_SHIFT]
        single = [
            *((mask, code) for mask in taken for code in self._keysyms),
            *((mask, code) for mask in free for code in alone),
            *((mask, code) for mask in free if mask & SHIFT for code in shifted),
        ]
        return sum(not is_ours for _, is_ours in self._try(iter(single)))

    def _try(self, combinations: Iterator[tuple[int, int]]) -> list[tuple[int, bool]]:
        """Grab each; say for each mask whether it is ours. Nobody else may hold one of them."""
        owner_events = False
        sent = [
            (
                mask,
                self._core.GrabKeyChecked(
                    owner_events,
                    self._root,
                    mask,
                    code,
                    xproto.GrabMode.Async,
                    xproto.GrabMode.Sync,  # until we have answered
                ),
            )
            for mask, code in combinations
        ]
        return [(mask, _is_done(cookie)) for mask, cookie in sent]

    # -- what happens ----------------------------------------------------------------------------

    def pump(self) -> None:
        """Answer everything that the server has asked.

        Raises:
            X11Error: the connection is gone, and with it the grabs.
        """
        try:
            while (event := self._next()) is not None:
                match event:
                    case xproto.KeyPressEvent():
                        self._answer(event)
                    case xproto.MappingNotifyEvent():
                        self._grab()
                    case _:
                        pass
            self._connection.flush()
        except xcffib.ConnectionException as error:
            raise X11Error("the connection to the X server is gone") from error

    def _next(self) -> object | None:
        while True:
            try:
                return self._connection.poll_for_event()  # type: ignore[no-any-return]
            except xcffib.Error:
                continue

    def _answer(self, event: xproto.KeyPressEvent) -> None:
        keysym = self._keysyms.get(int(event.detail), 0)
        passes = is_plain(keysym, int(event.state)) or not self._is_for_us(event)
        # Swallowed: the rest of this key comes to us, too. Replayed: as if we had not been asked.
        mode = xproto.Allow.ReplayKeyboard if passes else xproto.Allow.AsyncKeyboard
        self._core.AllowEvents(mode, event.time)

    def _is_for_us(self, event: xproto.KeyPressEvent) -> bool:
        """Whether it would go to a window of a browser that this agent started."""
        try:
            focus = int(self._core.GetInputFocus().reply().focus)
            if focus in (xproto.InputFocus.PointerRoot, self._root):
                focus = int(event.child)  # the window under the pointer
            pid = self._pid_of(focus)
        except xcffib.Error:
            return True  # it went away just now, so it was no program of long standing
        return pid is not None and _is_browser_of(self._agent, pid)

    def _pid_of(self, window: int) -> int | None:
        """Return the process of the program that made a window.

        It is written on the program's main windows. Others, as popups, are told by their number,
        in which the server writes whose they are.
        """
        if window == xproto.InputFocus._None:  # noqa: SLF001 - xcffib's name
            return None
        if (pid := self._named_pid(window)) is not None:
            return pid
        for top in self._children(self._root):
            for each in (top, *self._children(top)):  # a window manager puts frames around
                if (each ^ window) & self._owner_bits == 0 or top == window:
                    pid = self._named_pid(each)
                if pid is not None:
                    return pid
        return None

    def _children(self, window: int) -> list[int]:
        return [int(child) for child in self._core.QueryTree(window).reply().children]

    def _named_pid(self, window: int) -> int | None:
        delete = False
        answer = self._core.GetProperty(
            delete, window, self._pid_atom, xproto.Atom.CARDINAL, 0, 1
        ).reply()
        values = answer.value.to_atoms() if answer.format == 32 else ()
        return int(values[0]) if values else None


def _is_done(cookie: xcffib.VoidCookie) -> bool:
    try:
        cookie.check()
    except xproto.AccessError:
        return False
    return True


def _atom(connection: xcffib.Connection, name: str) -> int:
    only_if_exists = False
    return int(connection.core.InternAtom(only_if_exists, len(name), name).reply().atom)


def _keysyms(connection: xcffib.Connection) -> dict[int, int]:
    """Return what each key means without modifiers, in the first group of the keyboard map."""
    first, last = connection.setup.min_keycode, connection.setup.max_keycode
    mapping = connection.core.GetKeyboardMapping(first, last - first + 1).reply()
    step = mapping.keysyms_per_keycode
    return {first + index: int(mapping.keysyms[index * step]) for index in range(last - first + 1)}


def _is_browser_of(agent: int, pid: int) -> bool:
    """Whether a process belongs to a session whose leader this agent started."""
    try:
        return psutil.Process(os.getsid(pid)).ppid() == agent
    except (ProcessLookupError, psutil.NoSuchProcess):
        return True  # a browser of ours that dies; nobody else's window stays without a process
