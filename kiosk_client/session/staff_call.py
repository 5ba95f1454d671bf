"""A clerk's call for IT at the kiosk: nothing of it while a citizen is there (Z-09)."""

from dataclasses import replace

from kiosk_client.session.effects import Effect, Note, ToPanel, ToServer
from kiosk_client.session.state import AgentState
from server.protocol.staff_call import (
    StaffCallRaise,
    StaffCallRefusal,
    StaffCallState,
    StaffCallWithdraw,
)

Step = tuple[AgentState, tuple[Effect, ...]]


def clerk_said(state: AgentState, message: StaffCallRaise | StaffCallWithdraw) -> Step:
    """Pass it on, or say why not: whatever the panel shows, a citizen calls nobody by this."""
    if state.engaged:
        return state, (_refused(state, "in_session"), Note("staff_call_refused_in_session"))
    if state.link != "up":
        return state, (_refused(state, "offline"),)
    return state, (ToServer(message),)


def call_told(state: AgentState, message: StaffCallState) -> Step:
    """Keep what the server says; the panel shows it on no citizen's screen."""
    return replace(state, staff_call=message.call), (ToPanel(message),)


def _refused(state: AgentState, why: StaffCallRefusal) -> ToPanel:
    return ToPanel(StaffCallState(call=state.staff_call, refusal=why))
