"""Where head, face, eyes and background are in a picture, told from the face's box."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from media.diff import Pixels
from media.photo.faces import Face

WORK_HEIGHT: Final = 320
"""Height at which light and background are measured, in px, whatever the camera gives."""

CHIN: Final = 1.26
"""From the top of the face's box to the chin, in heights of the box."""

CROWN_HIGHEST: Final = 0.62
CROWN_LOWEST: Final = 0.08
CROWN_TYPICAL: Final = 0.35
"""From the top of the box up to the crown with hair, in heights of the box."""

HAIR_WIDTH: Final = 0.95
"""Half of the width that head and hair may take, in widths of the box."""

HAIR_CONTRAST: Final = 16.0
"""Difference of colour (CIE ΔE) by which hair is told from the background."""

EVEN_CORNERS: Final = 12.0

Mask = NDArray[np.bool_]
Lab = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Head:
    """Top and bottom of the head, as shares of the picture's height; may lie outside 0 to 1."""

    crown: float
    chin: float


def lab_of(picture: Pixels) -> Lab:
    """Bring a picture to `WORK_HEIGHT` and CIE L*a*b* (L* 0 to 100)."""
    height, width = picture.shape[:2]
    scale = WORK_HEIGHT / height
    size = max(1, round(width * scale)), WORK_HEIGHT
    kind = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    small = cv2.resize(picture, size, interpolation=kind)
    scaled = np.asarray(small, dtype=np.float32) / np.float32(255)
    return np.asarray(cv2.cvtColor(scaled, cv2.COLOR_RGB2LAB), dtype=np.float32)


def find_head(lab: Lab, face: Face, picture_height: int) -> Head:
    """Find crown and chin; the crown where the hair begins below an even background."""
    scale = WORK_HEIGHT / picture_height
    top, side = face.box.y * scale, face.box.height * scale
    crown = _crown(lab, face.box.centre[0] * scale, top, side)
    return Head(crown / WORK_HEIGHT, (top + CHIN * side) / WORK_HEIGHT)


def _crown(lab: Lab, middle: float, top: float, side: float) -> float:
    corner = max(4, lab.shape[1] // 10)
    corners = np.concatenate(
        [lab[:corner, :corner].reshape(-1, 3), lab[:corner, -corner:].reshape(-1, 3)]
    )
    if float(np.linalg.norm(corners.std(axis=0))) > EVEN_CORNERS:
        return top - CROWN_TYPICAL * side
    left, right = int(max(0, middle - 0.15 * side)), int(middle + 0.15 * side) + 1
    column = lab[:, left:right]
    if column.size == 0:
        return top - CROWN_TYPICAL * side
    distance = np.linalg.norm(column - np.median(corners, axis=0), axis=2)
    rows = np.flatnonzero(np.median(distance, axis=1) > HAIR_CONTRAST)
    first = float(rows[0]) if rows.size else top - CROWN_TYPICAL * side
    return min(max(first, top - CROWN_HIGHEST * side), top - CROWN_LOWEST * side)


def background_of(lab: Lab, face: Face, picture_height: int, head: Head) -> Mask:
    """Mark what is surely background: beside the head above the shoulders, and above the crown."""
    scale = WORK_HEIGHT / picture_height
    rows, columns = np.mgrid[0 : lab.shape[0], 0 : lab.shape[1]]
    half = HAIR_WIDTH * face.box.width * scale
    beside = np.abs(columns - face.box.centre[0] * scale) > half
    above_shoulders = rows < (face.box.y + 0.9 * face.box.height) * scale
    above_head = rows < (head.crown - 0.015) * lab.shape[0]
    return np.asarray((beside & above_shoulders) | above_head, dtype=np.bool_)


def inner_face(pixels: NDArray[np.generic], face: Face, scale: float) -> NDArray[np.generic]:
    """Cut out eyes to chin without hair and background; empty if it is outside the picture.

    Args:
        pixels: (h, w, …), the picture or its Lab.
        face: In px of the picture.
        scale: Px of `pixels` for one px of the picture.
    """
    box = face.box
    top, bottom = box.y + 0.25 * box.height, box.y + 0.95 * box.height
    left, right = box.x + 0.18 * box.width, box.x + 0.82 * box.width
    y0, y1, x0, x1 = (max(0, round(v * scale)) for v in (top, bottom, left, right))
    return pixels[y0:y1, x0:x1]


def around_eyes(picture: Pixels, face: Face, half: float) -> list[Pixels]:
    """Cut out a square around each eye; `half` its half side in distances of the eyes."""
    if face.eyes is None:
        return []
    reach = face.eye_distance * half
    cuts = []
    for x, y in (face.eyes.left, face.eyes.right):
        y0, y1, x0, x1 = (max(0, round(v)) for v in (y - reach, y + reach, x - reach, x + reach))
        cuts.append(picture[y0:y1, x0:x1])
    return [cut for cut in cuts if cut.size]
