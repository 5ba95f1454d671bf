"""The whole session, step by step, as `madoguchi tour` plays it (Z-01 … Z-07)."""

import time

import pytest

from madoguchi.tour.acts import ACTS
from madoguchi.tour.runner import play
from madoguchi.tour.script import Act, Step
from madoguchi.tour.stage import Stage

STEPS = [
    pytest.param(act, step, id=f"{act.name}-{step.name}") for act in ACTS for step in act.steps
]

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture(scope="module")
def failed() -> list[str]:
    """Names of the steps that failed so far; what comes after them proves nothing."""
    return []


@pytest.mark.parametrize(("act", "step"), STEPS)
async def test_step(tour_stage: Stage, act: Act, step: Step, failed: list[str]) -> None:
    """The other side sees what this step promises."""
    if failed:
        pytest.skip(f"{failed[0]} failed before")
    record = await play(tour_stage, act, step, started=time.perf_counter())
    if not record.ok:
        failed.append(step.name)
    assert record.error is None
    assert record.evidence, "a step that shows no evidence proves nothing"
