"""A secret's glyphs are found in the frames that were sent, wherever they stand."""

import cv2
import numpy as np
import pytest

from kiosk_client.window.chunks import pack, tile_headers
from madoguchi.canary.pixels import Image, NoGlyphsError, frames, glyphs, search
from media.tiles import encode_changes
from server.protocol.window import WindowFrame


def written(text: str, size: tuple[int, int] = (480, 640), at: tuple[int, int] = (40, 60)) -> Image:
    """A white page with a text on it."""
    page = np.full((*size, 3), 255, np.uint8)
    cv2.putText(page, text, at, cv2.FONT_HERSHEY_SIMPLEX, 0.6, (20, 20, 20), 1, cv2.LINE_AA)
    return page


def sent(*pictures: Image) -> list[bytes]:
    """The channel's messages that carry these pictures, each as the change from the one before."""
    messages: list[bytes] = []
    before: Image | None = None
    for number, picture in enumerate(pictures, 1):
        tiles = encode_changes(before, picture)
        header = WindowFrame(
            frame=number,
            generation=0,
            width=picture.shape[1],
            height=picture.shape[0],
            full=before is None,
            shutter=None,
            captured_ms=0.0,
            age_ms=0.0,
            tiles=tile_headers(tiles),
        )
        messages += pack(header, tiles)
        before = picture
    return messages


SECRET = glyphs("password", written("x7k2mqp9zr", (48, 320), (16, 30)))


def test_the_secret_is_found_in_the_frame_that_shows_it() -> None:
    """Only there, and however the frame is cut into tiles."""
    shown = written("x7k2mqp9zr", at=(133, 301))
    messages = sent(written("hello"), written("hello", at=(41, 60)), shown)
    assert [hit.where for hit in search("window", frames(messages), [SECRET])] == ["frame 3"]


def test_a_secret_completed_by_a_small_change_is_found() -> None:
    """Most of it stood there before, and only the change is searched, with what is around it."""
    whole = written("x7k2mqp9zr", at=(133, 301))
    part = whole.copy()
    part[:, :200] = 255
    found = search("window", frames(sent(written("hello"), part, whole, whole)), [SECRET])
    assert [hit.where for hit in found] == ["frame 3"]


def test_another_text_is_not_the_secret() -> None:
    """A word of the same length in the same type is no hit."""
    messages = sent(written("b4h8wtn6cj"), written("x7k2mqr5dv"))
    assert search("window", frames(messages), [SECRET]) == []


def test_light_on_dark_is_found() -> None:
    """Inverted colours hide nothing."""
    assert search("window", frames(sent(255 - written("x7k2mqp9zr"))), [SECRET])


def test_a_picture_without_text_is_refused() -> None:
    """A blank picture would be found everywhere or nowhere: it proves nothing."""
    with pytest.raises(NoGlyphsError):
        glyphs("password", np.full((48, 320, 3), 250, np.uint8))
