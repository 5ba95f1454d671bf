"""Whose picture is it? Compares a received video frame with the portraits that were sent."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from madoguchi.tour.inputs.devices import Side, portrait_of
from madoguchi.tour.inputs.portrait import Picture, pose

THUMB_WIDTH: Final = 32
THUMB_HEIGHT: Final = 24

MIN_LIKENESS: Final = 0.8
"""Correlation from which a picture counts as recognised; the two portraits reach 0.3 at most."""

BLACK_MEAN: Final = 12.0
FLAT_DEVIATION: Final = 8.0
"""Below these (of 255) a frame is black, or one flat colour: no picture of anything."""

Thumb = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Sighting:
    """What one received frame shows."""

    mean: float
    deviation: float
    likeness: dict[Side, float]

    @property
    def blank(self) -> bool:
        """Black, or one flat colour."""
        return self.mean < BLACK_MEAN or self.deviation < FLAT_DEVIATION

    @property
    def who(self) -> Side | None:
        """The side whose portrait this is; None if it is neither, or nothing."""
        if self.blank:
            return None
        best = max(self.likeness, key=lambda side: self.likeness[side])
        return best if self.likeness[best] >= MIN_LIKENESS else None


class Recogniser:
    """Knows both portraits in a few moments of their sway."""

    def __init__(self) -> None:
        sides: tuple[Side, ...] = ("citizen", "operator")
        self._known: dict[Side, list[Thumb]] = {
            side: [_thumb(pose(portrait_of(side), phase)) for phase in (0.0, 0.25, 0.5, 0.75)]
            for side in sides
        }

    def look(self, frame: Picture) -> Sighting:
        """Judge one frame, height × width × 3 BGR of any size."""
        seen = _thumb(frame)
        return Sighting(
            mean=float(frame.mean()),
            deviation=float(frame.std(axis=(0, 1)).max()),
            likeness={
                side: max(_correlation(seen, known) for known in poses)
                for side, poses in self._known.items()
            },
        )


def _thumb(frame: Picture) -> Thumb:
    small = cv2.resize(frame, (THUMB_WIDTH, THUMB_HEIGHT), interpolation=cv2.INTER_AREA)
    return np.asarray(small, dtype=np.float64)


def _correlation(one: Thumb, other: Thumb) -> float:
    """Pearson correlation over all pixels and channels; 0 if either is flat."""
    a, b = one - one.mean(), other - other.mean()
    size = float(np.sqrt((a * a).sum() * (b * b).sum()))
    return float((a * b).sum()) / size if size else 0.0
