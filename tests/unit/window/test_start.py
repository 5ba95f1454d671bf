"""What is needed to start the windows, and what is said when it is missing."""

from pathlib import Path

import pytest

from kiosk_client.window.chromium import ChromiumOptions, Placement, command_line, find_chromium
from kiosk_client.window.display import open_display
from kiosk_client.window.rules import origin_of
from kiosk_client.window.settings import DesktopEnvironment
from server.protocol.errors import StartupError

OPTIONS = ChromiumOptions("https://site.example/start", Placement(0, 0, 1280, 1080))


async def test_without_any_display_the_start_says_so(tmp_path: Path) -> None:
    """No X display and no Xvfb is one clear sentence, also if DISPLAY names a dead server."""
    desktop = DesktopEnvironment().model_copy(update={"display": ":4999", "path": str(tmp_path)})
    with pytest.raises(StartupError, match="install Xvfb") as fault:
        async with open_display(desktop):
            pytest.fail("there is no display")
    assert fault.value.code == "no_display"


def test_without_chromium_the_start_says_so(tmp_path: Path) -> None:
    """No browser on the path is one clear sentence with the names that were tried."""
    with pytest.raises(StartupError, match="google-chrome") as fault:
        find_chromium(None, str(tmp_path))
    assert fault.value.code == "no_chromium"


def test_no_debugging_port_is_open_by_default(tmp_path: Path) -> None:
    """CDP goes through pipes; a port is opened only on request."""
    assert not any("debugging-port" in flag for flag in command_line(OPTIONS, tmp_path))
    with_port = ChromiumOptions(OPTIONS.url, OPTIONS.placement, debug_port=0)
    assert "--remote-debugging-port=0" in command_line(with_port, tmp_path)


def test_the_sandbox_stays_on_for_ordinary_users(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only root, for whom Chromium has no sandbox, runs without."""
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert "--no-sandbox" not in command_line(OPTIONS, tmp_path)
    monkeypatch.setattr("os.geteuid", lambda: 0)
    assert "--no-sandbox" in command_line(OPTIONS, tmp_path)


def test_chromium_inherits_only_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Secrets in the agent's environment do not reach a third-party page's process."""
    monkeypatch.setenv("MADOGUCHI_KIOSK_SECRET", "canary")
    assert "canary" not in DesktopEnvironment().child_environment().values()


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://site.example/a?b", "https://site.example"),
        ("http://127.0.0.1:8095/", "http://127.0.0.1:8095"),
        ("data:text/html,x", ""),
        ("javascript:alert(1)", ""),
        ("about:blank", ""),
    ],
)
def test_origins(url: str, origin: str) -> None:
    """Addresses without a host have no origin, so no list allows them."""
    assert origin_of(url) == origin
