"""Reading `.argosmodel` archives that anybody may have made, without trusting a name in them.

`zipfile.extractall` drops `..` silently and writes as much as it is told to; here an archive with
anything unusual is refused whole, before a byte of it is written.
"""

import re
import stat
import zipfile
from pathlib import Path, PurePosixPath
from typing import Final

LARGEST: Final = 1_500_000_000
"""Bytes of all files of a package; official ones have about 300 million."""

MOST_FILES: Final = 1000
RATIO: Final = 200
"""Times by which a file of more than a megabyte may have been packed; weights hardly pack."""

_PART: Final = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.+-]{0,99}")
_CHUNK: Final = 1 << 20


class ArchiveRefusedError(Exception):
    """The archive is not what a package may be; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def checked(archive: zipfile.ZipFile) -> str:
    """Return the name of the one folder that an archive has, after looking at every entry.

    Raises:
        ArchiveRefusedError: too large, too many, or an entry that would not stay in the folder.
    """
    entries = archive.infolist()
    if not entries or len(entries) > MOST_FILES:
        raise ArchiveRefusedError("number_of_files")
    if sum(entry.file_size for entry in entries) > LARGEST:
        raise ArchiveRefusedError("too_large")
    for entry in entries:
        _check(entry)
    names = [entry.filename.rstrip("/").casefold() for entry in entries]
    if len(set(names)) != len(names):
        raise ArchiveRefusedError("name_twice")
    roots = {PurePosixPath(entry.filename).parts[0] for entry in entries}
    if len(roots) != 1:
        raise ArchiveRefusedError("not_one_folder")
    return roots.pop()


def extract(path: Path, into: Path) -> Path:
    """Extract a whole archive into an empty folder; return the one folder it held.

    Raises:
        ArchiveRefusedError: see `checked`; also if it is no archive.
        OSError: it cannot be read or written.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            root = checked(archive)
            for entry in archive.infolist():
                if not entry.is_dir():
                    _write(archive, entry, into / entry.filename)
    except (zipfile.BadZipFile, NotImplementedError, EOFError) as error:
        raise ArchiveRefusedError("not_an_archive") from error
    return into / root


def read_member(path: Path, name: str, largest: int = 1 << 20) -> bytes:
    """Read one small file out of the archive's folder.

    Raises:
        ArchiveRefusedError: see `checked`; also if it is missing, or too large.
        OSError: the archive cannot be read.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            entry = archive.getinfo(f"{checked(archive)}/{name}")
            if entry.file_size > largest:
                raise ArchiveRefusedError("too_large")
            return archive.read(entry)
    except (zipfile.BadZipFile, NotImplementedError, EOFError) as error:
        raise ArchiveRefusedError("not_an_archive") from error
    except KeyError:
        raise ArchiveRefusedError("incomplete") from None


def _check(entry: zipfile.ZipInfo) -> None:
    name = entry.filename.removesuffix("/")
    if not name or not all(_PART.fullmatch(part) for part in name.split("/")):
        raise ArchiveRefusedError("name")
    if "/" not in name and not entry.is_dir():
        raise ArchiveRefusedError("not_one_folder")
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
        raise ArchiveRefusedError("not_a_file")
    if entry.flag_bits & 1:
        raise ArchiveRefusedError("encrypted")
    if entry.file_size > max(_CHUNK, RATIO * entry.compress_size):
        raise ArchiveRefusedError("too_large")


def _write(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, target: Path) -> None:
    """Write one file, and no byte more of it than was declared."""
    target.parent.mkdir(parents=True, exist_ok=True)
    left = entry.file_size
    with archive.open(entry) as source, target.open("xb") as out:
        while chunk := source.read(_CHUNK):
            left -= len(chunk)
            if left < 0:
                raise ArchiveRefusedError("too_large")
            out.write(chunk)
