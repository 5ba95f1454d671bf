"""Statistics of the benches: quantiles, spreads and ratios of interleaved rounds."""

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

NOISY_SPREAD = 2.0
"""Slowest over fastest round of a peer above which the machine is too noisy to judge by."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """Subject over peer: `value` is the ratio of the medians, the rest the extreme rounds."""

    value: float
    low: float
    high: float


def quantile(samples: Sequence[float], share: float) -> float:
    """Return the smallest sample which at least `share` of all samples do not exceed.

    This is the nearest-rank quantile (Hyndman & Fan's definition 1): always a value that was
    really measured, so a p95 of 40 samples is the 38th and never an interpolation.

    Raises:
        ValueError: There are no samples, or `share` is outside 0..1.
    """
    if not samples:
        raise ValueError("no samples")
    if not 0 <= share <= 1:
        raise ValueError(f"share must be within 0..1, not {share}")
    rank = max(1, math.ceil(share * len(samples)))
    return sorted(samples)[rank - 1]


def spread(rounds: Sequence[float]) -> float:
    """Return the largest round over the smallest; infinite if the smallest is not positive."""
    smallest = min(rounds)
    return max(rounds) / smallest if smallest > 0 else math.inf


def is_noisy(peer_rounds: Sequence[float]) -> bool:
    """Tell whether a peer, which does not change, differs by more than 2 x between rounds."""
    return spread(peer_rounds) > NOISY_SPREAD


def ratio(subject: Sequence[float], peer: Sequence[float]) -> Ratio | None:
    """Compare rounds taken in pairs: round *i* of the subject next to round *i* of the peer.

    Returns:
        None if any round of the peer is not positive: nothing can be compared with it.

    Raises:
        ValueError: The rounds are not in pairs, or there are none.
    """
    if len(subject) != len(peer) or not subject:
        raise ValueError(f"rounds are not in pairs: {len(subject)} and {len(peer)}")
    if min(peer) <= 0:
        return None
    pairs = [ours / theirs for ours, theirs in zip(subject, peer, strict=True)]
    return Ratio(
        value=statistics.median(subject) / statistics.median(peer),
        low=min(pairs),
        high=max(pairs),
    )
