"""A second of the camera's picture, as figures: no frame leaves this module (T9)."""

import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

FRAMES: Final = 12
WARM_UP: Final = 3
"""Frames until a camera has found its exposure."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """What was seen.

    Attributes:
        width, height: in pixels.
        first_ms: from opening to the first frame.
        frames: how many came.
        change: mean difference between two frames that follow, in grey levels (0 … 255).
        light: mean brightness, in grey levels.
        focus: variance of the Laplacian: edges are wide where a lens is out of focus.
    """

    width: int
    height: int
    first_ms: float
    frames: int
    change: float
    light: float
    focus: float


def watch_camera(source: Path) -> Pictures:
    """Look through the camera, or at a film in place of one, and let go of it.

    Raises:
        OSError: it does not exist, another program has it, or it gives no picture.
    """
    began = time.perf_counter()
    with source.open("rb"):  # says which of "not there" and "not permitted" it is
        pass
    camera = cv2.VideoCapture(str(source))
    try:
        if not camera.isOpened():
            raise OSError(None, "the device does not open")
        grey: list[NDArray[np.uint8]] = []
        first_ms = 0.0
        while len(grey) < WARM_UP + FRAMES:
            there, frame = camera.read()
            if not there:
                break
            if not grey:
                first_ms = (time.perf_counter() - began) * 1000
            grey.append(np.asarray(cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY), dtype=np.uint8))
    finally:
        camera.release()
    if not grey:
        raise OSError(None, "the device gives no picture")
    return _figures(grey, first_ms)


def _figures(grey: list[NDArray[np.uint8]], first_ms: float) -> Pictures:
    seen = grey[WARM_UP:] or grey[-1:]
    changes = [float(cv2.absdiff(a, b).mean()) for a, b in pairwise(seen)]
    last = seen[-1]
    return Pictures(
        width=last.shape[1],
        height=last.shape[0],
        first_ms=first_ms,
        frames=len(grey),
        change=max(changes, default=0.0),
        light=float(last.mean()),
        focus=float(cv2.Laplacian(last, cv2.CV_64F).var()),
    )
