"""Markers are found in every form, and nothing else is."""

import base64
import json
from collections.abc import Callable
from urllib.parse import quote

import pytest

from madoguchi.canary.markers import Marker, Needles, make_markers, make_pin

MARKERS = make_markers(("password", "frame password"))
NEEDLES = Needles(MARKERS)


@pytest.mark.parametrize("marker", MARKERS, ids=lambda marker: marker.name)
@pytest.mark.parametrize(
    "carry",
    [
        lambda value: value.encode(),
        lambda value: value.encode("utf-16-le"),
        lambda value: value.encode("utf-16-be"),
        lambda value: value.upper().encode(),
        lambda value: value.encode().hex().encode(),
        lambda value: value.encode().hex().upper().encode(),
        lambda value: value[::-1].encode(),
        lambda value: json.dumps({"text": f"「{value}」"}).encode(),
        lambda value: quote(f"名前={value}").encode(),
        *(
            (lambda value, shift=shift: base64.b64encode(b"x" * shift + value.encode() + b"tail"))
            for shift in range(7)
        ),
    ],
)
def test_a_marker_is_found_in_each_form(marker: Marker, carry: Callable[[str], bytes]) -> None:
    """Whatever way a value travels, it is found under its own name."""
    hits = NEEDLES.in_bytes("http", "body", b"before" + carry(marker.value) + b"after")
    assert {hit.marker for hit in hits} == {marker.name}


def test_clean_bytes_have_no_hit() -> None:
    """The search does not find what is not there, nor the stem without a whole marker."""
    clean = b"\0" * 1000 + MARKERS[0].value[:10].encode() + "窓口".encode() * 100
    assert NEEDLES.in_text("log", "line", clean) == []


def test_a_pin_is_searched_for_in_messages_only() -> None:
    """Four digits in a megabyte prove nothing; alone in a message of ours they do."""
    pin = make_pin("pin")
    needles = Needles((pin,))
    assert needles.in_bytes("memory", "heap", pin.value.encode()) == []
    assert needles.in_text("input", "fields", f'"value":"{pin.value}"'.encode())
    assert needles.in_text("input", "fields", f'"seq":1{pin.value}'.encode()) == []


def test_markers_are_unlike_each_other() -> None:
    """Two fields never hold the same value, and a PIN repeats no digit."""
    names = tuple(f"field {n}" for n in range(200))
    assert len({marker.value for marker in make_markers(names)}) == 200
    assert len(set(make_pin("pin", 6).value)) == 6


def test_chunks_overlap_by_the_longest_form() -> None:
    """A marker that lies across the border of two chunks is whole in one of them."""
    data = b"." * 500 + MARKERS[0].value.encode("utf-16-le") + b"." * 500
    step = 512
    chunks = [data[at : at + step] for at in range(0, len(data), max(1, step - NEEDLES.overlap()))]
    assert any(NEEDLES.in_bytes("memory", "heap", chunk) for chunk in chunks)
