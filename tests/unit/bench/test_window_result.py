import json
from collections.abc import Callable

import pytest
from pydantic import ValidationError

from madoguchi.bench.result import Machine
from madoguchi.bench.window.report import PEER_ABSENT, render
from madoguchi.bench.window.result import (
    StageTime,
    WindowPair,
    WindowResult,
    WindowRound,
    WindowSide,
    compare,
    too_noisy,
)

MakeRound = Callable[..., WindowRound]
RATIO_NAMES = {"latency_p50", "latency_p95", "bytes_per_character", "bytes_per_scroll"}


def result_of(pairs: tuple[WindowPair, ...], machine: Machine) -> WindowResult:
    """Reduce pairs as the bench does."""
    ranges = compare(pairs)
    peers = [pair.peer for pair in pairs if pair.peer is not None]
    return WindowResult(
        ratios=ranges.ratios(),
        ranges=ranges,
        too_noisy=too_noisy(pairs),
        subject=WindowSide.of("madoguchi", "0.1.0", [pair.subject for pair in pairs]),
        stages=(StageTime(stage="paint", p50=1.0, p95=2.0),),
        peer=WindowSide.of("VNC", "1", peers) if peers else None,
        rounds=pairs,
        machine=machine,
    )


def test_json_holds_the_four_ratios(make_round: MakeRound, machine: Machine) -> None:
    """`--json` has the ratios under the names that are promised, as plain numbers."""
    pair = WindowPair(
        subject=make_round(latency_p50=30.0, bytes_per_character=600.0),
        peer=make_round(latency_p50=20.0, bytes_per_character=300.0),
    )
    written = json.loads(result_of((pair,), machine).model_dump_json())
    assert set(written["ratios"]) == RATIO_NAMES
    assert written["ratios"]["latency_p50"] == 1.5
    assert written["ratios"]["bytes_per_character"] == 2.0
    assert set(written) >= {"subject", "peer", "rounds", "machine"}


def test_without_a_peer_the_ratios_are_null(make_round: MakeRound, machine: Machine) -> None:
    """A missing peer leaves absolute figures and null ratios, and is said so."""
    result = result_of((WindowPair(subject=make_round(), peer=None),), machine)
    written = json.loads(result.model_dump_json())
    assert written["peer"] is None
    assert set(written["ratios"].values()) == {None}
    assert f"{PEER_ABSENT} (novnc)" in render(result, ["novnc"])


def test_a_result_survives_its_json(make_round: MakeRound, machine: Machine) -> None:
    """What `--json` writes can be read back without loss."""
    result = result_of((WindowPair(subject=make_round(), peer=make_round()),), machine)
    assert WindowResult.model_validate_json(result.model_dump_json()) == result


def test_a_side_is_the_median_of_its_rounds(make_round: MakeRound) -> None:
    """Medians over rounds, but the least of the minima and the sum of what was lost."""
    rounds = [
        make_round(latency_p50=20.0, latency_min=12.0, lost=1),
        make_round(latency_p50=90.0, latency_min=11.0, lost=2),
        make_round(latency_p50=21.0, latency_min=13.0, lost=0),
    ]
    side = WindowSide.of("madoguchi", "0.1.0", rounds)
    assert (side.latency_p50, side.latency_min, side.lost) == (21.0, 11.0, 3)


def test_noise_is_judged_by_the_peer_alone(make_round: MakeRound) -> None:
    """Our own rounds may differ; only a peer that differs from itself accuses the machine."""
    steady, slow = make_round(latency_p50=10.0), make_round(latency_p50=50.0)
    ours_differ = [WindowPair(subject=s, peer=steady) for s in (steady, slow)]
    theirs_differ = [WindowPair(subject=steady, peer=p) for p in (steady, slow)]
    assert not too_noisy(ours_differ)
    assert too_noisy(theirs_differ)
    assert not too_noisy([WindowPair(subject=steady, peer=None)])


def test_noise_is_printed(make_round: MakeRound, machine: Machine) -> None:
    """Whoever reads the table is told that it cannot be trusted."""
    pairs = tuple(
        WindowPair(subject=make_round(), peer=make_round(latency_p50=ms)) for ms in (10.0, 50.0)
    )
    assert "machine too noisy" in render(result_of(pairs, machine), [])


@pytest.mark.parametrize("wrong", [{"keys": 0}, {"lost": -1}, {"latency_p50": -1.0}, {"typo": 1}])
def test_impossible_rounds_are_refused(make_round: MakeRound, wrong: dict[str, float]) -> None:
    """A round without keys, with negative figures or unknown ones is not a result."""
    with pytest.raises(ValidationError):
        make_round(**wrong)
