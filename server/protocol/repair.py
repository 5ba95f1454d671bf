"""Repairs of a kiosk from afar (遠隔修復, Z-23): role-bound, in two steps, never in a session.

First IT reads what a repair will interrupt; only then it is ordered. The kiosk decides last: while
a citizen is there it refuses.
"""

from typing import Annotated, Literal

from pydantic import Field

from server.protocol.base import Identifier, Instant, Message, Part
from server.protocol.diagnosis import DiagnosisWords

RepairName = Literal["restart_window"]
"""`restart_window`: end the application window, remove its profile, and begin with a new one."""

RepairOutcome = Literal["ordered", "done", "in_session", "offline", "no_answer", "failed"]
"""`in_session`: a citizen is there. `no_answer`: its version may know no repairs."""


class RepairWish(Part):
    """`POST /api/fleet/kiosks/{kiosk}/repairs`: what would this interrupt?"""

    repair: RepairName


class RepairPlan(Part):
    """The answer: nothing is done before it is confirmed, by the same person and in time."""

    repair_id: Identifier
    repair: RepairName
    interrupts: DiagnosisWords
    takes_s: Annotated[int, Field(ge=1, le=600)]
    expires_at: Instant


class RepairOrder(Message):
    """Server → kiosk: do this now, unless a citizen is there."""

    type: Literal["repair.order"] = "repair.order"
    repair_id: Identifier
    repair: RepairName


class RepairResult(Message):
    """Kiosk → server: what became of it."""

    type: Literal["repair.result"] = "repair.result"
    repair_id: Identifier
    outcome: Literal["done", "in_session", "failed"]


class RepairState(Message):
    """Server → IT's consoles: where a repair is."""

    type: Literal["repair.state"] = "repair.state"
    repair_id: Identifier
    kiosk_id: Identifier
    repair: RepairName
    outcome: RepairOutcome
