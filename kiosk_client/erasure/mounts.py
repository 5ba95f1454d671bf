"""On what kind of file system a folder is (proc_pid_mountinfo(5))."""

import re
from pathlib import Path
from typing import Final

MOUNTS: Final = Path("/proc/self/mountinfo")
OCTAL: Final = re.compile(r"\\([0-7]{3})")


def file_system_of(folder: Path, mounts: Path = MOUNTS) -> str:
    """Return the type of the mount that holds a folder, such as `tmpfs`; empty if unknown."""
    return _mount_of(folder, mounts)[0]


def source_of(folder: Path, mounts: Path = MOUNTS) -> str:
    """Return what is mounted there, such as `/dev/mapper/root`; empty if unknown."""
    return _mount_of(folder, mounts)[1]


def _mount_of(folder: Path, mounts: Path) -> tuple[str, str]:
    best, found = -1, ("", "")
    place = folder.resolve()
    for line in mounts.read_text().splitlines():
        before, _, after = line.partition(" - ")
        point = Path(OCTAL.sub(lambda code: chr(int(code[1], 8)), before.split(" ")[4]))
        # A later line of the same place lies over an earlier one.
        if place.is_relative_to(point) and len(point.parts) >= best:
            kind, source, *_ = after.split(" ")
            best, found = len(point.parts), (kind, source)
    return found
