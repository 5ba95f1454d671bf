"""Reads the pixels of one X window, and tells when they change (Composite, Damage, MIT-SHM).

The window is redirected into a pixmap of its own, so what lies over it (the panel, popups, the
shield) is not in the picture. Nothing is polled: the server says which rectangle was drawn.
"""

import cv2
import xcffib
import xcffib.composite
import xcffib.damage
import xcffib.shm
from xcffib import xproto

from kiosk_client.window.x11_connection import X11Error
from kiosk_client.window.x11_memory import SharedMemory
from media.diff import Pixels, Rect

BITS_PER_PIXEL = 32
ALL_PLANES = 0xFFFFFFFF


class WindowGrabber:
    """One window's pixels as long as its size stays what it is.

    Args:
        connection: to the X server, used by nobody else.
        window: the window.

    Raises:
        X11Error: the server lacks an extension, or the window is gone.
    """

    def __init__(self, connection: xcffib.Connection, window: int) -> None:
        self._connection = connection
        self._window = window
        try:
            self._shm = connection(xcffib.shm.key)
            self.whole = self._prepare()
        except xcffib.XcffibException as error:
            raise X11Error("the X server cannot show us the window's pixels") from error
        self._memory = SharedMemory(connection, self.whole.area * 4)

    def _prepare(self) -> Rect:
        """Redirect the window, name its pixmap, and ask for news; return its extent."""
        composite = self._connection(xcffib.composite.key)
        damage = self._connection(xcffib.damage.key)
        composite.QueryVersion(0, 4).reply()
        damage.QueryVersion(1, 1).reply()
        self._shm.QueryVersion().reply()
        core = self._connection.core
        geometry = core.GetGeometry(self._window).reply()
        _check_format(self._connection, geometry.depth)
        core.ChangeWindowAttributesChecked(
            self._window, xproto.CW.EventMask, [xproto.EventMask.StructureNotify]
        ).check()
        automatic = xcffib.composite.Redirect.Automatic
        composite.RedirectWindowChecked(self._window, automatic).check()
        self._pixmap = int(self._connection.generate_id())
        composite.NameWindowPixmapChecked(self._window, self._pixmap).check()
        raw = xcffib.damage.ReportLevel.RawRectangles
        damage.CreateChecked(int(self._connection.generate_id()), self._window, raw).check()
        return Rect(0, 0, int(geometry.width), int(geometry.height))

    def grab(self, rect: Rect, into: Pixels) -> None:
        """Write what the window shows now within `rect` into a picture of the whole window.

        Raises:
            X11Error: the window is gone.
        """
        try:
            self._shm.GetImage(
                self._pixmap, rect.x, rect.y, rect.w, rect.h, ALL_PLANES,
                xproto.ImageFormat.ZPixmap, self._memory.segment, 0,
            ).reply()  # fmt: skip
        except xcffib.XcffibException as error:
            raise X11Error("the window's pixels cannot be read") from error
        picture = self._memory.picture(rect.w, rect.h)
        rect.of(into)[:] = cv2.cvtColor(picture, cv2.COLOR_BGRA2RGB)

    def drawn(self) -> list[Rect]:
        """Return the rectangles that were drawn since the last call.

        Raises:
            X11Error: the window is gone or has another size, so this grabber is of no more use.
        """
        found: list[Rect] = []
        try:
            while (event := self._connection.poll_for_event()) is not None:
                if isinstance(event, xcffib.damage.NotifyEvent):
                    area = event.area
                    rect = Rect(area.x, area.y, area.width, area.height).within(self.whole)
                    found += [] if rect is None else [rect]
                elif self._is_another_size(event):
                    raise X11Error("the window has another size")
        except xcffib.XcffibException as error:
            raise X11Error("the connection to the X server is gone") from error
        return found

    def _is_another_size(self, event: object) -> bool:
        match event:
            case xproto.ConfigureNotifyEvent():
                return bool((event.width, event.height) != (self.whole.w, self.whole.h))
            case xproto.UnmapNotifyEvent() | xproto.DestroyNotifyEvent():
                return True
            case _:
                return False

    def close(self) -> None:
        """Release the memory; the connection is its owner's."""
        self._memory.close()


def _check_format(connection: xcffib.Connection, depth: int) -> None:
    setup = connection.setup
    formats = {form.depth: form.bits_per_pixel for form in setup.pixmap_formats}
    if formats.get(depth) != BITS_PER_PIXEL or setup.image_byte_order != xproto.ImageOrder.LSBFirst:
        raise X11Error("the display's pixels are of an unknown format")
