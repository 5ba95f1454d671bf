"""A studio that derives photos by code from one public-domain portrait (tests/data/photo)."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from media.photo.cascade import CascadeDetector

PORTRAIT: Final = Path(__file__).parents[3] / "data/photo/portrait.jpg"
PLAIN: Final = (214, 216, 218)

# In px of the portrait: middle of the face, crown, chin.
MIDDLE, CROWN, CHIN = 119, 16, 189
WIDTH, HEIGHT = 560, 720
OWN_LEAN = 3.0
"""How far the sitter's eyes lean in the portrait, in degrees."""

Pixels = NDArray[np.uint8]


@dataclass(frozen=True)
class Studio:
    """The sitter cut out (`sitter` RGB, `alpha` 0 to 1) and the portrait as it was taken."""

    original: Pixels
    alpha: NDArray[np.float32]

    def photo(
        self,
        *,
        head: float = 0.75,
        top: float = 0.09,
        x: float = 0.5,
        roll: float = 0.0,
        backdrop: Pixels | None = None,
    ) -> Pixels:
        """Compose a photo of 560 x 720 px.

        Args:
            head: Height of the head, as a share of the picture's.
            top: Room above it.
            x: Where the face's middle is, as a share of the width.
            roll: How far the head leans, in degrees.
            backdrop: Instead of plain light grey.
        """
        scale = head * HEIGHT / (CHIN - CROWN)
        move = cv2.getRotationMatrix2D((MIDDLE, (CROWN + CHIN) / 2), OWN_LEAN - roll, scale)
        move[0, 2] += x * WIDTH - MIDDLE
        move[1, 2] += (top + head / 2) * HEIGHT - (CROWN + CHIN) / 2
        flags = cv2.INTER_CUBIC
        sitter = cv2.warpAffine(
            self.original, move, (WIDTH, HEIGHT), flags=flags, borderMode=cv2.BORDER_REPLICATE
        )
        alpha = cv2.warpAffine(self.alpha, move, (WIDTH, HEIGHT), flags=cv2.INTER_LINEAR)[..., None]
        behind = plain() if backdrop is None else backdrop
        mixed = sitter * alpha + behind * (1 - alpha)
        return np.clip(mixed, 0, 255).astype(np.uint8)


def plain(colour: tuple[int, int, int] = PLAIN) -> Pixels:
    """Make an even backdrop."""
    return np.full((HEIGHT, WIDTH, 3), colour, dtype=np.uint8)


def _cut_out(portrait: Pixels) -> NDArray[np.float32]:
    """Tell the sitter from the studio's backdrop, softly."""
    mask = np.full(portrait.shape[:2], cv2.GC_PR_BGD, dtype=np.uint8)
    cv2.ellipse(mask, (MIDDLE, 105), (84, 104), 0, 0, 360, cv2.GC_PR_FGD, -1)
    cv2.ellipse(mask, (MIDDLE, 105), (55, 78), 0, 0, 360, cv2.GC_FGD, -1)
    mask[185:, 20:220] = cv2.GC_PR_FGD
    mask[225:, 40:200] = cv2.GC_FGD
    mask[:120, :35] = mask[:120, 205:] = cv2.GC_BGD
    mask[:8] = cv2.GC_BGD
    models = np.zeros((1, 65)), np.zeros((1, 65))
    cv2.setRNGSeed(7)
    cv2.grabCut(portrait, mask, None, *models, 6, cv2.GC_INIT_WITH_MASK)
    sitter = np.isin(mask, (cv2.GC_FGD, cv2.GC_PR_FGD)).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(sitter)
    largest = 1 + int(np.argmax(stats[1:, cv2.CC_STAT_AREA]))
    kept = cv2.erode((labels == largest).astype(np.float32), np.ones((3, 3)))
    return cv2.GaussianBlur(kept, (0, 0), 1.0)


@pytest.fixture(scope="session")
def studio() -> Studio:
    """The sitter, ready for all photos."""
    portrait = cv2.imread(str(PORTRAIT), cv2.IMREAD_COLOR_RGB)
    assert portrait is not None
    return Studio(portrait, _cut_out(portrait))


@pytest.fixture(scope="session")
def detector() -> CascadeDetector:
    """The detector that kiosks have by default."""
    return CascadeDetector()


@pytest.fixture(scope="session")
def jpeg() -> Callable[..., bytes]:
    """Write a picture as a file."""

    def write(picture: Pixels, suffix: str = ".jpg", quality: int = 95) -> bytes:
        bgr = cv2.cvtColor(picture, cv2.COLOR_RGB2BGR)
        written, data = cv2.imencode(suffix, bgr, [cv2.IMWRITE_JPEG_QUALITY, quality])
        assert written
        return bytes(data)

    return write
