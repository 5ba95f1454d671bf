"""Faces for the fake cameras: a portrait with gentle motion, as YUV4MPEG2 (.y4m).

A still picture would hide a frozen stream, so each frame differs: the head sways a little, as of
someone who sits and speaks. The motion is one full period, so the loop has no jump.
"""

import math
from importlib.resources import files
from pathlib import Path
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from server.protocol.errors import StartupError

WIDTH: Final = 640
HEIGHT: Final = 480
FRAMES_PER_SECOND: Final = 20
PERIOD_FRAMES: Final = 60
"""Length of the loop: 3 s, about 28 MB of raw video."""

SWAY_PX: Final = 14
NOD_PX: Final = 6
ZOOM: Final = 0.03
MARGIN: Final = 1.09
"""Enlargement that keeps the portrait's edges outside the frame at every moment of the sway."""

Picture = npt.NDArray[np.uint8]


def load_picture(name: str) -> Picture:
    """A portrait of this package, BGR; larger than a frame so that it can move."""
    data = (files("madoguchi.tour.inputs") / "pictures" / name).read_bytes()
    picture = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    if picture is None:
        raise StartupError(
            "bad_picture",
            f"画像 {name} を読み込めません。",
            f"The picture {name} cannot be decoded.",
        )
    return np.asarray(picture, dtype=np.uint8)


def pose(picture: Picture, phase: float) -> Picture:
    """The portrait at one moment of its sway, HEIGHT × WIDTH × 3 BGR.

    Args:
        picture: Portrait of at least the frame's proportions.
        phase: Position in the period, 0 … 1.
    """
    turn = 2 * math.pi * phase
    scale = max(WIDTH / picture.shape[1], HEIGHT / picture.shape[0]) * (
        1.06 + ZOOM * math.sin(turn)
    )
    centre_x = (WIDTH - picture.shape[1] * scale) / 2 + SWAY_PX * math.sin(turn)
    centre_y = (HEIGHT - picture.shape[0] * scale) / 2 + NOD_PX * math.sin(2 * turn)
    move = np.array([[scale, 0, centre_x], [0, scale, centre_y]], dtype=np.float64)
    frame = cv2.warpAffine(
        picture, move, (WIDTH, HEIGHT), flags=cv2.INTER_AREA, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(frame, dtype=np.uint8)


def write_video(path: Path, picture: Picture) -> None:
    """Write one period of the moving portrait as 4:2:0 .y4m, which Chromium loops for ever."""
    with path.open("wb") as file:
        file.write(f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F{FRAMES_PER_SECOND}:1 Ip A1:1 C420\n".encode())
        for number in range(PERIOD_FRAMES):
            planes = cv2.cvtColor(pose(picture, number / PERIOD_FRAMES), cv2.COLOR_BGR2YUV_I420)
            file.write(b"FRAME\n" + planes.tobytes())
