"""The union of everything that crosses Socket.IO, and the one door in and out."""

import json
from dataclasses import dataclass
from typing import Annotated, Any, Generic, TypeVar, get_args

from pydantic import Field, TypeAdapter, ValidationError

from server.protocol.base import MAX_WIRE_BYTES, PROTOCOL_VERSION, Message
from server.protocol.board import MAX_BOARD_BYTES, BoardMessage
from server.protocol.control import ControlRecorded, ControlReport
from server.protocol.diagnosis import (
    DiagnosisAsk,
    DiagnosisDone,
    DiagnosisFailed,
    DiagnosisFound,
    DiagnosisRecorded,
    DiagnosisRun,
    DiagnosisState,
)
from server.protocol.errors import ErrorMessage, ProtocolError
from server.protocol.input import (
    MAX_CONSOLE_INPUT_BYTES,
    MAX_INPUT_TEXT_BYTES,
    AgentInput,
    ConsoleInput,
)
from server.protocol.kiosk import (
    KioskCardsLeft,
    KioskChallenge,
    KioskPresence,
    KioskProof,
    KiosksClosed,
    KioskWelcome,
)
from server.protocol.logs import LogAsk, LogLines
from server.protocol.look import LookAsk, LookTaken
from server.protocol.marks import MAX_POINTER_BYTES, PointerMessage
from server.protocol.panel import PanelMessage
from server.protocol.photo import PhotoOverride, PhotoShutter, PhotoStep
from server.protocol.phrases import PhraseList, PhraseWanted
from server.protocol.receipt import ReceiptIssued, ReceiptRecorded
from server.protocol.repair import RepairAsk, RepairOffers, RepairOrder, RepairResult, RepairState
from server.protocol.session import (
    ChatMessage,
    ChatSend,
    OperatorPresence,
    OperatorWelcome,
    QueuePosition,
    QueueUpdated,
    SessionAccept,
    SessionConsent,
    SessionEnd,
    SessionPowers,
    SessionRequest,
    SessionRequeue,
    SessionResume,
    SessionState,
    SessionWrapUp,
)
from server.protocol.signal import SignalCandidate, SignalDescription, SignalRestart
from server.protocol.speech import (
    CaptionCorrect,
    CaptionHeard,
    CaptionHold,
    CaptionLine,
    CaptionPartial,
    InterpretationSet,
    InterpretationState,
    PhraseSay,
    SpeechDevice,
    TranslatePreview,
    TranslatePreviewed,
)
from server.protocol.staff_call import StaffCallRaise, StaffCallState, StaffCallWithdraw
from server.protocol.update import (
    RolloutState,
    UpdateApply,
    UpdateBack,
    UpdateOffer,
    UpdatePiece,
    UpdateReport,
    UpdateWanted,
)
from server.protocol.watch import (
    SessionsRunning,
    SessionUnwatch,
    SessionWatch,
    SessionWatchAnswer,
    WatchState,
)
from server.protocol.window import MAX_WINDOW_TEXT_BYTES, WindowText

WireMessage = Annotated[
    KioskChallenge
    | KioskProof
    | KioskWelcome
    | KioskPresence
    | KioskCardsLeft
    | KiosksClosed
    | OperatorWelcome
    | OperatorPresence
    | QueueUpdated
    | QueuePosition
    | SessionRequest
    | SessionAccept
    | SessionConsent
    | SessionPowers
    | SessionEnd
    | SessionRequeue
    | SessionWrapUp
    | SessionResume
    | SessionState
    | ChatSend
    | ChatMessage
    | SignalDescription
    | SignalCandidate
    | SignalRestart
    | ControlReport
    | ControlRecorded
    | ReceiptIssued
    | ReceiptRecorded
    | SessionsRunning
    | SessionWatch
    | SessionWatchAnswer
    | SessionUnwatch
    | WatchState
    | InterpretationSet
    | InterpretationState
    | CaptionPartial
    | CaptionLine
    | CaptionCorrect
    | CaptionHold
    | SpeechDevice
    | CaptionHeard
    | TranslatePreview
    | TranslatePreviewed
    | PhraseSay
    | PhraseWanted
    | PhraseList
    | PhotoStep
    | PhotoShutter
    | PhotoOverride
    | DiagnosisAsk
    | DiagnosisRun
    | DiagnosisFound
    | DiagnosisDone
    | DiagnosisFailed
    | DiagnosisRecorded
    | DiagnosisState
    | LogAsk
    | LogLines
    | LookAsk
    | LookTaken
    | RepairAsk
    | RepairOffers
    | RepairOrder
    | RepairResult
    | RepairState
    | UpdateReport
    | UpdateOffer
    | UpdateWanted
    | UpdatePiece
    | UpdateApply
    | UpdateBack
    | RolloutState
    | StaffCallRaise
    | StaffCallWithdraw
    | StaffCallState
    | ErrorMessage,
    Field(discriminator="type"),
]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Door(Generic[T]):
    """One conversation's way in: what it knows, and how long a message may be."""

    adapter: TypeAdapter[T]
    types: frozenset[str]
    limit: int

    def read(self, raw: object) -> T:
        """Decode one text; raises like `decode`."""
        if not isinstance(raw, str):
            raise ProtocolError("malformed")
        if len(raw) > self.limit or len(raw.encode("utf-8", "surrogatepass")) > self.limit:
            raise ProtocolError("too_large")
        try:
            return self.adapter.validate_json(raw)
        except ValidationError:
            raise self._refusal(raw) from None

    def _refusal(self, raw: str) -> ProtocolError:
        """Name what is wrong without repeating the content, which may hold personal data.

        `type` is content too unless it is one of ours: whatever else stands there, a name or half
        a surrogate pair, goes into no answer and no log (T11).
        """
        try:
            value: Any = json.loads(raw)
        except (ValueError, RecursionError):
            return ProtocolError("malformed")
        if not isinstance(value, dict):
            return ProtocolError("malformed")
        kind = value.get("type")
        if not isinstance(kind, str) or kind not in self.types:
            return ProtocolError("unknown_type")
        version = value.get("v", PROTOCOL_VERSION)
        if isinstance(version, bool) or version != PROTOCOL_VERSION:
            return ProtocolError("unsupported_version", kind)
        return ProtocolError("malformed", kind)


def _types_of(union: Any) -> frozenset[str]:
    """The `type` of each member of an annotated union."""
    return frozenset(kind.model_fields["type"].default for kind in get_args(get_args(union)[0]))


_WIRE: _Door[WireMessage] = _Door(TypeAdapter(WireMessage), _types_of(WireMessage), MAX_WIRE_BYTES)
_PANEL: _Door[PanelMessage] = _Door(
    TypeAdapter(PanelMessage), _types_of(PanelMessage), MAX_WIRE_BYTES
)
_WINDOW: _Door[WindowText] = _Door(
    TypeAdapter(WindowText), _types_of(WindowText), MAX_WINDOW_TEXT_BYTES
)
_INPUT: _Door[ConsoleInput] = _Door(
    TypeAdapter(ConsoleInput), _types_of(ConsoleInput), MAX_CONSOLE_INPUT_BYTES
)
_AGENT_INPUT: _Door[AgentInput] = _Door(
    TypeAdapter(AgentInput), _types_of(AgentInput), MAX_INPUT_TEXT_BYTES
)
_POINTER: _Door[PointerMessage] = _Door(
    TypeAdapter(PointerMessage), _types_of(PointerMessage), MAX_POINTER_BYTES
)
_BOARD: _Door[BoardMessage] = _Door(
    TypeAdapter(BoardMessage), _types_of(BoardMessage), MAX_BOARD_BYTES
)


def encode(message: Message) -> str:
    """Serialise a message as the compact JSON text that `decode` takes."""
    return message.model_dump_json()


def decode(raw: object) -> WireMessage:
    """Read one Socket.IO message, which must be JSON text.

    Raises:
        ProtocolError: `too_large`, `malformed`, `unknown_type` or `unsupported_version`; it names
            a `ref_type` only if that is one of the conversation's own types.
    """
    return _WIRE.read(raw)


def decode_panel(raw: object) -> PanelMessage:
    """Read one message of the panel's loopback WebSocket; raises like `decode`."""
    return _PANEL.read(raw)


def decode_window(raw: object) -> WindowText:
    """Read one text message of the `window` data channel; raises like `decode`."""
    return _WINDOW.read(raw)


def decode_input(raw: object) -> ConsoleInput:
    """Read what a console sent on the `input` data channel; raises like `decode`."""
    return _INPUT.read(raw)


def decode_agent_input(raw: object) -> AgentInput:
    """Read what the agent sent on the `input` data channel; raises like `decode`."""
    return _AGENT_INPUT.read(raw)


def decode_pointer(raw: object) -> PointerMessage:
    """Read one message of the `pointer` data channel; raises like `decode`."""
    return _POINTER.read(raw)


def decode_board(raw: object) -> BoardMessage:
    """Read one message of the `board` data channel; raises like `decode`."""
    return _BOARD.read(raw)
