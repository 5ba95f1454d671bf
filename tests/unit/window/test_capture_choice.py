"""The X server's pictures are used only once they prove the same, and left when that ends."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import numpy as np
import pytest

from kiosk_client.window.capture import Capture
from kiosk_client.window.capture_choice import MAX_TRIALS, CaptureChoice, ChosenCapture
from kiosk_client.window.cdp import CdpError
from kiosk_client.window.x11_connection import X11Error
from media.diff import Pixels

PICTURE = np.zeros((2, 3, 3), np.uint8)


class Source:
    """A source that is driven by the test; as X11's it shows `shown`."""

    def __init__(self, shown: Pixels = PICTURE) -> None:
        self.shown = shown
        self.on_capture: Callable[[Capture], None] | None = None
        self.compared = asyncio.Event()
        self.closed = False

    async def start(self, on_capture: Callable[[Capture], None]) -> None:
        """Begin."""
        self.on_capture = on_capture

    async def stop(self) -> None:
        """End."""
        self.on_capture = None

    async def shows(self, pixels: Pixels) -> bool:
        """Compare."""
        self.compared.set()
        return np.array_equal(pixels, self.shown)

    def close(self) -> None:
        """End for good."""
        self.closed = True

    def deliver(self) -> None:
        """Take a picture."""
        assert self.on_capture is not None

        async def pixels() -> Pixels:
            return PICTURE

        self.on_capture(Capture(pixels, time.monotonic(), time.monotonic(), lambda: None))


class Bench:
    """Both sources under one choice."""

    def __init__(self, choice: CaptureChoice, x11: Any, tasks: asyncio.TaskGroup) -> None:
        self.cast = Source()
        self.lost: Callable[[], None] = lambda: None
        self.delivered = 0
        self.x11 = x11

        def make(on_lost: Callable[[], None]) -> Any:
            self.lost = on_lost
            if isinstance(x11, Exception):
                raise x11
            return x11

        self.chosen = ChosenCapture(choice, self.cast, make, tasks)

    async def start(self) -> None:
        """Begin."""

        def count(capture: Capture) -> None:
            self.delivered += 1

        await self.chosen.start(count)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Let everything else run until it is so."""
        async with asyncio.timeout(5):
            while not condition():  # noqa: ASYNC110 - nothing tells
                await asyncio.sleep(0)


@asynccontextmanager
async def bench(choice: CaptureChoice, x11: Any) -> AsyncIterator[Bench]:
    """Run one."""
    async with asyncio.TaskGroup() as tasks:
        made = Bench(choice, x11, tasks)
        await made.start()
        yield made


async def test_it_goes_over_to_x11_when_both_show_the_same() -> None:
    """The screencast's picture is delivered, and then X11's are."""
    x11 = Source()
    async with bench("auto", x11) as made:
        made.cast.deliver()
        assert made.delivered == 1
        await made.until(lambda: x11.on_capture is not None)
        assert made.cast.on_capture is None
        assert made.chosen.name == "x11"
        x11.deliver()
        assert made.delivered == 2


async def test_another_picture_proves_nothing() -> None:
    """One pixel of difference keeps the screencast; after many X11 is given up."""
    x11 = Source(PICTURE + 1)
    async with bench("auto", x11) as made:
        for _ in range(MAX_TRIALS):
            x11.compared.clear()
            made.cast.deliver()
            await made.until(x11.compared.is_set)
            await made.until(lambda: not made.chosen._is_comparing)
        assert made.chosen.name == "screencast"
        assert x11.closed
        assert made.delivered == MAX_TRIALS


async def test_x11_alone_delivers_nothing_unproven() -> None:
    """Asked for X11 only, no picture of the screencast leaves."""
    x11 = Source(PICTURE + 1)
    async with bench("x11", x11) as made:
        made.cast.deliver()
        await made.until(x11.compared.is_set)
        assert made.delivered == 0


async def test_without_an_x_server_x11_alone_fails() -> None:
    """And says so at the next start, which keeps the shutter closed."""
    async with bench("x11", X11Error("none")) as made:
        made.cast.deliver()
        await made.until(lambda: made.chosen._make_x11 is None)
        with pytest.raises(CdpError):
            await made.start()


async def test_screencast_never_asks_for_x11() -> None:
    """The setting is obeyed."""
    x11 = Source()
    async with bench("screencast", x11) as made:
        made.cast.deliver()
        await asyncio.sleep(0)
        assert not x11.compared.is_set()


async def test_when_x11_is_lost_the_screencast_goes_on() -> None:
    """And it is proved anew from there."""
    x11 = Source()
    async with bench("auto", x11) as made:
        made.cast.deliver()
        await made.until(lambda: x11.on_capture is not None)
        made.lost()
        await made.until(lambda: made.cast.on_capture is not None)
        assert made.chosen.name == "screencast"
        made.cast.deliver()
        await made.until(lambda: made.chosen.name == "x11")


async def test_nothing_is_started_after_the_stop() -> None:
    """A proof that comes too late changes nothing that is delivered."""
    x11 = Source()
    async with bench("auto", x11) as made:
        made.cast.deliver()
        await made.chosen.stop()
        await made.until(lambda: not made.chosen._is_comparing)
        assert x11.on_capture is None
        assert made.cast.on_capture is None
