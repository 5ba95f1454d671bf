"""What the console may say, and what follows from it; nothing that it says is believed."""

from dataclasses import replace
from typing import Literal, assert_never

from kiosk_client.control.effects import ListOptions, Mark, MoveFocus, Perform, Point, ToConsole
from kiosk_client.control.events import ConsoleSaid
from kiosk_client.control.fire import Step, fire
from kiosk_client.control.state import LeaseState
from kiosk_client.control.wishes import refused_ask, refused_mark
from server.protocol.control import (
    ControlAsk,
    ControlGiveBack,
    ControlHandOver,
    ControlHeartbeat,
    ControlWithdraw,
)
from server.protocol.fields import FieldId, FieldsWanted
from server.protocol.input import InputRefusal, InputResult, ProxyInput
from server.protocol.marks import (
    MarkBox,
    MarkField,
    MarkMessage,
    MarkStroke,
    PointerHide,
    PointerMove,
)

ControlMessage = ControlAsk | ControlWithdraw | ControlGiveBack | ControlHeartbeat | ControlHandOver


def console_said(state: LeaseState, event: ConsoleSaid) -> Step:
    """Take a message of the present console; one that was replaced has nothing to say."""
    message = event.message
    if event.console != state.console:
        return state, ()
    if isinstance(message, ProxyInput):
        return _input(state, event.console, message)
    if isinstance(message, MarkMessage | PointerMove | PointerHide):
        return _pointed(state, event.console, message)
    if isinstance(message, FieldsWanted):
        may = state.sees_fields is not None
        return state, (ListOptions(event.console, message.field),) if may else ()
    return _about_control(state, event.console, message)


def _about_control(state: LeaseState, console: int, message: ControlMessage) -> Step:
    match message:
        case ControlAsk():
            return _asked(state, console)
        case ControlWithdraw():
            return fire(state, "ask_withdrawn")
        case ControlGiveBack():
            return fire(state, "given_back") if message.lease == state.lease else (state, ())
        case ControlHeartbeat():
            return _heartbeat(state, message), ()
        case ControlHandOver():
            return _hand_over(state, message)
        case _:
            assert_never(message)


def _pointed(
    state: LeaseState, console: int, message: MarkMessage | PointerMove | PointerHide
) -> Step:
    if state.points is not None:
        if isinstance(message, PointerMove | PointerHide):
            return state, (Point(message),)
        return state, (Mark(console, message),)
    if isinstance(message, MarkField | MarkBox | MarkStroke):
        return state, (ToConsole(console, refused_mark(message.mark, "not_allowed")),)
    return state, ()


def _asked(state: LeaseState, console: int) -> Step:
    """Put the question to the citizen, if there is anything to ask for; else say how it stands."""
    asks, admitted = state.asks.take(state.now_s)
    state = replace(state, asks=asks)
    unchanged = ToConsole(console, state.for_console())
    if state.phase != "citizen":
        return state, (unchanged,)
    refusal = _ask_refusal(state, admitted=admitted)
    if refusal is None:
        return fire(state, "asked")
    return state, (ToConsole(console, refused_ask(refusal)), unchanged)


def _ask_refusal(state: LeaseState, *, admitted: bool) -> InputRefusal | None:
    if "operate" not in state.powers:
        return "not_allowed"
    if not state.window_ready:
        return "window_away"
    return None if admitted else "rate_limited"


def _heartbeat(state: LeaseState, message: ControlHeartbeat) -> LeaseState:
    if not state.holds(message.lease):
        return state
    return replace(state, alive_until_s=state.now_s + state.options.expires_s)


def _hand_over(state: LeaseState, message: ControlHandOver) -> Step:
    """Begin to hand over a field; the phase follows when focus has moved."""
    if not state.holds(message.lease) or state.handing is not None:
        return state, ()
    state = replace(state, handing=message.field)
    return state, (MoveFocus(message.lease, message.field),)


def _input(state: LeaseState, console: int, message: ProxyInput) -> Step:
    """Pass an input on under the current lease, once and in its order; answer any other.

    A number is used up even by an input that comes too fast: what is refused stays refused.
    """
    refusal = _refusal(state, message)
    if refusal is None:
        inputs, admitted = state.inputs.take(state.now_s)
        state = replace(state, inputs=inputs, seq=message.seq)
        if admitted:
            return state, (Perform(console, message),)
        refusal = "rate_limited"
    return state, (ToConsole(console, refused(message, refusal)),)


def _refusal(state: LeaseState, message: ProxyInput) -> InputRefusal | None:
    if state.phase != "operator":
        return "no_lease"
    if message.lease != state.lease:
        return "stale_lease"
    return "replayed" if message.seq <= state.seq else None


def refused(
    message: ProxyInput, refusal: InputRefusal, field: FieldId | None = None
) -> InputResult:
    """Make the answer to an input that is not done, or of which nobody knows."""
    outcome: Literal["unknown", "refused"] = "unknown" if refusal == "not_known" else "refused"
    return InputResult(
        lease=message.lease, seq=message.seq, outcome=outcome, refusal=refusal, field=field
    )
