"""A PC/SC service that would log PINs is not used (R6)."""

import pytest

from kiosk_client.card import pcsc
from kiosk_client.card.faults import CardServiceLogsPinsError
from kiosk_client.card.service import logs_pins


@pytest.mark.parametrize(
    "command",
    [
        ["/usr/sbin/pcscd", "--apdu"],
        ["pcscd", "--foreground", "--debug"],
        ["pcscd", "-a"],
        ["pcscd", "-fd"],
        ["pcscd", "-x", "-fa", "--auto-exit"],
    ],
)
def test_a_service_that_logs_pins(command: list[str]) -> None:
    """By its long options and by the short ones, alone or together."""
    assert logs_pins(command)


@pytest.mark.parametrize(
    "command",
    [
        [],
        ["pcscd"],
        ["/usr/sbin/pcscd", "--foreground", "--auto-exit"],
        ["pcscd", "-f", "-c", "/etc/reader.conf.d"],
        ["pcscd", "-c/data/a"],
        ["/usr/bin/other", "--apdu"],
    ],
)
def test_a_service_that_does_not(command: list[str]) -> None:
    """Other options, values with these letters, and other programs are no reason."""
    assert not logs_pins(command)


def test_no_reader_is_opened_by_such_a_service(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything is asked of it, and whether or not pyscard is here."""
    monkeypatch.setattr(pcsc, "running_commands", lambda: [["pcscd", "--apdu"]])
    with pytest.raises(CardServiceLogsPinsError), pcsc.open_readers():
        pass
