"""Writes report.html (one self-contained page for people) and report.json (for machines)."""

import base64
import json
from collections.abc import Iterator
from datetime import datetime
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from typing import Final

import jinja2

from madoguchi.tour.metrics import MEANINGS
from madoguchi.tour.record import StepRecord, TourRecord
from madoguchi.tour.script import Act

WITNESSES: Final = {
    "citizen": ("住民の側", "citizen's side"),
    "operator": ("係員の側", "operator's side"),
    "site": ("申請サイト", "application site"),
    "it": ("情報担当", "IT"),
    "server": ("サーバー", "server"),
}


def write_report(out: Path, record: TourRecord) -> Path:
    """Write both reports into the existing folder `out`; returns the path of the page."""
    (out / "report.json").write_text(
        json.dumps(record.as_json(), ensure_ascii=False, indent=2) + "\n", "utf-8"
    )
    page = out / "report.html"
    page.write_text(render(record), "utf-8")
    return page


def render(record: TourRecord) -> str:
    """The whole page; pictures are inside it, nothing is loaded from anywhere."""
    environment = jinja2.Environment(
        loader=jinja2.BaseLoader(), autoescape=True, undefined=jinja2.StrictUndefined
    )
    environment.filters["data_url"] = _data_url
    environment.filters["seconds"] = _seconds
    environment.filters["moment"] = _moment
    template = (files("madoguchi.tour") / "report.html.j2").read_text("utf-8")
    total_ms = sum(step.ms for step in record.steps)
    return environment.from_string(template).render(
        record=record,
        acts=list(_by_act(record.steps)),
        total_ms=total_ms,
        meanings=MEANINGS,
        witnesses=WITNESSES,
    )


def _by_act(steps: list[StepRecord]) -> Iterator[tuple[Act, list[tuple[int, StepRecord]]]]:
    numbered = enumerate(steps, start=1)
    for act, group in groupby(numbered, key=lambda entry: entry[1].act):
        yield act, list(group)


def _data_url(picture: bytes) -> str:
    return "data:image/webp;base64," + base64.b64encode(picture).decode("ascii")


def _seconds(ms: float) -> str:
    return f"{ms / 1000:.2f} s" if ms >= 1000 else f"{ms:.0f} ms"


def _moment(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M} UTC"
