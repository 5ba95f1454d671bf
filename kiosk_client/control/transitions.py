"""Who holds control after which cause: the one table (design §4, Z-03).

The same table is `tests/data/control_transitions.json`, which the front-ends run too. A cause that
a phase does not list changes nothing: messages cross, and most of them are then merely late.
"""

from collections.abc import Mapping
from typing import Final, Literal, get_args

from server.protocol.control import ControlPhase, ControlReason

Phase = Literal["citizen", "asked", "granting", "operator", "parked", "returning"]
"""`granting`: the citizen has agreed, and page and screen are being guarded. `returning`: the same
on the way back from a field of the citizen's own. Only in `operator` the operator holds control."""

Cause = ControlReason | Literal["accepted", "field_left"]
"""Why a phase changes. `accepted` and `field_left` begin the work of guarding and are shown to
nobody; every other cause is the reason that both sides are told."""

PHASES: Final[tuple[Phase, ...]] = get_args(Phase)
CAUSES: Final[tuple[Cause, ...]] = (
    *(reason for reason in get_args(ControlReason) if reason != "start"),
    "accepted",
    "field_left",
)

SHOWN: Final[Mapping[Phase, ControlPhase]] = {
    "citizen": "citizen",
    "asked": "asked",
    "granting": "asked",
    "operator": "operator",
    "parked": "parked",
    "returning": "parked",
}
"""The phase as console and panel see it: what is not finished has not happened."""

UNANNOUNCED: Final[frozenset[Cause]] = frozenset({"accepted", "field_left"})

_ALWAYS: Final[Mapping[Cause, Phase]] = {
    "taken_back": "citizen",
    "link_lost": "citizen",
    "consent_withdrawn": "citizen",
    "window_away": "citizen",
    "ended": "citizen",
}
"""What gives control back to the citizen out of every phase."""

_GUARDED: Final[Mapping[Cause, Phase]] = {"touched": "citizen", "not_guarded": "citizen"}
"""What does so while the window is shielded, or about to be."""

TRANSITIONS: Final[Mapping[Phase, Mapping[Cause, Phase]]] = {
    "citizen": {"asked": "asked"},
    "asked": {
        "accepted": "granting",
        "ask_withdrawn": "citizen",
        "ask_timed_out": "citizen",
        "refused": "citizen",
        **_ALWAYS,
    },
    "granting": {
        "granted": "operator",
        "ask_withdrawn": "citizen",
        "refused": "citizen",
        **_GUARDED,
        **_ALWAYS,
    },
    "operator": {
        "given_back": "citizen",
        "expired": "citizen",
        "citizen_field": "parked",
        "handed_over": "parked",
        **_GUARDED,
        **_ALWAYS,
    },
    "parked": {"field_left": "returning", "given_back": "citizen", **_ALWAYS},
    "returning": {
        "field_done": "operator",
        "citizen_field": "parked",
        "given_back": "citizen",
        **_GUARDED,
        **_ALWAYS,
    },
}


def after(phase: Phase, cause: Cause) -> Phase | None:
    """Return the phase to which a cause leads, or None if it means nothing in this phase."""
    return TRANSITIONS[phase].get(cause)
