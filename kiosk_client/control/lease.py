"""The control lease (操作権, Z-03): a pure machine, the only judge of who holds the pen.

Every event passes `step`, with the time. The citizen wins every race: whatever gives control back
acts in the step in which it arrives, and everything that an operator or an earlier answer set in
motion before it is void, because it names a question, a start or a lease that is no longer open.
"""

from dataclasses import replace
from typing import assert_never

from kiosk_client.control.effects import (
    ClearMarks,
    Effect,
    ShowFields,
    ToConsole,
    ToPanel,
)
from kiosk_client.control.events import (
    ConsoleJoined,
    ConsoleLeft,
    ConsoleSaid,
    Event,
    FieldChanged,
    Guarded,
    HandedOver,
    MandateChanged,
    NotGuarded,
    PanelAnswered,
    PanelJoined,
    TakenBack,
    Ticked,
    Touched,
    WindowChanged,
)
from kiosk_client.control.fire import Step, fire
from kiosk_client.control.from_citizen import citizen_decided
from kiosk_client.control.from_console import console_said
from kiosk_client.control.from_window import window_told
from kiosk_client.control.state import LeaseState


def step(before: LeaseState, event: Event, now_s: float) -> Step:
    """Return the state after an event, and what must be done, in order.

    Args:
        before: the state.
        event: what happened.
        now_s: monotonic time in seconds; a clock that goes back is not believed.
    """
    state = replace(before, now_s=max(before.now_s, now_s))
    state, late = _keep_time(state)
    state, effects = _apply(state, event)
    return state, (*late, *effects, *_announce(before, state, event))


def _keep_time(state: LeaseState) -> Step:
    """Let end what has run out, before anything that arrives can profit from a late timer."""
    if state.deadline_s is None or state.now_s < state.deadline_s:
        return state, ()
    return fire(state, "ask_timed_out" if state.phase == "asked" else "expired")


def _apply(state: LeaseState, event: Event) -> Step:
    match event:
        case ConsoleSaid():
            after = console_said(state, event)
        case ConsoleJoined() | ConsoleLeft():
            after = _console_changed(state, event)
        case PanelAnswered() | TakenBack() | Touched() | MandateChanged():
            after = citizen_decided(state, event)
        case Guarded() | NotGuarded() | FieldChanged() | HandedOver() | WindowChanged():
            after = window_told(state, event)
        case PanelJoined() | Ticked():
            after = state, ()
        case _:
            assert_never(event)
    return after


def _console_changed(state: LeaseState, event: ConsoleJoined | ConsoleLeft) -> Step:
    """Give control back when its console is gone or another one takes its place."""
    joined = isinstance(event, ConsoleJoined)
    if not joined and event.console != state.console:
        return state, ()
    state, effects = fire(state, "link_lost")
    return replace(state, console=event.console if joined else None), effects


def _announce(before: LeaseState, after: LeaseState, event: Event) -> tuple[Effect, ...]:
    """Tell whoever must know what changed for them, and end what they may not do any more."""
    told: list[Effect] = []
    if before.points is not None and after.points != before.points:
        told.append(ClearMarks())
    if after.sees_fields != before.sees_fields:
        told.append(ShowFields(after.sees_fields))
    console = after.console
    if console is not None and (
        console != before.console or after.for_console() != before.for_console()
    ):
        told.append(ToConsole(console, after.for_console()))
    if isinstance(event, PanelJoined) or after.for_panel() != before.for_panel():
        told.append(ToPanel(after.for_panel()))
    return tuple(told)
