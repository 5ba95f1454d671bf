import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madoguchi.bench.samples import is_noisy, quantile, ratio, spread

positive = st.floats(min_value=0.01, max_value=1e6)


def test_quantile_is_a_measured_value_by_nearest_rank() -> None:
    """The p50 and p95 of 40 samples are the 20th and the 38th smallest."""
    samples = [float(n) for n in range(40, 0, -1)]
    assert (quantile(samples, 0.50), quantile(samples, 0.95)) == (20.0, 38.0)


@given(samples=st.lists(positive, min_size=1), share=st.floats(min_value=0, max_value=1))
def test_at_least_the_share_lies_at_or_below_the_quantile(
    samples: list[float], share: float
) -> None:
    """At least `share` of all samples are not above the quantile, and it is one of them."""
    found = quantile(samples, share)
    assert found in samples
    assert sum(sample <= found for sample in samples) >= share * len(samples)


@pytest.mark.parametrize(("samples", "share"), [([], 0.5), ([1.0], -0.1), ([1.0], 1.1)])
def test_quantile_refuses_what_has_no_answer(samples: list[float], share: float) -> None:
    """No samples, or a share outside 0..1, is an error and not a number."""
    with pytest.raises(ValueError, match=r"samples|share"):
        quantile(samples, share)


def test_ratio_compares_medians_and_keeps_the_extreme_pairs() -> None:
    """The value is the ratio of the medians; low and high are ratios within one round."""
    found = ratio([10.0, 30.0, 20.0], [10.0, 20.0, 40.0])
    assert found is not None
    assert (found.value, found.low, found.high) == (1.0, 0.5, 1.5)


@given(pairs=st.lists(st.tuples(positive, positive), min_size=1, max_size=9))
def test_swapping_the_sides_inverts_the_ratio(pairs: list[tuple[float, float]]) -> None:
    """Neither side is favoured: ratio(a, b) x ratio(b, a) is 1, and low meets high."""
    ours, theirs = [p[0] for p in pairs], [p[1] for p in pairs]
    there, back = ratio(ours, theirs), ratio(theirs, ours)
    assert there is not None
    assert back is not None
    assert there.value * back.value == pytest.approx(1)
    assert there.low * back.high == pytest.approx(1)


def test_a_peer_of_zero_cannot_be_compared_with() -> None:
    """A peer which sent nothing gives no ratio instead of an infinite one."""
    assert ratio([1.0, 2.0], [0.0, 1.0]) is None


@pytest.mark.parametrize(("subject", "peer"), [([], []), ([1.0], [1.0, 2.0])])
def test_rounds_must_be_in_pairs(subject: list[float], peer: list[float]) -> None:
    """Rounds which were not taken in pairs are not compared."""
    with pytest.raises(ValueError, match="pairs"):
        ratio(subject, peer)


def test_a_peer_which_differs_from_itself_more_than_twice_is_noise() -> None:
    """A spread of exactly two is still accepted; above it the machine is too noisy."""
    assert not is_noisy([10.0, 20.0])
    assert is_noisy([10.0, 20.1])
    assert spread([0.0, 1.0]) == math.inf
