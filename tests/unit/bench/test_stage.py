import asyncio
import json
from collections.abc import AsyncIterator

import aiohttp
import pytest

from madoguchi.bench.window.site import BenchSite
from madoguchi.bench.window.stage import StageError

REPORT = {
    "inputs": 0,
    "scroll_y": 0,
    "width": 1280,
    "height": 800,
    "focused": True,
    "marker": {"x": 1, "y": 2, "width": 3, "height": 4},
}


@pytest.fixture
async def site() -> AsyncIterator[BenchSite]:
    """An open bench site whose stages are not patient."""
    async with BenchSite({}, {}, patience_s=0.2).open() as opened:
        yield opened


async def test_orders_are_answered_by_reports(site: BenchSite) -> None:
    """A page that opened its socket reports itself and answers each order once."""
    stage = site.stages["peer"]
    async with (
        aiohttp.ClientSession() as client,
        client.ws_connect(f"{site.origin}/stage?side=peer") as page,
    ):
        await page.send_json(REPORT)
        opened = await stage.opened()

        async def obey() -> dict[str, object]:
            order: dict[str, object] = json.loads(await page.receive_str())
            await page.send_json(REPORT | {"inputs": 7})
            return order

        async with asyncio.TaskGroup() as tasks:
            order = tasks.create_task(obey())
            answer = tasks.create_task(stage.show_marker(shown=False))
    assert opened.marker.height == 4
    assert order.result() == {"order": "marker", "shown": False}
    assert answer.result().inputs == 7


async def test_a_page_that_is_silent_or_absent_is_an_error(site: BenchSite) -> None:
    """A bench never goes on with a page that does not obey."""
    with pytest.raises(StageError, match="not open"):
        await site.stages["subject"].reset()
    async with (
        aiohttp.ClientSession() as client,
        client.ws_connect(f"{site.origin}/stage?side=subject") as page,
    ):
        await page.send_json(REPORT)
        await site.stages["subject"].opened()
        with pytest.raises(StageError, match="within"):
            await site.stages["subject"].reset()


async def test_unknown_sides_are_refused(site: BenchSite) -> None:
    """Only subject and peer have a stage."""
    async with (
        aiohttp.ClientSession() as client,
        client.get(f"{site.origin}/stage?side=other") as answer,
    ):
        assert answer.status == 404


async def test_the_page_under_test_has_nothing_that_shutters(site: BenchSite) -> None:
    """The page is clean: with a password field our stream would rightly show nothing."""
    async with (
        aiohttp.ClientSession() as client,
        client.get(site.form_url("subject")) as answer,
    ):
        text = (await answer.text()).lower()
    assert "password" not in text
