"""Argos packages as they lie in a folder: `.argosmodel` files, and folders made of them."""

import json
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from translation.argos.archive import ArchiveRefusedError, extract, read_member
from translation.ports import Language

SUFFIX: Final = ".argosmodel"
METADATA: Final = "metadata.json"


class Metadata(BaseModel):
    """What madoguchi needs of a package's `metadata.json`; other fields are Argos Translate's."""

    model_config = ConfigDict(frozen=True)

    package_version: Annotated[str, StringConstraints(pattern=r"^\d{1,4}(\.\d{1,4}){0,3}$")]
    from_code: Language
    to_code: Language
    type: Literal["translate"] = "translate"


@dataclass(frozen=True, slots=True)
class InstalledPackage:
    """A package that can be used.

    Attributes:
        path: the `.argosmodel` file, or the folder that was made of one.
        source: the language it translates from.
        target: the language it translates to.
        version: of the model.
        size: in bytes, as it lies there.
    """

    path: Path
    source: Language
    target: Language
    version: str
    size: int

    @property
    def label(self) -> str:
        """Direction and version, "ja-en 1.0"."""
        return f"{self.source}-{self.target} {self.version}"


def bundled_packages() -> Path:
    """Return the folder of the packages that ship with madoguchi."""
    return Path(__file__).parents[1] / "data" / "models"


def installed(folder: Path) -> tuple[InstalledPackage, ...]:
    """Return the Japanese–English packages of a folder, the newest of a direction first.

    What is no such package (other languages, broken, half removed) is passed over.
    """
    if not folder.is_dir():
        return ()
    found = [package for path in sorted(folder.iterdir()) if (package := _read(path))]
    found.sort(key=lambda package: [int(part) for part in package.version.split(".")], reverse=True)
    return tuple(sorted(found, key=lambda package: (package.source, package.target)))


@contextmanager
def opened(package: InstalledPackage) -> Iterator[Path]:
    """Give the package as a folder, for as long as its files are read."""
    if package.path.is_dir():
        yield package.path
        return
    with TemporaryDirectory(prefix="madoguchi-model-") as place:
        yield extract(package.path, Path(place))


def parse_metadata(raw: bytes) -> Metadata:
    """Read `metadata.json`.

    Raises:
        ValueError: it is not JSON, not of a translation package, or of other languages.
    """
    try:
        return Metadata.model_validate(json.loads(raw))
    except ValidationError as error:
        fields = ", ".join(sorted({".".join(map(str, fault["loc"])) for fault in error.errors()}))
        raise ValueError(f"{METADATA}: {fields}") from None
    except (UnicodeDecodeError, RecursionError) as error:
        raise ValueError(METADATA) from error


def _read(path: Path) -> InstalledPackage | None:
    try:
        if path.is_dir() and not re.match(r"\.", path.name):
            raw = (path / METADATA).read_bytes()
            size = sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
        elif path.suffix == SUFFIX and path.is_file():
            raw, size = read_member(path, METADATA), path.stat().st_size
        else:
            return None
        metadata = parse_metadata(raw)
    except (OSError, ValueError, ArchiveRefusedError, zipfile.BadZipFile):
        return None
    if metadata.from_code == metadata.to_code:
        return None
    return InstalledPackage(
        path, metadata.from_code, metadata.to_code, metadata.package_version, size
    )
