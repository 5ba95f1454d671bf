"""The X server's pictures are used only once they prove the same, and left when that ends."""

import asyncio
import math
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import numpy as np
import pytest

from kiosk_client.window.capture import Capture
from kiosk_client.window.capture_choice import (
    AGAIN_S,
    MAX_LOSSES,
    MAX_TRIALS,
    REST_ALONE_S,
    REST_S,
    CaptureChoice,
    ChosenCapture,
    Clock,
)
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
        self.first_by_itself = False
        """As Chromium's own does, also of a page on which nothing moves."""

    async def start(self, on_capture: Callable[[Capture], None]) -> None:
        """Begin."""
        self.on_capture = on_capture
        if self.first_by_itself:
            self.deliver()

    async def stop(self) -> None:
        """End."""
        self.on_capture = None

    async def shows(self, picture: Callable[[], Awaitable[Pixels]]) -> bool:
        """Compare."""
        self.compared.set()
        return np.array_equal(await picture(), self.shown)

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
        self.made = 0
        self.delivered = 0
        self.x11 = x11
        self.now_s = 1000.0
        self.pauses: list[float] = []

        def make(on_lost: Callable[[], None]) -> Any:
            self.lost = on_lost
            self.made += 1
            if isinstance(x11, Exception):
                raise x11
            return x11

        async def pass_time(seconds: float) -> None:
            end_s = self.now_s + seconds
            self.pauses.append(seconds)
            await self.until(lambda: self.now_s >= end_s)

        clock = Clock(lambda: self.now_s, pass_time)
        self.chosen = ChosenCapture(choice, self.cast, make, tasks, clock)

    async def start(self) -> None:
        """Begin."""

        def count(capture: Capture) -> None:
            self.delivered += 1

        await self.chosen.start(count)

    async def fail(self) -> None:
        """Let so many comparisons fail that X11 rests."""
        for _ in range(MAX_TRIALS):
            self.x11.compared.clear()
            self.cast.deliver()
            await self.until(self.x11.compared.is_set)
            await self.until(lambda: not self.chosen._is_comparing)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Let everything else run until it is so."""
        async with asyncio.timeout(60):
            while not condition():  # noqa: ASYNC110 - nothing tells
                await asyncio.sleep(0)


@asynccontextmanager
async def bench(choice: CaptureChoice, x11: Any) -> AsyncIterator[Bench]:
    """Run one."""
    async with asyncio.TaskGroup() as tasks:
        made = Bench(choice, x11, tasks)
        await made.start()
        yield made
        made.now_s = math.inf  # nothing waits any longer


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
    """One pixel of difference keeps the screencast; after many X11 is left alone."""
    x11 = Source(PICTURE + 1)
    async with bench("auto", x11) as made:
        await made.fail()
        assert made.chosen.name == "screencast"
        assert x11.closed
        assert made.delivered == MAX_TRIALS
        made.cast.deliver()
        assert not made.chosen._is_comparing


@pytest.mark.parametrize(("choice", "rest_s"), [("auto", REST_S), ("x11", REST_ALONE_S)])
async def test_x11_is_tried_again_after_a_rest(choice: CaptureChoice, rest_s: float) -> None:
    """A machine just started, or a busy page, does not cost the quick pictures for good."""
    x11 = Source(PICTURE + 1)
    async with bench(choice, x11) as made:
        await made.fail()
        x11.shown = PICTURE
        made.now_s += rest_s - 1
        made.cast.deliver()
        assert made.made == 1
        made.now_s += 1
        made.cast.deliver()
        await made.until(lambda: made.chosen.name == "x11")
        assert made.made == 2


async def test_a_window_that_keeps_changing_is_left_alone_for_a_while() -> None:
    """After so many losses it stays with the screencast, but not for ever."""
    async with bench("auto", Source()) as made:
        for _ in range(MAX_LOSSES):
            made.cast.deliver()
            await made.until(lambda: made.chosen.name == "x11")
            made.lost()
            await made.until(lambda: made.cast.on_capture is not None)
        made.cast.deliver()
        assert not made.chosen._is_comparing
        made.now_s += REST_S
        made.cast.deliver()
        await made.until(lambda: made.chosen.name == "x11")


async def test_x11_alone_delivers_nothing_unproven() -> None:
    """Asked for X11 only, no picture of the screencast leaves."""
    x11 = Source(PICTURE + 1)
    async with bench("x11", x11) as made:
        made.cast.deliver()
        await made.until(x11.compared.is_set)
        assert made.delivered == 0


async def test_x11_alone_is_proved_on_a_page_that_never_moves() -> None:
    """The page sends no second picture by itself when the first one proved nothing."""
    x11 = Source(PICTURE + 1)
    async with bench("x11", x11) as made:
        made.cast.first_by_itself = True
        made.cast.deliver()
        await made.until(x11.compared.is_set)
        x11.shown = PICTURE
        await made.until(lambda: made.pauses == [AGAIN_S])
        made.now_s += AGAIN_S
        await made.until(lambda: x11.on_capture is not None)


async def test_x11_alone_comes_back_by_itself_after_many_losses() -> None:
    """Nothing else may leave, so nobody else would begin again."""
    async with bench("x11", Source()) as made:
        made.cast.first_by_itself = True
        made.cast.deliver()
        for _ in range(MAX_LOSSES):
            await made.until(lambda: made.chosen.name == "x11")
            made.lost()
        await made.until(lambda: made.pauses[-1] == REST_ALONE_S)
        made.now_s += REST_ALONE_S
        await made.until(lambda: made.chosen.name == "x11")


async def test_without_an_x_server_x11_alone_fails() -> None:
    """And says so at the next start, which keeps the shutter closed."""
    async with bench("x11", X11Error("none")) as made:
        made.cast.deliver()
        await made.until(lambda: not made.chosen.may_try_x11)
        with pytest.raises(CdpError):
            await made.start()


@pytest.mark.parametrize(("choice", "makes"), [("screencast", 0), ("auto", 1), ("x11", 1)])
async def test_screencast_never_asks_for_x11(choice: CaptureChoice, makes: int) -> None:
    """The setting is obeyed although X11 is there: no connection to the X server is even made.

    The other choices are the control: they make it for the very same picture.
    """
    x11 = Source()
    async with bench(choice, x11) as made:
        made.cast.deliver()
    # Whatever that picture set going has ended with the task group.
    assert made.made == makes
    assert x11.compared.is_set() == bool(makes)
    assert made.chosen.name == ("x11" if makes else "screencast")


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
