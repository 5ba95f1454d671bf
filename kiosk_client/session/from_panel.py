"""What the panel may say, and what follows from it."""

from dataclasses import replace
from typing import Final, get_args

from kiosk_client.panel_host.connection import refusal
from kiosk_client.session.effects import (
    Effect,
    Note,
    RefusePanel,
    ShowControl,
    ToPanel,
    ToServer,
    WipeWindow,
)
from kiosk_client.session.staff_call import clerk_said
from kiosk_client.session.state import REMEMBERED_VISITS, AgentState, PastVisit
from kiosk_client.session.visit import Visit
from server.protocol.panel import (
    PANEL_TO_SERVER,
    PanelActivity,
    PanelFault,
    PanelMaintenance,
    PanelMessage,
    PanelReset,
)
from server.protocol.receipt import ErasureCause
from server.protocol.session import (
    EndReason,
    SessionConsent,
    SessionEnd,
    SessionPowers,
    SessionRequest,
)
from server.protocol.signal import SignalCandidate, SignalDescription, SignalRestart
from server.protocol.staff_call import StaffCallRaise, StaffCallState, StaffCallWithdraw
from server.protocol.watch import SessionWatchAnswer

Step = tuple[AgentState, tuple[Effect, ...]]

RELAYED: Final = get_args(PANEL_TO_SERVER)
VISITING: Final = (PanelActivity, SessionRequest)
SIGNALS: Final = (SignalDescription, SignalCandidate, SignalRestart)
CLAIMABLE: Final[frozenset[EndReason]] = frozenset(
    {"citizen_left", "citizen_hung_up", "consent_refused", "idle", "completed"}
)
"""Reasons that a citizen's side may give; the others are the server's to state."""


def panel_joined(state: AgentState) -> Step:
    """Tell a new panel everything it must know; `panel.hello` first, the link last.

    The link comes last because the panel starts to resend once it is up, and must know its
    session by then.
    """
    known = (state.hello, state.panel_window(), state.panel_welcome(), state.position)
    told = [ToPanel(message) for message in known if message is not None]
    if state.maintenance:
        told.append(ToPanel(PanelMaintenance(on=True)))
    if state.staff_call is not None:
        told.append(ToPanel(StaffCallState(call=state.staff_call)))
    after = replace(state, panel_present=True, panel_away=False, faults=frozenset())
    return after, (*told, ShowControl(), ToPanel(state.panel_link()))


def panel_said(state: AgentState, message: PanelMessage) -> Step:
    """Relay what belongs to the server, obey what belongs to the agent, refuse the rest."""
    if isinstance(message, VISITING) and state.maintenance and not state.engaged:
        return state, _not_served(message)
    if isinstance(message, StaffCallRaise | StaffCallWithdraw):
        return clerk_said(state, message)
    return _served(state, message)


def _served(state: AgentState, message: PanelMessage) -> Step:
    if isinstance(message, RELAYED):
        if isinstance(message, SIGNALS) and message.link == "window":
            return state, (_not_allowed(message),)
        return _observe(state, message), (ToServer(message),)
    match message:
        case PanelActivity():
            return replace(state, visit=replace(state.visit, used=True)), ()
        case PanelReset():
            return reset(state, message.cause)
        case PanelFault():
            after = replace(state, faults=state.faults | {message.device})
            return after, (Note(f"panel_fault_{message.device}"),)
        case _:
            return state, (_not_allowed(message),)


def _not_served(message: PanelActivity | SessionRequest) -> tuple[Effect, ...]:
    """Begin no visit in maintenance: a touch is none, and a call is refused with its reason."""
    if isinstance(message, PanelActivity):
        return ()
    error = refusal("maintenance", message.type, message.request_id)
    return RefusePanel(error), Note("request_refused_in_maintenance")


def _not_allowed(message: PanelMessage) -> RefusePanel:
    ref_id = getattr(message, "message_id", None) or getattr(message, "request_id", None)
    return RefusePanel(refusal("not_allowed", message.type, ref_id))


def _observe(state: AgentState, message: PanelMessage) -> AgentState:
    """Learn from what passes: it is the citizen's own word, before any server's."""
    visit = state.visit
    match message:
        case SessionRequest():
            visit = replace(visit, requested=True, used=True)
            return replace(state, visit=visit, faults=frozenset())
        case SessionConsent():
            visit = visit.answered(message)
        case SessionPowers():
            visit = visit.empowered(message)
        case SessionWatchAnswer():
            visit = visit.watched(message)
        case SessionEnd():
            visit = visit.left(message)
        case _:
            return state
    return replace(state, visit=visit)


def reset(state: AgentState, cause: ErasureCause) -> Step:
    """End the visit: its session, its consent, and everything in the window (Z-07)."""
    effects: list[Effect] = [WipeWindow(cause)]
    visit, past = state.visit, state.past
    if visit.view is not None:
        reason = visit.ended or end_reason(visit, cause)
        past = (*past, PastVisit(visit.view.session_id, reason))[-REMEMBERED_VISITS:]
        if visit.is_open:
            effects.append(ToServer(session_end(visit.view.session_id, reason)))
    after = replace(state, visit=Visit(), past=past, position=None, wiping=True, faults=frozenset())
    return after, tuple(effects)


def end_reason(visit: Visit, cause: str) -> EndReason:
    """Say why a session ended that the panel left without a word."""
    if cause == "idle":
        return "idle"
    in_call = visit.view is not None and visit.view.state == "in_call"
    return "citizen_hung_up" if in_call else "citizen_left"


def session_end(session_id: str, reason: EndReason) -> SessionEnd:
    """Make the message, with a reason that the server takes from a kiosk."""
    claimed = reason if reason in CLAIMABLE else "citizen_left"
    return SessionEnd(session_id=session_id, reason=claimed)
