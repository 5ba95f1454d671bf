"""Lossless tiles: the changed rectangles of a picture, each in the encoding that suits it.

`copy` takes pixels from elsewhere in the picture before (a scroll), `palette` is for small areas
of few colours, which a viewer paints at once, PNG and WebP are for the rest.
"""

import struct
from collections.abc import Iterable, Sequence
from concurrent.futures import Executor
from functools import reduce
from typing import Literal, NamedTuple

import cv2
import numpy as np

from media.diff import Pixels, Rect, changed_rectangles
from media.palette import decode_palette, encode_palette
from media.scroll import find_move

Encoding = Literal["png", "webp", "palette", "copy"]

LOSSLESS_WEBP_QUALITY = 101
"""OpenCV writes lossless WebP for any quality above 100."""
FAST_PNG_LEVEL = 1
COMPARED_PIXELS = 48 * 48
"""Up to this size both encodings are tried. Above it WebP always won on form pages, by a factor
of 2 to 20 for 1.5 times the time (docs/performance.md), so PNG is not even tried."""
PALETTE_PIXELS = 64 * 64
"""Up to this size a picture of few colours may become a palette; flat ones of any size do."""
PALETTE_WORTH_BYTES = 48
"""What it may cost more than an image to be painted without a decoder, about 1 ms earlier."""
MOVE_PIXELS = 100 * 400
"""From this much change on it is tried whether something only moved."""
MOVE_WORTH = 0.7
"""A copy must leave less than this share of the changed area to be sent."""
COPY_SOURCE = struct.Struct(">HH")
"""Bytes of a `copy`: left and top of where its pixels lay before."""
SMALL_PIXELS = 30_000
"""A keystroke and what it shows beside: encoded sooner than handed to a thread."""
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
    palette = _palette(pixels)
    if palette is not None and len(palette) <= PALETTE_WORTH_BYTES:
        return "palette", palette
    encoding, data = _image(pixels)
    if palette is not None and len(palette) <= len(data) + PALETTE_WORTH_BYTES:
        return "palette", palette
    return encoding, data


def _palette(pixels: Pixels) -> bytes | None:
    """Encode as a palette, if the picture is small or flat."""
    height, width = pixels.shape[:2]
    if height * width <= PALETTE_PIXELS:
        return encode_palette(pixels)
    return encode_palette(pixels[:1, :1]) if _is_flat(pixels) else None


def _is_flat(pixels: Pixels) -> bool:
    """Whether all pixels have one colour; most have not, which their first row tells."""
    colour = pixels[0, 0]
    if not (pixels[0] == colour).all():
        return False
    low = high = tuple(int(value) for value in colour)
    return bool(cv2.inRange(pixels, low, high).all())


def _image(pixels: Pixels) -> tuple[Encoding, bytes]:
    """Encode as PNG or WebP, whichever is smaller."""
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
    previous: Pixels | None,
    current: Pixels,
    pool: Executor | None = None,
    within: Sequence[Rect] | None = None,
) -> tuple[EncodedTile, ...]:
    """Encode what turns `previous` into `current`; nothing if they are equal.

    Args:
        previous: the picture before, if there was one.
        current: the picture now.
        pool: threads which share the work on a large area (OpenCV releases the interpreter);
            it must not be the pool which runs this function itself.
        within: see `changed_rectangles`.
    """
    copies, rectangles = _plan(previous, current, within)
    pieces = [rectangle.of(current) for rectangle in rectangles]
    if pool is None or len(pieces) == 1:
        encoded = [encode_tile(piece) for piece in pieces]
    else:
        encoded = list(pool.map(encode_tile, pieces))
    images = [
        EncodedTile(rectangle, *result)
        for rectangle, result in zip(rectangles, encoded, strict=True)
    ]
    return (*copies, *images)


def encode_small_changes(
    previous: Pixels | None, current: Pixels, within: Sequence[Rect] | None = None
) -> tuple[EncodedTile, ...] | None:
    """Encode as `encode_changes` does if it is a matter of a millisecond or two, else None."""
    if previous is None or previous.shape != current.shape:
        return None
    rectangles = changed_rectangles(previous, current, within)
    if sum(rectangle.area for rectangle in rectangles) > SMALL_PIXELS:
        return None
    return tuple(EncodedTile(rect, *encode_tile(rect.of(current))) for rect in rectangles)


def _plan(
    previous: Pixels | None, current: Pixels, within: Sequence[Rect] | None
) -> tuple[list[EncodedTile], list[Rect]]:
    """Return what is copied within the picture, and which rectangles are then still to be sent."""
    rectangles = changed_rectangles(previous, current, within)
    area = sum(rectangle.area for rectangle in rectangles)
    copies: list[EncodedTile] = []
    if previous is not None and previous.shape == current.shape and area >= MOVE_PIXELS:
        move = find_move(previous, current, reduce(Rect.union, rectangles))
        if move is not None:
            moved = previous.copy()
            move.rect.of(moved)[:] = move.rect._replace(x=move.x, y=move.y).of(previous)
            rest = changed_rectangles(moved, current)
            if sum(rectangle.area for rectangle in rest) < MOVE_WORTH * area:
                rectangles = rest
                copies = [EncodedTile(move.rect, "copy", COPY_SOURCE.pack(move.x, move.y))]
    return copies, [strip for rect in rectangles for strip in rect.strips(STRIP_PIXELS)]


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
        picture = _decoded(tile, result)
        if picture.shape[:2] != (rect.h, rect.w):
            raise TileError("tile of another size than announced")
        rect.of(result)[:] = picture
    return result


def _decoded(tile: EncodedTile, frame: Pixels) -> Pixels:
    """Return the pixels of a tile; a copy's come from the frame as it is painted so far."""
    rect = tile.rect
    if tile.encoding == "copy":
        if len(tile.data) != COPY_SOURCE.size:
            raise TileError("a copy without its source")
        x, y = COPY_SOURCE.unpack(tile.data)
        return rect._replace(x=x, y=y).of(frame).copy()
    if tile.encoding == "palette":
        picture = decode_palette(tile.data, rect.w, rect.h)
        if picture is None:
            raise TileError("not a palette of that size")
        return picture
    return decode_picture(tile.data)
