"""The record of what happened: append-only, codes and identifiers only."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from sqlmodel.ext.asyncio.session import AsyncSession

from server.rooms.events import InCallName
from server.rooms.transitions import CallEvent
from server.store.models import EventRow

EventType = (
    CallEvent
    | InCallName
    | Literal[
        "request",
        "link_up",
        "link_lost",
        "kiosk_enrolled",
        "kiosk_key_changed",
        "kiosk_connected",
        "kiosk_replaced",
        "kiosk_state",
        "card_left",
        "card_taken",
        "operator_signed_in",
        "operator_signed_out",
        "operator_refused",
        "operator_locked",
        "operator_connected",
        "operator_replaced",
        "operator_presence",
        "operator_added",
        "password_reset",
        "password_changed",
        "operator_disabled",
        "kiosk_revoked",
        "code_made",
        "retention_swept",
        "phrase_edited",
        "phrase_restored",
        "written",
        "erased",
        "photo_shutter",
        "photo_override",
        "photo_despite_advice",
        "diagnosis_asked",
        "diagnosed",
        "register_edited",
        "alarm_owned",
        "alarm_released",
        "alarm_silenced",
        "alarm_unsilenced",
        "look_taken",
        "logs_read",
        "look_refused",
        "repair_planned",
        "repair_ordered",
        "repair_done",
        "repair_not_done",
        "staff_called",
        "staff_call_answered",
        "staff_call_over",
        "update_planned",
        "update_begun",
        "update_steered",
        "update_paused",
        "update_over",
        "update_kiosk",
    ]
)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who did it: an enrolled kiosk, a signed-in operator, or the server itself."""

    kind: Literal["kiosk", "operator", "system"]
    id: str | None = None


SYSTEM: Final = Actor("system")


def record(  # noqa: PLR0913 - an event has these parts
    db: AsyncSession,
    at: datetime,
    kind: EventType,
    actor: Actor = SYSTEM,
    *,
    session_id: str | None = None,
    detail: str | None = None,
) -> None:
    """Append one event to the transaction; `detail` is a code, never free text."""
    db.add(
        EventRow(
            at=at,
            type=kind,
            actor_kind=actor.kind,
            actor_id=actor.id,
            session_id=session_id,
            detail=detail,
        )
    )
