"""How the general engine is used, and what becomes of a sentence that goes through it."""

from dataclasses import dataclass

from translation.interpretation import State


@dataclass(frozen=True, slots=True)
class MachineOptions:
    """How the engine is used; the defaults are what is measured in docs/interpretation.md.

    Attributes:
        candidates: renderings asked for, masked and plain each.
        more: renderings asked for if the best of these fails a check; not asked if fewer. Masked
            and plain share the time: where both are asked for, two thirds of it each.
        masking: quantities are masked.
        ranking: renderings are re-ranked by what they keep; else the likeliest is taken.
        numbers: what a lost or changed quantity counts, in natural logarithms of probability.
        terms: what the share of lost terms counts.
        polarity: what a changed negation or restriction counts.
        fullness: what the logarithm of its length counts, against what is usual.
        figures: quantities that no rendering keeps are shown beside it.
        clauses: a sentence whose best rendering fails a check is rendered clause by clause.
        branching: where a quantity or a denial is still lost, renderings that leave the best one
            somewhere are asked for (`translation.machine.branching`).
        places: places along the best rendering where others leave it.
        leaving: renderings that leave it at each place.
        patience_s: seconds after which a sentence is no longer mended, so that a caption comes.
    """

    candidates: int = 8
    more: int = 24
    masking: bool = True
    ranking: bool = True
    numbers: float = 2.0
    terms: float = 1.0
    polarity: float = 1.5
    fullness: float = 0.3
    figures: bool = True
    clauses: bool = True
    branching: bool = True
    places: int = 8
    leaving: int = 8
    patience_s: float = 0.5


@dataclass(frozen=True, slots=True)
class MachineText:
    """A rendering by the engine, and what it keeps.

    Attributes:
        text: the rendering; "" if all were repetition or noise.
        confidence: geometric mean of the probabilities of its tokens, 0 to 1.
        numbers: whether quantities agree with the source.
        polarity: whether negation and restriction agree.
        terms: whether official terms are kept.
        fault: why nothing may be shown (`translation.checks.degenerate`).
        carries: whether its quantities were put right, or beside it, by rule.
        fullness: how long it is for its sentence, a logarithm; 0 is usual, less is short.
        mended: whether the engine said otherwise first (`translation.machine.branching`).
    """

    text: str
    confidence: float
    numbers: State = "none"
    polarity: State = "none"
    terms: State = "none"
    fault: str | None = None
    carries: bool = False
    mended: bool = False
    fullness: float = 0.0

    @property
    def is_sound(self) -> bool:
        """Whether it may be shown, and failed no check."""
        return bool(self.text) and "failed" not in {self.numbers, self.polarity, self.terms}
