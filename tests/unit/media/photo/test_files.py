"""A photo's file: what it says of itself, and bytes that are no photo (C-20)."""

import contextlib
import struct
import zlib
from collections.abc import Callable
from typing import Protocol

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from media.photo.check import check_file
from media.photo.container import MAX_FILE_BYTES, UnreadablePhotoError, read_container
from media.photo.faces import FaceDetector
from media.photo.portrait import WIDTH_TO_HEIGHT, frame_portrait, write_jpeg

Pixels = NDArray[np.uint8]
Write = Callable[..., bytes]


class Studio(Protocol):
    """What `conftest.Studio` offers."""

    def photo(self, **how: object) -> Pixels: ...


EXIF = b"\xff\xe1" + struct.pack(">H", 2 + 14) + b"Exif\0\0MM\0*\0\0\0\x08"
ADOBE_CMYK = (
    b"\xff\xd8\xff\xc0\x00\x14\x08\x02\x00\x02\x00\x04"
    + b"".join(bytes([number, 0x11, 0]) for number in range(1, 5))
    + b"\xff\xda\x00\x02\x00\xff\xd9"
)


def png_claiming(width: int, height: int) -> bytes:
    """Make a PNG of a few bytes that claims to be huge."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        checksum = zlib.crc32(kind + body)
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", checksum)

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(bytes(1000)))
    return b"\x89PNG\r\n\x1a\n" + header + pixels + chunk(b"IEND", b"")


NO_PHOTO = {
    "no bytes": (b"", "empty"),
    "text": ("写真ではありません".encode(), "not_an_image"),
    "HEIC": (b"\0\0\0\x18ftypheic" + bytes(40), "heic"),
    "WebP": (b"RIFF\0\0\0\0WEBPVP8 " + bytes(40), "not_an_image"),
    "GIF": (b"GIF89a" + bytes(40), "not_an_image"),
    "a start of JPEG": (b"\xff\xd8", "truncated"),
    "a start of PNG": (b"\x89PNG\r\n\x1a\n", "truncated"),
    "CMYK": (ADOBE_CMYK, "cmyk"),
    "a PNG bomb": (png_claiming(60_000, 60_000), "too_many_pixels"),
    "a PNG of no pixels": (png_claiming(0, 10), "not_an_image"),
    "a PNG whose pixels are missing": (png_claiming(500, 500), "truncated"),
    "too many bytes": (b"\xff\xd8" + bytes(MAX_FILE_BYTES), "too_large"),
}


@pytest.mark.parametrize("case", NO_PHOTO)
def test_what_is_no_photo_says_why(detector: FaceDetector, case: str) -> None:
    """Each kind has its own reason; none is decoded that would cost memory."""
    data, fault = NO_PHOTO[case]
    with pytest.raises(UnreadablePhotoError) as caught:
        check_file(data, detector)
    assert caught.value.fault == fault


def test_a_jpeg_cut_off_is_refused(studio: Studio, detector: FaceDetector, jpeg: Write) -> None:
    """OpenCV would decode it and fill up with grey."""
    data = jpeg(studio.photo())
    with pytest.raises(UnreadablePhotoError) as caught:
        check_file(data[: len(data) // 2], detector)
    assert caught.value.fault == "truncated"


def test_what_the_kiosk_writes_has_nothing_to_improve(
    studio: Studio, detector: FaceDetector
) -> None:
    """A camera's frame, cut and written by us: right shape, size and kind, no metadata."""
    frame = np.full((720, 1280, 3), 215, np.uint8)
    frame[:, 360:920] = studio.photo()
    data = write_jpeg(frame_portrait(frame))
    report = check_file(data, detector)
    assert report.advice == ()
    assert report.container is not None
    assert report.container.format == "jpeg"
    assert report.value("metadata") == 0
    assert report.value("aspect") == pytest.approx(WIDTH_TO_HEIGHT, abs=0.01)


@pytest.mark.parametrize(
    ("change", "advice"),
    [
        (lambda data: data[:2] + EXIF + data[2:], "strip_metadata"),
        (lambda data: data[:2] + b"\xff\xfe\x00\x06abcd" + data[2:], "strip_metadata"),
    ],
    ids=["EXIF", "comment"],
)
def test_metadata_is_told(
    studio: Studio,
    detector: FaceDetector,
    jpeg: Write,
    change: Callable[[bytes], bytes],
    advice: str,
) -> None:
    """A phone's photo tells where its owner lives."""
    assert advice in check_file(change(jpeg(studio.photo())), detector).advice


def test_kind_shape_and_size_are_told(studio: Studio, detector: FaceDetector, jpeg: Write) -> None:
    """A small square PNG is measured all the same, and told in all points."""
    picture = np.ascontiguousarray(cv2.resize(studio.photo()[100:660], (300, 300)))
    advice = check_file(jpeg(picture, ".png"), detector).advice
    assert {"jpeg", "shape", "more_pixels"} <= set(advice)
    assert "larger_file" in check_file(jpeg(picture, quality=20), detector).advice


def test_a_grey_jpeg_is_allowed(studio: Studio, detector: FaceDetector, jpeg: Write) -> None:
    """Black and white is allowed by the card's rules."""
    grey = cv2.cvtColor(studio.photo(), cv2.COLOR_RGB2GRAY)
    written, data = cv2.imencode(".jpg", grey, [cv2.IMWRITE_JPEG_QUALITY, 95])
    assert written
    report = check_file(bytes(data), detector)
    assert report.container is not None
    assert report.container.channels == 1
    assert report.advice == ()


@pytest.mark.parametrize("shape", [(480, 640), (720, 1280), (1080, 1920), (640, 480)])
def test_a_portrait_has_the_shape_of_the_card(shape: tuple[int, int]) -> None:
    """Whatever the camera gives: 35 to 45, and 480 px wide at least."""
    portrait = frame_portrait(np.zeros((*shape, 3), np.uint8))
    assert portrait.shape[1] / portrait.shape[0] == pytest.approx(WIDTH_TO_HEIGHT, abs=0.005)
    container = read_container(write_jpeg(portrait))
    assert min(container.width, container.height) >= 480


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400), st.sampled_from([b"", b"\xff\xd8", b"\x89PNG\r\n\x1a\n"]))
def test_any_bytes_are_read_or_refused(tail: bytes, start: bytes) -> None:
    """For all bytes: facts or a reason, never another error and never a hang."""
    with contextlib.suppress(UnreadablePhotoError):
        container = read_container(start + tail)
        assert container.width * container.height > 0
