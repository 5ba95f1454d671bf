"""Plays steps one after the other and records how each went."""

import time
from collections.abc import Callable, Iterator
from typing import Final

from playwright.async_api import Error as BrowserError

from madoguchi.stack.program import ProgramEndedError
from madoguchi.stack.waiting import OverdueError
from madoguchi.tour.record import StepRecord, TourRecord
from madoguchi.tour.script import Act, Evidence, Step, StepFailedError
from madoguchi.tour.stage import Stage

FAILURES = (
    AssertionError,  # Playwright's `expect`
    BrowserError,
    ConnectionError,
    OverdueError,
    ProgramEndedError,
    StepFailedError,
    TimeoutError,
)
"""How a step can fail; anything else is a fault of the tour itself and stops it."""

REASON_LINES: Final = 6
"""Of a failure's reason on the terminal; the whole of it is in the report."""

Say = Callable[[str], None]


async def play_all(stage: Stage, acts: tuple[Act, ...], record: TourRecord, say: Say) -> None:
    """Play all acts until a step fails; `record` grows by one entry per step played."""
    started = time.perf_counter()
    for act in acts:
        say(f"■ {act.ja}  {act.en}")
        for step in act.steps:
            outcome = await play(stage, act, step, started)
            record.steps.append(outcome)
            say(progress_line(outcome))
            if not outcome.ok:
                return


async def play(stage: Stage, act: Act, step: Step, started: float) -> StepRecord:
    """Play one step; a failure becomes part of its record, with the screens of that moment.

    Args:
        stage: Where it is played.
        act: The act it belongs to.
        step: What to play.
        started: `perf_counter` of the tour's start.
    """
    begun = time.perf_counter()
    evidence: Evidence = ()
    error: str | None = None
    try:
        evidence = await step.play(stage)
    except* FAILURES as failures:
        error = "\n".join(f"{type(one).__name__}: {one}" for one in leaves(failures))
    ms = (time.perf_counter() - begun) * 1000
    moment = stage.take_moment()
    return StepRecord(
        act=act,
        step=step,
        started_ms=(begun - started) * 1000,
        ms=ms,
        evidence=evidence,
        error=error,
        pictures=moment if moment and error is None else await stage.pictures(),
    )


def leaves(failures: BaseExceptionGroup[Exception]) -> Iterator[BaseException]:
    """The exceptions in a group of groups, without the groups."""
    for one in failures.exceptions:
        if isinstance(one, BaseExceptionGroup):
            yield from leaves(one)
        else:
            yield one


def progress_line(record: StepRecord) -> str:
    """One line for the terminal; a failed step is followed by the beginning of its reason."""
    mark = "✔" if record.ok else "✘"
    line = f"  {mark} {record.ms / 1000:6.2f} s  {record.step.ja} / {record.step.en}"
    if record.error is None:
        return line
    reason = record.error.splitlines()[:REASON_LINES]
    return "\n      ".join([line, *reason])
