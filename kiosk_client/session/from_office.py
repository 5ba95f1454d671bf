"""What IT asks of this kiosk by its server, and what follows from it: a citizen comes first."""

from dataclasses import replace
from typing import Final

from kiosk_client.session.effects import (
    Effect,
    Note,
    OfferRepairs,
    Repair,
    TakeLook,
    TellLogs,
    ToServer,
)
from kiosk_client.session.events import LookSeen, MaintenanceSwitched, Repaired
from kiosk_client.session.state import AgentState
from server.protocol.logs import LogAsk
from server.protocol.look import LookAsk, LookTaken
from server.protocol.repair import RepairAsk, RepairOrder, RepairResult

Step = tuple[AgentState, tuple[Effect, ...]]

OFFICE: Final = (RepairAsk, RepairOrder, LookAsk, LogAsk)


def office_said(state: AgentState, message: RepairAsk | RepairOrder | LookAsk | LogAsk) -> Step:
    """Obey, unless a citizen is there: whatever the server believes, they come first."""
    match message:
        case RepairAsk():
            return state, (OfferRepairs(message.ask_id, state.engaged),)
        case LogAsk():
            return state, (TellLogs(message.ask_id, message.before),)
        case LookAsk() if state.engaged:
            return state, _refuse_look(message.ask_id)
        case LookAsk():
            return replace(state, looking=message.ask_id), (TakeLook(message.ask_id),)
        case RepairOrder() if state.engaged:
            refused = RepairResult(repair_id=message.repair_id, outcome="in_session")
            return state, (ToServer(refused), Note("repair_refused_in_session"))
        case RepairOrder():
            return state, (Repair(message.repair_id, message.repair),)


def spare_citizen(state: AgentState) -> Step:
    """Forget the question for a picture once somebody has come: theirs is never taken."""
    if state.looking is None or not state.engaged:
        return state, ()
    return replace(state, looking=None), _refuse_look(state.looking)


def look_seen(state: AgentState, event: LookSeen) -> Step:
    """Hand on a picture if nobody has come since it was asked for."""
    if state.looking != event.ask_id:
        return state, (Note("look_dropped"),)
    told = LookTaken(ask_id=event.ask_id, outcome=event.outcome, picture=event.picture)
    return replace(state, looking=None), (ToServer(told),)


def _refuse_look(ask_id: str) -> tuple[Effect, ...]:
    return (
        ToServer(LookTaken(ask_id=ask_id, outcome="in_session")),
        Note("look_refused_in_session"),
    )


def after_repair(state: AgentState, event: Repaired | MaintenanceSwitched | LookSeen) -> Step:
    """Take note of what was done for IT; the server alone hears of it."""
    if isinstance(event, LookSeen):
        return look_seen(state, event)
    if isinstance(event, MaintenanceSwitched):
        return replace(state, maintenance=event.on), ()
    told = RepairResult(repair_id=event.repair_id, outcome=event.outcome)
    return state, (ToServer(told),)
