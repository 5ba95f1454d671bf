"""What is told of a picture's changes always holds all that differs (Z-05: tiles are exact)."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk_client.window.areas import MOST, WASTE_PIXELS, Areas, Changes, MaskChanges
from kiosk_client.window.feed import ReleasedFrame
from kiosk_client.window.stream import WindowStream, encode
from media.diff import Pixels, Rect
from media.mask import MaskRectangle, paint_over
from media.tiles import apply

WIDTH, HEIGHT = 90, 70


@st.composite
def rects(draw: st.DrawFn) -> Rect:
    """A rectangle inside the picture."""
    x, y = draw(st.integers(0, WIDTH - 1)), draw(st.integers(0, HEIGHT - 1))
    return Rect(x, y, draw(st.integers(1, WIDTH - x)), draw(st.integers(1, HEIGHT - y)))


@st.composite
def masks(draw: st.DrawFn) -> tuple[MaskRectangle, ...]:
    """Up to two rectangles of a mask, which may reach beyond the picture."""
    found = draw(st.lists(st.tuples(rects(), st.booleans()), max_size=2))
    return tuple(MaskRectangle(r.x, r.y, r.x + r.w, r.y + r.h, plain) for r, plain in found)


STEPS = st.lists(
    st.tuples(st.lists(rects(), max_size=3), masks(), st.booleans(), st.booleans()), max_size=8
)


class Chain:
    """A window that is drawn on, its mask, and a viewer."""

    def __init__(self, seed: int) -> None:
        self.random = np.random.default_rng(seed)
        self.window: Pixels = np.full((HEIGHT, WIDTH, 3), 255, np.uint8)
        self.mask = MaskChanges()
        self.stream = WindowStream()
        self.seen: Pixels | None = None
        self.number = 0

    def draw(self, areas: list[Rect]) -> None:
        """Draw something else in some areas."""
        for area in areas:
            area.of(self.window)[:] = self.random.integers(0, 256, (area.h, area.w, 3))

    def release(self, mask: tuple[MaskRectangle, ...], drawn: tuple[Rect, ...] | None) -> Pixels:
        """Show the viewer's stream the masked picture."""
        self.number += 1
        picture = self.window.copy()
        paint_over(picture, mask)
        changed = self.mask.changed(mask, picture, drawn)
        self.stream.show(ReleasedFrame(self.number, picture, 1.0, 1.0, 1.0, changed))
        return picture

    def send(self) -> None:
        """Let the viewer have the newest picture."""
        job = self.stream.next_job()
        if job is None:
            return
        tiles = encode(job)
        self.seen = apply(self.seen, tiles, (WIDTH, HEIGHT))
        self.stream.finish(job, tiles, 1.0)
        self.stream._frames.clear()


@given(seed=st.integers(0, 2**32 - 1), steps=STEPS)
@settings(max_examples=200, deadline=None)
def test_a_viewer_sees_what_was_released(seed: int, steps: list[tuple]) -> None:
    """Whatever is drawn, masked otherwise, skipped, or not known: the tiles give the picture."""
    chain = Chain(seed)
    for areas, mask, is_known, is_sent in [([], (), False, True), *steps]:
        chain.draw(areas)
        picture = chain.release(mask, tuple(areas) if is_known else None)
        if is_sent:
            chain.send()
            assert chain.seen is not None
            assert np.array_equal(chain.seen, picture)


@given(added=st.lists(rects(), max_size=20))
@settings(deadline=None)
def test_few_areas_hold_everything(added: list[Rect]) -> None:
    """However many are added: at most `MOST`, and each lies within one of them."""
    areas = Areas()
    for one in added:
        areas.add(one)
    assert bool(areas) == bool(added)
    taken = areas.take()
    assert len(taken) <= MOST
    assert all(any(one.union(area) == area for area in taken) for one in added)
    assert not areas


def test_what_lies_far_apart_stays_apart() -> None:
    """The field and what the page shows beside it are not read with all between them."""
    field, beside = Rect(0, 0, 400, 30), Rect(1_000, 0, 160, 160)
    assert field.union(beside).area - field.area - beside.area > WASTE_PIXELS
    areas = Areas()
    areas.add(field)
    areas.add(beside)
    areas.add(Rect(10, 10, 20, 30))
    assert sorted(areas.take()) == [Rect(0, 0, 400, 40), beside]


@pytest.mark.parametrize("numbers", [(1, 3), (4, 2), (2, 2)])
def test_a_picture_that_does_not_follow_may_differ_anywhere(numbers: tuple[int, int]) -> None:
    """A gap in the numbers, or another page's: nothing is known of what lies between."""
    changes = Changes()
    picture = np.zeros((4, 4, 3), np.uint8)
    first, second = (ReleasedFrame(n, picture, 1.0, 1.0, 1.0, (Rect(0, 0, 1, 1),)) for n in numbers)
    changes.add(first)
    changes.take()
    changes.add(second)
    assert changes.take() is None


def test_a_plain_mask_changes_with_the_colour_beside_it() -> None:
    """One dot beside it is drawn, and all of it takes that colour."""
    chain, mask = Chain(0), (MaskRectangle(20, 20, 60, 60, plain=True),)
    chain.release(mask, None)
    chain.send()
    dot = Rect(15, 15, 1, 1)
    dot.of(chain.window)[:] = 40
    picture = chain.release(mask, (dot,))
    assert (picture[30, 30] == 40).all()
    chain.send()
    assert np.array_equal(chain.seen, picture)
