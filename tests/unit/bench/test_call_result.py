import json

from madoguchi.bench.call.report import render
from madoguchi.bench.call.result import (
    CallPair,
    CallResult,
    CallSide,
    CallTimes,
    compare,
    too_noisy,
)
from madoguchi.bench.result import Machine


def pair(subject: tuple[float, float], peer: tuple[float, float]) -> CallPair:
    """One round: (citizen, operator) of both sides."""
    return CallPair(
        subject=CallTimes(citizen_ms=subject[0], operator_ms=subject[1]),
        peer=CallTimes(citizen_ms=peer[0], operator_ms=peer[1]),
    )


def test_both_ends_are_compared_apart(machine: Machine) -> None:
    """The citizen's and the operator's pages each have their own ratio, in table and JSON."""
    pairs = (pair((300, 200), (100, 200)), pair((300, 400), (150, 200)))
    result = CallResult(
        ratios=compare(pairs),
        too_noisy=too_noisy(pairs),
        subject=CallSide.of("madoguchi", [p.subject for p in pairs]),
        peer=CallSide.of("two bare pages", [p.peer for p in pairs]),
        rounds=pairs,
        machine=machine,
    )
    ratios = json.loads(result.model_dump_json())["ratios"]
    assert ratios["citizen"] == {"value": 2.4, "low": 2.0, "high": 3.0}
    assert ratios["operator"]["value"] == 1.5
    assert "2.00-3.00" in render(result)


def test_bare_pages_with_a_long_tail_mean_noise() -> None:
    """A p95 beyond twice the p50 of the bare pages accuses the machine."""
    calm = [pair((1, 1), (100, 100))] * 9
    assert not too_noisy(calm)
    assert too_noisy([*calm, pair((1, 1), (100, 201))])
