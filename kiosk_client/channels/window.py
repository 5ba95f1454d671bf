"""Channel `window`: pictures of the application to one viewer, no faster than it paints them."""

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import structlog
from aiortc import RTCDataChannel

from kiosk_client.window.feed import ReleasedFrame, WindowFeed, WindowState
from kiosk_client.window.stream import TooManyRefusalsError, WindowStream, encode, encode_at_once

log = structlog.get_logger(__name__)

BUFFER_LOW_BYTES = 60_000
"""The next chunk is handed over when the channel holds less: enough to keep it busy, and little
enough that a shutter is not far behind."""
ENCODERS = 4
"""Threads for the strips of a large picture; they live no longer than the connection."""


class WindowChannel:
    """Feeds one data channel from its opening to `close`.

    Args:
        channel: open, ordered and reliable.
        feed: the window's pictures.
        stream: what this viewer is sent, and when.
        dead: called when the channel is of no more use.
    """

    def __init__(
        self,
        channel: RTCDataChannel,
        feed: WindowFeed,
        stream: WindowStream,
        dead: Callable[[], None],
    ) -> None:
        self._channel = channel
        self._feed = feed
        self._stream = stream
        self._dead = dead
        self._encoders = ThreadPoolExecutor(ENCODERS, thread_name_prefix="tiles")
        self._wake = asyncio.Event()
        self._room = asyncio.Event()
        self._over = False
        self._in_frame = False
        self._after_frame: list[bytes | str] = []
        channel.bufferedAmountLowThreshold = BUFFER_LOW_BYTES
        channel.on("bufferedamountlow", self._room.set)
        channel.on("message", self._received)
        channel.on("close", dead)
        self._unsubscribe = feed.subscribe(self._frame_released, self._state_changed)
        self._pump = asyncio.create_task(self._run_pump())
        self._pump.add_done_callback(self._pump_ended)
        self._state_changed(feed.state)
        if feed.frame is not None:
            self._frame_released(feed.frame)

    async def close(self) -> None:
        """Send nothing any more; may be called twice."""
        if not self._over:
            self._over = True
            self._unsubscribe()
        self._pump.cancel()
        await asyncio.wait([self._pump])
        self._encoders.shutdown(wait=False)

    def _frame_released(self, frame: ReleasedFrame) -> None:
        self._stream.show(frame)
        self._wake.set()

    def _state_changed(self, state: WindowState) -> None:
        """Tell the viewer at once, or after the frame whose chunks are just being sent."""
        messages = self._stream.state(state, time.monotonic())
        if self._in_frame:
            self._after_frame += messages
        else:
            self._send(messages)

    def _received(self, message: object) -> None:
        try:
            refusal = self._stream.received(message, time.monotonic(), self._feed.frame)
        except TooManyRefusalsError:
            log.warning("viewer_cut_off")
            self._dead()
            return
        if refusal is not None:
            log.warning("viewer_message_refused", code=refusal)
        self._wake.set()

    async def _run_pump(self) -> None:
        """Encode, large changes off the event loop; send no faster than the channel takes it."""
        loop = asyncio.get_running_loop()
        while True:
            await self._wake.wait()
            self._wake.clear()
            while (job := self._stream.next_job()) is not None:
                tiles = encode_at_once(job)
                if tiles is None:
                    tiles = await loop.run_in_executor(None, encode, job, self._encoders)
                await self._send_frame(self._stream.finish(job, tiles, time.monotonic()))

    def _pump_ended(self, pump: asyncio.Task[None]) -> None:
        if not pump.cancelled() and (error := pump.exception()) is not None:
            log.error("window_stream_failed", exc_info=error)
            self._dead()

    async def _send_frame(self, messages: list[bytes | str]) -> None:
        """Send the chunks of one frame without anything between them."""
        self._in_frame = True
        for message in messages:
            await self._until_room()
            self._send([message])
        self._in_frame = False
        late, self._after_frame = self._after_frame, []
        self._send(late)

    async def _until_room(self) -> None:
        while self._channel.bufferedAmount > BUFFER_LOW_BYTES:
            self._room.clear()
            await self._room.wait()

    def _send(self, messages: list[bytes | str]) -> None:
        for message in messages:
            if not self._over and self._channel.readyState == "open":
                self._channel.send(message)
