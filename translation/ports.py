"""What interpretation is made of: the ports (design §6), and what passes through them.

Everything here is synchronous and may take a core for milliseconds to seconds: callers on an event
loop hand it to a thread. Nothing that is said is ever logged.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

Language = Literal["ja", "en"]
"""Languages that are interpreted; やさしい日本語 is a way of writing `ja`."""

Samples = NDArray[np.int16]
"""Mono sound, one axis, at `SAMPLE_RATE`."""

SAMPLE_RATE = 16_000
"""Samples per second of all sound in this package (Hz)."""


def other(language: Language) -> Language:
    """Return the language it is interpreted into."""
    return "en" if language == "ja" else "ja"


class TranslationError(Exception):
    """Interpretation cannot do this; the message tells a clerk or an engineer what to do."""


class ModelMissingError(TranslationError):
    """A model is not installed; the message names the command that installs it."""


class TextRefusedError(TranslationError):
    """The text cannot be interpreted at all (empty, too long, not text); `code` says why."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One rendering by an engine.

    Attributes:
        text: the target sentence.
        confidence: geometric mean of the probabilities of its tokens, 0 to 1; an engine that also
            asks how likely the source is given this rendering takes the mean of both.
    """

    text: str
    confidence: float


class Translator(Protocol):
    """A general engine (汎用の翻訳エンジン), one sentence at a time."""

    @property
    def name(self) -> str:
        """Engine and version of its models, for model cards and diagnosis."""

    def hypotheses(
        self, sentence: str, source: Language, target: Language, count: int = 1
    ) -> tuple[Hypothesis, ...]:
        """Return up to `count` renderings, the likeliest first; none for an empty sentence.

        Raises:
            ModelMissingError: this direction is not installed.
            TranslationError: the engine failed.
        """

    def hypotheses_of(
        self, sentences: Sequence[str], source: Language, target: Language, count: int
    ) -> tuple[tuple[Hypothesis, ...], ...]:
        """Return what `hypotheses` does for several sentences, asked for at once.

        Raises:
            ModelMissingError: this direction is not installed.
            TranslationError: the engine failed.
        """

    def branches(
        self, sentence: str, source: Language, target: Language, branching: "Branching"
    ) -> tuple[Hypothesis, ...]:
        """Return renderings that begin as a given one and leave it somewhere, the likeliest first.

        An engine that cannot do this returns none.

        Raises:
            ModelMissingError: this direction is not installed.
            TranslationError: the engine failed.
        """


@dataclass(frozen=True, slots=True)
class Branching:
    """Which renderings an engine is asked for that leave a given one.

    Attributes:
        rendering: what the engine has made of the sentence.
        shares: how much of it stays, each from 0 to below 1.
        count: renderings for each share, at most.
        accepts: asked of each text; only what it accepts is returned, and has to be weighed.
    """

    rendering: str
    shares: tuple[float, ...]
    count: int
    accepts: Callable[[str], bool]


class Segmenter(Protocol):
    """Cuts text into sentences."""

    def sentences(self, text: str, language: Language) -> tuple[str, ...]:
        """Return the sentences in order, stripped; none for blank text."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What a recogniser heard in one utterance.

    Attributes:
        text: as it would be written; "" if nothing was said.
        confidence: 0 to 1.
        start_s: where the utterance begins in the sound that was fed, in seconds.
        end_s: where it ends.
        is_final: a partial one (途中) is provisional, is shown grey and never spoken.
    """

    text: str
    confidence: float
    start_s: float
    end_s: float
    is_final: bool = True


class Recogniser(Protocol):
    """Speech to text (音声認識) for one language, one utterance at a time."""

    @property
    def name(self) -> str:
        """Engine and model."""

    @property
    def languages(self) -> frozenset[Language]:
        """What it can hear."""

    def recognise(self, samples: Samples, language: Language) -> Heard:
        """Return what is said in a whole utterance (times within it).

        Raises:
            TranslationError: the engine failed.
        """


class Synthesiser(Protocol):
    """Text to speech (音声合成)."""

    @property
    def languages(self) -> frozenset[Language]:
        """What it can say."""

    def speak(self, text: str, language: Language) -> Samples:
        """Return the sound of one line.

        Raises:
            TranslationError: it cannot be said.
        """


class Endpointer(Protocol):
    """Cuts a stream of sound into utterances (発話区間検出)."""

    def feed(self, samples: Samples) -> Iterable["Utterance"]:
        """Take more sound; return what began, went on or ended with it."""

    def flush(self) -> Iterator["Utterance"]:
        """End the stream; return the utterance that was going on, if any."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """A stretch of speech; `is_over` once silence followed it."""

    samples: Samples
    start_s: float
    is_over: bool
