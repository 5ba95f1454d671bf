"""Profiles are private, and gone afterwards, even those of an agent that was killed (Z-07)."""

from pathlib import Path

from kiosk_client.window.profile import PREFIX, sweep_stale_profiles, throwaway_profile


def test_a_profile_is_private_and_removed(tmp_path: Path) -> None:
    """The directory is ours alone while it lasts, and nothing of it stays."""
    with throwaway_profile(tmp_path) as profile:
        (profile / "Default").mkdir()
        (profile / "Default" / "Cookies").write_text("canary")
        assert profile.stat().st_mode & 0o777 == 0o700
    assert list(tmp_path.iterdir()) == []


def test_a_killed_agents_profile_is_swept(tmp_path: Path) -> None:
    """A profile that nobody holds any more is removed at the next start."""
    stale = tmp_path / f"{PREFIX}stale"
    stale.mkdir()
    (stale / ".in-use").touch()
    (stale / "History").write_text("canary")
    assert sweep_stale_profiles(tmp_path) == 1
    assert not stale.exists()


def test_a_living_agents_profile_is_left_alone(tmp_path: Path) -> None:
    """Two windows on one machine do not remove each other's profile."""
    with throwaway_profile(tmp_path) as first, throwaway_profile(tmp_path) as second:
        assert sweep_stale_profiles(tmp_path) == 0
        assert first.exists()
        assert second.exists()


def test_other_directories_are_left_alone(tmp_path: Path) -> None:
    """Only our own profiles are swept; a link with our name is not followed."""
    other = tmp_path / "other"
    other.mkdir()
    (tmp_path / f"{PREFIX}link").symlink_to(other)
    assert sweep_stale_profiles(tmp_path) == 0
    assert other.exists()
