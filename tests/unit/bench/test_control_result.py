import pytest

from madoguchi.bench.control.report import render
from madoguchi.bench.control.result import ControlResult, HandOvers, spreads
from madoguchi.bench.result import Machine


def test_each_kind_of_hand_over_has_its_own_row(machine: Machine) -> None:
    """Figures of the three kinds are not mixed up, and the limit's share is of the median."""
    rounds = tuple(
        HandOvers(grant_ms=40 + n, take_back_ms=10 + n, give_back_ms=200 + n) for n in range(5)
    )
    result = ControlResult(rounds=rounds, machine=machine, **spreads(rounds))
    assert (result.grant.p50, result.take_back.most, result.give_back.of_limit) == (42, 14, 2.02)
    lines = render(result).splitlines()
    assert [line.split()[-1] for line in lines[2:]] == ["0.42", "0.12", "2.02"]


def test_without_a_round_nothing_is_said() -> None:
    """No rounds, no figures."""
    with pytest.raises(ValueError, match="no median"):
        spreads(())
