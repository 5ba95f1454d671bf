"""A viewer is sent the newest picture, never more than two ahead, and nothing when idle."""

import numpy as np
import pytest

from kiosk_client.window.chunks import FrameAssembler
from kiosk_client.window.feed import ReleasedFrame, WindowState
from kiosk_client.window.stream import (
    MAX_REFUSALS,
    TooManyRefusalsError,
    WindowStream,
    encode,
)
from media.tiles import EncodedTile, apply
from server.protocol.window import WindowAck, WindowFrame, WindowRefresh, WindowStatus
from server.protocol.wire import decode_window
from server.protocol.wire import encode as encode_text


def picture(shade: int, number: int = 1) -> ReleasedFrame:
    """A small grey picture."""
    pixels = np.full((40, 60, 3), 200, np.uint8)
    pixels[5:15, 5:15] = shade
    return ReleasedFrame(number, pixels, 1.0, 1.01, 1.02)


def sent(stream: WindowStream) -> tuple[WindowFrame, list[EncodedTile]] | None:
    """Let the stream send what it wants to, and read it as the viewer does."""
    job = stream.next_job()
    if job is None:
        return None
    return read(stream.finish(job, encode(job), 1.05))


def read(messages: list[bytes | str]) -> tuple[WindowFrame, list[EncodedTile]] | None:
    """Join the binary messages to a frame."""
    assembler, frame = FrameAssembler(), None
    for message in messages:
        if isinstance(message, bytes):
            frame = assembler.add(message) or frame
    return frame


def ack(stream: WindowStream, number: int) -> None:
    """Acknowledge as the viewer does."""
    assert stream.received(encode_text(WindowAck(frame=number)), 1.0, None) is None


def test_the_first_picture_is_whole() -> None:
    """A viewer that joins gets the whole picture, with its age."""
    stream = WindowStream()
    stream.show(picture(0))
    frame = sent(stream)
    assert frame is not None
    header, tiles = frame
    assert header.full
    assert header.age_ms == pytest.approx(50)
    assert np.array_equal(apply(None, tiles, (header.width, header.height)), picture(0).pixels)


def test_an_equal_picture_sends_nothing() -> None:
    """Zero bytes when nothing changed."""
    stream = WindowStream()
    stream.show(picture(0))
    sent(stream)
    before = stream.bytes_sent
    stream.show(picture(0))
    job = stream.next_job()
    assert job is not None
    assert stream.finish(job, encode(job), 1.0) == []
    assert stream.bytes_sent == before


def test_at_most_two_frames_are_outstanding_and_the_newest_wins() -> None:
    """While two are not acknowledged nothing is encoded; then only the newest is."""
    stream = WindowStream()
    for shade in (0, 10):
        stream.show(picture(shade))
        assert sent(stream) is not None
    for shade in (20, 30, 40):
        stream.show(picture(shade))
        assert stream.next_job() is None
    ack(stream, 1)
    frame = sent(stream)
    assert frame is not None
    painted = apply(picture(10).pixels, frame[1], (60, 40))
    assert np.array_equal(painted, picture(40).pixels)
    assert sent(stream) is None


def test_one_word_acknowledges_all_before_it() -> None:
    """Frames are painted in order, so the second's acknowledgement frees both."""
    stream = WindowStream()
    for shade in (0, 10):
        stream.show(picture(shade))
        sent(stream)
    ack(stream, 2)
    for shade in (20, 30):
        stream.show(picture(shade))
        assert sent(stream) is not None


def test_a_shutter_is_sent_at_once_and_drops_what_waits() -> None:
    """Even a viewer that acknowledges nothing is covered, and the old picture never follows."""
    stream = WindowStream()
    for shade in (0, 10, 20):
        stream.show(picture(shade))
        sent(stream)
    messages = stream.state(WindowState("shuttered", "secret_field"), 2.0)
    frame = read(messages)
    assert frame is not None
    assert (frame[0].shutter, frame[0].tiles) == ("secret_field", ())
    assert isinstance(messages[-1], str)
    assert decode_window(messages[-1]) == WindowStatus(status="shuttered", shutter="secret_field")
    ack(stream, 2)
    assert sent(stream) is None


def test_a_picture_encoded_before_the_shutter_is_not_sent_after_it() -> None:
    """Encoding takes time; if the shutter closed meanwhile the result is thrown away."""
    stream = WindowStream()
    stream.show(picture(0))
    job = stream.next_job()
    assert job is not None
    stream.state(WindowState("shuttered", "secret_field"), 2.0)
    assert stream.finish(job, encode(job), 2.1) == []


def test_after_a_shutter_the_picture_is_whole_again() -> None:
    """The viewer has wiped its canvas, so a difference would be of no use."""
    stream = WindowStream()
    stream.show(picture(0))
    sent(stream)
    stream.state(WindowState("shuttered", "navigation"), 2.0)
    stream.state(WindowState("live", None), 2.2)
    stream.show(picture(0))
    frame = sent(stream)
    assert frame is not None
    assert frame[0].full
    assert frame[0].shutter is None


def test_a_refresh_sends_the_whole_picture() -> None:
    """A viewer that could not paint something gets everything, though it acknowledged nothing."""
    stream = WindowStream()
    for shade in (0, 10):
        stream.show(picture(shade))
        sent(stream)
    assert stream.received(encode_text(WindowRefresh()), 5.0, picture(10)) is None
    frame = sent(stream)
    assert frame is not None
    assert frame[0].full
    assert np.array_equal(apply(None, frame[1], (60, 40)), picture(10).pixels)


def test_refreshes_are_limited() -> None:
    """Asking again at once is refused and counted."""
    stream = WindowStream()
    assert stream.received(encode_text(WindowRefresh()), 5.0, picture(0)) is None
    assert stream.received(encode_text(WindowRefresh()), 5.1, picture(0)) == "rate_limited"
    assert stream.refusals["rate_limited"] == 1


def test_a_resize_stands_alone() -> None:
    """A picture of another size is sent whole, with its size."""
    stream = WindowStream()
    stream.show(picture(0))
    sent(stream)
    wide = np.zeros((40, 90, 3), np.uint8)
    stream.show(ReleasedFrame(2, wide, 1.0, 1.0, 1.0))
    frame = sent(stream)
    assert frame is not None
    assert (frame[0].full, frame[0].width, frame[0].height) == (True, 90, 40)


@pytest.mark.parametrize(
    ("message", "code"),
    [
        (b"bytes", "malformed"),
        ("no json", "malformed"),
        ("{}", "unknown_type"),
        ('{"type":"window.ack","v":1,"frame":-1}', "malformed"),
        ('{"type":"window.ack","v":2,"frame":0}', "unsupported_version"),
        ('{"type":"window.ack","v":1,"frame":99}', "illegal_transition"),
        ('{"type":"window.status","v":1,"status":"live","shutter":null}', "not_allowed"),
        ('{"type":"window.ack","v":1,"frame":0,"pad":"' + "x" * 5_000 + '"}', "too_large"),
    ],
)
def test_nonsense_is_refused_and_counted(message: object, code: str) -> None:
    """Every message that a viewer must not send has its code, and changes nothing."""
    stream = WindowStream()
    stream.show(picture(0))
    assert stream.received(message, 1.0, None) == code
    assert stream.refusals.total() == 1
    assert sent(stream) is not None


def test_too_much_nonsense_cuts_the_viewer_off() -> None:
    """A viewer cannot keep the kiosk busy with refusals."""
    stream = WindowStream()
    for _ in range(MAX_REFUSALS):
        stream.received("no json", 1.0, None)
    with pytest.raises(TooManyRefusalsError):
        stream.received("no json", 1.0, None)
