"""Real programs, real Chromium: one stack per module, because starting one takes seconds."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Final

import pytest
import pytest_asyncio
from panel_stub import Panel, open_panel, open_panel_browser
from playwright.async_api import Browser, Page, expect

from madoguchi.tour.acts import arrival, call, farewell
from madoguchi.tour.pictures import TRANSITIONS_OVER
from madoguchi.tour.stage import NEW_PASSWORD, Casting, Stage, open_stage

AXE: Final = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
TAGS: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

RUN: Final = """(tags) => axe.run(document, { runOnly: { type: "tag", values: tags } })
    .then(({ passes, violations }) => ({
        passed: passes.length,
        broken: violations.flatMap(({ id, nodes }) => nodes.map(({ target, any, all }) =>
            [id, target.join(" "), ...[...any, ...all].map((one) => one.message)].join(": "))),
    }))"""

TOO_SMALL: Final = """() => {
    const shown = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const name = (one) => one.dataset.testid ?? one.textContent.trim().slice(0, 20);
    const targets = [...document.querySelectorAll("button, a[href], input, select, textarea")]
        .filter(shown)
        .map((one) => [one, one.getBoundingClientRect()])
        .filter(([, box]) => Math.min(box.width, box.height) < 64)
        .map(([one, box]) => `${name(one)}: ${box.width} x ${box.height} px`);
    const texts = [...document.querySelectorAll("body *:not(rt)")]
        .filter((one) => shown(one) && (one.matches("input") || [...one.childNodes]
            .some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim() !== "")))
        .filter((one) => parseFloat(getComputedStyle(one).fontSize) < 24)
        .map((one) => `${name(one)}: type of ${getComputedStyle(one).fontSize}`);
    return [...targets, ...texts];
}"""
"""Kiosk: targets of 64 px, type of 24 px; furigana is exempt, it repeats the word below it."""

expect.set_options(timeout=60_000)  # ends what hangs; five seconds measure the machine

NO_COUNTDOWN = ("--cancel-s", "0")
"""The five seconds to take a call back have their own step in the tour."""


class Audit:
    """What is wrong with a page as it stands, in words."""

    async def axe(self, page: Page) -> list[str]:
        """WCAG 2.2 AA by axe-core, nothing moving any more."""
        await page.evaluate(TRANSITIONS_OVER)
        if not await page.evaluate("'axe' in window"):
            await page.evaluate(AXE.read_text("utf-8"))
        result = await page.evaluate(RUN, TAGS)
        assert result["passed"] > 0, "axe-core looked at nothing"
        return list(result["broken"])

    async def ruler(self, page: Page) -> list[str]:
        """The kiosk's sizes."""
        return list(await page.evaluate(TOO_SMALL))


@pytest.fixture
def audit() -> Audit:
    return Audit()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.e2e)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def tour_stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    async with open_stage(tmp_path_factory.mktemp("tour")) as stage:
        yield stage


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def desk(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    """A stage with an operator at the desk."""
    casting = Casting(kiosk_options=NO_COUNTDOWN)
    async with open_stage(tmp_path_factory.mktemp("faults"), casting) as stage:
        await arrival.sign_in(stage)
        await arrival.check_devices(stage)
        yield stage


@pytest_asyncio.fixture(loop_scope="module")
async def in_call(desk: Stage, talk: Callable[[Stage], Awaitable[None]]) -> AsyncIterator[Stage]:
    """A call in progress; whatever the test leaves behind is ended."""
    await talk(desk)
    yield desk
    await _leave_clean(desk)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def panel_browser() -> AsyncIterator[Browser]:
    async with open_panel_browser() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module")
async def panel(panel_browser: Browser) -> AsyncIterator[Panel]:
    """The panel's page under an agent's messages."""
    async with open_panel(panel_browser) as panel:
        yield panel


@pytest.fixture
def talk() -> Callable[[Stage], Awaitable[None]]:
    """How both people come to talk."""

    async def play(stage: Stage) -> None:
        await stage.clerk.become_available()
        await arrival.touch(stage)
        await stage.visitor.part("confirm-call").click()
        await stage.visitor.arrives("waiting")
        await stage.clerk.part("accept").click()
        await stage.visitor.arrives("consent")
        await call.consent(stage)

    return play


@pytest.fixture
def sign_in_again() -> Callable[[Stage], Awaitable[None]]:
    """How an operator comes back in another browser."""

    async def play(stage: Stage) -> None:
        await stage.seat_operator(stage.operator_devices)
        await stage.clerk.sign_in(stage.stack.accounts.login, NEW_PASSWORD)
        await arrival.check_devices(stage)

    return play


async def _leave_clean(stage: Stage) -> None:
    if await stage.clerk.part("hang-up").is_visible():
        await farewell.hang_up(stage)
    if await stage.visitor.part("end-done").is_visible():
        await farewell.wipe(stage)
    if await stage.clerk.part("wrap-save").is_visible():
        await farewell.write_record(stage)
