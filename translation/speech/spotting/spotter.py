"""Recognises sentences of the phrase book, in English, offline: PocketSphinx and a grammar.

For tests, the demo and small kiosks without a model of Whisper. It hears the sentences it was
given and their slots, nothing else; other speech gives "" (and not a sentence that sounds like it),
at the rates that docs/speech.md states. So does a sentence whose contrary was given as well.
Its acoustic model (en-us) lies in PocketSphinx's wheel.
"""

import threading
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

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
from translation.speech.level import loudness_db
from translation.speech.spotting.evidence import Piece, confidence, log_score
from translation.speech.spotting.phrases import Phrases, Slots
from translation.speech.spotting.words import PRONUNCIATIONS, phones

if TYPE_CHECKING:
    from pocketsphinx import Decoder

THRESHOLD: Final = 0.5
FLOOR_DB: Final = -50.0
SHORTEST_S: Final = 0.2
_GRAMMAR: Final = "phrases"
_FREE: Final = "phones"
_NO_SLOTS: Final[Slots] = MappingProxyType({})


class PhraseSpotter(Recogniser):
    """The port `Recogniser` for a list of sentences. Safe for several threads, one at a time."""

    def __init__(
        self,
        sentences: Iterable[str],
        slots: Slots = _NO_SLOTS,
        *,
        pronunciations: Mapping[str, str] = PRONUNCIATIONS,
        threshold: float = THRESHOLD,
    ) -> None:
        self._given = (tuple(sentences), slots, pronunciations)
        self._threshold = threshold
        self._lock = threading.Lock()
        self._ready: tuple[Decoder, Phrases] | None = None

    @property
    @override
    def name(self) -> str:
        """Engine, and what it is limited to."""
        return "phrases (pocketsphinx en-us)"

    @property
    @override
    def languages(self) -> frozenset[Language]:
        """English alone."""
        return frozenset({"en"})

    @property
    def skipped(self) -> tuple[str, ...]:
        """Sentences that it cannot recognise, see `Phrases`."""
        with self._lock:
            return tuple(self._prepared()[1].skipped)

    @property
    def withheld(self) -> frozenset[str]:
        """Sentences that it knows and never gives out: their contrary is in the list, too."""
        with self._lock:
            return self._prepared()[1].withheld

    def close(self) -> None:
        """Free the decoder's memory (about 90 MB); a later utterance makes it again."""
        with self._lock:
            self._ready = None

    @override
    def recognise(self, samples: Samples, language: Language) -> Heard:
        """Return the sentence that was said; "" for any other speech and for silence.

        Raises:
            ModelMissingError: pocketsphinx is not installed.
            TranslationError: not English, or the engine failed.
        """
        if language not in self.languages:
            raise TranslationError("the phrase spotter hears English alone")
        length_s = samples.size / SAMPLE_RATE
        text, sure = "", 0.0
        if length_s >= SHORTEST_S and loudness_db(samples) >= FLOOR_DB:
            with self._lock:
                text, sure = self._spot(samples)
        is_said = bool(text) and sure >= self._threshold
        return Heard(text if is_said else "", sure if is_said else 0.0, 0.0, length_s)

    def _spot(self, samples: Samples) -> tuple[str, float]:
        decoder, phrases = self._prepared()
        sound = samples.tobytes()
        said = [piece for piece in _decode(decoder, _GRAMMAR, sound) if _is_word(piece.name)]
        # A pronunciation's number is written behind its word: what(2).
        text = phrases.written(" ".join(piece.name.partition("(")[0] for piece in said))
        if not text:
            return "", 0.0
        sounds = [phone for piece in said for phone in decoder.lookup_word(piece.name).split()]
        return text, confidence(said, sounds, _decode(decoder, _FREE, sound))

    def _prepared(self) -> "tuple[Decoder, Phrases]":
        if self._ready is None:
            self._ready = self._prepare()
        return self._ready

    def _prepare(self) -> "tuple[Decoder, Phrases]":
        try:
            from pocketsphinx import Config, Decoder, get_model_path  # noqa: PLC0415 - optional
        except ModuleNotFoundError:
            raise ModelMissingError(
                "pocketsphinx is not installed: pip install 'madoguchi[speech]'"
            ) from None
        folder = Path(get_model_path("en-us"))
        decoder = Decoder(
            Config(
                hmm=str(folder / "en-us"),
                dict=str(folder / "cmudict-en-us.dict"),
                lm=None,
                compallsen=True,  # scores of both searches are then of one scale
                loglevel="FATAL",  # it would write what was said on standard error
            )
        )
        sentences, slots, own = self._given
        phrases = Phrases(sentences, slots, decoder.lookup_word, own)
        if not len(phrases):
            raise TranslationError("none of the sentences can be recognised")
        for word in sorted(phrases.words()):
            if decoder.lookup_word(word) is None:
                decoder.add_word(word, phones(word, decoder.lookup_word, own), update=True)
        decoder.add_jsgf_string(_GRAMMAR, phrases.grammar())
        decoder.add_allphone_file(_FREE, str(folder / "en-us-phone.lm.bin"))
        return decoder, phrases


def _decode(decoder: "Decoder", search: str, sound: bytes) -> list[Piece]:
    try:
        # Estimates of noise and channel would run on, from one citizen to the next, and one
        # utterance would be heard differently depending on what was said before it.
        decoder.reinit_feat()
        decoder.activate_search(search)
        decoder.start_utt()
        decoder.process_raw(sound, full_utt=True)
        decoder.end_utt()
        if decoder.hyp() is None:
            return []
        return [
            Piece(part.word, part.start_frame, part.end_frame, log_score(part.ascore))
            for part in decoder.seg()
        ]
    except RuntimeError:
        # Without a cause: nothing of what was said leaves the engine but as a result.
        raise TranslationError("pocketsphinx failed on an utterance") from None


def _is_word(name: str) -> bool:
    return not name.startswith(("<", "[", "+")) and name != "(NULL)"
