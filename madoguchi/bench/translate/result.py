"""What `madoguchi bench translate` measured."""

from collections.abc import Sequence
from typing import Self

from madoguchi.bench.result import Comparison, Count, Figures, Machine, Ms
from madoguchi.bench.samples import quantile
from madoguchi.bench.translate.speech_result import SpeechResult
from translation.ports import Language


class TranslateRound(Figures):
    """One round of one side: all sentences once, one after the other, on one core."""

    p50_ms: Ms
    p95_ms: Ms
    per_second: float

    @classmethod
    def of(cls, milliseconds: Sequence[float]) -> Self:
        """Sum up the times of single sentences."""
        return cls(
            p50_ms=quantile(milliseconds, 0.5),
            p95_ms=quantile(milliseconds, 0.95),
            per_second=1000 * len(milliseconds) / sum(milliseconds),
        )


class TranslateSide(Figures):
    """One side of the comparison in one direction.

    Attributes:
        name: what was measured.
        rss_mib: resident memory of its process, in MiB.
        rounds: its rounds.
    """

    name: str
    rss_mib: float
    rounds: tuple[TranslateRound, ...]

    def median(self, figure: str) -> float:
        """Return the median over rounds of one figure."""
        return quantile([float(getattr(found, figure)) for found in self.rounds], 0.5)


class DirectionResult(Figures):
    """Subject and peer in one direction; ratios below 1 mean that we are better."""

    source: Language
    target: Language
    sentences: Count
    sides: tuple[TranslateSide, ...]
    p50: Comparison | None
    p95: Comparison | None


class TranslateResult(Figures):
    """The whole result; `speech_missing` says why no speech was measured."""

    engine: str
    peer: str
    directions: tuple[DirectionResult, ...]
    speech: tuple[SpeechResult, ...] = ()
    speech_missing: str | None = None
    machine: Machine
