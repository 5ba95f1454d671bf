"""What a kiosk must have: each item says how a machine differs from it, puts it right, removes it.

Files are written beside their place and moved into it, so a power cut leaves the old or the new.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from madoguchi.kiosk_setup.root import Root

NEW = ".madoguchi-new"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as it should be.

    Attributes:
        path: of the file, or the name of what is meant.
        kind: for programs: `missing`, `changed`, `mode`, `owner`, `link` …
        ja, en: what it is, in a few words.
    """

    path: str
    kind: str
    ja: str
    en: str


class Item(Protocol):
    """One thing that a kiosk must have."""

    @property
    def path(self) -> str:
        """Where it is on the machine."""

    def differences(self, root: Root) -> Iterator[Difference]:
        """Say how a machine differs from it; nothing is changed."""

    def apply(self, root: Root) -> None:
        """Put it right."""

    def remove(self, root: Root) -> None:
        """Take it back."""


@dataclass(frozen=True, slots=True)
class File:
    """A file with exactly this text, owned by root."""

    path: str
    text: str
    mode: int = 0o644

    def differences(self, root: Root) -> Iterator[Difference]:
        """Compare kind, owner, mode and text."""
        place = root.at(self.path)
        try:
            status = place.lstat()
        except OSError:
            yield Difference(self.path, "missing", "ありません", "is missing")
            return
        if not stat.S_ISREG(status.st_mode):
            yield Difference(self.path, "changed", "ファイルではありません", "is no file")
            return
        if status.st_uid != root.owner:
            yield Difference(self.path, "owner", "所有者が違います", "belongs to somebody else")
        mode = stat.S_IMODE(status.st_mode)
        if mode != self.mode:
            yield Difference(self.path, "mode", f"許可が {mode:04o} です", f"has mode {mode:04o}")
        if place.read_bytes() != self.text.encode():
            yield Difference(self.path, "changed", "内容が違います", "has another content")

    def apply(self, root: Root) -> None:
        """Write it, whatever was there."""
        place = root.at(self.path)
        _make_folders(place.parent)
        new = place.with_name(place.name + NEW)
        _remove(new)
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(self.text.encode())
            os.fchmod(file.fileno(), self.mode)
            file.flush()
            os.fsync(file.fileno())
        new.replace(place)

    def remove(self, root: Root) -> None:
        """Remove it, and the folder that it leaves empty."""
        _remove(root.at(self.path))
        _remove_if_empty(root.at(self.path).parent)


@dataclass(frozen=True, slots=True)
class Link:
    """A symbolic link: a unit that is enabled, or masked (to /dev/null)."""

    path: str
    target: str

    def differences(self, root: Root) -> Iterator[Difference]:
        """Compare where it leads."""
        place = root.at(self.path)
        if not place.is_symlink() or str(place.readlink()) != self.target:
            yield Difference(
                self.path,
                "link",
                f"{self.target} へのリンクではありません",
                f"is no link to {self.target}",
            )

    def apply(self, root: Root) -> None:
        """Make it, whatever was there."""
        place = root.at(self.path)
        _make_folders(place.parent)
        new = place.with_name(place.name + NEW)
        _remove(new)
        new.symlink_to(self.target)
        new.replace(place)

    def remove(self, root: Root) -> None:
        """Remove it if it is ours."""
        place = root.at(self.path)
        if place.is_symlink() and str(place.readlink()) == self.target:
            place.unlink()
            _remove_if_empty(place.parent)


def _make_folders(folder: Path) -> None:
    for each in [*reversed(folder.parents), folder]:
        if not each.exists():
            each.mkdir(mode=0o755)
            each.chmod(0o755)  # whatever the umask is


def _remove(place: Path) -> None:
    place.unlink(missing_ok=True)


def _remove_if_empty(folder: Path) -> None:
    with suppress(OSError):  # not empty, or not there
        folder.rmdir()
