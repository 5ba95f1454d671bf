"""A scroll is sent as a copy and a strip, and what is painted is exact whatever was guessed."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from media.diff import Pixels, Rect
from media.scroll import find_move
from media.tiles import apply, encode_changes

SIZE = (640, 480)


def page(seed: int, width: int = 640, height: int = 1200) -> Pixels:
    """Something like a page of text: rows of dark marks with gaps."""
    random = np.random.default_rng(seed)
    pixels = np.full((height, width, 3), 250, np.uint8)
    for top in range(4, height - 20, 28):
        marks = random.integers(0, 2, (12, width // 4), dtype=np.uint8).repeat(4, axis=1) * 200
        pixels[top : top + 12, : marks.shape[1]] -= marks[:, :, None]
    return pixels


def view(whole: Pixels, top: int, *, box: bool = True) -> Pixels:
    """The page scrolled to `top`, under a fixed bar and beside a fixed box."""
    pixels = whole[top : top + SIZE[1], : SIZE[0]].copy()
    if box:
        pixels[:40] = (0, 23, 193)
        pixels[90:190, 500:600] = 0
    return pixels


@given(
    seed=st.integers(0, 20), start=st.integers(200, 500), distance=st.integers(-200, 200),
    box=st.booleans(), noise=st.booleans(),
)  # fmt: skip
@settings(max_examples=60, deadline=None)
def test_a_scrolled_page_is_exact(
    *, seed: int, start: int, distance: int, box: bool, noise: bool
) -> None:
    """For all scrolls: apply(previous, encode(previous, next)) is next, exactly."""
    whole = page(seed)
    previous, current = view(whole, start, box=box), view(whole, start + distance, box=box)
    if noise:
        spot = np.random.default_rng(seed).integers(0, 256, (60, 60, 3), dtype=np.uint8)
        current[300:360, 100:160] = spot
    tiles = encode_changes(previous, current)
    assert np.array_equal(apply(previous, tiles, SIZE), current)


@pytest.mark.parametrize("distance", [120, -120, 37, 200])
def test_a_scroll_is_copied(distance: int) -> None:
    """Most of a scrolled page is a copy, and costs a fraction of the bytes."""
    whole = page(3)
    previous, current = view(whole, 300), view(whole, 300 + distance)
    tiles = encode_changes(previous, current)
    assert tiles[0].encoding == "copy"
    assert tiles[0].rect.area > 0.4 * SIZE[0] * SIZE[1]
    alone = encode_changes(None, current)
    assert sum(len(tile.data) for tile in tiles) < 0.8 * sum(len(tile.data) for tile in alone)


def test_a_page_that_moves_sideways_is_copied_too() -> None:
    """Left and right as up and down."""
    whole = np.random.default_rng(4).integers(0, 256, (480, 1200, 3), dtype=np.uint8)
    before = np.ascontiguousarray(whole[:, 100:740])
    after = np.ascontiguousarray(whole[:, 160:800])
    move = find_move(before, after, Rect(0, 0, 640, 480))
    assert move is not None
    assert move.x - move.rect.x == 60
    tiles = encode_changes(before, after)
    assert np.array_equal(apply(before, tiles, (640, 480)), after)


def test_another_page_is_no_scroll() -> None:
    """Nothing is found where nothing moved."""
    random = np.random.default_rng(9)
    first, second = (random.integers(0, 256, (480, 640, 3), dtype=np.uint8) for _ in range(2))
    assert find_move(first, second, Rect(0, 0, 640, 480)) is None
