"""The operator's keys do nothing to the browser itself, only to its page (T6)."""

from typing import Any, get_args

import pytest

from kiosk_client.window.x11_connection import WindowTree, connect
from server.protocol.input import KeyName

pytestmark = pytest.mark.asyncio(loop_scope="module")

PAGE = (
    "<input id=a><p style='height:3000px'>長い</p><script>window.heard = new Set();"
    "addEventListener('keydown', (e) => heard.add(`${e.key}${e.shiftKey ? '+' : ''}`));</script>"
)


async def _browser(desk: Any, display: Any) -> tuple[Any, ...]:
    """What a shortcut of the browser would change: its pages, windows, address and zoom."""
    connection = connect(display)
    windows = WindowTree(connection, desk.window.process.pid).scan()
    connection.disconnect()
    targets = (await desk.cdp("Target.getTargets"))["targetInfos"]
    return (
        sorted((one["type"], one["url"]) for one in targets),
        [(one.window, one.place) for one in windows if one.is_ours],
        await desk.js("[location.href, history.length, devicePixelRatio, innerWidth]"),
    )


@pytest.mark.parametrize("shift", [False, True])
async def test_no_allowed_key_reaches_the_browser(desk: Any, display: Any, *, shift: bool) -> None:
    """Each arrives in the page; no tab, window, bar, address or zoom comes of it.

    Shift and Delete are the old shortcut for cutting; the guard stops what comes of it.
    """
    await desk.show(PAGE)
    await desk.arm()
    await desk.click("a")
    before = await _browser(desk, display)
    for key in get_args(KeyName):
        result = await desk.key(key, shift=shift)
        is_cut = shift and key == "Delete"
        assert result.outcome == ("refused" if is_cut else "applied"), key
    await desk.paint()
    assert await _browser(desk, display) == before
    assert await desk.js("heard.size") == len(get_args(KeyName))
