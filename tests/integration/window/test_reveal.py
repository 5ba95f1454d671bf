"""The citizen sees an own value only while it is used, and only behind a closed shutter (Z-05)."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import pytest
import pytest_asyncio

from kiosk_client.control.ports import CitizenField
from kiosk_client.window.application import ApplicationWindow
from kiosk_client.window.options import WindowOptions
from media.tiles import decode_picture
from tests.integration.window.conftest import OPEN_RULES, SIZE
from tests.integration.window.mutants import REVEALED_AT_ONCE, mutated
from tests.integration.window.screen import on_screen, until_screen

pytestmark = pytest.mark.asyncio(loop_scope="module")

FORM = (
    "<label>氏名 <input id=open></label>"
    '<label>暗証番号 <input id=z type=password class=m value="9999"></label><p>つづき</p>'
)


async def _form(viewer: Any, site: Any) -> None:
    await viewer.show(site.add("/reveal", FORM))
    await viewer.cdp("Page.bringToFront")


async def test_focus_shows_the_value_behind_the_shutter_and_blur_ends_it(
    viewer: Any, site: Any
) -> None:
    """Concealed, shuttered, shown, concealed, open: and no picture of it at any time."""
    news: list[CitizenField | None] = []
    await _form(viewer, site)
    stop = viewer.window.watch_citizen_field(news.append)
    assert await on_screen(viewer) == 0
    await viewer.evaluate("document.getElementById('z').focus()")
    await viewer.until(lambda: viewer.window.state.shutter == "secret_field")
    await until_screen(viewer, shows=True)
    assert news == [CitizenField("暗証番号")]
    viewer.forget()
    await viewer.paints(10)
    assert viewer.frames == []
    await viewer.evaluate("document.getElementById('open').focus()")
    await viewer.until(lambda: viewer.window.frame is not None)
    stop()
    assert await on_screen(viewer) == 0
    assert news == [CitizenField("暗証番号"), None]
    assert viewer.leaks() == 0


async def test_what_is_typed_before_it_is_shown_is_kept(viewer: Any, site: Any) -> None:
    """The first letters after a focus arrive, however long their display waits."""
    await _form(viewer, site)
    await viewer.evaluate("const z = document.getElementById('z'); z.value = ''; z.focus()")
    await viewer.cdp("Input.insertText", text="ab")
    await viewer.cdp("Input.insertText", text="cd")
    assert await viewer.evaluate("document.getElementById('z').value") == "abcd"
    await viewer.evaluate("document.getElementById('open').focus()")
    await viewer.until(lambda: viewer.window.frame is not None)
    assert viewer.leaks() == 0


FADING = """<style>select, ::picker(select) { appearance: base-select }
::picker(select) { opacity: .95; transition: 600s allow-discrete;
transition-property: opacity, overlay, display }
select:open::picker(select) { opacity: 1 }
option { background: #f0f; color: #f0f; height: 60px; width: 300px }</style>
<select id=z class=citizen style='width:200px;height:40px'><option>一<option>二</select>"""
FADES = "!z.matches(':open') && z.options[0].getBoundingClientRect().height > 0"


async def test_options_that_fade_away_after_the_choice_are_not_seen(viewer: Any, site: Any) -> None:
    """A list in the page's own style lies on top of the page, and outlasts its use."""
    await viewer.show(site.add("/zoo", FADING))
    await viewer.cdp("Page.bringToFront")
    for kind in ("mousePressed", "mouseReleased"):
        await viewer.cdp(
            "Input.dispatchMouseEvent", type=kind, x=50, y=28, button="left", clickCount=1
        )
    await until_screen(viewer, shows=True)
    viewer.forget()
    for kind in ("keyDown", "keyUp"):
        await viewer.cdp(
            "Input.dispatchKeyEvent", type=kind, key="Escape", windowsVirtualKeyCode=27
        )
    await viewer.evaluate("document.getElementById('z').blur()")
    await viewer.watched(3)
    assert await viewer.evaluate(FADES)
    assert viewer.leaks() == 0


async def test_a_covered_field_looks_the_same_for_every_value(viewer: Any, site: Any) -> None:
    """Neither value nor length nor selection changes one pixel of the whole picture."""
    pictures = []
    for value in ("", "1", "99999999", "髙橋花子"):
        await _form(viewer, site)
        await viewer.evaluate(f"document.getElementById('z').value = '{value}'")
        await viewer.watched(3)
        shot = await viewer.cdp("Page.captureScreenshot", format="png")
        pictures.append(decode_picture(base64.b64decode(shot["data"])))
    assert all(np.array_equal(pictures[0], other) for other in pictures[1:])


BESIDE = (
    "<div id=page style='padding:120px 8px'><form><p><input id=z type=password class=m value=9999>"
    "<button type=button id=eye>表示</button><button type=button id=more>?</button></p></form>"
    "</div>"
)
KEEPS_FOCUS = "<script>addEventListener('mousedown', (e) => e.preventDefault())</script>"


async def _press(viewer: Any, x: float, y: float) -> None:
    for kind in ("mousePressed", "mouseReleased"):
        await viewer.cdp(
            "Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1
        )


async def _tab_to_the_eye(viewer: Any, site: Any, script: str) -> None:
    await viewer.show(site.add("/beside", BESIDE + script))
    await viewer.cdp("Page.bringToFront")
    await viewer.evaluate("z.focus()")
    await until_screen(viewer, shows=True)
    for kind in ("keyDown", "keyUp"):
        await viewer.cdp(
            "Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab", windowsVirtualKeyCode=9
        )
    assert await viewer.evaluate("document.activeElement.id") == "eye"
    assert viewer.window.state.shutter == "secret_field"


@pytest.mark.parametrize("script", ["", KEEPS_FOCUS])
@pytest.mark.parametrize("y", [30, 470])
async def test_a_press_on_blank_ends_it_though_a_button_beside_has_focus(
    viewer: Any, site: Any, script: str, y: int
) -> None:
    """Around the field and far from it; the picture is back long before the ten seconds pass."""
    await _tab_to_the_eye(viewer, site, script)
    viewer.forget()
    await _press(viewer, 400, y)
    await viewer.until(lambda: viewer.window.frame is not None)
    assert await on_screen(viewer) == 0
    await viewer.paints(5)
    assert viewer.leaks() == 0


async def test_a_press_beside_the_field_does_not_end_it(viewer: Any, site: Any) -> None:
    """Another button of its small group belongs to it as the first does."""
    await _tab_to_the_eye(viewer, site, KEEPS_FOCUS)
    viewer.forget()
    x, y = await viewer.evaluate("(b => [b.left + 5, b.top + 5])(more.getBoundingClientRect())")
    await _press(viewer, x, y)
    await viewer.paints(10)
    assert viewer.frames == []
    await viewer.evaluate("document.activeElement.blur()")


@contextmanager
def _deaf(viewer: Any) -> Iterator[None]:
    """Let the agent's word, that the shutter is closed, never arrive."""
    client = viewer.window.process.cdp
    real = client.notify

    def deaf(method: str, params: Any = None, *, session: Any = None) -> None:
        if "reveal" not in str(params):
            real(method, params, session=session)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(client, "notify", deaf)
        yield


async def _wish(viewer: Any) -> None:
    await viewer.evaluate("document.getElementById('z').focus()")
    await viewer.until(lambda: viewer.window.state.shutter == "secret_field")
    await viewer.paints(20)


async def test_nothing_is_shown_without_the_agents_word(viewer: Any, site: Any) -> None:
    """While the agent does not say that the shutter is closed, the field stays covered."""
    await _form(viewer, site)
    with _deaf(viewer):
        await _wish(viewer)
        assert await on_screen(viewer) == 0
    await until_screen(viewer, shows=True)


@pytest_asyncio.fixture(loop_scope="module")
async def hasty(site: Any, display: Any, desktop: Any, viewer: Any) -> Any:
    """A window whose script does not wait for the agent's word."""
    options = WindowOptions(site.base + "/", SIZE, page_rules=OPEN_RULES)
    script = mutated(REVEALED_AT_ONCE)
    async with ApplicationWindow(options, display, desktop, script=script) as window:
        hasty = type(viewer)(window)
        await hasty.begin(site.base + "/")
        yield hasty


async def test_a_script_that_does_not_wait_shows_it(hasty: Any, site: Any) -> None:
    """The guard of the test above: without the condition the value is there for all to see."""
    await _form(hasty, site)
    with _deaf(hasty):
        await _wish(hasty)
        assert await on_screen(hasty) > 100


async def test_focus_in_a_frame_of_another_site_is_told(viewer: Any, site: Any) -> None:
    """A field in another process, and in a closed shadow root there, is news within its label."""
    site.add(
        "/reveal-inner",
        "<div id=h></div><script>const x = document.createElement('input'); x.type = 'password';"
        "x.setAttribute('aria-label', '合言葉'); h.attachShadow({mode: 'closed'}).append(x);"
        "onmessage = (e) => e.data === 'in' ? x.focus() : x.blur();</script>",
    )
    await viewer.show(
        site.add("/reveal-outer", "<iframe id=f src='OTHER/reveal-inner'></iframe><p>外</p>")
    )
    await viewer.cdp("Page.bringToFront")
    news: list[CitizenField | None] = []
    stop = viewer.window.watch_citizen_field(lambda field: (news.append(field), viewer.news.set()))
    send = "document.getElementById('f').contentWindow.postMessage('{}', '*')"
    await viewer.evaluate(send.format("in"))
    await viewer.until(lambda: news == [CitizenField("合言葉")])
    await viewer.evaluate(send.format("out"))
    await viewer.until(lambda: news == [CitizenField("合言葉"), None])
    stop()


async def test_a_touch_shows_what_has_no_focus(viewer: Any, site: Any) -> None:
    """A text of the profile is shown while a finger is on it, and its click does not count."""
    await viewer.show(
        site.add(
            "/zoo-touch",
            "<p id=t class='said m'>9999</p><script>t.onclick = () => { t.dataset"
            ".clicked = 1 }</script><p>ほか</p>",
        )
    )
    point = {"x": 60, "y": 40}
    await viewer.cdp("Input.dispatchTouchEvent", type="touchStart", touchPoints=[point])
    await viewer.until(lambda: viewer.window.state.shutter == "secret_field")
    await until_screen(viewer, shows=True)
    await viewer.cdp("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])
    await viewer.until(lambda: viewer.window.frame is not None)
    assert await viewer.evaluate("document.getElementById('t').dataset.clicked") is None
    assert viewer.leaks() == 0
