"""One measured value with its verdict."""

from dataclasses import dataclass
from typing import Literal

from media.photo.advice import AdviceId
from media.photo.rules import RULES, MeasureId, Rule

Verdict = Literal["good", "improve", "unknown"]


@dataclass(frozen=True, slots=True)
class Measure:
    """A value in its rule's unit; `value` is None where the picture does not let it be measured.

    A verdict is a hint for people and never refuses a photo.
    """

    id: MeasureId
    value: float | None
    advice: AdviceId | None

    @property
    def rule(self) -> Rule:
        """Its limits and their source."""
        return RULES[self.id]

    @property
    def verdict(self) -> Verdict:
        """Good, to be improved, or not measurable."""
        if self.advice is not None:
            return "improve"
        return "unknown" if self.value is None else "good"


def judged(id_: MeasureId, value: float | None) -> Measure:
    """Judge a value by its rule."""
    return Measure(id_, value, None if value is None else RULES[id_].advice(value))
