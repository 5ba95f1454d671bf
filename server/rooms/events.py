"""What can happen to a session: one small value per event."""

from dataclasses import dataclass
from typing import Literal

from server.protocol.base import Party, Power
from server.protocol.session import EndReason, LinkState
from server.rooms.transitions import CallEvent

Outcome = Literal["completed", "to_be_continued", "escalated", "no_show", "fault"]


@dataclass(frozen=True, slots=True)
class Accept:
    """An operator takes the waiting citizen."""

    operator_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Grant:
    """The citizen agrees to the call and grants these powers (O-09)."""

    powers: tuple[Power, ...]
    notice_version: str


@dataclass(frozen=True, slots=True)
class Refuse:
    """The citizen does not agree."""

    notice_version: str


@dataclass(frozen=True, slots=True)
class CitizenEnds:
    """The citizen leaves the queue, cancels or hangs up."""

    reason: EndReason


@dataclass(frozen=True, slots=True)
class OperatorEnds:
    """The operator hangs up."""

    reason: EndReason


@dataclass(frozen=True, slots=True)
class Requeue:
    """The citizen waits for another operator, keeping the ticket."""


@dataclass(frozen=True, slots=True)
class WrapUp:
    """The operator finishes the paperwork (後処理)."""

    outcome: Outcome
    note: str


@dataclass(frozen=True, slots=True)
class KioskGone:
    """The kiosk stayed away too long."""


@dataclass(frozen=True, slots=True)
class OperatorGone:
    """The operator stayed away too long."""


@dataclass(frozen=True, slots=True)
class LinkChanged:
    """A party's signalling connection went or came back; no change of state."""

    party: Party
    link: LinkState


@dataclass(frozen=True, slots=True)
class PowersChanged:
    """The citizen gives or takes powers during the call (O-09)."""

    powers: tuple[Power, ...]
    notice_version: str


@dataclass(frozen=True, slots=True)
class WatchAsked:
    """A supervisor asks to be let in as a viewer."""

    viewer_id: str
    name: str


@dataclass(frozen=True, slots=True)
class WatchAllowed:
    """The citizen lets a viewer in."""

    viewer_id: str


@dataclass(frozen=True, slots=True)
class WatchRefused:
    """The citizen does not let a viewer in, or no longer."""

    viewer_id: str


@dataclass(frozen=True, slots=True)
class WatchEnded:
    """A viewer leaves or is gone."""

    viewer_id: str


@dataclass(frozen=True, slots=True)
class ChatAdded:
    """A chat line takes the next place in the log; no change of state."""


@dataclass(frozen=True, slots=True)
class Written:
    """The paperwork is done, but the kiosk has not proved its erasure: the case stays open."""

    outcome: Outcome
    note: str


@dataclass(frozen=True, slots=True)
class Erased:
    """The kiosk's receipt of erasure for this session is stored (Z-07)."""


StateEvent = (
    Accept
    | Grant
    | Refuse
    | CitizenEnds
    | OperatorEnds
    | Requeue
    | WrapUp
    | KioskGone
    | OperatorGone
)
WatchEvent = WatchAsked | WatchAllowed | WatchRefused | WatchEnded
InCallEvent = PowersChanged | WatchEvent
"""What changes a call without ending it: who may do what, and who sees."""

InCallName = Literal["powers", "watch_asked", "watch_allowed", "watch_refused", "watch_ended"]
CaseEvent = Written | Erased
"""What happens to a case after its call, before it closes."""
RoomEvent = StateEvent | InCallEvent | CaseEvent | LinkChanged | ChatAdded

EVENT_NAMES: dict[type[StateEvent], CallEvent] = {
    Accept: "accept",
    Grant: "grant",
    Refuse: "refuse",
    CitizenEnds: "citizen_ends",
    OperatorEnds: "operator_ends",
    Requeue: "requeue",
    WrapUp: "wrap_up",
    KioskGone: "kiosk_gone",
    OperatorGone: "operator_gone",
}
"""Names under which the transition table knows the events."""

IN_CALL_NAMES: dict[type[InCallEvent], InCallName] = {
    PowersChanged: "powers",
    WatchAsked: "watch_asked",
    WatchAllowed: "watch_allowed",
    WatchRefused: "watch_refused",
    WatchEnded: "watch_ended",
}


CaseName = Literal["written", "erased"]


def name_of(event: StateEvent | InCallEvent | CaseEvent) -> CallEvent | InCallName | CaseName:
    """How tables, record and log call an event."""
    if isinstance(event, CaseEvent):
        return "written" if isinstance(event, Written) else "erased"
    if isinstance(event, InCallEvent):
        return IN_CALL_NAMES[type(event)]
    return EVENT_NAMES[type(event)]
