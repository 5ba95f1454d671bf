"""When something about a kiosk is an alarm; pure."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from server.protocol.fleet import AlarmKind, KioskNow, KioskRegister


@dataclass(frozen=True, slots=True)
class Hours:
    """A part of the day on the clocks of a zone; it may go over midnight."""

    first: time
    last: time
    zone: ZoneInfo

    def contain(self, at: datetime) -> bool:
        """Whether a moment lies in it."""
        now = at.astimezone(self.zone).time().replace(second=0, microsecond=0)
        if self.first <= self.last:
            return self.first <= now <= self.last
        return now >= self.first or now <= self.last


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known of the fleet at one moment, by kiosk.

    Attributes:
        enrolled: the kiosks that are not revoked.
        live: the connected ones.
        missed: those that have been away for long in hours in which they should not.
        bad_checks: those whose newest diagnosis has failed.
        bad_receipts: those whose newest receipt says that something was left.
        entries: of the register.
        calling: those whose staff call.
        today: on the calendar here.
    """

    enrolled: Collection[str]
    live: Mapping[str, KioskNow]
    missed: Collection[str]
    bad_checks: Collection[str]
    bad_receipts: Collection[str]
    entries: Mapping[str, KioskRegister]
    today: date
    calling: Collection[str] = ()


def due(now: Situation) -> frozenset[tuple[str, AlarmKind]]:
    """Return every alarm that has its cause now."""
    return frozenset((kiosk_id, kind) for kiosk_id in now.enrolled for kind in _of(kiosk_id, now))


def _of(kiosk_id: str, now: Situation) -> Iterator[AlarmKind]:
    live = now.live.get(kiosk_id)
    if kiosk_id in now.missed:
        yield "kiosk_offline"
    if live is not None and live.state == "fault":
        yield "kiosk_fault"
    if live is not None and live.card_left_since is not None:
        yield "card_left"
    if kiosk_id in now.bad_checks:
        yield "check_failed"
    if kiosk_id in now.bad_receipts:
        yield "receipt_failed"
    if kiosk_id in now.calling:
        yield "staff_call"
    entry = now.entries.get(kiosk_id)
    # Dates of this form are ordered as texts are.
    if entry is not None and entry.inspection_due and entry.inspection_due <= now.today.isoformat():
        yield "inspection_due"
