"""What a tour leaves behind: one record per step, and the whole as report.json."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from madoguchi.tour.metrics import Metrics
from madoguchi.tour.pictures import Pictures
from madoguchi.tour.script import Act, Evidence, Step


@dataclass(frozen=True)
class StepRecord:
    """How one step went."""

    act: Act
    step: Step
    started_ms: float
    ms: float
    evidence: Evidence
    error: str | None
    pictures: Pictures

    @property
    def ok(self) -> bool:
        """Whether everything that the step asserts held."""
        return self.error is None


@dataclass
class TourRecord:
    """A whole run; `ok` only if every step was played and held."""

    started_at: datetime
    planned: int
    versions: dict[str, str]
    metrics: Metrics = field(default_factory=dict)
    steps: list[StepRecord] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """Whether all planned steps were played and held."""
        return len(self.steps) == self.planned and all(record.ok for record in self.steps)

    def as_json(self) -> dict[str, Any]:
        """The content of report.json."""
        return {
            "ok": self.ok,
            "started_at": self.started_at.isoformat(),
            "planned_steps": self.planned,
            "steps": [_step_json(record) for record in self.steps],
            "metrics": {name: round(value, 1) for name, value in self.metrics.items()},
            "versions": self.versions,
        }


def _step_json(record: StepRecord) -> dict[str, Any]:
    return {
        "name": record.step.name,
        "act": record.act.name,
        "ok": record.ok,
        "ms": round(record.ms, 1),
        "started_ms": round(record.started_ms, 1),
        "title_ja": record.step.ja,
        "title_en": record.step.en,
        "seen": [{"by": seen.by, "ja": seen.ja, "en": seen.en} for seen in record.evidence],
        "error": record.error,
    }
