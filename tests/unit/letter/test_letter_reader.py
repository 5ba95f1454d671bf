"""Pictures with and without QR codes, and what the worker says of them."""

import io
from typing import Any

import cv2
import numpy as np
import pytest
import segno

from kiosk_client.letter.lines import Read, Refused
from kiosk_client.letter.payload import LetterRules
from kiosk_client.letter.worker import LetterReader
from media.letter.qr import read_codes

ID = "20261121000012345678901"
OTHER = "20261121000099999999999"
SITE = "http://127.0.0.1:8095"
RULES = LetterRules((SITE,), "^/apply$", "id")


def code(text: str | bytes, scale: int = 5) -> np.ndarray[Any, Any]:
    out = io.BytesIO()
    segno.make_qr(text, error="m").save(out, kind="png", scale=scale, border=4)
    picture = cv2.imdecode(np.frombuffer(out.getvalue(), np.uint8), cv2.IMREAD_GRAYSCALE)
    assert picture is not None
    return picture


def frame(*codes: np.ndarray[Any, Any], angle: float = 0, blur: float = 0) -> bytes:
    """A camera's frame of 640 x 480 with these codes on a grey desk."""
    picture = np.full((480, 640), 170, np.uint8)
    for place, one in enumerate(codes, start=1):
        left = 640 * place // (len(codes) + 1) - one.shape[1] // 2
        top = 240 - one.shape[0] // 2
        picture[top : top + one.shape[0], left : left + one.shape[1]] = one
    turn = cv2.getRotationMatrix2D((320, 240), angle, 1)
    picture = cv2.warpAffine(picture, turn, (640, 480), borderValue=170)
    if blur:
        picture = cv2.GaussianBlur(picture, (0, 0), blur)
    written, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, 85])
    assert written
    return data.tobytes()


@pytest.mark.parametrize(("angle", "blur"), [(0, 0), (12, 0), (90, 0), (-7, 0.8)])
def test_a_letters_code_is_read_as_it_is_held(angle: float, blur: float) -> None:
    """Turned, and not quite sharp: what a hand before a camera does."""
    text = f"{SITE}/apply?id={ID}"
    assert read_codes(frame(code(text), angle=angle, blur=blur)) == (text,)


def test_two_letters_at_once_are_both_seen() -> None:
    """So that neither is taken for the citizen's."""
    assert set(read_codes(frame(code(ID), code(OTHER)))) == {ID, OTHER}


@pytest.mark.parametrize("jpeg", [b"", b"\xff\xd8", b"GIF89a", frame(), frame()[:400]])
def test_no_code_is_no_code(jpeg: bytes) -> None:
    """An empty desk, a broken frame, no picture at all."""
    assert read_codes(jpeg) == ()


def test_bytes_that_are_no_text_are_no_code() -> None:
    """A code may hold anything; only text is looked at."""
    assert all(ID not in text for text in read_codes(frame(code(b"\xff\xfe\x00\x80"))))


async def test_the_first_letter_is_said_and_then_nothing() -> None:
    """One ID; the frames that still come are not even looked at."""
    said: list[Any] = []
    reader = LetterReader(RULES, said.append)
    await reader.frame("preview", frame())
    await reader.frame("whole", frame(code(ID)))
    assert said == []
    for text in (ID, OTHER):
        await reader.frame("preview", frame(code(text)))
    assert said == [Read(application_id=ID)]


def test_a_refusal_is_said_once_and_never_what_was_read() -> None:
    """Two letters at once are none; another code is refused by its kind alone."""
    said: list[Any] = []
    reader = LetterReader(RULES, said.append)
    reader.codes((ID, OTHER))
    assert said == []
    for _ in range(3):
        reader.codes(("123456789012",))
    reader.codes(("https://evil.example/apply?id=" + ID,))
    assert said == [Refused(fault="individual_number"), Refused(fault="other_site")]
    assert "1234" not in "".join(line.model_dump_json() for line in said)
