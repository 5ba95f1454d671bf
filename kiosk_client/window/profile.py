"""Throw-away browser profiles in memory: nothing of a citizen outlives the window (Z-07)."""

import fcntl
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import structlog

from kiosk_client.window.sentinel import Sentinel, end_users

log = structlog.get_logger(__name__)

PREFIX = "madoguchi-profile-"
LOCK_NAME = ".in-use"
SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 - tmpfs is the point; directories are made by mkdtemp


def profile_root(runtime_directory: Path | None) -> Path:
    """Choose where profiles live: tmpfs first, so that nothing reaches a disk.

    Args:
        runtime_directory: `XDG_RUNTIME_DIR`, a tmpfs on every systemd system.
    """
    for candidate in (SHARED_MEMORY, runtime_directory):
        if candidate is not None and candidate.is_dir() and os.access(candidate, os.W_OK):
            return candidate
    fallback = Path(tempfile.gettempdir())
    log.warning("profile_on_disk", reason="neither /dev/shm nor XDG_RUNTIME_DIR is writable")
    return fallback


def throwaway_profile(root: Path) -> AbstractContextManager[Path]:
    """Make a profile directory for us alone (0700); see `throwaway_directory`."""
    return throwaway_directory(root, PREFIX)


@contextmanager
def throwaway_directory(root: Path, prefix: str) -> Iterator[Path]:
    """Make a directory for us alone (0700); it is removed with all it holds.

    It is also removed, and whatever was started with its path ended, when we are killed; and if
    not even that was possible, when the next one with this prefix is made.
    """
    sweep(root, prefix)
    directory = Path(tempfile.mkdtemp(prefix=prefix, dir=root))
    lock = os.open(directory / LOCK_NAME, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    fcntl.flock(lock, fcntl.LOCK_EX)
    sentinel = Sentinel(directory)
    try:
        yield directory
    finally:
        remove_tree(directory)
        sentinel.dismiss()
        os.close(lock)


def sweep_stale_profiles(root: Path) -> int:
    """Remove profiles whose agent was killed before it could; return how many."""
    return sweep(root, PREFIX)


def sweep(root: Path, prefix: str) -> int:
    """Remove directories whose agent was killed before it could; return how many.

    A living owner holds the lock file, whatever its process id is now. Where not even the sentinel
    lived on, a browser or an Xvfb may still run on the directory: it is ended first.
    """
    removed = 0
    for directory in root.glob(prefix + "*"):
        if not _is_ours(directory) or _in_use(directory):
            continue
        end_users(directory)
        remove_tree(directory)
        removed += 1
    if removed:
        log.warning("stale_directories_removed", count=removed, kind=prefix.rstrip("-"))
    return removed


def _is_ours(directory: Path) -> bool:
    try:
        status = directory.lstat()
    except FileNotFoundError:
        return False
    return stat.S_ISDIR(status.st_mode) and status.st_uid == os.getuid()


def _in_use(directory: Path) -> bool:
    try:
        lock = os.open(directory / LOCK_NAME, os.O_RDWR | os.O_CLOEXEC)
    except OSError:
        # Between mkdtemp and the lock of another agent; the next sweep decides.
        return any(directory.iterdir()) is False
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(lock)
    return False


def remove_tree(directory: Path) -> None:
    """Remove a directory even if a dying process still writes into it.

    Raises:
        OSError: it still exists after several attempts; the caller must not go on as if wiped.
    """
    for _ in range(5):
        shutil.rmtree(directory, ignore_errors=True)
        if not directory.exists():
            return
    shutil.rmtree(directory)
