"""What can happen to the lease: one small value per event."""

from dataclasses import dataclass
from typing import Literal

from kiosk_client.control.ports import CitizenField
from server.protocol.base import Power
from server.protocol.fields import FieldId
from server.protocol.input import ConsoleInput
from server.protocol.marks import PointerMessage

Console = int
"""Names one console's pair of channels; never used again in this process."""


@dataclass(frozen=True, slots=True)
class Mandate:
    """What the citizen allows, and to whom: the powers in force in this call (O-09)."""

    session_id: str
    operator_id: str
    operator_name: str
    powers: frozenset[Power]

    def is_for_the_same_as(self, other: "Mandate") -> bool:
        """Whether both are for one operator in one session."""
        return (self.session_id, self.operator_id) == (other.session_id, other.operator_id)


@dataclass(frozen=True, slots=True)
class MandateChanged:
    """The citizen's consent changed, or the call ended; `cause` tells the operator which."""

    mandate: Mandate | None
    cause: Literal["consent_withdrawn", "link_lost", "ended"]


@dataclass(frozen=True, slots=True)
class ConsoleJoined:
    """A console's `input` channel is open, in place of any other's."""

    console: Console


@dataclass(frozen=True, slots=True)
class ConsoleLeft:
    """A console's channel or connection is gone."""

    console: Console


@dataclass(frozen=True, slots=True)
class ConsoleSaid:
    """A message of a console arrived, on either of its channels."""

    console: Console
    message: ConsoleInput | PointerMessage


@dataclass(frozen=True, slots=True)
class PanelJoined:
    """A panel must be told how things stand."""


@dataclass(frozen=True, slots=True)
class PanelAnswered:
    """The citizen answered the question with this number."""

    ask: int
    granted: bool


@dataclass(frozen=True, slots=True)
class TakenBack:
    """The citizen took control back on the panel."""


@dataclass(frozen=True, slots=True)
class Touched:
    """The citizen touched the shielded window."""


@dataclass(frozen=True, slots=True)
class FieldChanged:
    """Focus is in this field of the citizen's own; None: in none, and its value is concealed."""

    field: CitizenField | None


@dataclass(frozen=True, slots=True)
class Guarded:
    """Page and screen are guarded for this start; `lease` is the durable number of a new lease."""

    start: int
    lease: int | None


@dataclass(frozen=True, slots=True)
class NotGuarded:
    """They could not be guarded for this start, or are not any more."""

    start: int


@dataclass(frozen=True, slots=True)
class HandedOver:
    """Focus was moved to a citizen's field for the operator; not `done`: there is no such field."""

    lease: int
    field: FieldId
    done: bool


@dataclass(frozen=True, slots=True)
class WindowChanged:
    """Whether the application window is there to be operated."""

    ready: bool


@dataclass(frozen=True, slots=True)
class Ticked:
    """Time has passed."""


Event = (
    MandateChanged
    | ConsoleJoined
    | ConsoleLeft
    | ConsoleSaid
    | PanelJoined
    | PanelAnswered
    | TakenBack
    | Touched
    | FieldChanged
    | Guarded
    | NotGuarded
    | HandedOver
    | WindowChanged
    | Ticked
)
