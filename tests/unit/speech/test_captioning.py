"""Captions with times, out of recorded sound."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np
import pytest

from translation.ports import SAMPLE_RATE, Heard, Language, Recogniser, Samples
from translation.speech.captioning import Captioner
from translation.speech.endpointing import make_endpointer

MakeSound = Callable[..., Samples]


@dataclass
class Clock(Recogniser):
    """Hears how long an utterance is."""

    name: str = "clock"
    languages: frozenset[Language] = frozenset({"en"})

    def recognise(self, samples: Samples, language: Language) -> Heard:
        assert language == "en"
        length_s = samples.size / SAMPLE_RATE
        text = f"{length_s:.0f} s" if length_s > 0.9 else ""
        return Heard(text, 0.8, 0.0, length_s)


@dataclass
class Labels:
    """Interprets by naming the languages."""

    asked: list[str] = field(default_factory=list)

    def interpret(self, text: str, source: Language, target: Language, *, back: bool = True) -> str:
        assert not back
        self.asked.append(text)
        return f"{source}→{target}: {text}"


@pytest.fixture
def talk(voice: MakeSound, silence: MakeSound) -> Samples:
    return np.concatenate(
        (silence(1.0), voice(1.6), silence(1.0), voice(0.3), silence(1.0), voice(2.6))
    )


def _pieces(sound: Samples) -> Iterator[Samples]:
    yield from (sound[at : at + 8_000] for at in range(0, sound.size, 8_000))


def test_each_utterance_in_which_something_was_said_has_its_times(talk: Samples) -> None:
    labels = Labels()
    captions = list(Captioner(make_endpointer(), Clock(), labels).captions(_pieces(talk), "en"))
    assert [caption.interpretation for caption in captions] == ["en→ja: 2 s", "en→ja: 3 s"]
    assert labels.asked == ["2 s", "3 s"]  # what was not understood is not interpreted
    for caption, start, end in zip(captions, (1.0, 4.9), (2.6, 7.5), strict=True):
        assert caption.heard.start_s == pytest.approx(start, abs=0.4)
        assert caption.heard.end_s == pytest.approx(end, abs=0.4)
        assert caption.took_s >= 0


def test_captions_come_while_sound_is_still_read(talk: Samples) -> None:
    def broken() -> Iterator[Samples]:
        yield from _pieces(talk[: SAMPLE_RATE * 4])
        raise AssertionError("the first caption should have come before")

    first = next(Captioner(make_endpointer(), Clock(), Labels()).captions(broken(), "en"))
    assert first.interpretation == "en→ja: 2 s"


def test_silence_has_no_captions(silence: MakeSound) -> None:
    captioner = Captioner(make_endpointer(), Clock(), Labels())
    assert list(captioner.captions(_pieces(silence(5.0)), "en")) == []
    assert list(captioner.captions((), "en")) == []
