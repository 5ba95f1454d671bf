"""What the agent must do: one small value per effect, performed in order."""

from dataclasses import dataclass

from kiosk_client.control.events import MandateChanged, WindowChanged
from server.protocol.base import Message
from server.protocol.control import ControlReport
from server.protocol.errors import ErrorMessage
from server.protocol.photo import PhotoOverride, PhotoShutter
from server.protocol.receipt import ErasureCause
from server.protocol.session import IceServer
from server.protocol.signal import SignalCandidate, SignalDescription


@dataclass(frozen=True, slots=True)
class ToServer:
    """Send this if the link is up; it is dropped otherwise."""

    message: Message


@dataclass(frozen=True, slots=True)
class ToPanel:
    """Send this if there is a panel."""

    message: Message


@dataclass(frozen=True, slots=True)
class RefusePanel:
    """Answer a message that the panel must not send."""

    error: ErrorMessage


@dataclass(frozen=True, slots=True)
class OpenViewer:
    """Answer this offer: its console may see the application window; `offer.viewer` says whose."""

    offer: SignalDescription
    ice_servers: tuple[IceServer, ...]


@dataclass(frozen=True, slots=True)
class RepeatAnswer:
    """The console did not hear our answer; say it again."""

    attempt: str
    watcher: str | None = None


@dataclass(frozen=True, slots=True)
class AddCandidate:
    """Give a candidate to the viewer's peer connection."""

    signal: SignalCandidate


@dataclass(frozen=True, slots=True)
class CloseViewer:
    """End the peer connection of this attempt at once; no more pictures leave."""

    attempt: str
    watcher: str | None = None


@dataclass(frozen=True, slots=True)
class ToControl:
    """Tell the control lease; it has obeyed when this effect is performed."""

    event: MandateChanged | WindowChanged


@dataclass(frozen=True, slots=True)
class ShowControl:
    """Let the control lease tell a new panel who operates."""


@dataclass(frozen=True, slots=True)
class KeepReports:
    """Make durable that these reports, and no others, wait for the server."""

    reports: tuple[ControlReport, ...]


@dataclass(frozen=True, slots=True)
class NoteVisit:
    """Make durable that there is something to erase, and of which session."""

    session_id: str | None


@dataclass(frozen=True, slots=True)
class EndPhoto:
    """End the photo step, whatever it is at; a photo that is left is deleted now (D10)."""


@dataclass(frozen=True, slots=True)
class ToPhoto:
    """Tell the photo step what its operator wants; it decides whether that fits."""

    order: PhotoShutter | PhotoOverride


@dataclass(frozen=True, slots=True)
class WipeWindow:
    """Replace the application window with its profile, and write the receipt (Z-07)."""

    cause: ErasureCause = "finished"


@dataclass(frozen=True, slots=True)
class Repair:
    """Do what IT has ordered, unless somebody has come by then (Z-23)."""

    repair_id: str
    repair: str


@dataclass(frozen=True, slots=True)
class OfferRepairs:
    """Tell IT what could be repaired; nothing while somebody is there."""

    ask_id: str
    engaged: bool


@dataclass(frozen=True, slots=True)
class TakeLook:
    """Take a picture of the panel's first screen for IT."""

    ask_id: str


@dataclass(frozen=True, slots=True)
class TellLogs:
    """Tell IT what was logged, before this number."""

    ask_id: str
    before: int | None


@dataclass(frozen=True, slots=True)
class Note:
    """Log something that was decided, by a constant word."""

    fact: str


Effect = (
    ToServer
    | ToPanel
    | RefusePanel
    | OpenViewer
    | RepeatAnswer
    | AddCandidate
    | CloseViewer
    | ToControl
    | ShowControl
    | KeepReports
    | NoteVisit
    | EndPhoto
    | ToPhoto
    | WipeWindow
    | Repair
    | OfferRepairs
    | TakeLook
    | TellLogs
    | Note
)
