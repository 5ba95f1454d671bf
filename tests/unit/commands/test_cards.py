"""`madoguchi card`: what it says, in both languages, and with which exit code."""

import json

import pytest
from typer.testing import CliRunner, Result

from kiosk_client.card import pcsc
from kiosk_client.card.faults import (
    CardRemovedError,
    CardServiceAwayError,
    CardSupportMissingError,
    NoCardError,
    NoReaderError,
    ReaderBusyError,
)
from madoguchi.cli import app


def card(*arguments: str, typed: bytes = b"") -> Result:
    return CliRunner().invoke(app, ["card", *arguments], input=typed)


def test_status_counts_the_tries() -> None:
    """In both languages, and for programs."""
    said = card("status", "--virtual", "my-number").output
    assert "マイナンバーカード / My Number Card" in said
    assert "残り回数 / PIN tries left: 3" in said
    facts = json.loads(card("status", "--virtual", "licence", "--json").output)
    assert facts["kind"] == "licence"
    assert facts["usable"] is True


@pytest.mark.parametrize(
    "options", [(), ("--mishap", "gaiji"), ("--mishap", "blocked"), ("--mishap", "last_try")]
)
def test_status_says_what_comes_next(options: tuple[str, ...]) -> None:
    """The command that reads the same card; where no try may be used, who helps instead."""
    said = card("status", "--virtual", "licence", *options).output
    command = f"madoguchi card read --virtual licence {' '.join(options)}".strip()
    usable = "blocked" not in options and "last_try" not in options
    assert said.count(command) == (2 if usable else 0)
    assert ("市の窓口" in said) is not usable
    assert ("city's counter" in said) is not usable


@pytest.mark.parametrize(
    ("mishap", "exit_code"),
    [("blocked", 77), ("last_try", 77), ("unknown_card", 65)],
)
def test_a_card_that_must_not_be_tried(mishap: str, exit_code: int) -> None:
    """No PIN is asked for."""
    result = card("read", "--virtual", "my-number", "--mishap", mishap)
    assert result.exit_code == exit_code
    assert "four digits" not in result.output


def test_a_mishap_needs_a_virtual_card() -> None:
    """Nothing is ever the matter with a real one because of an option."""
    assert card("status", "--mishap", "blocked").exit_code == 2


@pytest.mark.parametrize("pin", ["123", "12345", "abcd", "１２３４"])
def test_a_virtual_card_has_a_real_pin(pin: str) -> None:
    """Four digits, as every kiosk asks for."""
    assert card("virtual", "--pin", pin).exit_code == 2


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (0x8010002E, NoReaderError),
        (0x8010000C, NoCardError),
        (0x80100069, CardRemovedError),
        (-0x7FEFFF97, CardRemovedError),
        (0x8010001D, CardServiceAwayError),
        (0x8010000B, ReaderBusyError),
        (0x80100001, pcsc.PcscFaultError),
    ],
)
def test_what_the_service_says_has_a_name(number: int, kind: type[Exception]) -> None:
    """pcscd answers by numbers, some of them negative."""
    assert type(pcsc.fault(number)) is kind
    assert pcsc.fault(0) is None
    assert pcsc.fault(0x8010000A) is None


def test_without_pyscard_the_next_step_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is an extra, because it is compiled."""
    monkeypatch.setitem(__import__("sys").modules, "smartcard", None)
    result = card("status")
    assert result.exit_code == CardSupportMissingError().exit_code == 69
    assert "docs/card.md" in result.output
