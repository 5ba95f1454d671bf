"""Puts the photo's file into the site's form, by path, and sees whether the site accepts it (D1).

The browser opens the file itself: no byte of it passes through the agent or the debugging protocol.
Network events are read with empty buffers, so that the browser keeps no body for us.
"""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol

from kiosk_client.sites.profile import PhotoInput, SiteProfile
from kiosk_client.sites.requests import is_request, page_of
from kiosk_client.window.cdp import CdpClient, CdpError, CdpEvent, Json
from kiosk_client.window.page_session import attach_to_page, detach
from server.protocol.photo import PhotoFailure

if TYPE_CHECKING:
    from collections.abc import Callable

WORLD: Final = "madoguchi-photo"
MAX_REASON: Final = 300
REASON_S: Final = 6.0
NO_BUFFERS: Final[Json] = {
    "maxTotalBufferSize": 0,
    "maxResourceBufferSize": 0,
    "maxPostDataSize": 0,
}
FIND_INPUT: Final = """function (selector) {
  const found = document.querySelector(selector);
  const fits = found instanceof HTMLInputElement && found.type === "file" && !found.disabled;
  return fits ? found : null;
}"""
READ_REASON: Final = """async function (selector) {
  for (let tries = 0; tries < 30; tries += 1) {
    const words = document.querySelector(selector)?.textContent?.trim();
    if (words) return words.replace(/\\s+/g, " ");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return null;
}"""


class SitePhotoError(Exception):
    """The photo is not in the site's form; `failure` says why."""

    def __init__(self, failure: PhotoFailure) -> None:
        super().__init__(f"the photo was not placed: {failure}")
        self.failure: Final = failure


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the site said to the photo; `reason` are its own words, if the profile names them."""

    verdict: Literal["accepted", "refused"]
    reason: str | None = None


class BrowserProcess(Protocol):
    """A browser with its debugging connection."""

    @property
    def cdp(self) -> CdpClient:
        """The connection."""


class BrowserWindow(Protocol):
    """The application window, as far as the photo needs it."""

    @property
    def process(self) -> BrowserProcess | None:
        """The browser, while there is one."""


class SitePhotoInput:
    """The one place of a site that takes a photo.

    Args:
        window: the application window.
        site: the profile; `photo` must be there.
    """

    def __init__(self, window: BrowserWindow, site: SiteProfile) -> None:
        if site.photo is None:
            raise ValueError("the profile has no photo")
        self._window = window
        self._site: Final = site
        self._photo: Final[PhotoInput] = site.photo

    async def place(self, path: Path) -> "PlacedPhoto":
        """Put a file into the form of the page that is open now.

        Raises:
            SitePhotoError: `not_on_page`: another page is open; `not_placed`: anything else.
        """
        process = self._window.process
        if process is None:
            raise SitePhotoError("not_placed")
        cdp = process.cdp
        try:
            session = await attach_to_page(cdp)
        except CdpError:
            raise SitePhotoError("not_placed") from None
        placed = PlacedPhoto(cdp, session, self._site, self._photo)
        try:
            await placed.put(path)
        except CdpError:
            await placed.withdraw()
            raise SitePhotoError("not_placed") from None
        except SitePhotoError:
            await placed.withdraw()
            raise
        return placed


class PlacedPhoto:
    """A file in the site's form, watched until the site has answered."""

    def __init__(self, cdp: CdpClient, session: str, site: SiteProfile, photo: PhotoInput) -> None:
        self._cdp: Final = cdp
        self._session: Final = session
        self._site: Final = site
        self._photo: Final = photo
        self._input: str | None = None
        self._sending: set[str] = set()
        self._answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self._loaded = asyncio.Event()
        self._stops: list[Callable[[], None]] = []

    async def put(self, path: Path) -> None:
        """Find the input, start to watch, and put the file in.

        Raises:
            CdpError: the browser did not do it.
            SitePhotoError: the page or its input is not there.
        """
        await self._send("Page.enable")
        tree = await self._send("Page.getFrameTree")
        if page_of(self._site, tree["frameTree"]["frame"]["url"]) != self._photo.page:
            raise SitePhotoError("not_on_page")
        answer = await self._call(FIND_INPUT, self._photo.selector, by_value=False)
        self._input = answer.get("objectId")
        if self._input is None:
            raise SitePhotoError("not_placed")
        await self._send("Network.enable", NO_BUFFERS)
        for method, heard in (
            ("Network.requestWillBeSent", self._request),
            ("Network.responseReceived", self._response),
            ("Page.domContentEventFired", self._shown),
        ):
            self._stops.append(self._cdp.on(method, heard, session=self._session))
        files: Json = {"files": [str(path)], "objectId": self._input}
        await self._send("DOM.setFileInputFiles", files)

    async def outcome(self) -> Outcome:
        """Wait for the site's answer; for ever, if the profile does not say how it looks."""
        status = await self._answer
        accepted = self._photo.accepted
        if accepted is not None and status in accepted.statuses:
            return Outcome("accepted")
        return Outcome("refused", await self._reason())

    async def withdraw(self) -> None:
        """Take the file out of the form, if it is still there, and stop to watch."""
        for stop in self._stops:
            stop()
        self._stops.clear()
        with suppress(CdpError):
            if self._input is not None:
                await self._send("DOM.setFileInputFiles", {"files": [], "objectId": self._input})
        await detach(self._cdp, self._session)

    async def _send(self, method: str, params: Json | None = None) -> Json:
        return await self._cdp.send(method, params, session=self._session)

    async def _call(self, function: str, argument: str, *, by_value: bool) -> Json:
        """Call a function in a world of our own, which the page cannot change."""
        tree = await self._send("Page.getFrameTree")
        frame: Json = {"frameId": tree["frameTree"]["frame"]["id"], "worldName": WORLD}
        world = await self._send("Page.createIsolatedWorld", frame)
        answer = await self._cdp.send(
            "Runtime.callFunctionOn",
            {
                "functionDeclaration": function,
                "executionContextId": world["executionContextId"],
                "arguments": [{"value": argument}],
                "awaitPromise": True,
                "returnByValue": by_value,
            },
            session=self._session,
            timeout=REASON_S,
        )
        result: Json = answer["result"]
        return result

    def _request(self, event: CdpEvent) -> None:
        """Remember the request that carries the photo; a redirect of it is its answer."""
        params = event.params
        if params["requestId"] in self._sending and "redirectResponse" in params:
            self._sending.discard(params["requestId"])
            self._answered(params["redirectResponse"]["status"])
            return
        accepted, request = self._photo.accepted, params["request"]
        if accepted is not None and is_request(
            self._site, accepted, request["method"], request["url"]
        ):
            self._loaded.clear()
            self._sending.add(params["requestId"])

    def _response(self, event: CdpEvent) -> None:
        if event.params["requestId"] in self._sending:
            self._sending.discard(event.params["requestId"])
            if event.params.get("type") != "Document":
                self._loaded.set()  # the page stays; its words come into it
            self._answered(event.params["response"]["status"])

    def _answered(self, status: Any) -> None:
        if not self._answer.done():
            self._answer.set_result(int(status))

    def _shown(self, _event: CdpEvent) -> None:
        self._loaded.set()

    async def _reason(self) -> str | None:
        """Read the site's own words; None if there are none, or they do not come."""
        if self._photo.refusal is None:
            return None
        try:
            async with asyncio.timeout(REASON_S):
                await self._loaded.wait()
                answer = await self._call(READ_REASON, self._photo.refusal, by_value=True)
        except (TimeoutError, CdpError):
            return None
        words = answer.get("value")
        return str(words)[:MAX_REASON] if words else None
