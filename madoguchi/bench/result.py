"""What the results of all benches have in common."""

from collections.abc import Sequence
from typing import Annotated, Self

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from madoguchi.bench.samples import ratio

Ms = Annotated[float, Field(ge=0)]
Count = Annotated[int, Field(ge=0)]


class Figures(BaseModel):
    """Base of all parts of a result: closed and immutable."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Machine(Figures):
    """Where and when it was measured; nothing that names the computer."""

    measured_at: AwareDatetime
    processor: str
    cores: int
    memory_gib: float
    system: str
    python: str
    chromium: str
    load_before: float
    load_after: float


class Comparison(Figures):
    """Subject over peer: below 1 we are better.

    `value` is the ratio of the medians of all rounds, `low` and `high` the extreme pairs.
    """

    value: float
    low: float
    high: float

    @classmethod
    def of(cls, subject: Sequence[float], peer: Sequence[float]) -> Self | None:
        """Compare rounds taken in pairs; None if there is no peer to compare with."""
        found = ratio(subject, peer) if peer else None
        return None if found is None else cls(value=found.value, low=found.low, high=found.high)
