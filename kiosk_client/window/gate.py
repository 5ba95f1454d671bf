"""The one way out for pictures: captured, verified as clean, and only then released."""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress

import structlog

from kiosk_client.window.areas import MaskChanges
from kiosk_client.window.capture import Capture, FrameSource
from kiosk_client.window.cdp import CdpClosedError, CdpError
from kiosk_client.window.feed import ReleasedFrame
from kiosk_client.window.sensor import PageSensor
from kiosk_client.window.shutter import Shutter
from media.mask import paint_over
from media.tiles import TileError

log = structlog.get_logger(__name__)

SETTLE_S = 0.1
"""How long the compositor may lag behind what a document has painted (measured: findings Q3)."""
PATIENCE_S = 0.5
"""How long a captured picture waits for a frame which is not yet watched."""
RETRY_S = 0.25
TIGHTEN_S = 0.7
"""After a motion its wide mask stays for this long, if nothing else changes the picture."""


class Gate:
    """Opens and closes the shutter of one page and lets clean pictures through.

    Args:
        source: where pictures come from.
        sensor: the sensor of the same page.
        shutter: the verdict; this is its only opener.
        on_frame: gets each released picture.
        on_shutter: called whenever the verdict may have changed.
    """

    def __init__(
        self,
        source: FrameSource,
        sensor: PageSensor,
        shutter: Shutter,
        on_frame: Callable[[ReleasedFrame], None],
        on_shutter: Callable[[], None],
    ) -> None:
        self._source = source
        self._sensor = sensor
        self._shutter = shutter
        self._on_frame = on_frame
        self._on_shutter = on_shutter
        self._fact = asyncio.Event()
        self._fact_for_release = asyncio.Event()
        self._arrival = asyncio.Event()
        self._newest: tuple[int, Capture] | None = None
        self._released = 0
        self._is_loose = False
        self._mask = MaskChanges()
        self._is_followed = False

    def changed(self) -> None:
        """Take note that the shutter has learned something."""
        self._fact.set()
        self._fact_for_release.set()
        self._on_shutter()

    async def run(self) -> None:
        """Work until the browser is gone.

        Raises:
            CdpClosedError: it is.
        """
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._keep_open())
            tasks.create_task(self._release_arrivals())

    # -- opening -------------------------------------------------------------------------------

    async def _keep_open(self) -> None:
        """Open again whenever everything is clean; stop capturing while it is not."""
        while True:
            self._fact.clear()
            try:
                if not self._shutter.is_open:
                    await self._source.stop()
                    await self._try_to_open()
            except CdpClosedError:
                raise
            except CdpError as error:
                log.info("window_not_painted", error=type(error).__name__)
                self._shutter.close("unknown")
            pause = None if self._shutter.is_open else RETRY_S
            with suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await self._fact.wait()

    async def _try_to_open(self) -> None:
        """Open if the page is clean, has painted so, and stays so meanwhile."""
        if not self._shutter.may_open or self._shutter.is_moving:
            await self._sensor.snapshot()
        epoch = self._shutter.epoch
        if not self._shutter.may_open or self._shutter.is_moving:
            return
        await self._sensor.painted()
        await asyncio.sleep(SETTLE_S)
        await self._sensor.snapshot()
        if not self._shutter.open(epoch):
            return
        self._sensor.inquiry.geometry.forget()
        # Open before the start, because the first picture of an idle page is also the last.
        await self._source.start(self._captured)
        self._on_shutter()

    # -- releasing -----------------------------------------------------------------------------

    def _captured(self, capture: Capture) -> None:
        """Keep the newest picture that arrived; the one it replaces is of no use any more."""
        if self._newest is not None:
            self._newest[1].taken()
            capture = capture.after(self._newest[1])
        self._newest = (self._shutter.epoch, capture)
        self._arrival.set()

    async def _release_arrivals(self) -> None:
        while True:
            try:
                await self._next_arrival()
                await self._release_newest()
            except CdpClosedError:
                raise
            except (CdpError, TileError, ValueError) as error:
                log.info("frame_not_verified", error=type(error).__name__)
                self._shutter.close("unknown")
            if not self._shutter.is_open:
                self.changed()

    async def _release_newest(self) -> None:
        if self._newest is not None:
            (epoch, capture), self._newest = self._newest, None
            capture.taken()
            await self._release(epoch, capture)

    async def _next_arrival(self) -> None:
        """Wait for a picture; ask for another one when the last was masked for a motion."""
        pause = TIGHTEN_S if self._is_loose else None
        try:
            async with asyncio.timeout(pause):
                await self._arrival.wait()
        except TimeoutError:
            self._is_loose = False
            if self._shutter.is_open:
                await self._source.start(self._captured)
        self._arrival.clear()

    async def _release(self, epoch: int, capture: Capture) -> None:
        """Verify while decoding; release only what was clean before and after."""
        drawn, self._is_followed = capture.drawn if self._is_followed else None, False
        if not self._shutter.is_open or epoch != self._shutter.epoch:
            return
        decoding = asyncio.ensure_future(capture.pixels())
        try:
            await self._until_complete()
            await self._sensor.snapshot()
            mask = await self._sensor.inquiry.geometry.mask()
        finally:
            pixels = await decoding
        if self._shutter.admits(epoch):
            self._released += 1
            self._is_loose = not mask.still
            self._is_followed = True
            paint_over(pixels, mask.rectangles)
            changed = self._mask.changed(mask.rectangles, pixels, drawn)
            times = (capture.captured_s, capture.arrived_s, time.monotonic())
            self._on_frame(ReleasedFrame(self._released, pixels, *times, changed))
        else:
            # Whatever made it inadmissible, the page may now be idle: only a new start of the
            # source brings another picture.
            self._shutter.close("unknown")

    async def _until_complete(self) -> None:
        """Wait a little for frames which are being attached.

        Raises:
            CdpError: they are still unknown.
        """
        deadline = time.monotonic() + PATIENCE_S
        while self._shutter.is_open and not self._shutter.is_complete:
            self._fact_for_release.clear()
            try:
                async with asyncio.timeout(deadline - time.monotonic()):
                    await self._fact_for_release.wait()
            except TimeoutError:
                raise CdpError("a frame is not watched") from None
