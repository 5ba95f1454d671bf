"""What the lease demands: one small value per effect, performed in order."""

from dataclasses import dataclass

from kiosk_client.control.events import Console
from server.protocol.control import ControlPhase, ControlReason
from server.protocol.fields import FieldId
from server.protocol.input import AgentInput, ProxyInput
from server.protocol.marks import MarkMessage, PointerMessage
from server.protocol.panel import PanelControl


@dataclass(frozen=True, slots=True)
class Guard:
    """Arm the hands, raise the shield, and make a new lease's number durable, in this order."""

    start: int
    new_lease: bool


@dataclass(frozen=True, slots=True)
class Unguard:
    """Drop every input at once, disarm the hands, lower the shield; what follows comes after."""


@dataclass(frozen=True, slots=True)
class Perform:
    """Do this input: its lease was current when it arrived."""

    console: Console
    message: ProxyInput


@dataclass(frozen=True, slots=True)
class MoveFocus:
    """Move focus to a field of the citizen's own, after the inputs before it."""

    lease: int
    field: FieldId


@dataclass(frozen=True, slots=True)
class ListOptions:
    """Tell this console the options of a field."""

    console: Console
    field: FieldId


@dataclass(frozen=True, slots=True)
class ShowFields:
    """Tell this console the page's fields from now on; None: nobody."""

    console: Console | None


@dataclass(frozen=True, slots=True)
class Point:
    """Move or hide the pointer."""

    message: PointerMessage


@dataclass(frozen=True, slots=True)
class Mark:
    """Add, grow or remove a mark of this console's."""

    console: Console
    message: MarkMessage


@dataclass(frozen=True, slots=True)
class ClearMarks:
    """Remove pointer and marks."""


@dataclass(frozen=True, slots=True)
class ToConsole:
    """Send this to a console."""

    console: Console
    message: AgentInput


@dataclass(frozen=True, slots=True)
class ToPanel:
    """Send this to the panel."""

    message: PanelControl


@dataclass(frozen=True, slots=True)
class Record:
    """Control changed: report it to the server (Z-04)."""

    session_id: str
    operator_id: str
    before: ControlPhase
    after: ControlPhase
    reason: ControlReason
    lease: int
    held_ms: int


Effect = (
    Guard
    | Unguard
    | Perform
    | MoveFocus
    | ListOptions
    | ShowFields
    | Point
    | Mark
    | ClearMarks
    | ToConsole
    | ToPanel
    | Record
)
