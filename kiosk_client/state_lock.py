"""One agent per state directory: two with the same identity would replace each other for ever."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from kiosk_client.identity import unusable
from server.protocol.errors import StartupError

LOCK_NAME: Final = "agent.lock"


@contextmanager
def held(directory: Path) -> Iterator[None]:
    """Be the only agent of this state directory for the time of a block.

    The kernel gives a lock of flock(2) back when its process ends, however it ends; the file itself
    stays and means nothing. The descriptor is closed on exec, so no browser keeps it.

    Raises:
        StartupError: `already_running`, or `state_dir_unusable`.
    """
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(directory / LOCK_NAME, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    except OSError:
        raise unusable(directory) from None
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise _already_running(directory) from None
        except OSError:  # a file system without locks
            raise unusable(directory) from None
        yield
    finally:
        os.close(handle)


def is_held(directory: Path) -> bool:
    """Tell whether an agent runs with this state directory; makes nothing."""
    try:
        handle = os.open(directory / LOCK_NAME, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(handle)
    return False


def _already_running(directory: Path) -> StartupError:
    return StartupError(
        "already_running",
        f"{directory} を使っている端末プログラムがすでに動いています。"
        "先にそれを終了するか、--state-dir で別のフォルダーを指定してください。",
        f"Another kiosk agent already runs with {directory}. "
        "Stop it first, or choose another directory with --state-dir.",
        75,
    )
