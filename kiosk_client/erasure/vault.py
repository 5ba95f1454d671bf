"""The one photo of a session: a file in memory that is overwritten, removed and looked for (D1–D4).

On tmpfs nothing reaches a disk, so overwriting is worth something: the pages that are given back
hold zeros. On flash it would be worth nothing (NIST SP 800-88r1 §2.4), which is why any other file
system is refused.
"""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import structlog

from kiosk_client.erasure.mounts import file_system_of
from kiosk_client.erasure.watch import Deadlines
from kiosk_client.erasure.watchdog import clear, destroy
from kiosk_client.photo.ports import DeletionReason, KeptPhoto, VaultError
from kiosk_client.window.profile import LOCK_NAME, sweep
from server.protocol.receipt import Erased

log = structlog.get_logger(__name__)

PREFIX: Final = "madoguchi-photo-"
IN_MEMORY: Final = frozenset({"tmpfs", "ramfs"})
DELETE_WITHIN_S: Final = 8.0
"""From the wish to delete until the watchdog does it; with its tick below the 10 s of D10."""
MAX_BYTES: Final = 32 * 1024 * 1024


@contextmanager
def vault_folder(root: Path) -> Iterator[Path]:
    """Make a folder of ours (0700) for photos; what is left in it is destroyed at the end.

    After a kill the watchdog destroys it, and if not even that, the next start does.
    """
    sweep(root, PREFIX)
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=root))
    lock = os.open(folder / LOCK_NAME, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    fcntl.flock(lock, fcntl.LOCK_EX)
    try:
        yield folder
    finally:
        clear(folder)
        os.close(lock)


class MemoryVault:
    """Keeps at most one photo; implements `PhotoVault`.

    Args:
        folder: of `vault_folder`.
        deadlines: whoever removes a photo that this process does not.
        unsafe: names of the required checks of this machine that have failed; any refuses photos.
    """

    def __init__(self, folder: Path, deadlines: Deadlines, unsafe: tuple[str, ...] = ()) -> None:
        self._folder = folder
        self._deadlines = deadlines
        self._unsafe = unsafe
        self._kept: KeptPhoto | None = None
        self._removed: list[KeptPhoto] = []

    def create(self, jpeg: bytearray) -> KeptPhoto:
        """See `PhotoVault`."""
        try:
            self._check(len(jpeg))
            handle, name = tempfile.mkstemp(suffix=".jpg", dir=self._folder)
            path = Path(name)
            try:
                _write(handle, jpeg)
            except OSError as error:
                destroy(path)
                raise VaultError(f"the photo does not fit: {error.strerror}") from None
            finally:
                os.close(handle)
        finally:
            jpeg[:] = bytes(len(jpeg))
        self._kept = KeptPhoto(path, path.stat().st_size, datetime.now(UTC))
        return self._kept

    def ready(self) -> None:
        """See `PhotoCharge`."""
        self._check(0)

    def adopt(self, path: Path, size_bytes: int) -> KeptPhoto:
        """See `PhotoCharge`."""
        self._check(0)
        self._kept = KeptPhoto(path, size_bytes, datetime.now(UTC))
        return self._kept

    def delete(self, photo: KeptPhoto, reason: DeletionReason) -> None:
        """See `PhotoVault`."""
        if photo != self._kept:
            return
        self._deadlines.file_due(photo.path, DELETE_WITHIN_S)
        try:
            gone = destroy(photo.path)
        except OSError as error:
            raise VaultError(f"the photo is still there: {error.strerror}") from None
        if not gone or not self.verify(photo):
            raise VaultError("the photo is still there")
        self._deadlines.file_gone(photo.path)
        self._kept = None
        self._removed.append(photo)
        log.info("photo_removed", reason=reason.value)

    def verify(self, photo: KeptPhoto) -> bool:
        """See `PhotoVault`."""
        return not photo.path.exists() and not _is_open(photo.path)

    def end(self) -> Erased:
        """Remove what is left at the end of a visit; say what became of all its photos."""
        if self._kept is not None:
            try:
                self.delete(self._kept, DeletionReason.SESSION_ENDED)
            except VaultError:
                log.exception("photo_not_removed")
        removed, self._removed = self._removed, []
        strangers = [path for path in self._folder.iterdir() if path.name != LOCK_NAME]
        if self._kept is None:  # nothing but photos belongs there, whoever wrote it
            removed += [KeptPhoto(path, 0, datetime.now(UTC)) for path in strangers]
            for path in strangers:
                destroy(path)
        gone = self._kept is None and all(self.verify(photo) for photo in removed)
        how = "overwritten_and_removed" if removed else "none_found"
        return Erased(
            what="photo",
            how=how if gone else "not_erased",
            amount=len(removed),
            verified_by="agent",
            gone=gone,
        )

    def _check(self, size: int) -> None:
        if self._unsafe:
            raise VaultError(f"this machine is not safe for photos: {', '.join(self._unsafe)}")
        if self._kept is not None:
            raise VaultError("another photo is still kept")
        if not self._deadlines.alive:
            raise VaultError("nobody would enforce its deletion")
        kind = file_system_of(self._folder)
        if kind not in IN_MEMORY:
            raise VaultError(f"{self._folder} is on {kind}, not in memory")
        if size > min(MAX_BYTES, shutil.disk_usage(self._folder).free):
            raise VaultError("the photo does not fit")


def _write(handle: int, jpeg: bytearray) -> None:
    view = memoryview(jpeg)
    while view:
        view = view[os.write(handle, view) :]


def _is_open(path: Path) -> bool:
    """Whether a process that we may look into still has the removed file open."""
    for entry in Path("/proc").glob("[0-9]*/fd/*"):
        try:
            target = os.readlink(entry)  # noqa: PTH115 - the link's text, which names no file any more
        except OSError:  # ended meanwhile, or not ours
            continue
        if target.removesuffix(" (deleted)") == str(path):
            return True
    return False
