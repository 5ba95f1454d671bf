"""A supervisor watches a running call: kiosk, panel and both consoles as they are (O-09)."""

from collections.abc import AsyncIterator
from typing import Final

import pytest
import pytest_asyncio
from playwright.async_api import expect

from madoguchi.tour.acts import window
from madoguchi.tour.people.clerk import Clerk
from madoguchi.tour.stage import NEW_PASSWORD, Stage, seat
from server.admin import add_operator
from server.settings import ServerSettings

pytestmark = pytest.mark.asyncio(loop_scope="module")

SOON_MS: Final = 60_000
NAME: Final = "監督 次郎"
ALIKE: Final = """(canvas) => {
    const { width, height } = canvas;
    const bytes = canvas.getContext("2d").getImageData(0, 0, width, height).data;
    let sum = 0;
    for (const byte of bytes) sum = (sum * 31 + byte) % 4294967291;
    return `${width}x${height}:${sum}`;
}"""
"""Size and checksum of what is painted."""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def supervisor(desk: Stage) -> AsyncIterator[Clerk]:
    """A supervisor at a console of their own, without camera."""
    plan = desk.stack.plan
    login, settings = "kantoku", ServerSettings(data_dir=plan.data)
    first = await add_operator(settings, login, NAME, "supervisor")
    _, hands = await seat(desk.playwright, desk.ends, plan.server_url, None)
    await hands.sign_in(login, first)
    await hands.choose_password(NEW_PASSWORD)
    await hands.part("device-ok").click()
    await expect(hands.part("running-count")).to_be_visible(timeout=SOON_MS)
    yield hands


async def watch(stage: Stage, supervisor: Clerk) -> None:
    """Ask, be allowed, and see."""
    await supervisor.part("watch").click()
    await expect(supervisor.part("watch-waiting")).to_be_visible(timeout=SOON_MS)
    await expect(stage.clerk.part("viewers-asked")).to_contain_text(NAME)
    await expect(stage.visitor.part("watch-dialog")).to_contain_text(NAME)
    await expect(supervisor.part("watched-canvas")).to_have_count(0)
    await stage.visitor.part("watch-yes").click()
    await expect(supervisor.part("watched-canvas")).to_be_visible(timeout=SOON_MS)


async def test_the_citizen_lets_a_viewer_in_and_sends_them_away(
    in_call: Stage, supervisor: Clerk
) -> None:
    """Everybody reads the name; the viewer sees what the operator sees, until sent away."""
    stage = in_call
    await window.see_window(stage)
    await watch(stage, supervisor)
    await expect(stage.clerk.part("viewers-allowed")).to_contain_text(NAME)
    await expect(stage.visitor.part("watcher")).to_contain_text(NAME)
    operator_sees = await stage.clerk.window.evaluate(ALIKE)
    assert await supervisor.part("watched-canvas").evaluate(ALIKE) == operator_sees

    await stage.visitor.part("send-away").click()
    await expect(supervisor.part("watch-withdrawn")).to_be_visible(timeout=SOON_MS)
    await expect(stage.clerk.part("viewers-allowed")).to_have_count(0)
    await expect(stage.clerk.window).to_be_visible()


async def test_sending_away_needs_no_server(in_call: Stage, supervisor: Clerk) -> None:
    """The kiosk itself ends the view, at once, while the server is away; the operator stays."""
    stage = in_call
    await watch(stage, supervisor)
    await stage.stack.kill_server()
    await expect(supervisor.part("link-lost")).to_be_visible(timeout=SOON_MS)
    await expect(supervisor.part("watched-canvas")).to_be_visible()
    await stage.visitor.part("send-away").click()
    await expect(supervisor.part("watched-canvas")).to_be_hidden(timeout=SOON_MS)
    await expect(stage.clerk.window).to_be_visible()

    await stage.stack.start_server()
    await expect(supervisor.part("running-list")).to_be_visible(timeout=SOON_MS)
    await expect(stage.clerk.part("viewers-allowed")).to_have_count(0, timeout=SOON_MS)
