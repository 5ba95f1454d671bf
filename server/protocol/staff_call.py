"""A clerk calls IT from the kiosk itself (端末からの支援呼出, Z-09, O-08); never in a session.

It says which kiosk, why by a listed reason, and since when: nobody's name, and no text of the
clerk's. IT answers with one short line for the panel.
"""

from typing import Annotated, Literal

from pydantic import StringConstraints

from server.protocol.base import Instant, Message, Part

StaffCallReason = Literal["screen", "camera_sound", "card_reader", "network", "damage", "other"]

StaffCallRefusal = Literal["in_session", "offline", "too_many"]
"""A citizen is there; the server is not reached; this kiosk has called often just now."""

StaffCallAnswer = Annotated[str, StringConstraints(max_length=60, pattern=r"^[^\x00-\x1f\x7f]*$")]


class StaffCallView(Part):
    """An open call.

    Attributes:
        owned: somebody of IT looks after it.
        answer: their line for the clerk, if there is one.
    """

    reason: StaffCallReason
    since: Instant
    owned: bool
    answer: StaffCallAnswer | None = None


class StaffCallRaise(Message):
    """Panel → agent → server: a clerk wants IT."""

    type: Literal["staff_call.raise"] = "staff_call.raise"
    reason: StaffCallReason


class StaffCallWithdraw(Message):
    """Panel → agent → server: it is settled at the counter."""

    type: Literal["staff_call.withdraw"] = "staff_call.withdraw"


class StaffCallState(Message):
    """Server → agent → panel: the open call of this kiosk, if there is one; why one was refused."""

    type: Literal["staff_call.state"] = "staff_call.state"
    call: StaffCallView | None
    refusal: StaffCallRefusal | None = None


class StaffCallDo(Part):
    """`PUT /api/fleet/kiosks/{kiosk}/call`: IT answers a call (`text`), or closes it."""

    do: Literal["answer", "close"]
    text: StaffCallAnswer = ""
