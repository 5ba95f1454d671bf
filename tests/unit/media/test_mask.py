"""The mask's paint: flat hatching by position alone, over the rectangle and its margin (Z-05)."""

import numpy as np
import pytest

from media.diff import Rect
from media.mask import MARGIN_PX, MaskRectangle, paint_over, painted_areas


def test_the_same_is_painted_whatever_was_below() -> None:
    """Inside the margin nothing of the picture is left; outside nothing is touched."""
    dark, light = (np.full((60, 80, 3), shade, np.uint8) for shade in (10, 240))
    one = MaskRectangle(20.5, 10.2, 40.0, 30.0)
    (area,) = painted_areas([one], 80, 60)
    assert area == Rect(16, 6, 29, 29)
    for picture in (dark, light):
        paint_over(picture, [one])
    assert np.array_equal(area.of(dark), area.of(light))
    for picture, shade in ((dark, 10), (light, 240)):
        area.of(picture)[:] = shade
        assert (picture == shade).all()


def test_a_plain_one_takes_the_colour_beside_it_before_anything_is_painted() -> None:
    """Not that of another rectangle's hatching: the colour of the page itself."""
    picture = np.full((60, 80, 3), 77, np.uint8)
    paint_over(picture, [MaskRectangle(0, 0, 30, 30), MaskRectangle(20, 20, 50, 50, plain=True)])
    assert (picture[20:50, 20:50] == 77).all()


def test_beyond_the_picture_nothing_is_painted() -> None:
    """A rectangle that lies outside is none."""
    picture = np.zeros((20, 20, 3), np.uint8)
    outside = [MaskRectangle(40, 40, 50, 50), MaskRectangle(-50, -50, -20, -20)]
    paint_over(picture, outside)
    assert not picture.any()
    assert painted_areas(outside, 20, 20) == ()
    assert MARGIN_PX < 20


@pytest.mark.parametrize("sides", [(5, 0, 1, 9), (0, 5, 9, 1), (float("nan"), 0, 1, 1)])
def test_an_absurd_rectangle_lets_no_picture_out(sides: tuple[float, ...]) -> None:
    """Turned inside out, or no number: an error, and so no picture."""
    with pytest.raises(ValueError, match="absurd"):
        paint_over(np.zeros((9, 9, 3), np.uint8), [MaskRectangle(*sides)])
