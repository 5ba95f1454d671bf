"""Sends input events to the page, remembers what is pressed, and lets it go."""

import asyncio
from contextlib import suppress
from typing import Final

from kiosk_client.hands.outcomes import DisarmedError
from kiosk_client.window.cdp import CdpError, CdpRefusedError, CdpTimeoutError, Json
from kiosk_client.window.documents import PageDocuments

ANSWER_S: Final = 2.0
"""An event is answered when the page has handled it; a page that opens a dialog does not."""
TOUCH_END_S: Final = 0.5
"""The end of a touch whose start the page ignored is never answered (Chromium 156)."""
DRAIN_S: Final = 0.5
NAVIGATED: Final = "navigated"
"""So Chromium answers an event which led to another page before it could be answered."""

Place = tuple[float, float]


class Dispatcher:
    """One page's input, as the page would get it from a mouse, a finger or a keyboard.

    Nothing is sent unless it is armed: a lease that ends, ends between two events. `sent` counts
    the events that the page may have had.
    """

    def __init__(self, documents: PageDocuments) -> None:
        self.armed = False
        self.sent = 0
        self.button: Place | None = None
        self.touch: Place | None = None
        self._documents = documents
        self._under_way: set[asyncio.Future[Json]] = set()

    @property
    def is_pressed(self) -> bool:
        """Whether the button or the finger is down."""
        return self.button is not None or self.touch is not None

    async def mouse(self, kind: str, x: float, y: float, clicks: int = 0) -> None:
        """Send `mouseMoved`, `mousePressed` or `mouseReleased`.

        Raises:
            DisarmedError, CdpError: it was not sent, or not answered.
        """
        self._check_armed()
        held = kind == "mousePressed" or (kind == "mouseMoved" and self.button is not None)
        if kind != "mouseMoved" or held:
            self.button = (x, y) if held else None
        params: Json = {"type": kind, "x": x, "y": y, "clickCount": clicks}
        params["button"] = "none" if kind == "mouseMoved" and not held else "left"
        params["buttons"] = 1 if held else 0
        await self._send("Input.dispatchMouseEvent", params)

    async def wheel(self, x: float, y: float, dx: float, dy: float) -> None:
        """Turn the wheel; raises as `mouse`."""
        params: Json = {"type": "mouseWheel", "x": x, "y": y, "deltaX": dx, "deltaY": dy}
        await self._send("Input.dispatchMouseEvent", params)

    async def finger(self, kind: str, x: float, y: float) -> None:
        """Send `touchStart`, `touchMove`, `touchEnd` or `touchCancel`; raises as `mouse`."""
        self._check_armed()
        touches = kind in ("touchStart", "touchMove")
        self.touch = (x, y) if touches else None
        params: Json = {"type": kind, "touchPoints": [{"x": x, "y": y, "id": 1}] if touches else []}
        if touches:
            await self._send("Input.dispatchTouchEvent", params)
            return
        with suppress(CdpTimeoutError):
            await self._send("Input.dispatchTouchEvent", params, seconds=TOUCH_END_S)

    async def key(self, down: Json, up: Json) -> None:
        """Press and release a key; raises as `mouse`."""
        await self._send("Input.dispatchKeyEvent", down)
        await self._send("Input.dispatchKeyEvent", up, even_disarmed=True)

    async def text(self, text: str) -> None:
        """Insert committed text where the cursor is, as an IME would; raises as `mouse`."""
        await self._send("Input.insertText", {"text": text})

    async def drain(self) -> None:
        """Wait until nothing is under way to the page."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=DRAIN_S)

    async def cancel_drag(self) -> None:
        """End a drag without a drop; where nothing is dragged, nothing comes of it."""
        x, y = self.button or (0.0, 0.0)
        nothing: Json = {"items": [], "dragOperationsMask": 0}
        params: Json = {"type": "dragCancel", "x": x, "y": y, "data": nothing}
        with suppress(CdpError):
            await self._send("Input.dispatchDragEvent", params, even_disarmed=True)

    async def release(self) -> None:
        """Let go of what is pressed: no click comes of it (see `Renderer.let_go`), and no drop."""
        with suppress(CdpError):
            if self.button is not None:
                await self.cancel_drag()
                x, y = self.button
                self.button = None
                params: Json = {"type": "mouseReleased", "x": x, "y": y, "button": "left"}
                await self._send("Input.dispatchMouseEvent", params, even_disarmed=True)
            if self.touch is not None:
                self.touch = None
                cancel: Json = {"type": "touchCancel", "touchPoints": []}
                await self._send(
                    "Input.dispatchTouchEvent", cancel, seconds=TOUCH_END_S, even_disarmed=True
                )

    def _check_armed(self) -> None:
        """Raise before anything is noted as pressed or let go; see `release`."""
        if not self.armed:
            raise DisarmedError

    async def _send(
        self,
        method: str,
        params: Json,
        *,
        seconds: float = ANSWER_S,
        even_disarmed: bool = False,
    ) -> None:
        if not even_disarmed:
            self._check_armed()
        documents = self._documents
        self.sent += 1
        answer = documents.client.post(method, params, session=documents.session)
        self._under_way.add(answer)
        answer.add_done_callback(self._under_way.discard)
        try:
            async with asyncio.timeout(seconds):
                await answer
        except TimeoutError:
            raise CdpTimeoutError(method) from None
        except CdpRefusedError as error:
            if NAVIGATED not in str(error):
                raise
