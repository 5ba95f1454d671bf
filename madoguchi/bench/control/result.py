"""Result of `madoguchi bench control`."""

from collections.abc import Callable, Sequence
from statistics import median
from typing import Final, Literal, Self

from madoguchi.bench.result import Figures, Machine, Ms
from madoguchi.bench.samples import quantile

LIMIT_MS: Final = 100.0
"""Longest hand-over from the touch to the other side's badge that is no delay (design §9)."""


class HandOvers(Figures):
    """One round, in ms from the press to the frame in which the other side shows it.

    `grant_ms`: citizen's 「はい」 → console. `take_back_ms`: citizen's touch → console.
    `give_back_ms`: operator's press → panel.
    """

    grant_ms: Ms
    take_back_ms: Ms
    give_back_ms: Ms


class Spread(Figures):
    """All rounds of one kind of hand-over, ms; `of_limit` is p50 over `LIMIT_MS`."""

    p50: Ms
    p95: Ms
    most: Ms
    of_limit: float

    @classmethod
    def of(cls, times: Sequence[float]) -> Self:
        """Reduce rounds to figures."""
        middle = median(times)
        return cls(
            p50=middle, p95=quantile(times, 0.95), most=max(times), of_limit=middle / LIMIT_MS
        )


class ControlResult(Figures):
    """Everything that `--json` writes."""

    suite: Literal["control"] = "control"
    limit_ms: Ms = LIMIT_MS
    grant: Spread
    take_back: Spread
    give_back: Spread
    rounds: tuple[HandOvers, ...]
    machine: Machine


KINDS: Final[dict[str, Callable[[HandOvers], float]]] = {
    "grant": lambda one: one.grant_ms,
    "take_back": lambda one: one.take_back_ms,
    "give_back": lambda one: one.give_back_ms,
}


def spreads(rounds: Sequence[HandOvers]) -> dict[str, Spread]:
    """Reduce each kind of hand-over by itself."""
    return {kind: Spread.of([ms(one) for one in rounds]) for kind, ms in KINDS.items()}
