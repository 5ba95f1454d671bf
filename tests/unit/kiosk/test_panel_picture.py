"""The picture of the panel: of its first screen alone, whatever happens meanwhile (Z-20)."""

from typing import Any, cast

import pytest

from kiosk_client.panel_picture import NotIdleError, idle_picture
from kiosk_client.window.cdp import CdpClosedError
from server.protocol.look import MAX_PICTURE_CHARS


class Browser:
    """Window B: shows these screens one after the other, and has pictures of these sizes."""

    def __init__(self, *screens: str, sizes: tuple[int, ...] = (8,)) -> None:
        self.screens = list(screens)
        self.sizes = list(sizes)
        self.called: list[str] = []
        self.clip: dict[str, float] = {}

    async def send(self, method: str, params: Any = None, *, session: str | None = None) -> Any:
        self.called.append(method)
        match method:
            case "Target.attachToTarget":
                return {"sessionId": "session"}
            case "Runtime.evaluate":
                assert session == "session"
                screen = self.screens.pop(0) if len(self.screens) > 1 else self.screens[0]
                return {"result": {"value": screen}}
            case "Page.getLayoutMetrics":
                return {"cssVisualViewport": {"clientWidth": 720, "clientHeight": 1080}}
            case "Page.captureScreenshot":
                self.clip = params["clip"]
                return {"data": "x" * self.sizes.pop(0)}
            case _:
                return {}


async def taken(browser: Browser) -> str | None:
    return await idle_picture(cast("Any", browser), "page")


async def test_the_first_screen_is_taken_small() -> None:
    """Half as wide as it is, and the page is let go."""
    browser = Browser("attract")
    assert await taken(browser) == "x" * 8
    assert browser.clip["scale"] == 0.5
    assert browser.called[-1] == "Target.detachFromTarget"


async def test_no_picture_of_another_screen() -> None:
    """None is taken at all."""
    browser = Browser("call")
    with pytest.raises(NotIdleError):
        await taken(browser)
    assert "Page.captureScreenshot" not in browser.called


async def test_a_screen_that_is_left_while_its_picture_is_taken() -> None:
    """The picture is dropped: nobody knows which of the two it shows."""
    with pytest.raises(NotIdleError):
        await taken(Browser("attract", "language"))


async def test_a_picture_that_is_too_large_is_taken_again() -> None:
    """Rougher, and at last not at all."""
    large = MAX_PICTURE_CHARS + 1
    assert await taken(Browser("attract", sizes=(large, 4))) == "x" * 4
    assert await taken(Browser("attract", sizes=(large, large, large))) is None


async def test_a_browser_that_is_gone() -> None:
    """No picture, and no fault of the agent."""

    class Gone(Browser):
        async def send(self, method: str, *_rest: Any, **_more: Any) -> Any:
            raise CdpClosedError(method)

    assert await taken(Gone("attract")) is None
