"""The record of runs (点検記録) and what has changed since the last good one."""

from pathlib import Path

from kiosk_client.diagnosis.probe import Finding
from kiosk_client.diagnosis.record import KEPT, NAME, Run, RunRecord, changes, last_good, made
from kiosk_client.diagnosis.words import Verdict, both
from madoguchi.doctor.report import difference, history


def run(*verdicts: Verdict, in_session: bool = False) -> Run:
    findings = [
        Finding(
            id=f"p{at}",
            category="machine",
            verdict=verdict,
            title=both(f"p{at}"),
            evidence=both(f"{verdict}!"),
            todo=None,
            command=None,
        )
        for at, verdict in enumerate(verdicts)
    ]
    return made(findings, both("文", "said"), 1.0, "0.1", in_session=in_session)


def test_runs_are_kept_and_the_oldest_go(tmp_path: Path) -> None:
    record = RunRecord(tmp_path)
    assert record.runs() == ()
    for verdict in ("ok", "fail"):
        record.add(run(verdict))
    assert [each.good for each in record.runs()] == [True, False]
    lines = (tmp_path / NAME).read_bytes().splitlines(keepends=True)
    (tmp_path / NAME).write_bytes(lines[0] * KEPT + b"torn line\n")
    record.add(run("fail"))
    assert len(record.runs()) == KEPT
    assert not record.runs()[-1].good


def test_the_last_good_run_is_a_whole_one() -> None:
    """One in a session has not looked at the devices."""
    whole = run("ok", "warn")
    assert last_good([whole, run("ok", in_session=True), run("fail")]) is whole
    assert last_good([run("fail")]) is None


def test_only_what_is_judged_differently_is_a_change() -> None:
    before, after = run("ok", "ok", "fail", "skip"), run("ok", "fail", "ok", "fail")
    found = changes(before, after)
    assert [(each.id, each.before, each.after) for each in found] == [
        ("p1", "ok", "fail"),
        ("p2", "fail", "ok"),
    ]
    text = "\n".join(difference(before, found))
    assert "✔ → ✘ p1" in text
    assert "ok! → fail!" in text
    assert "判定は同じです" in "\n".join(difference(before, ()))


def test_people_read_the_record() -> None:
    text = list(history([run("ok"), run("fail", in_session=True)]))
    assert text[0].startswith("✔")
    assert "in session" in text[3]
    assert "    said" in text
