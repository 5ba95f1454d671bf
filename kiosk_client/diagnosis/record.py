"""The record of runs (点検記録, Z-22): verdicts and figures of the machine; no people."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from kiosk_client.diagnosis.probe import Finding
from kiosk_client.diagnosis.words import Verdict, Words
from kiosk_client.durable_file import replace_file, sync_directory

NAME: Final = "diagnoses.jsonl"
KEPT: Final = 400
"""Runs that are kept: more than a year of one each morning."""


class Run(BaseModel):
    """One run of the diagnosis.

    Attributes:
        at: when it ended.
        took_s: how long it took, in seconds.
        in_session: whether devices were left out.
        version: of the product.
        sentence: the verdict for people.
        findings: all of them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    at: AwareDatetime
    took_s: float
    in_session: bool
    version: str
    sentence: Words
    findings: tuple[Finding, ...]

    @property
    def good(self) -> bool:
        """Whether nothing has failed."""
        return all(found.verdict != "fail" for found in self.findings)


class Change(BaseModel):
    """A probe that finds something else than in an earlier run."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    title: Words
    before: Verdict | None
    after: Verdict
    evidence_before: Words | None
    evidence: Words


class RunRecord:
    """The runs of one kiosk, oldest first; lines that cannot be read are left out.

    Args:
        directory: the kiosk's state directory.
    """

    def __init__(self, directory: Path) -> None:
        self._path = directory / NAME

    def runs(self) -> tuple[Run, ...]:
        """Return what is kept.

        Raises:
            OSError: the file is there and cannot be read.
        """
        try:
            lines = self._path.read_bytes().splitlines()
        except FileNotFoundError:
            return ()
        return tuple(run for line in lines if (run := _read(line)) is not None)

    def add(self, run: Run) -> None:
        """Keep a run; the oldest go. It is on the disk when this returns.

        Raises:
            OSError: it is not kept.
        """
        runs = (*self.runs(), run)[-KEPT:]
        replace_file(self._path, b"".join(one.model_dump_json().encode() + b"\n" for one in runs))
        sync_directory(self._path.parent)


def made(
    findings: Sequence[Finding], sentence: Words, took_s: float, version: str, *, in_session: bool
) -> Run:
    """Return a run that ends now."""
    return Run(
        at=datetime.now(UTC).replace(microsecond=0),
        took_s=round(took_s, 2),
        in_session=in_session,
        version=version,
        sentence=sentence,
        findings=tuple(findings),
    )


def last_good(runs: Sequence[Run]) -> Run | None:
    """Return the newest run in which nothing had failed and every device was looked at."""
    return next((run for run in reversed(runs) if run.good and not run.in_session), None)


def changes(before: Run, after: Run) -> tuple[Change, ...]:
    """Return what is judged differently; what was left out on either side is not compared."""
    earlier = {found.id: found for found in before.findings}
    found: list[Change] = []
    for now in after.findings:
        then = earlier.get(now.id)
        if then is not None and (
            "skip" in (now.verdict, then.verdict) or now.verdict == then.verdict
        ):
            continue
        found.append(
            Change(
                id=now.id,
                title=now.title,
                before=None if then is None else then.verdict,
                after=now.verdict,
                evidence_before=None if then is None else then.evidence,
                evidence=now.evidence,
            )
        )
    return tuple(found)


def _read(line: bytes) -> Run | None:
    try:
        return Run.model_validate_json(line)
    except ValidationError:
        return None
