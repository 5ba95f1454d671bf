"""Every place of this machine where something of a citizen could still be, and its search."""

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from madoguchi.canary import memory
from madoguchi.canary.markers import Hit, Needles

MAX_FILE: Final = 64 * 1024 * 1024
PLACES: Final = ("memory", "tmpfs", "disk", "logs", "database", "clipboard")


@dataclass(frozen=True, slots=True)
class Grounds:
    """Where to look.

    `processes` are searched in memory; `folder` holds state and logs of the programs; `shared` are
    folders in memory, `elsewhere` folders on disk. Files older than `since` (seconds since the
    epoch) are left out.
    """

    processes: tuple[int, ...]
    folder: Path
    since: float
    clipboard: bytes = b""
    shared: tuple[Path, ...] = (Path("/dev/shm"), Path("/run"))  # noqa: S108 - searched only
    elsewhere: tuple[Path, ...] = (
        Path("/tmp"),  # noqa: S108 - searched only
        Path("/var/crash"),
        Path("/var/spool/cups"),
        Path.home() / ".config",
        Path.home() / ".cache",
        Path.home() / ".local/share",
    )


@dataclass(frozen=True, slots=True)
class Searched:
    """What the search of one place found, and in how many things it looked."""

    place: str
    count: int
    hits: tuple[Hit, ...]


def search(grounds: Grounds, needles: Needles) -> tuple[Searched, ...]:
    """Search every place, in the order of `PLACES`.

    Raises:
        MemoryUnreadableError: no process could be read; then nothing is proved.
    """
    pids = list(grounds.processes)
    found = memory.search("memory", pids, needles) if pids else []
    database = [*_files((grounds.folder / "server",), grounds.since)]
    logs = [*_files((grounds.folder / "logs",), 0)]
    named = {*database, *logs}
    disk = [
        path
        for path in _files((grounds.folder, *grounds.elsewhere), grounds.since)
        if path not in named
    ]
    tmpfs = [*_files(grounds.shared, grounds.since)]
    rows = [(table, row) for path in database for table, row in _rows(path)]
    clip = needles.in_bytes("clipboard", "selections", grounds.clipboard)
    return (
        Searched("memory", len(pids), tuple(found)),
        Searched("tmpfs", len(tmpfs), tuple(_hits("tmpfs", tmpfs, needles))),
        Searched("disk", len(disk), tuple(_hits("disk", disk, needles))),
        Searched("logs", len(logs), tuple(_hits("logs", logs, needles))),
        Searched(
            "database",
            len(database),
            (
                *_hits("database", database, needles),
                *(hit for table, row in rows for hit in needles.in_bytes("database", table, row)),
            ),
        ),
        Searched("clipboard", 3, tuple(clip)),
    )


def _hits(place: str, files: list[Path], needles: Needles) -> Iterator[Hit]:
    """Names count too: a download is called after what it is."""
    for path in files:
        yield from needles.in_bytes(place, "a file's name", os.fsencode(path))
        try:
            yield from needles.in_bytes(place, path.name, path.read_bytes())
        except OSError:  # removed meanwhile
            continue


def _files(roots: tuple[Path, ...], since: float) -> Iterator[Path]:
    for root in roots:
        for folder, _, names in os.walk(root):
            for name in names:
                path = Path(folder, name)
                try:
                    status = path.lstat()
                except OSError:
                    continue
                small = stat.S_ISREG(status.st_mode) and 0 < status.st_size <= MAX_FILE
                if small and status.st_mtime >= since:
                    yield path


def _rows(path: Path) -> Iterator[tuple[str, bytes]]:
    """Each row of a database as text, so that what SQLite packs is found too."""
    with path.open("rb") as file:
        if file.read(15) != b"SQLite format 3":
            return
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        for (table,) in tables.fetchall():
            for row in database.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - its own names
                yield table, repr(row).encode()
