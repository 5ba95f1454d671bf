"""Captions of a WAV file, from the file to the line that is printed."""

import json
import wave
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import pytest

from madoguchi.hearing import caption_file, clock, recogniser_for
from translation.ports import Language, ModelMissingError, Samples, TranslationError
from translation.speech.espeak import EspeakSynthesiser
from translation.speech.sound import SoundError

SENTENCES = ("I came to pick up my card.", "Where is the toilet?", "I forgot my PIN.")


@dataclass(frozen=True)
class Line:
    text: str
    layer: Literal["phrase", "memory", "machine", "same", "none"] = "phrase"
    must_check: bool = False
    warnings: tuple[str, ...] = ()


class Labels:
    """Stands for the layers of translation, which have tests of their own."""

    def interpret(
        self, text: str, source: Language, target: Language, *, back: bool = True
    ) -> Line:
        assert (source, target, back) == ("en", "ja", False)
        doubtful = "toilet" in text
        return Line(f"<{target}>", must_check=doubtful, warnings=("terms",) * doubtful)


def _wav(path: Path, *sounds: Samples, rate: int = 16_000, channels: int = 1) -> Path:
    sound = np.concatenate(sounds)
    step = rate // 16_000
    sound = np.repeat(sound, step * channels)  # each sample for each channel
    with wave.open(str(path), "wb") as out:
        out.setnchannels(channels)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(sound.tobytes())
    return path


def _hiss(seconds: float) -> Samples:
    random = np.random.default_rng(4)
    return (random.standard_normal(round(seconds * 16_000)) * 20).astype(np.int16)


def _captions(file: Path, *, as_json: bool = False) -> list[str]:
    lines: list[str] = []
    engines = (recogniser_for("phrases", file.parent, SENTENCES), Labels())
    assert caption_file(file, "en", engines, lines.append, as_json=as_json) == len(lines)
    return lines


@pytest.fixture(scope="module")
def talk() -> tuple[Samples, ...]:
    voice = EspeakSynthesiser(voices={"en": "en-us+f3"})
    first, other, last = (
        voice.speak(text, "en")
        for text in (
            SENTENCES[0],
            "My neighbour keeps a very large dog in his garden.",
            SENTENCES[1],
        )
    )
    return (_hiss(1), first, _hiss(1.5), other, _hiss(1.5), last, _hiss(1))


@pytest.mark.parametrize(("rate", "channels"), [(16_000, 1), (48_000, 2)])
def test_phrases_in_a_file_become_captions(
    tmp_path: Path, talk: tuple[Samples, ...], rate: int, channels: int
) -> None:
    file = _wav(tmp_path / "talk.wav", *talk, rate=rate, channels=channels)
    first, last = (json.loads(line) for line in _captions(file, as_json=True))
    assert first["text"] == SENTENCES[0]
    assert 0.5 < first["start_s"] < 1.1
    assert first["translation"] == "<ja>"
    assert (first["layer"], first["must_check"]) == ("phrase", False)
    assert last["text"] == SENTENCES[1]
    assert last["start_s"] > first["end_s"] + 3
    assert (last["must_check"], last["warnings"]) == (True, ["terms"])
    assert last["took_s"] > 0


def test_people_read_times_layer_and_what_to_check(
    tmp_path: Path, talk: tuple[Samples, ...]
) -> None:
    first, last = _captions(_wav(tmp_path / "talk.wav", *talk))
    assert first.startswith("0:0")
    assert first.endswith("<ja> [公式訳]")
    assert SENTENCES[0] in first.splitlines()[0]
    assert last.endswith("<ja> [公式訳] 確認してください")


def test_silence_has_no_captions(tmp_path: Path) -> None:
    assert _captions(_wav(tmp_path / "silence.wav", _hiss(4))) == []


@pytest.mark.parametrize("content", [b"", b"not a wav", b"RIFF\x00\x00\x00\x00WAVE"])
def test_a_bad_file_is_a_clear_error(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "bad.wav"
    file.write_bytes(content)
    with pytest.raises(SoundError, match=r"bad\.wav: "):
        _captions(file)


def test_engines_that_cannot_hear_say_so(tmp_path: Path, talk: tuple[Samples, ...]) -> None:
    file = _wav(tmp_path / "talk.wav", *talk)
    whisper = recogniser_for("whisper", tmp_path / "nowhere", ())
    with pytest.raises(ModelMissingError, match="madoguchi models install"):
        caption_file(file, "ja", (whisper, Labels()), print)
    with pytest.raises(TranslationError, match="English alone"):
        caption_file(file, "ja", (recogniser_for("phrases", file, SENTENCES), Labels()), print)


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00.0"), (5.25, "0:05.2"), (59.97, "1:00.0"), (3_665.3, "61:05.3")]
)
def test_clock(seconds: float, shown: str) -> None:
    assert clock(seconds) == shown
