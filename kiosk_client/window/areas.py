"""Areas of a picture that may have changed: a few rectangles instead of the one around them all."""

from collections.abc import Sequence

from kiosk_client.window.feed import ReleasedFrame
from media.diff import Pixels, Rect
from media.mask import MaskRectangle, painted_areas

WASTE_PIXELS = 8_000
"""Two rectangles become one if that adds no more pixels than this: each costs a question."""
MOST = 6


class Areas:
    """Rectangles that hold everything which was added, as tight as `MOST` of them can be."""

    def __init__(self) -> None:
        self._rectangles: list[Rect] = []

    def __bool__(self) -> bool:
        return bool(self._rectangles)

    def add(self, new: Rect) -> None:
        """Add a rectangle; those which it makes superfluous are joined with it."""
        rectangles = self._rectangles
        while (near := _nearest(new, rectangles)) is not None:
            waste, index = near
            if waste > WASTE_PIXELS and len(rectangles) < MOST:
                break
            new = new.union(rectangles.pop(index))
        rectangles.append(new)

    def take(self) -> tuple[Rect, ...]:
        """Return the rectangles and begin anew."""
        taken, self._rectangles = tuple(self._rectangles), []
        return taken


def _nearest(new: Rect, others: list[Rect]) -> tuple[int, int] | None:
    """Return how many pixels joining would add at the least, and with which."""
    waste = [(new.union(one).area - new.area - one.area, at) for at, one in enumerate(others)]
    return min(waste, default=None)


class Changes:
    """What may differ between the last picture that a viewer was sent and the newest one."""

    def __init__(self) -> None:
        self._areas = Areas()
        self._is_known = False
        self._newest = 0

    def add(self, frame: ReleasedFrame) -> None:
        """Take note of a newer picture, sent or not."""
        follows = frame.number == self._newest + 1
        self._newest = frame.number
        if frame.changed is None or not follows:
            self._is_known = False
            return
        for area in frame.changed:
            self._areas.add(area)

    def take(self) -> tuple[Rect, ...] | None:
        """Return the areas and begin anew, as the newest picture is being sent; None: anywhere."""
        was_known, self._is_known = self._is_known, True
        areas = self._areas.take()
        return areas if was_known else None


class MaskChanges:
    """Adds to what was drawn what the mask changes of it from one released picture to the next."""

    def __init__(self) -> None:
        self._painted: tuple[Rect, ...] = ()

    def changed(
        self,
        rectangles: Sequence[MaskRectangle],
        pixels: Pixels,
        drawn: tuple[Rect, ...] | None,
    ) -> tuple[Rect, ...] | None:
        """Return what may differ from the picture that was released before.

        Args:
            rectangles: the mask of this one.
            pixels: the picture.
            drawn: what was drawn since that one; None: anything.

        Raises:
            ValueError: a rectangle is absurd.
        """
        height, width = pixels.shape[:2]
        before, self._painted = self._painted, painted_areas(rectangles, width, height)
        if drawn is None:
            return None
        if before != self._painted:
            return (*drawn, *before, *self._painted)
        # Hatching stays what it is; the rest of a mask takes the colour of what is beside it.
        plain = [one for one in rectangles if one.plain]
        return (*drawn, *painted_areas(plain, width, height))
