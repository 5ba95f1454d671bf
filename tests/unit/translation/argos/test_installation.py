"""Installing a package that anybody may have made."""

import json
import stat
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from translation.argos import PackageRefusedError, install, installed
from translation.argos.installation import digest

METADATA = {"package_version": "1.0", "from_code": "ja", "to_code": "en", "type": "translate"}
ROOT = "translate-ja_en-1_0/"


def make(path: Path, extra: Mapping[str, bytes] | None = None, **metadata: object) -> Path:
    """Write a package that is complete but for what a test changes."""
    files = {
        ROOT + "metadata.json": json.dumps(METADATA | metadata).encode(),
        ROOT + "sentencepiece.model": b"pieces",
        ROOT + "model/model.bin": b"weights",
    } | dict(extra or {})
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def test_a_good_package_is_installed_and_listed(tmp_path: Path) -> None:
    """It lies in a folder named by direction and version; nothing else is left."""
    package = make(tmp_path / "p.argosmodel")
    done = install(package, tmp_path / "models", digest(package).upper())
    assert done.path.name == "translate-ja_en-1_0"
    assert (done.source, done.target, done.version) == ("ja", "en", "1.0")
    assert installed(tmp_path / "models") == (done,)
    assert [path.name for path in (tmp_path / "models").iterdir()] == [done.path.name]


@pytest.mark.parametrize(
    "name",
    [
        "../evil",
        ROOT + "../../evil",
        "/etc/evil",
        "C:\\evil",
        ROOT + "a\\..\\..\\evil",
        ROOT + ".hidden",
        ROOT + "a//b",
        ROOT + "nul\x01",
    ],
)
def test_a_file_outside_its_folder_is_refused(tmp_path: Path, name: str) -> None:
    """A package could otherwise overwrite the server's own files."""
    package = make(tmp_path / "p.argosmodel", {name: b"evil"})
    with pytest.raises(PackageRefusedError) as refused:
        install(package, tmp_path / "models")
    assert refused.value.code == "name"
    assert not list(tmp_path.rglob("*evil*"))
    assert installed(tmp_path / "models") == ()


def test_a_link_is_refused(tmp_path: Path) -> None:
    """A link could make the next file land anywhere."""
    package = make(tmp_path / "p.argosmodel")
    link = zipfile.ZipInfo(ROOT + "link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(package, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(PackageRefusedError) as refused:
        install(package, tmp_path / "models")
    assert refused.value.code == "not_a_file"


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    """Ten kilobytes must not become ten gigabytes of disk."""
    package = tmp_path / "p.argosmodel"
    with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(ROOT + "model/model.bin", b"\0" * 20_000_000)
    with pytest.raises(PackageRefusedError) as refused:
        install(package, tmp_path / "models")
    assert refused.value.code == "too_large"


@pytest.mark.parametrize(
    ("extra", "code"),
    [
        ({"second/metadata.json": b"{}"}, "not_one_folder"),
        ({"loose": b""}, "not_one_folder"),
        ({ROOT + "METADATA.json": b"{}"}, "name_twice"),
        ({ROOT + "metadata.json": b"{"}, "metadata"),
        ({ROOT + "metadata.json": b"\xff\xfe"}, "metadata"),
        ({ROOT + "metadata.json": b"[]"}, "metadata"),
        ({ROOT + "metadata.json": b"[" * 100_000}, "metadata"),
    ],
)
def test_a_malformed_package_is_refused(tmp_path: Path, extra: dict[str, bytes], code: str) -> None:
    """With a reason that names the fault."""
    with pytest.raises(PackageRefusedError) as refused:
        install(make(tmp_path / "p.argosmodel", extra), tmp_path / "models")
    assert refused.value.code == code
    assert list((tmp_path / "models").iterdir()) == []


@pytest.mark.parametrize(
    "metadata",
    [
        {"from_code": "de"},
        {"to_code": "ja"},
        {"type": "sbd"},
        {"package_version": "../../1"},
        {"package_version": None},
    ],
)
def test_other_metadata_are_refused(tmp_path: Path, metadata: dict[str, object]) -> None:
    """Another language, the same language twice, or a version that would be a path."""
    with pytest.raises(PackageRefusedError) as refused:
        install(make(tmp_path / "p.argosmodel", None, **metadata), tmp_path / "models")
    assert refused.value.code == "metadata"


def test_an_incomplete_package_is_refused(tmp_path: Path) -> None:
    """A package without weights would be found out in the middle of a call."""
    package = tmp_path / "p.argosmodel"
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr(ROOT + "metadata.json", json.dumps(METADATA))
    with pytest.raises(PackageRefusedError) as refused:
        install(package, tmp_path / "models")
    assert refused.value.code == "incomplete"


def test_no_archive_and_wrong_digest_are_refused(tmp_path: Path) -> None:
    """A truncated download, and one that somebody exchanged on the way."""
    package = tmp_path / "p.argosmodel"
    package.write_bytes(b"<html>404</html>")
    with pytest.raises(PackageRefusedError) as refused:
        install(package, tmp_path / "models")
    assert refused.value.code == "not_an_archive"
    with pytest.raises(PackageRefusedError) as refused:
        install(make(package), tmp_path / "models", "0" * 64)
    assert refused.value.code == "sha256"


def test_an_installed_package_is_not_silently_overwritten(tmp_path: Path) -> None:
    """Only on request; and a broken new one leaves the old one in place."""
    package = make(tmp_path / "p.argosmodel")
    old = install(package, tmp_path / "models")
    newer = make(tmp_path / "q.argosmodel", {ROOT + "model/model.bin": b"better"})
    with pytest.raises(PackageRefusedError) as refused:
        install(newer, tmp_path / "models")
    assert refused.value.code == "exists"
    assert (old.path / "model/model.bin").read_bytes() == b"weights"
    install(newer, tmp_path / "models", replace=True)
    assert (old.path / "model/model.bin").read_bytes() == b"better"
    assert len(list((tmp_path / "models").iterdir())) == 1
