"""What is done with the models of a direction: rows of pieces in, renderings and scores out.

CTranslate2 is asked directly: `argostranslate.translate` adds up the scores of a paragraph's
sentences, splits by a model from the network and logs what it is given.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

import ctranslate2

from translation.argos.packages import InstalledPackage
from translation.ports import Branching, Hypothesis, TextRefusedError

WAY_BACK: Final = 0.6
"""Weight of the way back against the way there (chosen on the development set)."""

MOST_PIECES: Final = 240
"""Pieces of a sentence; the networks know no more positions (256)."""

LENGTH_PENALTY: Final = 1.0
"""Scores are then means over the pieces, whose exponential is the geometric mean we report."""


class Pieces(Protocol):
    """What cuts sentences into the pieces of a package's model, and joins them."""

    def encode(self, sentence: str) -> list[str]:
        """Return the pieces of a sentence; fails of what is no text."""

    def decode(self, tokens: list[str]) -> str:
        """Return the sentence that pieces make."""


@dataclass(frozen=True, slots=True)
class Direction:
    """A loaded model with its pieces."""

    package: InstalledPackage
    pieces: Pieces
    model: ctranslate2.Translator


def encoded(direction: Direction, sentence: str) -> list[str]:
    """Return the pieces of a sentence.

    Raises:
        TextRefusedError: it is no text, or longer than the model can read.
    """
    try:
        pieces = direction.pieces.encode(sentence)
    except (RuntimeError, ValueError):  # a lone surrogate is no text
        raise TextRefusedError("not_text", "The sentence is not text.") from None
    if len(pieces) > MOST_PIECES:
        raise TextRefusedError("too_long", "The sentence is too long for the model.")
    return pieces


def candidates(
    direction: Direction, rows: list[list[str]], count: int, beam: int
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


def branched(direction: Direction, row: list[str], branching: Branching) -> list[Hypothesis]:
    """Return renderings that begin like another and go on otherwise, greedily; likeliest first.

    What the library says of such a rendering leaves out how it begins, so it is asked again.
    """
    kept = direction.pieces.encode(branching.rendering)[:MOST_PIECES]
    places = dict.fromkeys(int(len(kept) * share) for share in branching.shares)
    results = direction.model.translate_batch(
        [row] * len(places),
        target_prefix=[kept[:place] for place in places],
        beam_size=1,
        num_hypotheses=branching.count,
        return_alternatives=True,
        max_decoding_length=min(MOST_PIECES, 3 * len(row) + 20),
    )
    found: dict[str, list[str]] = {}
    for tokens in (hypothesis for result in results for hypothesis in result.hypotheses):
        found.setdefault(direction.pieces.decode(tokens).strip(), tokens)
    accepted = {text: tokens for text, tokens in found.items() if branching.accepts(text)}
    scored = direction.model.score_batch([row] * len(accepted), list(accepted.values()))
    weighed = [
        Hypothesis(text, _mean(score.log_probs))
        for text, score in zip(accepted, scored, strict=True)
    ]
    return sorted(weighed, key=lambda one: one.confidence, reverse=True)


def _different(direction: Direction, result: ctranslate2.TranslationResult) -> list[Hypothesis]:
    found: dict[str, Hypothesis] = {}
    for tokens, score in zip(result.hypotheses, result.scores, strict=True):
        text = direction.pieces.decode(tokens).strip()
        if text:
            found.setdefault(text, Hypothesis(text, min(1.0, math.exp(score))))
    return list(found.values())


def seen_from(
    other: Direction, sentences: list[str], candidates: list[list[Hypothesis]]
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
