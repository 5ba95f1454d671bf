"""The photo's file: in memory, for us alone, and gone for good (D2, D8)."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk_client.photo.ports import DeletionReason, VaultError
from kiosk_client.photo.vault import TmpfsVault, file_system_of
from kiosk_client.window.profile import throwaway_directory

MARKER = b"marker-of-a-face-" * 64


@pytest.fixture
def directory() -> Iterator[Path]:
    with throwaway_directory(Path("/dev/shm"), "madoguchi-photo-test-") as made:
        yield made


def test_a_photo_is_ours_alone(directory: Path) -> None:
    """0600 in a directory of 0700; what it was made from is zeroed."""
    data = bytearray(MARKER)
    photo = TmpfsVault(directory).create(data)
    assert photo.path.read_bytes() == MARKER
    assert stat.S_IMODE(photo.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(directory.stat().st_mode) == 0o700
    assert photo.size_bytes == len(MARKER)
    assert data == bytes(len(MARKER))


def test_a_deleted_photo_is_gone_even_for_who_holds_it_open(directory: Path) -> None:
    """Unlinking alone would leave it to whoever has opened it before."""
    vault = TmpfsVault(directory)
    photo = vault.create(bytearray(MARKER))
    handle = os.open(photo.path, os.O_RDONLY)
    try:
        with pytest.raises(VaultError):  # we hold it open ourselves: not verified
            vault.delete(photo, DeletionReason.RETAKEN)
        assert os.pread(handle, len(MARKER), 0) == bytes(len(MARKER))
    finally:
        os.close(handle)
    vault.delete(photo, DeletionReason.RETAKEN)
    assert vault.verify(photo)
    assert not photo.path.exists()


def test_there_is_one_photo_at_a_time(directory: Path) -> None:
    """Another one needs the first to be deleted; even then nothing of it stays in memory."""
    vault = TmpfsVault(directory)
    first = vault.create(bytearray(MARKER))
    second = bytearray(MARKER)
    with pytest.raises(VaultError):
        vault.create(second)
    assert second == bytes(len(MARKER))
    vault.delete(first, DeletionReason.DELETED_BY_CITIZEN)
    vault.delete(first, DeletionReason.DELETED_BY_CITIZEN)
    assert vault.create(bytearray(MARKER)).path != first.path


def test_no_photo_reaches_a_disk(tmp_path: Path) -> None:
    """A directory that is not in memory is refused before there is a photo."""
    if file_system_of(tmp_path) in {"tmpfs", "ramfs"}:
        pytest.skip("the tests' own directory is in memory")
    with pytest.raises(VaultError, match="not in memory"):
        TmpfsVault(tmp_path)


def test_the_file_system_is_the_innermost_mount(tmp_path: Path) -> None:
    """A disk mounted below a tmpfs is a disk."""
    mounts = tmp_path / "mounts"
    inner = tmp_path / "inner"
    inner.mkdir()
    mounts.write_text(f"a / ext4 rw 0 0\nb {tmp_path} tmpfs rw 0 0\nc {inner} xfs rw 0 0\n")
    assert file_system_of(tmp_path, mounts) == "tmpfs"
    assert file_system_of(inner, mounts) == "xfs"
    assert file_system_of(Path("/"), mounts) == "ext4"
