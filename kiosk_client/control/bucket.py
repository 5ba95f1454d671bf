"""A token bucket as a value, for machines that are told the time."""

from dataclasses import dataclass, replace
from typing import Self


@dataclass(frozen=True, slots=True)
class Bucket:
    """Admits `burst` things at once and `rate` per second in the long run."""

    rate: float
    burst: float
    tokens: float
    at_s: float = 0.0

    @classmethod
    def full(cls, rate: float, burst: float, now_s: float = 0.0) -> Self:
        """Make a bucket that admits its whole burst."""
        return cls(rate, burst, burst, now_s)

    def take(self, now_s: float, count: float = 1.0) -> "tuple[Bucket, bool]":
        """Take one token, or so many, if they are there; a clock that goes back gives none."""
        gained = max(0.0, now_s - self.at_s) * self.rate
        tokens = min(self.burst, self.tokens + gained)
        admitted = tokens >= count
        left = tokens - count if admitted else tokens
        return replace(self, tokens=left, at_s=max(now_s, self.at_s)), admitted
