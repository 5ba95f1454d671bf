"""Rules for the face photo (顔写真): JPEG, RGB, 20 KB to 7 MB, 480 to 6,000 px each side.

The structure of the file is read before anything is decoded, so that a small file which claims
huge dimensions costs nothing, and so that each refusal has its own reason.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from madoguchi.practice_site.problems import Problem, RefusedError

MIN_BYTES: Final = 20 * 1024
MAX_BYTES: Final = 7 * 1024 * 1024
MIN_SIDE: Final = 480
MAX_SIDE: Final = 6_000

# Markers of ITU-T T.81, table B.1.
_SOI: Final = b"\xff\xd8"
_EOI: Final = 0xD9
_SOS: Final = 0xDA
_FRAME_HEADERS: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_RGB_COMPONENTS: Final = 3
# Ends entropy-coded data: any marker but a stuffed zero, a restart or a fill byte.
_NEXT_MARKER: Final = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """All that is kept of a photo after it was checked (Z-07): never the picture itself."""

    size_bytes: int
    width: int
    height: int
    sha256: str


@dataclass(frozen=True, slots=True)
class _FrameHeader:
    width: int
    height: int
    components: int


def examine(data: bytes) -> PhotoFacts:
    """Check a photo against the rules and return its facts.

    Decodes the picture, which takes some 300 ms for the largest: call it in a thread.

    Raises:
        RefusedError: with the ``PHOTO_…`` problem that applies first.
    """
    if not data:
        raise RefusedError(Problem.PHOTO_MISSING)
    if not data.startswith(_SOI):
        raise RefusedError(Problem.PHOTO_NOT_JPEG)
    if len(data) < MIN_BYTES:
        raise RefusedError(Problem.PHOTO_TOO_SMALL_FILE)
    if len(data) > MAX_BYTES:
        raise RefusedError(Problem.PHOTO_TOO_LARGE_FILE)
    header = _frame_header(data)
    if header.components != _RGB_COMPONENTS:
        raise RefusedError(Problem.PHOTO_NOT_RGB)
    if min(header.width, header.height) < MIN_SIDE:
        raise RefusedError(Problem.PHOTO_TOO_FEW_PIXELS)
    if max(header.width, header.height) > MAX_SIDE:
        raise RefusedError(Problem.PHOTO_TOO_MANY_PIXELS)
    _decode(data)
    return PhotoFacts(len(data), header.width, header.height, hashlib.sha256(data).hexdigest())


def _decode(data: bytes) -> None:
    # An eighth of the size reads every coefficient but needs a fraction of the memory.
    if cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_REDUCED_COLOR_8) is None:
        raise RefusedError(Problem.PHOTO_BROKEN)


def _frame_header(data: bytes) -> _FrameHeader:
    header: _FrameHeader | None = None
    for marker, body in _segments(data):
        if marker in _FRAME_HEADERS:
            if len(body) < 6:
                raise RefusedError(Problem.PHOTO_BROKEN)
            header = _FrameHeader(
                height=int.from_bytes(body[1:3]),
                width=int.from_bytes(body[3:5]),
                components=body[5],
            )
        if marker == _EOI and header is not None:
            return header
    raise RefusedError(Problem.PHOTO_BROKEN)


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each marker segment in order; stops where the file is cut or malformed."""
    at = len(_SOI)
    while at + 2 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # fill byte before a marker
            at += 1
            continue
        if marker == _EOI:
            yield marker, b""
            return
        length = int.from_bytes(data[at + 2 : at + 4])
        yield marker, data[at + 4 : at + 2 + length]
        at += 2 + length
        if marker == _SOS:
            following = _NEXT_MARKER.search(data, at)
            if following is None:
                return
            at = following.start()
