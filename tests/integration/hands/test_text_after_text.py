"""Text that follows text is not announced again; it passes only into the same field, unchanged.

Each test types once, lets the page or a person change something, and types again.
"""

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from kiosk_client.hands.renderer import Renderer
from tests.integration.hands.test_guard_parts import without

pytestmark = pytest.mark.asyncio(loop_scope="module")

TWO = "<input id=a><input id=b>"
SAME_FIELD = ("|| !staying.elements.has(target)", "")
ONLY_TEXT = ("|| !TEXT.has(event.type)) return false;", ") return false;")
AS_BEFORE = ("return isEditable(staying.element) &&", "return true ||")
REOPENED = (".observe(document, { childList: true });", ";")


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Every announcement of keys or text to what has focus."""
    found: list[object] = []
    expect = Renderer.expect

    async def counted(self: Renderer, key: Any) -> Any:
        found.append(key)
        return await expect(self, key)

    monkeypatch.setattr(Renderer, "expect", counted)
    return found


@pytest_asyncio.fixture(loop_scope="module")
async def begun(desk: Any) -> AsyncIterator[Any]:
    """A desk; what it showed is disarmed afterwards."""
    yield desk
    await desk.hands.disarm()


async def _type_into(desk: Any, body: str) -> None:
    await desk.show(body)
    await desk.arm()
    await desk.click("a")
    assert (await desk.text("1")).outcome == "applied"


async def test_it_is_announced_once(begun: Any, announced: list[object]) -> None:
    """A wheel turn and a move of the mouse between them change nothing."""
    await _type_into(begun, TWO)
    await begun.wheel(300, 300, 10)
    await begun.mouse("move", 300, 300)
    for character in "市川市":
        assert (await begun.text(character)).outcome == "applied"
    assert await begun.js("a.value") == "1市川市"
    assert announced == [None]


async def test_a_field_with_new_focus_is_announced(begun: Any, announced: list[object]) -> None:
    """What was sent on trust is stopped, and comes once, not twice."""
    await _type_into(begun, TWO)
    await begun.js("b.focus()")
    assert (await begun.text("2")).outcome == "applied"
    assert await begun.js("[a.value, b.value]") == ["1", "2"]
    assert announced == [None, None]


async def test_a_key_and_a_press_end_it(begun: Any, announced: list[object]) -> None:
    """They are announcements, which hold until the next one."""
    await _type_into(begun, TWO)
    assert (await begun.key("Tab")).outcome == "applied"
    assert (await begun.text("2")).outcome == "applied"
    await begun.click("a")
    assert (await begun.text("3")).outcome == "applied"
    assert await begun.js("[a.value, b.value]") == ["13", "2"]
    assert announced == [None, "Tab", None, None]


async def test_another_rule_is_obeyed(begun: Any) -> None:
    """The text was normalised for the rule that held before."""
    await _type_into(begun, TWO)
    await begun.js("a.className = 'rule-katakana'")
    await begun.own("madoguchiPolicy.ruleOf(document.querySelector('#a'))")
    assert (await begun.text("か")).outcome == "applied"
    assert await begun.js("a.value") == "1カ"


async def _password_after_text(desk: Any) -> str:
    """The field becomes a password, and has focus as before."""
    await _type_into(desk, TWO)
    await desk.js("a.type = 'password'")
    await desk.text("2")
    return str(await desk.js("a.value"))


async def _read_only_after_text(desk: Any) -> str:
    """The field waits for the citizen's word from now on."""
    await _type_into(desk, TWO)
    await desk.js("a.className = 'confirm'")
    await desk.text("2")
    return str(await desk.js("a.value"))


async def _other_field_after_text(desk: Any) -> str:
    """Text on its way when the page moves focus; nobody announces it again."""
    await _type_into(desk, TWO)
    await desk.js("b.focus()")
    await desk.cdp("Input.insertText", text="2")
    return str(await desk.js("a.value + b.value"))


async def _keyboard_after_text(desk: Any) -> str:
    """A keyboard that the shield missed."""
    await _type_into(desk, TWO)
    await desk.js("a.onkeydown = () => (a.value += '2')")
    key = {"key": "2", "text": "2", "windowsVirtualKeyCode": 50}
    for kind in ("keyDown", "keyUp"):
        await desk.cdp("Input.dispatchKeyEvent", type=kind, **key)
    return str(await desk.js("a.value"))


async def _new_document_after_text(desk: Any) -> str:
    """`document.open()` takes every listener away."""
    await _type_into(desk, TWO)
    await desk.js(
        "document.open(), document.write('<input id=a value=1 type=password autofocus>'),"
        " document.close(), document.querySelector('input').focus()"
    )
    await desk.cdp("Input.insertText", text="2")
    return str(await desk.js("document.querySelector('input').value"))


@pytest.mark.parametrize(
    ("attack", "parts"),
    [
        (_password_after_text, None),
        (_read_only_after_text, (AS_BEFORE,)),
        (_other_field_after_text, (SAME_FIELD,)),
        (_keyboard_after_text, (ONLY_TEXT,)),
        (_new_document_after_text, (REOPENED,)),
    ],
)
async def test_nothing_else_passes(desk: Any, open_desk: Any, attack: Any, parts: Any) -> None:
    """And without the part of the guard that stops it, it would."""
    assert await attack(desk) == "1"
    if parts is not None:
        async with open_desk(without(*parts)) as maimed:
            assert await attack(maimed) != "1"


async def test_no_open_picker_takes_it(desk: Any) -> None:
    """Keys go into an open popup past all events; text does not."""
    # After the answer to the text, which closes what is open; a click allows one picker only.
    opens = "setTimeout(() => own.showPicker(), 1500)"
    date = "<input id=own class=citizen type=date value=2026-05-01>"
    await _type_into(desk, f'<input id=a oninput="{opens}">{date}')
    open_now = "own.matches(':open') ? done() : setTimeout(look, 10)"
    await desk.js(f"new Promise((done) => {{ const look = () => {open_now}; look() }})")
    await desk.text("2")
    await desk.text("0")
    assert await desk.js("[a.value, own.value]") == ["120", "2026-05-01"]


async def test_text_that_arrived_is_not_sent_again(desk: Any, open_desk: Any) -> None:
    """The page changes its document while the text comes: trust ends, the text stays counted."""

    async def typed(hands: Any) -> tuple[str, str]:
        await _type_into(hands, TWO)
        await hands.js("void (a.oninput = () => document.append(document.createComment('')))")
        result = await hands.text("2")
        return result.outcome, await hands.js("a.value")

    assert await typed(desk) == ("applied", "12")
    async with open_desk(without(("staying.isOver = true;", "staying = null;"))) as maimed:
        assert await typed(maimed) == ("applied", "122")


FRAMED = (
    "<iframe id=f style='width:300px;height:100px' srcdoc=\"<input id=x"
    " style='width:290px;height:90px'>\"></iframe><input id=y aria-label=番地>"
)
BACK = "f.contentWindow.focus(), f.contentDocument.querySelector('#x').focus()"


async def test_trust_ends_in_every_document(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Text that is meant for a field of the page cannot land in a frame where text came before."""

    async def landed() -> Any:
        await desk.show(FRAMED)
        await desk.arm()
        await desk.click("f")
        assert (await desk.text("1")).outcome == "applied"
        (field,) = await desk.named("番地")
        assert (await desk.fill(field.id, "2")).outcome == "applied"
        await desk.js(BACK)
        await desk.cdp("Input.insertText", text="3")
        return await desk.js("[f.contentDocument.querySelector('#x').value, y.value]")

    assert await landed() == ["1", "2"]
    monkeypatch.setattr("kiosk_client.hands.page_hands._announces", lambda _: False)
    assert await landed() == ["13", "2"]
