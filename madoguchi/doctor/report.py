"""Findings and the record of runs as people read them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kiosk_client.diagnosis.probe import Finding
from kiosk_client.diagnosis.record import Change, Run

MARKS: Final = {"ok": "✔", "warn": "△", "fail": "✘", "skip": "－"}
VERDICTS: Final = {
    "ok": ("よし", "ok"),
    "warn": ("注意", "look"),
    "fail": ("不足", "missing"),
    "skip": ("対象外", "not asked for"),
}


def lines(finding: Finding) -> Iterator[str]:
    """A finding: what was looked at and seen, and for what is not well what to do."""
    title, evidence = finding.title, finding.evidence
    yield f"{MARKS[finding.verdict]} {finding.id}  {_side(title.ja, title.en)}"
    yield from _both(evidence.ja, evidence.en)
    if finding.clerk is not None:
        yield from _both(f"窓口で: {finding.clerk.ja}", f"At the counter: {finding.clerk.en}")
    if finding.todo is not None:
        yield from _both(finding.todo.ja, finding.todo.en)
    if finding.command is not None:
        yield f"    $ {finding.command}"


def summary(findings: Sequence[Finding]) -> str:
    """How many of each verdict."""
    return "  ".join(
        f"{MARKS[verdict]} {ja}/{en} {_count(findings, verdict)}"
        for verdict, (ja, en) in VERDICTS.items()
    )


def history(runs: Sequence[Run]) -> Iterator[str]:
    """The record of runs (点検記録), oldest first, a line for each language and run."""
    for run in runs:
        mark = MARKS["ok" if run.good else "fail"]
        part = "  応対中/in session" if run.in_session else ""
        yield f"{mark} {run.at.astimezone():%Y-%m-%d %H:%M}  {run.took_s:.1f} s{part}"
        yield from _both(run.sentence.ja, run.sentence.en)


def difference(before: Run, changes: Sequence[Change]) -> Iterator[str]:
    """What is judged differently than in the last good run."""
    since = f"{before.at.astimezone():%Y-%m-%d %H:%M}"
    yield f"最後に正常だった {since} から / Since the last good run of {since}"
    if not changes:
        yield from _both("判定は同じです。", "Nothing is judged differently.")
    for change in changes:
        earlier = "－" if change.before is None else MARKS[change.before]
        title = _side(change.title.ja, change.title.en)
        yield f"  {earlier} → {MARKS[change.after]} {change.id}  {title}"
        if change.evidence_before is not None:
            yield from _both(
                f"{change.evidence_before.ja} → {change.evidence.ja}",
                f"{change.evidence_before.en} → {change.evidence.en}",
            )


def _both(ja: str, en: str) -> Iterator[str]:
    yield f"    {ja}"
    if en != ja:
        yield f"    {en}"


def _side(ja: str, en: str) -> str:
    return ja if ja == en else f"{ja} / {en}"


def _count(findings: Iterable[Finding], verdict: str) -> int:
    return sum(finding.verdict == verdict for finding in findings)
