"""The citizen sees an own value only while it is used, and only behind a closed shutter (Z-05)."""

import asyncio
import base64
from typing import Any

import numpy as np
import pytest

from kiosk_client.control.ports import CitizenField
from media.tiles import decode_picture

pytestmark = pytest.mark.asyncio(loop_scope="module")

FORM = (
    "<label>氏名 <input id=open></label>"
    '<label>暗証番号 <input id=z type=password class=m value="9999"></label><p>つづき</p>'
)


def _magenta(pixels: Any) -> int:
    return int(np.all(pixels == np.array([255, 0, 255], np.uint8), axis=2).sum())


async def _on_screen(viewer: Any) -> int:
    """How much of the secret the citizen's own screen shows."""
    shot = await viewer.cdp("Page.captureScreenshot", format="png")
    return _magenta(decode_picture(base64.b64decode(shot["data"])))


async def _until_screen(viewer: Any, *, shows: bool) -> None:
    async with asyncio.timeout(8):
        while (await _on_screen(viewer) > 100) != shows:
            await viewer.paints(2)


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
    assert await _on_screen(viewer) == 0
    await viewer.evaluate("document.getElementById('z').focus()")
    await viewer.until(lambda: viewer.window.state.shutter == "secret_field")
    await _until_screen(viewer, shows=True)
    assert news == [CitizenField("暗証番号")]
    viewer.forget()
    await viewer.paints(10)
    assert viewer.frames == []
    await viewer.evaluate("document.getElementById('open').focus()")
    await viewer.until(lambda: viewer.window.frame is not None)
    stop()
    assert await _on_screen(viewer) == 0
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


async def test_nothing_is_shown_without_the_agents_word(
    viewer: Any, site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the agent does not say that the shutter is closed, the field stays covered."""
    await _form(viewer, site)
    client = viewer.window.process.cdp
    real = client.notify

    def deaf(method: str, params: Any = None, *, session: Any = None) -> None:
        if "reveal" not in str(params):
            real(method, params, session=session)

    with monkeypatch.context() as patch:
        patch.setattr(client, "notify", deaf)
        await viewer.evaluate("document.getElementById('z').focus()")
        await viewer.until(lambda: viewer.window.state.shutter == "secret_field")
        await viewer.paints(20)
        assert await _on_screen(viewer) == 0
    await _until_screen(viewer, shows=True)


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
    await _until_screen(viewer, shows=True)
    await viewer.cdp("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])
    await viewer.until(lambda: viewer.window.frame is not None)
    assert await viewer.evaluate("document.getElementById('t').dataset.clicked") is None
    assert viewer.leaks() == 0
