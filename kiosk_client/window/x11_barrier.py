"""Windows over window A that catch the citizen's input, and a parked keyboard focus (X11).

The X server does the keeping: input goes to the topmost window under the pointer and to the
focused window, so nothing of it is ever sent to Chromium, while input from CDP never passes the
server. All of this is undone by the server when our connection ends, also by `kill -9`
(X Window System Protocol, "Connection close").
"""

from collections.abc import Callable

import structlog
import xcffib
import xcffib.shape
from xcffib import xproto

from kiosk_client.window.chromium import Placement
from kiosk_client.window.x11_connection import TopWindow, WindowTree, X11Error, root_of

log = structlog.get_logger(__name__)

CAUGHT = xproto.EventMask.ButtonPress | xproto.EventMask.KeyPress
PARKED = xproto.EventMask.KeyPress
NO_FOCUS = (xproto.InputFocus._None, xproto.InputFocus.PointerRoot)  # noqa: SLF001 - xcffib's name
CHANGES = (
    xproto.MapNotifyEvent,
    xproto.UnmapNotifyEvent,
    xproto.ConfigureNotifyEvent,
    xproto.DestroyNotifyEvent,
    xproto.ReparentNotifyEvent,
    xproto.CirculateNotifyEvent,
)


class Barrier:
    """Covers every window of window A and keeps the keyboard from it, from now on.

    Each cover lies exactly over its window and is cut out where a window of another program (the
    panel) lies above. New windows, moves and raises of window A are followed.

    Args:
        connection: to the X server, used by nobody else.
        leader: process id of the browser.
        on_touch: called for each touch, click, wheel turn or key which was caught.

    Raises:
        X11Error: the browser shows no window, or the server refuses.
    """

    def __init__(
        self, connection: xcffib.Connection, leader: int, on_touch: Callable[[], None]
    ) -> None:
        self._connection = connection
        self._core = connection.core
        self._shape = connection(xcffib.shape.key)
        self._root = root_of(connection)
        self._tree = WindowTree(connection, leader)
        self._on_touch = on_touch
        self._covers: dict[int, int] = {}
        self._cut: dict[int, tuple[Placement, ...]] = {}
        page = self._tree.main().client
        self._core.ChangeWindowAttributes(
            self._root, xproto.CW.EventMask, [xproto.EventMask.SubstructureNotify]
        )
        self._park = self._make_park()
        before = self._focused()
        # A browser that has just started may not have asked for the keyboard yet. Whoever gives it
        # back to nobody leaves a page that is told neither of focus nor of its loss.
        self._focus_before = page if before in NO_FOCUS or before == self._root else before
        self._follow()
        self._take_keyboard()

    # -- pointer and touch ---------------------------------------------------------------------

    def _follow(self) -> None:
        """Bring the covers into accord with the windows as they are now."""
        tops = self._tree.scan()
        ours = [top for top in tops if top.is_ours]
        for gone in self._covers.keys() - {top.window for top in ours}:
            self._core.DestroyWindow(self._covers.pop(gone))
            self._cut.pop(gone, None)
        for index, top in enumerate(tops):
            if top.is_ours:
                above = tuple(other.place for other in tops[index + 1 :] if not other.is_ours)
                self._cover(top, above)
        self._connection.flush()

    def _cover(self, top: TopWindow, above: tuple[Placement, ...]) -> None:
        place = top.place
        cover = self._covers.get(top.window)
        if cover is None:
            cover = self._covers[top.window] = self._make_window(place, CAUGHT)
            self._watch(top)
        box = xproto.ConfigWindow
        self._core.ConfigureWindow(
            cover,
            box.X | box.Y | box.Width | box.Height | box.StackMode,
            [place.x, place.y, place.width, place.height, xproto.StackMode.Above],
        )
        self._shape_cover(cover, place, above)
        self._core.MapWindow(cover)

    def _shape_cover(self, cover: int, place: Placement, above: tuple[Placement, ...]) -> None:
        """Let through what lies above window A: the panel must never be covered."""
        whole = _rectangles([Placement(0, 0, place.width, place.height)])
        holes = [Placement(o.x - place.x, o.y - place.y, o.width, o.height) for o in above]
        bounding = xcffib.shape.SK.Bounding
        unsorted = xproto.ClipOrdering.Unsorted
        self._shape.Rectangles(xcffib.shape.SO.Set, bounding, unsorted, cover, 0, 0, 1, whole)
        if holes:
            self._shape.Rectangles(
                xcffib.shape.SO.Subtract, bounding, unsorted, cover, 0, 0, len(holes),
                _rectangles(holes),
            )  # fmt: skip

    def _watch(self, top: TopWindow) -> None:
        """Catch keys that would reach this window all the same, and hear when it takes focus."""
        events = xproto.EventMask.FocusChange | xproto.EventMask.StructureNotify
        self._core.ChangeWindowAttributes(top.client, xproto.CW.EventMask, [events])
        owner_events = False
        self._core.GrabKey(
            owner_events,
            top.window,
            xproto.ModMask.Any,
            xproto.Grab.Any,
            xproto.GrabMode.Async,
            xproto.GrabMode.Async,
        )

    def _make_window(self, place: Placement, events: int) -> int:
        window = int(self._connection.generate_id())
        self._core.CreateWindow(
            0,
            window,
            self._root,
            place.x,
            place.y,
            place.width,
            place.height,
            0,
            xproto.WindowClass.InputOnly,
            0,
            xproto.CW.OverrideRedirect | xproto.CW.EventMask,
            [1, events],
        )
        return window

    # -- keyboard ------------------------------------------------------------------------------

    def _make_park(self) -> int:
        """Make a window outside of the screen which takes the keyboard and does nothing."""
        window = self._make_window(Placement(-1, -1, 1, 1), PARKED)
        self._core.MapWindow(window)
        return window

    def _focused(self) -> int:
        return int(self._core.GetInputFocus().reply().focus)

    def _take_keyboard(self) -> None:
        """Park the focus unless another program (the panel) has it.

        If we die the focus falls to whatever is under the pointer, so the citizen's keys reach
        the page again without a touch.
        """
        focus = self._focused()
        if focus in NO_FOCUS or focus == self._root or self._tree.owns(focus):
            self._set_focus(self._park)

    def _set_focus(self, window: int) -> None:
        self._core.SetInputFocus(xproto.InputFocus.PointerRoot, window, xproto.Time.CurrentTime)
        self._connection.flush()

    def give_back(self) -> None:
        """Return the keyboard to who had it, if it is still parked; the rest ends with us."""
        if self._focused() != self._park:
            return
        try:
            self._core.SetInputFocusChecked(
                xproto.InputFocus.PointerRoot, self._focus_before, xproto.Time.CurrentTime
            ).check()
        except (xproto.WindowError, xproto.MatchError):  # it is gone or hidden
            self._set_focus(xproto.InputFocus.PointerRoot)

    def is_alone(self) -> bool:
        """Whether no other program holds the pointer, as Chromium's open popups do.

        Losing the focus closes them, a moment later; until then they get clicks past any window.
        """
        nothing = xproto.Window._None  # noqa: SLF001 - xcffib's name
        asynchronous = xproto.GrabMode.Async
        owner_events = False
        answer = self._core.GrabPointer(
            owner_events, self._park, 0, asynchronous, asynchronous, nothing, nothing,
            xproto.Time.CurrentTime,
        ).reply()  # fmt: skip
        self._core.UngrabPointer(xproto.Time.CurrentTime)
        self._connection.flush()
        return bool(answer.status != xproto.GrabStatus.AlreadyGrabbed)

    # -- what happens --------------------------------------------------------------------------

    def pump(self) -> None:
        """Handle everything that the server has sent.

        Raises:
            X11Error: the connection is gone, and with it the barrier.
        """
        touched = changed = focused = False
        while (event := self._next()) is not None:
            match event:
                case xproto.ButtonPressEvent() | xproto.KeyPressEvent():
                    touched = True
                case xproto.FocusInEvent() if event.mode not in _GRABS:
                    focused = True
                case _ if isinstance(event, CHANGES):
                    changed |= event.window not in self._mine
                case _:
                    pass
        if focused or changed:
            self._follow()
            self._take_keyboard()
        if touched:
            self._on_touch()

    def _next(self) -> object | None:
        while True:
            try:
                return self._connection.poll_for_event()  # type: ignore[no-any-return]
            except xcffib.Error:
                continue  # a window was gone before our request about it arrived
            except xcffib.ConnectionException as error:
                raise X11Error("the connection to the X server is gone") from error

    @property
    def _mine(self) -> set[int]:
        return {self._park, *self._covers.values()}


_GRABS = (xproto.NotifyMode.Grab, xproto.NotifyMode.Ungrab)


def _rectangles(places: list[Placement]) -> list[xproto.RECTANGLE]:
    return [
        xproto.RECTANGLE.synthetic(place.x, place.y, place.width, place.height) for place in places
    ]
