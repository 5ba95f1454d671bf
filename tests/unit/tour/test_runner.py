"""The runner plays in order, stops at the first failure and keeps its moment."""

from datetime import UTC, datetime
from typing import Any

import pytest

from madoguchi.tour.record import TourRecord
from madoguchi.tour.runner import play_all
from madoguchi.tour.script import Act, Step


def fresh(planned: int) -> TourRecord:
    return TourRecord(datetime.now(UTC), planned, {})


async def test_a_failed_step_ends_the_tour(stage: Any, act: Act) -> None:
    """Nothing is played after a failure, and the record as a whole is not ok."""
    record = fresh(3)
    await play_all(stage, (act,), record, lambda _line: None)
    assert stage.played == ["holds", "fails"]
    assert [step.ok for step in record.steps] == [True, False]
    assert not record.ok


async def test_a_failure_keeps_its_reason_and_its_screens(stage: Any, act: Act) -> None:
    """The record of a failed step says what was seen instead and holds the screens then."""
    record = fresh(3)
    await play_all(stage, (act,), record, lambda _line: None)
    assert record.steps[-1].error == "StepFailedError: the canvas is black"
    assert record.steps[-1].pictures.kiosk == b"kiosk"
    assert stage.photographs == 2


async def test_a_failure_of_several_at_once_is_a_failed_step(stage: Any, joint: Step) -> None:
    """What fails in a group of waits is recorded by its own words, not as a crash of the tour."""
    record = fresh(1)
    await play_all(stage, (Act("both", "両側", "Both", (joint,)),), record, lambda _line: None)
    assert record.steps[0].error == "StepFailedError: the canvas is black"


async def test_a_step_may_choose_the_moment_that_is_shown(stage: Any, fleeting: Step) -> None:
    """Screens kept in the middle of a step are its picture, and are not used for the next one."""
    record = fresh(2)
    act = Act("moments", "瞬間", "Moments", (fleeting,))
    await play_all(stage, (act,), record, lambda _line: None)
    assert record.steps[0].pictures.kiosk == b"instant"
    assert stage.photographs == 0


async def test_one_line_is_said_per_step(stage: Any, act: Act) -> None:
    """A person who watches sees one line per act and step, and the reason of a failure."""
    lines: list[str] = []
    await play_all(stage, (act,), fresh(3), lines.append)
    assert lines[0] == "■ 一幕  Act one"
    assert "✔" in lines[1]
    assert "うまくいく" in lines[1]
    assert "✘" in lines[2]
    assert "the canvas is black" in lines[2]
    assert len(lines) == 3


async def test_a_tour_that_stops_early_is_not_ok(stage: Any, good: Step) -> None:
    """Steps that were planned and never played count against the result."""
    act = Act("short", "短い幕", "Short act", (good,))
    whole, cut = fresh(1), fresh(2)
    await play_all(stage, (act,), whole, lambda _line: None)
    await play_all(stage, (act,), cut, lambda _line: None)
    assert whole.ok
    assert not cut.ok


async def test_a_fault_of_the_tour_itself_is_not_a_failed_step(stage: Any, broken: Step) -> None:
    """An unexpected exception surfaces; it is never recorded as the product's failure."""
    wrong = Act("two", "二幕", "Act two", (broken,))
    with pytest.RaisesGroup(KeyError, allow_unwrapped=True):
        await play_all(stage, (wrong,), fresh(1), lambda _line: None)
