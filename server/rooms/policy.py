"""Who may send what, and when: one decision for every message (T18)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from server.protocol.base import Message, Party
from server.protocol.control import ControlReport
from server.protocol.diagnosis import (
    DiagnosisAsk,
    DiagnosisDone,
    DiagnosisFailed,
    DiagnosisFound,
)
from server.protocol.errors import ErrorCode
from server.protocol.kiosk import KioskPresence
from server.protocol.logs import LogLines
from server.protocol.look import LookTaken
from server.protocol.photo import PhotoOverride, PhotoShutter, PhotoStep
from server.protocol.phrases import PhraseWanted
from server.protocol.receipt import ReceiptIssued
from server.protocol.repair import RepairOffers, RepairResult
from server.protocol.session import (
    CallState,
    ChatSend,
    EndReason,
    OperatorPresence,
    SessionAccept,
    SessionConsent,
    SessionEnd,
    SessionPowers,
    SessionRequest,
    SessionRequeue,
    SessionResume,
    SessionWrapUp,
)
from server.protocol.signal import SignalCandidate, SignalDescription, SignalRestart
from server.protocol.speech import (
    CaptionCorrect,
    CaptionHeard,
    CaptionHold,
    InterpretationSet,
    PhraseSay,
    SpeechDevice,
    TranslatePreview,
)
from server.protocol.staff_call import StaffCallRaise, StaffCallWithdraw
from server.protocol.update import UpdateReport, UpdateWanted
from server.protocol.watch import SessionUnwatch, SessionWatch, SessionWatchAnswer
from server.rooms.room import Room
from server.rooms.transitions import STATES
from server.rooms.viewers import MAX_ASKS, MAX_VIEWERS

OperatorRole = Literal["operator", "supervisor", "it", "admin"]
Role = Literal["kiosk"] | OperatorRole

SERVING: Final[frozenset[Role]] = frozenset({"operator", "supervisor"})
"""Roles that take calls; `it` and `admin` sign in but serve nobody."""

SUPERVISORS: Final[frozenset[Role]] = frozenset({"supervisor"})
"""責任者: may ask to watch the calls of others."""

TECHNICIANS: Final[frozenset[Role]] = frozenset({"it"})
"""情報担当: look after the kiosks, and see no session (Z-19 … Z-24)."""

OPERATORS: Final[frozenset[Role]] = SERVING | {"it", "admin"}
KIOSK: Final[frozenset[Role]] = frozenset({"kiosk"})
BOTH: Final[frozenset[Role]] = KIOSK | SERVING

TALKING: Final[frozenset[CallState]] = frozenset({"consenting", "in_call"})
CALLING: Final[frozenset[CallState]] = frozenset({"in_call"})
ALWAYS: Final[frozenset[CallState]] = frozenset(STATES)


@dataclass(frozen=True, slots=True)
class Rule:
    """Roles that may send a message, and states of the session in which they may."""

    roles: frozenset[Role]
    states: frozenset[CallState] = ALWAYS


RULES: Final[Mapping[type[Message], Rule]] = {
    KioskPresence: Rule(KIOSK),
    OperatorPresence: Rule(OPERATORS),
    SessionRequest: Rule(KIOSK),
    SessionAccept: Rule(SERVING, frozenset({"waiting"})),
    SessionConsent: Rule(KIOSK, frozenset({"consenting"})),
    SessionPowers: Rule(KIOSK, CALLING),
    ControlReport: Rule(KIOSK),
    ReceiptIssued: Rule(KIOSK),
    SessionEnd: Rule(BOTH, frozenset({"waiting", "consenting", "in_call"})),
    SessionRequeue: Rule(KIOSK, TALKING),
    SessionWrapUp: Rule(SERVING, frozenset({"wrap_up"})),
    SessionResume: Rule(BOTH),
    ChatSend: Rule(BOTH, TALKING),
    SignalDescription: Rule(BOTH, CALLING),
    SignalCandidate: Rule(BOTH, CALLING),
    SignalRestart: Rule(BOTH, CALLING),
    InterpretationSet: Rule(BOTH, TALKING),
    CaptionCorrect: Rule(BOTH, TALKING),
    CaptionHold: Rule(KIOSK, CALLING),
    SpeechDevice: Rule(BOTH, TALKING),
    CaptionHeard: Rule(BOTH, CALLING),
    TranslatePreview: Rule(SERVING, TALKING),
    PhraseSay: Rule(BOTH, TALKING),
    PhraseWanted: Rule(KIOSK, TALKING),
    PhotoStep: Rule(KIOSK, CALLING),
    PhotoShutter: Rule(SERVING, CALLING),
    PhotoOverride: Rule(SERVING, CALLING),
    SessionWatch: Rule(SUPERVISORS, CALLING),
    SessionWatchAnswer: Rule(KIOSK, CALLING),
    SessionUnwatch: Rule(SUPERVISORS),
    DiagnosisAsk: Rule(TECHNICIANS),
    DiagnosisFound: Rule(KIOSK),
    DiagnosisDone: Rule(KIOSK),
    DiagnosisFailed: Rule(KIOSK),
    RepairResult: Rule(KIOSK),
    RepairOffers: Rule(KIOSK),
    UpdateReport: Rule(KIOSK),
    UpdateWanted: Rule(KIOSK),
    LookTaken: Rule(KIOSK),
    LogLines: Rule(KIOSK),
    StaffCallRaise: Rule(KIOSK),
    StaffCallWithdraw: Rule(KIOSK),
}
"""Default deny: what is not here nobody may send."""

END_REASONS: Final[Mapping[Party, frozenset[EndReason]]] = {
    "citizen": frozenset(
        {"citizen_left", "citizen_hung_up", "consent_refused", "idle", "completed"}
    ),
    "operator": frozenset({"operator_hung_up", "completed"}),
}
"""What each end may claim as its reason; the others are the server's to state."""


def refusal_by_role(role: Role, message: Message) -> ErrorCode | None:
    """Why this role may never send this message, or `None`."""
    rule = RULES.get(type(message))
    return None if rule is not None and role in rule.roles else "not_allowed"


def refusal_in_room(actor_id: str, room: Room, message: Message) -> ErrorCode | None:
    """Why this actor may not send this message to this session now, or `None`.

    A stranger is told `not_found`, as if there were no such session; only `session.accept` and
    `session.watch` are meant for those who are not yet part of it.
    """
    party = room.party_of(actor_id)
    if party is None and not concerns(actor_id, room, message):
        return "not_found"
    if room.state not in RULES[type(message)].states:
        return "illegal_transition"
    if isinstance(message, SessionEnd) and not _may_end(party, message.reason):
        return "not_allowed"
    if isinstance(message, SessionRequeue) and not _operator_lost(room):
        return "not_allowed"
    if isinstance(message, SessionWatch | SessionWatchAnswer):
        return _refusal_to_watch(actor_id, room, message)
    return None


def concerns(actor_id: str, room: Room, message: Message) -> bool:
    """Whether somebody who is no end of this session may send this message about it.

    A viewer signals for the window alone, and only while the citizen allows it: never for the
    call, which is between the two ends.
    """
    if isinstance(message, SessionAccept | SessionWatch):
        return True
    viewer = room.viewer(actor_id)
    if isinstance(message, SignalDescription | SignalCandidate | SignalRestart):
        return viewer is not None and viewer.state == "allowed" and message.link == "window"
    return viewer is not None and isinstance(message, SessionUnwatch)


def _refusal_to_watch(
    actor_id: str, room: Room, message: SessionWatch | SessionWatchAnswer
) -> ErrorCode | None:
    if isinstance(message, SessionWatchAnswer):
        return None if room.viewer(message.viewer_id) else "illegal_transition"
    if room.party_of(actor_id) is not None:  # they see the window already
        return "not_allowed"
    if room.watch_asks.count(actor_id) >= MAX_ASKS:
        return "rate_limited"
    return (
        None if "see" in room.powers and len(room.viewers) < MAX_VIEWERS else "illegal_transition"
    )


def _may_end(party: Party | None, reason: EndReason) -> bool:
    return party is not None and reason in END_REASONS[party]


def _operator_lost(room: Room) -> bool:
    return room.operator is not None and room.operator.link == "lost"
