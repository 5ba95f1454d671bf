"""OpenCV 5 ships no face detector, so its version is a decision (docs/adr/0023)."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("lock", ["requirements/runtime.txt", "requirements/dev.txt"])
def test_the_locks_hold_an_opencv_with_cascades(lock: str) -> None:
    """An upgrade to 5 would leave kiosks without face detection, found out at the first photo."""
    pinned = re.search(r"^opencv-python-headless==(\d+)\.", (ROOT / lock).read_text(), re.MULTILINE)
    assert pinned is not None
    assert pinned[1] == "4"
