"""How far the sound bears out what a grammar found: in it, or merely the nearest thing to it.

A grammar always finds something. So the same sound is heard a second time as free phones, and three
things are compared, each of them relative to this speaker and this microphone:

* the worst word: a wrong sentence has at least one word that fits nowhere;
* the kinds of phones (vowel, plosive, fricative, nasal, approximant) of both, by edit distance;
* whether the words cover all that was said.

The weights are a logistic regression on 320 sentences spoken by eSpeak NG (160 of a list, 160 not),
fitted on half of the voices; `measure.py` prints the rates of errors on others.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from rapidfuzz.distance import Levenshtein

FRAMES_PER_S: Final = 100

BIAS: Final = 2.75
WORST: Final = 0.63
KINDS: Final = 8.5
COVERED: Final = 5.75

_FREE_SCALE: Final = 1024.0
"""The free search keeps its scores shifted by ten bits (SENSCR_SHIFT), the grammar's does not."""

_KIND: Final = {
    phone: kind
    for kind, group in {
        "v": "AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW",
        "p": "P B T D K G",
        "f": "F V TH DH S Z SH ZH CH JH HH",
        "n": "M N NG",
        "l": "L R W Y",
    }.items()
    for phone in group.split()
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or a phone in time.

    Attributes:
        name: the word or phone.
        first: its first frame, of 10 ms.
        last: its last frame, included.
        score: logarithm of its acoustic score.
    """

    name: str
    first: int
    last: int
    score: float

    @property
    def frames(self) -> int:
        """Its length."""
        return self.last - self.first + 1


def confidence(words: Sequence[Piece], sounds: Sequence[str], free: Sequence[Piece]) -> float:
    """Return how likely the words were said, 0 to 1.

    Args:
        words: what the grammar found, without silence; not empty.
        sounds: the phones of these words.
        free: the phones that were heard without a grammar, silence included.
    """
    heard = [piece for piece in free if piece.name in _KIND]
    evidence = (
        BIAS
        + WORST * (min(word.score / word.frames for word in words) - _mean_free(words, free))
        - KINDS * _distance(sounds, [piece.name for piece in heard])
        + COVERED * _covered(words, heard)
    )
    return 1.0 / (1.0 + math.exp(-max(-50.0, min(50.0, evidence))))


def _mean_free(words: Sequence[Piece], free: Sequence[Piece]) -> float:
    """Score of a frame, without a grammar, over the time of the words."""
    first, last = words[0].first, words[-1].last
    scores = (piece.score / piece.frames * _overlap(piece, first, last) for piece in free)
    return _FREE_SCALE * sum(scores) / (last - first + 1)


def _distance(expected: Sequence[str], heard: Sequence[str]) -> float:
    return float(
        Levenshtein.normalized_distance(
            [_KIND.get(phone, phone) for phone in expected], [_KIND[phone] for phone in heard]
        )
    )


def _covered(words: Sequence[Piece], heard: Sequence[Piece]) -> float:
    total = sum(piece.frames for piece in heard)
    first, last = words[0].first, words[-1].last
    return sum(_overlap(piece, first, last) for piece in heard) / max(1, total)


def _overlap(piece: Piece, first: int, last: int) -> int:
    return max(0, min(piece.last, last) - max(piece.first, first) + 1)


def log_score(score: float) -> float:
    """Return the logarithm of a score that may have been rounded to zero."""
    return float(np.log(max(score, 1e-320)))
