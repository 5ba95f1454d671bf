"""Measures of light, sharpness and colour on the face."""

import math
from typing import Final

import cv2
import numpy as np

from media.diff import Pixels
from media.photo.faces import Face
from media.photo.measure import Measure, judged
from media.photo.regions import WORK_HEIGHT, Lab, around_eyes, inner_face
from media.photo.rules import MeasureId

FACE_SIDE: Final = 96
"""Width to which a face is brought before its sharpness is measured, in px: what counts is the blur
that is seen at the size of the card, not that of the camera's pixels."""

DARKEST: Final = 8.0
BRIGHTEST: Final = 250
GREY_CHROMA: Final = 4.0
GLASSES: Final = 0.38
EYE: Final = 0.16

SKIN: Final[tuple[MeasureId, ...]] = (
    "brightness",
    "underexposed",
    "overexposed",
    "side_light",
    "skin_hue",
)


def measure_light(lab: Lab, picture: Pixels, face: Face) -> list[Measure]:
    """Measure brightness, clipping and the difference between left and right of the face."""
    scale = WORK_HEIGHT / picture.shape[0]
    skin = np.asarray(inner_face(lab, face, scale), dtype=np.float32)
    full = np.asarray(inner_face(picture, face, 1.0), dtype=np.uint8)
    if skin.size == 0 or full.size == 0:
        return [judged(id_, None) for id_ in SKIN]
    lightness = skin[..., 0]
    middle = lightness.shape[1] // 2
    left, right = lightness[:, :middle], lightness[:, lightness.shape[1] - middle :]
    difference = abs(float(left.mean()) - float(right.mean())) if middle else 0.0
    return [
        judged("brightness", float(np.median(lightness))),
        judged("underexposed", float((lightness < DARKEST).mean())),
        judged("overexposed", float((full.max(axis=2) >= BRIGHTEST).mean())),
        judged("side_light", difference / max(1.0, float(lightness.mean()))),
        judged("skin_hue", _hue(skin)),
    ]


def _hue(skin: Lab) -> float:
    """Hue angle of the skin; of a grey picture, which is allowed, that of usual skin."""
    a, b = float(np.median(skin[..., 1])), float(np.median(skin[..., 2]))
    if math.hypot(a, b) < GREY_CHROMA:
        return 50.0
    return math.degrees(math.atan2(b, a))


def measure_sharpness(picture: Pixels, face: Face) -> Measure:
    """Variance of the Laplacian over the variance of the face, at `FACE_SIDE`."""
    cut = np.asarray(inner_face(picture, face, 1.0), dtype=np.uint8)
    if min(cut.shape[:2], default=0) < 8:
        return judged("sharpness", None)
    size = FACE_SIDE, max(8, round(cut.shape[0] * FACE_SIDE / cut.shape[1]))
    kind = cv2.INTER_AREA if cut.shape[1] >= FACE_SIDE else cv2.INTER_LINEAR
    grey = cv2.cvtColor(cv2.resize(cut, size, interpolation=kind), cv2.COLOR_RGB2GRAY)
    edges = float(cv2.Laplacian(grey, cv2.CV_64F).var())
    return judged("sharpness", edges / max(1.0, float(np.var(grey))))


def measure_eyes(picture: Pixels, face: Face) -> list[Measure]:
    """Measure whether both eyes are seen, reflections over them, and red pupils."""
    glasses, eyes = around_eyes(picture, face, GLASSES), around_eyes(picture, face, EYE)
    return [
        judged("eyes_found", float(face.eyes is not None)),
        judged("eye_distance", face.eye_distance),
        judged("glare", max(map(_reflection, glasses), default=None)),
        judged("red_eye", max(map(_redness, eyes), default=None)),
    ]


def _reflection(cut: Pixels) -> float:
    """Share that the largest white blob takes; a catchlight in the pupil is far smaller."""
    low, high = cut.min(axis=2), cut.max(axis=2)
    white = ((high >= 245) & (high.astype(np.int16) - low < 35)).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(white, connectivity=8)
    areas: list[int] = stats[1:, cv2.CC_STAT_AREA].tolist()
    return float(max(areas, default=0) / white.size)


def _redness(cut: Pixels) -> float:
    red, green, blue = (cut[..., channel].astype(np.float32) for channel in range(3))
    return float(((red > 90) & (red > 2.0 * green) & (red > 1.8 * blue)).mean())
