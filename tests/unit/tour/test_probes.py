"""What the tour's eyes take for a frame around a field, and what they do not (S-08)."""

import numpy as np
import pytest

from madoguchi.tour.probes import AROUND_PX, PINK_BGR, Image, pink_share

SIZE = (40 + 2 * AROUND_PX, 120 + 2 * AROUND_PX)
OUT = AROUND_PX - 6
"""The frame stands six pixels outside the field."""


def page() -> Image:
    return np.full((*SIZE, 3), 255, np.uint8)


def framed(image: Image) -> Image:
    """The page with a frame of four pixels."""
    inside = image[OUT + 4 : -OUT - 4, OUT + 4 : -OUT - 4].copy()
    image[OUT:-OUT, OUT:-OUT] = PINK_BGR
    image[OUT + 4 : -OUT - 4, OUT + 4 : -OUT - 4] = inside
    return image


def test_a_frame_goes_all_the_way_round() -> None:
    """Whatever stands in the field."""
    image = page()
    image[20:30, 20:80] = 0
    assert pink_share(framed(image)) == 1.0


def test_without_a_frame_nothing_is_pink() -> None:
    """Neither a bare field nor one with a red border passes for a marked one."""
    image = page()
    assert pink_share(image) == 0.0
    image[AROUND_PX : AROUND_PX + 2, AROUND_PX:-AROUND_PX] = (0, 0, 200)
    assert pink_share(image) == 0.0


@pytest.mark.parametrize("side", ["left", "top"])
def test_a_side_that_is_missing_counts(side: str) -> None:
    """Half a frame is not a frame."""
    image = framed(page())
    if side == "left":
        image[:, : SIZE[1] // 2] = 255
    else:
        image[: SIZE[0] // 2] = 255
    assert pink_share(image) < 0.9
