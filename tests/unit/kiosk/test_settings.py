"""Settings of the kiosk: documented, checked, and turned into windows that do not overlap."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from kiosk_client.panel_window import media_flags
from kiosk_client.parts import application_options
from kiosk_client.settings import KioskSettings

DOCUMENT = Path(__file__).parents[3] / "docs" / "kiosk.md"


def test_every_setting_is_documented() -> None:
    """docs/kiosk.md lists exactly the settings that exist, in the words that `--help` shows."""
    lines = DOCUMENT.read_text(encoding="utf-8").splitlines()
    rows = [line.strip("| ").split(" | ") for line in lines if line.startswith("| `")]
    listed = {row[0].strip("`"): row[-1].strip() for row in rows}
    assert listed == {name: field.description for name, field in KioskSettings.model_fields.items()}


@pytest.mark.parametrize(
    "bad",
    [
        {"server_url": "ftp://example.jp"},
        {"application_url": "http://example.jp/?next=1"},
        {"allowed_origins": ("https://example.jp/path",)},
        {"panel_width": 1800, "display_width": 1920},
        {"idle_grace_s": 5},
        {"languages": ()},
        {"panel_port": 70_000},
    ],
)
def test_wrong_settings_are_refused(bad: dict[str, object]) -> None:
    """A kiosk with a wrong setting does not start half-way."""
    with pytest.raises(ValidationError):
        KioskSettings(**bad)


def test_the_code_does_not_show() -> None:
    """Printing the settings, as a debug log would, does not print the enrolment code."""
    settings = KioskSettings(enrol_code="ABCD-EFGH-2345-WXYZ")
    assert "EFGH" not in repr(settings)


def test_the_windows_lie_side_by_side() -> None:
    """The site gets what the panel leaves, so that neither covers the other."""
    place = application_options(KioskSettings(display_width=1600, panel_width=500)).placement
    assert (place.x, place.width, place.height) == (0, 1100, 1080)


def test_no_fake_device_without_a_file() -> None:
    """A kiosk in service uses its real camera and microphone."""
    assert media_flags(None, None) == ()
    assert "--use-fake-device-for-media-stream" in media_flags(Path("a.y4m"), None)
    assert not any("fake-ui" in flag for flag in media_flags(Path("a.y4m"), Path("a.wav")))
