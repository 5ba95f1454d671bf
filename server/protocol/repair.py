"""Repairs of a kiosk from afar (遠隔修復, Z-23): role-bound, in two steps, never in a session.

First IT reads, in the kiosk's own words, what a repair will interrupt; only then it is ordered.
The kiosk decides last: while a citizen is there it refuses. Names are the kiosk's, too: a kiosk
that is newer than its server offers what it can do, and the console shows it.
"""

from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints

from server.protocol.base import Identifier, Instant, Message, Part
from server.protocol.diagnosis import DiagnosisWords

RepairName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z_]{2,16}$")]
"""`restart_window`, `reboot` …: see the registry in `kiosk_client.repairs`."""

RENEW_KEY: Final[RepairName] = "renew_key"
"""The one repair that the server takes part in: it has to know the kiosk's key."""

ProbeName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_.-]{0,59}$")]

RepairObstacle = Literal["in_session", "not_here", "not_permitted", "not_supervised"]
"""Why a kiosk would not do it now: a citizen is there; it has no such thing; its machine does not
let it; nothing would start its agent again."""

RepairOutcome = Literal[
    "ordered",
    "done",
    "in_session",
    "offline",
    "no_answer",
    "failed",
    "not_here",
    "not_permitted",
    "not_supervised",
]
"""`no_answer`: its version may know no repairs. The others are obstacles."""


class RepairOffer(Part):
    """One repair that a kiosk knows, in its own words.

    Attributes:
        interrupts: what stops meanwhile, and for whom.
        takes_s: about how long.
        mends: probes of the diagnosis for whose failure it is worth a try.
        obstacle: why not now; None: it may be ordered.
    """

    repair: RepairName
    title: DiagnosisWords
    interrupts: DiagnosisWords
    takes_s: Annotated[int, Field(ge=1, le=600)]
    mends: Annotated[tuple[ProbeName, ...], Field(max_length=40)] = ()
    obstacle: RepairObstacle | None = None


class RepairAsk(Message):
    """Server → kiosk: what could be repaired, and what would that interrupt?"""

    type: Literal["repair.ask"] = "repair.ask"
    ask_id: Identifier


class RepairOffers(Message):
    """Kiosk → server: every repair that it knows, and whether it would do it now."""

    type: Literal["repair.offers"] = "repair.offers"
    ask_id: Identifier
    offers: Annotated[tuple[RepairOffer, ...], Field(max_length=40)]


class RepairList(Part):
    """`GET /api/fleet/kiosks/{kiosk}/repairs`."""

    offers: tuple[RepairOffer, ...]


class RepairWish(Part):
    """`POST /api/fleet/kiosks/{kiosk}/repairs`: what would this interrupt?"""

    repair: RepairName


class RepairPlan(Part):
    """The answer: nothing is done before it is confirmed, by the same person and in time."""

    repair_id: Identifier
    repair: RepairName
    title: DiagnosisWords
    interrupts: DiagnosisWords
    takes_s: Annotated[int, Field(ge=1, le=600)]
    expires_at: Instant


class RepairOrder(Message):
    """Server → kiosk: do this now, unless a citizen is there."""

    type: Literal["repair.order"] = "repair.order"
    repair_id: Identifier
    repair: RepairName


class RepairResult(Message):
    """Kiosk → server: what became of it; after a restart its next agent says so."""

    type: Literal["repair.result"] = "repair.result"
    repair_id: Identifier
    outcome: Literal["done", "in_session", "failed", "not_here", "not_permitted", "not_supervised"]


class RepairState(Message):
    """Server → IT's consoles: where a repair is."""

    type: Literal["repair.state"] = "repair.state"
    repair_id: Identifier
    kiosk_id: Identifier
    repair: RepairName
    outcome: RepairOutcome
