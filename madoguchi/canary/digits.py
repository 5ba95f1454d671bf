"""Searching pictures for a PIN that stands nowhere as a word: digit by digit, or key by key.

In boxes, or spaced out, the digits of a PIN have their own pictures, on one line and evenly apart,
with anything between them. A keypad is concealed as a whole: no key that was pressed may be seen.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from madoguchi.canary.markers import Hit
from madoguchi.canary.pixels import (
    SAME_GLYPHS,
    Image,
    as_grey,
    changed,
    ink_of,
)

PAPER: Final = 1
"""Pixels of paper kept around a digit, so that a stroke of another letter is not taken for it."""
WIDEST: Final = 6
"""How far the middles of two digits may be apart, in heights of a digit."""
LATERAL: Final = 2
"""Pixels by which a digit may be away from its even place: widths and fractions of pixels."""
LINE: Final = 1
"""The same, up and down."""


@dataclass(frozen=True, slots=True)
class Digits:
    """A PIN as the citizen saw it, a picture per digit (grey), all of the same rows."""

    marker: str
    pictures: tuple[Image, ...]


@dataclass(frozen=True, slots=True)
class KeyFace:
    """A key of a concealed keypad as only the citizen sees it (grey), with its paper around it."""

    marker: str
    picture: Image


def digits(marker: str, boxes: Sequence[Image]) -> Digits:
    """Cut one digit out of the picture of each box (RGB, all of one size).

    Raises:
        NoGlyphsError: One of them shows none.
    """
    greys = [as_grey(box)[6:-6, 6:-6] for box in boxes]
    inks = [ink_of(marker, grey) for grey in greys]
    rows = np.flatnonzero(np.any([ink.any(axis=1) for ink in inks], axis=0))
    top, bottom = max(0, rows[0] - PAPER), rows[-1] + 1 + PAPER
    cut = []
    for grey, ink in zip(greys, inks, strict=True):
        columns = np.flatnonzero(ink.any(axis=0))
        left, right = max(0, columns[0] - PAPER), columns[-1] + 1 + PAPER
        cut.append(np.ascontiguousarray(grey[top:bottom, left:right]))
    return Digits(marker, tuple(cut))


def key_face(marker: str, key: Image) -> KeyFace:
    """Cut the face out of the picture of a key (RGB).

    Raises:
        NoGlyphsError: It shows no digit.
    """
    face = as_grey(key[6:-6, 6:-6])
    ink_of(marker, face)
    return KeyFace(marker, np.ascontiguousarray(face))


def search(
    channel: str,
    pictures: Iterable[tuple[int, Image]],
    wanted: Sequence[Digits],
    keys: Sequence[KeyFace],
) -> list[Hit]:
    """Look for every PIN in what has changed in each picture; one hit per PIN and picture."""
    margin = _margin(wanted, keys)
    hits: list[Hit] = []
    before: Image | None = None
    for number, picture in pictures:
        part = changed(before, picture, margin)
        grey = as_grey(part) if part.size else part[..., 0]
        where = f"frame {number}"
        hits += [Hit(channel, one.marker, "digits", where) for one in wanted if _stands(grey, one)]
        found = {one.marker for one in keys if _is_seen(grey, one)}
        hits += [Hit(channel, marker, "key", where) for marker in sorted(found)]
        before = picture
    return hits


def _margin(wanted: Sequence[Digits], keys: Sequence[KeyFace]) -> tuple[int, int]:
    """Height and width of the largest thing looked for."""
    sizes = [(1, 1), *(key.picture.shape[:2] for key in keys)]
    for one in wanted:
        height = one.pictures[0].shape[0]
        sizes.append((height + 2 * LINE, len(one.pictures) * (WIDEST * height + LATERAL)))
    return max(size[0] for size in sizes), max(size[1] for size in sizes)


def _is_seen(grey: Image, key: KeyFace) -> bool:
    return any(True for _ in _places(grey, key.picture, 1))


def _stands(grey: Image, wanted: Digits) -> bool:
    """Whether the digits stand on one line, evenly apart; light on dark is the same text."""
    return any(_in_a_row(grey, wanted.pictures, sign) for sign in (1, -1))


def _in_a_row(grey: Image, pictures: Sequence[Image], sign: int) -> bool:
    first, second, *others = pictures
    reach = WIDEST * first.shape[0]
    for y, x in _places(grey, first, sign):
        # The second tells how far apart they are, and so where all others must be.
        top = max(0, y - LINE)
        strip = grey[top : y + first.shape[0] + LINE, x + 1 : x + second.shape[1] + reach]
        for _, right in _places(strip, second, sign):
            middle = x + first.shape[1] / 2
            pitch = x + 1 + right + second.shape[1] / 2 - middle
            line = grey[top : y + first.shape[0] + LINE]
            places = enumerate(others, 2)
            if all(_is_at(line, one, middle + n * pitch, sign) for n, one in places):
                return True
    return False


def _is_at(line: Image, digit: Image, middle: float, sign: int) -> bool:
    left = round(middle - digit.shape[1] / 2)
    part = line[:, max(0, left - LATERAL) : max(0, left + digit.shape[1] + LATERAL)]
    return any(True for _ in _places(part, digit, sign))


def _places(grey: Image, wanted: Image, sign: int) -> Iterator[tuple[int, int]]:
    """Where this picture is (row, column), or its negative for the sign -1."""
    if _smaller(grey, wanted):
        return
    found = sign * cv2.matchTemplate(grey, wanted, cv2.TM_CCOEFF_NORMED)
    for y, x in np.argwhere(found >= SAME_GLYPHS):
        yield int(y), int(x)


def _smaller(picture: Image, than: Image) -> bool:
    return bool(picture.shape[0] < than.shape[0] or picture.shape[1] < than.shape[1])
