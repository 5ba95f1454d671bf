"""The table of a session's life."""

import json
from pathlib import Path

import pytest

from server.protocol.session import CallState
from server.rooms.transitions import (
    EVENTS,
    STATES,
    TRANSITIONS,
    CallEvent,
    IllegalTransition,
    next_state,
)

TABLE = json.loads(
    (Path(__file__).parents[2] / "data/call_transitions.json").read_text(encoding="utf-8")
)


def test_table_is_the_one_of_the_browsers() -> None:
    """Python's table and the shared file hold the same states, events and transitions."""
    assert list(STATES) == TABLE["states"]
    assert list(EVENTS) == TABLE["events"]
    assert TABLE["transitions"] == TRANSITIONS


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("event", EVENTS)
def test_every_pair_moves_or_is_refused(state: CallState, event: CallEvent) -> None:
    """Each pair of state and event leads where the table says, or is an illegal transition."""
    expected = TABLE["transitions"][state].get(event)
    if expected is None:
        with pytest.raises(IllegalTransition) as refused:
            next_state(state, event)
        assert (refused.value.state, refused.value.event) == (state, event)
    else:
        assert next_state(state, event) == expected


def test_closed_is_final() -> None:
    """Nothing leads out of closed, and every other state has a way to it."""
    assert TRANSITIONS["closed"] == {}
    for state in set(STATES) - {"closed"}:
        reached, frontier = {state}, [state]
        while frontier:
            for after in TRANSITIONS[frontier.pop()].values():
                if after not in reached:
                    reached.add(after)
                    frontier.append(after)
        assert "closed" in reached
