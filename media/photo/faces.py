"""The port of face detection; which detector is the default and why: docs/adr/0023."""

import math
from dataclasses import dataclass
from typing import Protocol

from media.diff import Pixels


class DetectorUnavailableError(Exception):
    """No face detector can be made here; the message says what to install or to supply."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in px of the picture; may reach beyond it."""

    x: float
    y: float
    width: float
    height: float

    @property
    def centre(self) -> tuple[float, float]:
        """Its middle, in px."""
        return self.x + self.width / 2, self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Eyes:
    """Centres of both eyes in px; `left` is the one at the picture's left."""

    left: tuple[float, float]
    right: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Face:
    """A face as a detector sees it.

    `box` spans the eyebrows to below the lips, as the frontal cascades of OpenCV frame it: about
    0.56 of the head's height. `roll` is how far the head leans to the picture's right, in degrees,
    as far as the detector had to turn the picture to find it; `eyes` is None where they were not
    both found.
    """

    box: Box
    eyes: Eyes | None
    roll: float = 0.0

    @property
    def lean(self) -> float:
        """How far the line of the eyes leans to the picture's right, in degrees."""
        if self.eyes is None:
            return self.roll
        (x0, y0), (x1, y1) = self.eyes.left, self.eyes.right
        return math.degrees(math.atan2(y1 - y0, x1 - x0))

    @property
    def eye_distance(self) -> float:
        """Between the centres of the eyes, in px; from the box where they were not found."""
        if self.eyes is None:
            return self.box.width * 0.45
        return math.dist(self.eyes.left, self.eyes.right)


class FaceDetector(Protocol):
    """Finds faces in a picture."""

    def detect(self, picture: Pixels) -> tuple[Face, ...]:
        """Find all faces of an RGB picture (h, w, 3), the largest first."""
