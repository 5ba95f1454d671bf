"""Any interleaving of events keeps the promises of a session."""

from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, multiple, rule

from server.rooms.events import (
    Accept,
    ChatAdded,
    CitizenEnds,
    Grant,
    KioskGone,
    LinkChanged,
    OperatorEnds,
    OperatorGone,
    PowersChanged,
    Refuse,
    Requeue,
    WatchAllowed,
    WatchAsked,
    WatchEnded,
    WatchRefused,
    WrapUp,
)
from server.rooms.queue import waiting
from server.rooms.room import Member, Room
from server.rooms.transitions import IllegalTransition

START = datetime(2026, 11, 21, tzinfo=UTC)
KIOSKS = ("kiosk-0001", "kiosk-0002")
OPERATORS = ("operator-1", "operator-2", "operator-3")

VIEWERS = st.sampled_from(["operator-8", "operator-9"])

EVENTS = st.one_of(
    st.builds(PowersChanged, st.sampled_from([(), ("see",), ("see", "operate")]), st.just("2")),
    st.builds(WatchAsked, VIEWERS, st.just("監督")),
    st.builds(WatchAllowed, VIEWERS),
    st.builds(WatchRefused, VIEWERS),
    st.builds(WatchEnded, VIEWERS),
    st.builds(Grant, st.sampled_from([(), ("see",)]), st.just("1")),
    st.just(Refuse("1")),
    st.just(CitizenEnds("citizen_hung_up")),
    st.just(OperatorEnds("operator_hung_up")),
    st.just(Requeue()),
    st.just(WrapUp("completed", "")),
    st.just(KioskGone()),
    st.just(OperatorGone()),
    st.just(ChatAdded()),
    st.builds(
        LinkChanged, st.sampled_from(["citizen", "operator"]), st.sampled_from(["up", "lost"])
    ),
)


class Sessions(RuleBasedStateMachine):
    """Two kiosks and three operators doing anything in any order."""

    names = Bundle("names")

    def __init__(self) -> None:
        super().__init__()
        self.rooms: dict[str, Room] = {}
        self.now = START

    @rule(target=names, kiosk=st.sampled_from(KIOSKS))
    def request(self, kiosk: str) -> object:
        """A kiosk asks for a session unless it has one."""
        engaged = {"waiting", "consenting", "in_call"}
        if any(r.kiosk.id == kiosk and r.state in engaged for r in self.rooms.values()):
            return multiple()
        name = f"session-{len(self.rooms)}"
        self.rooms[name] = Room(
            session_id=name,
            request_id=name,
            kiosk=Member(kiosk, kiosk),
            purpose="other",
            language="en",
            ticket=len(self.rooms) + 1,
            requested_at=self.now,
            state_since=self.now,
        )
        return name

    @rule(name=names, operator=st.sampled_from(OPERATORS))
    def accept(self, name: str, operator: str) -> None:
        """An operator tries to take a citizen: only the first one who asks succeeds."""
        before = self.rooms[name]
        self._apply(name, Accept(operator, operator))
        if before.state != "waiting":
            assert self.rooms[name] == before

    @rule(name=names, event=EVENTS)
    def happen(self, name: str, event: object) -> None:
        """Anything else happens to any session."""
        self._apply(name, event)

    def _apply(self, name: str, event: object) -> None:
        self.now += timedelta(seconds=1)
        before = self.rooms[name]
        try:
            after = before.apply(event, self.now).room
        except IllegalTransition:
            return
        assert after.seq == before.seq + 1
        assert before.state != "closed" or after.state == "closed"
        assert (after.session_id, after.ticket, after.requested_at) == (
            before.session_id,
            before.ticket,
            before.requested_at,
        )
        self.rooms[name] = after

    @invariant()
    def an_operator_is_there_exactly_when_served(self) -> None:
        """Nobody is attached to a waiting citizen; consent and call have their operator."""
        for room in self.rooms.values():
            if room.state == "waiting":
                assert room.operator is None
            if room.state in ("consenting", "in_call", "wrap_up"):
                assert room.operator is not None

    @invariant()
    def no_power_before_consent(self) -> None:
        """Powers exist only after the citizen granted them to the present operator (O-09)."""
        for room in self.rooms.values():
            if room.state in ("waiting", "consenting"):
                assert room.powers == ()

    @invariant()
    def nobody_watches_what_the_operator_may_not_see(self) -> None:
        """Viewers exist only in a call whose citizen lets the window be seen (O-09)."""
        for room in self.rooms.values():
            if room.viewers:
                assert room.state == "in_call"
                assert "see" in room.powers

    @invariant()
    def an_end_has_its_reason(self) -> None:
        """Whatever is over says why; whatever goes on does not."""
        for room in self.rooms.values():
            assert (room.end_reason is not None) == (room.state in ("wrap_up", "closed"))

    @invariant()
    def the_queue_is_who_waits(self) -> None:
        """The queue holds every waiting session once, in order of the requests."""
        queue = waiting(self.rooms.values())
        assert {room.session_id for room in queue} == {
            room.session_id for room in self.rooms.values() if room.state == "waiting"
        }
        assert [r.requested_at for r in queue] == sorted(r.requested_at for r in queue)

    @invariant()
    def views_are_valid(self) -> None:
        """Every room has a view that the wire takes."""
        for room in self.rooms.values():
            assert room.view().seq == room.seq


Sessions.TestCase.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
TestSessions = Sessions.TestCase
TestSessions.__doc__ = "Sessions keep their promises under any interleaving."
