"""What both ends are told about interpretation, from how the worker and the session are. Pure."""

from collections.abc import Mapping
from typing import Final, Literal

from server.interpreter.ports import WorkerState, WorkerStatus
from server.interpreter.talk import Talk
from server.protocol.base import Party
from server.protocol.speech import InterpretationState, PartyHearing

State = Literal["on", "off", "starting", "failed"]
Reason = Literal["disabled", "no_model", "no_recogniser", "worker_lost", "on_hold"]


AWAY: Final[Mapping[WorkerStatus, tuple[State, Reason | None]]] = {
    "starting": ("starting", None),
    "lost": ("starting", "worker_lost"),
    "failed": ("failed", "worker_lost"),
}


def standing(
    worker: WorkerState, *, enabled: bool, held: bool, hears: bool
) -> tuple[State, Reason | None]:
    """State and reason; see `InterpretationState`.

    Args:
        worker: how it is.
        enabled: whether anything is interpreted at all.
        held: whether the citizen is in a field of their own.
        hears: whether any end's speech is recognised, by whomever.
    """
    if not enabled:
        return "off", "disabled"
    if worker.status != "up":
        return AWAY[worker.status]
    if not worker.translates:
        return "off", "no_model"
    if not hears:
        return "on", "no_recogniser"
    return "on", "on_hold" if held else None


def hearing(talk: Talk, worker: WorkerState, party: Party) -> PartyHearing:
    """Who recognises what this end says."""
    speaks, device = talk.choices[party].speaks, talk.devices[party].device
    if device.language == speaks:
        return PartyHearing(by="device")
    by_server = worker.status == "up" and speaks in worker.hears
    return PartyHearing(by="server" if by_server else "nobody", fault=device.fault)


def state_message(
    talk: Talk, worker: WorkerState, *, enabled: bool, on_device: bool
) -> InterpretationState:
    """What both ends read."""
    citizen, operator = hearing(talk, worker, "citizen"), hearing(talk, worker, "operator")
    hears = bool(worker.hears) or "device" in {citizen.by, operator.by}
    state, reason = standing(worker, enabled=enabled, held=talk.held, hears=hears)
    return InterpretationState(
        session_id=talk.session_id,
        state=state,
        reason=reason,
        speech=state == "on" and bool(worker.hears),
        engine=worker.engine,
        generation=worker.generation,
        citizen=talk.choices["citizen"],
        operator=talk.choices["operator"],
        on_device=on_device,
        citizen_heard=citizen,
        operator_heard=operator,
    )
