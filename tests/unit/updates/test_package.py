"""What a package may hold, and that nothing else ever gets out of it."""

import json
import stat
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from updates import package as packages
from updates.package import MANIFEST, PACKAGES, SIGNATURE, check_files, unpack, verified
from updates.packing import agent_contents, sign_package
from updates.refusal import SENTENCES, PackageRefusedError
from updates.signature import public_text
from updates.source import FolderSource


def refusal(path: Path, keys: tuple[str, ...]) -> str:
    with pytest.raises(PackageRefusedError) as caught:
        verified(path, keys)
    return caught.value.code


def rewritten(path: Path, change: Callable[[zipfile.ZipFile], None], *leave: str) -> Path:
    """Write a package anew without some members, and let somebody add to it."""
    fresh = path.with_name("rewritten.mdgupdate")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(fresh, "w") as new:
        for one in old.infolist():
            if one.filename not in leave:
                new.writestr(one, old.read(one))
        change(new)
    return fresh


def with_manifest(workshop: Any, **changes: object) -> Path:
    """A package whose list somebody with the key has written by hand."""
    path = workshop.unsigned()
    with zipfile.ZipFile(path) as old:
        values = json.loads(old.read(MANIFEST)) | changes
    raw = json.dumps(values).encode()

    def put(new: zipfile.ZipFile) -> None:
        new.writestr(MANIFEST, raw)
        new.writestr(SIGNATURE, PACKAGES.sign(raw, workshop.key))

    return rewritten(path, put, MANIFEST)


def test_a_good_package_is_unpacked(workshop: Any, tmp_path: Path) -> None:
    """Every file is there, and nothing else: neither list nor signature."""
    found = workshop.package()
    check_files(found)
    folder = tmp_path / "out"
    unpack(found, folder)
    files = {str(one.relative_to(folder)) for one in folder.rglob("*") if one.is_file()}
    assert files == {"requirements.txt", "wheels/madoguchi-2.0-py3-none-any.whl"}
    with pytest.raises(FileExistsError):
        unpack(found, folder)


def test_who_does_not_sign_does_not_count(workshop: Any, tmp_path: Path) -> None:
    """No signature, no trusted key, another key, another purpose."""
    unsigned = workshop.unsigned()
    assert refusal(unsigned, workshop.keys) == "unsigned"
    signed = workshop.signed()
    assert refusal(signed, ()) == "no_keys"
    other = public_text(Ed25519PrivateKey.generate().public_key())
    assert refusal(signed, (other,)) == "unknown_key"
    with zipfile.ZipFile(unsigned) as archive:
        raw = archive.read(MANIFEST)
    line = packages.Purpose(PACKAGES.label, b"something else\n").sign(raw, workshop.key)
    wrong = rewritten(unsigned, lambda new: new.writestr(SIGNATURE, line))
    assert refusal(wrong, workshop.keys) == "forged"


def test_a_changed_list_is_forged(workshop: Any) -> None:
    """One byte of the list, and the signature does not fit."""
    path = workshop.signed()
    with zipfile.ZipFile(path) as old:
        raw = old.read(MANIFEST).replace(b'"2.0"', b'"9.0"')
    assert (
        refusal(rewritten(path, lambda new: new.writestr(MANIFEST, raw), MANIFEST), workshop.keys)
        == "forged"
    )


def test_a_changed_file_is_damaged(workshop: Any, tmp_path: Path) -> None:
    """Of another length at once, of the same length when it is read."""
    wheel = "wheels/madoguchi-2.0-py3-none-any.whl"
    path = workshop.signed()
    longer = rewritten(path, lambda new: new.writestr(wheel, b"wheels"), wheel)
    assert refusal(longer, workshop.keys) == "damaged"
    same = verified(
        rewritten(path, lambda new: new.writestr(wheel, b"wheat"), wheel), workshop.keys
    )
    for attempt in (lambda: check_files(same), lambda: unpack(same, tmp_path / "out")):
        with pytest.raises(PackageRefusedError) as caught:
            attempt()
        assert caught.value.code == "damaged"


def test_what_the_list_does_not_name_is_refused(workshop: Any) -> None:
    """More files, twice the same, fewer, compressed, links, folders."""
    path = workshop.signed()

    def add(name: str, **parts: object) -> Path:
        def put(new: zipfile.ZipFile) -> None:
            member = zipfile.ZipInfo(name)
            for key, value in parts.items():
                setattr(member, key, value)
            new.writestr(member, b"wheel")

        return rewritten(path, put)

    assert refusal(add("more.txt"), workshop.keys) == "unexpected_file"
    assert refusal(add("../../etc/cron.d/x"), workshop.keys) == "unexpected_file"
    assert refusal(add("folder/"), workshop.keys) == "unexpected_file"
    deflated = add("requirements.txt2", compress_type=zipfile.ZIP_DEFLATED)
    assert refusal(deflated, workshop.keys) == "unexpected_file"
    link = add("requirements.txt2", external_attr=(stat.S_IFLNK | 0o777) << 16)
    assert refusal(link, workshop.keys) == "link"
    device = add("requirements.txt2", external_attr=(stat.S_IFCHR | 0o666) << 16)
    assert refusal(device, workshop.keys) == "unexpected_file"
    with pytest.warns(UserWarning, match="Duplicate"):
        twice = add("requirements.txt")
    assert refusal(twice, workshop.keys) == "unexpected_file"
    fewer = rewritten(path, lambda _new: None, "requirements.txt")
    assert refusal(fewer, workshop.keys) == "missing_file"


@pytest.mark.parametrize(
    "inner",
    [
        "../x",
        "/etc/passwd",
        "wheels/../../x",
        "a\\..\\b",
        ".profile",
        "wheels//x",
        "C:x",
        "a/b/c/d",
    ],
)
def test_no_path_leads_out_of_the_folder(workshop: Any, inner: str) -> None:
    """Not even somebody with the key can write one into the list."""
    entry = {"path": inner, "size": 1, "sha256": "0" * 64}
    path = with_manifest(workshop, files=[entry])
    assert refusal(path, workshop.keys) == "bad_manifest"


@pytest.mark.parametrize(
    "changes",
    [
        {"files": []},
        {"kind": "system"},
        {"kind": "profile"},
        {"version": "2.0-rc1"},
        {"expires": "2030-01-01T00:00:00Z"},
        {"expires": "2020-01-01T00:00:00Z"},
        {"more": 1},
        {"format": 2},
    ],
)
def test_a_list_that_is_not_valid(workshop: Any, changes: dict[str, object]) -> None:
    """Kinds, versions, periods and keys that nobody knows."""
    assert refusal(with_manifest(workshop, **changes), workshop.keys) == "bad_manifest"


def test_what_is_no_package(workshop: Any, tmp_path: Path) -> None:
    """Nothing there, a folder, no zip, a zip of something else."""
    assert refusal(tmp_path / "none", workshop.keys) == "unreadable"
    assert refusal(tmp_path, workshop.keys) == "not_a_package"
    text = tmp_path / "text"
    text.write_bytes(b"hello")
    assert refusal(text, workshop.keys) == "not_a_package"
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("readme", b"")
    assert refusal(tmp_path / "other.zip", workshop.keys) == "not_a_package"


def test_what_is_too_large(workshop: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file as a whole, and a list that would not fit into memory."""
    path = workshop.signed()
    monkeypatch.setattr(packages, "MAX_MANIFEST_BYTES", 10)
    assert refusal(path, workshop.keys) == "too_large"
    monkeypatch.setattr(packages, "MAX_PACKAGE_BYTES", 10)
    assert refusal(path, workshop.keys) == "too_large"


def test_every_refusal_has_its_sentences() -> None:
    """In both languages."""
    assert all(japanese and english for japanese, english in SENTENCES.values())


def test_signed_once(workshop: Any) -> None:
    """A second signature would hide the first."""
    with pytest.raises(PackageRefusedError) as caught:
        sign_package(workshop.signed(), workshop.key)
    assert caught.value.code == "unexpected_file"


def test_wheels_are_named_with_their_hashes(tmp_path: Path) -> None:
    """What pip is given names every wheel; two of the product are one too many."""
    (tmp_path / "madoguchi-1.2.0-py3-none-any.whl").write_bytes(b"a")
    (tmp_path / "some_thing-3.1-cp311-cp311-linux_x86_64.whl").write_bytes(b"b")
    version, contents = agent_contents(tmp_path)
    lines = contents["requirements.txt"]
    assert version == "1.2.0"
    assert isinstance(lines, bytes)
    assert b"some-thing==3.1 --hash=sha256:3e23" in lines
    (tmp_path / "madoguchi-1.3.0-py3-none-any.whl").write_bytes(b"c")
    with pytest.raises(PackageRefusedError):
        agent_contents(tmp_path)


def test_a_folder_lists_what_counts_and_what_does_not(workshop: Any) -> None:
    """Pieces are read by the hash of the file; what is refused gives none."""
    good, bad = workshop.signed("2.1"), workshop.unsigned("2.2", valid=timedelta(days=1))
    source = FolderSource(workshop.folder, workshop.keys)
    listed = {one.name: one for one in source.packages()}
    one = listed[good.name]
    assert one.manifest is not None
    assert one.manifest.version == "2.1"
    assert source.read(one.sha256, 0, 4) + source.read(one.sha256, 4, 1 << 20) == good.read_bytes()
    assert listed[bad.name].refused == "unsigned"
    assert source.read("", 0, 4) == b""
    good.unlink()
    assert source.read(one.sha256, 0, 4) == b""
    assert [each.name for each in source.packages()] == [bad.name]
    assert FolderSource(workshop.folder / "none", workshop.keys).packages() == ()
