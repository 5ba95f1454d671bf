"""Control changes hands between two real screens: asked, granted, taken back, withdrawn (Z-03)."""

import pytest
from playwright.async_api import expect

from madoguchi.tour.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")

SOON_MS = 60_000


async def held_by(stage: Stage, phase: str, holder: str) -> None:
    """Both screens say the same."""
    strip, badge = stage.visitor.part("control-strip"), stage.clerk.part("control-holder")
    await expect(strip).to_have_attribute("data-phase", phase, timeout=SOON_MS)
    await expect(badge).to_have_attribute("data-holder", holder, timeout=SOON_MS)


async def test_asked_granted_and_taken_back_by_one_touch(in_call: Stage) -> None:
    """The citizen's yes gives, the citizen's touch takes, and both screens show it."""
    await held_by(in_call, "citizen", "citizen")
    await in_call.clerk.part("control-ask").click()
    await in_call.visitor.part("ask-yes").click()
    await held_by(in_call, "operator", "operator")
    await in_call.visitor.part("take-back").hover()
    await in_call.visitor.page.mouse.down()
    await held_by(in_call, "citizen", "citizen")
    await in_call.visitor.page.mouse.up()


async def test_a_no_leaves_control_with_the_citizen(in_call: Stage) -> None:
    await in_call.clerk.part("control-ask").click()
    await in_call.visitor.part("ask-no").click()
    await held_by(in_call, "citizen", "citizen")


async def test_withdrawing_the_power_takes_control_away(in_call: Stage) -> None:
    """「同意を変える」 ends a lease that runs; the call and the picture go on."""
    await in_call.clerk.part("control-ask").click()
    await in_call.visitor.part("ask-yes").click()
    await held_by(in_call, "operator", "operator")
    await in_call.visitor.part("change-consent").click()
    await in_call.visitor.part("power-operate").click()
    await in_call.visitor.part("powers-close").click()
    await held_by(in_call, "citizen", "citizen")
    await expect(in_call.clerk.part("control-ask")).to_be_disabled()
    await expect(in_call.clerk.window).to_be_visible()
