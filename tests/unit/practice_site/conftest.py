"""Photos for the tests of the practice site, generated and never a person's."""

from collections.abc import Callable

import cv2
import numpy as np
import pytest

MakeJpeg = Callable[..., bytes]


@pytest.fixture
def make_jpeg() -> MakeJpeg:
    """Return a maker of JPEG files; noise makes them large enough to be photos."""

    def make(
        width: int = 600, height: int = 700, *, grey: bool = False, quality: int = 90
    ) -> bytes:
        rng = np.random.default_rng(seed=1)
        shape = (height, width) if grey else (height, width, 3)
        picture = rng.integers(0, 256, shape, np.uint8)
        done, encoded = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
        assert done
        return encoded.tobytes()

    return make
