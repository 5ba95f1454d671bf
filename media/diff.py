"""Which parts of a picture changed: a few disjoint rectangles, as small as is worth the bytes."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
"""A picture: height by width by 3, RGB, 8 bits each."""

CELL_PIXELS = 16
"""Side of the cells in which changes are first looked for: about one kanji."""
ONE_PIXELS = 48 * 48
"""So small an area is not taken apart."""
MAX_RECTANGLES = 32
WHOLE_FRAME_SHARE = 0.6
"""Above this share of changed area one rectangle is cheaper than many."""

RECTANGLE_BYTES = 160.0
"""What one more rectangle costs: its header in the frame and the container of the image."""
PIXEL_BYTES = 0.06
"""Bytes of lossless WebP per pixel of form page, measured on the practice site."""


class Rect(NamedTuple):
    """A rectangle in pixels from the top left corner."""

    x: int
    y: int
    w: int
    h: int

    @property
    def area(self) -> int:
        """Number of pixels."""
        return self.w * self.h

    def of(self, pixels: Pixels) -> Pixels:
        """Return this part of the picture (a view)."""
        return pixels[self.y : self.y + self.h, self.x : self.x + self.w]

    def strips(self, pixels: int) -> "list[Rect]":
        """Cut into strips of full width and at most about so many pixels each."""
        count = max(1, round(self.area / pixels))
        edges = [self.h * index // count for index in range(count + 1)]
        return [
            Rect(self.x, self.y + top, self.w, bottom - top)
            for top, bottom in pairwise(edges)
            if bottom > top
        ]

    def union(self, other: "Rect") -> "Rect":
        """Return the smallest rectangle which holds both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        right = max(self.x + self.w, other.x + other.w)
        bottom = max(self.y + self.h, other.y + other.h)
        return Rect(x, y, right - x, bottom - y)

    def within(self, bounds: "Rect") -> "Rect | None":
        """Return the part that lies in `bounds`; None if none does."""
        x, y = max(self.x, bounds.x), max(self.y, bounds.y)
        right = min(self.x + self.w, bounds.x + bounds.w)
        bottom = min(self.y + self.h, bounds.y + bounds.h)
        return Rect(x, y, right - x, bottom - y) if right > x and bottom > y else None

    def overlaps(self, other: "Rect") -> bool:
        """Tell whether the two share a pixel."""
        return (
            self.x < other.x + other.w
            and other.x < self.x + self.w
            and self.y < other.y + other.h
            and other.y < self.y + self.h
        )


def whole(pixels: Pixels) -> Rect:
    """Return the rectangle of the whole picture."""
    height, width = pixels.shape[:2]
    return Rect(0, 0, width, height)


def changed_rectangles(
    previous: Pixels | None, current: Pixels, within: Sequence[Rect] | None = None
) -> tuple[Rect, ...]:
    """Find what must be sent so that `previous` becomes `current`.

    Args:
        previous: the picture before, if there was one.
        current: the picture now.
        within: rectangles inside the picture outside of which nothing differs; None: anywhere.

    Returns:
        Disjoint rectangles which hold every changed pixel; none if nothing changed, the whole
        picture if there is no previous one or its size differs.
    """
    if previous is None or previous.shape != current.shape:
        return (whole(current),)
    found: list[Rect] = []
    for area in _areas(previous, current, within):
        changed = _changed_mask(area.of(previous), area.of(current))
        found += [r._replace(x=r.x + area.x, y=r.y + area.y) for r in _components(changed)]
    rectangles = _merge(found)
    if sum(r.area for r in rectangles) > WHOLE_FRAME_SHARE * current.shape[0] * current.shape[1]:
        return (whole(current),)
    return tuple(sorted(rectangles, key=lambda r: (r.y, r.x)))


def _areas(previous: Pixels, current: Pixels, within: Sequence[Rect] | None) -> Sequence[Rect]:
    """Return where to look closer: as told, or in the rows that differ."""
    if within is not None:
        return within
    top, bottom = _changed_rows(previous, current)
    return (Rect(0, top, current.shape[1], bottom - top),) if bottom > top else ()


def _changed_rows(previous: Pixels, current: Pixels) -> tuple[int, int]:
    """Return the half-open range of rows which differ; most frames differ in one line of text."""
    row_bytes = current.shape[1] * current.shape[2]
    old, new = (np.ascontiguousarray(picture).reshape(-1) for picture in (previous, current))
    words = old.size // 8 * 8  # compared eight bytes at a time, the odd ones at the end apart
    places = np.flatnonzero(old[:words].view(np.uint64) != new[:words].view(np.uint64)) * 8
    odd = np.flatnonzero(old[words:] != new[words:]) + words
    if places.size + odd.size == 0:
        return 0, 0
    first = int(places[0]) if places.size else int(odd[0])
    last = int(odd[-1]) if odd.size else int(places[-1]) + 7
    return first // row_bytes, last // row_bytes + 1


def _changed_mask(previous: Pixels, current: Pixels) -> NDArray[np.uint8]:
    """Return 1 for each pixel which differs in any channel, else 0."""
    same = cv2.inRange(cv2.absdiff(previous, current), (0, 0, 0), (0, 0, 0))
    return np.asarray(same == 0, dtype=np.uint8)


def _components(changed: NDArray[np.uint8]) -> list[Rect]:
    """Group changed cells which touch, then shrink each group to its changed pixels."""
    around = Rect(*cv2.boundingRect(changed))
    if around.area <= ONE_PIXELS or cv2.countNonZero(changed) == around.area:
        return [around] if around.area else []
    cell = CELL_PIXELS
    while True:
        cells = _cells(changed, cell)
        count, _, stats, _ = cv2.connectedComponentsWithStats(cells, connectivity=8)
        if count - 1 <= MAX_RECTANGLES:
            break
        cell *= 2
    return [
        _tight(changed, Rect(*(int(v) * cell for v in stats[label, :4])))
        for label in range(1, count)
    ]


def _cells(changed: NDArray[np.uint8], cell: int) -> NDArray[np.uint8]:
    """Return one value per cell: 1 if any of its pixels changed."""
    height, width = changed.shape
    padded = np.pad(changed, ((0, -height % cell), (0, -width % cell)))
    rows, columns = padded.shape[0] // cell, padded.shape[1] // cell
    folded = padded.reshape(rows, cell, columns, cell).max(axis=1).max(axis=2)
    return np.ascontiguousarray(folded)


def _tight(changed: NDArray[np.uint8], box: Rect) -> Rect:
    """Shrink a box of whole cells to the changed pixels inside (it holds at least one)."""
    x, y, w, h = cv2.boundingRect(box.of(changed))
    return Rect(box.x + x, box.y + y, w, h)


def _cost(rectangle: Rect) -> float:
    return RECTANGLE_BYTES + PIXEL_BYTES * rectangle.area


def _merge(rectangles: list[Rect]) -> list[Rect]:
    """Join rectangles which overlap, or whose union costs no more than both apart."""
    merged: list[Rect] = []
    pending = list(rectangles)
    while pending:
        candidate = pending.pop()
        for index, other in enumerate(merged):
            union = candidate.union(other)
            if candidate.overlaps(other) or _cost(union) <= _cost(candidate) + _cost(other):
                del merged[index]
                pending.append(union)
                break
        else:
            merged.append(candidate)
    return merged
