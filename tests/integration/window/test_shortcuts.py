"""The browser's own shortcuts, pressed on the kiosk's keyboard, do nothing (S-23, Z-07).

Real keys of the X server (XTEST). `test_browser_ui.py` shows what they do where none is refused.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any

import numpy as np
import pytest
import pytest_asyncio
import xcffib
from xcffib import xproto

from kiosk_client.window.application import ApplicationWindow
from kiosk_client.window.capture_choice import CaptureChoice
from kiosk_client.window.chromium import Placement
from kiosk_client.window.display import Display
from kiosk_client.window.options import WindowOptions
from kiosk_client.window.sensor import sensor_script
from kiosk_client.window.settings import DesktopEnvironment
from kiosk_client.window.shortcuts import shortcuts_refused
from kiosk_client.window.x11_connection import connect, root_of
from kiosk_client.window.x11_shield import X11Shield
from tests.integration.window.conftest import OPEN_RULES, SIZE, Site, Viewer
from tests.integration.window.typist import CONTROL, SHIFT, Typist

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.parametrize("capture", ["screencast"], indirect=True, scope="module"),
]

WAIT_S = 60.0
ALT = 0xFFE9
F1, F3, F4, F11, F12, ESCAPE, DELETE, HOME, LEFT = (
    *(0xFFBE, 0xFFC0, 0xFFC1, 0xFFC8, 0xFFC9),
    *(0xFF1B, 0xFFFF, 0xFF50, 0xFF51),
)
COMMANDS = [
    *((ord(letter), CONTROL) for letter in "fgjhopsuntwd1"),
    *((ord(letter), CONTROL, SHIFT) for letter in "ijcnbopta"),
    (DELETE, CONTROL, SHIFT),
    *((ord(letter), ALT) for letter in "fed"),
    *((key, ALT) for key in (F4, HOME)),
    (ESCAPE, SHIFT),
    *((key,) for key in (F1, F3, F11, F12)),
]
PAGE = (
    "<input id=o value=abc style='margin:100px 0 0'><script>heard = [];"
    "addEventListener('keydown', (e) => heard.push(e.key), true)</script>"
)


@pytest.fixture
def typist(display: Display, viewer: Viewer) -> Iterator[Typist]:
    process = viewer.window.process
    assert process is not None
    with Typist.at(display, process.pid) as made:
        yield made


@pytest_asyncio.fixture(loop_scope="module")
async def page(viewer: Viewer, site: Any, typist: Typist) -> AsyncIterator[Viewer]:
    """A page which has the keyboard, by a real click beside everything."""
    await viewer.show(site.add("/zoo-keys", PAGE))
    typist.click(500, 400)
    await _until(viewer, lambda: viewer.evaluate("document.hasFocus()"))
    yield viewer


async def _until(page: Viewer, condition: Callable[[], Any]) -> None:
    async with asyncio.timeout(WAIT_S):
        while not await condition():
            await page.paints(2)


async def _heard(page: Viewer, typist: Typist) -> list[str]:
    """Every key that the page heard up to a plain one pressed now, but for modifiers."""
    typist.key(ord("q"))
    await _until(page, lambda: page.evaluate("heard.includes('q')"))
    heard: list[str] = await page.evaluate("heard.splice(0)")
    return [key for key in heard[: heard.index("q")] if key not in ("Control", "Shift", "Alt")]


async def test_no_command_reaches_the_browser(
    page: Viewer, typist: Typist, display: Display
) -> None:
    """Neither page nor browser hears one of them; the window shows what it showed before."""
    process = page.window.process
    assert process is not None
    with shortcuts_refused(display):
        before = typist.window()
        for command in COMMANDS:
            typist.key(*command)
        assert await _heard(page, typist) == []
        assert np.array_equal(typist.window(), before)
        assert len(typist.popups()) == 0
        targets = (await process.cdp.send("Target.getTargets"))["targetInfos"]
        assert [target["type"] for target in targets].count("page") == 1


async def test_without_being_asked_they_do(page: Viewer, typist: Typist) -> None:
    """The guard of the test above: the page hears the key for the find bar, which opens."""
    before = typist.window()
    typist.key(ord("g"), CONTROL)

    async def opened() -> bool:
        return not np.array_equal(typist.window(), before)

    await _until(page, opened)
    assert "g" in await page.evaluate("heard.splice(0)")
    typist.key(ESCAPE)


async def test_editing_passes(page: Viewer, typist: Typist, display: Display) -> None:
    """Selecting all, copying, moving and deleting by word are the citizen's, as before."""
    with shortcuts_refused(display):
        await page.evaluate("o.focus()")
        typist.key(ord("a"), CONTROL)
        typist.key(ord("c"), CONTROL)
        typist.key(LEFT, CONTROL, SHIFT)
        typist.key(HOME)
        assert await _heard(page, typist) == ["a", "c", "ArrowLeft", "Home"]
        assert await page.evaluate("o.value") == "qabc"


async def test_a_window_of_another_program_keeps_its_keys(
    page: Viewer, typist: Typist, display: Display
) -> None:
    """On a desktop, only the browsers of the kiosk are meant."""
    connection = connect(display)
    core = connection.core
    window = int(connection.generate_id())
    core.CreateWindow(
        0, window, root_of(connection), 0, 0, 50, 50, 0, xproto.WindowClass.InputOnly, 0,
        xproto.CW.OverrideRedirect | xproto.CW.EventMask, [1, xproto.EventMask.KeyPress],
    )  # fmt: skip
    core.MapWindow(window)
    core.SetInputFocus(xproto.InputFocus.PointerRoot, window, xproto.Time.CurrentTime)
    core.GetInputFocus().reply()
    with shortcuts_refused(display):
        typist.key(ord("p"), CONTROL)
        heard: list[int] = []

        async def has_come() -> bool:
            while (event := connection.poll_for_event()) is not None:
                if isinstance(event, xproto.KeyPressEvent):
                    heard.append(int(event.state))
            return bool(xproto.ModMask.Control in heard)

        await _until(page, has_come)
    connection.disconnect()
    assert await page.evaluate("heard.length") == 0


async def test_the_shield_still_hears_them(page: Viewer, typist: Typist, display: Display) -> None:
    """While the operator holds control, a shortcut takes it back like any other key."""
    touched = asyncio.Event()
    shield = X11Shield(page.window, display)
    with shortcuts_refused(display):
        await shield.up(touched.set)
        try:
            touched.clear()
            typist.key(ord("p"), CONTROL)
            async with asyncio.timeout(WAIT_S):
                await touched.wait()
        finally:
            await shield.down()
        assert await page.evaluate("heard.splice(0).filter((key) => key === 'p')") == []


async def test_keys_are_free_when_the_agent_is_gone(
    page: Viewer, typist: Typist, display: Display
) -> None:
    """The server forgets all with the connection, and nobody's keyboard hangs."""
    with shortcuts_refused(display):
        pass
    typist.key(ord("y"), ALT)
    assert await _heard(page, typist) == ["y"]
    assert isinstance(connect(display), xcffib.Connection)


CHOOSER = (
    "<input type=file id=f style='margin:100px 0 0'><script>done = [];"
    "addEventListener('contextmenu', (e) => setTimeout(() => done.push(e.type)));"
    "f.addEventListener('click', (e) => setTimeout(() => done.push('file')))</script>"
)
INPUT = "(b => [b.left + 20, b.top + 8].map(Math.round))(f.getBoundingClientRect())"
MENU_GUARD = "place.addEventListener('contextmenu', withoutMenu, true);"


async def test_neither_menu_nor_file_dialog_opens(page: Viewer, typist: Typist, site: Any) -> None:
    """The browser's menu offers to save and inspect; its file dialog shows the kiosk's files."""
    await page.show(site.add("/zoo-menu", CHOOSER))
    process, watched = page.window.process, page.window._page
    assert process is not None
    assert watched is not None
    wanted = asyncio.Event()
    process.cdp.on("Page.fileChooserOpened", lambda _: wanted.set(), session=watched.session)
    typist.press(500, 400, button=3)
    await _until(page, lambda: page.evaluate("done.includes('contextmenu')"))
    typist.click(*await page.evaluate(INPUT))
    async with asyncio.timeout(WAIT_S):
        await wanted.wait()
    await page.paints(5)
    assert typist.popups() == []


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def bare(
    site: Site, display: Display, desktop: DesktopEnvironment, capture: CaptureChoice
) -> AsyncIterator[Viewer]:
    """The same window beside the first, whose pages lack the guard against the menu."""
    script = sensor_script()
    assert MENU_GUARD in script
    place = Placement(SIZE.width, 0, SIZE.width, SIZE.height)
    options = WindowOptions(site.base + "/", place, page_rules=OPEN_RULES, capture=capture)
    script = script.replace(MENU_GUARD, "")
    async with ApplicationWindow(options, display, desktop, script=script) as window:
        viewer = Viewer(window)
        await viewer.until(lambda: window.state.status in ("live", "shuttered"))
        yield viewer


async def _opens(bare: Viewer, display: Display, act: Callable[[Typist], Awaitable[None]]) -> None:
    """Wait until a window of the browser's own comes of it, and until it is gone again."""
    process = bare.window.process
    assert process is not None
    with Typist.at(display, process.pid) as typist:

        async def is_open() -> bool:
            return typist.popups() != []

        async def is_closed() -> bool:
            if typist.popups():
                typist.key(ESCAPE)  # again, if it came too early for one
            return typist.popups() == []

        assert not await is_open()
        await act(typist)
        await _until(bare, is_open)
        await _until(bare, is_closed)


async def test_without_its_guard_the_menu_opens(bare: Viewer, display: Display, site: Any) -> None:
    """Positive control of the first half."""

    async def press(typist: Typist) -> None:
        typist.press(SIZE.width + 500, 400, button=3)

    await bare.show(site.add("/zoo-menu", CHOOSER))
    await _opens(bare, display, press)


async def test_without_its_guard_the_file_dialog_opens(
    bare: Viewer, display: Display, site: Any
) -> None:
    """Positive control of the other half: the browser is told to ask nobody before it opens one."""

    async def click(typist: Typist) -> None:
        x, y = await bare.evaluate(INPUT)
        typist.click(SIZE.width + x, y)

    await bare.show(site.add("/zoo-menu", CHOOSER))
    await bare.cdp("Page.setInterceptFileChooserDialog", enabled=False)
    await _opens(bare, display, click)
