import pytest

from madoguchi.bench.window.vnc import PACKAGES, missing


def test_programs_that_are_not_installed_are_named_by_their_packages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whoever lacks the peer is told which packages to install; nothing is a fault."""
    monkeypatch.setenv("PATH", "")
    assert set(missing()) >= {"tigervnc-standalone-server", "websockify"}
    assert set(missing()) <= set(PACKAGES)
