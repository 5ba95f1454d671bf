"""What the operator is told of an input is what became of it, also when a lease ends meanwhile.

Nobody may read 「入力されませんでした」 of a text that stands in the form: they would type it
again, or tell the citizen so (Z-03).
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
import pytest_asyncio

from kiosk_client.hands.form_field import FormField
from kiosk_client.hands.renderer import Renderer
from kiosk_client.window.cdp import CdpTimeoutError
from kiosk_client.window.documents import DocumentGoneError
from server.protocol.input import InputResult
from tests.integration.hands.test_guard_parts import without

pytestmark = pytest.mark.asyncio(loop_scope="module")

BODY = "<label>名 <input id=a></label><input id=pw type=password style='display:block'>"
MOVES_COUNT = ("KINDS.get(event.type) !== 'move' && ", "")
FORGOTTEN = ("const to = meant ??", "const to = typing ??")

Act = Callable[[Any], Awaitable[InputResult]]


@pytest_asyncio.fixture(loop_scope="module")
async def begun(desk: Any) -> AsyncIterator[Any]:
    """A desk; what it showed is disarmed afterwards."""
    yield desk
    await desk.hands.disarm()


async def _begin(desk: Any) -> None:
    await desk.show(BODY)
    await desk.arm()
    await desk.click("a")


async def _moved(desk: Any, element: str, act: str | None) -> dict[str, int]:
    """What is told of a key, sent or not, during which the pointer moves over an element."""
    await _begin(desk)
    assert (await desk.own("madoguchiGuard.expect('Home')"))["verdict"] == "fine"
    x, y = await desk.place(element)
    await desk.cdp("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
    if act is not None:
        await desk.cdp("Input.dispatchKeyEvent", type="keyDown", key=act, code=act)
        await desk.cdp("Input.dispatchKeyEvent", type="keyUp", key=act, code=act)
    fate: dict[str, int] = await desk.own("madoguchiGuard.settle(false)")
    return fate


async def _says_refused_of_a_key_that_arrived(desk: Any) -> bool:
    fate = await _moved(desk, "pw", "Home")
    assert fate["passed"] > 0
    return fate["protected"] > 0


async def _says_arrived_of_a_key_that_never_came(desk: Any) -> bool:
    return (await _moved(desk, "a", None))["passed"] > 0


@pytest.mark.parametrize(
    "lie", [_says_refused_of_a_key_that_arrived, _says_arrived_of_a_key_that_never_came]
)
async def test_a_pointer_that_moves_says_nothing_of_a_key(
    begun: Any, open_desk: Any, lie: Callable[[Any], Awaitable[bool]]
) -> None:
    """It may be the page that moves under a pointer which rests; Chromium then tells of a hover."""
    assert not await lie(begun)
    async with open_desk(without(MOVES_COUNT)) as maimed:
        assert await lie(maimed)


def _ending(desk: Any, ask: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    """Let the lease end between an input and the question what became of it."""

    async def asked(*of: Any, **how: Any) -> Any:
        await desk.hands.disarm()
        return await ask(*of, **how)

    return asked


async def _first_text(desk: Any) -> InputResult:
    result: InputResult = await desk.text("山")
    return result


async def _more_text(desk: Any) -> InputResult:
    result: InputResult = await desk.text("山")
    return result


async def _key(desk: Any) -> InputResult:
    result: InputResult = await desk.key("Space")
    return result


async def _fill(desk: Any) -> InputResult:
    (view,) = await desk.named("名")
    result: InputResult = await desk.fill(view.id, "山")
    return result


@pytest.mark.parametrize("act", [_first_text, _more_text, _key, _fill])
async def test_what_arrived_before_the_end_of_a_lease_is_told_so(
    begun: Any, monkeypatch: pytest.MonkeyPatch, act: Act
) -> None:
    """The guard is disarmed in the gap, and still knows."""
    await _begin(begun)
    if act is _more_text:
        assert (await begun.text("前")).outcome == "applied"
    for name in ("settle", "settle_text"):
        monkeypatch.setattr(Renderer, name, _ending(begun, getattr(Renderer, name)))
    monkeypatch.setattr(FormField, "finish", _ending(begun, FormField.finish))
    result = await act(begun)
    assert await begun.js("a.value") != ""
    assert (result.outcome, result.refusal) == ("applied", None)


async def test_a_guard_that_forgets_at_the_end_would_not_know(
    open_desk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The part of the guard which the test above is about; even so nobody is told 「not typed」."""
    async with open_desk(without(FORGOTTEN)) as maimed:
        await _begin(maimed)
        monkeypatch.setattr(Renderer, "settle_text", _ending(maimed, Renderer.settle_text))
        result = await maimed.text("山")
        assert await maimed.js("a.value") == "山"
        assert (result.outcome, result.refusal) == ("unknown", "not_known")


@pytest.mark.parametrize("fault", [CdpTimeoutError("x"), DocumentGoneError()])
@pytest.mark.parametrize("ends", [True, False])
async def test_what_nobody_could_ask_about_is_not_known(
    begun: Any, monkeypatch: pytest.MonkeyPatch, *, fault: Exception, ends: bool
) -> None:
    """The page hangs at a dialog of its own, or is another one, with the text or without it."""
    await _begin(begun)

    async def lost(*_: object) -> None:
        if ends:
            await begun.hands.disarm()
        raise fault

    monkeypatch.setattr(Renderer, "settle_text", lost)
    result = await begun.text("山")
    assert (result.outcome, result.refusal) == ("unknown", "not_known")


async def test_what_was_never_sent_was_not_done(begun: Any) -> None:
    """The honest answer to what comes after the end of a lease stays what it was."""
    await _begin(begun)
    announce = begun.hands._grip.renderer.expect
    begun.hands._grip.renderer.expect = _ending(begun, announce)
    result = await begun.text("山")
    assert (result.outcome, result.refusal) == ("refused", "no_lease")
    assert await begun.js("a.value") == ""
