"""The screencast delivers only what was captured after its start (Z-07)."""

import asyncio
import base64
import json
import time
from typing import Any

import cv2
import numpy as np

from kiosk_client.window.capture import Capture, Screencast
from kiosk_client.window.cdp import CdpClient

PNG = cv2.imencode(".png", np.zeros((2, 3, 3), np.uint8))[1].tobytes()


class Browser:
    """The other end of a connection: answers every call with nothing and keeps it."""

    def __init__(self, client: CdpClient) -> None:
        self.client = client
        self.sent: list[dict[str, Any]] = []
        client.connected(self)

    def send_text(self, text: str) -> None:
        """Answer a call, soon."""
        call = json.loads(text)
        self.sent.append(call)
        answer = json.dumps({"id": call["id"], "result": {}})
        asyncio.get_running_loop().call_soon(self.client.received, answer)

    def close(self) -> None:
        """Nothing to close."""

    def picture(self, number: int, captured_s: float) -> None:
        """Send a picture."""
        params = {
            "sessionId": number,
            "data": base64.b64encode(PNG).decode(),
            "metadata": {"monotonicTimestamp": captured_s},
        }
        event = {"method": "Page.screencastFrame", "sessionId": "s", "params": params}
        self.client.received(json.dumps(event))


async def test_a_picture_from_before_the_start_is_not_delivered() -> None:
    """What was left over from before is only acknowledged: it may show what was secret then."""
    client = CdpClient()
    browser = Browser(client)
    captures: list[Capture] = []
    before = time.monotonic()
    await Screencast(client, "s").start(captures.append)
    browser.picture(1, before)
    assert captures == []
    assert browser.sent[-1]["method"] == "Page.screencastFrameAck"
    browser.picture(2, time.monotonic())
    assert [(await capture.pixels()).shape for capture in captures] == [(2, 3, 3)]


async def test_nothing_is_delivered_after_the_end() -> None:
    """A picture which arrives late finds nobody."""
    client = CdpClient()
    browser = Browser(client)
    captures: list[Capture] = []
    source = Screencast(client, "s")
    await source.start(captures.append)
    await source.stop()
    browser.picture(1, time.monotonic())
    assert captures == []
