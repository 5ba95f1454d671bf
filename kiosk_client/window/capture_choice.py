"""Which source the pictures come from: the X server once it has proved right, else screencast."""

import asyncio
import math
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import structlog

from kiosk_client.window.capture import Capture, FrameSource, Screencast
from kiosk_client.window.cdp import CdpClient, CdpClosedError, CdpError
from kiosk_client.window.display import Display
from kiosk_client.window.documents import PageDocuments
from kiosk_client.window.tasks import start
from media.tiles import TileError

if TYPE_CHECKING:
    from kiosk_client.window.x11_capture import PageView, X11Capture

log = structlog.get_logger(__name__)

CaptureChoice = Literal["auto", "x11", "screencast"]
"""`auto`: X11 where it proves right; `x11`: nothing else leaves; `screencast`: never X11."""

MAX_TRIALS = 50
"""Screencast pictures that are compared before X11 rests: a page that is never still."""
MAX_LOSSES = 5
"""So often may the window change under X11 before it rests: something keeps moving it."""
REST_S = 60.0
"""How long X11 is left alone; a page, or a machine just started, is still one day."""
REST_ALONE_S = 5.0
"""The same where nothing else may leave, so that meanwhile nothing is seen."""
AGAIN_S = 0.1
"""Where nothing else may leave, the next comparison comes so soon: an idle page sends no more."""


@dataclass(frozen=True, slots=True)
class CaptureOptions:
    """What the settings say, and where window A is shown; `display` None if not by X11."""

    choice: CaptureChoice
    display: Display | None = None
    leader: int = 0

    def source(
        self, client: CdpClient, session: str, documents: PageDocuments, tasks: asyncio.TaskGroup
    ) -> "ChosenCapture":
        """Make the source of one page's pictures."""
        return ChosenCapture(
            self.choice, Screencast(client, session), self._maker(documents), tasks
        )

    def _maker(
        self, documents: PageDocuments
    ) -> "Callable[[Callable[[], None]], X11Capture] | None":
        display = self.display
        if display is None or self.choice == "screencast":
            return None

        def make(on_lost: Callable[[], None]) -> "X11Capture":
            from kiosk_client.window import x11_capture  # noqa: PLC0415 - needs libxcb

            async def ask() -> "PageView":
                return x11_capture.PageView(*await _view(documents))

            return x11_capture.X11Capture(display, self.leader, ask, on_lost)

        return make


async def _view(documents: PageDocuments) -> tuple[int, int, bool]:
    """Return the viewport's size and whether the page has focus.

    No size if a CSS pixel is not one of the display's. Asked in the isolated world, where the page
    cannot lie.

    Raises:
        CdpError: the page does not answer.
    """
    page = next((document for document in documents.all() if document.is_main), None)
    if page is None:
        raise CdpError("the page has no document")
    width, height, ratio, has_focus = await documents.evaluate(
        page, "[innerWidth, innerHeight, devicePixelRatio, document.hasFocus()]"
    )
    return (int(width), int(height), bool(has_focus)) if ratio == 1 else (0, 0, False)


@dataclass(frozen=True, slots=True)
class Clock:
    """Seconds that only go forward, and a way to let some of them pass."""

    now: Callable[[], float] = time.monotonic
    pause: Callable[[float], Awaitable[None]] = asyncio.sleep


REAL_TIME = Clock()


class ChosenCapture:
    """Begins with the screencast, and goes on with X11 once both showed the same picture.

    That comparison is bit-exact, so it proves where the page lies in its window, that their
    pixels are the same size, and that the window is the right one. When X11 is lost (a bar
    appears, the window is moved to another size) the screencast takes over and the proof begins
    anew.

    Args:
        choice: what the settings say.
        screencast: the source of Chromium's own.
        make_x11: opens the X server's source; its argument is called when that one is lost.
            None where there is no X server.
        tasks: for the comparisons.
        clock: tells the time, and waits.
    """

    def __init__(
        self,
        choice: CaptureChoice,
        screencast: FrameSource,
        make_x11: "Callable[[Callable[[], None]], X11Capture] | None",
        tasks: asyncio.TaskGroup,
        clock: Clock = REAL_TIME,
    ) -> None:
        self._choice = choice
        self._screencast = screencast
        self._make_x11 = None if choice == "screencast" else make_x11
        self._tasks = tasks
        self._x11: X11Capture | None = None
        self._is_proven = False
        self._on_capture: Callable[[Capture], None] | None = None
        self._round = 0
        self._is_comparing = False
        self._trials = 0
        self._losses = 0
        self._clock = clock
        self._rests_until = -math.inf
        self._one_at_a_time = asyncio.Lock()

    @property
    def name(self) -> Literal["x11", "screencast"]:
        """Where the pictures come from now."""
        return "x11" if self._is_proven else "screencast"

    @property
    def may_try_x11(self) -> bool:
        """Whether X11 may be tried now: there is one, and it does not rest."""
        return self._make_x11 is not None and self._clock.now() >= self._rests_until

    async def start(self, on_capture: Callable[[Capture], None]) -> None:
        """Begin; see `FrameSource`."""
        self._round += 1
        self._on_capture = on_capture
        async with self._one_at_a_time:
            await self._begin()

    async def _begin(self) -> None:
        if self._on_capture is None:
            return
        if self._x11 is not None and self._is_proven:
            await self._x11.start(self._on_capture)
        elif self._choice == "x11" and not self.may_try_x11:
            raise CdpError("the X server cannot show the window, and nothing else may")
        else:
            number = self._round
            await self._screencast.start(lambda capture: self._cast(number, capture))

    async def stop(self) -> None:
        """End; see `FrameSource`."""
        self._round += 1
        self._on_capture = None
        async with self._one_at_a_time:
            if self._x11 is not None:
                await self._x11.stop()
            await self._screencast.stop()

    def close(self) -> None:
        """End for good; harmless when it has ended."""
        self._round += 1
        self._on_capture = None
        x11, self._x11, self._is_proven = self._x11, None, False
        if x11 is not None:
            x11.close()

    # -- proving -------------------------------------------------------------------------------

    def _cast(self, number: int, capture: Capture) -> None:
        """Take a picture of the screencast: deliver it, and compare it with X11's."""
        if number != self._round or self._on_capture is None:
            capture.taken()
            return
        if self.may_try_x11 and not self._is_comparing:
            self._is_comparing = True
            start(self._tasks, self._compare(number, capture))
        if self._choice == "x11":
            capture.taken()
        else:
            self._on_capture(capture)

    async def _compare(self, number: int, capture: Capture) -> None:
        try:
            proven = await self._proven(capture)
            if proven is not None:
                async with self._one_at_a_time:
                    await self._switch(number, proven)
        except (CdpError, TileError) as error:
            log.info("capture_not_compared", error=type(error).__name__)
        finally:
            self._is_comparing = False
        if self._choice == "x11" and not self._is_proven and number == self._round:
            start(self._tasks, self._begin_again(number, self._until_next_s))

    async def _proven(self, capture: Capture) -> "X11Capture | None":
        """Return X11's source if it shows just this picture."""
        x11 = self._opened()
        if x11 is None:
            return None
        if await x11.shows(capture.pixels):
            return x11
        self._trials += 1
        if self._trials >= MAX_TRIALS:
            self._rest("not_the_same_picture")
        return None

    def _opened(self) -> "X11Capture | None":
        from kiosk_client.window.x11_connection import X11Error  # noqa: PLC0415 - needs libxcb

        if self._x11 is None and self._make_x11 is not None:
            try:
                self._x11 = self._make_x11(self._lost)
            except X11Error as error:
                self._rest(str(error))
        return self._x11

    async def _switch(self, number: int, proven: "X11Capture") -> None:
        """Go on with X11; it begins with a whole picture, so nothing is missed between."""
        if proven is not self._x11:  # it was lost meanwhile, and another one has yet to be proved
            return
        self._is_proven = True
        self._trials = 0
        log.info("capture_source", source="x11")
        if number == self._round:
            await self._screencast.stop()
            await self._begin()

    def _lost(self) -> None:
        """X11 is of no more use: go on with the screencast."""
        self._x11 = None
        self._is_proven = False
        self._losses += 1
        log.info("capture_source", source="screencast", losses=self._losses)
        if self._losses >= MAX_LOSSES:
            self._rest("lost_too_often")
        start(self._tasks, self._begin_again(self._round))

    @property
    def _until_next_s(self) -> float:
        """How long to wait before the next trial, if it must come by itself."""
        return AGAIN_S if self.may_try_x11 else self._rests_until - self._clock.now()

    async def _begin_again(self, number: int, pause_s: float = 0.0) -> None:
        """Begin anew with the screencast, whose first picture comes also of an idle page."""
        await self._clock.pause(pause_s)
        try:
            async with self._one_at_a_time:
                if number == self._round and not self._is_proven:
                    await self._screencast.stop()
                    await self._begin()
        except CdpClosedError:
            return
        except CdpError as error:
            log.info("capture_not_resumed", error=type(error).__name__)
            if self._choice == "x11":  # nothing else leaves, so nobody else begins again
                start(self._tasks, self._begin_again(number, self._until_next_s))

    def _rest(self, reason: str) -> None:
        """Close X11 and try it later, with a window that is looked for anew."""
        log.warning("x11_capture_rests", reason=reason)
        alone = self._choice == "x11"
        self._rests_until = self._clock.now() + (REST_ALONE_S if alone else REST_S)
        self._trials = self._losses = 0
        x11, self._x11 = self._x11, None
        if x11 is not None:
            x11.close()
