"""Each part of the guard is needed: what it stops gets through when only that part is off."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from tests.integration.hands.conftest import WAIT_S

pytestmark = pytest.mark.asyncio(loop_scope="module")

TWO = "<input id=a style='width:200px'><input id=b style='width:200px'>"
MOVES_ON = TWO + "<script>a.onkeydown = () => b.focus()</script>"
FLIPS = (
    "<input id=free><input id=pw type=password><script>let n = 0; const flip = () => {"
    " (n++ % 2 ? pw : free).focus(); requestAnimationFrame(flip) }; flip()</script>"
)

GUARD = ("if (isRefused(target)) stop(event, 'protected');", "if (false) ;")
ANNOUNCED = (
    "function isAnnounced(event, target) {",
    "function isAnnounced() { return true;",
)
HIT_TEST = (
    "if (isRefused(element)) return { verdict: 'protected' };",
    "",
)


def without(*parts: tuple[str, str]) -> Callable[[str], str]:
    """Return a change of the scripts which switches these parts off."""

    def change(script: str) -> str:
        for line, instead in parts:
            assert line in script, line
            script = script.replace(line, instead)
        return script

    return change


async def _space_lands_elsewhere(desk: Any) -> bool:
    """Whether a key announced for one field is typed into another, to which the page moved."""
    await desk.show(MOVES_ON)
    await desk.arm()
    await desk.click("a")
    result = await desk.key("Space")
    landed = await desk.js("b.value") != ""
    assert landed == (result.outcome == "applied")
    return bool(landed)


async def _unannounced_text_lands(desk: Any) -> bool:
    """Whether text that no lease announced (a keyboard that the shield missed) is typed."""
    await desk.show(TWO)
    await desk.arm()
    await desk.js("a.focus()")
    await desk.cdp("Input.insertText", text="x")
    return bool(await desk.js("a.value") != "")


async def _press_reaches_a_password(desk: Any) -> bool:
    """Whether a press on a password is sent to the browser at all."""
    await desk.show("<input id=pw type=password>")
    await desk.arm()
    await desk.mouse("down", *await desk.place("pw"))
    active = await desk.js("pw.matches(':active')")
    await desk.mouse("up", *await desk.place("pw"))
    return bool(active)


async def _text_lands_in_a_flipping_password(desk: Any) -> bool:
    await desk.show(FLIPS)
    await desk.arm()
    for _ in range(300):
        await desk.text("1")
    await desk.cdp("Input.insertText", text="x")
    await desk.js("free.remove()")
    await desk.cdp("Input.insertText", text="x")
    return bool(await desk.js("pw.value") != "")


@pytest.mark.parametrize(
    ("attack", "part"),
    [
        (_space_lands_elsewhere, ANNOUNCED),
        (_unannounced_text_lands, ANNOUNCED),
        (_press_reaches_a_password, HIT_TEST),
        (_text_lands_in_a_flipping_password, GUARD),
    ],
)
async def test_each_part_is_needed(
    desk: Any, open_desk: Any, attack: Callable[[Any], Any], part: tuple[str, str]
) -> None:
    """Sound hands stop it; without this part it works, be it at the tenth try: some are races."""
    assert not await attack(desk)
    parts = (part, ANNOUNCED) if part is GUARD else (part,)
    async with open_desk(without(*parts)) as maimed, asyncio.timeout(WAIT_S):
        while not await attack(maimed):
            pass


async def test_keys_after_a_refused_press_are_dropped(desk: Any) -> None:
    """The field that had focus before does not get what was meant for the refused one."""
    await desk.show("<input id=a><input id=pw type=password>")
    await desk.arm()
    await desk.click("a")
    assert (await desk.click("pw")).refusal == "protected"
    assert (await desk.text("1234")).refusal == "protected"
    assert (await desk.key("Backspace")).refusal == "protected"
    assert await desk.js("a.value") == ""
    await desk.click("a")
    assert (await desk.text("い")).outcome == "applied"
    assert await desk.js("a.value") == "い"


async def test_a_citizen_can_use_every_document_after_the_lease(desk: Any) -> None:
    """Also one that was made while the guard was armed, in another process."""
    await desk.show("<input id=a>")
    await desk.arm()
    await desk.js(
        "new Promise((r) => { const f = document.createElement('iframe');"
        " f.src = 'OTHER/frame'; f.onload = r; document.body.append(f) })".replace(
            "OTHER", desk.site.other
        )
    )
    await desk.until_known()
    armed = await desk.window.documents.evaluate_all("madoguchiGuard.isArmed()")
    assert [value for _, value in armed] == [True, True]
    await desk.hands.disarm()
    armed = await desk.window.documents.evaluate_all("madoguchiGuard.isArmed()")
    assert [value for _, value in armed] == [False, False]
    await desk.js("a.focus()")
    await desk.cdp("Input.insertText", text="本人")
    assert await desk.js("a.value") == "本人"


async def test_what_is_pressed_is_let_go_without_a_click(desk: Any) -> None:
    """A lease that ends in the middle of a press does not press the button."""
    await desk.show(
        "<button id=send onclick='window.sent = 1' onmouseup='window.up = 1'>送信</button>"
    )
    await desk.arm()
    await desk.mouse("down", *await desk.place("send"))
    await desk.hands.disarm()
    assert await desk.js("[window.sent ?? 0, window.up ?? 0, send.matches(':active')]") == [
        0,
        1,
        False,
    ]
    assert (await desk.mouse("up", 10, 10)).refusal == "no_lease"


async def test_arming_that_is_given_up_leaves_the_page_to_the_citizen(desk: Any) -> None:
    """Control may be taken back while hands are still being armed."""
    await desk.show("<input id=a>")
    for turns in range(12):
        arming = asyncio.ensure_future(desk.hands.arm())
        for _ in range(turns * 3):
            await asyncio.sleep(0)
        arming.cancel()
        await asyncio.wait([arming])
        await desk.hands.disarm()
        armed = await desk.window.documents.evaluate_all("madoguchiGuard.isArmed()")
        assert [value for _, value in armed] == [False]
    await desk.js("a.focus()")
    await desk.cdp("Input.insertText", text="本人")
    assert await desk.js("a.value") == "本人"
