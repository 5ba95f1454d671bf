"""From a camera's frame to the file: cut to the card's shape, written as a bare JPEG."""

from typing import Final

import cv2
import numpy as np

from media.diff import Pixels
from media.photo.container import UnreadablePhotoError

WIDTH_TO_HEIGHT: Final = 35 / 45
"""Of the card's photo (縦4.5 cm × 横3.5 cm)."""

MIN_WIDTH: Final = 480
MAX_HEIGHT: Final = 1800
QUALITIES: Final = (95, 88, 80)
MAX_BYTES: Final = 6 * 1024 * 1024


def frame_portrait(frame: Pixels) -> Pixels:
    """Cut the middle of a frame to 35:45; what the outline on the panel shows."""
    height, width = frame.shape[:2]
    wanted = min(width, round(height * WIDTH_TO_HEIGHT))
    tall = min(height, round(wanted / WIDTH_TO_HEIGHT))
    left, top = (width - wanted) // 2, (height - tall) // 2
    return np.ascontiguousarray(frame[top : top + tall, left : left + wanted])


def write_jpeg(portrait: Pixels) -> bytearray:
    """Write an RGB picture as a baseline JPEG without metadata, 480 px wide at least.

    Raises:
        UnreadablePhotoError: OpenCV cannot write it.
    """
    height, width = portrait.shape[:2]
    scale = max(MIN_WIDTH / width, 1.0) * min(1.0, MAX_HEIGHT / height)
    size = max(MIN_WIDTH, round(width * scale)), max(1, round(height * scale))
    kind = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
    bgr = cv2.cvtColor(cv2.resize(portrait, size, interpolation=kind), cv2.COLOR_RGB2BGR)
    for quality in QUALITIES:
        written, data = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, quality])
        if not written:
            break
        if data.size <= MAX_BYTES:
            return bytearray(data.data)
    raise UnreadablePhotoError("too_large")
