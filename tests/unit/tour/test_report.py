"""The report tells what happened, to people and to machines."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args

from madoguchi.tour.metrics import MEANINGS, MetricName
from madoguchi.tour.record import TourRecord
from madoguchi.tour.report import render, write_report
from madoguchi.tour.runner import play_all
from madoguchi.tour.script import Act


async def played(stage: Any, act: Act) -> TourRecord:
    record = TourRecord(datetime(2026, 11, 21, 9, 0, tzinfo=UTC), 3, {"madoguchi": "0.1.0"})
    record.metrics["chat_ms"] = 21.27
    await play_all(stage, (act,), record, lambda _line: None)
    return record


async def test_report_json_has_the_agreed_shape(stage: Any, act: Act, tmp_path: Path) -> None:
    """report.json holds ok, steps with name, ok and ms, and metrics as numbers."""
    write_report(tmp_path, await played(stage, act))
    report = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert report["ok"] is False
    assert [(step["name"], step["ok"]) for step in report["steps"]] == [
        ("good", True),
        ("bad", False),
    ]
    assert all(step["ms"] >= 0 for step in report["steps"])
    assert report["metrics"] == {"chat_ms": 21.3}


async def test_the_page_needs_nothing_from_outside(stage: Any, act: Act) -> None:
    """Styles, script and pictures are inside the page: it can be mailed as one file."""
    page = render(await played(stage, act))
    assert 'src="http' not in page
    assert 'href="http' not in page
    assert "data:image/webp;base64," in page


async def test_what_was_seen_is_escaped(stage: Any, act: Act) -> None:
    """Text that came out of a page cannot become markup of the report."""
    page = render(await played(stage, act))
    assert "見えた &lt;b&gt;" in page
    assert "見えた <b>" not in page


def test_every_figure_has_a_meaning() -> None:
    """Whoever reads the report finds each figure explained in both languages."""
    assert set(MEANINGS) == set(get_args(MetricName))
