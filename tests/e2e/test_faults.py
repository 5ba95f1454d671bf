"""Faults in mid-call that need real browsers; server and network are part of the tour."""

from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import expect

from madoguchi.tour.acts import arrival, farewell, window
from madoguchi.tour.faults import crash_browser
from madoguchi.tour.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")

TOLD_MS = 60_000
AGAIN_MS = 60_000
"""The server takes an operator for lost after two heartbeats of five seconds, at the latest."""

Play = Callable[[Stage], Awaitable[None]]


async def test_a_crashed_application_window_restarts_at_its_start_page(in_call: Stage) -> None:
    """Both sides are told, a new browser shows the start page, and the picture is true again."""
    stage = in_call
    await stage.applicant.open_application()
    crashed = stage.window

    crash_browser(crashed.pid)

    cover = stage.clerk.part("window-shutter")
    await expect(cover).to_have_attribute("data-cover", "restarting", timeout=TOLD_MS)
    await expect(stage.visitor.part("visibility")).not_to_have_attribute(
        "data-visibility", "seen", timeout=TOLD_MS
    )
    await stage.enter_window()
    assert stage.window.pid != crashed.pid
    assert not crashed.profile.exists()
    await expect(stage.applicant.page.locator("#start")).to_be_visible(timeout=AGAIN_MS)
    await window.see_window(stage)


async def test_a_refused_consent_ends_it_for_both(desk: Stage) -> None:
    """Whoever does not agree is thanked; the operator reads why, and nothing was ever sent."""
    await desk.clerk.become_available()
    await arrival.touch(desk)
    await desk.visitor.part("confirm-call").click()
    await desk.visitor.arrives("waiting")
    await desk.clerk.part("accept").click()
    await desk.visitor.arrives("consent")

    await desk.visitor.part("consent-refuse").click()

    await desk.visitor.arrives("end")
    await desk.clerk.sees("presence-available", within_s=60)
    await expect(desk.clerk.page.get_by_text("住民が同意しませんでした")).to_be_visible()
    await farewell.wipe(desk)


async def test_the_citizen_can_wait_for_another_operator(
    in_call: Stage, sign_in_again: Play
) -> None:
    """The operator's browser dies: the citizen is told, keeps the ticket and is served again."""
    stage = in_call
    crash_browser(stage.desk.pid)
    await expect(stage.visitor.part("operator-lost")).to_be_visible(timeout=AGAIN_MS)

    await stage.visitor.part("requeue").click()
    await stage.visitor.arrives("waiting")
    ticket = await stage.visitor.ticket()

    await sign_in_again(stage)
    await stage.clerk.become_available()
    await expect(stage.clerk.part("incoming")).to_contain_text(f"番号札 {ticket} 番")
    await stage.clerk.part("accept").click()
    await stage.visitor.arrives("consent")
    await stage.visitor.consent_with_window()
    await stage.visitor.arrives("call")


async def test_the_citizen_can_leave_a_lost_operator(in_call: Stage, sign_in_again: Play) -> None:
    """The operator's browser dies: the citizen may end it, and the kiosk is wiped."""
    stage = in_call
    crash_browser(stage.desk.pid)
    await expect(stage.visitor.part("operator-lost")).to_be_visible(timeout=AGAIN_MS)

    await stage.visitor.part("operator-lost-leave").click()
    await stage.visitor.arrives("end")
    await stage.visitor.done()
    await expect(stage.visitor.part("wiped")).to_be_visible(timeout=AGAIN_MS)

    await sign_in_again(stage)
    await stage.clerk.sees("wrap-save", within_s=60)
