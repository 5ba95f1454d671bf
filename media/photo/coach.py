"""Steady advice from frames that flicker: one sentence at a time, the most important first.

Pure: state in, state out; time is a number given by the caller. A problem is told once it was seen
in `FRAMES_TO_TELL` frames in a row, stays for `SHOWN_SECONDS` at least, and goes only when its
measure came back well inside its limits.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from media.photo.advice import IMPORTANCE, AdviceId
from media.photo.check import Report

FRAMES_TO_TELL: Final = 3
FRAMES_TO_CLEAR: Final = 3
FRAMES_TO_BE_READY: Final = 4
SHOWN_SECONDS: Final = 1.5
SLACK: Final = 0.08
"""How far inside its limits a measure must come before its advice goes, as a share of them."""


@dataclass(frozen=True, slots=True)
class Coach:
    """What is told now, and what is needed to go on.

    `seen` counts frames in a row with a problem, `clear` those without the one that is told, `well`
    those without any. `ready`: nothing to improve for `FRAMES_TO_BE_READY` frames.
    """

    advice: AdviceId | None = None
    since: float = 0.0
    clear: int = 0
    well: int = 0
    seen: Mapping[AdviceId, int] = field(default_factory=dict)

    @property
    def ready(self) -> bool:
        """Whether a good photo can be taken now."""
        return self.advice is None and self.well >= FRAMES_TO_BE_READY


def observe(coach: Coach, report: Report, now: float) -> Coach:
    """Take one frame in.

    Args:
        coach: As it was.
        report: Of the frame.
        now: Monotonic, in seconds.
    """
    present = set(report.advice)
    if coach.advice is not None and _nearly(report, coach.advice):
        present.add(coach.advice)
    seen = {id_: coach.seen.get(id_, 0) + 1 for id_ in IMPORTANCE if id_ in present}
    clear = 0 if coach.advice in present else coach.clear + 1
    well = 0 if present else coach.well + 1
    due = next((id_ for id_ in IMPORTANCE if seen.get(id_, 0) >= FRAMES_TO_TELL), None)
    if not _may_change(coach, due, clear, now):
        return Coach(coach.advice, coach.since, clear, well, seen)
    return Coach(due, now, 0, well, seen)


def _may_change(coach: Coach, due: AdviceId | None, clear: int, now: float) -> bool:
    if due == coach.advice:
        return False
    if coach.advice is None:
        return True
    if now - coach.since < SHOWN_SECONDS:
        return False
    more_important = due is not None and IMPORTANCE.index(due) < IMPORTANCE.index(coach.advice)
    return more_important or clear >= FRAMES_TO_CLEAR


def _nearly(report: Report, advice: AdviceId) -> bool:
    """Whether some measure is inside its limits, but so little that the advice should stay."""
    return any(
        measure.value is not None and measure.rule.advice(measure.value, SLACK) == advice
        for measure in report.measures
    )
