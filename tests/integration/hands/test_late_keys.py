"""Input that is under way when control ends meets the guard, however late it arrives (Z-03, Z-05).

A page that computes for longer than anybody waits for it takes the citizen's own input as late as
the operator's, and may have moved the focus to a field of the citizen's own by then.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from tests.integration.hands.conftest import WAIT_S
from tests.integration.hands.test_attacks import UNGUARDED, changed

pytestmark = pytest.mark.asyncio(loop_scope="module")

BODY = "<input id=free><input id=pw type=password style='display:block'>"
BUSY_MS = 1_500
"""Longer than the hands wait for what is under way (`DRAIN_S`)."""
BUSY = f"const end = performance.now() + {BUSY_MS}; while (performance.now() < end); pw.focus();"


def _keep_busy(desk: Any) -> None:
    """Let the page compute and then move the focus; what is sent next comes meanwhile."""
    documents = desk.window.documents
    documents.client.notify("Runtime.evaluate", {"expression": BUSY}, session=documents.session)


async def _typed_late(desk: Any) -> str:
    """What is in the password after a text that was under way when control ended."""
    await desk.show(BODY)
    await desk.arm()
    await desk.click("free")
    await desk.text("あ")
    _keep_busy(desk)
    text = asyncio.create_task(desk.text("い"))
    await asyncio.sleep(0)
    await desk.hands.disarm()
    await text
    value: str = await desk.js("pw.value")
    return value


async def _pressed_late(desk: Any) -> str:
    await desk.show(BODY.replace("type=password", "type=password value=12"))
    await desk.arm()
    await desk.click("free")
    grip = desk.hands._grip
    expect = grip.renderer.expect

    async def then_busy(key: Any) -> Any:
        target = await expect(key)
        _keep_busy(desk)
        return target

    grip.renderer.expect = then_busy
    press, sent = grip.dispatcher.key, asyncio.Event()

    async def pressed(*events: Any) -> None:
        asyncio.get_running_loop().call_soon(sent.set)
        await press(*events)

    grip.dispatcher.key = pressed
    key = asyncio.create_task(desk.key("Delete"))
    await sent.wait()
    await desk.hands.disarm()
    await key
    value: str = await desk.js("pw.value")
    return value


@pytest.mark.parametrize(("act", "before"), [(_typed_late, ""), (_pressed_late, "12")])
async def test_what_arrives_late_is_stopped(
    desk: Any, open_desk: Any, act: Callable[[Any], Awaitable[str]], before: str
) -> None:
    """Chromium takes the input before the guard is switched off, which was asked for later."""
    assert await act(desk) == before
    assert await desk.js("document.activeElement.id") == "pw"
    async with open_desk(lambda script: changed(script, *UNGUARDED)) as unguarded:
        async with asyncio.timeout(WAIT_S):
            while await act(unguarded) == before:  # a race, so be it at the tenth try
                pass
