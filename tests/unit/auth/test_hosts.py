"""Which names are this server's."""

import pytest

from server.auth.hosts import Hosts

HOSTS = Hosts(("0.0.0.0", "madoguchi.lan"), ("https://Madoguchi.city.example.jp:8443",))


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "LOCALHOST:8080",
        "localhost.",
        "kiosk.localhost:1",
        "127.0.0.1:8080",
        "192.0.2.7",
        "[::1]:8080",
        "[2001:db8::1]",
        "madoguchi.lan:80",
        "MADOGUCHI.city.example.jp",
    ],
)
def test_ours(host: str) -> None:
    """Addresses, localhost and configured names are ours, with any port and in any case."""
    assert HOSTS.allows(host)


@pytest.mark.parametrize(
    "host",
    [
        "",
        "evil.example",
        "localhost.evil.example",
        "evillocalhost",
        "127.0.0.1.evil.example",
        "evil.example:127.0.0.1",
        "localhost@evil.example",
        "evil.example@localhost",
        "localhost/evil.example",
        "[evil.example]",
        "localhost:x",
        "a.madoguchi.lan",
        "窓口.example",
        "\udcff",
    ],
)
def test_not_ours(host: str) -> None:
    """Every other name, and what is no name, is not ours."""
    assert not HOSTS.allows(host)
