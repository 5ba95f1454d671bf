"""Renders single sentences by Argos packages: n-best, each with how sure the models are.

Of the candidates of one direction, those come first from which the other direction's model would
most likely say the source again (noisy channel, Yee et al. 2019). A rendering that leaves half of
the sentence out is likely by itself; the sentence is not likely given the rendering.

CTranslate2 is asked directly: `argostranslate.translate` adds up the scores of a paragraph's
sentences, splits by a model from the network and logs what it is given.
"""

import math
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

import ctranslate2

from translation.argos.library import package_library
from translation.argos.packages import InstalledPackage, installed, opened
from translation.ports import (
    Hypothesis,
    Language,
    ModelMissingError,
    TextRefusedError,
    TranslationError,
)

BEAM: Final = 4
"""Hypotheses that are followed; see the model card for what more of them bring and cost."""

CANDIDATES: Final = 6
"""Renderings that are looked at from the other direction."""

WAY_BACK: Final = 0.6
"""Weight of the way back against the way there (chosen on the development set)."""

MOST_PIECES: Final = 240
"""Pieces of a sentence; the networks know no more positions (256)."""

LENGTH_PENALTY: Final = 1.0
"""Scores are then means over the pieces, whose exponential is the geometric mean we report."""


class _Pieces(Protocol):
    """What cuts sentences into the pieces of a package's model, and joins them."""

    def encode(self, sentence: str) -> list[str]: ...

    def decode(self, tokens: list[str]) -> str: ...


@dataclass(frozen=True, slots=True)
class _Direction:
    package: InstalledPackage
    pieces: _Pieces
    model: ctranslate2.Translator


class ArgosTranslator:
    """A `Translator` on the packages of one folder; safe for several threads.

    A direction's model is loaded at its first sentence (tens of milliseconds, 10 to 300 MB).

    Args:
        packages: folder with installed packages or `.argosmodel` files; of a direction the newest
            serves.
        threads: cores for one sentence. More than one is slower on small models (measured).
        beam: hypotheses that are followed.
        both_ways: look at candidates from the other direction too, if that is installed; takes
            twice as long.
    """

    def __init__(
        self, packages: Path, *, threads: int = 1, beam: int = BEAM, both_ways: bool = True
    ) -> None:
        self._threads = threads
        self._beam = beam
        self._both_ways = both_ways
        self._loading = threading.Lock()
        self._loaded: dict[tuple[Language, Language], _Direction] = {}
        self._found: dict[tuple[Language, Language], InstalledPackage] = {}
        for package in installed(packages):
            self._found.setdefault((package.source, package.target), package)

    @property
    def name(self) -> str:
        """Engine and versions of its models, "argos ja-en 1.0, en-ja 1.0"."""
        return "argos " + ", ".join(package.label for package in self._found.values())

    @property
    def directions(self) -> frozenset[tuple[Language, Language]]:
        """Source and target of what is installed."""
        return frozenset(self._found)

    def hypotheses(
        self, sentence: str, source: Language, target: Language, count: int = 1
    ) -> tuple[Hypothesis, ...]:
        """Return up to `count` different renderings, the likeliest first.

        Confidence is the geometric mean of the pieces' probabilities; asked both ways, the mean
        of both, the way back with weight `WAY_BACK`.

        Raises:
            ModelMissingError: this direction is not installed.
            TextRefusedError: the sentence is longer than the model can read (`too_long`), or no
                text (`not_text`).
            TranslationError: the engine failed.
        """
        return self.hypotheses_of((sentence,), source, target, count)[0]

    def hypotheses_of(
        self, sentences: Sequence[str], source: Language, target: Language, count: int
    ) -> tuple[tuple[Hypothesis, ...], ...]:
        """Return the renderings of several sentences, which take less time together than apart.

        One rendering alone is not looked at from the other direction.

        Raises:
            ModelMissingError: this direction is not installed.
            TextRefusedError: as `hypotheses`.
            TranslationError: the engine failed.
        """
        asked = [sentence for sentence in sentences if sentence.strip()]
        if not asked:
            return ((),) * len(sentences)
        direction = self._direction(source, target)
        pieces = [_encoded(direction, sentence) for sentence in asked]
        both = self._both_ways and count > 1 and (target, source) in self._found
        wanted = max(count, CANDIDATES) if both else count
        try:
            found = _candidates(direction, pieces, wanted, max(self._beam, wanted))
            if both:
                found = _seen_from(self._direction(target, source), asked, found)
        except (RuntimeError, ValueError):
            # The library's message may hold the sentence.
            raise TranslationError("The translation engine failed.") from None
        of_asked = iter(found)
        return tuple(
            tuple(next(of_asked)[:count]) if sentence.strip() else () for sentence in sentences
        )

    def _direction(self, source: Language, target: Language) -> _Direction:
        with self._loading:
            if (source, target) not in self._loaded:
                self._loaded[source, target] = self._load(source, target)
            return self._loaded[source, target]

    def _load(self, source: Language, target: Language) -> _Direction:
        package = self._found.get((source, target))
        if package is None:
            raise ModelMissingError(
                f"No translation model for {source} → {target} is installed. "
                "Install one with: madoguchi models install"
            )
        try:
            with opened(package) as folder:
                pieces: _Pieces = package_library().Package(folder).tokenizer
                pieces.encode("1")  # reads its file now: the folder may be a passing one
                model = ctranslate2.Translator(
                    str(folder / "model"),
                    device="cpu",
                    compute_type="auto",
                    inter_threads=1,
                    intra_threads=self._threads,
                )
        except (RuntimeError, ValueError, OSError, AttributeError) as error:
            raise TranslationError(
                f"The translation model {package.label} cannot be loaded. "
                "Install it again with: madoguchi models install --replace"
            ) from error
        return _Direction(package, pieces, model)


def _encoded(direction: _Direction, sentence: str) -> list[str]:
    try:
        pieces = direction.pieces.encode(sentence)
    except (RuntimeError, ValueError):  # a lone surrogate is no text
        raise TextRefusedError("not_text", "The sentence is not text.") from None
    if len(pieces) > MOST_PIECES:
        raise TextRefusedError("too_long", "The sentence is too long for the model.")
    return pieces


def _candidates(
    direction: _Direction, rows: list[list[str]], count: int, beam: int
) -> list[list[Hypothesis]]:
    """Return of each row different renderings that are not empty, the likeliest first."""
    results = direction.model.translate_batch(
        rows,
        beam_size=beam,
        num_hypotheses=count,
        length_penalty=LENGTH_PENALTY,
        return_scores=True,
        max_decoding_length=min(MOST_PIECES, 3 * max(map(len, rows)) + 20),
    )
    return [_different(direction, result) for result in results]


def _different(direction: _Direction, result: ctranslate2.TranslationResult) -> list[Hypothesis]:
    found: dict[str, Hypothesis] = {}
    for tokens, score in zip(result.hypotheses, result.scores, strict=True):
        text = direction.pieces.decode(tokens).strip()
        if text:
            found.setdefault(text, Hypothesis(text, min(1.0, math.exp(score))))
    return list(found.values())


def _seen_from(
    other: _Direction, sentences: list[str], candidates: list[list[Hypothesis]]
) -> list[list[Hypothesis]]:
    """Return the candidates anew, by how likely the sentence is given each of them."""
    rows: list[list[str]] = []
    sources: list[list[str]] = []
    for sentence, found in zip(sentences, candidates, strict=True):
        source = other.pieces.encode(sentence)[:MOST_PIECES]
        rows += [other.pieces.encode(candidate.text)[:MOST_PIECES] for candidate in found]
        sources += [source] * len(found)
    if not rows:
        return candidates
    scored = iter(other.model.score_batch(rows, sources))
    return [
        sorted(
            (_weighed(candidate, next(scored).log_probs) for candidate in found),
            key=lambda candidate: candidate.confidence,
            reverse=True,
        )
        for found in candidates
    ]


def _weighed(candidate: Hypothesis, log_probabilities: Sequence[float]) -> Hypothesis:
    way_back = _mean(log_probabilities) ** WAY_BACK
    return Hypothesis(candidate.text, (candidate.confidence * way_back) ** (1 / (1 + WAY_BACK)))


def _mean(log_probabilities: Sequence[float]) -> float:
    """Return the geometric mean of the probabilities."""
    return math.exp(sum(log_probabilities) / max(1, len(log_probabilities)))
