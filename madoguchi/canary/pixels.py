"""Searching pictures: the glyphs of a marker, as the page itself has painted them.

No text recognition, which reads what it likes: a secret's picture is taken from the page at the
moment when only the citizen sees it, and looked for in every frame that was ever sent, pixel for
pixel in its place and by normalised correlation everywhere else.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from kiosk_client.window.chunks import FrameAssembler
from madoguchi.canary.markers import Hit
from media.tiles import apply

Image = npt.NDArray[np.uint8]

SAME_GLYPHS: Final = 0.9
"""Correlation of a text with itself, shifted by less than a pixel or in another colour."""
MIN_INK: Final = 40
"""Pixels of ink below which a picture shows no text, and would be found everywhere."""
CONTRAST: Final = 60


class NoGlyphsError(Exception):
    """The picture of a secret shows nothing to search for, so a search would prove nothing."""


@dataclass(frozen=True, slots=True)
class Glyphs:
    """A secret as the citizen saw it: its field's name and its text's pixels (grey)."""

    marker: str
    picture: Image


def glyphs(marker: str, field: Image) -> Glyphs:
    """Cut the text out of the picture of a field (RGB).

    Raises:
        NoGlyphsError: It shows no text.
    """
    inner = as_grey(field)[6:-6, 6:-6]
    ink = ink_of(marker, inner)
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    cut = inner[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    return Glyphs(marker, np.ascontiguousarray(cut))


def ink_of(marker: str, grey: Image) -> npt.NDArray[np.bool_]:
    """Tell the pixels of a text from its paper.

    Raises:
        NoGlyphsError: There is no text.
    """
    ink = np.abs(grey.astype(np.int16) - int(np.median(grey))) > CONTRAST
    if int(ink.sum()) < MIN_INK:
        raise NoGlyphsError(f"the picture of {marker} shows no text")
    return np.asarray(ink, np.bool_)


def frames(messages: Iterable[bytes]) -> Iterator[tuple[int, Image]]:
    """Every picture that a viewer could paint, with its number, from the channel's chunks."""
    assembler = FrameAssembler()
    picture: Image | None = None
    for message in messages:
        done = assembler.add(message)
        if done is None:
            continue
        header, tiles = done
        if header.full:
            picture = None
        picture = apply(picture, tiles, (header.width, header.height))
        yield header.frame, picture


def search(channel: str, pictures: Iterable[tuple[int, Image]], wanted: list[Glyphs]) -> list[Hit]:
    """Look for every secret in every picture; one hit per secret and picture that brought it.

    What a picture has in common with the one before was searched there, so only what changed is
    searched, with as much around it as a secret that reaches into it may cover.
    """
    hits = []
    before: Image | None = None
    for number, picture in pictures:
        grey = as_grey(picture)
        hits += [
            Hit(channel, one.marker, "glyphs", f"frame {number}")
            for one in wanted
            if _shows(changed(before, grey, one.picture.shape), one.picture)
        ]
        before = grey
    return hits


def changed(before: Image | None, picture: Image, margin: tuple[int, ...]) -> Image:
    """Return the part of a picture in which something of this size (height, width) may be new."""
    if before is None or before.shape != picture.shape:
        return picture
    differs = (before != picture).reshape(*picture.shape[:2], -1).any(axis=2)
    rows, columns = np.flatnonzero(differs.any(axis=1)), np.flatnonzero(differs.any(axis=0))
    if rows.size == 0:
        return picture[:0, :0]
    top, left = max(0, rows[0] - margin[0] + 1), max(0, columns[0] - margin[1] + 1)
    return picture[top : rows[-1] + margin[0], left : columns[-1] + margin[1]]


def as_grey(picture: Image) -> Image:
    """Drop the colours of a picture (RGB)."""
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.uint8)


def _shows(grey: Image, wanted: Image) -> bool:
    if grey.shape[0] < wanted.shape[0] or grey.shape[1] < wanted.shape[1]:
        return False
    found = cv2.matchTemplate(grey, wanted, cv2.TM_CCOEFF_NORMED)
    # A text in other colours is the same text: light on dark correlates negatively.
    return float(np.abs(found).max()) >= SAME_GLYPHS
