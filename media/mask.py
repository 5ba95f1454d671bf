"""Painting rectangles over a picture, before anything is compared or encoded (design §4).

The paint is flat hatching that depends on the position alone, so a painted rectangle is the same
whatever was below it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from media.diff import Pixels, Rect

MARGIN_PX = 4
"""Painted around each rectangle: rounding, outlines and smoothing reach beyond the box."""
PERIOD_PX = 16
DARK = np.array([196, 196, 196], np.uint8)
LIGHT = np.array([222, 222, 222], np.uint8)


@dataclass(frozen=True, slots=True)
class MaskRectangle:
    """Left, top, right, bottom in pixels of the picture, which it may exceed.

    A `plain` one takes the colour beside it, so that not even its presence is told.
    """

    left: float
    top: float
    right: float
    bottom: float
    plain: bool = False

    def joined(self, other: "MaskRectangle") -> "MaskRectangle":
        """Return the smallest rectangle around both."""
        return MaskRectangle(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
            self.plain and other.plain,
        )


def paint_over(pixels: Pixels, rectangles: Sequence[MaskRectangle]) -> None:
    """Paint the rectangles and `MARGIN_PX` around them over a picture, in place.

    Args:
        pixels: height by width by 3.
        rectangles: what to hide.

    Raises:
        ValueError: a rectangle is no rectangle (not a number, or turned inside out).
    """
    height, width = pixels.shape[:2]
    areas = [(one, _area(one, width, height)) for one in rectangles]
    beside = {
        area: pixels[max(0, area.y - 1), max(0, area.x - 1)].copy()
        for one, area in areas
        if one.plain and area is not None
    }
    for one, area in areas:
        if area is not None:
            area.of(pixels)[:] = beside[area] if one.plain else area.of(_hatching(width, height))


def painted_areas(rectangles: Iterable[MaskRectangle], width: int, height: int) -> tuple[Rect, ...]:
    """Return what `paint_over` paints in a picture of that size; raises as it does."""
    areas = (_area(one, width, height) for one in rectangles)
    return tuple(area for area in areas if area is not None)


def _area(one: MaskRectangle, width: int, height: int) -> Rect | None:
    if not (one.left <= one.right and one.top <= one.bottom):
        raise ValueError("a mask's rectangle is absurd")
    left, top = _inside(one.left - MARGIN_PX, width), _inside(one.top - MARGIN_PX, height)
    right = _inside(one.right + MARGIN_PX + 1, width)
    bottom = _inside(one.bottom + MARGIN_PX + 1, height)
    return Rect(left, top, right - left, bottom - top) if right > left and bottom > top else None


def _inside(position: float, end: int) -> int:
    return int(min(max(position, 0), end))


@lru_cache(maxsize=2)
def _hatching(width: int, height: int) -> Pixels:
    """Return a whole picture of hatching, made once: a rectangle of it costs a copy."""
    rows, columns = np.ogrid[:height, :width]
    is_dark = (rows + columns) % PERIOD_PX < PERIOD_PX // 2
    hatching = np.where(is_dark[:, :, np.newaxis], DARK, LIGHT)
    hatching.setflags(write=False)
    return hatching
