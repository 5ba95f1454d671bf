"""What the session means for the control lease, and what of it the server must record (Z-04)."""

from dataclasses import replace
from typing import Final, Literal

from kiosk_client.control.events import MandateChanged, WindowChanged
from kiosk_client.session.effects import Effect, KeepReports, Note, ToControl, ToServer
from kiosk_client.session.state import AgentState
from server.protocol.control import ControlRecorded, ControlReport
from server.protocol.errors import ErrorCode, ErrorMessage

Step = tuple[AgentState, tuple[Effect, ...]]

MAX_REPORTS: Final = 100
"""Reports that wait for a server which is away; beyond it the oldest is lost, and that is noted."""
NOT_FINAL: Final[frozenset[ErrorCode]] = frozenset({"internal", "rate_limited"})
"""Refusals after which a report is sent again with the next connection."""


def instruct(before: AgentState, after: AgentState) -> tuple[Effect, ...]:
    """Tell the lease what changed for it, before anybody else hears of anything."""
    told: list[Effect] = []
    if before.mandate() != after.mandate():
        told.append(ToControl(MandateChanged(after.mandate(), _cause(after))))
    if before.window_ready != after.window_ready:
        told.append(ToControl(WindowChanged(after.window_ready)))
    return tuple(told)


def _cause(after: AgentState) -> Literal["consent_withdrawn", "link_lost", "ended"]:
    """Say why an operator may do less than before."""
    if after.mandate() is not None:
        return "consent_withdrawn"
    return "ended" if after.panel_present else "link_lost"


def report(state: AgentState, made: ControlReport) -> Step:
    """Keep a report until the server has it, and send it now if there is a link."""
    kept = (*state.reports, made)
    lost: tuple[Effect, ...] = ()
    if len(kept) > MAX_REPORTS:
        kept, lost = kept[-MAX_REPORTS:], (Note("control_report_lost"),)
    sent: tuple[Effect, ...] = (ToServer(made),) if state.link == "up" else ()
    return replace(state, reports=kept, unclosed=_closing(made)), (*sent, *lost)


def _closing(made: ControlReport) -> ControlReport | None:
    """Return what is to be recorded if this agent ends before control is the citizen's again."""
    if made.after == "citizen":
        return None
    return ControlReport(
        session_id=made.session_id,
        report_id=f"{made.report_id}-lost",
        before=made.after,
        after="citizen",
        reason="agent_lost",
        lease=made.lease,
        held_ms=0,
        operator_id=made.operator_id,
    )


def lasted(state: AgentState, held_ms: int) -> AgentState:
    """Note how long the phase since the last report has lasted by now."""
    if state.unclosed is None:
        return state
    return replace(state, unclosed=state.unclosed.model_copy(update={"held_ms": held_ms}))


def keep(before: AgentState, after: AgentState) -> tuple[Effect, ...]:
    """Let the reports that wait survive this process, before anybody is sent one of them.

    Among them is the one that would close a hold in the place of an agent that is killed: the next
    agent finds it as one report of many and sends it, so the record has no hole (Z-04).
    """
    kept = _outliving(after)
    return (KeepReports(kept),) if _outliving(before) != kept else ()


def _outliving(state: AgentState) -> tuple[ControlReport, ...]:
    return state.reports if state.unclosed is None else (*state.reports, state.unclosed)


def settled(state: AgentState, answer: ControlRecorded | ErrorMessage) -> AgentState:
    """Forget a report that the server has stored, or will never store."""
    if isinstance(answer, ControlRecorded):
        settled_id: str | None = answer.report_id
    else:
        settled_id = None if answer.code in NOT_FINAL else answer.ref_id
    kept = tuple(made for made in state.reports if made.report_id != settled_id)
    return replace(state, reports=kept)
