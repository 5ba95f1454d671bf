"""How long a session waits for an end that is gone."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from server.rooms.events import KioskGone, OperatorGone, WrapUp
from server.rooms.room import Member, Room


@dataclass(frozen=True, slots=True)
class Patience:
    """The time-outs (settings `kiosk_gone_s`, `operator_gone_s`, `receipt_wait_s` …)."""

    kiosk: timedelta
    operator: timedelta
    operator_consenting: timedelta
    receipt: timedelta = timedelta(0)


def overdue(
    room: Room, now: datetime, patience: Patience
) -> KioskGone | OperatorGone | WrapUp | None:
    """The event that is due because an end stayed away too long, or `None`.

    A case whose paperwork is done waits for the kiosk's receipt only so long (Z-07).
    After the call only the operator is waited for: the citizen's part is over (画面は終了).
    """
    if room.state == "closed":
        return None
    if room.state == "wrap_up" and room.outcome is not None:
        late = now - room.state_since >= patience.receipt
        if late or not room.awaits_erasure:
            return WrapUp(room.outcome, room.note or "")
    if room.state != "wrap_up" and _gone(room.kiosk, now, patience.kiosk):
        return KioskGone()
    limit = patience.operator_consenting if room.state == "consenting" else patience.operator
    if room.operator is not None and _gone(room.operator, now, limit):
        return OperatorGone()
    return None


def _gone(member: Member, now: datetime, limit: timedelta) -> bool:
    return member.lost_since is not None and now - member.lost_since >= limit
