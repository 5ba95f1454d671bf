"""Measures of the background: bright, even, without edges (無背景)."""

from typing import Final

import cv2
import numpy as np

from media.photo.measure import Measure, judged
from media.photo.regions import Lab, Mask
from media.photo.rules import MeasureId

LEAST_SHARE: Final = 0.02
"""Share of the picture that must be seen as background for it to be measured."""

EDGE: Final = 6.0
"""Gradient of L* for one px at `WORK_HEIGHT` that counts as an edge."""

MEASURED: Final[tuple[MeasureId, ...]] = (
    "background_brightness",
    "background_evenness",
    "background_edges",
)


def measure_background(lab: Lab, background: Mask) -> list[Measure]:
    """Measure brightness, spread of colour, and the share of edges."""
    if float(background.mean()) < LEAST_SHARE:
        return [judged(id_, None) for id_ in MEASURED]
    smooth = cv2.GaussianBlur(lab, (0, 0), 1.2)
    colours = np.asarray(smooth, dtype=np.float32)[background]
    spread = float(np.linalg.norm(colours.std(axis=0)))
    lightness = np.ascontiguousarray(np.asarray(smooth, dtype=np.float32)[..., 0])
    across = cv2.Sobel(lightness, cv2.CV_32F, 1, 0, scale=0.125)
    down = cv2.Sobel(lightness, cv2.CV_32F, 0, 1, scale=0.125)
    inside = cv2.erode(background.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
    edges = np.hypot(across, down)[inside]
    return [
        judged("background_brightness", float(np.median(colours[:, 0]))),
        judged("background_evenness", spread),
        judged("background_edges", float((edges > EDGE).mean()) if edges.size else 0.0),
    ]
