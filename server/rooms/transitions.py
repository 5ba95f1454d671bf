"""Life of a session as a table; the same one that the browsers run.

`tests/data/call_transitions.json` holds it for both languages; a test compares.
"""

from collections.abc import Mapping
from typing import Final, Literal, get_args

from server.protocol.session import CallState

CallEvent = Literal[
    "accept",
    "grant",
    "refuse",
    "citizen_ends",
    "operator_ends",
    "requeue",
    "wrap_up",
    "kiosk_gone",
    "operator_gone",
]

STATES: Final[tuple[CallState, ...]] = get_args(CallState)
EVENTS: Final[tuple[CallEvent, ...]] = get_args(CallEvent)

TRANSITIONS: Final[Mapping[CallState, Mapping[CallEvent, CallState]]] = {
    "waiting": {
        "accept": "consenting",
        "citizen_ends": "closed",
        "kiosk_gone": "closed",
    },
    "consenting": {
        "grant": "in_call",
        "refuse": "closed",
        "citizen_ends": "closed",
        "operator_ends": "closed",
        "requeue": "waiting",
        "kiosk_gone": "closed",
        "operator_gone": "waiting",
    },
    "in_call": {
        "citizen_ends": "wrap_up",
        "operator_ends": "wrap_up",
        "requeue": "waiting",
        "kiosk_gone": "wrap_up",
        "operator_gone": "closed",
    },
    "wrap_up": {
        "wrap_up": "closed",
        "operator_gone": "closed",
    },
    "closed": {},
}


class IllegalTransition(Exception):  # noqa: N818 - it names what was asked for, not a fault of ours
    """An event that the table does not know in this state."""

    def __init__(self, state: CallState, event: str) -> None:
        self.state = state
        self.event = event
        super().__init__(f"{event} in {state}")


def next_state(state: CallState, event: CallEvent) -> CallState:
    """The state after this event.

    Raises:
        IllegalTransition: the table has no such pair.
    """
    after = TRANSITIONS[state].get(event)
    if after is None:
        raise IllegalTransition(state, event)
    return after
