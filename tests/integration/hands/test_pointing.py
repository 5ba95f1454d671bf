"""Mouse, finger, wheel and keys do what they do for a citizen (Z-05)."""

import asyncio
from typing import Any

import pytest

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_clicks_keys_and_text_work_as_by_hand(desk: Any) -> None:
    """Buttons, double clicks, drags and the keys of the allow-list reach the page, trusted."""
    await desk.show(
        "<button id=b>押す</button><input id=a><input id=r type=range value=0 style='width:200px'>"
        "<script>window.heard = []; for (const t of ['click', 'dblclick', 'pointermove'])"
        " addEventListener(t, (e) => heard.push([t, e.target.id, e.isTrusted, e.detail]));</script>"
    )
    await desk.arm()
    assert (await desk.click("b")).outcome == "applied"
    assert ["click", "b", True, 1] in await desk.js("heard")
    await desk.click("b", clicks=2)
    assert ["dblclick", "b", True, 2] in await desk.js("heard")
    await desk.click("a")
    await desk.text("あいう")
    await desk.key("Backspace")
    await desk.key("Home")
    await desk.key("Delete")
    assert await desk.js("a.value") == "い"
    await desk.key("End")
    await desk.key("Home", shift=True)
    await desk.text("髙")
    assert await desk.js("a.value") == "髙"
    x, y = await desk.place("r")
    await desk.mouse("down", x - 95, y)
    await desk.mouse("move", x, y)
    await desk.mouse("move", x + 90, y)
    result = await desk.mouse("up", x + 90, y)
    assert result.outcome == "applied"
    assert await desk.js("r.value > 80") is True


async def test_a_finger_taps(desk: Any) -> None:
    """The tap that the browser makes of a touch passes as its touch did."""
    await desk.show(
        "<button id=b style='width:200px;height:80px'>押す</button><script>"
        "window.tapped = new Promise((r) => { b.onclick = (e) => r(e.isTrusted) })</script>"
    )
    await desk.arm()
    assert (await desk.tap("b")).outcome == "applied"
    assert await desk.js("tapped") is True


async def test_the_wheel_scrolls_also_over_a_protected_field(desk: Any) -> None:
    """Scrolling shows nothing that the mask does not hide, and changes nothing."""
    await desk.show(
        "<input id=pw type=password style='width:300px;height:200px'>"
        "<div style='height:4000px'></div><script>"
        "window.scrolled = new Promise((r) => { onscroll = () => r(true) })</script>"
    )
    await desk.arm()
    assert (await desk.wheel(100, 100, 300)).outcome == "applied"
    assert await desk.js("scrolled") is True


async def test_native_popups_stay_shut_and_the_field_is_named(desk: Any) -> None:
    """The console asks for the options of the field which a press reached."""
    await desk.show(
        "<label>種別 <select id=s><option>一<option>二</select></label>"
        "<label>日 <input type=date id=d></label><label>色 <input type=color id=c></label>"
        "<label>写真 <input type=file id=f></label>"
        "<button id=own onclick='f.click()'>選ぶ</button>"
    )
    await desk.arm()
    (select,) = await desk.named("種別")
    result = await desk.click("s")
    assert (result.outcome, result.field) == ("applied", select.id)
    assert await desk.js("document.activeElement.id") == "s"
    assert await desk.js("s.matches(':open')") is False
    assert (await desk.key("Space")).refusal == "not_editable"
    assert (await desk.key("ArrowDown")).outcome == "applied"
    assert await desk.js("s.value") == "二"
    for picker in ("d", "c"):
        assert (await desk.click(picker)).outcome == "applied"
        assert (await desk.key("Enter")).refusal == "not_editable"
    assert (await desk.click("f")).refusal == "file_refused"
    assert (await desk.click("own")).refusal == "file_refused"
    assert await desk.js("f.files.length") == 0


async def test_the_kiosks_files_stay_out_of_reach_after_a_lease(desk: Any) -> None:
    """The citizen, who has control again, is shown no dialog either (S-23)."""
    await desk.show("<input type=file id=f>")
    await desk.arm()
    await desk.hands.disarm()
    documents, asked = desk.window.documents, asyncio.Event()
    documents.client.on("Page.fileChooserOpened", lambda _: asked.set(), session=documents.session)
    x, y = await desk.place("f")
    for kind in ("mousePressed", "mouseReleased"):
        await desk.cdp("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)
    async with asyncio.timeout(60):
        await asked.wait()  # told to us instead of shown


async def test_a_choice_to_be_confirmed_is_not_made_by_a_press(desk: Any) -> None:
    """It goes through the form, where the citizen is asked."""
    await desk.show("<label id=l><input type=checkbox class=confirm id=sure> 誓約</label>")
    await desk.arm()
    assert (await desk.click("sure")).refusal == "not_editable"
    assert (await desk.click("l")).refusal == "not_editable"
    await desk.js("sure.focus()")
    await desk.click_at(5, 400)
    assert (await desk.key("Space")).refusal in ("not_editable", None)
    assert await desk.js("sure.checked") is False


@pytest.mark.parametrize(
    ("body", "at", "keys"),
    [
        ("<input type=search id=own class=confirm value=1>", "b.right - 8, b.top + 10", ["Escape"]),
        (
            "<input type=range id=own class=confirm value=1>",
            "b.right - 8, b.top + 8",
            ["ArrowRight", "PageUp", "End"],
        ),
        ("<input type=number id=own class=confirm value=1>", "b.right - 8, b.top + 8", ["ArrowUp"]),
        (
            "<select size=3 id=own class=confirm><option selected>1<option>2<option>3</select>",
            "b.left + 8, b.bottom - 8",
            ["ArrowDown", "End"],
        ),
    ],
)
async def test_a_field_to_be_confirmed_is_not_turned_by_hand(
    desk: Any, body: str, at: str, keys: list[str]
) -> None:
    """Neither by a press on the parts that a browser draws, nor by a key that changes it."""
    await desk.show(body)
    await desk.arm()
    x, y = await desk.js(f"(b => [{at}])(own.getBoundingClientRect())")
    await desk.mouse("move", x, y)
    assert (await desk.click_at(x, y)).refusal == "not_editable"
    await desk.click_at(500, 600)
    await desk.js("own.focus()")
    for key in keys:
        assert (await desk.key(key)).refusal == "not_editable"
    await desk.paint()
    assert await desk.js("own.value") == "1"


async def test_fields_in_frames_are_operated_and_placed(desk: Any) -> None:
    """Their boxes are in pixels of the picture, whatever process they are in."""
    inside = desk.site.add("<label>中の欄 <input id=i style='width:100px'></label>")
    await desk.show(
        f"<iframe src='OTHER{inside}' style='margin:50px;width:400px;height:100px'></iframe>"
    )
    await desk.arm()
    (view,) = await desk.named("中の欄")
    x, y = view.box.x + view.box.w / 2, view.box.y + view.box.h / 2
    assert x > 58
    assert y > 58
    result = await desk.click_at(x, y)
    assert (result.outcome, result.field) == ("applied", view.id)
    assert (await desk.text("枠内")).outcome == "applied"
    assert (await desk.fill(view.id, "書換")).match is True
    state = await desk.fields(lambda state: any(one.value == "書換" for one in state.fields))
    assert state.fields[0].label == "中の欄"


async def test_back_reload_and_home(desk: Any) -> None:
    """As far as there is somewhere to go, and the profile lets the operator."""
    first, second = desk.site.add("<h1>一</h1>"), desk.site.add("<h1>二</h1>")
    await desk.hands.disarm()
    await desk.go(desk.site.base + first)
    await desk.go(desk.site.base + second)
    await desk.arm()
    await desk.load_by(desk.navigate("back"))
    assert await desk.js("location.pathname") == first
    await desk.js("window.old = 1")
    await desk.load_by(desk.navigate("reload"))
    assert await desk.js("window.old ?? 0") == 0
    await desk.load_by(desk.navigate("home"))
    assert await desk.js("location.pathname") == "/"
    desk.hands._navigation = frozenset({"home"})
    assert (await desk.navigate("back")).refusal == "navigation_refused"


async def test_without_a_lease_nothing_is_done(desk: Any) -> None:
    """Hands that are not armed refuse, and so does their guard."""
    await desk.show("<input id=a>")
    (field,) = (await desk.fields(lambda state: len(state.fields) == 1)).fields
    assert (await desk.fill(field.id, "x")).refusal == "no_lease"
    assert (await desk.click("a")).refusal == "no_lease"
    assert await desk.hands.focus_for_citizen(field.id) is False
    await desk.arm()
    assert await desk.hands.focus_for_citizen(field.id) is True
    assert await desk.js("document.activeElement.id") == "a"
