"""Whisper by faster-whisper (CTranslate2): the engine for production, in Japanese and English.

A model is a folder on this machine and nothing is ever fetched. What the engine is told and what it
is not: the language is the speaker's own setting (guessing goes wrong on the short turns of a
counter); no text of before (it makes one invented line breed the next); no second try at a higher
temperature (it invents). What is then still doubtful is dropped: a missing caption can be asked
for again, an invented one cannot be noticed.
"""

import math
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, Self

import numpy as np
from typing_extensions import override

from translation.ports import (
    SAMPLE_RATE,
    Heard,
    Language,
    ModelMissingError,
    Recogniser,
    Samples,
    TranslationError,
)
from translation.speech.level import FULL_SCALE, loudness_db
from translation.speech.phantoms import is_phantom

if TYPE_CHECKING:
    from faster_whisper import WhisperModel
    from faster_whisper.transcribe import Segment

FILES: Final = ("model.bin", "config.json", "tokenizer.json")
"""Without its tokenizer faster-whisper would go and fetch one."""
SHORTEST_S: Final = 0.1
HOTWORDS: Final = 40
"""Terms that are handed over: Whisper's prompt holds 223 tokens, and all of it costs time."""
MOST_TOKENS: Final = 200
"""Of one utterance; at the counter's longest, 29 s, people say about 120."""


@dataclass(frozen=True, slots=True)
class WhisperSettings:
    """How Whisper decodes, and what it must reach to be believed.

    Attributes:
        device: "cpu" or "cuda".
        compute_type: of CTranslate2; "int8" needs a quarter of the memory.
        threads: for one utterance.
        beam: hypotheses kept.
        no_speech: probability of silence from which a line must be sure to be kept.
        log_probability: mean of the tokens below which a line is dropped.
        compression: ratio of gzip above which a line is a loop.
        floor_db: loudness below which an utterance is not even decoded (dBFS).
    """

    device: Literal["cpu", "cuda"] = "cpu"
    compute_type: str = "int8"
    threads: int = 1
    beam: int = 2
    no_speech: float = 0.6
    log_probability: float = -1.0
    compression: float = 2.4
    floor_db: float = -50.0


@dataclass(frozen=True, slots=True)
class _Line:
    text: str = ""
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Hotwords:
    """Official terms that a recogniser should prefer, by language; the first ones count."""

    terms: Mapping[Language, Sequence[str]] = field(default_factory=lambda: MappingProxyType({}))

    def prompt(self, language: Language) -> str | None:
        """Return them as faster-whisper wants them."""
        terms = list(self.terms.get(language, ()))[:HOTWORDS]
        return ("、" if language == "ja" else ", ").join(terms) or None


class WhisperRecogniser(Recogniser):
    """The port `Recogniser`; loads its model with the first utterance. Safe for several threads."""

    def __init__(
        self,
        model: Path,
        *,
        hotwords: Hotwords | None = None,
        settings: WhisperSettings | None = None,
    ) -> None:
        self._folder = model
        self._hotwords = hotwords or Hotwords()
        self._settings = settings or WhisperSettings()
        self._lock = threading.Lock()
        self._model: WhisperModel | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    @override
    def name(self) -> str:
        """Engine and folder, such as `whisper small`."""
        return f"whisper {self._folder.name}"

    @property
    @override
    def languages(self) -> frozenset[Language]:
        """Both; a model for English alone says so when it is loaded."""
        return frozenset({"ja", "en"})

    def load(self) -> None:
        """Load the model now (seconds); otherwise the first utterance waits for it.

        Raises:
            ModelMissingError: there is none, or faster-whisper is not installed.
            TranslationError: it cannot be loaded.
        """
        self._loaded()

    def close(self) -> None:
        """Free the model's memory; a later utterance loads it again."""
        with self._lock:
            model, self._model = self._model, None
        if model is not None:
            model.model.unload_model()

    @override
    def recognise(self, samples: Samples, language: Language) -> Heard:
        """Return what is said; "" for silence and for what cannot be believed.

        Raises:
            ModelMissingError: there is no model, or it does not know the language.
            TranslationError: the engine failed.
        """
        length_s = samples.size / SAMPLE_RATE
        line = _Line()
        if length_s >= SHORTEST_S and loudness_db(samples) >= self._settings.floor_db:
            line = self._decode(samples, language)
        if is_phantom(line.text, language, samples, line.confidence):
            line = _Line()
        return Heard(line.text, line.confidence, start_s=0.0, end_s=length_s)

    def _decode(self, samples: Samples, language: Language) -> _Line:
        model = self._loaded()
        if language != "en" and not model.model.is_multilingual:
            raise ModelMissingError(
                f"{self.name} knows English alone: madoguchi models install whisper-small"
            )
        try:
            segments, _ = model.transcribe(
                samples.astype(np.float32) / np.float32(FULL_SCALE),
                language=language,
                task="transcribe",
                beam_size=self._settings.beam,
                temperature=0.0,
                condition_on_previous_text=False,
                no_speech_threshold=self._settings.no_speech,
                log_prob_threshold=self._settings.log_probability,
                compression_ratio_threshold=self._settings.compression,
                without_timestamps=True,
                max_new_tokens=MOST_TOKENS,
                hotwords=self._hotwords.prompt(language),
                vad_filter=False,  # the endpointer has done it
            )
            kept = [segment for segment in segments if self._is_believable(segment)]
        except (RuntimeError, ValueError):
            # Without a cause: it may quote what was decoded.
            raise TranslationError(f"{self.name} failed on an utterance") from None
        return _joined(kept, language)

    def _is_believable(self, segment: "Segment") -> bool:
        limits = self._settings
        sure = segment.avg_logprob >= limits.log_probability
        loop = segment.compression_ratio > limits.compression
        # Speech that is surely heard is kept although Whisper calls it silence: it does so on the
        # short はい of a clerk. The bar is higher, half of the logarithm.
        silent = segment.no_speech_prob > limits.no_speech
        return (
            sure and not loop and not (silent and segment.avg_logprob < limits.log_probability / 2)
        )

    def _loaded(self) -> "WhisperModel":
        with self._lock:
            if self._model is None:
                self._model = self._load()
            return self._model

    def _load(self) -> "WhisperModel":
        missing = [name for name in FILES if not (self._folder / name).is_file()]
        if missing:
            raise ModelMissingError(
                f"no Whisper model in {self._folder} ({', '.join(missing)} missing): "
                "install one with `madoguchi models install`"
            )
        try:
            from faster_whisper import WhisperModel  # noqa: PLC0415 - an optional dependency
        except ModuleNotFoundError:
            raise ModelMissingError(
                "faster-whisper is not installed: pip install 'madoguchi[speech]', "
                "then `madoguchi models install`"
            ) from None
        try:
            return WhisperModel(
                str(self._folder),
                device=self._settings.device,
                compute_type=self._settings.compute_type,
                cpu_threads=self._settings.threads,
                local_files_only=True,
            )
        except Exception as error:  # tokenizers raises nothing narrower for a damaged file
            raise TranslationError(f"{self.name} cannot be loaded: {error}") from error


def _joined(segments: "Sequence[Segment]", language: Language) -> _Line:
    text = ("" if language == "ja" else " ").join(segment.text.strip() for segment in segments)
    tokens = sum(len(segment.tokens) for segment in segments)
    if not tokens:
        return _Line()
    mean = sum(segment.avg_logprob * len(segment.tokens) for segment in segments) / tokens
    # Byte tokens that make no character, and control characters, are no speech.
    text = "".join(sign for sign in text if sign.isprintable() and sign != "\ufffd")
    return _Line(text.strip(), min(1.0, math.exp(mean)))
