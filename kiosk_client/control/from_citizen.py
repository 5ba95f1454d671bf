"""What the citizen decides, and what follows from it at once."""

from dataclasses import replace
from typing import assert_never

from kiosk_client.control.events import MandateChanged, PanelAnswered, TakenBack, Touched
from kiosk_client.control.fire import Step, fire
from kiosk_client.control.state import LeaseState


def citizen_decided(
    state: LeaseState, event: PanelAnswered | TakenBack | Touched | MandateChanged
) -> Step:
    """Obey; there is nothing that could be refused to the citizen."""
    match event:
        case TakenBack():
            return fire(state, "taken_back")
        case Touched():
            return fire(state, "touched") if state.options.touch_takes_back else (state, ())
        case PanelAnswered():
            return _answered(state, event)
        case MandateChanged():
            return _mandate_changed(state, event)
        case _:
            assert_never(event)


def _answered(state: LeaseState, event: PanelAnswered) -> Step:
    """Take the answer to the open question; one to any other question says nothing."""
    if event.ask != state.ask:
        return state, ()
    return fire(state, "accepted" if event.granted else "refused")


def _mandate_changed(state: LeaseState, event: MandateChanged) -> Step:
    """Obey the citizen's consent: without `operate`, or for somebody else, nothing is leased."""
    old, new = state.mandate, event.mandate
    if old is None or new is None or not old.is_for_the_same_as(new):
        state, effects = fire(state, event.cause)
    elif "operate" not in new.powers:
        state, effects = fire(state, "consent_withdrawn")
    else:
        effects = ()
    return replace(state, mandate=new), effects
