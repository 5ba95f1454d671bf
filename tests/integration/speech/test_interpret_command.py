"""`madoguchi interpret FILE.wav --from en --to ja`: the whole way, with the layers that ship."""

import json
import wave
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner, Result

from madoguchi.cli import app
from translation.speech.espeak import EspeakSynthesiser


def _interpret(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["interpret", *arguments])


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A citizen says two phrases of the book (of those that this voice is understood in)."""
    voice = EspeakSynthesiser(voices={"en": "en-us+f3"})
    hiss = (np.random.default_rng(4).standard_normal(20_000) * 20).astype(np.int16)
    said = [
        voice.speak(text, "en") for text in ("I found the card I had lost.", "Where's the toilet?")
    ]
    file = tmp_path_factory.mktemp("speech") / "citizen.wav"
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(16_000)
        out.writeframes(np.concatenate((hiss, said[0], hiss, said[1], hiss)).tobytes())
    return file


def test_a_citizen_who_speaks_english_is_captioned_in_japanese(spoken: Path) -> None:
    result = _interpret(str(spoken), "--from", "en", "--to", "ja", "--json")
    assert result.exit_code == 0, result.output
    captions = [json.loads(line) for line in result.stdout.splitlines()]
    assert [caption["text"] for caption in captions] == [
        "I found the card I had lost.",
        "Where's the toilet?",
    ]
    assert all(caption["layer"] == "phrase" for caption in captions)
    assert "カード" in captions[0]["translation"]
    assert captions[0]["end_s"] < captions[1]["start_s"]


def test_what_cannot_be_captioned_is_said(spoken: Path, tmp_path: Path) -> None:
    directions = ("--from", "en", "--to", "ja")
    bad = tmp_path / "bad.wav"
    bad.write_bytes(b"nonsense")
    assert "not a WAV file" in (failed := _interpret(str(bad), *directions)).output
    assert failed.exit_code == 1
    assert _interpret(str(spoken), "--from", "en", "--to", "en").exit_code == 2
    missing = _interpret(
        str(spoken), *directions, "--recogniser", "whisper", "--whisper", str(tmp_path)
    )
    assert missing.exit_code == 1
    assert "madoguchi models install" in missing.output
    japanese = _interpret(str(spoken), "--from", "ja", "--to", "en")
    assert japanese.exit_code == 1
    assert "English alone" in japanese.output
