"""The one photo: in memory only, zeroed at its source, gone when it is said to be (D1–D4)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk_client.erasure.mounts import file_system_of, source_of
from kiosk_client.erasure.vault import MemoryVault, vault_folder
from kiosk_client.photo.ports import DeletionReason, PhotoVault, VaultError

SHM = Path("/dev/shm")


class Deadlines:
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.alive = True
        self.due: dict[Path, float] = {}

    def visit_began(self) -> None:
        return

    def visit_ended(self) -> None:
        return

    def wiped(self) -> None:
        return

    def file_due(self, path: Path, within_s: float) -> None:
        self.due[path] = within_s

    def file_gone(self, path: Path) -> None:
        del self.due[path]


@pytest.fixture
def deadlines() -> Deadlines:
    return Deadlines()


@pytest.fixture
def folder() -> Iterator[Path]:
    with vault_folder(SHM) as made:
        yield made


@pytest.fixture
def vault(folder: Path, deadlines: Deadlines) -> MemoryVault:
    return MemoryVault(folder, deadlines)


def test_a_photo_lives_in_memory_and_goes(vault: MemoryVault, deadlines: Deadlines) -> None:
    """Its bytes are taken out of the caller's hands, its file is ours alone, and it goes."""
    jpeg = bytearray(b"\xff\xd8face")
    photo = vault.create(jpeg)
    assert jpeg == bytes(6)
    assert photo.path.read_bytes() == b"\xff\xd8face"
    assert photo.path.stat().st_mode & 0o777 == 0o600
    assert photo.path.parent.stat().st_mode & 0o777 == 0o700
    assert not vault.verify(photo)
    vault.delete(photo, DeletionReason.ACCEPTED_BY_SITE)
    assert vault.verify(photo)
    assert deadlines.due == {}
    vault.delete(photo, DeletionReason.ACCEPTED_BY_SITE)
    ended = vault.end()
    assert (ended.amount, ended.how, ended.gone) == (1, "overwritten_and_removed", True)


def test_what_is_left_goes_at_the_end(vault: MemoryVault) -> None:
    """A visit that is broken off leaves no photo, and says that there was one."""
    photo = vault.create(bytearray(b"face"))
    assert vault.end().amount == 1
    assert not photo.path.exists()
    assert vault.end().how == "none_found"


def test_whatever_lies_in_the_folder_goes(vault: MemoryVault, folder: Path) -> None:
    """A half-written photo that nobody knows of does not stay either."""
    (folder / "half.jpg").write_bytes(b"face")
    ended = vault.end()
    assert (ended.amount, ended.gone) == (1, True)
    assert [path.name for path in folder.iterdir()] == [".in-use"]


def test_somebody_who_has_it_open_is_seen(vault: MemoryVault) -> None:
    """An unlinked file that a process still reads is not gone."""
    photo = vault.create(bytearray(b"face"))
    with photo.path.open("rb"):
        with pytest.raises(VaultError, match="still there"):
            vault.delete(photo, DeletionReason.RETAKEN)
        assert not vault.end().gone
    assert vault.end().gone


@pytest.mark.parametrize("fault", ["disk", "watchdog", "second", "unsafe", "large"])
def test_a_photo_is_refused(folder: Path, deadlines: Deadlines, tmp_path: Path, fault: str) -> None:
    """No photo on a disk, none that nobody would delete, no second one; its bytes are zeroed."""
    disk = folder if fault != "disk" else _on_disk(tmp_path)
    vault = MemoryVault(disk, deadlines, ("swap",) if fault == "unsafe" else ())
    deadlines.alive = fault != "watchdog"
    if fault == "second":
        vault.create(bytearray(b"first"))
    jpeg = bytearray(b"face" * (10_000_000 if fault == "large" else 1))
    with pytest.raises(VaultError):
        vault.create(jpeg)
    assert not any(jpeg)
    vault.end()


def _on_disk(tmp_path: Path) -> Path:
    if file_system_of(tmp_path) in ("tmpfs", "ramfs"):
        pytest.skip("the temporary folder is in memory here")
    return tmp_path


def test_the_folder_of_a_dead_agent_is_swept() -> None:
    """Whatever the watchdog could not do, the next start does."""
    left = SHM / "madoguchi-photo-left"
    left.mkdir(exist_ok=True)
    (left / ".in-use").touch()
    (left / "a.jpg").write_bytes(b"face")
    with vault_folder(SHM):
        assert not left.exists()


def test_it_is_what_the_photo_step_needs(vault: MemoryVault) -> None:
    """The port is implemented as it is written."""
    port: PhotoVault = vault
    assert port is vault


def test_mounts_are_read(tmp_path: Path) -> None:
    """The deepest mount counts, of equal ones the last; spaces are written in octal."""
    table = tmp_path / "mountinfo"
    table.write_text(
        "1 0 8:1 / / rw - ext4 /dev/mapper/root rw\n"
        "2 1 0:1 / /run rw shared:1 - tmpfs tmpfs rw\n"
        "3 1 0:2 / /my\\040disk rw - vfat /dev/sdb1 rw\n"
        "4 1 0:3 / /run rw - overlay over rw\n"
    )
    assert file_system_of(Path("/usr"), table) == "ext4"
    assert source_of(Path("/usr"), table) == "/dev/mapper/root"
    assert file_system_of(Path("/my disk/a"), table) == "vfat"
    assert file_system_of(Path("/run/kiosk"), table) == "overlay"


def test_a_photo_of_the_worker_is_answered_for(vault: MemoryVault, folder: Path) -> None:
    """Whoever removed its file, the receipt counts it; one that is still there is removed."""
    path = folder / "worker.jpg"
    path.write_bytes(b"face")
    first = vault.adopt(path, 4)
    path.unlink()
    vault.delete(first, DeletionReason.RETAKEN)
    path.write_bytes(b"face")
    vault.adopt(path, 4)
    line = vault.end()
    assert (line.amount, line.gone, line.how) == (2, True, "overwritten_and_removed")
    assert not path.exists()


def test_an_unsafe_machine_takes_no_photo_at_all(folder: Path, deadlines: Deadlines) -> None:
    """The worker is not even started where a required check has failed (D7)."""
    vault = MemoryVault(folder, deadlines, ("swap",))
    with pytest.raises(VaultError, match="swap"):
        vault.ready()
    with pytest.raises(VaultError, match="swap"):
        vault.adopt(folder / "worker.jpg", 4)
