"""Faces by the Haar cascades that OpenCV 4 ships in its wheel (docs/adr/0023).

Upright faces are looked for first; only where there is none, the picture is turned by 25° to either
side, so that a head that leans too far is told to straighten up instead of to come into view.
"""

from pathlib import Path
from typing import Any, Final, Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from media.diff import Pixels
from media.photo.faces import Box, DetectorUnavailableError, Eyes, Face

SEARCH_HEIGHT: Final = 320
"""Height of the picture that is searched, in px: a face at arm's length is 130 px there."""

SMALLEST_FACE: Final = 36
"""Side of the smallest face box in the searched picture: a head of a fifth of its height."""

FACE_STEP: Final = 1.1
FACE_NEIGHBOURS: Final = 5
LEANING: Final = (25.0, -25.0)
EYE_WIDTH: Final = 160
"""Width of the face box in which eyes are searched, in px."""

Grey = NDArray[np.uint8]


class _Cascade(Protocol):
    def detectMultiScale(self, image: Grey, *args: Any, **options: Any) -> Any: ...  # noqa: N802


def _load(name: str) -> _Cascade:
    make = getattr(cv2, "CascadeClassifier", None)
    data = getattr(cv2, "data", None)
    path = None if data is None else Path(data.haarcascades) / name
    if make is None or path is None or not path.is_file():
        raise DetectorUnavailableError(
            f"OpenCV {cv2.__version__} ships no {name}: install opencv-python-headless 4.13 or "
            "later but below 5, or supply a YuNet model"
        )
    cascade: _Cascade = make(str(path))
    return cascade


class CascadeDetector:
    """A `FaceDetector` without a model file; about 30 ms a frame on one core."""

    def __init__(self) -> None:
        """Load the cascades.

        Raises:
            DetectorUnavailableError: this OpenCV has none.
        """
        self._faces: Final = _load("haarcascade_frontalface_alt2.xml")
        self._eyes: Final = (
            _load("haarcascade_eye_tree_eyeglasses.xml"),
            _load("haarcascade_eye.xml"),
        )

    def detect(self, picture: Pixels) -> tuple[Face, ...]:
        """Find all faces of an RGB picture (h, w, 3), the largest first."""
        grey = np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
        faces = self._upright(grey)
        for angle in LEANING:
            if faces:
                break
            faces = self._turned(grey, angle)
        return tuple(sorted(faces, key=lambda face: -face.box.width))

    def _upright(self, grey: Grey) -> list[Face]:
        scale = min(1.0, SEARCH_HEIGHT / grey.shape[0])
        size = max(1, round(grey.shape[1] * scale)), max(1, round(grey.shape[0] * scale))
        small = np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
        if min(small.shape) < SMALLEST_FACE:
            return []
        found = self._faces.detectMultiScale(
            small, FACE_STEP, FACE_NEIGHBOURS, minSize=(SMALLEST_FACE, SMALLEST_FACE)
        )
        boxes = [Box(*(float(v) / scale for v in each)) for each in found]
        return [Face(box, self._eyes_of(grey, box)) for box in boxes]

    def _turned(self, grey: Grey, angle: float) -> list[Face]:
        height, width = grey.shape
        turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
        turned = cv2.warpAffine(grey, turn, (width, height), borderMode=cv2.BORDER_REPLICATE)
        back = cv2.invertAffineTransform(turn)
        return [
            _turned_back(face, back, angle) for face in self._upright(np.asarray(turned, np.uint8))
        ]

    def _eyes_of(self, grey: Grey, box: Box) -> Eyes | None:
        """Look for one eye in each half of the upper face; None if either is missing."""
        top, left = max(0, round(box.y)), max(0, round(box.x))
        upper = grey[top : round(box.y + box.height * 0.62), left : round(box.x + box.width)]
        if upper.size == 0 or upper.shape[1] < 20:
            return None
        scale = EYE_WIDTH / upper.shape[1]
        size = EYE_WIDTH, max(1, round(upper.shape[0] * scale))
        small = np.asarray(cv2.resize(upper, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
        for cascade in self._eyes:
            found = cascade.detectMultiScale(
                small, 1.07, 3, minSize=(EYE_WIDTH // 8,) * 2, maxSize=(EYE_WIDTH // 2,) * 2
            )
            pair = _pair([(x + w / 2, y + h / 2, w) for x, y, w, h in np.asarray(found).tolist()])
            if pair is not None:
                first, second = (
                    (left + x / scale, top + y / scale) for x, y in (pair.left, pair.right)
                )
                return Eyes(first, second)
        return None


def _pair(found: list[tuple[float, float, float]]) -> Eyes | None:
    """Choose the largest candidate of each half, if both stand as eyes stand."""
    middle = EYE_WIDTH / 2
    by_width = sorted(found, key=lambda eye: -eye[2])
    left = next((eye for eye in by_width if eye[0] < middle), None)
    right = next((eye for eye in by_width if eye[0] >= middle), None)
    if left is None or right is None:
        return None
    across, down = right[0] - left[0], right[1] - left[1]
    if across < EYE_WIDTH * 0.25 or abs(down) > across * 0.6:
        return None
    return Eyes(left[:2], right[:2])


def _turned_back(face: Face, back: NDArray[Any], angle: float) -> Face:
    def place(point: tuple[float, float]) -> tuple[float, float]:
        x, y = back @ np.array([point[0], point[1], 1.0])
        return float(x), float(y)

    x, y = place(face.box.centre)
    box = Box(x - face.box.width / 2, y - face.box.height / 2, face.box.width, face.box.height)
    eyes = None if face.eyes is None else Eyes(place(face.eyes.left), place(face.eyes.right))
    return Face(box, eyes, roll=angle)
