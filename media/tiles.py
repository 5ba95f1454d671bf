"""Lossless tiles: the changed rectangles of a picture as PNG or WebP, whichever is smaller."""

from collections.abc import Iterable
from concurrent.futures import Executor
from typing import Literal, NamedTuple

import cv2
import numpy as np

from media.diff import Pixels, Rect, changed_rectangles

Encoding = Literal["png", "webp"]

LOSSLESS_WEBP_QUALITY = 101
"""OpenCV writes lossless WebP for any quality above 100."""
FAST_PNG_LEVEL = 1
COMPARED_PIXELS = 48 * 48
"""Up to this size both encodings are tried. Above it WebP always won on form pages, by a factor
of 2 to 20 for 1.5 times the time (docs/performance.md), so PNG is not even tried."""
STRIP_PIXELS = 350_000
"""Large areas are cut into strips of this size, so that several cores encode them."""
MAX_WEBP_SIDE = 16_383


class TileError(ValueError):
    """Bytes which are no picture, or not of the size that was announced."""


class EncodedTile(NamedTuple):
    """One rectangle of a picture with its pixels."""

    rect: Rect
    encoding: Encoding
    data: bytes


def encode_tile(pixels: Pixels) -> tuple[Encoding, bytes]:
    """Encode a picture without loss, as small as is quickly possible."""
    height, width = pixels.shape[:2]
    bgr = cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR)
    if max(height, width) > MAX_WEBP_SIDE:
        return "png", _write(".png", bgr, cv2.IMWRITE_PNG_COMPRESSION, FAST_PNG_LEVEL)
    webp = _write(".webp", bgr, cv2.IMWRITE_WEBP_QUALITY, LOSSLESS_WEBP_QUALITY)
    if height * width <= COMPARED_PIXELS:
        png = _write(".png", bgr, cv2.IMWRITE_PNG_COMPRESSION, FAST_PNG_LEVEL)
        if len(png) < len(webp):
            return "png", png
    return "webp", webp


def _write(suffix: str, bgr: np.ndarray, option: int, value: int) -> bytes:
    written, data = cv2.imencode(suffix, bgr, [option, value])
    if not written:
        raise TileError(f"OpenCV cannot write {suffix} of shape {bgr.shape}")
    return data.tobytes()


def decode_picture(data: bytes) -> Pixels:
    """Decode a PNG or WebP picture to RGB.

    Raises:
        TileError: the bytes are no picture.
    """
    try:
        picture = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR_RGB)
    except cv2.error:
        picture = None
    if picture is None:
        raise TileError("not a picture")
    return np.asarray(picture, dtype=np.uint8)


def encode_changes(
    previous: Pixels | None, current: Pixels, pool: Executor | None = None
) -> tuple[EncodedTile, ...]:
    """Encode what turns `previous` into `current`; nothing if they are equal.

    Args:
        previous: the picture before, if there was one.
        current: the picture now.
        pool: threads which share the work on a large area (OpenCV releases the interpreter);
            it must not be the pool which runs this function itself.
    """
    rectangles = [
        strip
        for rectangle in changed_rectangles(previous, current)
        for strip in rectangle.strips(STRIP_PIXELS)
    ]
    pieces = [rectangle.of(current) for rectangle in rectangles]
    if pool is None or len(pieces) == 1:
        encoded = [encode_tile(piece) for piece in pieces]
    else:
        encoded = list(pool.map(encode_tile, pieces))
    return tuple(
        EncodedTile(rectangle, *result)
        for rectangle, result in zip(rectangles, encoded, strict=True)
    )


def apply(frame: Pixels | None, tiles: Iterable[EncodedTile], size: tuple[int, int]) -> Pixels:
    """Paint tiles over a copy of the frame (black if there was none or its size differs).

    Args:
        frame: the picture before, RGB.
        tiles: what changed.
        size: width and height of the result in pixels.

    Raises:
        TileError: a tile does not decode, has another size than announced, or does not fit.
    """
    width, height = size
    if frame is None or frame.shape[:2] != (height, width):
        result: Pixels = np.zeros((height, width, 3), np.uint8)
    else:
        result = frame.copy()
    for tile in tiles:
        rect = tile.rect
        if rect.x + rect.w > width or rect.y + rect.h > height:
            raise TileError("tile outside of the frame")
        picture = decode_picture(tile.data)
        if picture.shape[:2] != (rect.h, rect.w):
            raise TileError("tile of another size than announced")
        rect.of(result)[:] = picture
    return result
