"""Local input under the shield: real X events (XTEST) against a real headed Chromium."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import pytest
import pytest_asyncio
import xcffib
import xcffib.xtest
from xcffib import xproto

from kiosk_client.control.ports import ShieldError
from kiosk_client.window.ignoring_shield import IgnoringShield
from kiosk_client.window.shield import shield_for
from kiosk_client.window.x11_connection import WindowTree, connect, root_of
from kiosk_client.window.x11_shield import X11Shield

pytestmark = pytest.mark.asyncio(loop_scope="module")

WAIT_S = 60.0
LOCAL = (300, 200)
REMOTE = (320, 260)
KEYCODE_A = 38
WHEEL_DOWN = 5
OUTSIDE = (1100, 650)
PAGE = """<input id=f autofocus><select id=s><option>一<option>二<option>三</select>
<p style=height:3000px></p><script>
  window.seen = [];
  const kinds = ['mousemove','mousedown','click','wheel','keydown','input'];
  for (const kind of kinds)
    addEventListener(kind, e => {
      seen.push(e.clientX === undefined ? kind : `${kind} ${e.clientX},${e.clientY}`);
    }, true);
  document.documentElement.addEventListener('mouseleave', () => seen.push('left'));
</script>"""


class Local:
    """A citizen at the kiosk: events of the X server itself."""

    def __init__(self, display: Any) -> None:
        self.connection = connect(display)
        self.root = root_of(self.connection)
        self.core = self.connection.core
        self.last: Any = None
        self._test = self.connection(xcffib.xtest.key)

    def _fake(self, kind: int, detail: int, x: int = 0, y: int = 0) -> None:
        self._test.FakeInput(kind, detail, 0, self.root, x, y, 0)

    def sync(self) -> None:
        """Return when the server has done all of it."""
        self.core.GetInputFocus().reply()

    def move(self, x: int, y: int) -> None:
        """Move the pointer."""
        self._fake(6, 0, x, y)
        self.sync()

    def press(self, x: int, y: int, button: int = 1) -> None:
        """Click, or turn the wheel (buttons 4 and 5)."""
        self.move(x, y)
        self._fake(4, button)
        self._fake(5, button)
        self.sync()

    def key(self, code: int = KEYCODE_A) -> None:
        """Type a key."""
        self._fake(2, code)
        self._fake(3, code)
        self.sync()

    def everything(self) -> None:
        """Type, click and turn the wheel."""
        self.key()
        self.press(*LOCAL)
        self.press(*LOCAL, button=WHEEL_DOWN)


@pytest.fixture(scope="module")
def local(display: Any) -> Iterator[Local]:
    """The citizen."""
    citizen = Local(display)
    yield citizen
    citizen.connection.disconnect()


@pytest_asyncio.fixture(loop_scope="module")
async def page(viewer: Any, site: Any, local: Local) -> Any:
    """The window at a page which notes every event; it has the keyboard by a click."""
    await viewer.show(site.add("/shielded", PAGE))
    local.press(*LOCAL)
    await until(viewer, "seen.some(e => e.startsWith('click'))")
    # Away, or Chromium repeats the pointer's last move after each change of the page.
    local.move(*OUTSIDE)
    await until(viewer, "seen.includes('left')")
    await viewer.evaluate("f.focus(); seen.length = 0; scrollTo(0, 0)")
    return viewer


@pytest_asyncio.fixture(loop_scope="module")
async def shield(page: Any, display: Any) -> AsyncIterator[X11Shield]:
    """The shield of this platform, down."""
    made = shield_for(page.window, display)
    assert isinstance(made, X11Shield)
    yield made
    await made.down()


class Touches:
    """Counts what the shield says that it caught."""

    def __init__(self) -> None:
        self.count = 0
        self._news = asyncio.Event()

    def __call__(self) -> None:
        """Take one."""
        self.count += 1
        self._news.set()

    async def next(self) -> None:
        """Wait for one more."""
        async with asyncio.timeout(WAIT_S):
            await self._news.wait()
        self._news.clear()


async def until(viewer: Any, condition: str) -> None:
    """Wait until something is true in the page."""
    await viewer.evaluate(
        f"new Promise(done => {{ const look = () => {condition}"
        " ? done(true) : requestAnimationFrame(look); look(); })"
    )


async def cdp_click(viewer: Any, x: int, y: int) -> None:
    """Click as the operator does."""
    for kind in ("mousePressed", "mouseReleased"):
        await viewer.cdp(
            "Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1
        )


async def seen(viewer: Any) -> list[str]:
    """Return the events that the page got, in order, and forget them."""
    return json.loads(await viewer.evaluate("JSON.stringify(seen.splice(0))"))


async def test_local_input_reaches_the_page_without_the_shield(page: Any, local: Local) -> None:
    """The positive control of this module: the events are real."""
    local.everything()
    await until(page, "seen.some(e => e.startsWith('wheel')) && seen.includes('input')")
    kinds = {event.split()[0] for event in await seen(page)}
    assert {"mousedown", "click", "wheel", "keydown", "input"} <= kinds


async def test_nothing_local_passes_while_cdp_does(
    page: Any, local: Local, shield: X11Shield
) -> None:
    """No event of the citizen's reaches the page; the operator's do, and the page keeps focus."""
    touches = Touches()
    await shield.up(touches)
    for act in (
        lambda: local.press(*LOCAL),
        lambda: local.press(*LOCAL, button=WHEEL_DOWN),
        local.key,
    ):
        act()
        await touches.next()
    await page.cdp("Input.insertText", text="髙橋")
    await cdp_click(page, *REMOTE)
    await until(page, "seen.some(e => e.startsWith('click'))")
    events = await seen(page)
    where = f"{REMOTE[0]},{REMOTE[1]}"
    # Chromium asks the X server where the pointer is and may tell the page: a place, no act.
    acts = [event for event in events if "," in event and not event.startswith("mousemove")]
    assert acts
    assert [event for event in acts if not event.endswith(where)] == []
    assert "keydown" not in events
    assert "input" in events
    assert await page.evaluate("f.value") == "髙橋"
    assert await page.evaluate("document.hasFocus()")


async def test_all_of_it_passes_again_afterwards(
    page: Any, local: Local, shield: X11Shield
) -> None:
    """The keyboard is back where it was, without a click."""
    await shield.up(Touches())
    await shield.down()
    await shield.down()
    local.key()
    await until(page, "seen.includes('keydown')")
    local.everything()
    await until(page, "seen.some(e => e.startsWith('click'))")


async def test_the_page_gets_the_keyboard_that_nobody_had(
    page: Any, local: Local, shield: X11Shield
) -> None:
    """Raised before the browser has asked for the keyboard, it leaves it to the page."""
    nobody = xproto.InputFocus.PointerRoot
    local.core.SetInputFocus(nobody, nobody, xproto.Time.CurrentTime)
    local.sync()
    await shield.up(Touches())
    await shield.down()
    assert local.core.GetInputFocus().reply().focus != nobody
    local.move(*OUTSIDE)
    local.key()
    await until(page, "seen.includes('keydown')")


async def test_the_pointer_does_not_even_hover(page: Any, local: Local, shield: X11Shield) -> None:
    """A pointer which moves over the shielded window opens no menu that needs no click."""
    touches = Touches()
    await shield.up(touches)
    await seen(page)
    local.move(100, 100)
    local.move(140, 140)
    local.press(*LOCAL)
    await touches.next()
    assert await seen(page) == []


async def test_it_stays_above_a_window_which_raises_itself(
    page: Any, local: Local, shield: X11Shield, display: Any
) -> None:
    """Chromium on top of the shield finds the shield on top of it."""
    touches = Touches()
    await shield.up(touches)
    main = WindowTree(local.connection, page.window.process.pid).main()
    listen(local)
    local.core.ConfigureWindow(main.window, xproto.ConfigWindow.StackMode, [xproto.StackMode.Above])
    local.sync()
    await heard(local, lambda: local.core.QueryTree(local.root).reply().children[-1] != main.window)
    local.press(*LOCAL)
    await touches.next()
    assert await seen(page) == []


async def heard(local: Local, condition: Callable[[], bool]) -> None:
    """Wait until the server's news make a condition true; `local.last` is the newest."""
    readable = asyncio.Event()
    loop = asyncio.get_running_loop()
    descriptor = local.connection.get_file_descriptor()
    loop.add_reader(descriptor, readable.set)
    try:
        async with asyncio.timeout(WAIT_S):
            while not condition():
                while (event := local.connection.poll_for_event()) is not None:
                    local.last = event
                if condition():
                    return
                await readable.wait()
                readable.clear()
    finally:
        loop.remove_reader(descriptor)


async def test_a_popup_that_was_open_is_closed(page: Any, local: Local, shield: X11Shield) -> None:
    """A list of options that the citizen had opened takes no choice any more."""
    left, top = json.loads(
        await page.evaluate(
            "(r => JSON.stringify([r.left + r.width / 2, r.top + r.height / 2]))"
            "(s.getBoundingClientRect())"
        )
    )
    x, y = int(left), int(top)
    tree = WindowTree(local.connection, page.window.process.pid)
    alone = len(ours(tree))
    listen(local)
    local.press(x, y)
    await heard(local, lambda: len(ours(tree)) > alone)
    popup = ours(tree)[-1].place
    touches = Touches()
    await shield.up(touches)
    assert len(ours(tree)) == alone
    local.press(popup.x + popup.width // 2, popup.y + popup.height - 8)
    await touches.next()
    assert await page.evaluate("s.value") == "一"


async def test_another_program_above_is_not_covered(
    page: Any, local: Local, shield: X11Shield
) -> None:
    """A window over window A (the panel) gets its clicks; beside it the shield does."""
    panel = other_window(local, *LOCAL, 80, 60)
    touches = Touches()
    await shield.up(touches)
    local.press(LOCAL[0] + 10, LOCAL[1] + 10)
    await heard(local, lambda: isinstance(local.last, xproto.ButtonPressEvent))
    assert touches.count == 0
    local.press(LOCAL[0] - 10, LOCAL[1])
    await touches.next()
    local.core.DestroyWindow(panel)
    local.sync()


async def test_it_follows_a_window_that_moves(page: Any, local: Local, shield: X11Shield) -> None:
    """The place that window A leaves is free, the place that it takes is shielded."""
    touches = Touches()
    await shield.up(touches)
    listen(local)
    tree = WindowTree(local.connection, page.window.process.pid)
    main = tree.main()
    box = xproto.ConfigWindow
    local.core.ConfigureWindow(main.window, box.X | box.Y, [200, 100])
    local.sync()

    def followed() -> bool:
        top = local.core.QueryTree(local.root).reply().children[-1]
        place = local.core.GetGeometry(top).reply()
        return (place.x, place.y) == (200, 100)

    await heard(local, followed)
    local.press(200 + 600, 100 + 440)
    await touches.next()
    assert await seen(page) == []
    local.core.ConfigureWindow(main.window, box.X | box.Y, [0, 0])
    local.sync()


async def test_the_panel_keeps_its_keyboard(page: Any, local: Local, shield: X11Shield) -> None:
    """Keys go on to another program that has the focus, and are no touch of window A."""
    panel = other_window(local, 900, 300, 80, 60)
    local.core.SetInputFocus(xproto.InputFocus.PointerRoot, panel, 0)
    touches = Touches()
    await shield.up(touches)
    local.key()
    await heard(local, lambda: isinstance(local.last, xproto.KeyPressEvent))
    assert touches.count == 0
    await shield.down()
    assert local.core.GetInputFocus().reply().focus == panel
    local.core.DestroyWindow(panel)
    local.sync()


async def test_window_a_cannot_take_the_keyboard_back(
    page: Any, local: Local, shield: X11Shield
) -> None:
    """Focus that is set on window A, by whomever, is parked again; its keys are caught."""
    touches = Touches()
    await shield.up(touches)
    main = WindowTree(local.connection, page.window.process.pid).main()
    local.core.SetInputFocus(xproto.InputFocus.PointerRoot, main.client, 0)
    local.key()
    await touches.next()
    local.key()
    await touches.next()
    assert "keydown" not in await seen(page)


async def test_it_falls_away_when_its_process_is_killed(
    page: Any, local: Local, display: Any
) -> None:
    """After `kill -9` of whoever held the shield the citizen's input arrives, without a touch."""
    script = (
        "import sys; from xcffib import XcffibException\n"
        "from kiosk_client.window.display import Display\n"
        "from kiosk_client.window.x11_barrier import Barrier\n"
        "from kiosk_client.window.x11_connection import connect\n"
        "import select\n"
        "c = connect(Display(sys.argv[1], None, ours=False))\n"
        "b = Barrier(c, int(sys.argv[2]), lambda: print('touched', flush=True))\n"
        "print('up', flush=True)\n"
        "while True: b.pump(); select.select([c.get_file_descriptor()], [], [])\n"
    )
    holder = await asyncio.create_subprocess_exec(
        sys.executable, "-c", script, display.name, str(page.window.process.pid),
        stdout=asyncio.subprocess.PIPE, env={**display.environment(), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert holder.stdout is not None
    async with asyncio.timeout(WAIT_S):
        assert await holder.stdout.readline() == b"up\n"
        local.everything()
        assert await holder.stdout.readline() == b"touched\n"
        await cdp_click(page, *REMOTE)
        assert "keydown" not in await seen(page)
        await page.evaluate("f.focus(); seen.length = 0")
        holder.kill()
        await holder.wait()
    local.key()
    await until(page, "seen.includes('keydown')")
    local.everything()
    await until(page, "seen.some(e => e.startsWith('wheel'))")


async def test_without_a_browser_there_is_no_shield(display: Any) -> None:
    """So no lease is granted."""

    class Nothing:
        process = None

    with pytest.raises(ShieldError):
        await X11Shield(Nothing(), display).up(Touches())
    with pytest.raises(ShieldError):
        await IgnoringShield(Nothing()).up(Touches())


async def test_the_other_shield_opens_for_each_of_ours(page: Any, local: Local) -> None:
    """Without X11: local input is ignored, and an input of the operator's passes through."""
    shield = shield_for(page.window, None)
    await shield.up(Touches())
    local.press(*LOCAL)
    await cdp_click(page, *REMOTE)
    assert await seen(page) == []
    async with shield.opened():
        await cdp_click(page, *REMOTE)
    await until(page, "seen.some(e => e.startsWith('click'))")
    local.press(*LOCAL)
    await shield.down()
    await seen(page)
    local.press(*LOCAL)
    await until(page, "seen.some(e => e.startsWith('click'))")


def ours(tree: WindowTree) -> list[Any]:
    """Return the windows of window A, lowest first."""
    return [top for top in tree.scan() if top.is_ours]


def listen(local: Local) -> None:
    """Hear of windows that come, go and move."""
    local.core.ChangeWindowAttributes(
        local.root, xproto.CW.EventMask, [xproto.EventMask.SubstructureNotify]
    )
    local.sync()


def other_window(local: Local, x: int, y: int, width: int, height: int) -> int:
    """Show a window of another program, which listens to clicks and keys."""
    window = int(local.connection.generate_id())
    local.core.CreateWindow(
        0, window, local.root, x, y, width, height, 0, xproto.WindowClass.InputOutput, 0,
        xproto.CW.OverrideRedirect | xproto.CW.EventMask,
        [1, xproto.EventMask.ButtonPress | xproto.EventMask.KeyPress],
    )  # fmt: skip
    local.core.MapWindow(window)
    local.sync()
    return window
