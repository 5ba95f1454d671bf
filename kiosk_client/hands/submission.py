"""Notices that the site has taken the application, as its profile says (profile key `submitted`).

Only addresses without query, methods and status codes are looked at, and none is kept or logged;
the browser is told to keep no body for us.
"""

from collections.abc import Callable
from typing import Any, Final

from kiosk_client.sites.profile import SiteProfile, Submission
from kiosk_client.sites.requests import is_request, page_of
from kiosk_client.window.cdp import CdpEvent, Json
from kiosk_client.window.documents import PageDocuments

NO_BUFFERS: Final[Json] = {
    "maxTotalBufferSize": 0,
    "maxResourceBufferSize": 0,
    "maxPostDataSize": 0,
}


class SubmissionWatch:
    """Watches one window, page after page; what it noticed lasts as long as the browser's page.

    Args:
        site: the profile; without one, or without `submitted` in it, nothing is watched.
        on_submitted: called once the site has taken the application.
    """

    def __init__(self, site: SiteProfile | None, on_submitted: Callable[[], None]) -> None:
        self.is_submitted = False
        self._site = site if site is not None and site.submitted else None
        self._on_submitted = on_submitted
        self._sending: dict[str, Submission] = {}
        self._accepted: Submission | None = None
        self._stops: list[Callable[[], None]] = []

    def follow(self, documents: PageDocuments | None) -> None:
        """Turn to the window's present page; another one knows nothing of what was sent before."""
        for stop in self._stops:
            stop()
        self._stops.clear()
        self._sending.clear()
        self.is_submitted, self._accepted = False, None
        if documents is None or self._site is None:
            return
        client, session = documents.client, documents.session
        for method, heard in (
            ("Network.requestWillBeSent", self._request),
            ("Network.responseReceived", self._response),
            ("Page.frameNavigated", self._shown),
        ):
            self._stops.append(client.on(method, heard, session=session))
        client.notify("Network.enable", NO_BUFFERS, session=session)

    def _request(self, event: CdpEvent) -> None:
        params = event.params
        if "redirectResponse" in params:  # the answer to the request before, under its name
            self._answered(params["requestId"], params["redirectResponse"])
        site, request = self._site, params["request"]
        if site is None:
            return
        for submission in site.submitted:
            if is_request(site, submission, request["method"], request["url"]):
                self._sending[params["requestId"]] = submission
                return

    def _response(self, event: CdpEvent) -> None:
        self._answered(event.params["requestId"], event.params["response"])

    def _answered(self, request: str, response: dict[str, Any]) -> None:
        submission = self._sending.pop(request, None)
        if submission is None:
            return
        self._accepted = submission if int(response["status"]) in submission.statuses else None
        if self._accepted is not None and submission.then is None:
            self._tell()

    def _shown(self, event: CdpEvent) -> None:
        frame = event.params["frame"]
        if self._accepted is None or self._site is None or "parentId" in frame:
            return
        if page_of(self._site, frame["url"]) == self._accepted.then:
            self._tell()
        self._accepted = None

    def _tell(self) -> None:
        self._accepted = None
        if not self.is_submitted:
            self.is_submitted = True
            self._on_submitted()
