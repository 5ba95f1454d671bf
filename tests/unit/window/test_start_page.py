"""The start page follows the citizen's language, and leaves whoever has gone further alone."""

from dataclasses import dataclass, field
from typing import Any, cast

from kiosk_client.window.documents import PageDocuments
from kiosk_client.window.start_page import StartPage

JA, EN = "http://site.example/", "http://site.example/?lang=en"


@dataclass
class Page:
    """Notes what its browser is asked; stands for the documents and their client."""

    session: str = "s"
    asked: list[tuple[str, Any]] = field(default_factory=list)

    @property
    def client(self) -> "Page":
        return self

    def notify(self, method: str, params: Any, *, session: str) -> None:
        assert session == self.session
        self.asked.append((method, params["expression"]))


def documents(page: Page) -> PageDocuments:
    return cast("PageDocuments", page)


def test_english_begins_in_english() -> None:
    """Only a page that is still at the start is led away, once; home is the English start."""
    page, start = Page(), StartPage(JA, EN)
    assert start.open() == JA
    start.speak("en", documents(page))
    start.speak("en", documents(page))
    assert start.url == EN
    assert page.asked == [
        ("Runtime.evaluate", f'location.href === "{JA}" && location.replace("{EN}")')
    ]


def test_a_browser_that_is_not_there_yet_is_led_later() -> None:
    """Nothing is lost while the window starts."""
    page, start = Page(), StartPage(JA, EN)
    start.open()
    start.speak("en", None)
    start.speak("en", documents(page))
    assert len(page.asked) == 1


def test_japanese_and_easy_japanese_stay_at_the_start() -> None:
    """Nor does a site without an English start page move for anybody."""
    page = Page()
    for start, language in ((StartPage(JA, EN), "ja-easy"), (StartPage(JA), "en")):
        start.open()
        start.speak(cast("Any", language), documents(page))
        assert start.url == JA
    assert page.asked == []


def test_a_new_browser_opens_in_the_language_of_now() -> None:
    """The next citizen begins in Japanese again."""
    start = StartPage(JA, EN)
    start.speak("en", None)
    assert start.open() == EN
    start.speak("ja", None)
    assert start.open() == JA
