"""What a package says of itself; signed as bytes, read only after the signature was checked."""

from datetime import datetime, timedelta
from typing import Annotated, Final, Literal, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from server.protocol.base import Instant, Part
from server.protocol.update import MAX_FILES, MAX_PACKAGE_BYTES, Digest, PackageKind, Version

MAX_MANIFEST_BYTES: Final = 256 * 1024

REQUIREMENTS: Final = "requirements.txt"
WHEELS: Final = "wheels/"
PROFILE: Final = "site.yaml"
PROFILE_SIGNATURE: Final = "site.yaml.sig"

InnerPath = Annotated[
    str,
    StringConstraints(
        pattern=r"^[A-Za-z0-9][A-Za-z0-9._+-]*(/[A-Za-z0-9][A-Za-z0-9._+-]*){0,2}$",
        max_length=200,
    ),
]
"""Relative, with `/`, and no part begins with a dot: no way out of the folder can be written."""


class PackedFile(Part):
    """One file of a package."""

    path: InnerPath
    size: Annotated[int, Field(ge=0, le=MAX_PACKAGE_BYTES)]
    sha256: Digest


class Manifest(Part):
    """What is in a package, and for how long whoever signed it stands by it.

    Attributes:
        kind: `agent`: the kiosk's program with all its wheels; `profile`: a signed site profile.
        version: of the content.
        min_server: the oldest server with which it works.
        created: when it was packed; a kiosk never takes one that is older than its last.
        expires: from then on nobody takes it: an old package cannot be kept for later.
        rolls_back: the newer version that this older one may follow; None: it is no way back.
    """

    format: Literal[1] = 1
    kind: PackageKind
    version: Version
    min_server: Version = "0"
    created: Instant
    expires: Instant
    rolls_back: Version | None = None
    files: Annotated[tuple[PackedFile, ...], Field(min_length=1, max_length=MAX_FILES)]

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        paths = [one.path for one in self.files]
        if len({path.casefold() for path in paths}) != len(paths):
            raise PydanticCustomError("same_path", "two files have the same path")
        if not self.created < self.expires <= self.created + LONGEST:
            raise PydanticCustomError("bad_period", "expires is not within a year of created")
        if not _fits(self.kind, paths):
            raise PydanticCustomError("wrong_content", "these files are no package of this kind")
        if sum(one.size for one in self.files) > MAX_PACKAGE_BYTES:
            raise PydanticCustomError("too_large", "the files are too large together")
        return self


LONGEST: Final = timedelta(days=366)


def numbers(version: str) -> tuple[int, ...]:
    """Return a version's numbers for comparison: `1.2` and `1.2.0` are the same."""
    parts = [int(part) for part in version.split(".")]
    while len(parts) > 1 and parts[-1] == 0:
        parts.pop()
    return tuple(parts)


def is_version(text: str) -> bool:
    """Whether this is a version that can be compared; source trees may tell others."""
    return all(part.isascii() and part.isdigit() for part in text.split("."))


def still_valid(manifest: Manifest, now: datetime) -> bool:
    """Whether its signer still stands by it."""
    return now < manifest.expires


def _fits(kind: PackageKind, paths: list[str]) -> bool:
    if kind == "profile":
        return sorted(paths) == [PROFILE, PROFILE_SIGNATURE]
    wheels = [path for path in paths if path.startswith(WHEELS) and path.endswith(".whl")]
    return bool(wheels) and sorted([REQUIREMENTS, *wheels]) == sorted(paths)
