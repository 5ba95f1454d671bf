"""The search for phrases by Ctrl+Alt+F, when it is not on the screen yet (Z-18)."""

import asyncio
from collections.abc import AsyncIterator
from typing import Final

import pytest
import pytest_asyncio
from caption_samples import interpretation, phrase_book
from console_stub import ConsoleStub
from panel_stub import open_panel_browser
from playwright.async_api import Browser, Page, Route, expect

pytestmark = pytest.mark.asyncio(loop_scope="module")

SEARCH: Final = "Control+Alt+F"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with open_panel_browser() as opened:
        yield opened


class Late(ConsoleStub):
    """A server whose phrase book takes its time."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.book = phrase_book()
        self.may_come = asyncio.Event()

    async def in_call(self) -> None:
        await self.open()
        await self.page.route("**/api/phrases", self._late)
        self.session("consenting")
        self.session("in_call")
        self.say(interpretation())
        state = self.page.get_by_test_id("interpretation")
        await expect(state).to_have_attribute("data-state", "on")

    async def _late(self, route: Route) -> None:
        await self.may_come.wait()
        assert self.book is not None
        await route.fulfill(json=self.book.model_dump(mode="json"))


@pytest_asyncio.fixture(loop_scope="module")
async def console(browser: Browser) -> AsyncIterator[Late]:
    stub = Late(await browser.new_page(viewport={"width": 1440, "height": 900}))
    await stub.in_call()
    yield stub
    await stub.page.close()


async def test_the_cursor_comes_to_the_search_once_the_book_is_there(console: Late) -> None:
    """Otherwise the key does nothing for whoever is quick, and what they type goes nowhere."""
    await console.page.keyboard.press(SEARCH)
    await expect(console.page.get_by_test_id("chat-input")).to_be_visible()
    search = console.page.get_by_test_id("phrase-search")
    await expect(search).to_have_count(0)
    console.may_come.set()
    await expect(search).to_be_focused()


async def test_it_takes_the_cursor_from_nobody_who_went_on(console: Late) -> None:
    """Who began to write meanwhile goes on writing."""
    await console.page.keyboard.press(SEARCH)
    written = console.page.get_by_test_id("chat-input")
    await written.click()
    console.may_come.set()
    await expect(console.page.get_by_test_id("phrase-search")).to_be_visible()
    await expect(written).to_be_focused()


async def test_a_phrase_that_is_being_filled_in_gives_way(console: Late) -> None:
    console.may_come.set()
    await expect(console.page.get_by_test_id("phrase-F2")).to_be_attached()
    await console.page.keyboard.press("F2")
    await expect(console.page.get_by_test_id("phrase-form")).to_be_visible()
    await console.page.keyboard.press(SEARCH)
    await expect(console.page.get_by_test_id("phrase-search")).to_be_focused()
