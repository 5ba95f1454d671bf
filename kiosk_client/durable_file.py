"""Small files that survive `kill -9` and a power cut: as they were, or whole anew."""

import os
from pathlib import Path


def replace_file(path: Path, content: bytes) -> None:
    """Write the whole file or nothing; its content is on disk before it has its name.

    Raises:
        OSError: it could not be written; the file is as it was.
    """
    fresh = path.with_suffix(".new")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(os.dup(handle), "wb") as file:
            file.write(content)
        os.fsync(handle)
    finally:
        os.close(handle)
    fresh.replace(path)


def sync_directory(directory: Path) -> None:
    """Make new names durable too.

    Raises:
        OSError: the disk did not take them.
    """
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
