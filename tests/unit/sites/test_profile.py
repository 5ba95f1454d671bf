"""Site profiles: what is accepted, what is refused and where, and what the page scripts get."""

import json
import re

import pytest

from kiosk_client.sites.page_rules import page_rules, page_rules_script
from kiosk_client.sites.patterns import check_pattern
from kiosk_client.sites.reading import ProfileRefusedError, read_profile
from madoguchi.practice_site.profile import practice_profile


def test_the_practice_sites_profile_is_one() -> None:
    """The shipped profile is valid at any address."""
    profile = read_profile(practice_profile("http://127.0.0.1:40123")).profile
    assert profile.start_url == "http://127.0.0.1:40123/"
    assert {page.step for page in profile.pages if page.step} == {step.id for step in profile.steps}


def test_rules_for_the_page_scripts(small: str) -> None:
    """Every page names its origin; elsewhere, as in an advertiser's frame, all is the citizen's."""
    rules = page_rules(read_profile(small.encode()).profile)
    contact, pay = "https://apply.example.jp", "https://pay.example.jp"
    assert rules["default"] == "citizen"
    assert [
        (page["name"] and page["name"]["ja"], page["origin"], page["default"])
        for page in rules["pages"]
    ] == [
        ("連絡先", contact, "open"),
        ("連絡先", pay, "open"),
        ("お支払い", pay, "confirm"),
        (None, contact, "confirm"),
        (None, pay, "confirm"),
    ]
    first = rules["pages"][0]
    assert first["conceal"] == ["#note", ".balance"]
    assert first["fields"][0] == {
        "selector": "#name",
        "class": "open",
        "label": {"ja": "お名前", "en": "Name"},
        "count": False,
        "normalise": "fullwidth",
        "card": None,
        "letter": False,
    }
    assert all(page["conceal"][-1] == ".balance" for page in rules["pages"])


def test_the_script_is_one_ascii_line(small: str) -> None:
    """No text of a profile can end the statement or the line."""
    hostile = small.replace("お名前", '"x\\u2028</script>`${1}"')
    script = page_rules_script(page_rules(read_profile(hostile.encode()).profile))
    assert script.isascii()
    assert script.count("\n") == 1
    assigned = script.removeprefix("globalThis.madoguchiSite = ").removesuffix(";\n")
    assert json.loads(assigned)["pages"][0]["fields"][0]["label"]["ja"].endswith("`${1}")
    assert page_rules_script(None) == "globalThis.madoguchiSite = null;\n"


@pytest.mark.parametrize(
    ("before", "after", "line", "where"),
    [
        ("class: open\n", "class: opne\n", 16, "pages[0].fields[0].class"),
        ("        class: open\n", "", 15, "pages[0].fields[0].class"),
        ("normalise: fullwidth", "normalize: fullwidth", 18, "pages[0].fields[0].normalize"),
        ("version: 3", "version: '3'", 3, "version"),
        ("count: true", "count: yes", 19, "pages[0].fields[1].count"),
        ('"#name"', '"#name["', 15, "pages[0].fields[0].selector"),
        ('"#name"', '"#name:hover"', 15, "pages[0].fields[0].selector"),
        ("^/contact$", "/contact", 11, "pages[0].path"),
        ("^/contact$", "^/(contact$", 11, "pages[0].path"),
        ("^/contact$", "^/(a+)+$", 11, "pages[0].path"),
        ("^/contact$", "'^/\\d'", 11, "pages[0].path"),
        ("^/contact$", "^/(?P<a>x)", 11, "pages[0].path"),
        ('"https://apply.example.jp"', '"https://APPLY.example.jp/"', 5, "origins[0]"),
        ("origin: https://pay", "origin: https://other", 23, "pages[1].origin"),
        ("id: pay", "id: contact", 20, "pages[1].id"),
        ("default: confirm", "default: hidden", 6, "default"),
        ("id: city", "id: city\nextra: 1", 3, "extra"),
        ("ja: お支払い", 'ja: "a\\u0000b"', 21, "pages[1].name.ja"),
    ],
)
def test_refusals(small: str, before: str, after: str, line: int, where: str) -> None:
    """A mistake is found with its line, and the kiosk would not start with it."""
    assert before in small
    with pytest.raises(ProfileRefusedError) as refused:
        read_profile(small.replace(before, after, 1).encode())
    fault = refused.value.faults[0]
    assert (fault.line, fault.where) == (line, where)
    assert fault.message_ja
    assert fault.message_en
    assert not re.search(r"[a-z]{4,} [a-z]{2,}", fault.message_ja.partition("ありません: ")[0])


def test_every_name_that_is_unknown_is_told(small: str) -> None:
    """Each where it stands, with the names that there are."""
    wrong = small.replace("id: pay", "id: contact").replace(
        "origin: https://pay", "origin: https://x"
    )
    with pytest.raises(ProfileRefusedError) as refused:
        read_profile(f"{wrong}submitted:\n  - path: ^/done$\n    then: nowhere\n".encode())
    assert [fault.where for fault in refused.value.faults] == [
        "pages[1].id",
        "pages[1].origin",
        "submitted[0].then",
    ]
    assert "contact" in refused.value.faults[-1].message_en


def test_every_fault_is_told(small: str) -> None:
    """An author does not have to find them one by one."""
    with pytest.raises(ProfileRefusedError) as refused:
        read_profile(
            small.replace("class: open", "class: x").replace("version: 3", "v: 1").encode()
        )
    assert {fault.where for fault in refused.value.faults} == {
        "version", "v", "pages[0].fields[0].class",
    }  # fmt: skip


GOOD_PATTERNS = ["^/$", "^/a(b|c)?/[0-9]{1,3}$", r"^/a\.b\(c\)", "^/[^/]+/x$", "^/a(?!b)", "^/申請"]
BAD_PATTERNS = [
    "/a", r"^\d", r"^a\-b", "^a{", "^a{,3}", "^a]", "^(?<n>a)", "^(?i:a)", "^(?<=a)b", "^a++",
    "^(a+)+$", "^(a*){2}", "^(a", "^[[a]]", r"^(a)\1", "^a)", "^[z-a]", "^**",
]  # fmt: skip


@pytest.mark.parametrize("pattern", GOOD_PATTERNS)
def test_patterns_that_browsers_read_alike(pattern: str) -> None:
    """What authors need is allowed."""
    assert check_pattern(pattern) == pattern


@pytest.mark.parametrize("pattern", BAD_PATTERNS)
def test_patterns_that_they_do_not(pattern: str) -> None:
    """A pattern on which a browser throws would leave a page without rules, unnoticed."""
    with pytest.raises(ValueError, match=r"\S"):
        check_pattern(pattern)
