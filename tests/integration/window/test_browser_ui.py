"""What Chromium lays over its page by itself is in no picture that leaves (Z-07).

Real keys of the X server (XTEST), as the citizen's keyboard sends them: the find bar with the
digits of the PIN in it, lists of suggestions and of options, zoom, a drag
of text. The window itself, read past the gate, is the control: there they are.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import numpy as np
import pytest
import pytest_asyncio

from kiosk_client.window.chromium import Placement
from kiosk_client.window.display import Display
from kiosk_client.window.x11_connection import WindowTree
from media.diff import Pixels
from tests.integration.window.conftest import TICK, Viewer
from tests.integration.window.typist import CONTROL, ESCAPE, Typist

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.parametrize("capture", ["screencast", "auto"], indirect=True, scope="module"),
]

WAIT_S = 60.0
PAGE = (
    "<p style='margin:100px 0 0'><input id=o></p><p id=n draggable=true>9999</p>"
    "<p><select id=s><option>一<option>二<option>三</select>"
    "<input id=l list=k><datalist id=k><option>8888<option>8889</datalist>"
    "<input type=date id=d></p>"
    "<div id=z contenteditable class='citizen m' style='width:200px;position:absolute;"
    "left:350px;top:120px'>9999</div>"
)


@pytest.fixture
def typist(display: Display, viewer: Viewer) -> Any:
    """The citizen at the keyboard of the kiosk."""
    process = viewer.window.process
    assert process is not None
    with Typist.at(display, process.pid) as made:
        yield made


@pytest_asyncio.fixture(loop_scope="module")
async def page(viewer: Viewer, site: Any, typist: Typist) -> AsyncIterator[Viewer]:
    """A page which has the keyboard, by a real click beside everything."""
    await viewer.show(site.add("/zoo-ui", PAGE))
    typist.click(500, 400)
    await _until(viewer, lambda: viewer.evaluate("document.hasFocus()"))
    await viewer.watched(3)
    yield viewer
    typist.key(ESCAPE)
    typist.key(ESCAPE)
    await _until(viewer, lambda: viewer.evaluate("document.hasFocus()"))


async def _until(viewer: Viewer, condition: Callable[[], Any]) -> None:
    async with asyncio.timeout(WAIT_S):
        while not await condition():
            await viewer.paints(2)


async def _more(viewer: Viewer, count: int) -> None:
    """Wait for pictures; the shutter may close for a moment where the source is changed."""
    wanted = len(viewer.frames) + count
    async with asyncio.timeout(WAIT_S):
        while len(viewer.frames) < wanted:
            await viewer.evaluate(TICK)


async def _overlaid(viewer: Viewer, typist: Typist, before: Pixels) -> None:
    """Wait until the window shows something else than its page did."""

    async def differs() -> bool:
        return not np.array_equal(typist.window(), before)

    await _until(viewer, differs)


def _within(pixels: Pixels, place: Placement) -> Pixels:
    return pixels[place.y : place.y + place.height, place.x : place.x + place.width]


def _likeness(some: Pixels, other: Pixels) -> float:
    """The share of pixels that are the same; the ring of what has focus may reach in."""
    return float(np.all(some == other, axis=2).mean())


def _top(pixels: Pixels) -> Pixels:
    """The part of the picture in which the page shows nothing at all."""
    return pixels[:90]


async def _find(page: Viewer, typist: Typist) -> None:
    """Look for the PIN with the browser's own find bar."""
    before = typist.window()
    typist.key(ord("f"), CONTROL)
    await _overlaid(page, typist, before)
    opened = typist.window()
    for digit in "9999":
        typist.key(ord(digit))
    await _overlaid(page, typist, opened)


async def test_the_find_bar_stays_inside(page: Viewer, typist: Typist) -> None:
    """The digits that the citizen looks for are on the screen and in no picture."""
    clean = _top(page.frames[-1].pixels)
    page.forget()
    await _find(page, typist)
    await _more(page, 3)
    assert not np.array_equal(_top(typist.window()), clean)
    # Also while it stays open and the page has the keyboard again.
    typist.click(500, 400)
    await _until(page, lambda: page.evaluate("document.hasFocus()"))
    await _more(page, 3)
    assert not np.array_equal(_top(typist.window()), clean)
    assert all(np.array_equal(_top(frame.pixels), clean) for frame in page.frames)
    assert page.leaks() == 0
    typist.key(ord("f"), CONTROL)  # so that Escape closes it


async def test_without_asking_for_the_keyboard_the_find_bar_is_seen(
    page: Viewer, typist: Typist, capture: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The guard of the test above, where the X server's pictures are in use; Chromium's own never
    show it."""
    monkeypatch.setattr(WindowTree, "has_keyboard", lambda *_: False)
    clean = _top(page.frames[-1].pixels)
    await _find(page, typist)
    await _more(page, 1)
    is_seen = not all(np.array_equal(_top(frame.pixels), clean) for frame in page.frames)
    assert is_seen == (capture != "screencast")


async def test_no_page_opens_the_dialog_of_a_print(page: Viewer, typist: Typist) -> None:
    """It saves to files that outlive the citizen; neither the page nor a key brings it (Z-07)."""
    process = page.window.process
    assert process is not None
    typist.key(ord("p"), CONTROL)
    await page.evaluate("setTimeout(() => { print(); globalThis.printed = true; })")
    # With a dialog, `print` returns when that is closed again.
    await _until(page, lambda: page.evaluate("globalThis.printed === true"))
    found = await process.cdp.send("Target.getTargets", {"filter": [{}]})
    assert not [one for one in found["targetInfos"] if one["url"].startswith("chrome://print")]


async def _place(page: Viewer, element: str) -> tuple[int, int]:
    x, y = await page.evaluate(
        f"(b => [b.left + 12, b.top + 8].map(Math.round))({element}.getBoundingClientRect())"
    )
    return x, y


@pytest.mark.parametrize(("element", "key"), [("s", None), ("l", ord("8")), ("d", ord(" "))])
async def test_lists_of_the_browser_stay_inside(
    page: Viewer, typist: Typist, element: str, key: int | None
) -> None:
    """Options, suggestions and calendars are windows of their own, beside the page's."""
    clean = page.frames[-1].pixels
    typist.click(*await _place(page, element))
    await _until(page, lambda: page.evaluate(f"document.activeElement === {element}"))
    if key is not None:
        typist.key(key)
    async with asyncio.timeout(WAIT_S):
        while not (popups := typist.popups()):
            await page.paints(2)
    page.forget()
    await _more(page, 3)
    (popup,) = popups
    before = _within(clean, popup)
    height, width, _ = before.shape  # a calendar may reach beyond the page
    assert _likeness(typist.screen(popup)[:height, :width], before) < 0.9
    assert all(_likeness(_within(frame.pixels, popup), before) > 0.95 for frame in page.frames)
    assert page.leaks() == 0


async def test_zoom_by_key_and_by_wheel_keeps_the_mask_on(page: Viewer, typist: Typist) -> None:
    """While the whole page grows and shrinks, nothing of the field is seen."""
    page.forget()
    for act in (
        lambda: typist.key(ord("="), CONTROL),
        lambda: typist.wheel(4, CONTROL),
        lambda: typist.key(ord("0"), CONTROL),
    ):
        size = await page.evaluate("innerWidth")
        act()

        async def is_zoomed(size: int = size) -> bool:
            return bool(await page.evaluate("innerWidth") != size)

        await _until(page, is_zoomed)
        await _more(page, 3)
    assert page.leaks() == 0


async def test_a_drag_with_everything_selected_stays_inside(page: Viewer, typist: Typist) -> None:
    """Its picture follows the pointer over the page, in a window of its own."""
    x, y = await _place(page, "n")
    await page.evaluate(
        "getSelection().selectAllChildren(document.body); window.drags = 0;"
        "addEventListener('dragstart', () => { drags += 1 }); 1"
    )
    page.forget()
    typist.hold(x, y)
    for step in range(1, 20):
        typist.move(x + step * 12, y - step * 6)
        await page.paints(2)
    await _more(page, 3)
    typist.release()
    assert page.leaks() == 0
    assert await page.evaluate("drags") > 0
