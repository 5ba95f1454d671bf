"""One move through the table, with everything that a phase brings and ends."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from kiosk_client.control.bucket import Bucket
from kiosk_client.control.effects import Effect, Guard, Record, Unguard
from kiosk_client.control.state import INPUT_BURST, INPUTS_PER_S, LeaseState
from kiosk_client.control.transitions import Cause, Phase, after

Step = tuple[LeaseState, tuple[Effect, ...]]

GUARDED: Final[frozenset[Phase]] = frozenset({"granting", "operator", "returning"})
"""Phases in which hands may be armed and the window shielded."""


def fire(state: LeaseState, cause: Cause) -> Step:
    """Move as the table says; nothing happens if the cause means nothing in this phase.

    Whatever leaves the guarded phases is unguarded first; every change that is shown is recorded.
    """
    phase = after(state.phase, cause)
    if phase is None:
        return state, ()
    effects: list[Effect] = []
    if state.phase in GUARDED and phase not in GUARDED:
        effects.append(Unguard())
    moved = _enter(state, phase, cause)
    if moved.shown != state.shown and state.mandate is not None:
        effects.append(
            Record(
                state.mandate.session_id,
                state.mandate.operator_id,
                before=state.shown,
                after=moved.shown,
                reason=moved.reason,
                lease=moved.lease,
                held_ms=round((state.now_s - state.since_s) * 1000),
            )
        )
    if phase in ("granting", "returning"):
        effects.append(Guard(moved.start, new_lease=phase == "granting"))
    return moved, tuple(effects)


def _enter(state: LeaseState, phase: Phase, cause: Cause) -> LeaseState:
    moved = replace(state, phase=phase, handing=None)
    if cause != "accepted" and cause != "field_left":  # noqa: PLR1714 - narrows for the type checker
        moved = replace(moved, reason=cause)
    if moved.shown != state.shown:
        moved = replace(moved, since_s=state.now_s)
    if moved.shown != "parked":
        moved = replace(moved, parked_for=None)
    match phase:
        case "asked":
            until = state.now_s + state.options.ask_timeout_s
            return replace(moved, ask=state.ask + 1, ask_until_s=until)
        case "granting" | "returning":
            return replace(moved, start=state.start + 1)
        case "operator":
            # The console hears of its lease only now, so the heartbeats begin anew.
            return replace(
                moved,
                alive_until_s=state.now_s + state.options.expires_s,
                inputs=Bucket.full(INPUTS_PER_S, INPUT_BURST, state.now_s),
            )
        case "citizen" | "parked":
            return moved


def then(so_far: Step, following: Callable[[LeaseState], Step]) -> Step:
    """Let one move follow another."""
    state, effects = so_far
    state, more = following(state)
    return state, (*effects, *more)
