"""What of the agent's state concerns its diagnosis; pure."""

from typing import Final

from kiosk_client.session.state import AgentState
from server.protocol.session import EndReason

LOST: Final[frozenset[EndReason]] = frozenset({"operator_lost", "kiosk_lost"})
"""Ends of a call that nobody wanted."""


def is_engaged(state: AgentState) -> bool:
    """Whether a citizen is at the kiosk, or what they left is still being erased."""
    return state.engaged


def call_failed(before: AgentState, after: AgentState) -> bool:
    """Whether a call has just failed: an end was lost, or the panel says that a device failed."""
    was_open = before.visit.is_open
    view = after.visit.view
    lost = view is not None and view.end_reason in LOST and not after.visit.is_open
    return was_open and (lost or bool(after.faults - before.faults))
