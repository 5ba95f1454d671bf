"""Installing a package: looked at first, whole or not at all, and never silently over another."""

import hashlib
import hmac
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from translation.argos.archive import ArchiveRefusedError, extract
from translation.argos.packages import METADATA, InstalledPackage, parse_metadata
from translation.ports import TranslationError

REASONS: Final = {
    "not_an_archive": "it is no .argosmodel archive, or it is damaged",
    "number_of_files": "it holds no file, or far too many",
    "too_large": "it is larger than a package may be",
    "name": "a file in it has a name that could lead out of its folder",
    "name_twice": "two of its files have the same name",
    "not_one_folder": "it does not consist of one folder",
    "not_a_file": "it holds a link or a device",
    "encrypted": "it is encrypted",
    "incomplete": "metadata, model or vocabulary is missing",
    "metadata": "its metadata are not those of a Japanese–English translation package",
    "sha256": "its SHA-256 is not the one that was given",
    "exists": "a package of this direction and version is installed; give --replace to replace it",
}


class PackageRefusedError(TranslationError):
    """A package is not installed; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(f"The package is refused: {REASONS[code]}.")
        self.code = code


def install(
    package: Path, into: Path, sha256: str | None = None, *, replace: bool = False
) -> InstalledPackage:
    """Install an `.argosmodel` file into a folder of packages.

    Args:
        package: the file.
        into: the folder; made if it is not there.
        sha256: its digest in hexadecimal, if known from elsewhere.
        replace: an installed package of the same direction and version gives way.

    Raises:
        PackageRefusedError: it is not what a package may be.
        OSError: it cannot be read or written.
    """
    if sha256 is not None and not hmac.compare_digest(digest(package), sha256.strip().lower()):
        raise PackageRefusedError("sha256")
    into.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".installing-", dir=into) as place:
        try:
            folder = extract(package, Path(place))
            metadata = parse_metadata((folder / METADATA).read_bytes())
        except ArchiveRefusedError as error:
            raise PackageRefusedError(error.code) from error
        except FileNotFoundError:
            raise PackageRefusedError("incomplete") from None
        except ValueError:
            raise PackageRefusedError("metadata") from None
        if metadata.from_code == metadata.to_code:
            raise PackageRefusedError("metadata")
        _check_complete(folder)
        version = metadata.package_version.replace(".", "_")
        final = into / f"translate-{metadata.from_code}_{metadata.to_code}-{version}"
        _put(folder, final, Path(place) / ".old", replace=replace)
    size = sum(file.stat().st_size for file in final.rglob("*") if file.is_file())
    return InstalledPackage(
        final, metadata.from_code, metadata.to_code, metadata.package_version, size
    )


def digest(path: Path) -> str:
    """Return a file's SHA-256 in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _check_complete(folder: Path) -> None:
    vocabularies = ("sentencepiece.model", "bpe.model")
    if not (folder / "model" / "model.bin").is_file() or not any(
        (folder / name).is_file() for name in vocabularies
    ):
        raise PackageRefusedError("incomplete")


def _put(folder: Path, final: Path, aside: Path, *, replace: bool) -> None:
    """Move a folder to its place; what stood there is moved aside first, and back on failure."""
    if not final.exists():
        folder.rename(final)
        return
    if not replace:
        raise PackageRefusedError("exists")
    final.rename(aside)
    try:
        folder.rename(final)
    except OSError:
        aside.rename(final)
        raise
    shutil.rmtree(aside)
