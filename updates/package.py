"""Reads packages: a zip without compression, whose signed list says all that it may hold.

Of a package only the names of its members, the list's bytes and the signature are touched before
the signature has been checked; every other byte is compared with the list's hash while it is
copied. So there is nothing to expand, no path to follow, and no link.
"""

import hashlib
import os
import stat
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from pydantic import ValidationError

from server.protocol.update import MAX_PACKAGE_BYTES
from updates.manifest import MAX_MANIFEST_BYTES, Manifest, PackedFile
from updates.refusal import PackageRefusedError
from updates.signature import MAX_SIGNATURE_BYTES, Purpose, SignatureRefusedError, key_id

SUFFIX: Final = ".mdgupdate"
MANIFEST: Final = "manifest.json"
SIGNATURE: Final = "manifest.json.sig"
PACKAGES: Final = Purpose("madoguchi-update-signature 1", b"madoguchi update package 1\n")
CHUNK: Final = 1 << 20
BAD_ZIP: Final = (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError)
"""What the library raises at an archive that somebody has shaped."""
_ENCRYPTED: Final = 0x1


@dataclass(frozen=True, slots=True)
class Verified:
    """A package whose list somebody trusted vouches for; its files are checked when they are used.

    Attributes:
        path: the package.
        manifest: its list.
        digest: SHA-256 of the list's bytes: what "the same package" means.
        signed_by: short name of the key.
    """

    path: Path
    manifest: Manifest
    digest: str
    signed_by: str


def verified(path: Path, keys: Sequence[str]) -> Verified:
    """Check who vouches for a package, and that it holds what its list says, by name and size.

    Raises:
        PackageRefusedError: any reason but those of `updates.acceptance`.
    """
    with _opened(path) as archive:
        raw = _small(archive, MANIFEST, MAX_MANIFEST_BYTES)
        if raw is None:
            raise PackageRefusedError("not_a_package")
        public = _signer(raw, _small(archive, SIGNATURE, MAX_SIGNATURE_BYTES), keys)
        manifest = _manifest(raw)
        _compare(archive, manifest)
    return Verified(path, manifest, hashlib.sha256(raw).hexdigest(), key_id(public))


def unpack(package: Verified, folder: Path) -> None:
    """Copy the files into a new folder, each compared with its hash, all durable.

    Raises:
        PackageRefusedError: `damaged`, or the package has changed since it was verified; what was
            written until then is in the folder, which the caller throws away.
        OSError: the folder exists, or the disk did not take them.
    """
    folder.mkdir(mode=0o755, parents=True)
    with _opened(package.path) as archive:
        _compare(archive, package.manifest)
        for one in package.manifest.files:
            target = folder / one.path
            target.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
            handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o644)
            with os.fdopen(handle, "wb") as into:
                _copy(archive, one, into)
                into.flush()
                os.fsync(handle)


def check_files(package: Verified) -> None:
    """Compare every file with its hash without writing anything.

    Raises:
        PackageRefusedError: `damaged`.
    """
    with _opened(package.path) as archive:
        for one in package.manifest.files:
            _copy(archive, one, None)


def _signer(raw: bytes, line: bytes | None, keys: Sequence[str]) -> str:
    if line is None:
        raise PackageRefusedError("unsigned")
    if not keys:
        raise PackageRefusedError("no_keys")
    try:
        return PACKAGES.verify(raw, line, keys)
    except SignatureRefusedError as refused:
        unknown = refused.fault == "unknown_key"
        raise PackageRefusedError("unknown_key" if unknown else "forged") from None


def _manifest(raw: bytes) -> Manifest:
    try:
        return Manifest.model_validate_json(raw)
    except ValidationError:
        raise PackageRefusedError("bad_manifest") from None


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    with ExitStack() as stack:
        try:
            state = path.stat()
            if not stat.S_ISREG(state.st_mode):
                raise PackageRefusedError("not_a_package")
            if state.st_size > MAX_PACKAGE_BYTES + 2 * MAX_MANIFEST_BYTES:
                raise PackageRefusedError("too_large")
            file = stack.enter_context(path.open("rb"))
            archive = stack.enter_context(zipfile.ZipFile(file))
        except OSError:
            raise PackageRefusedError("unreadable") from None
        except (*BAD_ZIP, ValueError):
            raise PackageRefusedError("not_a_package") from None
        yield archive


def _small(archive: zipfile.ZipFile, name: str, limit: int) -> bytes | None:
    """Return a member that must fit into memory; None: there is none."""
    found = [one for one in archive.infolist() if one.filename == name]
    if not found:
        return None
    _plain(found[0])
    if found[0].file_size > limit:
        raise PackageRefusedError("too_large")
    try:
        with archive.open(found[0]) as member:
            return member.read(limit + 1)
    except BAD_ZIP:
        raise PackageRefusedError("not_a_package") from None


def _compare(archive: zipfile.ZipFile, manifest: Manifest) -> None:
    """Refuse what the list does not name, and what is not there."""
    members = archive.infolist()
    for one in members:
        _plain(one)
    names = [one.filename for one in members]
    listed = {one.path: one.size for one in manifest.files}
    if len(names) != len(set(names)) or not set(names) <= {MANIFEST, SIGNATURE, *listed}:
        raise PackageRefusedError("unexpected_file")
    sizes = {one.filename: one.file_size for one in members}
    for path, size in listed.items():
        if path not in sizes:
            raise PackageRefusedError("missing_file")
        if sizes[path] != size:
            raise PackageRefusedError("damaged")


def _plain(member: zipfile.ZipInfo) -> None:
    mode = member.external_attr >> 16
    if stat.S_ISLNK(mode):
        raise PackageRefusedError("link")
    odd = member.compress_type != zipfile.ZIP_STORED or member.flag_bits & _ENCRYPTED
    if odd or member.is_dir() or (stat.S_IFMT(mode) and not stat.S_ISREG(mode)):
        raise PackageRefusedError("unexpected_file")


def _copy(archive: zipfile.ZipFile, one: PackedFile, into: IO[bytes] | None) -> None:
    """Copy one file and compare it; zip's own checksum fails as `damaged`, too."""
    seen, left = hashlib.sha256(), one.size
    try:
        with archive.open(one.path) as member:
            while left > 0 and (piece := member.read(min(CHUNK, left))):
                left -= len(piece)
                seen.update(piece)
                if into is not None:
                    into.write(piece)
    except BAD_ZIP:
        raise PackageRefusedError("damaged") from None
    if left or seen.hexdigest() != one.sha256:
        raise PackageRefusedError("damaged")
