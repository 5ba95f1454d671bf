"""What page and screen tell of themselves, and what follows from it."""

from dataclasses import replace
from typing import assert_never

from kiosk_client.control.effects import ToConsole
from kiosk_client.control.events import (
    FieldChanged,
    Guarded,
    HandedOver,
    NotGuarded,
    WindowChanged,
)
from kiosk_client.control.fire import Step, fire, then
from kiosk_client.control.state import LeaseState
from kiosk_client.control.wishes import refused_hand_over


def window_told(
    state: LeaseState, event: Guarded | NotGuarded | FieldChanged | HandedOver | WindowChanged
) -> Step:
    """Take news of the application window; late news of an earlier start means nothing."""
    match event:
        case Guarded():
            after = _guarded(state, event)
        case NotGuarded():
            after = fire(state, "not_guarded") if event.start == state.start else (state, ())
        case FieldChanged():
            after = _field_changed(state, event)
        case HandedOver():
            after = _handed_over(state, event)
        case WindowChanged():
            after = _window_changed(state, event)
        case _:
            assert_never(event)
    return after


def _guarded(state: LeaseState, event: Guarded) -> Step:
    """Hand control over now that nothing can slip past; straight on, if the citizen is typing."""
    if event.start != state.start or state.phase not in ("granting", "returning"):
        return state, ()
    if state.phase == "granting":
        if event.lease is None or event.lease <= state.lease:
            # A number that was there before would revive what was sent under it.
            return fire(state, "not_guarded")
        state, effects = fire(replace(state, lease=event.lease, seq=0), "granted")
    else:
        state, effects = fire(state, "field_done")
    if state.citizen_field is None:
        return state, effects
    return then((state, effects), lambda now: fire(now, "citizen_field"))


def _field_changed(state: LeaseState, event: FieldChanged) -> Step:
    """Yield as soon as focus is in a field of the citizen's own, and come back when it is out."""
    state = replace(state, citizen_field=event.field)
    if event.field is None:
        return fire(state, "field_left")
    if state.handing is None:
        return fire(state, "citizen_field")
    return fire(replace(state, parked_for=state.handing), "handed_over")


def _handed_over(state: LeaseState, event: HandedOver) -> Step:
    """Park even if the page has not told of the focus yet; say so if there is no such field."""
    if state.lease != event.lease or state.handing != event.field:
        return state, ()
    state = replace(state, handing=None)
    if event.done:
        return fire(replace(state, parked_for=event.field), "handed_over")
    if state.console is None:
        return state, ()
    refused = refused_hand_over(event.lease, event.field)
    # The state as well: it is what a console waits for after each of its wishes.
    unchanged = ToConsole(state.console, state.for_console())
    return state, (ToConsole(state.console, refused), unchanged)


def _window_changed(state: LeaseState, event: WindowChanged) -> Step:
    state = replace(state, window_ready=event.ready)
    if event.ready:
        return state, ()
    return fire(replace(state, citizen_field=None), "window_away")
