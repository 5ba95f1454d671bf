"""Where packages come from: a port, and the embedded default, a folder of this machine."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from server.protocol.update import RefusalCode
from updates.manifest import Manifest
from updates.package import SUFFIX, Verified, verified
from updates.refusal import PackageRefusedError


@dataclass(frozen=True, slots=True)
class Listed:
    """A package that a source has.

    Attributes:
        name: of its file.
        manifest: None if it is refused.
        digest: of the list (see `Verified`); empty if it is refused.
        size, sha256: of the whole file.
        signed_by: short name of the key.
        refused: why it does not count.
    """

    name: str
    manifest: Manifest | None
    digest: str
    size: int
    sha256: str
    signed_by: str
    refused: RefusalCode | None


class PackageSource(Protocol):
    """Has packages; embedded default: `FolderSource`. Its methods may block: call in a thread."""

    def packages(self) -> Sequence[Listed]:
        """Return what there is, also what is refused, in no particular order."""

    def read(self, sha256: str, offset: int, size: int) -> bytes:
        """Return a piece of the file with this hash; shorter at its end, empty if it is gone."""


class FolderSource:
    """Packages as files `*.mdgupdate` of one folder; what is in its subfolders is not looked at.

    Args:
        folder: need not exist.
        keys: public keys whose owners may vouch for packages.
    """

    def __init__(self, folder: Path, keys: Sequence[str]) -> None:
        self._folder = folder
        self._keys = tuple(keys)
        self._known: dict[tuple[str, int, int], Listed] = {}

    def packages(self) -> Sequence[Listed]:
        """See `PackageSource`; a file that has not changed is not read again."""
        known: dict[tuple[str, int, int], Listed] = {}
        for path in self._files():
            try:
                state = path.stat()
                mark = (path.name, state.st_size, state.st_mtime_ns)
                known[mark] = self._known.get(mark) or self._look(path, state.st_size)
            except OSError:
                continue  # taken away meanwhile
        self._known = known
        return tuple(known.values())

    def read(self, sha256: str, offset: int, size: int) -> bytes:
        """See `PackageSource`."""
        one = next((one for one in self._known.values() if one.sha256 == sha256), None)
        if one is None or one.refused is not None:
            return b""
        try:
            with (self._folder / one.name).open("rb") as file:
                file.seek(offset)
                return file.read(size)
        except OSError:
            return b""

    def _files(self) -> Sequence[Path]:
        try:
            return [one for one in self._folder.glob(f"*{SUFFIX}") if one.is_file()]
        except OSError:
            return []

    def _look(self, path: Path, size: int) -> Listed:
        try:
            package = verified(path, self._keys)
        except PackageRefusedError as refused:
            return Listed(path.name, None, "", size, "", "", refused.refusal)
        return _listed(package, size)


def _listed(package: Verified, size: int) -> Listed:
    with package.path.open("rb") as file:
        whole = hashlib.file_digest(file, "sha256").hexdigest()
    return Listed(
        package.path.name,
        package.manifest,
        package.digest,
        size,
        whole,
        package.signed_by,
        None,
    )
