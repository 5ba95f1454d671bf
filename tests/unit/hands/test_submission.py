"""The site has taken the application when its profile says so, and not before (`submitted`)."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from kiosk_client.hands.submission import SubmissionWatch
from kiosk_client.sites.profile import SiteProfile
from kiosk_client.window.cdp import CdpClient
from kiosk_client.window.documents import PageDocuments
from kiosk_client.window.shutter import Shutter

ORIGIN = "https://apply.example.jp"
NAME = {"ja": "完了"}
PROFILE: dict[str, Any] = {
    "format": 1,
    "id": "apply",
    "version": 1,
    "name": {"ja": "申請"},
    "origins": [ORIGIN],
    "pages": [{"id": "done", "name": NAME, "path": "^/done$"}],
    "submitted": [
        {"path": "^/apply$", "statuses": [303], "then": "done"},
        {"path": "^/api/apply$", "method": "PUT", "statuses": [201]},
    ],
}
SITE = SiteProfile.model_validate_json(json.dumps(PROFILE))


class Pipe:
    """Takes what is sent to the browser."""

    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []

    def send_text(self, text: str) -> None:
        self.sent.append(json.loads(text))

    def close(self) -> None:
        """Nothing to end."""


class Browser:
    """What a browser tells of one page's network."""

    def __init__(self, site: SiteProfile | None) -> None:
        self.client, self.pipe, self.told = CdpClient(), Pipe(), 0
        self.client.connected(self.pipe)
        self.watch = SubmissionWatch(site, self._tell)
        self.follow()

    def _tell(self) -> None:
        self.told += 1

    def follow(self) -> None:
        self.watch.follow(PageDocuments(self.client, Shutter(), "s"))

    def event(self, method: str, **params: Any) -> None:
        message = {"method": method, "params": params, "sessionId": "s"}
        self.client.received(json.dumps(message))

    def sends(self, method: str, url: str, name: str = "r") -> None:
        self.event("Network.requestWillBeSent", requestId=name, request=_request(method, url))

    def is_redirected(self, status: int, url: str, name: str = "r") -> None:
        answer = {"status": status}
        self.event(
            "Network.requestWillBeSent",
            requestId=name,
            request=_request("GET", url),
            redirectResponse=answer,
        )

    def is_answered(self, status: int, name: str = "r") -> None:
        self.event("Network.responseReceived", requestId=name, response={"status": status})

    def shows(self, url: str, **frame: Any) -> None:
        self.event("Page.frameNavigated", frame={"url": url, **frame})


def _request(method: str, url: str) -> dict[str, str]:
    return {"method": method, "url": url}


@pytest.mark.asyncio
async def test_a_form_that_is_taken_and_the_page_that_follows() -> None:
    """Both are needed; it is told once."""
    browser = Browser(SITE)
    browser.sends("POST", f"{ORIGIN}/apply?x=1")
    browser.is_redirected(303, f"{ORIGIN}/done")
    assert not browser.watch.is_submitted
    browser.shows(f"{ORIGIN}/done", parentId="f")  # in a frame
    assert not browser.watch.is_submitted
    browser.is_answered(200)
    browser.shows(f"{ORIGIN}/done")
    assert (browser.watch.is_submitted, browser.told) == (True, 1)
    browser.sends("POST", f"{ORIGIN}/apply")
    browser.is_redirected(303, f"{ORIGIN}/done")
    browser.shows(f"{ORIGIN}/done")
    assert browser.told == 1


@pytest.mark.asyncio
async def test_a_request_of_a_script_without_another_page() -> None:
    """Where no page must follow, the answer is enough."""
    browser = Browser(SITE)
    browser.sends("PUT", f"{ORIGIN}/api/apply")
    browser.is_answered(201)
    assert browser.watch.is_submitted


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "act",
    [
        lambda browser: (browser.sends("GET", f"{ORIGIN}/apply"), browser.is_answered(303)),
        lambda browser: (browser.sends("POST", f"{ORIGIN}/apply"), browser.is_answered(200)),
        lambda browser: (
            browser.sends("POST", "https://elsewhere.example.jp/apply"),
            browser.is_answered(303),
        ),
        lambda browser: (
            browser.sends("POST", f"{ORIGIN}/apply"),
            browser.is_redirected(303, f"{ORIGIN}/error"),
            browser.shows(f"{ORIGIN}/error"),
        ),
        lambda browser: browser.is_answered(303, "another"),
    ],
)
async def test_anything_else_is_no_submission(act: Callable[[Browser], None]) -> None:
    """Another method, status, site or page; and the page of completion by itself."""
    browser = Browser(SITE)
    act(browser)
    browser.shows(f"{ORIGIN}/done")
    assert not browser.watch.is_submitted


@pytest.mark.asyncio
async def test_another_page_of_the_window_begins_anew() -> None:
    """The next citizen has sent nothing."""
    browser = Browser(SITE)
    browser.sends("PUT", f"{ORIGIN}/api/apply")
    browser.is_answered(201)
    browser.follow()
    assert not browser.watch.is_submitted
    browser.watch.follow(None)
    browser.sends("PUT", f"{ORIGIN}/api/apply")
    browser.is_answered(201)
    assert not browser.watch.is_submitted


@pytest.mark.asyncio
async def test_nothing_is_watched_that_no_profile_asks_for() -> None:
    """The browser is not even told to tell; else it is told to keep nothing."""
    silent = SITE.model_copy(update={"submitted": ()})
    assert [Browser(site).pipe.sent for site in (None, silent)] == [[], []]
    (sent,) = Browser(SITE).pipe.sent
    assert sent["method"] == "Network.enable"
    assert set(sent["params"].values()) == {0}
