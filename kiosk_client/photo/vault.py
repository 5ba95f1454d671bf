"""Keeps the one photo in memory: a 0600 file on tmpfs, overwritten before it is unlinked (D2)."""

import os
import secrets
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from kiosk_client.photo.ports import DeletionReason, KeptPhoto, VaultError

MEMORY_FILE_SYSTEMS: Final = frozenset({"tmpfs", "ramfs"})
MOUNTS: Final = Path("/proc/self/mounts")
_FLAGS: Final = os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW


class TmpfsVault:
    """A `PhotoVault` in a directory of its own (0700).

    Args:
        directory: exists, is ours alone, and lies on tmpfs.

    Raises:
        VaultError: it does not.
    """

    def __init__(self, directory: Path) -> None:
        if file_system_of(directory) not in MEMORY_FILE_SYSTEMS:
            raise VaultError(f"{directory} is not in memory: a photo would reach a disk")
        self._directory: Final = directory
        self._kept: KeptPhoto | None = None

    def create(self, jpeg: bytearray) -> KeptPhoto:
        """See `PhotoVault`."""
        try:
            if self._kept is not None:
                raise VaultError("another photo is still kept")
            path = self._directory / f"photo-{secrets.token_hex(8)}.jpg"
            size = len(jpeg)
            _write(path, jpeg)
        finally:
            jpeg[:] = bytes(len(jpeg))
        self._kept = KeptPhoto(path, size, datetime.now(UTC))
        return self._kept

    def delete(self, photo: KeptPhoto, reason: DeletionReason) -> None:
        """See `PhotoVault`."""
        del reason  # the receipt's concern
        try:
            _overwrite(photo)
            photo.path.unlink(missing_ok=True)
        except OSError as error:
            raise VaultError(f"the photo could not be removed: {error.strerror}") from None
        if not self.verify(photo):
            raise VaultError("the photo is still there")
        if self._kept == photo:
            self._kept = None

    def verify(self, photo: KeptPhoto) -> bool:
        """See `PhotoVault`."""
        if os.path.lexists(photo.path):
            return False
        held = Path("/proc/self/fd")
        return not any(_points_to(link, photo.path) for link in held.iterdir())


def _points_to(link: Path, path: Path) -> bool:
    try:
        return str(link.readlink()).removesuffix(" (deleted)") == str(path)
    except FileNotFoundError:  # closed meanwhile
        return False


def _write(path: Path, data: bytearray) -> None:
    try:
        handle = os.open(path, _FLAGS, 0o600)
    except OSError as error:
        raise VaultError(f"the photo cannot be kept: {error.strerror}") from None
    try:
        view, at = memoryview(data), 0
        while at < len(data):
            at += os.write(handle, view[at:])
        view.release()
    except OSError as error:
        path.unlink(missing_ok=True)
        raise VaultError(f"the photo cannot be kept: {error.strerror}") from None
    finally:
        os.close(handle)


def _overwrite(photo: KeptPhoto) -> None:
    """Write zeros over the file's pages: whoever still maps them sees nothing."""
    try:
        handle = os.open(photo.path, os.O_WRONLY | os.O_CLOEXEC | os.O_NOFOLLOW)
    except FileNotFoundError:
        return
    try:
        os.pwrite(handle, bytes(photo.size_bytes), 0)
    finally:
        os.close(handle)


def file_system_of(directory: Path, mounts: Path = MOUNTS) -> str:
    """Tell the type of the file system that holds a directory; "" if it cannot be told."""
    place = directory.resolve()
    best, kind = -1, ""
    for line in mounts.read_text().splitlines():
        fields = line.split()
        point = Path(fields[1].replace("\\040", " "))
        if place.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), fields[2]
    return kind
