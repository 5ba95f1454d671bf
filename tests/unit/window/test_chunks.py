"""Frames survive the way through chunks, and anything else is refused."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk_client.window.chunks import FrameAssembler, pack, tile_headers, unpack
from media.diff import Rect
from media.tiles import EncodedTile
from server.protocol.errors import ProtocolError
from server.protocol.window import (
    CHUNK_HEADER_BYTES,
    MAX_CHUNK_PAYLOAD_BYTES,
    MAX_FRAME_BYTES,
    WindowFrame,
)

GOLDEN = Path(__file__).parents[2] / "data" / "window" / "frame.json"


def frame_of(*datas: bytes, number: int = 7) -> tuple[WindowFrame, list[EncodedTile]]:
    """A frame whose tiles hold these bytes."""
    tiles = [EncodedTile(Rect(i, 0, 1, 1), "png", data) for i, data in enumerate(datas)]
    header = WindowFrame(
        frame=number,
        generation=1,
        width=100,
        height=100,
        full=False,
        shutter=None,
        captured_ms=1.5,
        age_ms=2.5,
        tiles=tile_headers(tiles),
    )
    return header, tiles


@given(datas=st.lists(st.binary(min_size=1, max_size=70_000), max_size=4))
@settings(max_examples=60, deadline=None)
def test_what_is_packed_is_assembled(datas: list[bytes]) -> None:
    """For all tiles: joining the chunks gives the same frame; no chunk is above its limit."""
    header, tiles = frame_of(*datas)
    messages = pack(header, tiles)
    assembler = FrameAssembler()
    results = [assembler.add(message) for message in messages]
    assert results[-1] == (header, tiles)
    assert all(result is None for result in results[:-1])
    limit = CHUNK_HEADER_BYTES + MAX_CHUNK_PAYLOAD_BYTES
    assert max(map(len, messages)) <= limit


def test_a_frame_above_the_limit_is_not_packed() -> None:
    """The sender refuses what the viewer would have to refuse."""
    header, tiles = frame_of(b"x" * (MAX_FRAME_BYTES - 10))
    with pytest.raises(ProtocolError, match="too_large"):
        pack(header, tiles)


def test_a_missing_chunk_is_refused_and_the_next_frame_is_fine() -> None:
    """A truncated frame is dropped whole; the frame after it is read."""
    header, tiles = frame_of(b"x" * 130_000)
    assembler = FrameAssembler()
    first, _, third = pack(header, tiles)
    assert assembler.add(first) is None
    with pytest.raises(ProtocolError, match="malformed"):
        assembler.add(third)
    (other,) = pack(*frame_of(b"y", number=8))
    assert assembler.add(other) == frame_of(b"y", number=8)


def test_a_chunk_of_another_frame_is_refused() -> None:
    """Frames are never mixed."""
    assembler = FrameAssembler()
    assembler.add(pack(*frame_of(b"x" * 130_000))[0])
    with pytest.raises(ProtocolError, match="malformed"):
        assembler.add(pack(*frame_of(b"y" * 130_000, number=8))[1])


@pytest.mark.parametrize(
    ("message", "code"),
    [
        (b"", "malformed"),
        (b"\x01" * CHUNK_HEADER_BYTES, "malformed"),
        (b"\x02\x01" + bytes(8) + b"x", "unsupported_version"),
        (b"\x01\x09" + bytes(8) + b"x", "unsupported_version"),
        (b"\x01\x01" + bytes(8) + b"x", "malformed"),
        (b"\x01\x01" + bytes(4) + b"\x00\x00\xff\xff" + b"x", "too_large"),
        (b"\x01\x01" + bytes(MAX_CHUNK_PAYLOAD_BYTES + 9), "too_large"),
    ],
    ids=["empty", "header only", "version", "kind", "count 0", "too many", "too long"],
)
def test_foreign_chunks_are_refused(message: bytes, code: str) -> None:
    """What is no chunk of ours has a code."""
    with pytest.raises(ProtocolError, match=code):
        FrameAssembler().add(message)


@given(body=st.binary(max_size=300))
@settings(max_examples=200)
def test_any_bytes_are_read_or_refused(body: bytes) -> None:
    """Reading never fails in any other way than by a refusal."""
    try:
        header, tiles = unpack(7, body)
    except ProtocolError:
        return
    assert pack(header, tiles)[0][CHUNK_HEADER_BYTES + 1 :] == body[1:]


def test_the_header_is_as_documented() -> None:
    """The golden frame, which the console's tests read too, is written and read byte for byte."""
    golden = json.loads(GOLDEN.read_text(encoding="utf-8"))
    header = WindowFrame.model_validate(golden["header"])
    body = bytes.fromhex(golden["payload"])
    read, tiles = unpack(header.frame, body)
    assert read == header
    assert pack(read, tiles)[0][CHUNK_HEADER_BYTES:] == body


@pytest.mark.parametrize(
    ("offset", "value"),
    [(1, 99), (10, 0xFF), (18, 0xFF), (32, 9)],
    ids=["unknown shutter", "captured before the start", "negative age", "unknown encoding"],
)
def test_a_header_that_means_nothing_is_refused(offset: int, value: int) -> None:
    """No field outside of its range becomes a frame."""
    body = bytearray(pack(*frame_of(b"abc"))[0][CHUNK_HEADER_BYTES:])
    body[offset] = value
    with pytest.raises(ProtocolError, match="malformed"):
        unpack(7, bytes(body))


def test_tiles_must_fill_the_frame_exactly() -> None:
    """Bytes too many or too few are refused."""
    header, tiles = frame_of(b"abc")
    body = pack(header, tiles)[0][CHUNK_HEADER_BYTES:]
    assert unpack(7, body) == (header, tiles)
    for broken in (body + b"x", body[:-1]):
        with pytest.raises(ProtocolError, match="malformed"):
            unpack(7, broken)
