"""The fake cameras and microphones play what the tour's assertions rely on."""

import itertools
import shutil
import wave
from pathlib import Path

import cv2
import numpy as np
import pytest

from madoguchi.tour.inputs.devices import make_devices, portrait_of
from madoguchi.tour.inputs.portrait import (
    ASIDE,
    HEIGHT,
    PERIOD_FRAMES,
    STRAIGHT,
    WIDTH,
    Seat,
    pose,
    write_video,
)
from madoguchi.tour.inputs.voice import SAMPLE_RATE, Sentence, resample, write_voice
from media.photo.advice import AdviceId
from media.photo.cascade import CascadeDetector
from media.photo.check import check_file, check_frame
from media.photo.portrait import frame_portrait, write_jpeg
from server.protocol.errors import StartupError

needs_espeak = pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng missing")


@needs_espeak
async def test_the_voice_is_48_khz_mono_and_not_silent(tmp_path: Path) -> None:
    """A spoken sentence is a mono WAV at Chromium's capture rate with audible sound in it."""
    path = tmp_path / "voice.wav"
    await write_voice(path, (Sentence("ja", "こんにちは"),))
    with wave.open(str(path)) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (48_000, 1, 2)
        samples = np.frombuffer(file.readframes(file.getnframes()), np.int16)
    assert len(samples) > SAMPLE_RATE / 2
    assert np.abs(samples.astype(np.int32)).max() > 3_000


async def test_a_missing_espeak_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without espeak-ng the start-up fault names the package to install, in both languages."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(StartupError) as caught:
        await write_voice(tmp_path / "voice.wav", (Sentence("ja", "こんにちは"),))
    assert caught.value.code == "no_espeak"
    assert "apt-get install espeak-ng" in caught.value.message_ja
    assert "apt-get install espeak-ng" in caught.value.message_en


def test_resampling_keeps_the_pitch() -> None:
    """A 440 Hz tone at espeak-ng's 22.05 kHz is a 440 Hz tone at 48 kHz."""
    tone = (8_000 * np.sin(2 * np.pi * 440 * np.arange(22_050) / 22_050)).astype(np.int16)
    louder = resample(tone, 22_050)
    spectrum = np.abs(np.fft.rfft(louder.astype(np.float64)))
    assert len(louder) == SAMPLE_RATE
    assert int(spectrum.argmax()) == 440


@needs_espeak
async def test_the_video_is_raw_640x480_of_one_period(tmp_path: Path) -> None:
    """The .y4m holds exactly one period of 4:2:0 frames behind Chromium's kind of header."""
    devices = await make_devices(tmp_path, "operator")
    data = devices.video.read_bytes()
    header, body = data.split(b"\n", 1)
    assert header == b"YUV4MPEG2 W640 H480 F20:1 Ip A1:1 C420"
    assert len(body) == PERIOD_FRAMES * (len(b"FRAME\n") + WIDTH * HEIGHT * 3 // 2)


def test_successive_frames_differ_and_the_loop_closes() -> None:
    """Motion never stops, and the last frame leads into the first without a jump."""
    picture = portrait_of("citizen")
    frames = [pose(picture, n / PERIOD_FRAMES).astype(np.int16) for n in range(PERIOD_FRAMES)]
    steps = [float(np.abs(b - a).mean()) for a, b in itertools.pairwise(frames)]
    seam = float(np.abs(frames[0] - frames[-1]).mean())
    assert min(steps) > 0.1
    assert seam <= max(steps) * 1.05


@pytest.mark.parametrize("phase", [0.0, 0.25, 0.5, 0.75])
@pytest.mark.parametrize(("seat", "first"), [(ASIDE, "centre"), (STRAIGHT, None)])
def test_the_coach_has_one_word_for_the_bad_seat_and_none_for_the_good_one(
    seat: Seat, first: AdviceId | None, phase: float
) -> None:
    """At each moment of the sway, so that the tour does not depend on the moment."""
    frame = cv2.cvtColor(pose(portrait_of("citizen"), phase, seat), cv2.COLOR_BGR2RGB)
    portrait = frame_portrait(np.asarray(frame, np.uint8))
    detector = CascadeDetector()
    assert next(iter(check_frame(portrait, detector).advice), None) == first
    if first is None:
        assert check_file(write_jpeg(portrait), detector).advice == ()


def test_another_seat_is_written_into_the_film_that_is_being_played(tmp_path: Path) -> None:
    """A browser that has the file open reads the new frames: same file, same length."""
    film = tmp_path / "film.y4m"
    write_video(film, portrait_of("citizen"))
    with film.open("rb") as playing:
        before = playing.read()
        write_video(film, portrait_of("citizen"), STRAIGHT)
        playing.seek(0)
        after = playing.read()
    assert len(before) == len(after)
    assert before != after
