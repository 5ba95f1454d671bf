"""The diagnosis of a kiosk from afar (遠隔診断, Z-09): asked for by IT, run by the kiosk's agent.

Nothing of a person is in it: verdicts, figures of the machine and sentences of ours. A kiosk that
knows none of these messages leaves them unanswered, which the server tells as `no_answer`; a server
that knows none of them refuses what a kiosk sends by itself, and the kiosk goes on.
"""

from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints

from server.protocol.base import Identifier, Instant, Message, Part
from server.protocol.kiosk import AgentVersion

MAX_FINDINGS: Final = 120

SiteName = Annotated[str, StringConstraints(min_length=1, max_length=60)]
"""Where kiosks stand together (拠点): a branch, a floor."""

DiagnosisVerdict = Literal["ok", "warn", "fail", "skip"]
"""It works; it works but somebody should look; it does not work; nobody asks for it here."""

DiagnosisTrigger = Literal["asked", "schedule", "call_failed"]
"""Why it was run: somebody asked, before opening (開庁前点検), or by itself after a failed call."""

DiagnosisFailure = Literal["offline", "no_answer", "lost", "busy", "interrupted", "broken"]
"""`offline`: the kiosk is not connected. `no_answer`: it is, and does not begin; its version may
know no diagnosis. `lost`: its connection ended meanwhile. `busy`: it runs another one.
`interrupted`: a citizen came, and the devices were left to them. `broken`: the diagnosis itself
did not end."""

Prose = Annotated[str, StringConstraints(max_length=500)]


class DiagnosisWords(Part):
    """A sentence in both languages."""

    ja: Prose
    en: Prose


class DiagnosisFinding(Part):
    """What one probe found; `clerk` and `todo` only where something is to be done.

    Attributes:
        clerk: what a clerk at the counter can do, without tool or password.
        todo: what IT does, and `command` the exact command for it, if there is one.
    """

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_.-]{0,59}$")]
    category: Annotated[str, StringConstraints(pattern=r"^[a-z]{1,20}$")]
    verdict: DiagnosisVerdict
    title: DiagnosisWords
    evidence: DiagnosisWords
    value: Annotated[float, Field(allow_inf_nan=False)] | None = None
    unit: Annotated[str, StringConstraints(max_length=20)] = ""
    clerk: DiagnosisWords | None = None
    todo: DiagnosisWords | None = None
    command: Prose | None = None
    took_ms: Annotated[int, Field(ge=0, le=600_000)] = 0


class DiagnosisRecord(Part):
    """A whole run (点検記録); `in_session`: no device was touched, because a citizen was there."""

    at: Instant
    took_ms: Annotated[int, Field(ge=0, le=600_000)]
    trigger: DiagnosisTrigger
    in_session: bool
    version: AgentVersion
    sentence: DiagnosisWords
    findings: Annotated[tuple[DiagnosisFinding, ...], Field(max_length=MAX_FINDINGS)]


class DiagnosisAsk(Message):
    """IT's console → server: diagnose one kiosk, all of a site, or (with neither) the fleet.

    Answered by a `diagnosis.state` for each of them.
    """

    type: Literal["diagnosis.ask"] = "diagnosis.ask"
    request_id: Identifier
    kiosk_id: Identifier | None = None
    site: SiteName | None = None


class DiagnosisRun(Message):
    """Server → kiosk: look now; during a session only at what no device is needed for (Z-09)."""

    type: Literal["diagnosis.run"] = "diagnosis.run"
    run_id: Identifier


class DiagnosisFound(Message):
    """Kiosk → server: one finding of a run that goes on; `done` of `total` are there."""

    type: Literal["diagnosis.found"] = "diagnosis.found"
    run_id: Identifier
    done: Annotated[int, Field(ge=1, le=MAX_FINDINGS)]
    total: Annotated[int, Field(ge=1, le=MAX_FINDINGS)]
    finding: DiagnosisFinding


class DiagnosisDone(Message):
    """Kiosk → server: a run has ended, asked for or not; sent again until it is recorded."""

    type: Literal["diagnosis.done"] = "diagnosis.done"
    run_id: Identifier
    record: DiagnosisRecord


class DiagnosisFailed(Message):
    """Kiosk → server: there will be no result of this run, and why."""

    type: Literal["diagnosis.failed"] = "diagnosis.failed"
    run_id: Identifier
    failure: DiagnosisFailure


class DiagnosisRecorded(Message):
    """Server → kiosk: this run is stored; sending it again is answered the same way."""

    type: Literal["diagnosis.recorded"] = "diagnosis.recorded"
    run_id: Identifier


DiagnosisPhase = Literal["waiting", "running", "done", "failed"]
"""`waiting`: others of the same round are looked at first."""


class DiagnosisState(Message):
    """Server → IT's consoles: where a run is; with each finding, and when it ends."""

    type: Literal["diagnosis.state"] = "diagnosis.state"
    run_id: Identifier
    kiosk_id: Identifier
    phase: DiagnosisPhase
    failure: DiagnosisFailure | None = None
    done: Annotated[int, Field(ge=0, le=MAX_FINDINGS)] = 0
    total: Annotated[int, Field(ge=0, le=MAX_FINDINGS)] = 0
    finding: DiagnosisFinding | None = None
