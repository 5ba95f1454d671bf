"""Rules for the face photo (顔写真)."""

import hashlib
from collections.abc import Callable

import cv2
import numpy as np
import pytest

from madoguchi.practice_site.photo import MAX_BYTES, examine
from madoguchi.practice_site.problems import Problem, RefusedError

MakeJpeg = Callable[..., bytes]
EOI = b"\xff\xd9"


def refusal_of(data: bytes) -> Problem:
    with pytest.raises(RefusedError) as refused:
        examine(data)
    return refused.value.problem


def test_a_good_photo_leaves_only_its_facts(make_jpeg: MakeJpeg) -> None:
    """Size, dimensions and hash are all that comes back (Z-07)."""
    data = make_jpeg(600, 700)
    facts = examine(data)
    assert (facts.width, facts.height, facts.size_bytes) == (600, 700, len(data))
    assert facts.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(("width", "height"), [(480, 480), (480, 6000), (6000, 480)])
def test_limits_of_the_sides_are_inside(make_jpeg: MakeJpeg, width: int, height: int) -> None:
    """480 and 6,000 pixels are themselves allowed."""
    facts = examine(make_jpeg(width, height, quality=60))
    assert (facts.width, facts.height) == (width, height)


@pytest.mark.parametrize(
    ("width", "height", "problem"),
    [
        (479, 700, Problem.PHOTO_TOO_FEW_PIXELS),
        (700, 479, Problem.PHOTO_TOO_FEW_PIXELS),
        (6001, 500, Problem.PHOTO_TOO_MANY_PIXELS),
        (500, 6001, Problem.PHOTO_TOO_MANY_PIXELS),
    ],
)
def test_sides_outside_the_limits(
    make_jpeg: MakeJpeg, width: int, height: int, problem: Problem
) -> None:
    """One pixel too few or too many on either side is refused with its reason."""
    assert refusal_of(make_jpeg(width, height, quality=60)) is problem


def test_a_file_under_20_kb(make_jpeg: MakeJpeg) -> None:
    """A photo of too few bytes is refused although it is a good JPEG."""
    data = make_jpeg(600, 700, quality=1)[:-2]
    small = data[: 20 * 1024 - 3] + EOI
    assert refusal_of(small) is Problem.PHOTO_TOO_SMALL_FILE


def test_a_file_over_7_mb(make_jpeg: MakeJpeg) -> None:
    """A photo of too many bytes is refused before anything is decoded."""
    assert refusal_of(make_jpeg().ljust(MAX_BYTES + 1, b"\0")) is Problem.PHOTO_TOO_LARGE_FILE


def test_a_png_renamed_to_jpeg() -> None:
    """What counts is the content: a PNG is not a JPEG whatever its name."""
    picture = np.random.default_rng(seed=1).integers(0, 256, (600, 600, 3), np.uint8)
    done, encoded = cv2.imencode(".png", picture)
    assert done
    assert refusal_of(encoded.tobytes()) is Problem.PHOTO_NOT_JPEG


@pytest.mark.parametrize("kept", [0.99, 0.5, 0.3])
def test_a_truncated_file(make_jpeg: MakeJpeg, kept: float) -> None:
    """A file cut anywhere is refused, though decoders would fill the rest with grey."""
    data = make_jpeg()
    assert refusal_of(data[: int(len(data) * kept)]) is Problem.PHOTO_BROKEN


def test_a_truncated_file_with_an_end_marker_in_its_thumbnail(make_jpeg: MakeJpeg) -> None:
    """An end-of-image marker inside metadata does not make a cut file whole."""
    data = make_jpeg()
    thumbnail = b"Exif" + EOI * 8
    app1 = b"\xff\xe1" + (len(thumbnail) + 2).to_bytes(2) + thumbnail
    whole = data[:2] + app1 + data[2:]
    assert examine(whole).width == 600
    assert refusal_of(whole[: len(whole) // 2]) is Problem.PHOTO_BROKEN


def test_a_start_marker_and_rubbish() -> None:
    """Two right bytes at the start are not enough."""
    assert refusal_of(b"\xff\xd8" + b"rubbish " * 4096) is Problem.PHOTO_BROKEN


def test_broken_tables_are_found_by_decoding(make_jpeg: MakeJpeg) -> None:
    """A file whose structure is whole but whose Huffman tables are not is refused."""
    data = bytearray(make_jpeg())
    table = data.index(b"\xff\xc4")
    data[table + 5 : table + 21] = b"\xff" * 16
    assert refusal_of(bytes(data)) is Problem.PHOTO_BROKEN


def test_greyscale(make_jpeg: MakeJpeg) -> None:
    """A photo without colour is refused."""
    assert refusal_of(make_jpeg(grey=True)) is Problem.PHOTO_NOT_RGB


def test_four_colour_components(make_jpeg: MakeJpeg) -> None:
    """A CMYK file, as a printer's shop hands it out, is refused by its frame header."""
    data = bytearray(make_jpeg())
    frame = data.index(b"\xff\xc0")
    length = int.from_bytes(data[frame + 2 : frame + 4])
    data[frame + 2 : frame + 4] = (length + 3).to_bytes(2)
    data[frame + 9] = 4
    data[frame + 2 + length : frame + 2 + length] = b"\x04\x11\x00"
    assert refusal_of(bytes(data)) is Problem.PHOTO_NOT_RGB


def test_no_file() -> None:
    """An empty upload asks for a file."""
    assert refusal_of(b"") is Problem.PHOTO_MISSING
