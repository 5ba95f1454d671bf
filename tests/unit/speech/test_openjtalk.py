"""Open JTalk is an option: what is said without it, and how its sound is taken over."""

import sys
from types import ModuleType

import numpy as np
import pytest
from numpy.typing import NDArray

from translation.ports import SAMPLE_RATE, ModelMissingError
from translation.speech.espeak import CannotSayError
from translation.speech.openjtalk import OpenJtalkSynthesiser


def _library(sound: NDArray[np.float64] | Exception) -> ModuleType:
    """A stand-in for the library, which is not among our requirements."""

    def tts(_text: str, *, speed: float) -> tuple[NDArray[np.float64], int]:
        if isinstance(sound, Exception):
            raise sound
        return sound[: round(sound.size / speed)], 48_000

    module = ModuleType("pyopenjtalk")
    module.tts = tts  # type: ignore[attr-defined]
    return module


def test_without_the_library_the_command_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyopenjtalk", None)
    with pytest.raises(ModelMissingError, match="pip install pyopenjtalk-plus"):
        OpenJtalkSynthesiser().speak("窓口へどうぞ", "ja")


def test_its_sound_comes_at_our_rate(monkeypatch: pytest.MonkeyPatch) -> None:
    tone = np.sin(2 * np.pi * 440 * np.arange(48_000) / 48_000) * 40_000  # too loud: clipped
    monkeypatch.setitem(sys.modules, "pyopenjtalk", _library(tone))
    sound = OpenJtalkSynthesiser(speed=2.0).speak("窓口へどうぞ", "ja")
    assert sound.dtype == np.int16
    assert sound.size == pytest.approx(SAMPLE_RATE / 2, abs=40)
    assert sound.max() > 32_000


def test_its_failure_tells_nothing_of_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyopenjtalk", _library(RuntimeError("秘密")))
    with pytest.raises(CannotSayError) as caught:
        OpenJtalkSynthesiser().speak("秘密", "ja")
    assert "秘密" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_what_it_refuses() -> None:
    synthesiser = OpenJtalkSynthesiser()
    assert synthesiser.speak(" \n", "ja").size == 0
    with pytest.raises(CannotSayError, match="Japanese alone"):
        synthesiser.speak("Hello", "en")
    with pytest.raises(CannotSayError, match="500 characters"):
        synthesiser.speak("あ" * 501, "ja")
    with pytest.raises(ValueError, match="speed"):
        OpenJtalkSynthesiser(speed=3)
