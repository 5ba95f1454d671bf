"""Painting rectangles over a picture, before anything is compared or encoded (design §4).

The paint is flat hatching that depends on the position alone, so a painted rectangle is the same
whatever was below it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from media.diff import Pixels

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


def paint_over(pixels: Pixels, rectangles: Iterable[MaskRectangle]) -> Pixels:
    """Return the picture with the rectangles and `MARGIN_PX` around them painted over.

    Args:
        pixels: height by width by 3; it is not changed.
        rectangles: what to hide.

    Raises:
        ValueError: a rectangle is no rectangle (not a number, or turned inside out).
    """
    height, width = pixels.shape[:2]
    painted = pixels
    for one in rectangles:
        if not (one.left <= one.right and one.top <= one.bottom):
            raise ValueError("a mask's rectangle is absurd")
        left, top = (
            _inside(side - MARGIN_PX, end) for side, end in ((one.left, width), (one.top, height))
        )
        right, bottom = (
            _inside(side + MARGIN_PX + 1, end)
            for side, end in ((one.right, width), (one.bottom, height))
        )
        if right <= left or bottom <= top:
            continue
        if painted is pixels:
            painted = pixels.copy()
        if one.plain:
            painted[top:bottom, left:right] = pixels[max(0, top - 1), max(0, left - 1)]
        else:
            painted[top:bottom, left:right] = _hatching(left, top, right, bottom)
    return painted


def _inside(position: float, end: int) -> int:
    return int(min(max(position, 0), end))


def _hatching(left: int, top: int, right: int, bottom: int) -> Pixels:
    rows, columns = np.ogrid[top:bottom, left:right]
    is_dark = (rows + columns) % PERIOD_PX < PERIOD_PX // 2
    return np.where(is_dark[:, :, np.newaxis], DARK, LIGHT)
