"""Who may open the panel's WebSocket (T13)."""

import pytest

from kiosk_client.panel_host.access import PanelAccess

ACCESS = PanelAccess(4711, "the-token")
GOOD = {
    "Origin": "http://127.0.0.1:4711",
    "Sec-WebSocket-Protocol": "madoguchi.panel, token.the-token",
}


def test_the_panels_own_page_is_admitted() -> None:
    """The window that the agent opened gets in."""
    assert ACCESS.refusal(GOOD) is None


@pytest.mark.parametrize(
    "origin",
    [
        None,
        "null",
        "http://127.0.0.1",
        "http://127.0.0.1:8095",
        "http://localhost:4711",
        "https://127.0.0.1:4711",
        "http://127.0.0.1:4711.example.jp",
    ],
)
def test_another_origin_is_refused(origin: str | None) -> None:
    """A page in window A, or anywhere else, cannot speak as the panel even with its token."""
    headers = {name: value for name, value in GOOD.items() if name != "Origin"}
    if origin is not None:
        headers["Origin"] = origin
    assert ACCESS.refusal(headers) == "wrong_origin"


@pytest.mark.parametrize(
    "protocols",
    [
        "",
        "madoguchi.panel",
        "token.the-token",
        "madoguchi.panel, token.",
        "madoguchi.panel, token.the-tokem",
        "madoguchi.panel, token.the-token, token.other",
        "madoguchi.panel, token.窓口",
        "madoguchi.panel, token.\udce9",
    ],
)
def test_a_wrong_token_is_refused(protocols: str) -> None:
    """A local program that guesses gets nothing."""
    headers = GOOD | {"Sec-WebSocket-Protocol": protocols}
    assert ACCESS.refusal(headers) == "not_authenticated"


def test_a_rebound_name_is_not_answered() -> None:
    """A page whose name was pointed at loopback cannot read the panel's files."""
    assert ACCESS.admits_host({"Host": "127.0.0.1:4711"})
    assert not ACCESS.admits_host({"Host": "evil.example:4711"})
    assert not ACCESS.admits_host({})


def test_each_run_has_its_own_token() -> None:
    """A token that leaked once is worthless after a restart, and is not shown by accident."""
    assert PanelAccess(1).token != PanelAccess(1).token
    assert "the-token" not in repr(ACCESS)
