"""What an event leaves in a room, and who hears of it."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from server.protocol.session import CallState, SessionState
from server.rooms.effects import QueueChanged, RunningChanged, ToKiosk, ToOperator
from server.rooms.events import (
    Accept,
    ChatAdded,
    CitizenEnds,
    Grant,
    KioskGone,
    LinkChanged,
    OperatorGone,
    Refuse,
    Requeue,
    WrapUp,
)
from server.rooms.room import Room
from server.rooms.transitions import IllegalTransition


def test_accepting_names_the_operator_to_both(new_room: Callable[..., Room], t0: datetime) -> None:
    """After accepting, both ends get the view with the operator, and the queue changes."""
    change = new_room().apply(Accept("operator-1", "花子"), t0)
    view = change.room.view()
    assert view.operator is not None
    assert view.operator.name == "花子"
    assert change.effects == (
        ToKiosk("kiosk-0001", SessionState(session=view)),
        ToOperator("operator-1", SessionState(session=view)),
        QueueChanged(),
    )


def test_second_accept_is_illegal(room_in: Callable[[CallState], Room], t0: datetime) -> None:
    """The first operator wins; the second one's accept is refused."""
    with pytest.raises(IllegalTransition):
        room_in("consenting").apply(Accept("operator-2", "次郎"), t0)


def test_powers_are_those_granted(room_in: Callable[[CallState], Room], t0: datetime) -> None:
    """Consent gives exactly the powers granted, and remembers the notice that was shown (O-09)."""
    room = room_in("consenting").apply(Grant(("see",), "2026-11"), t0).room
    assert (room.state, room.powers, room.notice_version) == ("in_call", ("see",), "2026-11")


def test_refusing_closes_with_the_reason(
    room_in: Callable[[CallState], Room], t0: datetime
) -> None:
    """A citizen who refuses consent ends the session, and the operator reads why."""
    room = room_in("consenting").apply(Refuse("1"), t0).room
    assert (room.state, room.end_reason, room.powers) == ("closed", "consent_refused", ())


def test_requeue_takes_every_power_back(room_in: Callable[[CallState], Room], t0: datetime) -> None:
    """Going back to the queue removes the operator and what was granted, and keeps the ticket."""
    before = room_in("in_call")
    room = before.apply(Requeue(), t0 + timedelta(minutes=3)).room
    assert (room.state, room.operator, room.powers) == ("waiting", None, ())
    assert (room.ticket, room.requested_at) == (before.ticket, before.requested_at)


def test_requeue_is_not_sent_to_the_lost_operator(
    room_in: Callable[[CallState], Room], t0: datetime
) -> None:
    """After a requeue only the kiosk and the queue hear of the session."""
    effects = room_in("in_call").apply(Requeue(), t0).effects
    assert [type(effect) for effect in effects] == [ToKiosk, QueueChanged, RunningChanged]


@pytest.mark.parametrize(
    ("state", "after", "reason"),
    [
        ("consenting", "waiting", None),
        ("in_call", "closed", "operator_lost"),
        ("wrap_up", "closed", "citizen_hung_up"),
    ],
)
def test_operator_gone(
    room_in: Callable[[CallState], Room], t0: datetime, state: CallState, after: Any, reason: Any
) -> None:
    """A lost operator returns the citizen to the queue, or closes with the first true reason."""
    room = room_in(state).apply(OperatorGone(), t0).room
    assert (room.state, room.end_reason) == (after, reason)


def test_kiosk_gone_in_call_leaves_the_operator_the_paperwork(
    room_in: Callable[[CallState], Room], t0: datetime
) -> None:
    """When the kiosk is lost in a call, the operator goes to wrap-up and reads why."""
    room = room_in("in_call").apply(KioskGone(), t0).room
    assert (room.state, room.end_reason) == ("wrap_up", "kiosk_lost")


def test_link_change_is_told_to_both_without_changing_state(
    room_in: Callable[[CallState], Room], t0: datetime
) -> None:
    """A lost link is a new view with a new number, in the same state since the same time."""
    before = room_in("in_call")
    change = before.apply(LinkChanged("operator", "lost"), t0 + timedelta(seconds=9))
    after = change.room.view()
    assert after.operator is not None
    assert after.operator.link == "lost"
    assert (after.state, after.state_since) == ("in_call", before.state_since)
    assert after.seq == before.seq + 1
    assert len(change.effects) == 2
    assert change.room.apply(LinkChanged("operator", "up"), t0).room.operator == before.operator


def test_chat_takes_a_number_and_tells_nobody(
    room_in: Callable[[CallState], Room], t0: datetime
) -> None:
    """A chat line takes the next place in the log; who hears it is not the room's to say."""
    change = room_in("in_call").apply(ChatAdded(), t0)
    assert change.room.seq == room_in("in_call").seq + 1
    assert change.effects == ()


def test_wrapping_up_frees_the_operator(room_in: Callable[[CallState], Room], t0: datetime) -> None:
    """Closing after wrap-up changes the queue: one more operator can answer."""
    change = room_in("wrap_up").apply(WrapUp("completed", "済み"), t0)
    assert QueueChanged() in change.effects
    assert (change.room.outcome, change.room.note) == ("completed", "済み")


def test_leaving_the_queue(new_room: Callable[..., Room], t0: datetime) -> None:
    """A citizen who leaves before anybody accepts closes the session and shortens the queue."""
    change = new_room().apply(CitizenEnds("citizen_left"), t0)
    assert change.room.state == "closed"
    assert QueueChanged() in change.effects
