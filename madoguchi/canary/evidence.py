"""What a session left in every place that a secret could reach, collected to be searched."""

import os
import sqlite3
import stat
import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import psutil

from madoguchi.canary.digits import Digits, KeyFace
from madoguchi.canary.markers import Hit
from madoguchi.canary.pixels import Glyphs
from madoguchi.canary.proxy import Recording
from madoguchi.canary.tap import ChannelMessage

USER_FOLDERS: Final = (".config/chromium", ".cache", ".local/share")
SHARED_FOLDERS: Final = (Path("/tmp"), Path("/dev/shm"), Path("/run"), Path("/var/crash"))  # noqa: S108 - searched, not written
KERNEL_FILES: Final = frozenset({"proc", "sysfs", "debugfs", "tracefs", "cgroup", "cgroup2"})


@dataclass
class Evidence:
    """One played session.

    Attributes:
        folder: State and logs of the stack's programs.
        began: Time of the day at the start (seconds since the epoch).
        recording: What crossed the server.
        messages: What the console's data channels carried.
        watched: The same of the watcher's console.
        glyphs: The secrets' pictures.
        digits: The pictures of PINs, digit by digit.
        keys: Pictures of the keys that were pressed.
        memory: Hits in the memory of programs and how many these were, by channel; searched while
            they run.
        clipboard: What the kiosk's X selections hold after the wipe.
        notes: What could not be searched, and why.
    """

    folder: Path
    recording: Recording
    began: float = field(default_factory=time.time)
    messages: list[ChannelMessage] = field(default_factory=list)
    watched: list[ChannelMessage] = field(default_factory=list)
    glyphs: list[Glyphs] = field(default_factory=list)
    digits: list[Digits] = field(default_factory=list)
    keys: list[KeyFace] = field(default_factory=list)
    memory: dict[str, tuple[list[Hit], int]] = field(default_factory=dict)
    clipboard: bytes = b""
    notes: list[str] = field(default_factory=list)

    def channel(self, *labels: str) -> list[ChannelMessage]:
        """The messages of some data channels, in order."""
        return [message for message in self.messages if message.label in labels]

    @property
    def pictures(self) -> tuple[int, int]:
        """How many binary messages of the window stream the operator and the watcher have got."""
        return len(streamed(self.messages)), len(streamed(self.watched))

    def logs(self) -> list[Path]:
        """Everything that our programs wrote; the practice site is a third party's."""
        logs = sorted((self.folder / "logs").glob("*.log"))
        return [log for log in logs if log.stem != "practice-site"]

    def database(self) -> list[Path]:
        """The server's database with its journals."""
        return [path for path in (self.folder / "server").rglob("*") if path.is_file()]

    def transcript(self) -> Iterator[tuple[str, bytes]]:
        """Every text in every row of the database, with its table."""
        for path in self.database():
            if path.read_bytes()[:15] != b"SQLite format 3":
                continue
            with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
                tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
                for (table,) in tables.fetchall():
                    for row in database.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - its own names
                        yield table, repr(row).encode()

    def files(self) -> Iterator[Path]:
        """Files written since the session began, wherever a browser or an agent may write."""
        home = Path.home()
        roots = (self.folder, *(home / name for name in USER_FOLDERS), *SHARED_FOLDERS)
        kept_elsewhere = {*self.logs(), *self.database(), self.folder / "logs/practice-site.log"}
        seen: set[Path] = set()
        for root in roots:
            for path in _written_since(root, self.began):
                if path not in seen and path not in kept_elsewhere:
                    seen.add(path)
                    yield path


def streamed(messages: Iterable[ChannelMessage]) -> list[bytes]:
    """The binary messages of the window stream that somebody was sent."""
    return [m.data for m in messages if (m.label, m.way) == ("window", "in") and not m.is_text]


def _kernel_folders() -> frozenset[str]:
    """Where the kernel shows what is no file: a pipe of its log would keep the reader for ever.

    A root folder that somebody builds or runs below a temporary folder has such.
    """
    mounts = psutil.disk_partitions(all=True)
    return frozenset(one.mountpoint for one in mounts if one.fstype in KERNEL_FILES)


def _written_since(root: Path, began: float) -> Iterator[Path]:
    if not root.is_dir():
        return
    kernel = _kernel_folders()
    for folder, below, names in os.walk(root):
        below[:] = [name for name in below if os.path.join(folder, name) not in kernel]  # noqa: PTH118 - for speed
        for name in names:
            path = Path(folder, name)
            try:
                status = path.lstat()
            except OSError:
                continue
            # The time of the last change of status cannot be set back, as that of writing can.
            if stat.S_ISREG(status.st_mode) and status.st_ctime >= began:
                yield path
