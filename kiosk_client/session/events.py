"""What can happen to the agent: one small value per event."""

from dataclasses import dataclass, field
from typing import Literal

from kiosk_client.link import LinkState
from server.protocol.control import ControlReport
from server.protocol.look import LookOutcome
from server.protocol.panel import PanelMessage, PanelReceipt
from server.protocol.photo import PanelPhoto
from server.protocol.repair import RepairObstacle
from server.protocol.wire import WireMessage

WindowCondition = Literal["ready", "restarting", "fault"]


@dataclass(frozen=True, slots=True)
class LinkChanged:
    """The connection to the server changed."""

    state: LinkState


@dataclass(frozen=True, slots=True)
class ServerSaid:
    """A message of the server arrived."""

    message: WireMessage


@dataclass(frozen=True, slots=True)
class PanelJoined:
    """A panel is connected, in place of any other."""


@dataclass(frozen=True, slots=True)
class PanelLeft:
    """No panel is connected."""


@dataclass(frozen=True, slots=True)
class PanelAway:
    """No panel has been connected for longer than a reload or a new browser takes."""


@dataclass(frozen=True, slots=True)
class PanelSaid:
    """A message of the panel arrived."""

    message: PanelMessage


@dataclass(frozen=True, slots=True)
class WindowChanged:
    """The application window changed; `shuttered`: nothing of it may be shown now.

    `secret`: the citizen fills in a field of their own, so nothing that is said may be captioned.
    """

    condition: WindowCondition
    shuttered: bool
    secret: bool = False


@dataclass(frozen=True, slots=True)
class CardSeen:
    """A card came onto the reader, or went.

    `found`: it lay there already when this agent could look at the reader for the first time, or
    again (it was started anew, the reader was away); nobody saw it come.
    """

    present: bool
    found: bool = False


@dataclass(frozen=True, slots=True)
class VisitOverdue:
    """This session has been over for long, and the panel has not ended the visit (Z-07)."""

    session_id: str


@dataclass(frozen=True, slots=True)
class WindowWiped:
    """Browser and profile of the previous citizen are gone; what the panel shows as the proof."""

    receipt: PanelReceipt | None = None


@dataclass(frozen=True, slots=True)
class Repaired:
    """What became of a repair: `in_session` if a citizen was quicker."""

    repair_id: str
    outcome: Literal["done", "failed"] | RepairObstacle


@dataclass(frozen=True, slots=True)
class LookSeen:
    """A picture of the panel was taken, or why not."""

    ask_id: str
    outcome: LookOutcome
    picture: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class MaintenanceSwitched:
    """The maintenance screen is wanted, or not any more."""

    on: bool


@dataclass(frozen=True, slots=True)
class PhotoChanged:
    """The photo step has changed, as the panel was told."""

    photo: PanelPhoto


@dataclass(frozen=True, slots=True)
class ViewerOpened:
    """An offer was answered: somebody may be looking from now on; None is the operator."""

    attempt: str
    watcher: str | None = None


@dataclass(frozen=True, slots=True)
class ViewerEnded:
    """A viewer's peer connection ended by itself."""

    attempt: str
    watcher: str | None = None


@dataclass(frozen=True, slots=True)
class ControlChanged:
    """Control changed hands; the server's record must have this report."""

    report: ControlReport


@dataclass(frozen=True, slots=True)
class ControlLasts:
    """Control is still where the last report says; that phase has lasted so long by now."""

    held_ms: int


Event = (
    LinkChanged
    | ServerSaid
    | PanelJoined
    | PanelLeft
    | PanelAway
    | PanelSaid
    | WindowChanged
    | CardSeen
    | VisitOverdue
    | WindowWiped
    | Repaired
    | LookSeen
    | MaintenanceSwitched
    | PhotoChanged
    | ViewerOpened
    | ViewerEnded
    | ControlChanged
    | ControlLasts
)
