"""Life of an assistance session: request, queue, consent, end; the same view for both sides."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from server.protocol.base import (
    MAX_NOTE_CHARS,
    DisplayName,
    Identifier,
    Instant,
    Language,
    Message,
    Part,
    Party,
    Power,
    Purpose,
    Sequence,
)

CallState = Literal["waiting", "consenting", "in_call", "wrap_up", "closed"]
"""States of a session; the table is `tests/data/call_transitions.json`."""

LinkState = Literal["up", "lost"]
"""Whether a party's signalling connection is alive; media may outlive it."""

EndReason = Literal[
    "citizen_left",
    "citizen_hung_up",
    "operator_hung_up",
    "consent_refused",
    "operator_lost",
    "kiosk_lost",
    "idle",
    "completed",
]


class IceServer(Part):
    """One STUN or TURN server as `RTCPeerConnection` takes it (RFC 7064, 7065)."""

    urls: tuple[str, ...]
    username: str | None = None
    credential: str | None = None


class PartyView(Part):
    """One end of a session as the other may know it."""

    id: Identifier
    name: DisplayName
    link: LinkState


class ViewerView(Part):
    """A supervisor (責任者) who asked to see the window, or whom the citizen has let in (O-09)."""

    id: Identifier
    name: DisplayName
    state: Literal["asked", "allowed"]


class SessionView(Part):
    """Everything both sides show about a session; sent whole at each change, so resume is easy.

    `seq` is the session's log position after this change: a view with a lower `seq` is old.
    """

    session_id: Identifier
    seq: Sequence
    state: CallState
    purpose: Purpose
    language: Language
    ticket: Annotated[int, Field(ge=1, le=9999, description="番号札 of the day")]
    kiosk: PartyView
    operator: PartyView | None
    powers: tuple[Power, ...] = ()
    viewers: tuple[ViewerView, ...] = ()
    end_reason: EndReason | None = None
    requested_at: Instant
    state_since: Instant


class SessionRequest(Message):
    """Citizen → server: call an operator. Repeating `request_id` returns the same session."""

    type: Literal["session.request"] = "session.request"
    request_id: Identifier
    purpose: Purpose
    language: Language


class SessionAccept(Message):
    """Operator → server: take this waiting citizen; the first operator wins."""

    type: Literal["session.accept"] = "session.accept"
    session_id: Identifier


class SessionConsent(Message):
    """Citizen → server: answer to the consent page (O-09); granting no power is a call only."""

    type: Literal["session.consent"] = "session.consent"
    session_id: Identifier
    decision: Literal["grant", "refuse"]
    powers: tuple[Power, ...] = ()
    notice_version: Annotated[str, StringConstraints(max_length=20)]


class SessionPowers(Message):
    """Citizen → server in a call: these powers and no others hold from now on (O-09).

    Taking one away takes effect at the kiosk before the server hears of it.
    """

    type: Literal["session.powers"] = "session.powers"
    session_id: Identifier
    powers: tuple[Power, ...] = ()
    notice_version: Annotated[str, StringConstraints(max_length=20)]


class SessionEnd(Message):
    """Either side → server: leave the queue, cancel, or hang up."""

    type: Literal["session.end"] = "session.end"
    session_id: Identifier
    reason: EndReason


class SessionRequeue(Message):
    """Citizen → server: the operator is lost; wait for another one, keeping the ticket."""

    type: Literal["session.requeue"] = "session.requeue"
    session_id: Identifier


class SessionWrapUp(Message):
    """Operator → server: note and outcome after the call (後処理)."""

    type: Literal["session.wrap_up"] = "session.wrap_up"
    session_id: Identifier
    outcome: Literal["completed", "to_be_continued", "escalated", "no_show", "fault"]
    note: Annotated[str, StringConstraints(max_length=MAX_NOTE_CHARS)]


class SessionResume(Message):
    """Either side → server after a reconnect: replay the log after `last_seq`."""

    type: Literal["session.resume"] = "session.resume"
    session_id: Identifier
    last_seq: Sequence


class SessionState(Message):
    """Server → both sides: the session after a change."""

    type: Literal["session.state"] = "session.state"
    session: SessionView


class QueuePosition(Message):
    """Server → kiosk: where its citizen stands in the queue."""

    type: Literal["queue.position"] = "queue.position"
    session_id: Identifier
    position: Annotated[int, Field(ge=1)]
    waiting: Annotated[int, Field(ge=1)]
    operators_available: Annotated[int, Field(ge=0)]


class QueueEntry(Part):
    """One waiting citizen as the operators see it."""

    session_id: Identifier
    kiosk_name: DisplayName
    purpose: Purpose
    language: Language
    ticket: int
    requested_at: Instant


class QueueUpdated(Message):
    """Server → operators: everyone who waits, longest first; the console rings when it grows."""

    type: Literal["queue.updated"] = "queue.updated"
    entries: tuple[QueueEntry, ...]


OperatorPresenceState = Literal["available", "away"]


class OperatorPresence(Message):
    """Operator → server: 対応可 or 離席. In a session the server shows the operator as busy."""

    type: Literal["operator.presence"] = "operator.presence"
    state: OperatorPresenceState


class OperatorWelcome(Message):
    """Server → operator: who you are here, what waits, and the session to go on with."""

    type: Literal["operator.welcome"] = "operator.welcome"
    operator_id: Identifier
    name: DisplayName
    presence: OperatorPresenceState
    server_time: Instant
    ice_servers: tuple[IceServer, ...] = ()
    queue: tuple[QueueEntry, ...] = ()
    session: SessionView | None = None


class ChatSend(Message):
    """Either side → server: one chat line; resent with the same `message_id` until it is seen."""

    type: Literal["chat.send"] = "chat.send"
    session_id: Identifier
    message_id: Identifier
    text: Annotated[str, StringConstraints(min_length=1, max_length=2_000)]
    language: Language


class ChatMessage(Message):
    """Server → both sides: a chat line in its place in the log; the sender's acknowledgement."""

    type: Literal["chat.message"] = "chat.message"
    session_id: Identifier
    seq: Sequence
    message_id: Identifier
    sender: Party
    text: Annotated[str, StringConstraints(min_length=1, max_length=2_000)]
    language: Language
    at: Instant
