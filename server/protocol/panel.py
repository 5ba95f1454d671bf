"""Messages between the kiosk agent and its panel, over loopback only.

The panel holds no credential: the agent relays the wire messages that belong to a citizen
(`PANEL_TO_SERVER`, `SERVER_TO_PANEL`) and adds the local ones below.
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from server.protocol.base import (
    DisplayName,
    Identifier,
    Instant,
    Language,
    Message,
    Part,
    Sequence,
)
from server.protocol.card import PanelCard, PanelCardKey, PanelCardStep
from server.protocol.control import ControlPhase, ControlReason, Lease
from server.protocol.errors import ErrorMessage
from server.protocol.fields import FieldLabel
from server.protocol.kiosk import KioskWelcome
from server.protocol.letter import PanelLetter, PanelLetterDo
from server.protocol.photo import PanelPhoto, PanelPhotoDo
from server.protocol.phrases import PhraseList, PhraseWanted
from server.protocol.receipt import Erased
from server.protocol.session import (
    ChatMessage,
    ChatSend,
    QueuePosition,
    SessionConsent,
    SessionEnd,
    SessionPowers,
    SessionRequest,
    SessionRequeue,
    SessionResume,
    SessionState,
)
from server.protocol.signal import SignalCandidate, SignalDescription, SignalRestart
from server.protocol.speech import (
    CaptionCorrect,
    CaptionHeard,
    CaptionLine,
    CaptionPartial,
    InterpretationSet,
    InterpretationState,
    PhraseSay,
    SpeechDevice,
)
from server.protocol.staff_call import StaffCallRaise, StaffCallState, StaffCallWithdraw
from server.protocol.watch import SessionWatchAnswer

CameraName = Annotated[str, StringConstraints(min_length=3, max_length=200)]


class PanelHello(Message):
    """Agent → panel, first: what this kiosk is and how its screens behave.

    `coach_voice`: the photo coach may be heard, where the panel's machine has a voice;
    `photo_camera`: a part of the name of the camera that is for photos alone.
    """

    type: Literal["panel.hello"] = "panel.hello"
    kiosk_name: DisplayName
    municipality: DisplayName
    languages: tuple[Language, ...]
    idle_warning_s: Annotated[int, Field(ge=5, le=3600)]
    idle_grace_s: Annotated[int, Field(ge=20, le=600)]
    cancel_s: Annotated[int, Field(ge=0, le=60)]
    coach_voice: bool = False
    photo_camera: CameraName | None = None


class PanelServerLink(Message):
    """Agent → panel: whether the agent reaches the server; calling needs it, a call does not."""

    type: Literal["panel.server_link"] = "panel.server_link"
    state: Literal["up", "connecting", "lost"]


class PanelWindow(Message):
    """Agent → panel: the state of the application window, as the citizen should know it.

    `secret`: shuttered because the citizen fills in a field of their own, not for a change of page.
    """

    type: Literal["panel.window"] = "panel.window"
    state: Literal["ready", "restarting", "fault"]
    streaming: bool
    shuttered: bool
    secret: bool = False


class PanelMaintenance(Message):
    """Agent → panel: this kiosk is being serviced (保守中) and begins no visit, or not any more."""

    type: Literal["panel.maintenance"] = "panel.maintenance"
    on: bool


class PanelActivity(Message):
    """Panel → agent: the citizen touched the panel (idle clocks start anew)."""

    type: Literal["panel.activity"] = "panel.activity"


class PanelReset(Message):
    """Panel → agent: the visit is over; wipe the application window for the next citizen."""

    type: Literal["panel.reset"] = "panel.reset"
    cause: Literal["finished", "idle", "cancelled"]


class PanelReceipt(Part):
    """What a citizen reads of the receipt of erasure (消去証明); it names no visit and no session.

    `unsafe`: the kiosk ran under the development override of the preflight.
    """

    number: Sequence
    done_at: Instant
    erased: Annotated[tuple[Erased, ...], Field(min_length=1, max_length=40)]
    unsafe: bool


class PanelWiped(Message):
    """Agent → panel: the previous citizen's window and profile are gone, and here is the proof.

    `receipt` is None if there was nothing to erase.
    """

    type: Literal["panel.wiped"] = "panel.wiped"
    receipt: PanelReceipt | None = None


class PanelFault(Message):
    """Panel → agent: something on the panel's side does not work (camera, microphone …)."""

    type: Literal["panel.fault"] = "panel.fault"
    device: Literal["camera", "microphone", "speaker", "peer"]
    detail: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_]{1,60}$")]


class PanelControl(Message):
    """Agent → panel: who operates the window, for the strip 「いま操作しているのは」 (Z-03).

    `ask` names the question to be answered in phase `asked`; `label` the citizen's field in
    phase `parked`, if it has one, and `label_en` its English name in the site profile.
    """

    type: Literal["panel.control"] = "panel.control"
    phase: ControlPhase
    reason: ControlReason
    lease: Lease
    ask: Sequence | None = None
    operator: DisplayName | None = None
    label: FieldLabel | None = None
    label_en: FieldLabel | None = None


class PanelControlAnswer(Message):
    """Panel → agent: the citizen's answer to the question with this number, and no other."""

    type: Literal["panel.control_answer"] = "panel.control_answer"
    ask: Sequence
    decision: Literal["grant", "refuse"]


class PanelTakeBack(Message):
    """Panel → agent: the citizen takes control back, at one touch, in whatever phase."""

    type: Literal["panel.take_back"] = "panel.take_back"


class PanelConfirm(Message):
    """Agent → panel: the operator typed this into a `confirm` field; is it right?

    None withdraws the question `confirm`.
    """

    type: Literal["panel.confirm"] = "panel.confirm"
    confirm: Identifier
    label: FieldLabel
    label_en: FieldLabel | None = None
    text: Annotated[str, StringConstraints(max_length=2_000)] | None


class PanelConfirmAnswer(Message):
    """Panel → agent: the citizen's answer; only `accept` writes the text into the field."""

    type: Literal["panel.confirm_answer"] = "panel.confirm_answer"
    confirm: Identifier
    decision: Literal["accept", "decline"]


PANEL_TO_SERVER = (
    SessionRequest
    | SessionConsent
    | SessionPowers
    | SessionWatchAnswer
    | SessionEnd
    | SessionRequeue
    | SessionResume
    | ChatSend
    | SignalDescription
    | SignalCandidate
    | SignalRestart
    | InterpretationSet
    | CaptionCorrect
    | SpeechDevice
    | CaptionHeard
    | PhraseSay
    | PhraseWanted
)
"""What the agent relays from the panel to the server, unchanged."""

SERVER_TO_PANEL = (
    KioskWelcome
    | SessionState
    | QueuePosition
    | ChatMessage
    | SignalDescription
    | SignalCandidate
    | SignalRestart
    | InterpretationState
    | CaptionPartial
    | CaptionLine
    | PhraseList
    | ErrorMessage
)
"""What the agent relays from the server to the panel (signalling of links `call` and `speech`)."""

PanelMessage = Annotated[
    SessionRequest
    | SessionConsent
    | SessionPowers
    | SessionWatchAnswer
    | SessionEnd
    | SessionRequeue
    | SessionResume
    | ChatSend
    | SignalDescription
    | SignalCandidate
    | SignalRestart
    | KioskWelcome
    | SessionState
    | QueuePosition
    | ChatMessage
    | InterpretationSet
    | InterpretationState
    | CaptionPartial
    | CaptionLine
    | CaptionCorrect
    | SpeechDevice
    | CaptionHeard
    | PhraseSay
    | PhraseWanted
    | PhraseList
    | ErrorMessage
    | PanelHello
    | PanelServerLink
    | PanelWindow
    | PanelActivity
    | PanelReset
    | PanelMaintenance
    | PanelWiped
    | PanelFault
    | PanelControl
    | PanelControlAnswer
    | PanelTakeBack
    | PanelConfirm
    | PanelConfirmAnswer
    | PanelCard
    | PanelCardKey
    | PanelCardStep
    | PanelPhoto
    | PanelPhotoDo
    | PanelLetter
    | PanelLetterDo
    | StaffCallRaise
    | StaffCallWithdraw
    | StaffCallState,
    Field(discriminator="type"),
]
