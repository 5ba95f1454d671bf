"""Settings: documented, checked, frozen."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from server.settings import ServerSettings

DOCS = Path(__file__).parents[3] / "docs/settings.md"


def test_every_setting_is_documented() -> None:
    """docs/settings.md has a row for each setting with the text that --help shows."""
    text = DOCS.read_text(encoding="utf-8")
    for name, field in ServerSettings.model_fields.items():
        assert field.description, name
        assert f"| `{name}` |" in text
        assert field.description in text


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """MADOGUCHI_<NAME> sets a field."""
    monkeypatch.setenv("MADOGUCHI_PORT", "9443")
    assert ServerSettings().port == 9443


def test_settings_do_not_change() -> None:
    """A setting cannot be changed after it was read."""
    settings = ServerSettings()
    with pytest.raises(ValidationError):
        settings.port = 1  # type: ignore[misc]


@pytest.mark.parametrize(
    "wrong",
    [
        {"port": 70_000},
        {"timezone": "Asia/Zama"},
        {"timezone": "../etc/passwd"},
        {"tls_cert": "server.crt"},
        {"public_origins": ["https://city.example.jp/"]},
        {"public_origins": ["city.example.jp"]},
        {"kiosk_gone_s": 0},
        {"municipality": ""},
    ],
)
def test_impossible_settings_are_refused(wrong: dict[str, object]) -> None:
    """A value that cannot work stops the start instead of failing later."""
    with pytest.raises(ValidationError):
        ServerSettings(**wrong)  # type: ignore[arg-type]
