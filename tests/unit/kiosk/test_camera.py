"""A kiosk without a camera says so at its start."""

from pathlib import Path

import pytest

from kiosk_client.camera import CameraMissingError, check_camera, has_camera
from kiosk_client.outset import look_for_camera
from kiosk_client.settings import KioskSettings


def test_a_missing_camera_is_said_in_both_languages(tmp_path: Path) -> None:
    """Without a device node there is a sentence in each language and an exit code."""
    with pytest.raises(CameraMissingError) as refused:
        check_camera(tmp_path)
    assert "カメラが見つかりません" in refused.value.message_ja
    assert "No camera was found" in refused.value.message_en
    assert refused.value.exit_code == 69


def test_a_camera_is_found(tmp_path: Path) -> None:
    """A device node of V4L2 is enough."""
    (tmp_path / "video0").touch()
    check_camera(tmp_path)


def settings(tmp_path: Path, **changes: object) -> KioskSettings:
    return KioskSettings.model_validate(
        {
            "server_url": "http://127.0.0.1:1",
            "application_url": "http://127.0.0.1:2/",
            "state_dir": tmp_path / "state",
            **changes,
        }
    )


def test_only_a_kiosk_that_requires_a_camera_refuses_to_start(tmp_path: Path) -> None:
    """Citizens who can be heard are served; a city that wants faces can say so."""
    look_for_camera(settings(tmp_path), tmp_path)
    with pytest.raises(CameraMissingError):
        look_for_camera(settings(tmp_path, require_camera=True), tmp_path)


@pytest.mark.parametrize("change", [{"fake_video": "face.y4m"}, {"show_panel": False}])
def test_a_camera_is_not_looked_for_where_none_is_used(
    tmp_path: Path, change: dict[str, object]
) -> None:
    """A file in its place, or a panel in somebody's own browser, needs no camera here."""
    look_for_camera(settings(tmp_path, require_camera=True, **change), tmp_path)


def test_a_camera_for_photos_is_known_by_its_name(tmp_path: Path) -> None:
    """A part of the name that the kernel has for it, of any device."""
    assert not has_camera("HD Pro", tmp_path)
    for at, name in enumerate(("Integrated Camera\n", "HD Pro Webcam C920\n")):
        (tmp_path / f"video{at}").mkdir()
        (tmp_path / f"video{at}" / "name").write_text(name)
    assert has_camera("HD Pro", tmp_path)
    assert not has_camera("BRIO", tmp_path)
