"""How well 「確認してください」 finds the lines that need it.

A mark that stands beside every other line is not looked at, one that is missing cannot be. Which
lines need it is judged by the reference: a wrong fact, nothing shown, or so little in common with
what a person said that hardly any such line conveys the turn.
"""

from collections.abc import Sequence
from typing import Final

from sacrebleu.metrics.chrf import CHRF

from translation.evaluation.report import Counted
from translation.ports import Language

POOR: Final[dict[Language, float]] = {"en": 30.0, "ja": 15.0}
"""chrF of a line (0 to 100) below which it is poor: a quarter of English, a fifth of Japanese."""


def is_poor(text: str, reference: str, target: Language, *, has_wrong_fact: bool) -> bool:
    """Tell whether a line needs the mark."""
    if has_wrong_fact or not text:
        return True
    return bool(CHRF().sentence_score(text, [reference]).score < POOR[target])


def precision(marked: Sequence[bool], poor: Sequence[bool]) -> Counted:
    """Return how many of the marked lines need the mark."""
    return Counted(right=_both(marked, poor), of=sum(marked))


def recall(marked: Sequence[bool], poor: Sequence[bool]) -> Counted:
    """Return how many of the lines that need the mark have it."""
    return Counted(right=_both(marked, poor), of=sum(poor))


def _both(marked: Sequence[bool], poor: Sequence[bool]) -> int:
    return sum(one and other for one, other in zip(marked, poor, strict=True))
