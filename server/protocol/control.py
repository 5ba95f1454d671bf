"""Who holds the pen: the control lease (操作権, Z-03) on the `input` data channel.

Text messages as JSON, both ways, agent ⇄ console, reliable and ordered. The agent decides; a
console only asks. Each grant begins a new *lease*, a number that never returns on this kiosk
(fencing token, design §4): input under any other is refused.
"""

from typing import Annotated, Literal

from pydantic import Field

from server.protocol.base import Identifier, Message, Sequence
from server.protocol.fields import FieldId

HEARTBEAT_EVERY_S = 1.0
LEASE_EXPIRES_S = 3.0
"""Without a heartbeat for this long, on the kiosk's monotonic clock, control returns."""

Lease = Sequence
"""Number of a lease; 0 = none was ever granted."""

ControlPhase = Literal["citizen", "asked", "operator", "parked"]
"""`asked`: the citizen holds control and the operator has asked. `parked`: the citizen fills in a
field of their own, and the operator's lease waits for it. Only in `operator` the operator holds."""

ControlReason = Literal[
    "start",
    "asked",
    "ask_withdrawn",
    "ask_timed_out",
    "granted",
    "refused",
    "given_back",
    "taken_back",
    "touched",
    "expired",
    "link_lost",
    "citizen_field",
    "handed_over",
    "field_done",
    "consent_withdrawn",
    "window_away",
    "not_guarded",
    "ended",
]
"""Why the phase is what it is. `not_guarded`: page or screen could not be guarded just now, so
nobody but the citizen may operate it."""

RecordedReason = Literal[ControlReason, "agent_lost"]
"""`agent_lost`: the kiosk agent ended while control was not the citizen's; nobody was there to be
told, and the next agent records it."""


class ControlAsk(Message):
    """Console → agent: may the operator operate? The citizen answers on the panel."""

    type: Literal["control.ask"] = "control.ask"


class ControlWithdraw(Message):
    """Console → agent: never mind the question."""

    type: Literal["control.withdraw"] = "control.withdraw"


class ControlGiveBack(Message):
    """Console → agent: the operator is done with this lease."""

    type: Literal["control.give_back"] = "control.give_back"
    lease: Lease


class ControlHandOver(Message):
    """Console → agent: 「ご本人に入力していただく」: focus the field; control returns after it."""

    type: Literal["control.hand_over"] = "control.hand_over"
    lease: Lease
    field: FieldId


class ControlHeartbeat(Message):
    """Console → agent, every second while it holds control."""

    type: Literal["control.heartbeat"] = "control.heartbeat"
    lease: Lease


class ControlState(Message):
    """Agent → console: who holds control and why; sent whole at each change and at the start.

    `ask` names an open question, `field` the citizen's field for which control is parked.
    """

    type: Literal["control.state"] = "control.state"
    phase: ControlPhase
    reason: ControlReason
    lease: Lease
    ask: Sequence | None = None
    field: FieldId | None = None
    may_operate: bool
    may_point: bool


class ControlReport(Message):
    """Kiosk → server: control changed, for the record (who, why, how long; Z-04).

    The kiosk keeps it until `control.recorded` and sends it again after a reconnect, also when the
    session is over by then; an `error` with its `report_id` as `ref_id` settles it too, unless the
    code is `internal` or `rate_limited`.
    """

    type: Literal["control.report"] = "control.report"
    session_id: Identifier
    report_id: Identifier
    before: ControlPhase
    after: ControlPhase
    reason: RecordedReason
    lease: Lease
    held_ms: Annotated[
        int, Field(ge=0, le=2**53 - 1, description="how long the phase before lasted")
    ]
    operator_id: Identifier | None = Field(
        default=None,
        description="who held or asked; null from earlier kiosks: who serves when it arrives",
    )


class ControlRecorded(Message):
    """Server → kiosk: this report is stored; sending it again is answered the same way."""

    type: Literal["control.recorded"] = "control.recorded"
    session_id: Identifier
    report_id: Identifier
