"""The bench's own input path: viewer → data channel → `Input.dispatch…Event` of CDP.

It stands in for the product's `input` channel and does what that must do at least. Like it, it
runs in the kiosk's process and never waits for the browser's answer before the next key.
"""

import time
from types import TracebackType
from typing import Annotated, Literal, Self

from aiohttp import web
from aiortc import RTCDataChannel, RTCPeerConnection, RTCSessionDescription
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from kiosk_client.window.cdp import CdpClient, Json


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Key(_Part):
    """One key event as the viewer's page got it."""

    type: Literal["keydown", "keyup"]
    key: str
    code: str
    key_code: int


class Wheel(_Part):
    """One turn of the wheel; position and distance in CSS pixels of the window."""

    type: Literal["wheel"]
    x: float
    y: float
    delta_y: float


class _Offer(_Part):
    type: Literal["offer"]
    sdp: str


_EVENT: TypeAdapter[Key | Wheel] = TypeAdapter(Annotated[Key | Wheel, Field(discriminator="type")])


def parse_event(text: str) -> Key | Wheel:
    """Read one message of the viewer's input channel.

    Raises:
        ValidationError: It is no such message.
    """
    return _EVENT.validate_json(text)


def cdp_call(event: Key | Wheel) -> tuple[str, Json]:
    """Return method and parameters by which CDP repeats the event in the page."""
    if isinstance(event, Wheel):
        where = {"x": event.x, "y": event.y, "deltaX": 0, "deltaY": event.delta_y}
        return "Input.dispatchMouseEvent", {"type": "mouseWheel", **where}
    down = event.type == "keydown"
    printable = down and len(event.key) == 1
    return "Input.dispatchKeyEvent", {
        "type": "keyDown" if down else "keyUp",
        "key": event.key,
        "code": event.code,
        "windowsVirtualKeyCode": event.key_code,
        # Only `text` makes a character; without it the key is just pressed.
        **({"text": event.key} if printable else {}),
    }


class BenchInput:
    """Takes the viewer's key and wheel events to one page.

    `key_times` are the instants at which keys came down here, ms since the epoch.
    """

    def __init__(self, cdp: CdpClient, session: str) -> None:
        self.key_times: list[float] = []
        self._cdp = cdp
        self._session = session
        self._peers: list[RTCPeerConnection] = []

    @classmethod
    async def attached(cls, cdp: CdpClient) -> Self:
        """Attach to a browser's only page by a session of our own.

        Raises:
            CdpError: The browser does not answer.
        """
        targets = (await cdp.send("Target.getTargets"))["targetInfos"]
        page = next(target["targetId"] for target in targets if target["type"] == "page")
        answer = await cdp.send("Target.attachToTarget", {"targetId": page, "flatten": True})
        return cls(cdp, str(answer["sessionId"]))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for peer in self._peers:
            await peer.close()

    async def answer(self, request: web.Request) -> web.Response:
        """Answer the viewer's offer of a data channel."""
        offer = _Offer.model_validate_json(await request.text())
        peer = RTCPeerConnection()
        self._peers.append(peer)
        peer.on("datachannel", self._opened)
        await peer.setRemoteDescription(RTCSessionDescription(offer.sdp, offer.type))
        await peer.setLocalDescription(await peer.createAnswer())
        local = peer.localDescription
        return web.json_response({"type": local.type, "sdp": local.sdp})

    def _opened(self, channel: RTCDataChannel) -> None:
        channel.on("message", self._received)

    def _received(self, text: str) -> None:
        event = parse_event(text)
        if event.type == "keydown":
            self.key_times.append(time.time() * 1000)
        method, params = cdp_call(event)
        self._cdp.notify(method, params, session=self._session)

    async def click(self, x: float, y: float) -> None:
        """Click once, which gives the page the keyboard.

        Raises:
            CdpError: The browser does not answer.
        """
        for step in ("mousePressed", "mouseReleased"):
            await self._cdp.send(
                "Input.dispatchMouseEvent",
                {"type": step, "x": x, "y": y, "button": "left", "clickCount": 1},
                session=self._session,
            )
