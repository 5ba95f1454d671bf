"""WAV files as people bring them."""

import io
import wave
from pathlib import Path

import numpy as np
import pytest

from translation.ports import SAMPLE_RATE
from translation.speech.level import SILENCE_DB, level_db, loudness_db
from translation.speech.sound import PIECE, SoundError, decode_wav, read_wav


def _wav(rate: int, channels: int, seconds: float, width: int = 2) -> bytes:
    time = np.arange(round(rate * seconds)) / rate
    tone = np.sin(2 * np.pi * 440 * time) * 0.5
    sound = np.repeat((tone * (2 ** (8 * width - 1) - 1)).astype(f"<i{width}"), channels)
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(channels)
        out.setsampwidth(width)
        out.setframerate(rate)
        out.writeframes(sound.tobytes())
    return file.getvalue()


@pytest.mark.parametrize("rate", [8_000, 16_000, 22_050, 44_100, 48_000])
@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("width", [2, 4])
def test_any_wav_becomes_mono_at_our_rate(rate: int, channels: int, width: int) -> None:
    sound = np.concatenate(list(decode_wav(io.BytesIO(_wav(rate, channels, 1.3, width)))))
    assert sound.dtype == np.int16
    assert sound.size == pytest.approx(1.3 * SAMPLE_RATE, abs=40)
    # 440 Hz at half of full scale: neither faster nor slower, neither louder nor fainter.
    middle = sound[4_000:20_000].astype(np.float64)
    crossings = int(np.sum((middle[:-1] < 0) & (middle[1:] >= 0)))
    assert crossings == pytest.approx(440, abs=2)
    assert level_db(sound[4_000:20_000]) == pytest.approx(-9.0, abs=0.2)


def test_long_sound_comes_in_pieces() -> None:
    pieces = list(decode_wav(io.BytesIO(_wav(48_000, 2, 60.0))))
    assert max(piece.size for piece in pieces) <= 2 * PIECE
    assert sum(piece.size for piece in pieces) == pytest.approx(60 * SAMPLE_RATE, abs=40)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"RIFF",
        b"not sound at all",
        b"ID3\x04\x00" + bytes(200),
        b"#EXTM3U\n#EXTINF:1,\n/etc/passwd\n",
        _wav(16_000, 1, 1.0)[:30],
        _wav(16_000, 1, 0.0),
        b"RIFF\xff\xff\xff\xffWAVEfmt \x10\x00\x00\x00" + bytes(16) + b"data\x10\x00\x00\x00",
    ],
)
def test_what_is_no_wav_is_refused(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "sound.wav"
    file.write_bytes(content)
    with pytest.raises(SoundError, match=r"sound\.wav: (not a WAV file|there is no sound)"):
        list(read_wav(file))


def test_a_file_cut_short_is_read_as_far_as_it_goes() -> None:
    whole = _wav(16_000, 1, 2.0)
    sound = np.concatenate(list(decode_wav(io.BytesIO(whole[: len(whole) // 2]))))
    assert sound.size == pytest.approx(SAMPLE_RATE, abs=100)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    for path in (tmp_path / "none.wav", tmp_path):
        with pytest.raises(SoundError, match=str(path)):
            list(read_wav(path))


def test_levels() -> None:
    assert level_db(np.zeros(0, np.int16)) == SILENCE_DB
    assert level_db(np.zeros(480, np.int16)) == SILENCE_DB
    assert level_db(np.full(480, 32_767, np.int16)) == pytest.approx(0.0, abs=0.01)
    assert loudness_db(np.zeros(0, np.int16)) == SILENCE_DB
