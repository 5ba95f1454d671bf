"""Tiles are exact: what the operator's console paints is the window, pixel for pixel (Z-05)."""

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from media.diff import Pixels, Rect, changed_rectangles, whole
from media.tiles import (
    EncodedTile,
    TileError,
    apply,
    encode_changes,
    encode_small_changes,
    encode_tile,
)


@st.composite
def frames(draw: st.DrawFn) -> tuple[Pixels, Pixels]:
    """Two frames of one size: flat or noisy, the second with some rectangles painted over."""
    width, height = draw(st.integers(1, 90)), draw(st.integers(1, 90))
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    noisy = draw(st.booleans())
    first = (
        random.integers(0, 256, (height, width, 3), dtype=np.uint8)
        if noisy
        else np.full((height, width, 3), draw(st.integers(0, 255)), np.uint8)
    )
    second = first.copy()
    for _ in range(draw(st.integers(0, 6))):
        x, y = draw(st.integers(0, width - 1)), draw(st.integers(0, height - 1))
        w, h = draw(st.integers(1, width - x)), draw(st.integers(1, height - y))
        second[y : y + h, x : x + w] = random.integers(0, 256, (h, w, 3), dtype=np.uint8)
    return first, second


@given(pair=frames())
@settings(max_examples=150, deadline=None)
def test_applying_the_changes_gives_the_next_frame(pair: tuple[Pixels, Pixels]) -> None:
    """For all frames: apply(previous, encode(previous, next)) is next, exactly."""
    previous, current = pair
    height, width = current.shape[:2]
    tiles = encode_changes(previous, current)
    assert np.array_equal(apply(previous, tiles, (width, height)), current)


@given(pair=frames())
@settings(max_examples=60, deadline=None)
def test_a_small_change_is_encoded_the_same_way(pair: tuple[Pixels, Pixels]) -> None:
    """At once or by threads: the same tiles."""
    assert encode_small_changes(*pair) == encode_changes(*pair)


def test_a_large_change_is_not_encoded_at_once() -> None:
    """It would hold up everything else; nor is a whole picture."""
    first = np.zeros((480, 640, 3), np.uint8)
    assert encode_small_changes(first, first + 1) is None
    assert encode_small_changes(None, first) is None


@given(pair=frames())
@settings(max_examples=150, deadline=None)
def test_changed_rectangles_are_disjoint_and_inside(pair: tuple[Pixels, Pixels]) -> None:
    """Rectangles never overlap, never leave the frame, and are none exactly if nothing changed."""
    previous, current = pair
    rectangles = changed_rectangles(previous, current)
    assert bool(rectangles) == (not np.array_equal(previous, current))
    for index, one in enumerate(rectangles):
        assert one.x + one.w <= current.shape[1]
        assert one.y + one.h <= current.shape[0]
        assert not any(one.overlaps(other) for other in rectangles[index + 1 :])


@given(first=frames(), second=frames())
@settings(max_examples=40, deadline=None)
def test_another_size_is_sent_whole(
    first: tuple[Pixels, Pixels], second: tuple[Pixels, Pixels]
) -> None:
    """A frame of another size stands alone."""
    previous, current = first[0], second[0]
    height, width = current.shape[:2]
    tiles = encode_changes(previous, current)
    if previous.shape != current.shape:
        assert sum(tile.rect.area for tile in tiles) == whole(current).area
    assert np.array_equal(apply(previous, tiles, (width, height)), current)


@given(seed=st.integers(0, 2**32 - 1), width=st.integers(1, 200), height=st.integers(1, 200))
@settings(max_examples=60, deadline=None)
def test_both_encodings_are_lossless(seed: int, width: int, height: int) -> None:
    """Whatever encoding is chosen, decoding gives the same RGB values."""
    pixels = np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)
    tile = EncodedTile(Rect(0, 0, width, height), *encode_tile(pixels))
    assert np.array_equal(apply(None, [tile], (width, height)), pixels)


def test_a_large_change_is_shared_between_threads() -> None:
    """A whole page is cut into strips which together are the page, with or without a pool."""
    current = np.random.default_rng(1).integers(0, 256, (1080, 1280, 3), dtype=np.uint8)
    current[:, ::2] = 255
    with ThreadPoolExecutor(2) as pool:
        tiles = encode_changes(None, current, pool)
    assert len(tiles) > 1
    assert np.array_equal(apply(None, tiles, (1280, 1080)), current)
    assert encode_changes(None, current) == tiles


@given(
    rect=st.builds(Rect, st.just(3), st.just(5), st.integers(1, 50), st.integers(1, 50)),
    pixels=st.integers(1, 3000),
)
def test_strips_fill_their_rectangle(rect: Rect, pixels: int) -> None:
    """Strips follow each other without gap or overlap."""
    strips = rect.strips(pixels)
    assert sum(strip.area for strip in strips) == rect.area
    assert strips[0].y == rect.y
    assert all(a.y + a.h == b.y for a, b in pairwise(strips))


def test_one_changed_letter_is_one_small_rectangle() -> None:
    """A changed glyph gives one rectangle of exactly its bounds."""
    previous = np.full((1080, 1280, 3), 255, np.uint8)
    current = previous.copy()
    current[503:517, 641:655] = 0
    assert changed_rectangles(previous, current) == (Rect(641, 503, 14, 14),)


def test_distant_changes_are_not_joined() -> None:
    """Two far changes cost two small rectangles, not everything between them."""
    previous = np.full((1080, 1280, 3), 255, np.uint8)
    current = previous.copy()
    current[5:15, 5:15] = 0
    current[1000:1010, 1200:1210] = 0
    assert changed_rectangles(previous, current) == (
        Rect(5, 5, 10, 10),
        Rect(1200, 1000, 10, 10),
    )


@pytest.mark.parametrize(
    "tile",
    [
        EncodedTile(Rect(0, 0, 4, 4), "png", b"no picture"),
        EncodedTile(Rect(0, 0, 4, 4), "png", b""),
        EncodedTile(Rect(0, 0, 3, 4), *encode_tile(np.arange(48, dtype=np.uint8).reshape(4, 4, 3))),
        EncodedTile(Rect(6, 6, 4, 4), *encode_tile(np.zeros((4, 4, 3), np.uint8))),
        EncodedTile(Rect(0, 0, 4, 4), "copy", b"123"),
        EncodedTile(Rect(0, 0, 4, 4), "copy", bytes((0, 6, 0, 0))),
    ],
    ids=["garbage", "empty", "other size", "outside", "no source", "source outside"],
)
def test_a_tile_which_does_not_fit_is_refused(tile: EncodedTile) -> None:
    """A broken tile raises instead of painting something else."""
    with pytest.raises(TileError):
        apply(None, [tile], (8, 8))
