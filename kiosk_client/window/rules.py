"""What the page may do beside showing itself: navigate, open windows, show dialogs, crash."""

import asyncio
from collections.abc import Callable
from urllib.parse import urlsplit

import structlog

from kiosk_client.window.cdp import CdpClient, CdpEvent

log = structlog.get_logger(__name__)

ANY_ORIGIN = "*"
DIALOG_S = 60.0
"""How long an unanswered dialog may hold the page before it is dismissed."""


def origin_of(url: str) -> str:
    """Return scheme, host and port of an address, as in RFC 6454; empty if it has none."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme and parts.netloc else ""


def is_allowed(url: str, allowed: frozenset[str]) -> bool:
    """Whether the window may show this address, if these origins are allowed."""
    return ANY_ORIGIN in allowed or origin_of(url) in allowed


class PageRules:
    """Enforces the origins to which the window may go, and keeps dialogs from blocking it.

    Args:
        client: connection to the browser.
        session: the page.
        allowed: origins besides which nothing may be shown; `*` allows all.
        on_fact: called with a word for each thing that was stopped or handled.
    """

    def __init__(
        self,
        client: CdpClient,
        session: str,
        allowed: frozenset[str],
        on_fact: Callable[[str], None],
    ) -> None:
        self._client = client
        self._session = session
        self._allowed = allowed
        self._on_fact = on_fact
        self._main_frame = ""
        self._dialog_timer: asyncio.TimerHandle | None = None

    async def enforce(self) -> None:
        """Begin.

        Raises:
            CdpError: the page does not answer.
        """
        for method, callback in (
            ("Fetch.requestPaused", self._document_requested),
            ("Page.windowOpen", self._window_wanted),
            ("Page.javascriptDialogOpening", self._dialog_opened),
            ("Page.javascriptDialogClosed", self._dialog_closed),
        ):
            self._client.on(method, callback, session=self._session)
        tree = await self._client.send("Page.getFrameTree", session=self._session)
        self._main_frame = tree["frameTree"]["frame"]["id"]
        if ANY_ORIGIN not in self._allowed:
            patterns = [{"urlPattern": "*", "resourceType": "Document"}]
            await self._client.send("Fetch.enable", {"patterns": patterns}, session=self._session)

    def permits(self, url: str) -> bool:
        """Whether the window may show this address."""
        return is_allowed(url, self._allowed)

    def _document_requested(self, event: CdpEvent) -> None:
        """Let frames load anything, but the page itself only what is allowed."""
        request = event.params["requestId"]
        is_page = event.params["frameId"] == self._main_frame
        if is_page and not self.permits(event.params["request"]["url"]):
            self._stopped("navigation_stopped")
            answer = {"requestId": request, "errorReason": "Aborted"}
            self._client.notify("Fetch.failRequest", answer, session=self._session)
        else:
            self._client.notify(
                "Fetch.continueRequest", {"requestId": request}, session=self._session
            )

    def _window_wanted(self, event: CdpEvent) -> None:
        """Show in this window what the page wanted to open in another one."""
        url = event.params["url"]
        if url and self.permits(url):
            log.info("popup_followed")
            self._on_fact("popup_followed")
            self._client.notify("Page.navigate", {"url": url}, session=self._session)
        else:
            self._stopped("popup_stopped")

    def _stopped(self, fact: str) -> None:
        log.info(fact)
        self._on_fact(fact)

    def _dialog_opened(self, event: CdpEvent) -> None:
        """Leave questions to the citizen, but never let one hold the page for ever."""
        if event.params["type"] == "beforeunload":
            self._answer_dialog(accept=True)
            return
        self._on_fact("dialog_opened")
        self._dialog_timer = asyncio.get_running_loop().call_later(
            DIALOG_S, lambda: self._answer_dialog(accept=False)
        )

    def _dialog_closed(self, event: CdpEvent) -> None:
        del event
        if self._dialog_timer is not None:
            self._dialog_timer.cancel()
            self._dialog_timer = None
        self._on_fact("dialog_closed")

    def _answer_dialog(self, *, accept: bool) -> None:
        self._client.notify(
            "Page.handleJavaScriptDialog", {"accept": accept}, session=self._session
        )

    def end(self) -> None:
        """Drop what is still planned."""
        if self._dialog_timer is not None:
            self._dialog_timer.cancel()
