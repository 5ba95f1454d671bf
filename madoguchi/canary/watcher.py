"""A supervisor who looks on by the citizen's own consent (O-09), and whose stream is searched too.

Their page is another one of the operator's browser, so that its memory is searched with it.
"""

from typing import Final

from playwright.async_api import expect

from madoguchi.canary.tap import install_tap
from madoguchi.tour.browsers import CONSOLE_SIZE
from madoguchi.tour.people.clerk import SIGN_IN_S, Clerk
from madoguchi.tour.stage import NEW_PASSWORD, Stage
from server.admin import add_operator
from server.settings import ServerSettings

LOGIN: Final = "kantoku"
NAME: Final = "監督 次郎"
SOON_MS: Final = SIGN_IN_S * 1000


async def seat_watcher(stage: Stage) -> Clerk:
    """Seat a supervisor before the list of running calls, with a tap in their page."""
    plan, browser = stage.stack.plan, stage.desk.context.browser
    if browser is None:
        raise RuntimeError("the operator's browser is gone")
    first = await add_operator(ServerSettings(data_dir=plan.data), LOGIN, NAME, "supervisor")
    context = await browser.new_context(
        locale="ja-JP", timezone_id="Asia/Tokyo", viewport=CONSOLE_SIZE
    )
    await install_tap(context)
    hands = Clerk(await context.new_page())
    await hands.page.goto(plan.public_url)
    await hands.sign_in(LOGIN, first)
    await hands.choose_password(NEW_PASSWORD)
    await hands.part("device-ok").click()
    await expect(hands.part("running-count")).to_be_visible(timeout=SOON_MS)
    return hands


async def watch(stage: Stage, watcher: Clerk) -> None:
    """Ask, be let in by the citizen, and see the window."""
    await watcher.part("watch").click()
    await stage.visitor.part("watch-yes").click()
    await expect(watcher.part("watched-canvas")).to_be_visible(timeout=SOON_MS)
