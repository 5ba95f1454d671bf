"""A PIN is found in the frames also where it is drawn digit by digit, or only its keys are seen."""

import cv2
import numpy as np
import pytest

from madoguchi.canary.digits import Digits, KeyFace, digits, key_face, search
from madoguchi.canary.pixels import Image, NoGlyphsError

PIN = "4719"
INK, PAPER, TINT = (20, 20, 20), (255, 255, 255), (232, 240, 250)


def paper(height: int = 480, width: int = 640) -> Image:
    return np.full((height, width, 3), 255, np.uint8)


def write(page: Image, text: str, at: tuple[int, int], scale: float = 0.8) -> None:
    """At the left end of the line on which the text stands."""
    cv2.putText(page, text, at, cv2.FONT_HERSHEY_SIMPLEX, scale, INK, 2, cv2.LINE_AA)


def box(text: str, face: tuple[int, int, int] = PAPER) -> Image:
    """A box with a border around it, as the page paints one."""
    made = np.full((64, 58, 3), face, np.uint8)
    cv2.rectangle(made, (0, 0), (57, 63), (90, 90, 90), 2)
    write(made, text, (20, 42))
    return made


def row(text: str, gap: int = 12) -> Image:
    """A page with a box for each digit."""
    page = paper()
    for n, digit in enumerate(text):
        left = 40 + n * (58 + gap)
        page[200:264, left : left + 58] = box(digit)
    return page


WANTED = digits("PIN", [box(digit) for digit in PIN])


def found(*pictures: Image, keys: tuple[KeyFace, ...] = ()) -> list[tuple[str, str]]:
    hits = search("digits", enumerate(pictures, 1), [WANTED], keys)
    return [(hit.form, hit.where) for hit in hits]


@pytest.mark.parametrize("gap", [0, 3, 12, 30])
def test_digits_in_boxes_are_found(gap: int) -> None:
    """Borders and gaps between them hide nothing."""
    assert found(row("    "), row(PIN, gap)) == [("digits", "frame 2")]


@pytest.mark.parametrize("pitch", [15, 22, 40, 90])
def test_digits_that_are_spaced_out_are_found(pitch: int) -> None:
    """Without boxes, as close or as far apart as a page may set them."""
    page = paper()
    for n, digit in enumerate(PIN):
        write(page, digit, (100 + n * pitch, 300))
    assert found(page) == [("digits", "frame 1")]
    assert found(255 - page) == [("digits", "frame 1")]


def test_a_pin_completed_by_its_last_digit_is_found() -> None:
    """Only what has changed is searched, with as much around it as the row may cover."""
    for missing in range(len(PIN)):
        part = row(PIN[:missing] + " " + PIN[missing + 1 :])
        assert found(part, row(PIN), row(PIN)) == [("digits", "frame 2")]


@pytest.mark.parametrize("other", ["9174", "471", "4711", "7419", "4791", "1719", "    "])
def test_other_digits_are_not_the_pin(other: str) -> None:
    """Nor is the PIN in another order."""
    assert found(row(other)) == []


def test_digits_that_are_anywhere_are_no_row() -> None:
    """Uneven, or not on one line: they stand there by chance."""
    uneven, stairs = paper(), paper()
    for n, digit in enumerate(PIN):
        write(uneven, digit, (60 + n * n * 25, 300))
        write(stairs, digit, (60 + n * 30, 200 + n * 4))
    assert found(uneven) == []
    assert found(stairs) == []


def test_an_ordinary_page_raises_no_alarm() -> None:
    """Dates, telephone numbers and a keypad of the same type are no PIN."""
    page = paper()
    for n, line in enumerate(
        ("2026-11-22 03:04 1-4-7", "03-4471-9017", "123456789 0", "7 4 1 9", "No. 41709")
    ):
        write(page, line, (20, 60 + n * 50))
    for n, key in enumerate("123456789"):
        write(page, key, (420 + n % 3 * 60, 320 + n // 3 * 50))
    assert found(page) == []


KEYS = tuple(key_face("keypad", box(digit, TINT)) for digit in PIN)


def pad(shown: str = "") -> Image:
    page = paper()
    for n, key in enumerate("123456789"):
        top, left = 100 + n // 3 * 70, 100 + n % 3 * 70
        page[top : top + 64, left : left + 58] = box(key if key in shown else " ")
    return page


def test_a_key_of_a_concealed_pad_is_found() -> None:
    """Whether it looks as it did when it was pressed, or as it does at rest."""
    assert found(pad(), pad("7"), pad(), keys=KEYS) == [("key", "frame 2")]
    assert found(pad(), pad("5"), keys=KEYS) == []


def test_a_key_that_is_uncovered_bit_by_bit_is_found() -> None:
    """Only the change is searched, with as much around it as a key covers."""
    part = pad("7")
    part[130:] = 255
    hits = search("digits", [(1, part), (2, pad("7"))], [], KEYS)
    assert [(hit.form, hit.where) for hit in hits] == [("key", "frame 2")]


def test_a_key_without_a_digit_is_refused() -> None:
    """A blank one would be found everywhere."""
    with pytest.raises(NoGlyphsError, match="shows no text"):
        key_face("keypad", box("", TINT))


def test_an_empty_box_is_refused() -> None:
    """A blank digit would be found everywhere."""
    with pytest.raises(NoGlyphsError):
        digits("PIN", [box("4"), box("")])


def test_the_digits_share_their_line() -> None:
    """So that one line of a page can hold them all."""
    wanted: Digits = digits("PIN", [box(digit) for digit in "4719"])
    assert len({picture.shape[0] for picture in wanted.pictures}) == 1
