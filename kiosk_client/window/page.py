"""The page in window A: sensor, shutter, capture and rules of one Chromium, put together."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

import structlog

from kiosk_client.window.capture_choice import CaptureOptions, ChosenCapture
from kiosk_client.window.cdp import CdpClient, CdpClosedError, CdpError, CdpEvent
from kiosk_client.window.documents import PageDocuments
from kiosk_client.window.feed import ReleasedFrame
from kiosk_client.window.gate import Gate
from kiosk_client.window.rules import PageRules
from kiosk_client.window.sensor import PageSensor
from kiosk_client.window.shutter import Shutter

log = structlog.get_logger(__name__)

FIRST_PAGE_S = 10.0


@dataclass(frozen=True, slots=True)
class PageCallbacks:
    """Whom to tell what happens to the page."""

    on_frame: Callable[[ReleasedFrame], None]
    on_shutter: Callable[[], None]
    on_crash: Callable[[], None]
    on_fact: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class PageOptions:
    """What the page may show, and how it is watched.

    `start_url` returns where it goes after a crash, `allowed` are the origins that it may show,
    `script` is the sensor, `capture` where pictures come from.
    """

    start_url: Callable[[], str]
    allowed: frozenset[str]
    script: str
    capture: CaptureOptions


class WatchedPage:
    """Finds the page of a browser, watches it and releases its pictures.

    Args:
        client: connection to the browser.
        options: what the page may show, and how it is watched.
        callbacks: whom to tell.
    """

    def __init__(
        self,
        client: CdpClient,
        options: PageOptions,
        callbacks: PageCallbacks,
    ) -> None:
        self.shutter = Shutter()
        self.session: str | None = None
        self.documents: PageDocuments | None = None
        self._client = client
        self._options = options
        self._callbacks = callbacks
        self._first_target: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    async def run(self) -> None:
        """Work until the browser is gone.

        Raises:
            CdpError: the page cannot be watched, or the browser is gone.
        """
        session = await self._attach()
        self.session = session
        documents = PageDocuments(self._client, self.shutter, session)
        rules = PageRules(self._client, session, self._options.allowed, self._callbacks.on_fact)
        source: ChosenCapture | None = None
        try:
            async with asyncio.TaskGroup() as tasks:
                source = self._options.capture.source(self._client, session, documents, tasks)
                sensor = PageSensor(
                    self._client, self.shutter, tasks, self._options.script, documents
                )
                gate = Gate(
                    source,
                    sensor,
                    self.shutter,
                    self._callbacks.on_frame,
                    self._callbacks.on_shutter,
                )
                sensor.listen(gate.changed)
                self._client.on("Inspector.targetCrashed", self._crashed, session=session)
                await self._client.send("Inspector.enable", session=session)
                await rules.enforce()
                await sensor.watch(session)
                self.documents = documents
                tasks.create_task(gate.run())
        except* CdpError as errors:
            raise _first(errors) from errors
        finally:
            rules.end()
            if source is not None:
                source.close()

    async def _attach(self) -> str:
        """Attach to the first page; whatever other page appears later is closed at once.

        Auto-attaching at the browser would do both, but holds a new window until it is resumed,
        and with it the renderer which it shares with its opener (Chromium 156).
        """
        self._client.on("Target.targetCreated", self._target_created)
        pages = [{"type": "page"}, {"exclude": True}]
        await self._client.send("Target.setDiscoverTargets", {"discover": True, "filter": pages})
        try:
            async with asyncio.timeout(FIRST_PAGE_S):
                target = await self._first_target
        except TimeoutError:
            raise CdpError("the browser shows no page") from None
        attached = await self._client.send(
            "Target.attachToTarget", {"targetId": target, "flatten": True}
        )
        return str(attached["sessionId"])

    def _target_created(self, event: CdpEvent) -> None:
        target = event.params["targetInfo"]["targetId"]
        if not self._first_target.done():
            self._first_target.set_result(target)
        elif target != self._first_target.result():
            # A popup. The rules show its address in this window, if it is allowed.
            self._client.notify("Target.closeTarget", {"targetId": target})

    def _crashed(self, event: CdpEvent) -> None:
        log.warning("page_crashed")
        self.shutter.close("restarting")
        self._callbacks.on_crash()
        self._client.notify(
            "Page.navigate", {"url": self._options.start_url()}, session=event.session
        )


def _first(errors: ExceptionGroup[CdpError]) -> CdpError:
    """Pick the error which says most: the end of the connection explains all others."""
    flat: list[CdpError] = []
    pending: list[Exception] = list(errors.exceptions)
    while pending:
        error = pending.pop()
        if isinstance(error, ExceptionGroup):
            pending += error.exceptions
        elif isinstance(error, CdpError):
            flat.append(error)
    return next((e for e in flat if isinstance(e, CdpClosedError)), flat[0])
