"""The course of a roll-out: canaries, then a share, then all; pure.

Whoever drives it tells what happened to a kiosk (`tell`) and asks what is to be done (`orders`).
One failure pauses everything; only a person lets it go on.
"""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from server.protocol.base import DisplayName, Identifier, Instant, Part
from server.protocol.update import (
    Bytes,
    Digest,
    FailureReason,
    KioskStep,
    PackageKind,
    RolloutKiosk,
    RolloutStatus,
    Stage,
    Version,
)

AWAY_AFTER: Final = timedelta(minutes=10)
"""Time within which a kiosk must be back with the new version."""
CHECKED_WITHIN: Final = timedelta(minutes=60)
"""Time within which its diagnosis must have said something; a session may be in the way."""
LOOKS: Final = 2
"""Diagnoses that must be worse one after the other: a line may be bad for a moment."""
STAGES: Final[tuple[Stage, ...]] = ("canary", "group", "all")

KioskEvent = Literal[
    "offered",
    "prepared",
    "refused",
    "applied",
    "deferred",
    "came_back",
    "taken_back",
    "late",
    "passed",
    "worse",
    "back_ordered",
    "left_out",
]
Order = Literal["offer", "apply", "back", "look"]
"""Send the package; let it be used; let the one before be used; diagnose the kiosk."""

STEPS: Final[Mapping[tuple[KioskStep, KioskEvent], KioskStep]] = {
    ("waiting", "offered"): "fetching",
    ("waiting", "left_out"): "left_out",
    ("fetching", "prepared"): "ready",
    ("fetching", "refused"): "failed",
    ("fetching", "left_out"): "left_out",
    ("ready", "applied"): "applying",
    ("ready", "refused"): "failed",
    ("ready", "left_out"): "left_out",
    ("applying", "deferred"): "ready",
    ("applying", "refused"): "failed",
    ("applying", "came_back"): "checking",
    ("applying", "taken_back"): "back",
    ("applying", "late"): "failed",
    ("applying", "back_ordered"): "going_back",
    ("checking", "passed"): "healthy",
    ("checking", "worse"): "going_back",
    ("checking", "taken_back"): "back",
    ("checking", "late"): "failed",
    ("checking", "back_ordered"): "going_back",
    ("healthy", "taken_back"): "back",
    ("healthy", "back_ordered"): "going_back",
    ("failed", "came_back"): "checking",
    ("failed", "taken_back"): "back",
    ("failed", "back_ordered"): "going_back",
    ("going_back", "taken_back"): "back",
    ("going_back", "left_out"): "failed",
}
"""Everything that can happen to a kiosk; what is not here changes nothing."""

SETTLED: Final[frozenset[KioskStep]] = frozenset({"healthy", "failed", "back", "left_out"})
OPEN: Final[frozenset[RolloutStatus]] = frozenset({"running", "paused", "going_back"})
BY_ITSELF: Final[frozenset[KioskEvent]] = frozenset({"refused", "taken_back", "late", "worse"})
"""What nobody wanted: a pause."""


class NotPossibleError(Exception):
    """A wish about roll-outs that cannot be; `code` says why."""

    def __init__(self, code: Literal["not_found", "rollout_open", "package_refused"]) -> None:
        self.code = code
        super().__init__(code)


class CourseKiosk(RolloutKiosk):
    """A kiosk in the store.

    Attributes:
        before: probes that had failed before the update; None: not looked at yet.
        looks: diagnoses in a row that were worse.
    """

    before: tuple[str, ...] | None = None
    looks: int = 0


class Course(Part):
    """A roll-out as it is stored; every change is a new one."""

    rollout_id: Identifier
    kind: PackageKind
    version: Version
    size: Bytes
    sha256: Digest
    begun_at: Instant
    begun_by: Identifier
    begun_by_name: DisplayName
    stage: Stage = "canary"
    status: RolloutStatus = "running"
    now: bool = False
    kiosks: tuple[CourseKiosk, ...]

    def kiosk(self, kiosk_id: str) -> CourseKiosk | None:
        """Where a kiosk is; None: it takes no part."""
        return next((one for one in self.kiosks if one.kiosk_id == kiosk_id), None)


@dataclass(frozen=True, slots=True)
class Facts:
    """How a kiosk is at this moment: connected, and free of citizens."""

    online: bool
    free: bool


def stages_of(
    everybody: Sequence[str], canaries: Collection[str], share: int
) -> Mapping[str, Stage]:
    """Divide kiosks into groups.

    Args:
        everybody: who takes part, in the order of their turn.
        canaries: the first.
        share: percent of the others that come next, rounded up.
    """
    others = [one for one in everybody if one not in canaries]
    group = set(others[: math.ceil(len(others) * share / 100)])
    return {
        one: "canary" if one in canaries else "group" if one in group else "all"
        for one in everybody
    }


def tell(
    course: Course,
    kiosk_id: str,
    event: KioskEvent,
    at: datetime,
    reason: FailureReason | None = None,
) -> Course:
    """Return the course after something has happened to a kiosk; the same if it means nothing."""
    one = course.kiosk(kiosk_id)
    step = None if one is None else STEPS.get((one.step, event))
    if one is None or step is None or course.status not in OPEN:
        return course
    if event == "worse" and one.looks + 1 < LOOKS:
        return put(course, one.model_copy(update={"looks": one.looks + 1, "since": at}))
    kept = reason or (one.reason if step in ("back", "going_back") else None)
    changed = one.model_copy(update={"step": step, "reason": kept, "since": at, "looks": 0})
    wanted = event == "taken_back" and one.step in ("going_back", "failed")
    pauses = course.status == "running" and event in BY_ITSELF and not wanted
    status: RolloutStatus = "paused" if pauses else course.status
    return settled(put(course.model_copy(update={"status": status}), changed))


def put(course: Course, one: CourseKiosk) -> Course:
    """Return the course with this kiosk as it is now."""
    kiosks = tuple(one if each.kiosk_id == one.kiosk_id else each for each in course.kiosks)
    return course.model_copy(update={"kiosks": kiosks})


def settled(course: Course) -> Course:
    """Begin the next stage, or end, where nothing is open any more."""
    if course.status == "going_back" and all(one.step in SETTLED for one in course.kiosks):
        return course.model_copy(update={"status": "ended"})
    while course.status == "running" and all(
        one.step in SETTLED for one in course.kiosks if one.stage == course.stage
    ):
        later = STAGES[STAGES.index(course.stage) + 1 :]
        if not later:
            # One of an earlier stage may just have come back and be looked at.
            over = all(one.step in SETTLED for one in course.kiosks)
            return course.model_copy(update={"status": "done"}) if over else course
        course = course.model_copy(update={"stage": later[0]})
    return course


def pause(course: Course) -> Course:
    """Let nothing new begin."""
    return course.model_copy(update={"status": "paused"}) if course.status == "running" else course


def go_on(course: Course, facts: Mapping[str, Facts], at: datetime) -> Course:
    """Go on without those that have failed; who is away and would hold the others up is left out.

    A way back that goes on without kiosks that are away ends.
    """
    gone = {one.kiosk_id for one in course.kiosks if not facts.get(one.kiosk_id, AWAY).online}
    status = course.status
    for one in course.kiosks:
        holds_up = one.stage == course.stage or status == "going_back"
        if one.kiosk_id in gone and holds_up:
            course = tell(course, one.kiosk_id, "left_out", at, one.reason)
    if course.status == "paused":
        course = course.model_copy(update={"status": "running"})
    return settled(course)


def roll_back(course: Course, at: datetime) -> Course:
    """Let every kiosk that was changed go back, and the others be as they are."""
    if course.status not in OPEN:
        return course
    course = course.model_copy(update={"status": "going_back"})
    for one in course.kiosks:
        event: KioskEvent = "back_ordered" if _was_changed(one) else "left_out"
        if one.step != "going_back":
            course = tell(course, one.kiosk_id, event, at, one.reason or "ordered")
    return settled(course)


AWAY: Final = Facts(online=False, free=False)


def _was_changed(one: CourseKiosk) -> bool:
    """Whether it may run the new version; one that refused the package does not."""
    if one.step == "failed":
        return one.reason in ("away", "worse", "not_checked")
    return one.step in ("applying", "checking", "healthy")


def orders(
    course: Course, facts: Mapping[str, Facts], *, may_change: bool
) -> tuple[tuple[str, Order], ...]:
    """Return what is to be done now, by kiosk.

    Args:
        course: as it is.
        facts: of the kiosks; one that is not there is away.
        may_change: whether kiosks may be changed at this hour.
    """
    found: list[tuple[str, Order]] = []
    for one in course.kiosks:
        now = facts.get(one.kiosk_id, AWAY)
        order = _order(course, one, may_change=may_change) if now.online else None
        if order is not None and (now.free or order == "offer"):
            found.append((one.kiosk_id, order))
    return tuple(found)


def _order(course: Course, one: CourseKiosk, *, may_change: bool) -> Order | None:
    if course.status not in OPEN:
        return None
    if one.step in ALWAYS:
        return ALWAYS[one.step]
    if course.status != "running" or STAGES.index(one.stage) > STAGES.index(course.stage):
        return None
    if one.step == "ready" and (may_change or course.now):
        return "look" if one.before is None else "apply"
    return "offer" if one.step in ("waiting", "fetching") else None


ALWAYS: Final[Mapping[KioskStep, Order]] = {"going_back": "back", "checking": "look"}
"""What is done also while nothing new may begin."""


def overdue(course: Course, at: datetime) -> tuple[tuple[str, FailureReason], ...]:
    """Return the kiosks that have taken too long, and what is the matter with them."""
    found: list[tuple[str, FailureReason]] = []
    for one in course.kiosks:
        if one.step == "applying" and at - one.since > AWAY_AFTER:
            found.append((one.kiosk_id, "away"))
        if one.step == "checking" and at - one.since > CHECKED_WITHIN:
            found.append((one.kiosk_id, "not_checked"))
    return tuple(found)


def judged(course: Course, kiosk_id: str, failed: Collection[str], at: datetime) -> Course:
    """Return the course after a whole diagnosis of a kiosk.

    Before the change it is what the next one is compared with; after it, the health gate.

    Args:
        course: as it is.
        kiosk_id: of the kiosk.
        failed: names of the probes that have failed.
        at: now.
    """
    one = course.kiosk(kiosk_id)
    if one is None:
        return course
    if one.step == "ready":
        return put(course, one.model_copy(update={"before": tuple(sorted(failed))}))
    if one.step != "checking":
        return course
    worse = set(failed) - set(one.before or ())
    return tell(course, kiosk_id, "worse" if worse else "passed", at, "worse" if worse else None)
