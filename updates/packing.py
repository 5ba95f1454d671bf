"""Makes packages: from a folder of wheels, or from a signed site profile."""

import hashlib
import re
import zipfile
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from pydantic import ValidationError

from server.protocol.update import PackageKind
from updates.manifest import (
    MAX_MANIFEST_BYTES,
    PROFILE,
    PROFILE_SIGNATURE,
    REQUIREMENTS,
    WHEELS,
    Manifest,
    PackedFile,
)
from updates.package import MANIFEST, PACKAGES, SIGNATURE
from updates.refusal import PackageRefusedError

WHEEL: Final = re.compile(
    r"^([A-Za-z0-9._]+)-([A-Za-z0-9._+!]+)(?:-\d[^-]*)?-[^-]+-[^-]+-[^-]+\.whl$"
)
DISTRIBUTION: Final = "madoguchi"

Contents = Mapping[str, bytes | Path]
"""The files of a package: path inside, and where its bytes are."""


def agent_contents(wheels: Path) -> tuple[str, Contents]:
    """Return the agent's version and what its package holds.

    Args:
        wheels: folder with the product's wheel and those of everything that it needs.

    Raises:
        PackageRefusedError: `bad_manifest`: there is not exactly one wheel of the product.
        OSError: a file cannot be read.
    """
    files = sorted(wheels.glob("*.whl"))
    named = [(found[1], found[2], path) for path in files if (found := WHEEL.match(path.name))]
    ours = [version for name, version, _ in named if name.lower() == DISTRIBUTION]
    if len(ours) != 1 or len(named) != len(files):
        raise PackageRefusedError("bad_manifest")
    # pip takes nothing that is not named here with its hash.
    lines = [
        f"{name.replace('_', '-')}=={version} --hash=sha256:{_digest(path)}"
        for name, version, path in named
    ]
    contents: dict[str, bytes | Path] = {REQUIREMENTS: ("\n".join(lines) + "\n").encode()}
    contents |= {f"{WHEELS}{path.name}": path for _, _, path in named}
    return ours[0], contents


def profile_contents(profile: Path) -> Contents:
    """Return what the package of a signed profile holds; its signature lies beside it."""
    return {PROFILE: profile, PROFILE_SIGNATURE: profile.with_name(profile.name + ".sig")}


def make_manifest(  # noqa: PLR0913 - what a manifest says
    kind: PackageKind,
    version: str,
    contents: Contents,
    *,
    created: datetime,
    valid: timedelta,
    min_server: str = "0",
    rolls_back: str | None = None,
) -> Manifest:
    """Return the list of a package.

    Raises:
        PackageRefusedError: `bad_manifest`.
        OSError: a file cannot be read.
    """
    created = created.replace(microsecond=0)
    try:
        return Manifest(
            kind=kind,
            version=version,
            min_server=min_server,
            created=created,
            expires=created + valid,
            rolls_back=rolls_back,
            files=tuple(_listed(path, source) for path, source in contents.items()),
        )
    except ValidationError:
        raise PackageRefusedError("bad_manifest") from None


def write_package(path: Path, manifest: Manifest, contents: Contents) -> None:
    """Write a package without a signature.

    Raises:
        OSError: it exists, or cannot be written.
        PackageRefusedError: `too_large`: the list itself.
    """
    raw = manifest.model_dump_json(indent=1).encode()
    if len(raw) > MAX_MANIFEST_BYTES:
        raise PackageRefusedError("too_large")
    with zipfile.ZipFile(path, "x", zipfile.ZIP_STORED) as archive:
        archive.writestr(MANIFEST, raw)
        for name, source in contents.items():
            if isinstance(source, Path):
                archive.write(source, name)
            else:
                archive.writestr(name, source)


def sign_package(path: Path, key: Ed25519PrivateKey) -> None:
    """Add the signature over the list's bytes.

    Raises:
        PackageRefusedError: `not_a_package`, or `unexpected_file` if it is signed already.
        OSError: it cannot be read or written.
    """
    try:
        with zipfile.ZipFile(path, "a", zipfile.ZIP_STORED) as archive:
            names = archive.namelist()
            if MANIFEST not in names:
                raise PackageRefusedError("not_a_package")
            if SIGNATURE in names:
                raise PackageRefusedError("unexpected_file")
            archive.writestr(SIGNATURE, PACKAGES.sign(archive.read(MANIFEST), key))
    except zipfile.BadZipFile:
        raise PackageRefusedError("not_a_package") from None


def _listed(path: str, source: bytes | Path) -> PackedFile:
    if isinstance(source, Path):
        return PackedFile(path=path, size=source.stat().st_size, sha256=_digest(source))
    return PackedFile(path=path, size=len(source), sha256=hashlib.sha256(source).hexdigest())


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
