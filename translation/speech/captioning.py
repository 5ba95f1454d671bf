"""Captions of recorded sound: cut into utterances, heard, interpreted, with their times.

The live interpreter does the same with sound that arrives as it is spoken.
"""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from translation.ports import (
    SAMPLE_RATE,
    Endpointer,
    Heard,
    Language,
    Recogniser,
    Samples,
    Utterance,
    other,
)

T_co = TypeVar("T_co", covariant=True)


class Interprets(Protocol[T_co]):
    """What turns a line into the other language, such as `translation.pipeline.Interpreter`."""

    def interpret(
        self, text: str, source: Language, target: Language, *, back: bool = True
    ) -> T_co:
        """Return the line in the target language, with its checks."""


@dataclass(frozen=True, slots=True)
class Caption(Generic[T_co]):
    """One utterance, heard and interpreted.

    Attributes:
        heard: the text in its own language; times are those of the whole sound.
        interpretation: what the interpreter made of it.
        took_s: time from the end of the utterance's sound until the caption was ready, without the
            silence that the endpointer waits for.
    """

    heard: Heard
    interpretation: T_co
    took_s: float


class Captioner(Generic[T_co]):
    """Hears one speaker's recorded sound.

    Args:
        endpointer: of this sound alone.
        recogniser: hears the source language.
        interpreter: renders it.
    """

    def __init__(
        self, endpointer: Endpointer, recogniser: Recogniser, interpreter: Interprets[T_co]
    ) -> None:
        self._endpointer = endpointer
        self._recogniser = recogniser
        self._interpreter = interpreter

    def captions(self, sound: Iterable[Samples], source: Language) -> Iterator[Caption[T_co]]:
        """Yield a caption for each utterance in which something was said, as sound is read.

        Raises:
            TranslationError: an engine failed, a model is missing, or the sound cannot be read.
        """
        for utterance in self._utterances(sound):
            begun = time.perf_counter()
            heard = self._recogniser.recognise(utterance.samples, source)
            if not heard.text:
                continue
            line = self._interpreter.interpret(heard.text, source, other(source), back=False)
            yield Caption(_placed(heard, utterance), line, time.perf_counter() - begun)

    def _utterances(self, sound: Iterable[Samples]) -> Iterator[Utterance]:
        for piece in sound:
            yield from (u for u in self._endpointer.feed(piece) if u.is_over)
        yield from self._endpointer.flush()


def _placed(heard: Heard, utterance: Utterance) -> Heard:
    """Times within an utterance become times within the whole sound."""
    end_s = utterance.start_s + utterance.samples.size / SAMPLE_RATE
    return Heard(heard.text, heard.confidence, utterance.start_s, end_s)
