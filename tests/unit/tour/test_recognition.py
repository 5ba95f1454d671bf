"""The tour tells whose picture arrived, or that none did."""

import cv2
import numpy as np
import pytest

from madoguchi.tour.inputs.devices import Side, portrait_of
from madoguchi.tour.inputs.portrait import pose
from madoguchi.tour.recognition import Recogniser


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    return Recogniser()


@pytest.mark.parametrize("side", ["citizen", "operator"])
@pytest.mark.parametrize("phase", [0.1, 0.35, 0.62, 0.9])
def test_a_received_frame_is_recognised(recogniser: Recogniser, side: Side, phase: float) -> None:
    """A small, hard-compressed frame at any moment of the sway is the right side's picture."""
    small = cv2.resize(pose(portrait_of(side), phase), (160, 120), interpolation=cv2.INTER_AREA)
    packed = cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, 25])[1]
    sighting = recogniser.look(np.asarray(cv2.imdecode(packed, cv2.IMREAD_COLOR), np.uint8))
    assert sighting.who == side
    other: Side = "operator" if side == "citizen" else "citizen"
    assert sighting.likeness[other] < 0.4


@pytest.mark.parametrize("colour", [(0, 0, 0), (0, 200, 0), (16, 128, 128)])
def test_a_flat_frame_is_nobody(recogniser: Recogniser, colour: tuple[int, int, int]) -> None:
    """Black and flat frames (no camera, video off) are recognised as nobody."""
    sighting = recogniser.look(np.full((120, 160, 3), colour, np.uint8))
    assert sighting.blank
    assert sighting.who is None


def test_chromiums_green_disc_is_nobody(recogniser: Recogniser) -> None:
    """Chromium's own fake camera, a disc on green, is a picture but neither person."""
    frame = np.full((120, 160, 3), (0, 190, 0), np.uint8)
    cv2.circle(frame, (80, 60), 40, (0, 90, 0), -1)
    sighting = recogniser.look(frame)
    assert not sighting.blank
    assert sighting.who is None
