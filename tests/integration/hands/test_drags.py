"""HTML drags by the operator: what is open moves, what is the citizen's own does not (Z-04, Z-05).

Each attack runs twice: with everything in place nothing may arrive, and with the guard switched off
something must, or the attack would prove nothing.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import pytest
import pytest_asyncio

from server.protocol.input import InputResult
from tests.integration.hands.conftest import WAIT_S
from tests.integration.hands.test_guard_parts import without

pytestmark = pytest.mark.asyncio(loop_scope="module")

BOX = "position:absolute;width:200px;height:40px;margin:0;left:40px"
TEXT = (50, 35)
"""Where the text of what lies at the top begins."""
FREE = f"<input id=free value=よこ style='{BOX};top:20px'>"
PW = f"<input id=pw type=password style='{BOX};top:100px'>"
ZONE = (
    f"<div id=zone style='{BOX};top:200px;background:#ddd'></div><script>window.drops = [];"
    "zone.ondragover = (e) => e.preventDefault(); zone.ondrop = (e) => { e.preventDefault();"
    "drops.push([e.dataTransfer.files.length, ...e.dataTransfer.types]) }</script>"
)
ROW = f"<p id=row draggable=true style='{BOX};top:300px;background:#cdf'>行</p>"
IMG = (
    f"<img id=img style='{BOX};top:120px'"
    " src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>\">"
)
SORTABLE = (
    "<ul id=list style='position:absolute;left:10px;top:10px;margin:0;padding:0;width:200px'>"
    + "".join(f"<li draggable=true style='height:40px'>{name}</li>" for name in "いろは")
    + "</ul><script>let row; list.ondragstart = (e) => { row = e.target };"
    "list.ondragover = (e) => { e.preventDefault(); const over = e.target.closest('li');"
    "if (over && over !== row) over.after(row) }; list.ondrop = (e) => e.preventDefault();"
    "list.ondragend = (e) => { window.effect = e.dataTransfer.dropEffect };</script>"
)
SECRET = (
    f"<p id=own style='{BOX};top:20px'>ここ<b class=own>9999</b></p>"
    f"<textarea id=to style='{BOX};top:100px'></textarea>"
)
OWN_FRAME = (
    "<!doctype html><body style=margin:0>"
    "<input type=password id=pw style='width:200px;height:60px'>"
    "<script>onmessage = (e) => e.source.postMessage(pw.value, '*')</script>"
)
ROW_FRAME = (
    "<!doctype html><body style=margin:0><p draggable=true style='margin:0;height:60px'>行</p>"
)
FRAME = f"<iframe src='%s' style='{BOX};height:60px;top:100px;border:0'></iframe>"
ASK_FRAME = (
    "new Promise((r) => { onmessage = (e) => r(e.data);"
    " document.querySelector('iframe').contentWindow.postMessage(0, '*'); })"
)
CLOSED = (
    f"<div id=host style='{BOX};top:100px'></div><script>const root = host.attachShadow({{mode:"
    "'closed'}); root.innerHTML = '<input type=password style=\"width:200px;height:40px\">';"
    "window.inner = root.firstChild</script>"
)

OFF = (
    ("function isRefused(target) {", "function isRefused() { return false;"),
    ("function editsProtected(element) {", "function editsProtected() { return false;"),
    ("function isAnnounced(event, target) {", "function isAnnounced() { return true;"),
    ("function selectsProtected() {", "function selectsProtected() { return false;"),
    ("types.every((type) => PLAIN.has(type))", "true"),
    ("function refusalOfDrop(event, target) {", "function refusalOfDrop() { return null;"),
    ("const refusalOfHover = (event) => (", "const refusalOfHover = () => null && ("),
    ("function takesDrop(element) {", "function takesDrop() { return true;"),
    ("function isLanding(event, target) {", "function isLanding() { return true;"),
)


async def carry(
    desk: Any, source: str | tuple[int, int], target: str, *, up: bool = True
) -> InputResult:
    """Drag one element to another; the outcome is that of the press, if that was refused.

    Text is taken at its beginning, a place; the centre of a field is beside it.
    """
    x, y = source if isinstance(source, tuple) else await desk.place(source)
    to_x, to_y = await desk.place(target)
    result: InputResult = await desk.mouse("down", x, y)
    for step in (0.1, 0.5, 0.9, 1.0):
        await desk.mouse("move", x + (to_x - x) * step, y + (to_y - y) * step)
    if not up:
        return result
    released: InputResult = await desk.mouse("up", to_x, to_y)
    await desk.paint()
    return result if result.outcome == "refused" else released


async def text_to(desk: Any, target: str) -> InputResult:
    """Select the text of the open field and drag it."""
    await desk.js("free.focus(); free.setSelectionRange(0, 99)")
    return await carry(desk, TEXT, target)


# -- what works ------------------------------------------------------------------------------------


async def test_a_list_is_sorted_by_dragging(desk: Any) -> None:
    """What the operator drags is where they dropped it, and the page knows that it was."""
    await desk.show(SORTABLE)
    await desk.arm()
    assert (await carry(desk, "list.children[0]", "list.children[2]")).outcome == "applied"
    assert await desk.js("list.innerText.replaceAll('\\n', '')") == "ろはい"
    assert await desk.js("effect") != "none"
    assert (await desk.click("list.children[0]")).outcome == "applied"


async def test_text_is_dragged_from_open_to_open(desk: Any) -> None:
    """As by hand: it is moved, not copied."""
    await desk.show(FREE + f"<input id=other style='{BOX};top:100px'>")
    await desk.arm()
    assert (await text_to(desk, "other")).outcome == "applied"
    assert await desk.js("[free.value, other.value]") == ["", "よこ"]


async def test_what_is_carried_stays_in_the_browser(desk: Any, monkeypatch: Any) -> None:
    """Neither an address nor a file is carried, and not one character passes the agent."""
    await desk.show(
        f"<p id=text style='{BOX};top:20px'>ほかの荷物</p>{ZONE}"
        f"<a id=link href=/elsewhere style='{BOX};top:60px'>つぎ</a>" + IMG
    )
    await desk.arm()
    heard: list[str] = []
    client = desk.window.documents.client
    received = client.received
    monkeypatch.setattr(client, "received", lambda text: (heard.append(str(text)), received(text)))
    await desk.js("getSelection().selectAllChildren(text)")
    for source in (TEXT, "link", "img"):
        assert (await carry(desk, source, "zone")).outcome == "applied"
    assert not [text for text in heard if "ほかの荷物" in text or "elsewhere" in text]
    assert heard
    (text, *others) = await desk.js("drops")
    assert set(text) == {0, "text/plain", "text/html"}
    assert others == [[0], [0]]


async def test_a_row_is_dragged_out_of_a_frame_of_another_site(desk: Any) -> None:
    """Origin and target are judged each in its own document."""
    desk.site.pages["/row"] = ROW_FRAME
    await desk.show(FRAME % (desk.site.other + "/row") + ZONE)
    await desk.arm()
    assert (await carry(desk, "document.querySelector('iframe')", "zone")).outcome == "applied"
    async with asyncio.timeout(WAIT_S):
        while await desk.js("drops.length") == 0:
            await desk.paint()


async def test_text_is_dragged_into_an_open_field_of_a_closed_root(desk: Any) -> None:
    """There as anywhere: whoever listens outside sees only its host."""
    await desk.show(FREE + CLOSED.replace("type=password", ""))
    await desk.arm()
    assert (await text_to(desk, "host")).outcome == "applied"
    assert await desk.js("[free.value, inner.value]") == ["", "よこ"]


# -- attacks ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Attack:
    """A page, how it is attacked, and what must not change in it."""

    body: str
    act: Callable[[Any], Awaitable[Any]]
    state: str
    before: Any = ""


async def into_pw(desk: Any) -> None:
    await text_to(desk, "pw")


async def into_frame(desk: Any) -> None:
    await text_to(desk, "document.querySelector('iframe')")


async def into_host(desk: Any) -> None:
    await text_to(desk, "host")


async def into_editor(desk: Any) -> None:
    await text_to(desk, "ed")


async def out_of_hidden(desk: Any) -> None:
    await desk.js("own.focus(); own.setSelectionRange(0, 99)")
    await carry(desk, TEXT, "to")


async def out_of_selection(desk: Any) -> None:
    await desk.js("getSelection().selectAllChildren(own)")
    await carry(desk, TEXT, "to")


async def swapped(desk: Any) -> None:
    """The page puts its password there right after the agent has looked."""
    renderer = desk.hands._grip.renderer
    look = renderer.aim_drop

    async def look_and_swap(x: float, y: float) -> Any:
        found = await look(x, y)
        await desk.js("target.replaceWith(pw); pw.hidden = false")
        return found

    renderer.aim_drop = look_and_swap
    await text_to(desk, "target")


async def lease_lost(desk: Any) -> None:
    await carry(desk, "row", "zone", up=False)
    await desk.hands.disarm()
    x, y = await desk.place("zone")
    await desk.cdp("Input.dispatchMouseEvent", type="mouseReleased", x=x, y=y, button="left")
    await desk.paint()


async def navigated(desk: Any) -> None:
    await carry(desk, "row", "zone", up=False)
    await desk.go(desk.site.base + desk.site.add(ZONE))
    x, y = await desk.place("zone")
    for step in range(3):
        await desk.mouse("move", x + step, y)
    await desk.mouse("up", x, y)
    await desk.paint()


async def picture(desk: Any) -> None:
    await carry(desk, "img", "zone")


async def unannounced(desk: Any) -> None:
    """A drop which no operator made, as of a drag from another window."""
    x, y = await desk.place("free")
    items = [{"mimeType": "text/plain", "data": "9"}]
    for kind in ("dragEnter", "dragOver", "drop"):
        await desk.cdp(
            "Input.dispatchDragEvent", type=kind, x=x, y=y,
            data={"items": items, "dragOperationsMask": 1},
        )  # fmt: skip
    await desk.paint()


ATTACKS = {
    "into a password": Attack(FREE + PW, into_pw, "pw.value"),
    "into a field of the citizen's own": Attack(
        FREE + f"<input id=pw class=citizen style='{BOX};top:100px'>", into_pw, "pw.value"
    ),
    "into a field which the citizen confirms": Attack(
        FREE + f"<input id=pw class=confirm style='{BOX};top:100px'>", into_pw, "pw.value"
    ),
    "into a field with a rule": Attack(
        FREE + f"<input id=pw class=kana style='{BOX};top:100px'>", into_pw, "pw.value"
    ),
    "into a password in a frame of another site": Attack(
        FREE + FRAME % "OTHER/own", into_frame, ASK_FRAME
    ),
    "into a password in a closed root": Attack(FREE + CLOSED, into_host, "inner.value"),
    "into a region around what is the citizen's own": Attack(
        FREE + f"<div id=ed contenteditable style='{BOX};top:100px'>"
        "あ<b class=own contenteditable=false>1234</b>い</div>",
        into_editor, "ed.textContent", "あ1234い",
    ),
    "out of a hidden field": Attack(
        f"<input id=own class=hidden value=9999 style='{BOX};top:20px'>"
        f"<textarea id=to style='{BOX};top:100px'></textarea>",
        out_of_hidden, "to.value",
    ),
    "out of a selection which spans a concealed text": Attack(
        SECRET, out_of_selection, "to.value"
    ),
    "target swapped between look and drop": Attack(
        FREE + f"<input id=target style='{BOX};top:100px'>" + PW.replace("id=pw", "id=pw hidden"),
        swapped, "pw.value",
    ),
    "target swapped for another open field": Attack(
        FREE + f"<input id=target style='{BOX};top:100px'>"
        f"<input id=pw hidden style='{BOX};top:100px'>",
        swapped, "pw.value",
    ),
    "lease lost in mid-drag": Attack(ROW + ZONE, lease_lost, "drops.length", 0),
    "navigation in mid-drag": Attack(ROW + ZONE, navigated, "drops.length", 0),
    "a picture as a file": Attack(
        IMG + ZONE, picture, "String(drops.some(([files]) => files > 0))", "false"
    ),
    "a drop that nobody announced": Attack(FREE, unannounced, "free.value", "よこ"),
}  # fmt: skip


async def _run(desk: Any, attack: Attack) -> Any:
    desk.site.pages["/own"] = OWN_FRAME
    await desk.show(attack.body)
    await desk.arm()
    await attack.act(desk)
    return await desk.js(attack.state)


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def unguarded(open_desk: Any) -> AsyncIterator[Any]:
    """The same hands without any guard."""
    async with open_desk(without(*OFF)) as opened:
        yield opened


@pytest.mark.parametrize("name", ATTACKS)
async def test_nothing_is_dropped(desk: Any, name: str) -> None:
    """The page is what it was."""
    assert await _run(desk, ATTACKS[name]) == ATTACKS[name].before


@pytest.mark.parametrize("name", ATTACKS)
async def test_the_same_attack_works_without_the_guard(
    unguarded: Any, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Positive control; no drag is cancelled either."""
    monkeypatch.setattr("kiosk_client.hands.dispatch.Dispatcher.cancel_drag", _nothing)
    async with asyncio.timeout(WAIT_S):
        while await _run(unguarded, ATTACKS[name]) == ATTACKS[name].before:
            pass


async def _nothing(_: object) -> None:
    """Cancel nothing."""


LOOK = ("else if (types.length > 0 && selectsProtected())", "else if (false)")
CLEAR = ("items.clear()", "true")
FILES = ("types.includes('Files')", "types.includes('')")


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("out of a selection which spans a concealed text", (LOOK,)),
        ("a picture as a file", (CLEAR, FILES)),
    ],
)
async def test_each_part_is_needed(
    open_desk: Any, name: str, parts: tuple[tuple[str, str], ...]
) -> None:
    """What it stops gets through when only that part is off."""
    async with open_desk(without(*parts)) as maimed:
        assert await _run(maimed, ATTACKS[name]) != ATTACKS[name].before
