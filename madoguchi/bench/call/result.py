"""Result of `madoguchi bench call`."""

from collections.abc import Callable, Sequence
from statistics import median
from typing import Final, Literal, Self

from madoguchi.bench.result import Comparison, Figures, Machine, Ms
from madoguchi.bench.samples import NOISY_SPREAD, quantile


class CallTimes(Figures):
    """One call: ms from the citizen's click to the first remote frame on each page."""

    citizen_ms: Ms
    operator_ms: Ms


class CallPair(Figures):
    """One interleaved round: a call of the whole system and one of two bare pages."""

    subject: CallTimes
    peer: CallTimes


class CallSide(Figures):
    """Median and p95 over all calls of one side, ms."""

    name: str
    citizen_p50: Ms
    citizen_p95: Ms
    operator_p50: Ms
    operator_p95: Ms

    @classmethod
    def of(cls, name: str, calls: Sequence[CallTimes]) -> Self:
        """Reduce calls to figures."""
        citizen = [call.citizen_ms for call in calls]
        operator = [call.operator_ms for call in calls]
        return cls(
            name=name,
            citizen_p50=median(citizen),
            citizen_p95=quantile(citizen, 0.95),
            operator_p50=median(operator),
            operator_p95=quantile(operator, 0.95),
        )


class CallRatios(Figures):
    """Subject over peer, of the medians, with the extreme pairs."""

    citizen: Comparison | None
    operator: Comparison | None


class CallResult(Figures):
    """Everything that `--json` writes."""

    suite: Literal["call"] = "call"
    ratios: CallRatios
    too_noisy: bool
    subject: CallSide
    peer: CallSide
    rounds: tuple[CallPair, ...]
    machine: Machine


_ENDS: Final[dict[str, Callable[[CallTimes], float]]] = {
    "citizen": lambda call: call.citizen_ms,
    "operator": lambda call: call.operator_ms,
}


def compare(pairs: Sequence[CallPair]) -> CallRatios:
    """Compare the calls of both sides, pair by pair."""
    return CallRatios(
        **{
            end: Comparison.of([ms(p.subject) for p in pairs], [ms(p.peer) for p in pairs])
            for end, ms in _ENDS.items()
        }
    )


def too_noisy(pairs: Sequence[CallPair]) -> bool:
    """Tell whether the bare pages' p95 is more than twice their p50 at either end."""
    return any(
        quantile(times, 0.95) > NOISY_SPREAD * median(times)
        for times in ([ms(pair.peer) for pair in pairs] for ms in _ENDS.values())
    )
