"""Looks, after a wipe, for what a citizen could have left outside the browsers (Z-07)."""

import fnmatch
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from server.protocol.receipt import Erased, ErasedHow, ErasedWhat

CRASH_NAMES = ("core", "core.*", "*.core", "*.dmp", "*.crash")
LEARNING_NAMES = ("segment.db", "boundary.db", ".history.db", "cform.db", "user_dictionary.db")


@dataclass(frozen=True, slots=True)
class Places:
    """Folders that are looked into; one that does not exist holds nothing.

    `crash` is searched for memory dumps, `learning` for what input methods remember.
    """

    crash: tuple[Path, ...] = (
        Path("/var/crash"),
        Path("/var/lib/systemd/coredump"),
        Path("/cores"),
    )
    learning: tuple[Path, ...] = field(
        default_factory=lambda: (Path.home() / ".mozc", Path.home() / ".config/mozc")
    )


def look(places: Places, since: datetime) -> Iterator[Erased]:
    """Remove what has been written since the visit began, and say whether anything is left."""
    yield _cleared("crash_dumps", places.crash, CRASH_NAMES, since)
    yield _cleared("input_learning", places.learning, LEARNING_NAMES, since)


def _cleared(
    what: ErasedWhat, folders: tuple[Path, ...], names: tuple[str, ...], since: datetime
) -> Erased:
    """Remove files of these names; a folder that cannot be read counts as not erased."""
    try:
        found = [file for folder in folders for file in _fresh(folder, names, since)]
        for file in found:
            file.unlink(missing_ok=True)
    except OSError:
        return Erased(what=what, how="not_erased", amount=0, verified_by="agent", gone=False)
    how: ErasedHow = "ended_and_removed" if found else "none_found"
    # What an input method has learnt is in its own memory too, which only its end would empty.
    gone = not (found and what == "input_learning")
    return Erased(what=what, how=how, amount=len(found), verified_by="agent", gone=gone)


def _fresh(folder: Path, names: tuple[str, ...], since: datetime) -> Iterator[Path]:
    """Find files that were changed since then, in the folder itself."""
    if not folder.is_dir():
        return
    for file in folder.iterdir():
        if not any(fnmatch.fnmatch(file.name, name) for name in names) or not file.is_file():
            continue
        if file.stat().st_mtime >= since.timestamp():
            yield file
