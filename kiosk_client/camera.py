"""Whether the kiosk has a camera, asked before a citizen finds out."""

import sys
from pathlib import Path
from typing import Final

from server.protocol.errors import StartupError

DEVICES: Final = Path("/dev")
NAMES: Final = Path("/sys/class/video4linux")


class CameraMissingError(StartupError):
    """No video device is attached, so citizens could be heard but not seen."""

    def __init__(self) -> None:
        super().__init__(
            "camera_missing",
            "カメラが見つかりません。ケーブルの接続を確認してください。",
            "No camera was found. Check its cable.",
        )


def check_camera(devices: Path = DEVICES) -> None:
    """Look for a V4L2 device node.

    Args:
        devices: where device nodes are.

    Raises:
        CameraMissingError: there is none (on Linux; other systems cannot be asked this way).
    """
    if sys.platform == "linux" and not any(devices.glob("video[0-9]*")):
        raise CameraMissingError


def has_camera(name: str, names: Path = NAMES) -> bool:
    """Whether a V4L2 device has `name` in its own name; where nobody can tell, it counts as there.

    Args:
        name: a part of it.
        names: where the kernel lists devices, each in a folder with a file `name`.
    """
    if sys.platform != "linux":
        return True
    return any(
        name in file.read_text(encoding="utf-8", errors="replace")
        for file in names.glob("video[0-9]*/name")
    )
