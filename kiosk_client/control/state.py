"""Everything the lease knows between two events, and how console and panel see it."""

from dataclasses import dataclass, field
from typing import Final

from kiosk_client.control.bucket import Bucket
from kiosk_client.control.events import Console, Mandate
from kiosk_client.control.ports import CitizenField
from kiosk_client.control.transitions import SHOWN, Phase
from server.protocol.base import Power
from server.protocol.control import LEASE_EXPIRES_S, ControlPhase, ControlReason, ControlState
from server.protocol.fields import FieldId
from server.protocol.panel import PanelControl

ASK_TIMEOUT_S: Final = 60.0
ASKS_PER_S: Final = 0.2
ASK_BURST: Final = 5
"""More questions than this are harassment; the console is told that nothing has changed."""
INPUTS_PER_S: Final = 150.0
INPUT_BURST: Final = 300
"""A hand on mouse and keyboard stays far below; the rest is a flood."""
MAX_LABEL_CHARS: Final = 80
ASKS_OF_A_PROCESS: Final = 2**20
"""Each process numbers its questions from its own durable number times this."""


@dataclass(frozen=True, slots=True)
class LeaseOptions:
    """What a city chooses, and what a process begins with.

    Questions are numbered from above `first_ask`, so that an answer to one of an earlier process
    means nothing.
    """

    touch_takes_back: bool = True
    ask_timeout_s: float = ASK_TIMEOUT_S
    expires_s: float = LEASE_EXPIRES_S
    first_ask: int = 0


@dataclass(frozen=True, slots=True)
class LeaseState:
    """The lease between two events.

    `lease` is the newest number ever granted here (0: none), current only while the phase is
    `operator`, `parked` or `returning`. `seq` is the highest sequence number taken under it. `ask`
    is the newest question's number; `start` names one attempt to guard page and screen. `handing`
    is a field which the operator is handing over, `parked_for` the one they did. Times are seconds
    of a monotonic clock; `now_s` is the latest time seen.
    """

    options: LeaseOptions = field(default_factory=LeaseOptions)
    mandate: Mandate | None = None
    console: Console | None = None
    window_ready: bool = False
    citizen_field: CitizenField | None = None
    phase: Phase = "citizen"
    reason: ControlReason = "start"
    since_s: float = 0.0
    now_s: float = 0.0
    lease: int = 0
    seq: int = 0
    ask: int = 0
    start: int = 0
    handing: FieldId | None = None
    parked_for: FieldId | None = None
    ask_until_s: float = 0.0
    alive_until_s: float = 0.0
    inputs: Bucket = field(default_factory=lambda: Bucket.full(INPUTS_PER_S, INPUT_BURST))
    asks: Bucket = field(default_factory=lambda: Bucket.full(ASKS_PER_S, ASK_BURST))

    @property
    def powers(self) -> frozenset[Power]:
        """The powers that hold now."""
        return frozenset() if self.mandate is None else self.mandate.powers

    @property
    def shown(self) -> ControlPhase:
        """The phase as console and panel see it."""
        return SHOWN[self.phase]

    @property
    def sees_fields(self) -> Console | None:
        """The console that may know the page's fields: the list says what the picture shows."""
        return self.console if "see" in self.powers else None

    @property
    def points(self) -> Console | None:
        """The console that may point and draw."""
        return self.console if "point" in self.powers else None

    @property
    def deadline_s(self) -> float | None:
        """When something happens if nothing else does; None: never."""
        match self.phase:
            case "asked":
                return self.ask_until_s
            case "operator":
                return self.alive_until_s
            case _:
                return None

    def holds(self, lease: int) -> bool:
        """Whether the operator holds control under this very lease."""
        return self.phase == "operator" and lease == self.lease

    def for_console(self) -> ControlState:
        """What the console is told."""
        return ControlState(
            phase=self.shown,
            reason=self.reason,
            lease=self.lease,
            ask=self._open_ask(),
            field=self.parked_for if self.shown == "parked" else None,
            may_operate="operate" in self.powers,
            may_point="point" in self.powers,
        )

    def for_panel(self) -> PanelControl:
        """What the panel is told; the citizen may read the names of their own fields."""
        field = self.citizen_field if self.shown == "parked" else None
        label = field.label if field is not None else None
        return PanelControl(
            phase=self.shown,
            reason=self.reason,
            lease=self.lease,
            ask=self._open_ask(),
            operator=self.mandate.operator_name if self.mandate is not None else None,
            label=label[:MAX_LABEL_CHARS] if label else None,
            label_en=field.label_en if field is not None else None,
        )

    def _open_ask(self) -> int | None:
        return self.ask if self.shown == "asked" else None
