"""Captured pictures of a window: the port, and its source by CDP screencast.

An idle page costs nothing (one picture after the start, then none), and PNG is exact. Native
popups (select, date) are surfaces of their own and never part of the picture.
"""

import base64
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kiosk_client.window.cdp import CdpClient, CdpEvent, Json, Unsubscribe


@dataclass(frozen=True, slots=True)
class Capture:
    """One captured picture.

    `png` are its bytes; `captured_s` and `arrived_s` are seconds of the monotonic clock, when
    the browser took it and when it reached us; `taken` must be called when work on it begins,
    which lets the source send the next ones.
    """

    png: bytes
    captured_s: float
    arrived_s: float
    taken: Callable[[], None]


class FrameSource(Protocol):
    """Where pictures of the window come from (here: CDP; X11 is another)."""

    async def start(self, on_capture: Callable[[Capture], None]) -> None:
        """Begin: one picture at once, then one after each change.

        Nothing that was captured before the call is delivered.

        Raises:
            CdpError: it cannot be captured now.
        """

    async def stop(self) -> None:
        """End; nothing is delivered afterwards."""


class Screencast:
    """`Page.startScreencast` of one page, lossless.

    Chromium sends at most a few pictures that are not acknowledged, so a slow reader slows it
    down and gets the newest.
    """

    def __init__(self, client: CdpClient, session: str) -> None:
        self._client = client
        self._session = session
        self._unsubscribe: Unsubscribe | None = None

    async def start(self, on_capture: Callable[[Capture], None]) -> None:
        """Begin; see `FrameSource`."""
        await self.stop()
        started_s = time.monotonic()

        def arrived(event: CdpEvent) -> None:
            number = event.params["sessionId"]
            metadata = event.params["metadata"]
            captured_s = _monotonic(metadata)
            if captured_s < started_s:  # left over from before the restart
                self._acknowledge(number)
                return
            png = base64.b64decode(event.params["data"])
            on_capture(
                Capture(png, captured_s, time.monotonic(), lambda: self._acknowledge(number))
            )

        self._unsubscribe = self._client.on("Page.screencastFrame", arrived, session=self._session)
        await self._client.send("Page.startScreencast", {"format": "png"}, session=self._session)

    def _acknowledge(self, number: int) -> None:
        self._client.notify("Page.screencastFrameAck", {"sessionId": number}, session=self._session)

    async def stop(self) -> None:
        """End; see `FrameSource`."""
        if self._unsubscribe is None:
            return
        self._unsubscribe()
        self._unsubscribe = None
        await self._client.send("Page.stopScreencast", session=self._session)


def _monotonic(metadata: Json) -> float:
    """Return when a picture was captured, in seconds of our monotonic clock."""
    if "monotonicTimestamp" in metadata:
        return float(metadata["monotonicTimestamp"])
    return time.monotonic() - (time.time() - float(metadata["timestamp"]))
