"""No operator's input reaches a field of the citizen's own, however it is aimed (Z-05, T1, T2).

Each attack runs twice: with everything in place not one character may arrive, and with both halves
of the guard switched off something must, or the attack would prove nothing.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import pytest
import pytest_asyncio

from tests.integration.hands.conftest import WAIT_S

pytestmark = pytest.mark.asyncio(loop_scope="module")

PW = "<input id=pw type=password style='position:absolute;left:40px;top:60px;width:200px'>"
FREE = "<input id=free style='position:absolute;left:40px;top:20px;width:200px'>"
VALUE = "pw.value"
AT = "position:absolute;left:40px;top:60px;width:200px;height:30px"
INSIDE = (
    "<!doctype html><body style=margin:0>"
    f"<input type=password id=pw style='{AT}'>"
    "<script>addEventListener('message', (e) => e.source.postMessage(pw.value, '*'))</script>"
)
ASK_FRAME = (
    "new Promise((r) => { onmessage = (e) => r(e.data);"
    " document.querySelector('iframe').contentWindow.postMessage(0, '*'); })"
)
FRAME = "<iframe id=f src='%s' style='position:absolute;left:300px;top:0;width:400px;height:200px'>"


async def at_pw(desk: Any) -> None:
    await desk.click("pw")
    await desk.text("えい")
    await desk.key("Space")


async def at(desk: Any, x: float, y: float) -> None:
    await desk.click_at(x, y)
    await desk.text("1234")


async def by_label(desk: Any) -> None:
    await desk.click("document.querySelector('label')")
    await desk.text("1234")


async def by_tab(desk: Any) -> None:
    await desk.click("free")
    await desk.key("Tab")
    await desk.text("1234")


async def by_touch(desk: Any) -> None:
    await desk.tap("pw")
    await desk.paint()
    await desk.text("1234")


async def by_typing_on(desk: Any) -> None:
    await desk.click("free")
    for character in "12345678":
        await desk.text(character)


async def by_enter(desk: Any) -> None:
    await desk.click("free")
    await desk.key("Enter")
    await desk.text("1234")


async def by_landing(desk: Any) -> None:
    await desk.click("free")
    await desk.load_by(desk.key("Enter"))
    await desk.text("1234")


async def by_drop(desk: Any) -> None:
    await desk.click("free", clicks=2)
    _, y = await desk.place("free")
    await desk.mouse("down", 60, y)
    for step in range(1, 6):
        await desk.mouse("move", 60 + step, y + 8 * step)
    await desk.mouse("up", 100, y + 40)
    await desk.paint()


async def by_release(desk: Any) -> None:
    x, y = await desk.place("document.body.firstElementChild")
    await desk.mouse("down", x, y)
    x, y = await desk.place("pad")
    await desk.mouse("move", x, y)
    await desk.mouse("up", x, y)


async def by_clicking_on(desk: Any) -> None:
    x, y = 60.0, 75.0
    for _ in range(60):
        await desk.click_at(x, y)
        await desk.text("1")


async def by_insisting(desk: Any) -> None:
    await desk.click("free")
    for _ in range(300):
        await desk.text("1")


async def by_wheel(desk: Any) -> None:
    await desk.js("num.focus()")
    x, y = await desk.place("num")
    await desk.wheel(x, y, 120)
    await desk.paint()


async def by_deleting(desk: Any) -> None:
    await desk.js("ed.focus(); getSelection().selectAllChildren(ed)")
    await desk.key("Delete")


async def by_button(desk: Any) -> None:
    await desk.click("document.querySelector('button')")


async def by_arrow(desk: Any) -> None:
    await desk.js("own.focus()")
    await desk.key("ArrowDown")


async def by_list(desk: Any) -> None:
    await desk.hands._list.refresh()
    await desk.own("madoguchiFields.report()")
    state = await desk.own("madoguchiFields.idOf(document.getElementById('pw'))")
    document = desk.window.documents.all()[0]
    name = desk.hands._names.name(document, state)
    await desk.focus(name)
    await desk.text("1234")
    await desk.fill(name, "1234")


async def by_popup(desk: Any) -> None:
    await desk.click("b")
    await desk.js("new Promise(r => setTimeout(r, 300))")
    for key in ("ArrowDown", "ArrowRight", "Enter"):
        await desk.key(key)
    await desk.paint()


async def by_turning(desk: Any) -> None:
    await desk.wheel(*await desk.place("own"), 120)
    await desk.paint()


async def by_hovering(desk: Any) -> None:
    x, y = await desk.place("own")
    for step in range(4):
        await desk.mouse("move", x + step, y)
        await desk.paint()


async def by_choosing_another(desk: Any) -> None:
    await desk.click("other")


async def raw_inserts(desk: Any) -> None:
    """Send text past the agent's half of the guard, between all frames of some time."""
    documents = desk.window.documents
    insert = ("Input.insertText", {"text": "1"})
    for _ in range(20):
        await asyncio.gather(
            *(documents.client.post(*insert, session=documents.session) for _ in range(100))
        )
        await desk.js("new Promise(requestAnimationFrame).then(() => 1)")


async def raw_ime(desk: Any) -> None:
    await desk.js("pw.focus()")
    await desk.cdp("Input.imeSetComposition", text="い", selectionStart=1, selectionEnd=1)
    await desk.cdp("Input.insertText", text="い")


async def raw_paste(desk: Any) -> None:
    await desk.js("pw.focus()")
    await desk.cdp(
        "Input.dispatchKeyEvent", type="keyDown", key="v", code="KeyV", modifiers=2,
        windowsVirtualKeyCode=86, commands=["paste"],
    )  # fmt: skip
    await desk.paint()


async def through_a_navigation(desk: Any) -> None:
    """Keep inserting while the page goes to one which focuses its password by itself."""
    documents = desk.window.documents
    await desk.js("void setTimeout(() => { location.href = next }, 0)")
    for _ in range(200):
        answers = [
            documents.client.post("Input.insertText", {"text": "1"}, session=documents.session)
            for _ in range(10)
        ]
        await asyncio.wait([asyncio.ensure_future(one) for one in answers], timeout=1)
        if await desk.js("Boolean(window.landed)"):
            break
    await raw_inserts(desk)


@dataclass(frozen=True)
class Attack:
    """A page, what the operator does there, and what must stay as it is."""

    body: str
    act: Callable[[Any], Awaitable[None]]
    state: str = VALUE
    before: Any = ""


POPUP = "<button id=b onclick='setTimeout(() => own.showPicker(), 100)'>選ぶ</button>"
FLIP = (
    "<script>let n = 0; const flip = () => { (n++ % 2 ? pw : free).focus();"
    " requestAnimationFrame(flip) }; flip()</script>"
)
ATTACKS = {
    "click on a password": Attack(PW, at_pw),
    "frame whose first, empty document was touched": Attack(
        FRAME % "/inside" + "<script>f.contentWindow.own = 1</script>",
        lambda desk: at(desk, 360, 77), ASK_FRAME
    ),
    "click on its label": Attack(
        PW + "<label for=pw style='position:absolute;left:300px;top:60px'>暗証番号</label>",
        by_label,
    ),
    "label around a shadow": Attack(
        "<label><b style='font-size:40px'>暗証番号</b><input id=pw type=password></label>", by_label
    ),
    "closed shadow root": Attack(
        "<div id=h></div><script>const r = h.attachShadow({mode: 'closed'});"
        f"r.innerHTML = `{PW}`; window.pw = r.firstChild</script>",
        at_pw,
    ),
    "open shadow root in a closed one": Attack(
        "<div id=h></div><script>const r = h.attachShadow({mode: 'closed'});"
        "r.innerHTML = '<div></div>'; const q = r.firstChild.attachShadow({mode: 'open'});"
        f"q.innerHTML = `{PW}`; window.pw = q.firstChild</script>",
        at_pw,
    ),
    "host that delegates focus": Attack(
        "<div id=h style='display:block;padding:40px'></div><script>"
        "const r = h.attachShadow({mode: 'closed', delegatesFocus: true});"
        "r.innerHTML = '<input type=password>'; window.pw = r.firstChild</script>",
        lambda desk: at(desk, 30, 30),
    ),
    "contenteditable": Attack(
        f"<div id=pw class=citizen contenteditable style='{AT}'></div>", at_pw, "pw.textContent"
    ),
    "password shown by its eye": Attack(
        PW + "<script>setTimeout(() => { pw.type = 'text' })</script>", at_pw
    ),
    "hidden field": Attack(f"<input id=pw class=hidden style='{AT}'>", at_pw),
    "frame of another site": Attack(
        FRAME % "OTHER/inside", lambda desk: at(desk, 360, 77), ASK_FRAME
    ),
    "frame of the same site": Attack(
        FRAME % "/inside", lambda desk: at(desk, 360, 77), ASK_FRAME
    ),
    "scaled frame": Attack(
        "<div style='transform:scale(.5);transform-origin:0 0'>" + FRAME % "OTHER/inside",
        lambda desk: at(desk, 200, 47), ASK_FRAME,
    ),
    "Tab": Attack(FREE + PW, by_tab),
    "touch": Attack(PW, by_touch),
    "focus that moves on when a field is full": Attack(
        FREE + PW + "<script>free.oninput = () => { if (free.value[1]) pw.focus() }</script>",
        by_typing_on,
    ),
    "focus that moves on at the key": Attack(
        FREE + PW + "<script>free.onkeydown = () => pw.focus()</script>", by_enter
    ),
    "Enter to a page which focuses its password": Attack(
        "<form action=/landing><input id=free></form>", by_landing,
        "document.getElementById('pw')?.value ?? ''",
    ),
    "text dropped": Attack(
        FREE + PW + "<script>free.value = 'abcdefghijklmnop'</script>", by_drop
    ),
    "press elsewhere, release on a keypad": Attack(
        "<p>ここ</p><div id=pad class=own style='height:60px;width:200px;background:#ccc'></div>"
        "<script>window.hits = 0; pad.onmouseup = () => hits++</script>",
        by_release, "hits", 0,
    ),
    "field changed under the pointer": Attack(
        f"<div id=d></div><script>const [a, b] = ['text', 'password'].map((type) => "
        f"Object.assign(document.createElement('input'), {{type, style: '{AT}'}}));"
        "window.pw = b; let n = 0; const flip = () => { d.replaceChildren(n++ % 2 ? a : b);"
        "requestAnimationFrame(flip) }; flip()</script>",
        by_clicking_on,
    ),
    "field changed between press and release": Attack(
        f"<input id=free style='{AT}'><script>free.onpointerdown = () => {{"
        f"free.outerHTML = `{PW}`; pw.focus() }}</script>",
        by_clicking_on, "document.getElementById('pw')?.value ?? ''",
    ),
    "focus that flips in each frame": Attack(FREE + PW + FLIP, by_insisting),
    "focus that flips in each frame, past the agent": Attack(FREE + PW + FLIP, raw_inserts),
    "focus taken by script": Attack(
        FREE + PW + "<script>setInterval(() => pw.focus(), 3)</script>", by_insisting
    ),
    "focus taken and handed away at once": Attack(
        FREE + PW + "<script>pw.onfocus = () => pw.blur(); free.onkeydown = free.onclick = () =>"
        "{ pw.focus() }; setInterval(() => pw.focus(), 3)</script>",
        raw_inserts,
    ),
    "IME": Attack(PW, raw_ime),
    "wheel on a number": Attack(
        "<input type=number id=num class=citizen value=5><div style='height:3000px'></div>"
        "<script>num.onwheel = () => {}</script>",
        by_wheel, "num.value", "5",
    ),
    "deleting around it": Attack(
        "<div id=ed contenteditable>あ<b class=own contenteditable=false>1234</b>い</div>",
        by_deleting, "ed.textContent", "あ1234い",
    ),
    "reset button": Attack(
        "<form><input id=pw type=password><button type=reset>消す</button></form>"
        "<script>pw.value = '1234'</script>",
        by_button, VALUE, "1234",
    ),
    "arrow key in a list": Attack(
        "<select id=own class=citizen><option>一<option>二</select>", by_arrow, "own.value", "一"
    ),
    "popup of a list, opened by the page": Attack(
        "<select id=own class=citizen><option>一<option>二<option>三</select>" + POPUP,
        by_popup, "own.value", "一",
    ),
    "popup of a date, opened by the page": Attack(
        "<input type=date id=own class=citizen value=2020-05-05>" + POPUP,
        by_popup, "own.value", "2020-05-05",
    ),
    "popup of a colour, opened by the page": Attack(
        "<input type=color id=own class=citizen value='#112233'>" + POPUP,
        by_popup, "own.value", "#112233",
    ),
    "wheel on a page's own widget": Attack(
        "<div id=own class=own>5</div><script>own.onwheel = () => { own.textContent = 6 }</script>",
        by_turning, "own.textContent", "5",
    ),
    "pointer over a keypad that waits for it": Attack(
        "<div id=own class=own style='height:60px;width:200px;background:#ccc'></div><script>"
        "window.hits = 0; for (const type of ['pointerenter', 'mouseover'])"
        "own.addEventListener(type, () => hits++)</script>",
        by_hovering, "hits", 0,
    ),
    "the other radio button of its group": Attack(
        "<input type=radio name=r id=own class=citizen checked><input type=radio name=r id=other>",
        by_choosing_another, "String(own.checked)", "true",
    ),
    "check box that the page ticks at a click beside it": Attack(
        "<input type=checkbox id=own class=citizen><button onclick='own.click()'>はい</button>",
        by_button, "String(own.checked)", "false",
    ),
    "by its name": Attack(PW, by_list),
    "a navigation under way": Attack(
        FREE + "<script>free.focus(); window.next = '/landing'</script>",
        through_a_navigation, "document.getElementById('pw')?.value ?? ''",
    ),
    "a document written anew": Attack(
        FREE + "<script>onload = () => setTimeout(() => { document.open();"
        f"document.write(`{PW}`); document.close() }}, 0)</script>",
        at_pw,
    ),
}  # fmt: skip


UNGUARDED = {
    "function isRefused(target) {": "function isRefused() { return false;",
    "function editsProtected(element) {": "function editsProtected() { return false;",
    "function closePopups() {": "function closePopups() { return 0;",
    "function isAnnounced(event, target) {": "function isAnnounced() { return true;",
    "if (klass === 'citizen' || guard.isRefused(field))": "if (false)",
    "if (klass === null || klass === 'hidden')": "if (false)",
}
"""Both halves switched off: nothing is protected, and every event is as good as announced."""


def changed(script: str, *changes: str) -> str:
    """Switch off what these lines of the scripts do."""
    for line in changes:
        assert line in script, line
        script = script.replace(line, UNGUARDED[line])
    return script


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def unguarded(open_desk: Any) -> AsyncIterator[Any]:
    """The same hands without any guard."""
    async with open_desk(lambda script: changed(script, *UNGUARDED)) as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="module", scope="module", autouse=True)
async def pages(site: Any) -> None:
    """Pages to which attacks lead."""
    site.pages["/inside"] = INSIDE
    site.pages["/landing"] = (
        "<!doctype html><input id=pw type=password autofocus>"
        "<script>pw.focus(); window.landed = 1</script>"
    )


async def _run(desk: Any, attack: Attack) -> Any:
    await desk.show(attack.body)
    await desk.arm()
    await attack.act(desk)
    return await desk.js(attack.state)


@pytest.mark.parametrize("name", ATTACKS)
async def test_nothing_arrives(desk: Any, name: str) -> None:
    """The field is what it was."""
    assert await _run(desk, ATTACKS[name]) == ATTACKS[name].before


@pytest.mark.parametrize("name", ATTACKS)
async def test_the_same_attack_works_without_the_guard(unguarded: Any, name: str) -> None:
    """Positive control: something arrives, be it at the tenth try: some attacks are races."""
    async with asyncio.timeout(WAIT_S):
        while await _run(unguarded, ATTACKS[name]) == ATTACKS[name].before:
            pass
