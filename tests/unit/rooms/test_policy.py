"""Who may send what: every role, message and state."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, get_args

import pytest

from server.protocol.session import (
    CallState,
    SessionAccept,
    SessionEnd,
    SessionRequeue,
    SessionResume,
)
from server.protocol.signal import SignalRestart
from server.protocol.watch import SessionUnwatch, SessionWatch, SessionWatchAnswer
from server.protocol.wire import WireMessage
from server.rooms.events import LinkChanged
from server.rooms.policy import OPERATORS, RULES, SERVING, Role, refusal_by_role, refusal_in_room
from server.rooms.room import Room
from server.rooms.transitions import STATES
from server.rooms.viewers import MAX_VIEWERS, Viewer

SENT_BY_SERVER = {
    "kiosk.cards_left",
    "kiosk.closed",
    "kiosk.challenge",
    "kiosk.welcome",
    "operator.welcome",
    "queue.updated",
    "queue.position",
    "session.state",
    "sessions.running",
    "watch.state",
    "control.recorded",
    "receipt.recorded",
    "chat.message",
    "interpretation.state",
    "caption.partial",
    "caption.line",
    "translate.previewed",
    "phrase.list",
    "diagnosis.run",
    "diagnosis.recorded",
    "diagnosis.state",
    "log.ask",
    "look.ask",
    "repair.ask",
    "repair.order",
    "repair.state",
    "update.offer",
    "update.piece",
    "update.apply",
    "update.back",
    "update.state",
    "staff_call.state",
    "error",
}
BY_KIOSK_ONLY = {
    "diagnosis.found",
    "diagnosis.done",
    "diagnosis.failed",
    "log.lines",
    "look.taken",
    "repair.offers",
    "repair.result",
    "update.report",
    "update.wanted",
    "staff_call.raise",
    "staff_call.withdraw",
    "caption.hold",
    "photo.step",
    "phrase.wanted",
    "control.report",
    "receipt.issued",
    "kiosk.presence",
    "session.consent",
    "session.powers",
    "session.request",
    "session.requeue",
    "session.watch_answer",
}
BY_OPERATOR_ONLY = {
    "operator.presence",
    "session.accept",
    "session.wrap_up",
    "translate.preview",
    "photo.shutter",
    "photo.override",
}
BY_SUPERVISOR = {"session.watch", "session.unwatch"}
BY_IT = {"diagnosis.ask"}
KINDS = {kind.model_fields["type"].default: kind for kind in get_args(get_args(WireMessage)[0])}


@pytest.mark.parametrize("name", sorted(KINDS))
@pytest.mark.parametrize("role", ["kiosk", *sorted(OPERATORS)])
def test_roles(name: str, role: Role) -> None:
    """A role may send exactly its own messages; the server's own and the proof nobody may."""
    refused = refusal_by_role(role, KINDS[name].model_construct())
    if name in SENT_BY_SERVER or name == "kiosk.proof":
        allowed = False
    elif role == "kiosk":
        allowed = name not in BY_OPERATOR_ONLY | BY_SUPERVISOR | BY_IT
    elif role in SERVING:
        allowed = name not in BY_KIOSK_ONLY | BY_IT and (
            role == "supervisor" or name not in BY_SUPERVISOR
        )
    else:
        allowed = name == "operator.presence" or (role == "it" and name in BY_IT)
    assert refused == (None if allowed else "not_allowed")


ACTORS = {SessionWatch: "operator-8", SessionUnwatch: "operator-9"}
ABOUT_A_STATE = sorted(
    (k for k in RULES if "session_id" in k.model_fields and k is not SessionRequeue),
    key=lambda kind: kind.__name__,
)


@pytest.mark.parametrize("kind", ABOUT_A_STATE)
@pytest.mark.parametrize("state", STATES)
def test_states(room_in: Callable[[CallState], Room], kind: Any, state: CallState) -> None:
    """A message about a session is refused outside the states in which it makes sense."""
    message = kind.model_construct(
        session_id="session-1", reason="citizen_hung_up", viewer_id="operator-9"
    )
    room = replace(room_in(state), viewers=(Viewer("operator-9", "監督"),))
    refused = refusal_in_room(ACTORS.get(kind, "kiosk-0001"), room, message)
    assert refused == (None if state in RULES[kind].states else "illegal_transition")


def test_signalling_is_relayed_in_a_call_only() -> None:
    """The three signal messages are bound to the state in_call, after consent (O-09)."""
    signals = [kind for kind in RULES if kind.__name__.startswith("Signal")]
    assert len(signals) == 3
    assert all(RULES[kind].states == {"in_call"} for kind in signals)


@pytest.mark.parametrize("state", STATES)
def test_a_stranger_finds_nothing(room_in: Callable[[CallState], Room], state: CallState) -> None:
    """For whoever is no end of a session it does not exist (T18)."""
    message = SessionResume(session_id="session-1", last_seq=0)
    assert refusal_in_room("operator-9", room_in(state), message) == "not_found"


def test_accept_is_for_strangers(room_in: Callable[[CallState], Room]) -> None:
    """Any serving operator may accept whoever waits, and nobody who does not wait."""
    message = SessionAccept(session_id="session-1")
    assert refusal_in_room("operator-9", room_in("waiting"), message) is None
    assert refusal_in_room("operator-9", room_in("in_call"), message) == "illegal_transition"


@pytest.mark.parametrize(
    ("actor", "reason", "refused"),
    [
        ("kiosk-0001", "citizen_left", None),
        ("kiosk-0001", "consent_refused", None),
        ("kiosk-0001", "operator_lost", "not_allowed"),
        ("kiosk-0001", "operator_hung_up", "not_allowed"),
        ("operator-1", "operator_hung_up", None),
        ("operator-1", "citizen_hung_up", "not_allowed"),
        ("operator-1", "kiosk_lost", "not_allowed"),
    ],
)
def test_nobody_gives_the_reason_of_another(
    room_in: Callable[[CallState], Room], actor: str, reason: Any, refused: Any
) -> None:
    """An end may claim only its own reasons; losses are the server's to state."""
    message = SessionEnd(session_id="session-1", reason=reason)
    assert refusal_in_room(actor, room_in("in_call"), message) == refused


def test_requeue_needs_a_lost_operator(room_in: Callable[[CallState], Room], t0: datetime) -> None:
    """A citizen can leave an operator for the queue only when the operator is lost."""
    message = SessionRequeue(session_id="session-1")
    room = room_in("in_call")
    assert refusal_in_room("kiosk-0001", room, message) == "not_allowed"
    lost = room.apply(LinkChanged("operator", "lost"), t0).room
    assert refusal_in_room("kiosk-0001", lost, message) is None


def test_a_viewer_signals_for_the_window_only_and_only_once_allowed(
    room_in: Callable[[CallState], Room],
) -> None:
    """Without the citizen's consent, or for the call, a viewer's signals find no session (O-09)."""

    def refusal(state: Any, link: Any) -> Any:
        room = replace(room_in("in_call"), viewers=(Viewer("operator-9", "監督", state),))
        signal = SignalRestart(
            session_id="session-1", link=link, attempt="attempt-1", reason="reload"
        )
        return refusal_in_room("operator-9", room, signal)

    assert refusal("allowed", "window") is None
    assert refusal("asked", "window") == "not_found"
    assert refusal("allowed", "call") == "not_found"


def test_asking_to_watch_has_its_limits(room_in: Callable[[CallState], Room]) -> None:
    """Nobody asks where nothing is shown, where there are enough viewers, or as an end."""
    message = SessionWatch(session_id="session-1")
    room = room_in("in_call")
    assert refusal_in_room("operator-9", room, message) is None
    assert refusal_in_room("operator-1", room, message) == "not_allowed"
    hidden = replace(room, powers=("point",))
    assert refusal_in_room("operator-9", hidden, message) == "illegal_transition"
    crowd = tuple(Viewer(f"viewer-{at}", "監督") for at in range(MAX_VIEWERS))
    full = replace(room, viewers=crowd)
    assert refusal_in_room("operator-9", full, message) == "illegal_transition"


def test_an_answer_needs_its_question(room_in: Callable[[CallState], Room]) -> None:
    """A citizen's answer about somebody who has not asked lets nobody in."""
    message = SessionWatchAnswer(
        session_id="session-1", viewer_id="operator-9", decision="allow", notice_version="1"
    )
    assert refusal_in_room("kiosk-0001", room_in("in_call"), message) == "illegal_transition"
