"""Powers and viewers of a call that goes on (O-09)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from server.protocol.session import CallState, SessionState
from server.protocol.watch import WatchState
from server.protocol.wire import decode, encode
from server.rooms.details import detail_of
from server.rooms.effects import RunningChanged, ToKiosk, ToOperator
from server.rooms.events import (
    CitizenEnds,
    InCallEvent,
    LinkChanged,
    OperatorGone,
    PowersChanged,
    Requeue,
    WatchAllowed,
    WatchAsked,
    WatchEnded,
    WatchRefused,
)
from server.rooms.room import Change, Member, Room
from server.rooms.running import MAX_ENTRIES, running
from server.rooms.transitions import STATES, IllegalTransition

ASKED = WatchAsked("operator-9", "監督 次郎")
IN_CALL = [
    PowersChanged(("see",), "2"),
    ASKED,
    WatchAllowed("operator-9"),
    WatchRefused("operator-9"),
    WatchEnded("operator-9"),
]


@pytest.fixture
def watched(room_in: Callable[[CallState], Room], t0: datetime) -> Room:
    """A call that one supervisor watches."""
    room = room_in("in_call").apply(ASKED, t0).room
    return room.apply(WatchAllowed("operator-9"), t0).room


def told_to(change: Change, actor: str) -> list[Any]:
    return [
        effect.message
        for effect in change.effects
        if (isinstance(effect, ToKiosk) and effect.kiosk_id == actor)
        or (isinstance(effect, ToOperator) and effect.operator_id == actor)
    ]


def test_powers_change_without_a_change_of_state(
    room_in: Callable[[CallState], Room], t0: datetime
) -> None:
    """Both ends hear the new powers under a new number, in the same state since the same time."""
    before = room_in("in_call")
    change = before.apply(PowersChanged(("see", "operate"), "2"), t0)
    view = change.room.view()
    assert (view.powers, view.seq, view.state) == (("see", "operate"), before.seq + 1, "in_call")
    assert view.state_since == before.state_since
    assert change.room.notice_version == "2"
    for end in ("kiosk-0001", "operator-1"):
        assert told_to(change, end) == [SessionState(session=view)]


@pytest.mark.parametrize("event", IN_CALL, ids=lambda event: type(event).__name__)
@pytest.mark.parametrize("state", [state for state in STATES if state != "in_call"])
def test_only_a_call_has_powers_and_viewers(
    room_in: Callable[[CallState], Room], t0: datetime, state: CallState, event: InCallEvent
) -> None:
    """Outside a call nobody gains a power or a view, whatever is said."""
    with pytest.raises(IllegalTransition):
        room_in(state).apply(event, t0)


def test_everybody_sees_who_watches(room_in: Callable[[CallState], Room], t0: datetime) -> None:
    """Citizen, operator and viewer are told the viewer's name, before and after the consent."""
    asked = room_in("in_call").apply(ASKED, t0)
    allowed = asked.room.apply(WatchAllowed("operator-9"), t0)
    for change, state in ((asked, "asked"), (allowed, "allowed")):
        view = change.room.view()
        assert [(v.id, v.name, v.state) for v in view.viewers] == [
            ("operator-9", "監督 次郎", state)
        ]
        assert told_to(change, "operator-9") == [WatchState(session=view)]
        for end in ("kiosk-0001", "operator-1"):
            assert told_to(change, end) == [SessionState(session=view)]


def test_asking_again_takes_no_consent_away(watched: Room, t0: datetime) -> None:
    """Who is let in and asks again stays let in, once."""
    assert watched.apply(ASKED, t0).room.viewers == watched.viewers


@pytest.mark.parametrize(
    "event",
    [
        WatchRefused("operator-9"),
        WatchEnded("operator-9"),
        PowersChanged(("point",), "1"),
        CitizenEnds("citizen_hung_up"),
        Requeue(),
        OperatorGone(),
    ],
    ids=lambda event: type(event).__name__,
)
def test_a_watch_ends_and_the_viewer_is_told(watched: Room, t0: datetime, event: Any) -> None:
    """Refusal, leaving, no power to see, the end of the call: nobody stays as a viewer."""
    change = watched.apply(event, t0)
    assert change.room.viewers == ()
    (told,) = told_to(change, "operator-9")
    assert told.session.viewers == ()


def test_viewers_hear_what_else_happens(watched: Room, t0: datetime) -> None:
    """A viewer sees that the operator is lost, like the citizen does, and stays a viewer."""
    change = watched.apply(LinkChanged("operator", "lost"), t0)
    (told,) = told_to(change, "operator-9")
    assert told.session.operator.link == "lost"
    assert change.room.viewers == watched.viewers


def test_the_list_of_calls(room_in: Callable[[CallState], Room], t0: datetime) -> None:
    """Supervisors see calls only, and are told when one begins, ends or hides its window."""
    (entry,) = running(room_in(state) for state in STATES).entries
    assert (entry.kiosk_name, entry.operator_name, entry.may_watch) == ("1番窓口", "花子", True)
    call = room_in("in_call")
    changing = [CitizenEnds("citizen_hung_up"), PowersChanged((), "1")]
    assert all(RunningChanged() in call.apply(event, t0).effects for event in changing)
    staying = [ASKED, LinkChanged("operator", "lost"), PowersChanged(("see", "point"), "1")]
    assert not any(RunningChanged() in call.apply(event, t0).effects for event in staying)
    assert running([call.apply(PowersChanged((), "1"), t0).room]).entries[0].may_watch is False


def test_the_list_fits_into_the_wire(
    room_in: Callable[[CallState], Room],
) -> None:
    """However long the names are, a full list is one message that every console can read."""
    longest = Member("member-1", "𠮷" * 80)
    call = replace(room_in("in_call"), kiosk=longest, operator=longest, ticket=9_999)
    full = running([replace(call, session_id=f"{at:064d}") for at in range(2 * MAX_ENTRIES)])
    assert len(full.entries) == MAX_ENTRIES
    assert decode(encode(full)) == full


def test_the_record_says_which_powers_and_whom(watched: Room) -> None:
    """Powers and viewers stand in the record as codes and identifiers."""
    assert detail_of(PowersChanged(("see", "point"), "1"), watched) == "see+point"
    assert detail_of(PowersChanged((), "1"), watched) == "none"
    assert detail_of(WatchAllowed("operator-9"), watched) == "operator-9"
