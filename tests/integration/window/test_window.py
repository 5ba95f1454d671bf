"""What the window releases is the page, exactly; idle costs nothing; faults are survived."""

import asyncio
import base64
import os
import signal
from typing import Any

import numpy as np
import psutil
import pytest

from kiosk_client.window.application import ApplicationWindow
from kiosk_client.window.options import WindowOptions
from kiosk_client.window.restarts import RestartPolicy
from media.tiles import apply, decode_picture, encode_changes
from server.protocol.errors import StartupError

pytestmark = pytest.mark.asyncio(loop_scope="module")

FORM = """
<h1>マイナンバーカード交付申請</h1>
<form>
  <label>申請書ID(半角数字23桁) <input name="application_id" inputmode="numeric"
    maxlength="23" autofocus></label>
  <label>氏名 <input name="name" autocomplete="name"></label>
  <label>メールアドレス <input name="email" type="email"></label>
  <label>確認コード(6桁) <input name="confirmation_code" inputmode="numeric" maxlength="6"></label>
  <label>生年月日 <select name="era"><option>昭和<option>平成</select>
    <input name="year" inputmode="numeric" maxlength="2"></label>
  <label>点字 <input type="checkbox" name="braille"></label>
  <div class="pagination"><a href="#">1</a><a href="#">2</a><a href="#">3</a></div>
  <button>次へ</button>
</form>
"""


async def _screenshot(viewer: Any) -> Any:
    shot = await viewer.cdp("Page.captureScreenshot", format="png")
    return decode_picture(base64.b64decode(shot["data"]))


async def test_the_ordinary_form_is_open(viewer: Any, site: Any) -> None:
    """The fields of the main procedure are no secrets: the operator must see them."""
    await viewer.show(site.add("/form", FORM))
    assert viewer.window.state.status == "live"


async def test_tiles_reproduce_the_page_exactly(viewer: Any, site: Any) -> None:
    """Applying all tiles of a typing session gives what `captureScreenshot` shows."""
    await viewer.show(site.add("/form", FORM))
    painted = viewer.frames[-1].pixels
    for letter in "髙橋花子":
        seen = len(viewer.frames)
        await viewer.cdp("Input.insertText", text=letter)
        await viewer.until(lambda n=seen: len(viewer.frames) > n)
        current = viewer.frames[-1].pixels
        size = (current.shape[1], current.shape[0])
        painted = apply(painted, encode_changes(painted, current), size)
    await viewer.evaluate("document.activeElement.blur()")
    reference = await _screenshot(viewer)
    await viewer.until(lambda: np.array_equal(viewer.frames[-1].pixels, reference))
    tiles = encode_changes(painted, viewer.frames[-1].pixels)
    size = (reference.shape[1], reference.shape[0])
    assert np.array_equal(apply(painted, tiles, size), reference)


async def test_a_keystroke_is_a_small_tile(viewer: Any, site: Any) -> None:
    """One letter costs a few hundred bytes, not a picture."""
    await viewer.show(site.add("/form", FORM))
    await viewer.cdp("Input.insertText", text="1")
    await viewer.until(lambda: len(viewer.frames) > 1)
    before = viewer.frames[-1]
    await viewer.cdp("Input.insertText", text="2")
    await viewer.until(lambda: viewer.frames[-1].number > before.number)
    tiles = encode_changes(before.pixels, viewer.frames[-1].pixels)
    assert 0 < sum(len(tile.data) for tile in tiles) < 1_000


async def test_an_idle_page_releases_nothing(viewer: Any, site: Any) -> None:
    """After a page has come to rest no picture is released, so nothing is sent."""
    await viewer.show(site.add("/still", "<h1>静か</h1>"))
    await viewer.paints(5)
    # The acknowledged screenshot is proof that everything painted before it has arrived.
    await _screenshot(viewer)
    await viewer.paints(5)
    seen = len(viewer.frames)
    await viewer.paints(30)
    assert len(viewer.frames) == seen


async def test_a_clean_page_is_back_after_each_navigation(viewer: Any, site: Any) -> None:
    """The new page's first picture needs nothing but the page itself."""
    url = site.add("/next", "<h1>次</h1>")
    for _ in range(3):
        viewer.forget()
        await viewer.go(url)
        await viewer.until(lambda: bool(viewer.frames))


async def test_a_secret_out_of_sight_in_another_sites_frame(viewer: Any, site: Any) -> None:
    """Chromium paints no such frame until it is scrolled to: nobody may wait for its paint."""
    inside = f"{site.other}/password-inside"
    site.add("/password-inside", '<input type="password" class="m" value="9999">')
    far = site.add("/far", f'<h1>上</h1><div style="height:4000px"></div><iframe src="{inside}">')
    await viewer.show(far)
    await viewer.evaluate("scrollTo(0, 4000)")
    seen = len(viewer.frames)
    await viewer.until(lambda: len(viewer.frames) > seen + 1)
    assert viewer.leaks() == 0


async def test_the_old_page_is_not_shown_after_navigation(viewer: Any, site: Any) -> None:
    """While a slow page follows a page with a secret, the old page's pixels stay inside."""
    secret = site.add("/old", '<div class="m" style="width:600px"></div><input type="password">')
    slow = site.add(
        "/slow",
        "<script>const t = performance.now(); while (performance.now() - t < 300);</script>ok",
    )
    for _ in range(3):
        await viewer.go(secret)
        await viewer.paints(3)
        await viewer.go(slow)
        await viewer.until(lambda: viewer.window.frame is not None)
    assert viewer.frames
    assert viewer.leaks() == 0


async def test_the_shutter_says_why(viewer: Any, site: Any) -> None:
    """Viewers learn at once that a secret field is the reason."""
    await viewer.show(site.add("/clean", "<p>きれい</p>"))
    await viewer.evaluate("document.body.innerHTML = '<input type=password>'")
    await viewer.until(lambda: viewer.window.state.shutter == "secret_field")
    assert viewer.window.frame is None
    await viewer.evaluate("document.body.innerHTML = '<p>きれい</p>'")
    await viewer.until(lambda: viewer.window.state.status == "live")


async def test_a_sandboxed_frame_without_scripts_is_watched(viewer: Any, site: Any) -> None:
    """A frame which may not run scripts is released when clean, and not with a password."""
    site.add("/inside", "<p>きれい</p>")
    url = site.add("/sandbox", '<iframe sandbox src="/inside"></iframe>')
    await viewer.show(url)
    site.add("/inside", '<input type="password" class="m">')
    await viewer.go(url)
    await viewer.until(lambda: viewer.window.state.shutter == "secret_field")
    await viewer.show(site.base + "/")
    assert viewer.leaks() == 0


async def test_a_frame_out_of_sight_does_not_starve_the_operator(viewer: Any, site: Any) -> None:
    """A frame of another site that is scrolled away, and so never paints, holds nothing up."""
    site.add("/inside", "<p>きれい</p>")
    body = f'<p>上</p><div style="height:5000px"></div><iframe src="{site.other}/inside"></iframe>'
    await viewer.show(site.add("/far", body))


async def test_an_error_page_is_released(viewer: Any, site: Any) -> None:
    """The operator sees that the application site does not answer."""
    await viewer.show(site.base + "/")
    viewer.forget()
    await viewer.cdp("Page.navigate", url=site.base + "/\x00" + "/missing")
    await viewer.until(lambda: bool(viewer.frames))


async def test_a_popup_is_shown_in_the_same_window(viewer: Any, site: Any) -> None:
    """`window.open` to an allowed origin navigates this window and opens no other."""
    target = site.add("/popup", "<h1>別の窓</h1>")
    await viewer.evaluate(f"setTimeout(() => window.open('{target}')); 1")
    await viewer.until(lambda: "popup_followed" in viewer.facts)
    await viewer.until(lambda: bool(viewer.frames) and viewer.window.frame is not None)
    targets = await viewer.window.process.cdp.send("Target.getTargets")
    pages = [t["url"] for t in targets["targetInfos"] if t["type"] == "page"]
    assert pages == [target]


async def test_other_origins_are_refused(viewer: Any, site: Any) -> None:
    """Neither a link nor a popup leads the window to an origin that is not allowed."""
    await viewer.show(site.add("/here", "<p>ここ</p>"))
    await viewer.evaluate(f"setTimeout(() => window.open('{site.other}/')); 1")
    await viewer.until(lambda: "popup_stopped" in viewer.facts)
    await viewer.evaluate(f"location = '{site.other}/'; 1")
    await viewer.until(lambda: "navigation_stopped" in viewer.facts)
    assert await viewer.evaluate("location.href") == site.base + "/here"


async def test_dialogs_do_not_hold_the_page(viewer: Any, site: Any) -> None:
    """`beforeunload` is answered at once; an alert is told, and the page lives on after it."""
    await viewer.show(
        site.add("/guarded", "<script>onbeforeunload = (e) => e.preventDefault()</script>")
    )
    await viewer.cdp("Page.bringToFront")
    for kind in ("mousePressed", "mouseReleased"):
        await viewer.cdp(
            "Input.dispatchMouseEvent", type=kind, x=20, y=20, button="left", clickCount=1
        )
    await viewer.show(site.base + "/")
    await viewer.evaluate("setTimeout(() => alert('!')); 1")
    await viewer.until(lambda: "dialog_opened" in viewer.facts)
    await viewer.cdp("Page.handleJavaScriptDialog", accept=True)
    await viewer.until(lambda: "dialog_closed" in viewer.facts)
    assert await viewer.evaluate("1 + 1") == 2


async def test_a_resized_window_is_sent_in_its_new_size(viewer: Any, site: Any) -> None:
    """After a change of size the pictures have the new size and are still exact."""
    await viewer.show(site.base + "/")
    window = await viewer.cdp("Browser.getWindowForTarget")
    bounds = {"width": 700, "height": 500}
    await viewer.cdp("Browser.setWindowBounds", windowId=window["windowId"], bounds=bounds)
    await viewer.until(lambda: viewer.frames[-1].pixels.shape == (500, 700, 3))
    reference = await _screenshot(viewer)
    await viewer.until(lambda: np.array_equal(viewer.frames[-1].pixels, reference))
    bounds = {"width": 640, "height": 480}
    await viewer.cdp("Browser.setWindowBounds", windowId=window["windowId"], bounds=bounds)
    await viewer.until(lambda: viewer.frames[-1].pixels.shape == (480, 640, 3))


async def test_a_crashed_page_comes_back_at_the_start_page(viewer: Any, site: Any) -> None:
    """When the renderer crashes the window restarts at the start page and says so."""
    await viewer.show(site.add("/doomed", "<p>もうすぐ</p>"))
    process = viewer.window.process
    process.cdp.notify(
        "Page.navigate", {"url": "chrome://crash"}, session=viewer.window._page.session
    )
    await viewer.until(lambda: any(s.status == "restarting" for s in viewer.states))
    await viewer.until(lambda: viewer.window.state.status == "live")
    assert await viewer.evaluate("location.href") == site.base + "/"
    assert viewer.window.process is process


async def test_a_killed_browser_is_started_again(viewer: Any, site: Any) -> None:
    """After kill -9 a fresh browser shows the start page; the old profile is gone."""
    await viewer.show(site.add("/before", "<p>まえ</p>"))
    old = viewer.window.process
    os.kill(old.pid, signal.SIGKILL)
    await viewer.until(lambda: any(s.status == "restarting" for s in viewer.states))
    await viewer.until(lambda: viewer.window.state.status == "live")
    assert viewer.window.process is not old
    assert not old.profile.exists()
    assert await viewer.evaluate("location.href") == site.base + "/"


async def test_reset_wipes_everything(viewer: Any, site: Any) -> None:
    """After a reset no process and no file of the citizen's browser is left."""
    await viewer.show(site.add("/mine", "<p>わたし</p>"))
    await viewer.evaluate("localStorage.setItem('name', 'canary'); 1")
    old = viewer.window.process
    family = [psutil.Process(old.pid), *psutil.Process(old.pid).children(recursive=True)]
    assert (old.profile.stat().st_mode & 0o777) == 0o700
    await viewer.window.reset()
    assert not old.profile.exists()
    assert not any(p.is_running() and p.status() != psutil.STATUS_ZOMBIE for p in family)
    await viewer.until(lambda: viewer.window.state.status == "live")
    assert await viewer.evaluate("localStorage.getItem('name')") is None


async def test_a_reset_after_a_crash_returns_with_the_browser_that_stays(
    site: Any, display: Any, desktop: Any
) -> None:
    """A reset in the pause before a restart ends the pause, and its browser is not killed again."""
    options = WindowOptions(site.base + "/", restarts=RestartPolicy(delays_s=(60.0,)))
    news = asyncio.Event()
    async with ApplicationWindow(options, display, desktop) as window, asyncio.timeout(60):
        window.subscribe(lambda _: news.set(), lambda _: news.set())
        first = window.process
        assert first is not None
        os.kill(first.pid, signal.SIGKILL)
        while window.process is not None:  # noqa: ASYNC110 - nothing tells of the end
            await asyncio.sleep(0)
        await window.reset()
        second = window.process
        assert second is not None
        assert not second.exited.is_set()
        while window.state.status != "live":
            news.clear()
            await news.wait()
        assert window.process is second


async def test_a_browser_that_keeps_dying_is_given_up_until_reset(
    site: Any, display: Any, desktop: Any
) -> None:
    """Too many deaths end in `crashed`, and a reset begins anew."""
    options = WindowOptions(site.base + "/", restarts=RestartPolicy(delays_s=(0.0,)))
    news = asyncio.Event()
    async with ApplicationWindow(options, display, desktop) as window, asyncio.timeout(60):
        window.subscribe(lambda _: news.set(), lambda _: news.set())
        while window.state.status != "crashed":
            if window.process is not None and not window.process.exited.is_set():
                os.kill(window.process.pid, signal.SIGKILL)
            news.clear()
            await news.wait()
        assert window.process is None
        await window.reset()
        while window.state.status != "live":
            news.clear()
            await news.wait()


async def test_without_chromium_the_start_says_so(
    site: Any, display: Any, desktop: Any, tmp_path: Any
) -> None:
    """A missing browser is one clear sentence in both languages."""
    options = WindowOptions(site.base + "/", binary=tmp_path / "nothing")
    with pytest.raises(StartupError, match="Chromium was not found") as fault:
        async with ApplicationWindow(options, display, desktop):
            pytest.fail("it must not start")
    assert fault.value.code == "no_chromium"
