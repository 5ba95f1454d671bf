"""The table of the control lease: Python's, and the file that the front-ends run."""

import json
from pathlib import Path
from typing import get_args

import pytest

from kiosk_client.control.transitions import (
    CAUSES,
    PHASES,
    SHOWN,
    TRANSITIONS,
    UNANNOUNCED,
    Cause,
    Phase,
    after,
)
from server.protocol.control import ControlPhase, ControlReason

TABLE = json.loads(
    (Path(__file__).parents[2] / "data/control_transitions.json").read_text(encoding="utf-8")
)


def test_table_is_the_shared_one() -> None:
    """Python's table and the file hold the same phases, causes and transitions."""
    assert list(PHASES) == TABLE["states"]
    assert list(CAUSES) == TABLE["events"]
    assert TABLE["shown"] == SHOWN
    assert set(TABLE["unannounced"]) == UNANNOUNCED
    assert TABLE["transitions"] == TRANSITIONS


def test_the_table_speaks_the_protocol() -> None:
    """Every announced cause is a reason of the wire, and every phase is shown as one of its own."""
    assert set(CAUSES) - UNANNOUNCED == set(get_args(ControlReason)) - {"start"}
    assert set(SHOWN.values()) == set(get_args(ControlPhase))


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("cause", CAUSES)
def test_every_pair_moves_or_means_nothing(phase: Phase, cause: Cause) -> None:
    """Each pair leads where the shared table says, or nowhere."""
    assert after(phase, cause) == TABLE["transitions"][phase].get(cause)


@pytest.mark.parametrize("phase", [phase for phase in PHASES if phase != "citizen"])
@pytest.mark.parametrize(
    "cause", ["taken_back", "link_lost", "consent_withdrawn", "window_away", "ended"]
)
def test_every_phase_can_be_ended(phase: Phase, cause: Cause) -> None:
    """Whatever the operator has reached, the citizen's word or a loss gives control back."""
    assert after(phase, cause) == "citizen"


def test_only_two_ways_lead_to_the_operator() -> None:
    """The operator holds control after a guarded grant or a guarded return, and in no other way."""
    ways = {(p, c) for p in PHASES for c in CAUSES if after(p, c) == "operator"}
    assert ways == {("granting", "granted"), ("returning", "field_done")}
    into_granting = {(p, c) for p in PHASES for c in CAUSES if after(p, c) == "granting"}
    assert into_granting == {("asked", "accepted")}
