"""What a kiosk prints when it is ready: enough to find it, and its token only to a person."""

import re

import pytest

from kiosk_client.agent import KioskAddresses
from madoguchi.commands.programs import kiosk_announcement
from madoguchi.stack.stack import PANEL_LINE

ADDRESSES = KioskAddresses(
    kiosk_id="kiosk-0001",
    kiosk_name="1番窓口",
    panel_url="http://127.0.0.1:4711/#token=the_tok-en",
    display=":99",
    application_debug_url=None,
    panel_debug_url="http://127.0.0.1:4712",
)


def test_a_kiosk_that_shows_its_panel_prints_no_token() -> None:
    """The line ends up in logs; who reads the token there could speak as the citizen (T13)."""
    said = kiosk_announcement(ADDRESSES, with_token=False)
    assert "the_tok-en" not in said
    assert "panel: http://127.0.0.1:4711/" in said.splitlines()


def test_a_person_who_opens_the_panel_is_given_its_token() -> None:
    """Without a window of its own the panel is opened by the address that is printed."""
    said = kiosk_announcement(ADDRESSES, with_token=True)
    assert f"panel: {ADDRESSES.panel_url}" in said.splitlines()


@pytest.mark.parametrize(
    ("with_token", "url"),
    [(False, "http://127.0.0.1:4711/"), (True, "http://127.0.0.1:4711/#token=the_tok-en")],
)
def test_the_stack_reads_the_address_from_a_whole_line(*, with_token: bool, url: str) -> None:
    """Whoever waits for the kiosk gets the panel's address, never half of it."""
    said = kiosk_announcement(ADDRESSES, with_token=with_token)
    assert PANEL_LINE.search(said) is None
    found = PANEL_LINE.search(f"{said}\n")
    assert found is not None
    assert found[1] == url


def test_debugging_ports_are_announced() -> None:
    """An open debugging port is never a secret."""
    said = kiosk_announcement(ADDRESSES, with_token=False)
    assert re.findall(r"^(\w+) debugging:", said, re.MULTILINE) == ["panel"]
