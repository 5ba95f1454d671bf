"""The course of a roll-out: nothing gets past a failure, and nobody is changed out of turn."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Final, get_args

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from server.protocol.update import KioskStep
from server.rooms.rollout import (
    AWAY_AFTER,
    CHECKED_WITHIN,
    OPEN,
    SETTLED,
    STAGES,
    STEPS,
    Course,
    CourseKiosk,
    Facts,
    KioskEvent,
    go_on,
    judged,
    orders,
    overdue,
    pause,
    roll_back,
    stages_of,
    tell,
)

NOW: Final = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
HERE: Final = Facts(online=True, free=True)
KIOSKS: Final = tuple(f"kiosk-00{number}" for number in range(5))


def course_of(count: int = 5) -> Course:
    names = KIOSKS[:count]
    stages = stages_of(names, names[:1], 50)
    return Course(
        rollout_id="rollout-1",
        kind="agent",
        version="2.0",
        size=10,
        sha256="0" * 64,
        begun_at=NOW,
        begun_by="operator-1",
        begun_by_name="IT",
        kiosks=tuple(
            CourseKiosk(kiosk_id=one, stage=stages[one], step="waiting", since=NOW) for one in names
        ),
    )


def everybody(course: Course) -> Mapping[str, Facts]:
    return {one.kiosk_id: HERE for one in course.kiosks}


def steps(course: Course) -> list[KioskStep]:
    return [one.step for one in course.kiosks]


def through(course: Course, kiosk: str, *events: KioskEvent) -> Course:
    for event in events:
        course = tell(course, kiosk, event, NOW)
    return course


def healthy(course: Course, kiosk: str) -> Course:
    return through(course, kiosk, "offered", "prepared", "applied", "came_back", "passed")


def test_groups() -> None:
    """The canaries, then a share of the others, rounded up, then the rest."""
    assert stages_of(KIOSKS, KIOSKS[:1], 50) == {
        KIOSKS[0]: "canary",
        KIOSKS[1]: "group",
        KIOSKS[2]: "group",
        KIOSKS[3]: "all",
        KIOSKS[4]: "all",
    }
    assert list(stages_of(KIOSKS, KIOSKS[:1], 1).values()).count("group") == 1
    assert list(stages_of(KIOSKS, KIOSKS[:1], 0).values()).count("group") == 0


def test_a_whole_good_course() -> None:
    """Each stage begins when the one before it is healthy; the last one ends it."""
    course = course_of()
    assert orders(course, everybody(course), may_change=True) == ((KIOSKS[0], "offer"),)
    course = healthy(course, KIOSKS[0])
    assert course.stage == "group"
    offered = orders(course, everybody(course), may_change=True)
    assert offered == ((KIOSKS[1], "offer"), (KIOSKS[2], "offer"))
    course = healthy(healthy(course, KIOSKS[1]), KIOSKS[2])
    assert course.stage == "all"
    course = healthy(healthy(course, KIOSKS[3]), KIOSKS[4])
    assert course.status == "done"
    assert orders(course, everybody(course), may_change=True) == ()


def test_before_a_change_the_kiosk_is_looked_at() -> None:
    """What had failed before is no reason to go back."""
    course = through(course_of(), KIOSKS[0], "offered", "prepared")
    assert orders(course, everybody(course), may_change=True) == ((KIOSKS[0], "look"),)
    course = judged(course, KIOSKS[0], {"printer"}, NOW)
    assert orders(course, everybody(course), may_change=True) == ((KIOSKS[0], "apply"),)
    course = through(course, KIOSKS[0], "applied", "came_back")
    course = judged(course, KIOSKS[0], {"printer"}, NOW)
    assert course.stage == "group"


def test_hours_sessions_and_kiosks_that_are_away() -> None:
    """A kiosk is changed at its hours or when IT says now; never while somebody is there."""
    course = through(course_of(), KIOSKS[0], "offered", "prepared")
    course = judged(course, KIOSKS[0], set(), NOW)
    here = everybody(course)
    assert orders(course, here, may_change=False) == ()
    at_once = course.model_copy(update={"now": True})
    assert orders(at_once, here, may_change=False) == ((KIOSKS[0], "apply"),)
    assert orders(at_once, {KIOSKS[0]: Facts(online=True, free=False)}, may_change=True) == ()
    assert orders(at_once, {}, may_change=True) == ()
    in_session = {KIOSKS[0]: Facts(online=True, free=False)}
    assert orders(course_of(), in_session, may_change=False) == ((KIOSKS[0], "offer"),)


def test_worse_twice_goes_back_and_pauses() -> None:
    """Once may be the line; a good one between begins the count anew."""
    course = through(course_of(), KIOSKS[0], "offered", "prepared", "applied", "came_back")
    once = judged(course, KIOSKS[0], {"camera-opens"}, NOW)
    assert (steps(once)[0], once.status) == ("checking", "running")
    twice = judged(once, KIOSKS[0], {"camera-opens"}, NOW)
    assert (steps(twice)[0], twice.status) == ("going_back", "paused")
    assert twice.kiosks[0].reason == "worse"
    assert orders(twice, everybody(twice), may_change=False) == ((KIOSKS[0], "back"),)
    back = tell(twice, KIOSKS[0], "taken_back", NOW, None)
    assert (steps(back)[0], back.kiosks[0].reason, back.status) == ("back", "worse", "paused")
    assert judged(once, KIOSKS[0], set(), NOW).stage == "group"


@pytest.mark.parametrize(
    ("before", "event"),
    [
        (("offered",), "refused"),
        (("offered", "prepared", "applied"), "taken_back"),
        (("offered", "prepared", "applied"), "late"),
        (("offered", "prepared", "applied", "came_back"), "late"),
    ],
)
def test_each_failure_pauses(before: tuple[KioskEvent, ...], event: KioskEvent) -> None:
    """And nothing begins until somebody says so."""
    course = through(course_of(), KIOSKS[0], *before)
    failed = tell(course, KIOSKS[0], event, NOW, "crashed")
    assert failed.status == "paused"
    assert orders(failed, everybody(failed), may_change=True) == ()
    onward = go_on(failed, everybody(failed), NOW)
    assert (onward.status, onward.stage) == ("running", "group")


def test_a_kiosk_that_comes_back_late_is_looked_at() -> None:
    """What was given up may still come; the pause stays."""
    course = through(course_of(), KIOSKS[0], "offered", "prepared", "applied", "late", "came_back")
    assert (steps(course)[0], course.status) == ("checking", "paused")
    assert orders(course, everybody(course), may_change=False) == ((KIOSKS[0], "look"),)


def test_patience() -> None:
    """Ten minutes to come back, an hour for its diagnosis."""
    course = through(course_of(), KIOSKS[0], "offered", "prepared", "applied")
    assert overdue(course, NOW + AWAY_AFTER) == ()
    assert overdue(course, NOW + AWAY_AFTER + timedelta(seconds=1)) == ((KIOSKS[0], "away"),)
    course = tell(course, KIOSKS[0], "came_back", NOW)
    assert overdue(course, NOW + CHECKED_WITHIN) == ()
    late = NOW + CHECKED_WITHIN + timedelta(seconds=1)
    assert overdue(course, late) == ((KIOSKS[0], "not_checked"),)


def test_going_on_leaves_out_who_is_away() -> None:
    """Only of the stage that they hold up."""
    course = go_on(pause(course_of()), {}, NOW)
    assert (course.status, course.stage) == ("running", "group")
    assert steps(course) == ["left_out", "waiting", "waiting", "waiting", "waiting"]


def test_it_takes_everything_back() -> None:
    """Who was changed goes back, who was not is left; it ends when all are back."""
    course = healthy(course_of(), KIOSKS[0])
    course = through(course, KIOSKS[1], "offered", "prepared", "applied")
    course = through(course, KIOSKS[2], "offered")
    course = roll_back(course, NOW)
    assert course.status == "going_back"
    assert steps(course) == ["going_back", "going_back", "left_out", "left_out", "left_out"]
    course = tell(course, KIOSKS[0], "taken_back", NOW)
    assert course.status == "going_back"
    assert tell(course, KIOSKS[1], "taken_back", NOW).status == "ended"
    assert go_on(course, {}, NOW).status == "ended"  # the one that is away stays as it is


def test_every_step_can_be_reached_and_left_or_is_an_end() -> None:
    """No step of the table is a trap."""
    known = set(get_args(KioskStep))
    assert {step for step, _ in STEPS} | set(STEPS.values()) == known
    assert known - {step for step, _ in STEPS} == {"back", "left_out"}


class Rollouts(RuleBasedStateMachine):
    """Anything may happen at any time; what must never be is looked at after each step."""

    def __init__(self) -> None:
        super().__init__()
        self.course = course_of()
        self.at = NOW
        self.facts = dict.fromkeys(KIOSKS, HERE)
        self.resumed = True

    @rule(kiosk=st.sampled_from(KIOSKS), online=st.booleans(), free=st.booleans())
    def facts_change(self, *, kiosk: str, online: bool, free: bool) -> None:
        self.facts[kiosk] = Facts(online=online, free=free)

    @rule(kiosk=st.sampled_from(KIOSKS), event=st.sampled_from(get_args(KioskEvent)))
    def something_happens(self, kiosk: str, event: KioskEvent) -> None:
        """Also what no kiosk would do: messages come late, twice, or from somebody hostile."""
        one = self.course.kiosk(kiosk)
        assert one is not None
        if event in ("applied", "offered") or one.step == "waiting":
            return  # these are the server's own, and come by `orders`
        self.changed(tell(self.course, kiosk, event, self.at, "crashed"))

    @rule(may_change=st.booleans())
    def the_server_works(self, *, may_change: bool) -> None:
        for kiosk, order in orders(self.course, self.facts, may_change=may_change):
            if (kiosk, order) not in orders(self.course, self.facts, may_change=may_change):
                continue  # the one before has paused it
            assert self.facts[kiosk].online
            assert self.facts[kiosk].free or order == "offer"
            if order in ("offer", "apply"):
                assert self.course.status == "running"
            if order == "apply":
                assert may_change or self.course.now
                assert self.earlier_are_settled(kiosk)
                self.changed(tell(self.course, kiosk, "applied", self.at))
            elif order == "offer":
                self.changed(tell(self.course, kiosk, "offered", self.at))
            elif order == "look":
                self.changed(judged(self.course, kiosk, {"one"}, self.at))

    @rule(kiosk=st.sampled_from(KIOSKS), failed=st.sets(st.sampled_from(("one", "two"))))
    def a_diagnosis_ends(self, kiosk: str, failed: set[str]) -> None:
        self.changed(judged(self.course, kiosk, failed, self.at))

    @rule()
    def somebody_pauses(self) -> None:
        self.changed(pause(self.course))

    @rule()
    def somebody_goes_on(self) -> None:
        self.resumed = True
        self.course = go_on(self.course, self.facts, self.at)

    @precondition(lambda self: self.course.status in OPEN)
    @rule()
    def somebody_takes_back(self) -> None:
        self.changed(roll_back(self.course, self.at))

    def changed(self, after: Course) -> None:
        """Only a person lets a course run again, and an end is an end."""
        before = self.course
        if before.status != "running":
            assert after.status != "running"
        if before.status not in OPEN:
            assert after == before
        self.course = after

    def earlier_are_settled(self, kiosk: str) -> bool:
        mine = self.course.kiosk(kiosk)
        assert mine is not None
        earlier = STAGES[: STAGES.index(mine.stage)]
        # One of them may have come back late, after a person had gone on without it.
        return all(
            one.step in SETTLED | {"checking", "going_back"}
            for one in self.course.kiosks
            if one.stage in earlier
        )

    @invariant()
    def who_is_not_yet_in_turn_is_untouched(self) -> None:
        turn = STAGES.index(self.course.stage)
        for one in self.course.kiosks:
            if STAGES.index(one.stage) > turn:
                assert one.step in ("waiting", "left_out")

    @invariant()
    def an_end_leaves_nothing_open(self) -> None:
        if self.course.status in ("done", "ended"):
            assert all(step in SETTLED for step in steps(self.course))

    @invariant()
    def what_fails_has_a_reason(self) -> None:
        for one in self.course.kiosks:
            if one.step in ("failed", "back", "going_back"):
                assert one.reason is not None


TestRollouts = Rollouts.TestCase
