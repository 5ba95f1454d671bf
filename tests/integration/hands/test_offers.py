"""What a citizen typed into one page is not offered in a field of the next (Z-05, Z-07).

Chromium shows an offer in the field while it is only chosen, and so in the operator's picture;
no event tells of it, and the field has no value yet.
"""

from typing import Any

import pytest

from kiosk_client.window import chromium

pytestmark = pytest.mark.asyncio(loop_scope="module")

TRIES = 15
AWHILE = "new Promise((r) => setTimeout(r, 100))"


async def _is_offered(desk: Any) -> bool:
    """Let a citizen submit a field of their own; look for the value in the operator's field."""
    second = desk.site.add("<form><input name=tel id=own><button>次へ</button></form>")
    await desk.show(f"<form action='{second}'><input name=tel id=own class=citizen></form>")
    await desk.js("own.focus()")
    for key in "himitsu9":
        await desk.cdp("Input.dispatchKeyEvent", type="keyDown", text=key, key=key)
        await desk.cdp("Input.dispatchKeyEvent", type="keyUp", key=key)
    enter = {"key": "Enter", "windowsVirtualKeyCode": 13}
    await desk.load_by(desk.cdp("Input.dispatchKeyEvent", type="keyDown", text="\r", **enter))
    await desk.cdp("Input.dispatchKeyEvent", type="keyUp", **enter)
    await desk.arm()
    await desk.click("own")
    for _ in range(TRIES):
        await desk.key("ArrowDown")
        await desk.js(AWHILE)
        if await desk.js("own.matches(':autofill')"):
            return True
    return False


async def test_nothing_typed_before_is_offered(desk: Any) -> None:
    """The browser remembers no entries of forms."""
    assert not await _is_offered(desk)


async def test_a_browser_as_it_comes_offers_it(
    open_desk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Positive control."""
    monkeypatch.setattr(chromium, "PREFERENCES", {})
    async with open_desk(lambda script: script) as desk:
        assert await _is_offered(desk)
