"""What a valid profile may still get wrong."""

import pytest

from kiosk_client.sites.reading import read_profile
from kiosk_client.sites.review import review
from kiosk_client.sites.secret_words import names_a_secret
from madoguchi.practice_site.profile import practice_profile


def remarks(text: str) -> list[tuple[int | None, str]]:
    return [(fault.line, fault.message_en) for fault in review(read_profile(text.encode()))]


def test_the_shipped_profile_has_nothing_to_remark() -> None:
    """It is the model for every author."""
    assert review(read_profile(practice_profile("http://127.0.0.1:8095"))) == []


def test_missing_words(small: str) -> None:
    """Operators who read English are told; kiosks start nevertheless."""
    assert remarks(small) == [(21, "The English words (en) are missing.")]


@pytest.mark.parametrize(
    ("before", "after", "line", "word"),
    [
        ("https://apply", "http://apply", 5, "not encrypted"),
        ("default: confirm", "default: open", 6, "nobody has looked"),
        ('{selector: "#pin", class: citizen', '{selector: "#pin", class: open', 19, "a secret"),
        ('"#pin"', '"#name"', 19, "names the same fields"),
        ("class: open\n", "class: open\n        count: true\n", 17, "citizen fields"),
        ("class: open\n", "class: hidden\n", 18, "never type"),
        ("id: pay\n", "id: x\n    name: {ja: x, en: x}\n    path: ^/contact$\n  - id: pay\n", 22,
         "earlier page contact"),
        ("path: ^/contact$", "path: ^/", 22, "earlier page contact"),
        ("pages:", "steps: [{id: a, name: {ja: a, en: a}}]\npages:", 8, "No page belongs"),
    ],
)  # fmt: skip
def test_remarks(small: str, before: str, after: str, line: int, word: str) -> None:
    """Each remark names its line."""
    assert before in small
    found = remarks(small.replace(before, after, 1))
    assert [at for at, message in found if word in message] == [line]


@pytest.mark.parametrize(
    ("words", "secret"),
    [
        ('input[type="password"]', True),
        ("#userPin", True),
        ("[autocomplete=one-time-code]", True),
        ("#a 署名用の暗証番号", True),
        ("#shipping_name", False),
        ("#spin_button 氏名", False),
        ("#application_id", False),
    ],
)
def test_secret_words(words: str, secret: bool) -> None:  # noqa: FBT001
    """A word is one only by itself."""
    assert names_a_secret(words) is secret
