"""eSpeak NG says a line (system package espeak-ng)."""

import stat
from pathlib import Path

import numpy as np
import pytest

from translation.ports import SAMPLE_RATE, Language
from translation.speech.espeak import LONGEST, CannotSayError, EspeakSynthesiser
from translation.speech.level import loudness_db


def _program(folder: Path, script: str) -> str:
    path = folder / "espeak-ng"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


@pytest.mark.parametrize(
    ("text", "language"), [("Please come to counter 3.", "en"), ("まどぐちは さんばんです", "ja")]
)
def test_a_line_is_said(text: str, language: Language) -> None:
    sound = EspeakSynthesiser().speak(text, language)
    assert sound.dtype == np.int16
    assert 0.8 < sound.size / SAMPLE_RATE < 5.0
    assert loudness_db(sound) > -30


def test_slower_is_longer() -> None:
    slow = EspeakSynthesiser(words_per_minute=100).speak("Please wait a moment.", "en")
    fast = EspeakSynthesiser(words_per_minute=250).speak("Please wait a moment.", "en")
    assert slow.size > 1.4 * fast.size


@pytest.mark.parametrize("text", ["", "  ", "\n\t"])
def test_nothing_is_silence(text: str) -> None:
    assert EspeakSynthesiser().speak(text, "en").size == 0


@pytest.mark.parametrize("text", ["カードを作る", "窓口", "申請書ID"])
def test_kanji_are_not_guessed(text: str) -> None:
    with pytest.raises(CannotSayError, match="kana"):
        EspeakSynthesiser().speak(text, "ja")


@pytest.mark.parametrize("text", ["--version", "-f /etc/hostname", "$(id) `id` ; id", "<b>1</b>"])
def test_text_is_never_an_option(text: str, tmp_path: Path) -> None:
    """A typed line must not make the server read files or run programs."""
    seen = tmp_path / "arguments"
    program = _program(tmp_path, f'echo "$@" > {seen}; exec espeak-ng "$@"')
    assert EspeakSynthesiser(program=program).speak(text, "en").size > SAMPLE_RATE // 10
    assert text not in seen.read_text()


def test_a_lone_surrogate_and_control_signs_are_survived() -> None:
    assert EspeakSynthesiser().speak("hello \ud800\x00\x1b[31m there", "en").size > 0


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("exit 3", "failed"),
        ("exit 0", "no sound"),
        ("echo nonsense", "no sound"),
        ("exec sleep 30", "took over"),
    ],
)
def test_a_failing_program_is_a_clear_error(tmp_path: Path, script: str, reason: str) -> None:
    synthesiser = EspeakSynthesiser(program=_program(tmp_path, script), time_limit_s=0.5)
    with pytest.raises(CannotSayError, match=reason) as caught:
        synthesiser.speak("my secret line", "en")
    assert "secret" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_program_that_is_not_installed_is_named(tmp_path: Path) -> None:
    with pytest.raises(CannotSayError, match="apt-get install espeak-ng"):
        EspeakSynthesiser(program=str(tmp_path / "nowhere")).speak("Hello", "en")


def test_limits() -> None:
    with pytest.raises(CannotSayError, match="1000 characters"):
        EspeakSynthesiser().speak("a" * (LONGEST + 1), "en")
    with pytest.raises(ValueError, match="words_per_minute"):
        EspeakSynthesiser(words_per_minute=10)
