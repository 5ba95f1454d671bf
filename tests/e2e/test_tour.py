"""The whole session, step by step, as `madoguchi tour` plays it (Z-01 … Z-07)."""

import time
from typing import Protocol

import pytest
from playwright.async_api import Page, expect

from madoguchi.tour.acts import ACTS
from madoguchi.tour.acts.it_round import IT_ROUND
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


class Audit(Protocol):
    """What the fixture `audit` finds wrong with a page."""

    async def axe(self, page: Page) -> list[str]: ...


@pytest.mark.parametrize(("act", "step"), STEPS)
async def test_step(
    tour_stage: Stage, act: Act, step: Step, failed: list[str], audit: Audit
) -> None:
    """The other side sees what this step promises; IT's pages keep WCAG 2.2 AA after each."""
    if failed:
        pytest.skip(f"{failed[0]} failed before")
    record = await play(tour_stage, act, step, started=time.perf_counter())
    if not record.ok:
        failed.append(step.name)
    assert record.error is None
    assert record.evidence, "a step that shows no evidence proves nothing"
    if act is IT_ROUND and tour_stage.technician is not None:
        found = await in_both_languages(tour_stage.technician.page, audit)
        if step is act.steps[0]:
            found += await updates_page(tour_stage.technician.page, audit)
        assert not found, "\n".join(found)


async def updates_page(page: Page, audit: Audit) -> list[str]:
    """Look at the page of updates, which the round does not need, and come back."""
    await page.get_by_test_id("updates").click()
    await expect(page.get_by_test_id("back")).to_be_visible()
    found = await in_both_languages(page, audit)
    await page.get_by_test_id("back").click()
    await expect(page.get_by_test_id("fleet-kiosk")).to_be_visible()
    return found


async def in_both_languages(page: Page, audit: Audit) -> list[str]:
    """What axe-core finds in Japanese and in English; Japanese again afterwards."""
    found = list[str]()
    for language in ("ja", "en"):
        await expect(page.locator("html")).to_have_attribute("lang", language)
        found += [f"[{language}] {one}" for one in await audit.axe(page)]
        await page.get_by_test_id("language-switch").evaluate("(button) => button.click()")
    return found
