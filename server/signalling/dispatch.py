"""From a decoded message to the one function that handles it."""

from dataclasses import dataclass

from server.clock import Clock
from server.logs import Log
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
from server.protocol.errors import ErrorMessage
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
from server.protocol.wire import WireMessage
from server.rooms.policy import refusal_by_role
from server.rooms.transitions import IllegalTransition
from server.signalling.cards import CardsLeft
from server.signalling.closed import Closed
from server.signalling.conversation import Conversation
from server.signalling.desk import Desk
from server.signalling.diagnosing import Diagnosing
from server.signalling.interpreting import Interpreting
from server.signalling.photo import Photos
from server.signalling.presence import Live, LiveKiosk, LiveOperator
from server.signalling.questions import Questions
from server.signalling.receipts import Receipts
from server.signalling.refusals import Refused
from server.signalling.relay import Relay
from server.signalling.repairing import Repairs
from server.signalling.reports import ControlReports
from server.signalling.staff_calls import StaffCalls
from server.signalling.updating import Rollouts
from server.signalling.watching import Watching
from server.store import operators
from server.store.database import Database
from server.store.events import record

_Misplaced = (
    SessionRequest
    | SessionAccept
    | KioskPresence
    | OperatorPresence
    | KioskChallenge
    | KioskProof
    | KioskWelcome
    | KioskCardsLeft
    | KiosksClosed
    | OperatorWelcome
    | QueueUpdated
    | QueuePosition
    | SessionState
    | ChatMessage
    | SessionPowers
    | SessionWatchAnswer
    | SessionWatch
    | SessionUnwatch
    | SessionsRunning
    | WatchState
    | ControlReport
    | ControlRecorded
    | ReceiptIssued
    | ReceiptRecorded
    | InterpretationState
    | CaptionPartial
    | CaptionLine
    | CaptionHold
    | TranslatePreview
    | TranslatePreviewed
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
    | ErrorMessage
)
"""What no end sends here: said by the server only, by the other end, or outside of a session."""


@dataclass(frozen=True, slots=True)
class Handlers:
    """Who handles the messages that name a session."""

    conversation: Conversation
    relay: Relay
    watching: Watching
    reports: ControlReports
    receipts: Receipts
    interpreting: Interpreting
    cards: CardsLeft
    photos: Photos
    diagnosing: Diagnosing
    repairs: Repairs
    questions: Questions
    closed: Closed
    rollouts: Rollouts
    calls: StaffCalls


class Dispatch:
    """Lets in what a role may send and hands it on."""

    def __init__(
        self, desk: Desk, to: Handlers, database: Database, clock: Clock, log: Log
    ) -> None:
        self._desk = desk
        self._to = to
        self._database = database
        self._clock = clock
        self._log = log

    async def handle(self, who: Live, message: WireMessage) -> None:
        """Handle one message of a proved connection.

        Raises:
            Refused: the message is not granted; nothing has changed.
        """
        code = refusal_by_role(who.role, message)
        if code is not None:
            raise Refused(code)
        try:
            if isinstance(who, LiveKiosk):
                await self._of_kiosk(who, message)
            else:
                await self._of_operator(who, message)
        except IllegalTransition:
            raise Refused("illegal_transition") from None

    async def _of_kiosk(self, kiosk: LiveKiosk, message: WireMessage) -> None:
        match message:
            case SessionRequest():
                await self._desk.open(kiosk, message)
            case KioskPresence():
                await self._kiosk_presence(kiosk, message)
            case SessionPowers():
                await self._to.conversation.powers(kiosk, message)
            case ControlReport():
                await self._to.reports.take(kiosk, message)
            case ReceiptIssued():
                await self._to.receipts.take(kiosk, message)
            case SessionWatchAnswer():
                await self._to.watching.answer(kiosk, message)
            case CaptionHold():
                await self._to.interpreting.hold(kiosk, message)
            case PhraseWanted():
                await self._to.interpreting.list_phrases(kiosk, message)
            case _:
                await self._told_by_kiosk(kiosk, message)

    async def _told_by_kiosk(self, kiosk: LiveKiosk, message: WireMessage) -> None:
        match message:
            case PhotoStep():
                await self._to.photos.step(kiosk, message)
            case DiagnosisFound():
                await self._to.diagnosing.found(kiosk, message)
            case DiagnosisDone():
                await self._to.diagnosing.done(kiosk, message)
            case DiagnosisFailed():
                await self._to.diagnosing.failed(kiosk, message)
            case RepairResult():
                await self._to.repairs.result(kiosk, message)
            case RepairOffers() | LookTaken() | LogLines():
                self._to.questions.answered(kiosk, message)
            case UpdateReport():
                await self._to.rollouts.report(kiosk, message)
            case UpdateWanted():
                await self._to.rollouts.wanted(kiosk, message)
            case _:
                await self._told_by_clerk(kiosk, message)

    async def _told_by_clerk(self, kiosk: LiveKiosk, message: WireMessage) -> None:
        match message:
            case StaffCallRaise():
                await self._to.calls.raised(kiosk, message)
            case StaffCallWithdraw():
                await self._to.calls.withdrawn(kiosk)
            case _:
                await self._of_session(kiosk, message)

    async def _of_operator(self, operator: LiveOperator, message: WireMessage) -> None:
        match message:
            case SessionAccept():
                await self._to.conversation.accept(operator, message)
            case OperatorPresence():
                await self._operator_presence(operator, message)
            case SessionWatch():
                await self._to.watching.watch(operator, message)
            case SessionUnwatch():
                await self._to.watching.unwatch(operator, message)
            case TranslatePreview():
                await self._to.interpreting.preview(operator, message)
            case PhotoShutter() | PhotoOverride():
                await self._to.photos.order(operator, message)
            case DiagnosisAsk():
                await self._to.diagnosing.ask(operator, message)
            case _:
                await self._of_session(operator, message)

    async def _of_session(self, who: Live, message: WireMessage) -> None:
        match message:
            case SessionConsent() | SessionEnd() | SessionRequeue() | SessionWrapUp():
                await self._to.conversation.act(who, message)
            case ChatSend():
                await self._to.conversation.chat(who, message)
            case PhraseSay():
                await self._to.conversation.say(who, message)
            case SessionResume():
                await self._to.conversation.resume(who, message)
                await self._to.photos.replay(who, message)
            case InterpretationSet():
                await self._to.interpreting.choose(who, message)
            case CaptionCorrect():
                await self._to.interpreting.correct(who, message)
            case SpeechDevice() | CaptionHeard():
                await self._to.interpreting.on_device(who, message)
            case SignalDescription() | SignalCandidate() | SignalRestart():
                await self._to.relay.relay(who, message)
            case _:
                raise _misplaced(message)

    async def _kiosk_presence(self, kiosk: LiveKiosk, message: KioskPresence) -> None:
        if kiosk.is_news_that_it_is_newer(message):
            self._log.warning("kiosk_newer", kiosk=kiosk.id, count=message.newer)
        await self._to.cards.noted(kiosk, left=message.card_left)
        kiosk.agent_version = message.agent_version
        if kiosk.state == message.state:
            return
        before, kiosk.state = kiosk.state, message.state
        async with self._database.write() as db:
            now = self._clock.now()
            record(db, now, "kiosk_state", kiosk.actor(), detail=message.state)
        self._log.info("kiosk_state", kiosk=kiosk.id, state=message.state)
        if "maintenance" in (before, kiosk.state):
            await self._to.closed.announce()

    async def _operator_presence(self, operator: LiveOperator, message: OperatorPresence) -> None:
        async with self._desk.turn():
            async with self._database.write() as db:
                await operators.set_presence(db, operator.token_hash, message.state)
                now = self._clock.now()
                record(db, now, "operator_presence", operator.actor(), detail=message.state)
            operator.presence = message.state
            self._log.info("operator_presence", operator=operator.id, state=message.state)
            await self._desk.announce_queue()


def _misplaced(message: _Misplaced) -> Refused:
    """Refuse what is left; the type checker finds a new message that nobody handles."""
    del message
    return Refused("not_allowed")
