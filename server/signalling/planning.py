"""The two steps of IT's wishes about roll-outs: what it would do, and do it (Z-23)."""

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, assert_never

from server.auth.tokens import new_id
from server.clock import Clock
from server.protocol.base import DisplayName
from server.protocol.diagnosis import DiagnosisWords
from server.protocol.update import (
    KioskUpdates,
    PackageKind,
    PackageView,
    RolloutBegin,
    RolloutKiosk,
    RolloutPlan,
    RolloutSteer,
    RolloutView,
    RolloutWish,
    Updates,
)
from server.rooms.rollout import (
    OPEN,
    Course,
    CourseKiosk,
    NotPossibleError,
    go_on,
    pause,
    roll_back,
    settled,
    stages_of,
)
from server.signalling.updating import Rollouts
from server.store import kiosks, register, rollouts
from server.store.database import Database
from server.store.events import Actor, record
from updates.manifest import is_version, numbers, still_valid
from updates.refusal import SENTENCES
from updates.source import Listed

CONFIRM_WITHIN: Final = timedelta(minutes=2)
SHOWN: Final = 10
"""Roll-outs in the list; older ones stay stored."""
KINDS: Final[dict[PackageKind, tuple[str, str]]] = {
    "agent": ("端末プログラム", "agent"),
    "profile": ("サイト設定", "site profile"),
}


@dataclass(frozen=True, slots=True)
class _Plan:
    wish: RolloutWish
    by: str
    expires_at: datetime


class Planning:
    """Reads what there is, plans wishes, and carries them out once they are confirmed."""

    def __init__(self, rollouts_: Rollouts, database: Database, clock: Clock) -> None:
        self._rollouts = rollouts_
        self._database = database
        self._clock = clock
        self._plans: dict[str, _Plan] = {}

    async def show(self) -> Updates:
        """Packages, roll-outs and what kiosks run."""
        listed = await asyncio.to_thread(self._rollouts.means.source.packages)
        async with self._database.read() as db:
            enrolled = await register.enrolled(db)
            stored = await rollouts.newest(db, SHOWN)
        now = self._rollouts.course
        shown = tuple(
            _view(now if now is not None and now.rollout_id == one.rollout_id else one)
            for one in stored
        )
        told = self._rollouts.told()
        hours = self._rollouts.means.hours
        return Updates(
            server_version=self._rollouts.means.server_version,
            hours=f"{hours.first:%H:%M}-{hours.last:%H:%M}",
            packages=tuple(self._package(one) for one in sorted(listed, key=_newest_first)),
            rollouts=shown,
            kiosks=tuple(
                KioskUpdates(
                    kiosk_id=row.id,
                    can=row.id in told,
                    agent=told[row.id].agent if row.id in told else row.agent_version,
                    profile=told[row.id].profile if row.id in told else None,
                )
                for row in enrolled
            ),
        )

    async def plan(self, wish: RolloutWish, by: str) -> RolloutPlan:
        """Say what a wish would do; nothing is done.

        Raises:
            NotPossibleError: it cannot be now.
        """
        now = self._clock.now()
        self._plans = {key: one for key, one in self._plans.items() if one.expires_at > now}
        says = await self._says(wish)
        plan_id = new_id()
        async with self._database.write() as db:
            record(db, now, "update_planned", Actor("operator", by), detail=wish.do)
        self._plans[plan_id] = _Plan(wish, by, now + CONFIRM_WITHIN)
        return RolloutPlan(plan_id=plan_id, says=says, expires_at=now + CONFIRM_WITHIN)

    async def confirm(self, plan_id: str, by: str, name: DisplayName) -> None:
        """Do what this person has planned.

        Raises:
            NotPossibleError: `not_found` if there is no such plan now; or it cannot be any more.
        """
        plan = self._plans.get(plan_id)
        if plan is None or plan.by != by or plan.expires_at < self._clock.now():
            raise NotPossibleError("not_found")
        del self._plans[plan_id]
        if isinstance(plan.wish, RolloutBegin):
            fresh = await self._begun(plan.wish, by, name)
            detail = f"{fresh.kind}:{fresh.version}"

            def begin(present: Course | None) -> Course:
                if present is not None and present.status in OPEN:
                    raise NotPossibleError("rollout_open")
                return fresh

            await self._rollouts.change(begin, "update_begun", by, detail)
        else:
            await self._steer(plan.wish, by)

    async def pause(self, rollout_id: str, by: str) -> None:
        """Let nothing new begin: at once, for it harms nobody.

        Raises:
            NotPossibleError: `not_found`.
        """
        await self._rollouts.change(
            lambda present: pause(_open(present, rollout_id)), "update_steered", by, "pause"
        )

    async def _steer(self, wish: RolloutSteer, by: str) -> None:
        def steer(present: Course | None) -> Course:
            course = _open(present, wish.rollout_id)
            match wish.do:
                case "go_on":
                    return go_on(course, self._rollouts.facts(), self._clock.now())
                case "roll_back":
                    return roll_back(course, self._clock.now())
                case "now":
                    return course.model_copy(update={"now": True})
                case _:
                    assert_never(wish.do)

        await self._rollouts.change(steer, "update_steered", by, wish.do)

    async def _begun(self, wish: RolloutBegin, by: str, name: DisplayName) -> Course:
        package, everybody = await self._checked(wish)
        assert package.manifest is not None  # noqa: S101 - `_checked` has refused it
        manifest = package.manifest
        at = self._clock.now()
        told = self._rollouts.told()
        groups = stages_of(everybody, wish.canaries, wish.share)

        def has_it(kiosk_id: str) -> bool:
            one = told.get(kiosk_id)
            runs = None if one is None else one.agent if manifest.kind == "agent" else one.profile
            return runs == manifest.version

        return settled(
            Course(
                rollout_id=new_id(),
                kind=manifest.kind,
                version=manifest.version,
                size=package.size,
                sha256=package.sha256,
                begun_at=at,
                begun_by=by,
                begun_by_name=name,
                now=wish.now,
                kiosks=tuple(
                    CourseKiosk(
                        kiosk_id=one,
                        stage=groups[one],
                        step="healthy" if has_it(one) else "waiting",
                        since=at,
                    )
                    for one in everybody
                ),
            )
        )

    async def _checked(self, wish: RolloutBegin) -> tuple[Listed, tuple[str, ...]]:
        """Return the package and who takes part.

        Raises:
            NotPossibleError: one of them is not there, or another roll-out is open.
        """
        course = self._rollouts.course
        if course is not None and course.status in OPEN:
            raise NotPossibleError("rollout_open")
        listed = await asyncio.to_thread(self._rollouts.means.source.packages)
        package = next((one for one in listed if one.sha256 == wish.sha256), None)
        async with self._database.read() as db:
            everybody = tuple(row.id for row in await register.enrolled(db))
        if package is None or not set(wish.canaries) <= set(everybody):
            raise NotPossibleError("not_found")
        if self._package(package).refused is not None:
            raise NotPossibleError("package_refused")
        return package, everybody

    async def _says(self, wish: RolloutWish) -> DiagnosisWords:
        if isinstance(wish, RolloutSteer):
            _open(self._rollouts.course, wish.rollout_id)
            return STEERING[wish.do]
        package, everybody = await self._checked(wish)
        assert package.manifest is not None  # noqa: S101 - `_checked` has refused it
        async with self._database.read() as db:
            names = await kiosks.names(db)
        groups = list(stages_of(everybody, wish.canaries, wish.share).values())
        first = "、".join(names[one] for one in wish.canaries)
        japanese, english = KINDS[package.manifest.kind]
        version = package.manifest.version
        hours = self._rollouts.means.hours
        span = f"{hours.first:%H:%M}-{hours.last:%H:%M}"
        return DiagnosisWords(
            ja=f"{japanese} {version} を配布します。はじめに {first}、問題がなければ"
            f" {groups.count('group')} 台、つづいて残りの {groups.count('all')} 台です。"
            + ("いま切り替えます" if wish.now else f"切り替えは {span} です")
            + "。応対中の端末は切り替えません。",
            en=f"The {english} {version} goes first to {first}; if nothing is wrong, to"
            f" {groups.count('group')} kiosks, then to the other {groups.count('all')}. "
            + ("They change at once" if wish.now else f"They change at {span}")
            + ", never during a session.",
        )

    def _package(self, one: Listed) -> PackageView:
        refused = one.refused
        manifest = one.manifest
        if manifest is not None and refused is None:
            ours = self._rollouts.means.server_version
            too_old = is_version(ours) and numbers(ours) < numbers(manifest.min_server)
            fresh = still_valid(manifest, self._clock.now())
            refused = "server_too_old" if too_old else None if fresh else "expired"
        words = None if refused is None else SENTENCES[refused]
        return PackageView(
            name=one.name[:200],
            kind=None if manifest is None else manifest.kind,
            version=None if manifest is None else manifest.version,
            size=one.size,
            sha256=one.sha256,
            created=None if manifest is None else manifest.created,
            expires=None if manifest is None else manifest.expires,
            signed_by=one.signed_by,
            refused=refused,
            refused_words=None if words is None else DiagnosisWords(ja=words[0], en=words[1]),
        )


STEERING: Final[dict[str, DiagnosisWords]] = {
    "go_on": DiagnosisWords(
        ja="失敗した端末と、つながっていない端末を除いて、つづきを配布します。",
        en="It goes on without the kiosks that have failed and those that are not connected.",
    ),
    "now": DiagnosisWords(
        ja="時間帯を待たずに切り替えます。その間（約1分）、その端末では受け付けできません。応対中の端末は切り替えません。",
        en="Kiosks change without waiting for the hours. For about a minute a kiosk serves nobody. "
        "None changes during a session.",
    ),
    "roll_back": DiagnosisWords(
        ja="切り替えた端末をすべて元の版に戻し、配布を終わります。応対中の端末は応対の後に戻します。",
        en="Every kiosk that was changed goes back to its version before, and the roll-out ends. "
        "During a session a kiosk waits.",
    ),
}


def _open(course: Course | None, rollout_id: str) -> Course:
    if course is None or course.rollout_id != rollout_id or course.status not in OPEN:
        raise NotPossibleError("not_found")
    return course


def _view(course: Course) -> RolloutView:
    return RolloutView(
        rollout_id=course.rollout_id,
        kind=course.kind,
        version=course.version,
        size=course.size,
        begun_at=course.begun_at,
        begun_by=course.begun_by_name,
        stage=course.stage,
        status=course.status,
        now=course.now,
        kiosks=tuple(
            RolloutKiosk(**one.model_dump(include=set(RolloutKiosk.model_fields)))
            for one in course.kiosks
        ),
    )


def _newest_first(one: Listed) -> tuple[float, str]:
    made = one.manifest.created.timestamp() if one.manifest is not None else 0.0
    return -made, one.name
