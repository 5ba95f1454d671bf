"""A sensor that comes to a page which is there already, as it does when the site is fast."""

import asyncio
from typing import Any

import pytest

from kiosk_client.sites.page_rules import page_rules_script
from kiosk_client.window.chromium import ChromiumOptions, launch_chromium
from kiosk_client.window.documents import PageDocuments
from kiosk_client.window.page_session import attach_to_page
from kiosk_client.window.sensor import PageSensor, sensor_script
from kiosk_client.window.shutter import Shutter
from tests.integration.window.conftest import OPEN_RULES, SIZE, WAIT_S

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]


async def test_a_page_that_was_there_before_tells_of_each_wish(
    site: Any, display: Any, desktop: Any
) -> None:
    """No gate asks here, so what the shutter learns of the focus is told by the page itself."""
    url = site.add("/early", "<label>PIN<input id=pin type=password></label>")
    script = page_rules_script(OPEN_RULES) + sensor_script()
    async with launch_chromium(ChromiumOptions(url, SIZE), display, desktop) as process:
        session = await attach_to_page(process.cdp)

        async def run(expression: str) -> None:
            await process.cdp.send(
                "Runtime.evaluate", {"expression": expression, "awaitPromise": True},
                session=session,
            )  # fmt: skip

        emulated = {"enabled": True}
        await process.cdp.send("Emulation.setFocusEmulationEnabled", emulated, session=session)
        await run(
            "document.readyState === 'complete' ||"
            " new Promise(done => addEventListener('load', done, {once: true}))"
        )
        shutter = Shutter()
        wishes: asyncio.Queue[bool] = asyncio.Queue()
        async with asyncio.timeout(WAIT_S), asyncio.TaskGroup() as tasks:
            documents = PageDocuments(process.cdp, shutter, session)
            sensor = PageSensor(process.cdp, shutter, tasks, script, documents)
            sensor.listen(lambda: wishes.put_nowait(shutter.wish is not None))
            await sensor.watch(session)
            for wanted, step in ((True, "focus"), (False, "blur")):
                await run(f"document.querySelector('#pin').{step}()")
                while await wishes.get() is not wanted:
                    continue
