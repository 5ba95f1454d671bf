"""Faces by YuNet, where the deployer supplies its `.onnx` file (docs/photo.md)."""

from pathlib import Path
from typing import Any, Final

import cv2
import numpy as np

from media.diff import Pixels
from media.photo.faces import Box, DetectorUnavailableError, Eyes, Face

SEARCH_HEIGHT: Final = 320
SCORE: Final = 0.8
"""Least confidence, 0 to 1."""


class YunetDetector:
    """A `FaceDetector` on OpenCV's `FaceDetectorYN`; of its five landmarks the eyes are used."""

    def __init__(self, model: Path) -> None:
        """Load a model.

        Raises:
            DetectorUnavailableError: there is no such file, or OpenCV cannot read it.
        """
        if not model.is_file():
            raise DetectorUnavailableError(f"there is no face model {model}")
        try:
            self._net: Final = cv2.FaceDetectorYN.create(str(model), "", (320, 320), SCORE)
        except cv2.error:
            raise DetectorUnavailableError(f"{model} is no YuNet model") from None

    def detect(self, picture: Pixels) -> tuple[Face, ...]:
        """Find all faces of an RGB picture (h, w, 3), the largest first."""
        scale = min(1.0, SEARCH_HEIGHT / picture.shape[0])
        size = max(1, round(picture.shape[1] * scale)), max(1, round(picture.shape[0] * scale))
        small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
        self._net.setInputSize(size)
        answer: Any = self._net.detect(cv2.cvtColor(small, cv2.COLOR_RGB2BGR))
        found = answer[1]  # None if there is no face, whatever OpenCV's types say
        rows = [] if found is None else [np.asarray(row) / scale for row in found]
        faces = [_face([float(value) for value in row]) for row in rows]
        return tuple(sorted(faces, key=lambda face: -face.box.width))


def _face(row: list[float]) -> Face:
    """Read one row: box (4), right and left eye of the person (4), other landmarks, score.

    YuNet's box spans forehead to chin; `Face.box` is brought to that of the cascades.
    """
    x, y, width, height = row[:4]
    side = max(width, height * 0.75)
    box = Box(x + (width - side) / 2, y + height * 0.92 - side, side, side)
    first, second = (row[4], row[5]), (row[6], row[7])
    left, right = sorted((first, second))
    return Face(box, Eyes(left, right))
