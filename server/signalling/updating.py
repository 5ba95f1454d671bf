"""Brings an update to the kiosks (更新の配布): drives the course of a roll-out and keeps it.

The kiosk decides last: it checks the package itself, and changes nothing while a citizen is there.
"""

import asyncio
import base64
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from server.clock import Clock
from server.logs import Log
from server.protocol.diagnosis import DiagnosisFailure, DiagnosisRecord
from server.protocol.update import (
    PIECE_BYTES,
    FailureReason,
    RolloutState,
    UpdateApply,
    UpdateBack,
    UpdateOffer,
    UpdatePiece,
    UpdateReason,
    UpdateReport,
    UpdateWanted,
)
from server.rooms.alarms import Hours
from server.rooms.policy import TECHNICIANS
from server.rooms.rollout import (
    OPEN,
    Course,
    CourseKiosk,
    Facts,
    KioskEvent,
    Order,
    judged,
    orders,
    overdue,
    put,
    tell,
)
from server.signalling.desk import KIOSK_ENGAGED, Desk
from server.signalling.diagnosing import Diagnosing
from server.signalling.presence import LiveKiosk, Presence
from server.signalling.switchboard import Switchboard
from server.store import rollouts
from server.store.database import Database
from server.store.events import SYSTEM, Actor, EventType, record
from updates.source import PackageSource

AGAIN_S: Final = 60.0
"""Seconds after which an order that a kiosk has not answered is repeated."""
CLOCKS_DIFFER: Final = timedelta(minutes=2)
NO_RESULT: Final[frozenset[DiagnosisFailure]] = frozenset({"no_answer", "broken"})
"""A kiosk that cannot be diagnosed; the other failures are of the moment."""


@dataclass(frozen=True, slots=True)
class Yard:
    """Who is there, and how they are reached."""

    desk: Desk
    presence: Presence
    switchboard: Switchboard
    diagnosing: Diagnosing


@dataclass(frozen=True, slots=True)
class Means:
    """Where packages are, when kiosks may be changed, and which server this is."""

    source: PackageSource
    hours: Hours
    server_version: str


class Rollouts:
    """The one roll-out that may be open.

    Args:
        yard: who is there.
        means: packages and hours.
        database: where the course is kept.
        clock: of the server.
        log: of the server.
    """

    def __init__(
        self, yard: Yard, means: Means, database: Database, clock: Clock, log: Log
    ) -> None:
        self._yard = yard
        self.means = means
        self._database = database
        self._clock = clock
        self._log = log
        self._course: Course | None = None
        self._told: dict[tuple[str, Order], tuple[LiveKiosk, float]] = {}
        self._turn = asyncio.Lock()
        self._followers: list[Callable[[Course], None]] = []
        yard.diagnosing.followed_by(self._diagnosed)

    @property
    def course(self) -> Course | None:
        """The roll-out that is open, or was the last one since the start."""
        return self._course

    def followed_by(self, follower: Callable[[Course], None]) -> None:
        """Show each course to somebody once it is stored."""
        self._followers.append(follower)

    async def load(self) -> None:
        """Go on with what was open when the server ended."""
        async with self._database.read() as db:
            self._course = await rollouts.open_one(db)
        if self._course is not None:
            self._show(self._course)
        await asyncio.to_thread(self.means.source.packages)

    async def change(
        self, make: Callable[[Course | None], Course], kind: EventType, by: str, detail: str
    ) -> None:
        """Take a course that a person begins, or steers from how it is in this moment."""
        async with self._turn:
            await self._keep(make(self._course), kind, Actor("operator", by), detail)
            await self._drive()

    def told(self) -> Mapping[str, UpdateReport]:
        """What the connected kiosks that take updates have said last."""
        return {
            who.id: who.update for _, who in self._yard.presence.kiosks() if who.update is not None
        }

    # -- what kiosks tell ---------------------------------------------------------------------

    async def report(self, kiosk: LiveKiosk, message: UpdateReport) -> None:
        """Take a kiosk's word on what it runs and where its update is."""
        kiosk.update = message
        async with self._turn:
            course = self._course
            if course is None or course.status not in OPEN:
                return
            one = course.kiosk(kiosk.id)
            if one is None:
                return
            if message.rollout_id == course.rollout_id and message.got != one.got:
                one = one.model_copy(update={"got": message.got})
                self._course = course = put(course, one)  # told by the list, not kept each time
            event, reason = _meaning(course, one, message)
            if event is not None:
                await self._told_by(kiosk.actor(), course, kiosk.id, event, reason)
            await self._drive()

    async def wanted(self, kiosk: LiveKiosk, message: UpdateWanted) -> None:
        """Send a piece of the package that this kiosk should get; nothing to anybody else."""
        course = self._course
        if course is None or message.rollout_id != course.rollout_id:
            return
        one = course.kiosk(kiosk.id)
        if course.status != "running" or one is None or one.step != "fetching":
            return
        piece = await asyncio.to_thread(
            self.means.source.read, course.sha256, message.offset, PIECE_BYTES
        )
        answer = UpdatePiece(
            rollout_id=course.rollout_id,
            offset=message.offset,
            data=base64.b64encode(piece).decode(),
        )
        await self._yard.switchboard.tell(kiosk.id, answer)

    async def _diagnosed(self, kiosk_id: str, result: DiagnosisRecord | DiagnosisFailure) -> None:
        """Judge a kiosk by its diagnosis: before the change, and after it."""
        async with self._turn:
            course = self._course
            one = None if course is None else course.kiosk(kiosk_id)
            if course is None or one is None or course.status not in OPEN:
                return
            if (asked := self._told.get((kiosk_id, "look"))) is not None:
                # The next look, if there must be one, is a minute after this one's end.
                self._told[kiosk_id, "look"] = (asked[0], self._clock.monotonic())
            if isinstance(result, str):
                if one.step == "ready" and result in NO_RESULT:
                    await self._keep(judged(course, kiosk_id, (), self._clock.now()))
            elif _counts(course, one, result):
                failed = [each.id for each in result.findings if each.verdict == "fail"]
                await self._keep(judged(course, kiosk_id, failed, self._clock.now()))
            await self._drive()

    # -- life ---------------------------------------------------------------------------------

    async def work(self) -> None:
        """Give up what takes too long, and let begin what is due."""
        async with self._turn:
            course = self._course
            if course is None or course.status not in OPEN:
                return
            for kiosk_id, reason in overdue(course, self._clock.now()):
                await self._told_by(SYSTEM, course, kiosk_id, "late", reason)
            await self._drive()

    def facts(self) -> Mapping[str, Facts]:
        """How the kiosks that take updates are."""
        desk = self._yard.desk
        return {
            who.id: Facts(
                online=True,
                free=who.state == "ready"
                and all(room.state not in KIOSK_ENGAGED for room in desk.rooms_of(who.id)),
            )
            for _, who in self._yard.presence.kiosks()
            if who.update is not None
        }

    async def _drive(self) -> None:
        """Do what is due, one thing at a time: each may change what is due next."""
        may_change = self.means.hours.contain(self._clock.now())
        done: set[tuple[str, Order]] = set()
        while (course := self._course) is not None:
            due = orders(course, self.facts(), may_change=may_change)
            todo = next((one for one in due if one not in done), None)
            if todo is None:
                return
            done.add(todo)
            await self._do(course, *todo)

    async def _do(self, course: Course, kiosk_id: str, order: Order) -> None:
        """Give one order, unless it has just been given."""
        connection = self._yard.presence.live(kiosk_id)
        now = self._clock.monotonic()
        if connection is None or not isinstance(connection.who, LiveKiosk):
            return
        who, at = self._told.get((kiosk_id, order), (None, 0.0))
        if who is connection.who and (order == "offer" or now - at < AGAIN_S):
            return
        self._told[kiosk_id, order] = (connection.who, now)
        tell_it = self._yard.switchboard.tell
        match order:
            case "offer":
                await self._told_by(SYSTEM, course, kiosk_id, "offered", None)
                await tell_it(kiosk_id, self._offer(course))
            case "look":
                await self._yard.diagnosing.look(kiosk_id)
            case "apply":
                await self._told_by(SYSTEM, course, kiosk_id, "applied", None)
                await tell_it(kiosk_id, UpdateApply(rollout_id=course.rollout_id))
            case "back":
                await tell_it(
                    kiosk_id,
                    UpdateBack(
                        rollout_id=course.rollout_id, kind=course.kind, version=course.version
                    ),
                )

    def _offer(self, course: Course) -> UpdateOffer:
        return UpdateOffer(
            rollout_id=course.rollout_id,
            kind=course.kind,
            version=course.version,
            size=course.size,
            sha256=course.sha256,
            server_version=self.means.server_version,
        )

    async def _told_by(
        self,
        actor: Actor,
        course: Course,
        kiosk_id: str,
        event: KioskEvent,
        reason: FailureReason | None,
    ) -> None:
        after = tell(course, kiosk_id, event, self._clock.now(), reason)
        if after == course:
            return
        for order in ("apply", "look", "back"):  # those were orders of the step before
            self._told.pop((kiosk_id, order), None)
        one = after.kiosk(kiosk_id)
        step = "-" if one is None else one.step
        detail = step if reason is None else f"{step}:{reason}"
        self._log.info("update_kiosk", kiosk=kiosk_id, state=step, reason=reason)
        await self._keep(after, "update_kiosk", actor, detail)

    async def _keep(
        self,
        course: Course,
        kind: EventType | None = None,
        actor: Actor = SYSTEM,
        detail: str | None = None,
    ) -> None:
        """Store first, then go on by it, then tell IT."""
        before = self._course
        now = self._clock.now()
        async with self._database.write() as db:
            await rollouts.save(db, course)
            if kind is not None:
                record(db, now, kind, actor, detail=detail)
            if before is not None and before.status == "running" and course.status == "paused":
                record(db, now, "update_paused", actor, detail=course.rollout_id[:40])
            if course.status not in OPEN:
                record(db, now, "update_over", actor, detail=course.status)
        self._course = course
        self._show(course)
        if course.status not in OPEN:
            self._told.clear()
        message = RolloutState(rollout_id=course.rollout_id, status=course.status)
        for _, who in tuple(self._yard.presence.operators()):
            if who.role in TECHNICIANS:
                await self._yard.switchboard.tell(who.id, message)

    def _show(self, course: Course) -> None:
        for follower in self._followers:
            follower(course)


def _meaning(
    course: Course, one: CourseKiosk, message: UpdateReport
) -> tuple[KioskEvent | None, FailureReason | None]:
    """What a report means for the course; None: nothing new."""
    runs_it = course.version == (message.agent if course.kind == "agent" else message.profile)
    if one.step == "going_back":
        return (None if runs_it else "taken_back"), None
    if runs_it:
        waited_for = one.step in ("applying", "failed") and one.reason != "not_checked"
        return ("came_back" if waited_for else None), None
    if message.rollout_id != course.rollout_id:
        return None, None
    match message.phase:
        case "ready":
            return ("deferred" if one.step == "applying" else "prepared"), None
        case "refused" | "taken_back":
            return message.phase, _failure(message.reason)
        case _:
            return None, None


def _failure(reason: UpdateReason | None) -> FailureReason:
    return "crashed" if reason is None or reason == "in_session" else reason


def _counts(course: Course, one: CourseKiosk, result: DiagnosisRecord) -> bool:
    """Whether a diagnosis is whole, and of the version and time that are asked about."""
    if result.in_session or result.at < one.since - CLOCKS_DIFFER:
        return False
    new = result.version == course.version
    return course.kind == "profile" or one.step != "checking" or new
