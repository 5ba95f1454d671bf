"""Captured pictures of a window: the port, and its source by CDP screencast.

An idle page costs nothing (one picture after the start, then none), and PNG is exact. Native
popups (select, date) are surfaces of their own and never part of the picture.
"""

import asyncio
import base64
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Protocol

from kiosk_client.window.cdp import CdpClient, CdpEvent, Json, Unsubscribe
from media.diff import Pixels, Rect
from media.tiles import decode_picture


@dataclass(frozen=True, slots=True)
class Capture:
    """One captured picture.

    `pixels` gives the picture itself (it may have to be decoded first, off the event loop), which
    is then the caller's to change, and raises `TileError` if it is none; `captured_s` and
    `arrived_s` are seconds of the monotonic clock: it shows nothing that was presented after it
    arrived, and what was presented at `captured_s`. `taken` must be called when work on it begins,
    which lets the source send the next ones. `drawn` are rectangles that hold all that differs
    from the capture before of the same start; None if the source cannot tell.
    """

    pixels: Callable[[], Awaitable[Pixels]]
    captured_s: float
    arrived_s: float
    taken: Callable[[], None]
    drawn: tuple[Rect, ...] | None = None

    def after(self, unused: "Capture") -> "Capture":
        """Return this capture, which takes the place of the one before."""
        if self.drawn is None or unused.drawn is None:
            return replace(self, drawn=None)
        return replace(self, drawn=unused.drawn + self.drawn)


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
                Capture(
                    lambda: _decoded(png),
                    captured_s,
                    time.monotonic(),
                    lambda: self._acknowledge(number),
                )
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


async def _decoded(png: bytes) -> Pixels:
    return await asyncio.get_running_loop().run_in_executor(None, decode_picture, png)


def _monotonic(metadata: Json) -> float:
    """Return when a picture was captured, in seconds of our monotonic clock."""
    if "monotonicTimestamp" in metadata:
        return float(metadata["monotonicTimestamp"])
    return time.monotonic() - (time.time() - float(metadata["timestamp"]))
