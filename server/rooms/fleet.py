"""The fleet as IT reads it, put together from what is stored and what is live; pure."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Protocol

from server.protocol.diagnosis import DiagnosisRecord
from server.protocol.fleet import (
    DiagnosisChange,
    DiagnosisSummary,
    Fleet,
    FleetAlarm,
    FleetKiosk,
    FleetRun,
    KioskNow,
    KioskRegister,
)

NOT_ENTERED = KioskRegister()


class Enrolled(Protocol):
    """A kiosk as the store knows it."""

    id: str
    name: str
    agent_version: str
    enrolled_at: datetime


def fleet_of(  # noqa: PLR0913, PLR0917 - the parts that are put together
    at: datetime,
    enrolled: Iterable[Enrolled],
    entries: Mapping[str, KioskRegister],
    last: Mapping[str, DiagnosisSummary],
    live: Mapping[str, KioskNow],
    runs: Mapping[str, FleetRun],
    alarms: Iterable[FleetAlarm],
) -> Fleet:
    """Return every kiosk by site and name; those without a site come last.

    Args:
        at: now.
        enrolled: the kiosks that are not revoked.
        entries: of the register, by kiosk.
        last: the newest stored run of each kiosk.
        live: the connected ones.
        runs: the newest run of each since the server's start.
        alarms: the open ones.
    """
    kiosks = [
        _kiosk(one, entries.get(one.id, NOT_ENTERED), live.get(one.id), last, runs)
        for one in enrolled
    ]
    kiosks.sort(
        key=lambda one: (one.register_entry.site is None, one.register_entry.site, one.name)
    )
    return Fleet(at=at, kiosks=tuple(kiosks), alarms=_by_urgency(alarms, at))


def _by_urgency(alarms: Iterable[FleetAlarm], at: datetime) -> tuple[FleetAlarm, ...]:
    """Those that nobody has silenced first, and of them the newest."""

    def silent(alarm: FleetAlarm) -> bool:
        return alarm.silenced_until is not None and alarm.silenced_until > at

    newest = sorted(alarms, key=lambda alarm: alarm.since, reverse=True)
    return tuple(sorted(newest, key=silent))


def _kiosk(
    row: Enrolled,
    entry: KioskRegister,
    now: KioskNow | None,
    last: Mapping[str, DiagnosisSummary],
    runs: Mapping[str, FleetRun],
) -> FleetKiosk:
    told = None if now is None else now.agent_version
    return FleetKiosk(
        kiosk_id=row.id,
        name=row.name,
        register_entry=entry,
        online=now is not None,
        state=None if now is None else now.state,
        card_left_since=None if now is None else now.card_left_since,
        agent_version=told or row.agent_version,
        enrolled_at=row.enrolled_at,
        last=last.get(row.id),
        run=runs.get(row.id),
    )


def changes_between(before: DiagnosisRecord, after: DiagnosisRecord) -> tuple[DiagnosisChange, ...]:
    """Return what is judged otherwise; what was left out on either side is not compared."""
    earlier = {found.id: found for found in before.findings}
    changes: list[DiagnosisChange] = []
    for now in after.findings:
        then = earlier.get(now.id)
        if then is not None and (
            "skip" in (now.verdict, then.verdict) or now.verdict == then.verdict
        ):
            continue
        changes.append(
            DiagnosisChange(
                id=now.id,
                title=now.title,
                before=None if then is None else then.verdict,
                after=now.verdict,
                evidence_before=None if then is None else then.evidence,
                evidence=now.evidence,
            )
        )
    return tuple(changes)
