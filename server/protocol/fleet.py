"""The fleet of kiosks as IT reads it (`/api/fleet…`, Z-19 … Z-24); nothing of a person."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from server.protocol.base import DisplayName, Identifier, Instant, Part
from server.protocol.diagnosis import (
    DiagnosisFailure,
    DiagnosisPhase,
    DiagnosisRecord,
    DiagnosisTrigger,
    DiagnosisVerdict,
    DiagnosisWords,
    SiteName,
)
from server.protocol.kiosk import AgentVersion, KioskState
from server.protocol.staff_call import StaffCallView

Count = Annotated[int, Field(ge=0)]


class DiagnosisSummary(Part):
    """A run in a list; `asked_by` is who asked, if a person did."""

    run_id: Identifier
    at: Instant
    trigger: DiagnosisTrigger
    asked_by: DisplayName | None = None
    in_session: bool
    good: bool
    failed: Count
    remarks: Count
    took_ms: Count
    version: AgentVersion
    sentence: DiagnosisWords


class DiagnosisChange(Part):
    """A probe that is judged otherwise than in the last good run; `before` None: it is new."""

    id: str
    title: DiagnosisWords
    before: DiagnosisVerdict | None
    after: DiagnosisVerdict
    evidence_before: DiagnosisWords | None
    evidence: DiagnosisWords


class DiagnosisView(Part):
    """One run whole, with what has changed since the last good one before it."""

    summary: DiagnosisSummary
    record: DiagnosisRecord
    last_good: DiagnosisSummary | None
    changes: tuple[DiagnosisChange, ...]


class DiagnosisHistory(Part):
    """The runs of a kiosk (点検記録), newest first."""

    kiosk_id: Identifier
    runs: tuple[DiagnosisSummary, ...]


class FleetRun(Part):
    """Where the newest run since the server's start is, as `diagnosis.state` tells it."""

    run_id: Identifier
    phase: DiagnosisPhase
    failure: DiagnosisFailure | None
    done: Count
    total: Count


class KioskNow(Part):
    """What the server knows of a connected kiosk at this moment."""

    state: KioskState
    card_left_since: Instant | None
    agent_version: AgentVersion | None


RegisterText = Annotated[str, StringConstraints(max_length=80)]


class KioskRegister(Part):
    """The entry of a kiosk in the register of equipment (機器台帳), written by IT.

    Attributes:
        site: where it stands with others (拠点); None: nowhere yet.
        location: where on the site (設置場所).
        serial: of the machine (製造番号).
        custody: which section keeps it (管理部署); no person's name.
        inspection_due: next inspection (点検期限), as a date.
    """

    site: SiteName | None = None
    location: RegisterText = ""
    serial: RegisterText = ""
    custody: RegisterText = ""
    inspection_due: Annotated[str, StringConstraints(pattern=r"^(\d{4}-\d{2}-\d{2})?$")] = ""


class FleetKiosk(Part):
    """One kiosk. `state` is None while it is not connected; `agent_version` its newest word."""

    kiosk_id: Identifier
    name: DisplayName
    register_entry: KioskRegister
    online: bool
    state: KioskState | None
    card_left_since: Instant | None
    agent_version: AgentVersion
    enrolled_at: Instant
    last: DiagnosisSummary | None
    run: FleetRun | None


AlarmKind = Literal[
    "kiosk_offline",
    "kiosk_fault",
    "check_failed",
    "card_left",
    "receipt_failed",
    "inspection_due",
    "staff_call",
]
"""The kiosk is away, or out of order; its last diagnosis failed; a card is in its reader; its last
receipt of erasure says that something was left; the register says that it is to be inspected; a
clerk calls."""

TimelineKind = Literal[
    "link",
    "state",
    "card",
    "erasure",
    "alarm",
    "alarm_over",
    "repair",
    "look",
    "diagnosis",
    "register",
    "staff_call",
    "call",
    "call_over",
]


class TimelineEntry(Part):
    """Something that happened to a kiosk; `code` and `detail` are codes, and nobody's name."""

    at: Instant
    kind: TimelineKind
    code: Annotated[str, StringConstraints(max_length=40)]
    detail: Annotated[str, StringConstraints(max_length=40)] | None = None


class KioskTimeline(Part):
    """`GET /api/fleet/kiosks/{kiosk}/timeline`: newest first."""

    kiosk_id: Identifier
    entries: tuple[TimelineEntry, ...]


AlarmDeed = Literal["own", "release", "silence", "unsilence"]


class FleetAlarm(Part):
    """Something that somebody should look after; it ends by itself with its cause.

    Attributes:
        owner: who looks after it (担当).
        silenced_until: until then it stands last and calls nobody.
        call: of the kiosk's staff, if it is that.
    """

    alarm_id: Annotated[int, Field(ge=1)]
    kiosk_id: Identifier
    kind: AlarmKind
    since: Instant
    owner: DisplayName | None
    silenced_until: Instant | None
    call: StaffCallView | None = None


class AlarmDo(Part):
    """`PUT /api/fleet/alarms/{alarm}`: take it, give it up, or silence it for some hours."""

    do: AlarmDeed
    hours: Annotated[int, Field(ge=1, le=168)] = 8


class Fleet(Part):
    """`GET /api/fleet`: every enrolled kiosk, by site and name, and the open alarms."""

    at: Instant
    kiosks: tuple[FleetKiosk, ...]
    alarms: tuple[FleetAlarm, ...] = ()
