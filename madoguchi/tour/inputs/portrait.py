"""Faces for the fake cameras: a portrait with gentle motion, as YUV4MPEG2 (.y4m).

A still picture would hide a frozen stream, so each frame differs: the head sways a little, as of
someone who sits and speaks. The motion is one full period, so the loop has no jump.
"""

import math
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Seat:
    """How somebody sits before the camera.

    Attributes:
        zoom: Size of the portrait, of the smallest one that fills a frame.
        breath: How much of that it grows and shrinks in a period.
        sway_px: How far the head moves to each side.
        nod_px: How far it moves up and down.
        right_px: How far the portrait stands to the right of the middle of the frame.
        down_px: How far below it.
    """

    zoom: float = 1.06
    breath: float = 0.03
    sway_px: float = 14
    nod_px: float = 6
    right_px: float = 0
    down_px: float = 0


TALKING: Final = Seat()
"""In conversation: enlarged so that the portrait's edges stay outside the frame."""

ASIDE: Final = Seat(zoom=1.08, breath=0, sway_px=2, nod_px=2, right_px=62, down_px=10)
"""Beside the outline of the photo step: the face is not in the middle."""

STRAIGHT: Final = Seat(zoom=1.2, breath=0, sway_px=2, nod_px=2, right_px=4, down_px=42)
"""As the rules of the card's photo want it (docs/photo.md): all measures are good, with room."""

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


def pose(picture: Picture, phase: float, seat: Seat = TALKING) -> Picture:
    """The portrait at one moment of its sway, HEIGHT × WIDTH × 3 BGR.

    Args:
        picture: Portrait of at least the frame's proportions.
        phase: Position in the period, 0 … 1.
        seat: Where the person sits.
    """
    turn = 2 * math.pi * phase
    scale = max(WIDTH / picture.shape[1], HEIGHT / picture.shape[0]) * (
        seat.zoom + seat.breath * math.sin(turn)
    )
    left = (WIDTH - picture.shape[1] * scale) / 2 + seat.right_px
    top = (HEIGHT - picture.shape[0] * scale) / 2 + seat.down_px
    left += seat.sway_px * math.sin(turn)
    top += seat.nod_px * math.sin(2 * turn)
    move = np.array([[scale, 0, left], [0, scale, top]], dtype=np.float64)
    frame = cv2.warpAffine(
        picture, move, (WIDTH, HEIGHT), flags=cv2.INTER_AREA, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(frame, dtype=np.uint8)


def write_video(path: Path, picture: Picture, seat: Seat = TALKING) -> None:
    """Write one period of the moving portrait as 4:2:0 .y4m, which Chromium loops for ever.

    A file that is there is written over in place: a Chromium that plays it shows the new seat
    from its next frame on, as if the person had moved.
    """
    with path.open("r+b" if path.exists() else "wb") as file:
        file.write(f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F{FRAMES_PER_SECOND}:1 Ip A1:1 C420\n".encode())
        for number in range(PERIOD_FRAMES):
            moment = pose(picture, number / PERIOD_FRAMES, seat)
            planes = cv2.cvtColor(moment, cv2.COLOR_BGR2YUV_I420)
            file.write(b"FRAME\n" + planes.tobytes())
