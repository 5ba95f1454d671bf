"""Updates of kiosks (更新, docs/update.md): what server and kiosk say, and what IT sees.

A package travels in pieces that the kiosk asks for one by one, so that it can go on where it was,
and wait while a citizen is there. Nothing is believed for having come from the server: the kiosk
checks who has signed it.
"""

from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from server.protocol.base import DisplayName, Identifier, Instant, Message, Part
from server.protocol.diagnosis import DiagnosisWords
from server.protocol.kiosk import AgentVersion

MAX_FILES: Final = 500
MAX_PACKAGE_BYTES: Final = 1024 * 1024 * 1024
"""Bytes of a whole package; an agent with all its wheels takes about a quarter of it."""
MAX_FILE_BYTES: Final = MAX_PACKAGE_BYTES + 1024 * 1024
"""Of the package as a file: with its list."""
MAX_CANARIES: Final = 20
PIECE_BYTES: Final = 32 * 1024
PIECE_CHARS: Final = 4 * ((PIECE_BYTES + 2) // 3)

PackageKind = Literal["agent", "profile"]
Version = Annotated[str, StringConstraints(pattern=r"^\d{1,6}(\.\d{1,6}){0,3}$")]
"""Numbers between dots; compared number by number."""
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""SHA-256 in hexadecimal digits."""
Bytes = Annotated[int, Field(ge=0, le=MAX_FILE_BYTES)]
Count = Annotated[int, Field(ge=0)]

RefusalCode = Literal[
    "unreadable",
    "not_a_package",
    "unsigned",
    "unknown_key",
    "forged",
    "bad_manifest",
    "unexpected_file",
    "missing_file",
    "link",
    "too_large",
    "damaged",
    "wrong_kind",
    "expired",
    "from_the_future",
    "superseded",
    "downgrade",
    "server_too_old",
    "no_keys",
    "no_room",
    "not_installed",
    "profile_refused",
]
"""Why a package is not taken; `updates.refusal` has the sentences."""

UpdatePhase = Literal[
    "none",
    "fetching",
    "preparing",
    "ready",
    "restarting",
    "trial",
    "holds",
    "taken_back",
    "refused",
]
"""Of a kiosk: nothing is asked of it; it gets the package; installs it beside the present one; has
it ready; starts anew; the new one is on trial; it holds; it was taken back; it was not taken."""

UpdateReason = RefusalCode | Literal["crashed", "silent", "ordered", "in_session"]


class UpdateReport(Message):
    """Kiosk → server, with each connection and at each change: what it runs, and where it is.

    Attributes:
        agent, profile: versions in use; None: no profile from a package.
        rollout_id: which it speaks of; None: of none.
        got: bytes of the package that it has.
    """

    type: Literal["update.report"] = "update.report"
    agent: AgentVersion
    profile: Version | None = None
    rollout_id: Identifier | None = None
    phase: UpdatePhase = "none"
    reason: UpdateReason | None = None
    got: Bytes = 0


class UpdateOffer(Message):
    """Server → kiosk: get this package and have it ready; nothing changes yet."""

    type: Literal["update.offer"] = "update.offer"
    rollout_id: Identifier
    kind: PackageKind
    version: Version
    size: Bytes
    sha256: Digest
    server_version: AgentVersion


class UpdateWanted(Message):
    """Kiosk → server: the piece from here on."""

    type: Literal["update.wanted"] = "update.wanted"
    rollout_id: Identifier
    offset: Bytes


class UpdatePiece(Message):
    """Server → kiosk: a piece, base64; only the last one is shorter than `PIECE_BYTES`."""

    type: Literal["update.piece"] = "update.piece"
    rollout_id: Identifier
    offset: Bytes
    data: Annotated[
        str, StringConstraints(pattern=r"^[A-Za-z0-9+/]*={0,2}$", max_length=PIECE_CHARS)
    ]


class UpdateApply(Message):
    """Server → kiosk: use what is ready from now on, unless a citizen is there."""

    type: Literal["update.apply"] = "update.apply"
    rollout_id: Identifier


class UpdateBack(Message):
    """Server → kiosk: use again what you used before this roll-out, unless a citizen is there."""

    type: Literal["update.back"] = "update.back"
    rollout_id: Identifier
    kind: PackageKind
    version: Version


# -- what IT sees -----------------------------------------------------------------------------

Stage = Literal["canary", "group", "all"]
RolloutStatus = Literal["running", "paused", "done", "going_back", "ended"]
KioskStep = Literal[
    "waiting",
    "fetching",
    "ready",
    "applying",
    "checking",
    "healthy",
    "failed",
    "going_back",
    "back",
    "left_out",
]
"""`failed`: and did not change, or could not be taken back; `left_out`: IT went on without it."""

FailureReason = (
    RefusalCode | Literal["crashed", "silent", "ordered", "away", "worse", "not_checked"]
)


class PackageView(Part):
    """A package that the server's source has; `refused` says why it cannot be rolled out."""

    name: Annotated[str, StringConstraints(max_length=200)]
    kind: PackageKind | None
    version: Version | None
    size: Count
    sha256: str
    created: Instant | None
    expires: Instant | None
    signed_by: str
    refused: RefusalCode | None
    refused_words: DiagnosisWords | None


class RolloutKiosk(Part):
    """Where one kiosk is in a roll-out."""

    kiosk_id: Identifier
    stage: Stage
    step: KioskStep
    reason: FailureReason | None = None
    got: Count = 0
    since: Instant


class RolloutView(Part):
    """A roll-out as it is now, or was at its end."""

    rollout_id: Identifier
    kind: PackageKind
    version: Version
    size: Count
    begun_at: Instant
    begun_by: DisplayName
    stage: Stage
    status: RolloutStatus
    now: bool
    kiosks: tuple[RolloutKiosk, ...]


class KioskUpdates(Part):
    """What a kiosk has told of itself; `can`: it takes updates at all."""

    kiosk_id: Identifier
    can: bool
    agent: AgentVersion
    profile: Version | None


class Updates(Part):
    """`GET /api/fleet/updates`: packages, roll-outs (newest first), and what kiosks run."""

    server_version: AgentVersion
    hours: str
    packages: tuple[PackageView, ...]
    rollouts: tuple[RolloutView, ...]
    kiosks: tuple[KioskUpdates, ...]


def _some(canaries: tuple[str, ...]) -> tuple[str, ...]:
    """Not in the schema, which TypeScript would make twenty types of."""
    if not 1 <= len(canaries) <= MAX_CANARIES:
        raise PydanticCustomError("bad_canaries", "there must be between 1 and 20")
    return canaries


class RolloutBegin(Part):
    """Roll a package out: first these kiosks, then a share of the others, then all.

    Attributes:
        canaries: the first kiosks.
        share: percent of the others in the second group.
        now: also in opening hours; never during a session.
    """

    do: Literal["begin"] = "begin"
    sha256: Digest
    canaries: Annotated[tuple[Identifier, ...], AfterValidator(_some)]
    share: Annotated[int, Field(ge=0, le=100)] = 25
    now: bool = False


class RolloutSteer(Part):
    """Go on without those that have failed, change now also in opening hours, or take all back."""

    do: Literal["go_on", "now", "roll_back"]
    rollout_id: Identifier


RolloutWish = Annotated[RolloutBegin | RolloutSteer, Field(discriminator="do")]


class RolloutWished(Part):
    """`POST /api/fleet/updates/wishes`: the first of two steps."""

    wish: RolloutWish


class RolloutPlan(Part):
    """The answer: what it would do; done once the same person confirms it in time."""

    plan_id: Identifier
    says: DiagnosisWords
    expires_at: Instant


class RolloutState(Message):
    """Server → IT's consoles: a roll-out has changed; read it again."""

    type: Literal["update.state"] = "update.state"
    rollout_id: Identifier
    status: RolloutStatus
