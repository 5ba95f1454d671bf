"""What a photo's file says of itself, read from its markers before anything is decoded.

JPEG by ITU-T T.81 table B.1, PNG by the PNG specification §11.2.2. A small file that claims huge
dimensions therefore costs nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

PhotoFormat = Literal["jpeg", "png"]

MAX_FILE_BYTES: Final = 50 * 1024 * 1024
"""What is read at all; the site's own limit is a measure (`rules.FILE_BYTES`)."""

MAX_PIXELS: Final = 60_000_000
"""What is decoded at all: above 6,000 x 6,000, the largest photo the site takes."""

PNG_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_SOI: Final = b"\xff\xd8"
_EOI: Final = 0xD9
_SOS: Final = 0xDA
_APP0: Final = 0xE0
_APP1: Final = 0xE1
_APP2: Final = 0xE2
_APP13: Final = 0xED
_COMMENT: Final = 0xFE
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_METADATA: Final = {_APP1: "exif", _APP13: "iptc", _COMMENT: "comment"}
_NEXT_MARKER: Final = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_HEIF_BRANDS: Final = frozenset({b"heic", b"heix", b"hevc", b"heim", b"mif1", b"msf1", b"avif"})

Fault = Literal[
    "empty", "too_large", "not_an_image", "heic", "truncated", "cmyk", "too_many_pixels"
]


class UnreadablePhotoError(Exception):
    """The bytes cannot be checked as a photo; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(f"the photo cannot be read: {fault}")
        self.fault: Final = fault


@dataclass(frozen=True, slots=True)
class Container:
    """Facts of the file: `width` and `height` in px, `channels` 1 (grey) or 3 (colour).

    `metadata` names what the file tells besides its pixels: exif, xmp, iptc, comment.
    """

    format: PhotoFormat
    width: int
    height: int
    channels: Literal[1, 3]
    size_bytes: int
    metadata: frozenset[str]


def read_container(data: bytes | bytearray | memoryview) -> Container:
    """Read the header of a JPEG or PNG file.

    Raises:
        UnreadablePhotoError: the bytes are none, cut off, too many, or of a kind not read here.
    """
    data = bytes(data[: MAX_FILE_BYTES + 1])
    if not data:
        raise UnreadablePhotoError("empty")
    if len(data) > MAX_FILE_BYTES:
        raise UnreadablePhotoError("too_large")
    if data.startswith(_SOI):
        return _bounded(_jpeg(data))
    if data.startswith(PNG_SIGNATURE):
        return _bounded(_png(data))
    if data[4:8] == b"ftyp" and data[8:12] in _HEIF_BRANDS:
        raise UnreadablePhotoError("heic")
    raise UnreadablePhotoError("not_an_image")


def _bounded(container: Container) -> Container:
    if container.width * container.height > MAX_PIXELS:
        raise UnreadablePhotoError("too_many_pixels")
    if not container.width or not container.height:
        raise UnreadablePhotoError("not_an_image")
    return container


def _jpeg(data: bytes) -> Container:
    frame: bytes | None = None
    metadata: set[str] = set()
    ended = False
    for marker, body in _segments(data):
        if marker in _FRAMES and frame is None:
            frame = body
        if (kind := _METADATA.get(marker)) is not None:
            metadata.add("xmp" if body.startswith(b"http://ns.adobe.com") else kind)
        ended = ended or marker == _EOI
    if frame is None or len(frame) < 6 or not ended:
        raise UnreadablePhotoError("truncated")
    if frame[5] not in {1, 3}:
        raise UnreadablePhotoError("cmyk")
    return Container(
        "jpeg",
        width=int.from_bytes(frame[3:5]),
        height=int.from_bytes(frame[1:3]),
        channels=1 if frame[5] == 1 else 3,
        size_bytes=len(data),
        metadata=frozenset(metadata),
    )


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each marker segment in order; stop where the file is cut or malformed."""
    at = len(_SOI)
    while at + 2 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # a fill byte before a marker
            at += 1
            continue
        if marker == _EOI:
            yield marker, b""
            return
        length = int.from_bytes(data[at + 2 : at + 4])
        yield marker, data[at + 4 : at + 2 + length]
        at += 2 + max(length, 2)
        if marker == _SOS:
            following = _NEXT_MARKER.search(data, at)
            if following is None:
                return
            at = following.start()


def _png(data: bytes) -> Container:
    if len(data) < 33 or data[12:16] != b"IHDR":
        raise UnreadablePhotoError("truncated")
    if not data.rstrip(b"\0").endswith(b"IEND\xaeB`\x82"):
        raise UnreadablePhotoError("truncated")
    grey = data[25] in {0, 4}
    return Container(
        "png",
        width=int.from_bytes(data[16:20]),
        height=int.from_bytes(data[20:24]),
        channels=1 if grey else 3,
        size_bytes=len(data),
        metadata=frozenset({"exif"} if b"eXIf" in data else ()),
    )
