"""Finds what only moved: a scrolled region of one picture which is in the other, shifted.

Nothing here need be right for the result to be: what a found copy does not give exactly is sent
as tiles. So all of it may guess, by hashes of row pieces, and be quick.
"""

from collections import Counter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from media.diff import Pixels, Rect

BAND_PIXELS = 64
"""Width of the column bands whose rows are compared: side columns scroll apart from the middle."""
MIN_ROWS = 48
"""A region lower than this is not worth a copy."""
MIN_VOTES = 12
"""So many unlike rows must be found again at the same distance."""
MIN_SHARE = 0.5
"""Share of a band's rows that a copy must give."""


class Move(NamedTuple):
    """The pixels of `rect` are those which lay at (`x`, `y`) before; both have the same size."""

    rect: Rect
    x: int
    y: int


def find_move(previous: Pixels, current: Pixels, changed: Rect) -> Move | None:
    """Find one region within `changed` that moved up, down, left or right.

    Args:
        previous: the picture before.
        current: the picture now, of the same shape.
        changed: what differs between them.
    """
    if changed.h >= MIN_ROWS and (move := _vertical(previous, current, changed)) is not None:
        return move
    if changed.w < MIN_ROWS:
        return None
    turned = Rect(changed.y, changed.x, changed.h, changed.w)
    move = _vertical(previous.transpose(1, 0, 2), current.transpose(1, 0, 2), turned)
    if move is None:
        return None
    rect = move.rect
    return Move(Rect(rect.y, rect.x, rect.h, rect.w), move.y, move.x)


def _vertical(previous: Pixels, current: Pixels, changed: Rect) -> Move | None:
    before = _row_hashes(changed.of(previous))
    after = _row_hashes(changed.of(current))
    distance = _distance(before, after)
    if distance == 0:
        return None
    height = changed.h - abs(distance)
    if height < MIN_ROWS:
        return None
    to, source = max(0, distance), max(0, -distance)
    same = before[source : source + height] == after[to : to + height]
    bands = _longest_run(same.mean(axis=0) >= MIN_SHARE)
    if bands is None:
        return None
    rows = np.flatnonzero(same[:, bands[0] : bands[1]].all(axis=1))
    if len(rows) < MIN_ROWS:
        return None
    top, bottom = int(rows[0]), int(rows[-1]) + 1
    left = bands[0] * BAND_PIXELS
    width = min(changed.w, bands[1] * BAND_PIXELS) - left
    rect = Rect(changed.x + left, changed.y + to + top, width, bottom - top)
    return Move(rect, rect.x, rect.y - distance)


def _row_hashes(pixels: Pixels) -> NDArray[np.uint64]:
    """Return one number per row and band; equal rows have equal ones."""
    height, width = pixels.shape[:2]
    bands = -(-width // BAND_PIXELS)
    padded = np.zeros((height, bands * BAND_PIXELS, 4), np.uint8)
    padded[:, :width, :3] = pixels
    words = padded.reshape(height, bands, BAND_PIXELS * 4).view(np.uint64)
    # Odd numbers of no meaning; products wrap around, which is meant.
    weights = np.arange(1, words.shape[2] + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    hashes = (words * (weights | np.uint64(1))).sum(axis=2, dtype=np.uint64)
    return np.asarray(hashes, np.uint64)


def _distance(before: NDArray[np.uint64], after: NDArray[np.uint64]) -> int:
    """Return by how many rows most rows moved down (negative: up); 0 if none clearly did."""
    votes: Counter[int] = Counter()
    for band in range(0, before.shape[1], max(1, before.shape[1] // 4)):
        votes.update(_votes(before[:, band], after[:, band]))
    votes.pop(0, None)
    if not votes:
        return 0
    distance, count = votes.most_common(1)[0]
    return distance if count >= MIN_VOTES else 0


def _votes(before: NDArray[np.uint64], after: NDArray[np.uint64]) -> Counter[int]:
    """Count the distances between rows that are unique in both pictures."""
    values, places, counts = np.unique(before, return_index=True, return_counts=True)
    now, here, now_counts = np.unique(after, return_index=True, return_counts=True)
    values, places = values[counts == 1], places[counts == 1]
    now, here = now[now_counts == 1], here[now_counts == 1]
    _, first, second = np.intersect1d(values, now, assume_unique=True, return_indices=True)
    return Counter((here[second] - places[first]).tolist())


def _longest_run(flags: NDArray[np.bool_]) -> tuple[int, int] | None:
    """Return the half-open range of the longest run of true values."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], flags.view(np.int8), [0]))))
    if edges.size == 0:
        return None
    starts, ends = edges[::2], edges[1::2]
    longest = int(np.argmax(ends - starts))
    return int(starts[longest]), int(ends[longest])
