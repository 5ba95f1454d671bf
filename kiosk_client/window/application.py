"""Window A: the third-party application page, always there, its pictures always verified."""

import asyncio
import time
from collections.abc import Callable
from contextlib import AsyncExitStack, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import structlog

from kiosk_client.control.ports import CitizenField, CitizenFieldCallback
from kiosk_client.sites.page_rules import page_rules_script
from kiosk_client.window.audience import Audience
from kiosk_client.window.capture_choice import CaptureOptions
from kiosk_client.window.cdp import CdpError
from kiosk_client.window.chromium import (
    ChromiumOptions,
    ChromiumProcess,
    launch_chromium,
)
from kiosk_client.window.clipboard import clear_clipboard
from kiosk_client.window.display import Display
from kiosk_client.window.documents import PageDocuments
from kiosk_client.window.feed import (
    FactCallback,
    FrameCallback,
    ReleasedFrame,
    StateCallback,
    WindowState,
)
from kiosk_client.window.options import WindowOptions
from kiosk_client.window.page import PageCallbacks, PageOptions, WatchedPage
from kiosk_client.window.rules import is_allowed, origin_of
from kiosk_client.window.sensor import sensor_script
from kiosk_client.window.settings import DesktopEnvironment
from kiosk_client.window.shutter import Shutter
from kiosk_client.window.start_page import StartPage
from server.protocol.base import Language
from server.protocol.errors import StartupError

log = structlog.get_logger(__name__)


class ApplicationWindow:
    """Keeps one Chromium at the application page for as long as the block lasts.

    It restarts a browser that died and a page that crashed at the start page, and tells its
    subscribers. `async with ApplicationWindow(options, display, desktop) as window:` returns
    when the first browser runs, or raises `StartupError`.

    Args:
        options: what it shows, and where.
        display: the X display.
        desktop: what Chromium inherits.
        script: another sensor; only tests have reason to give one.
    """

    def __init__(
        self,
        options: WindowOptions,
        display: Display,
        desktop: DesktopEnvironment,
        script: str | None = None,
    ) -> None:
        self._options = options
        self._start = StartPage(options.start_url, options.start_url_en)
        self._display = display
        self._desktop = desktop
        self._script = page_rules_script(options.page_rules) + (script or sensor_script())
        self._allowed = frozenset({origin_of(options.start_url), *options.allowed_origins})
        self._state = WindowState("starting", "restarting")
        self._frame: ReleasedFrame | None = None
        self._audience = Audience()
        self._process: ChromiumProcess | None = None
        self._page: WatchedPage | None = None
        self._reset_wanted = asyncio.Event()
        self._running = asyncio.Event()
        self._failure: StartupError | None = None
        self._stack = AsyncExitStack()
        self._supervisor: asyncio.Task[None] | None = None
        self._clipboard_emptied = False

    # -- what others see -----------------------------------------------------------------------

    @property
    def state(self) -> WindowState:
        """What happens to the window now."""
        return self._state

    @property
    def frame(self) -> ReleasedFrame | None:
        """The newest released picture; None while the shutter is closed."""
        return self._frame

    @property
    def process(self) -> ChromiumProcess | None:
        """The browser, while there is one."""
        return self._process

    @property
    def profile(self) -> Path | None:
        """Folder of the browser, while there is one."""
        return self._process.profile if self._process is not None else None

    @property
    def clipboard_emptied(self) -> bool:
        """Whether the last reset has emptied the clipboard."""
        return self._clipboard_emptied

    @property
    def documents(self) -> PageDocuments | None:
        """The documents of the page, while a browser shows one and it is watched."""
        return self._page.documents if self._page is not None else None

    @property
    def start_url(self) -> str:
        """The page where each session begins, in the citizen's language."""
        return self._start.url

    def speak(self, language: Language) -> None:
        """Begin in the citizen's language, as far as the site has it and they are at its start."""
        self._start.speak(language, self.documents)

    def permits(self, url: str) -> bool:
        """Whether the window may show this address."""
        return is_allowed(url, self._allowed)

    @property
    def debug_url(self) -> str | None:
        """Address of the debugging port, if the options open one."""
        return self._process.debug_url if self._process is not None else None

    def subscribe(
        self,
        on_frame: FrameCallback,
        on_state: StateCallback,
        on_fact: FactCallback | None = None,
    ) -> Callable[[], None]:
        """Be told of each released picture and each change of state; return how to stop.

        `on_fact` gets single events: `popup_followed`, `popup_stopped`, `navigation_stopped`,
        `dialog_opened`, `dialog_closed`.
        """
        return self._audience.join(on_frame, on_state, on_fact)

    def watch_citizen_field(self, callback: CitizenFieldCallback) -> Callable[[], None]:
        """Be told when focus enters a field of the citizen's own; return how to stop.

        Called with None when focus has left, the field is concealed again and the picture is back.
        """
        return self._audience.watch_field(callback)

    async def reset(self) -> None:
        """Wipe everything of this citizen and show the start page to the next.

        Returns when the old browser is dead, its profile removed, the clipboard empty and the
        new browser running.
        """
        self._options.restarts.forgive()
        self._running.clear()
        self._reset_wanted.set()
        await self._running.wait()

    # -- life ----------------------------------------------------------------------------------

    async def __aenter__(self) -> Self:
        tasks = await self._stack.enter_async_context(asyncio.TaskGroup())
        self._supervisor = tasks.create_task(self._supervise())
        await self._running.wait()
        if self._failure is not None:
            await self._stack.aclose()
            raise self._failure
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool | None:
        if self._supervisor is not None:
            self._supervisor.cancel()
        return await self._stack.__aexit__(kind, error, trace)

    async def _supervise(self) -> None:
        """Run one browser after the other."""
        first = True
        try:
            while True:
                try:
                    await self._live_once()
                except StartupError as fault:
                    if first:
                        self._failure = fault
                        self._running.set()
                        return
                    log.error("window_not_started", code=fault.code)  # noqa: TRY400 - says all
                first = False
                if not self._reset_wanted.is_set():
                    await self._after_death()
                await self._finish_reset()
        finally:
            self._enter(WindowState("closed", "ended"))

    async def _after_death(self) -> None:
        """Wait as the policy says; when it gives up, wait for somebody to reset the window."""
        delay = self._options.restarts.after_death(time.monotonic())
        if delay is None:
            log.error("window_given_up")
            self._enter(WindowState("crashed", "restarting"))
        with suppress(TimeoutError):
            async with asyncio.timeout(delay):
                await self._reset_wanted.wait()

    async def _finish_reset(self) -> None:
        """Empty the clipboard between two browsers, if a reset is wanted, however the old one died.

        Whoever asked waits for the next browser, so nothing of this may happen after its start.
        """
        while self._reset_wanted.is_set():
            self._reset_wanted.clear()
            self._clipboard_emptied = await clear_clipboard(self._display, self._desktop)

    async def _live_once(self) -> None:
        """Run one browser until it dies or a reset is wanted; its profile is gone afterwards."""
        options = ChromiumOptions(
            url=self._start.open(),
            placement=self._options.placement,
            binary=self._options.binary,
            debug_port=self._options.debug_port,
            extra_flags=self._options.extra_flags,
        )
        try:
            async with launch_chromium(options, self._display, self._desktop) as process:
                self._process = process
                callbacks = PageCallbacks(
                    self._release, self._shutter_changed, self._page_crashed, self._audience.fact
                )
                capture = CaptureOptions(self._options.capture, self._display, process.pid)
                page = PageOptions(self._start.open, self._allowed, self._script, capture)
                self._page = WatchedPage(process.cdp, page, callbacks)
                if not self._reset_wanted.is_set():  # else this one is not for the next citizen
                    self._running.set()
                await self._until_over(self._page, process)
                self._enter(WindowState("restarting", "restarting"))
        finally:
            self._process = None
            self._page = None

    async def _until_over(self, page: WatchedPage, process: ChromiumProcess) -> None:
        work = asyncio.create_task(page.run())
        exited = asyncio.create_task(process.exited.wait())
        reset = asyncio.create_task(self._reset_wanted.wait())
        tasks = {work, exited, reset}
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)
        error = None if work.cancelled() else work.exception()
        if isinstance(error, CdpError):
            log.warning("window_lost", error=type(error).__name__)
        elif error is not None:
            # A fault of ours must not take the kiosk away: start again, by the same policy.
            log.error("window_failed", exc_info=error)

    # -- what happens --------------------------------------------------------------------------

    def _release(self, frame: ReleasedFrame) -> None:
        self._frame = frame
        self._enter(WindowState("live", None))
        self._audience.frame(frame)

    def _shutter_changed(self) -> None:
        """Say that the picture is gone at once, and that it is back with the first picture."""
        if self._page is None:
            return
        if self._page.shutter.reason is not None:
            self._enter(WindowState("shuttered", self._page.shutter.reason))
        self._field_changed(self._page.shutter)

    def _field_changed(self, shutter: Shutter) -> None:
        """Tell of the field that the citizen uses, at once, and of its end once all is open."""
        wish = shutter.wish
        if wish is None and not shutter.is_open:
            return
        self._audience.field(None if wish is None else CitizenField(wish.label, wish.label_en))

    def _page_crashed(self) -> None:
        self._enter(WindowState("restarting", "restarting"))

    def _enter(self, state: WindowState) -> None:
        """Change the state; the only door into each."""
        if state.shutter is not None:
            self._frame = None
        if state == self._state:
            return
        log.info("window_state", before=self._state.status, after=state.status)
        self._state = state
        self._audience.state(state)
