"""A kiosk starts only with a profile that somebody it trusts has signed (T5: a hostile profile)."""

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk_client.sites.signature import public_text, sign, signature_path
from kiosk_client.sites.trust import ProfileSource, SiteProfileError, load_profile


@pytest.fixture
def key() -> Ed25519PrivateKey:
    """The key of somebody who is trusted."""
    return Ed25519PrivateKey.generate()


@pytest.fixture
def path(tmp_path: Path, small: str, key: Ed25519PrivateKey) -> Path:
    """A signed profile."""
    path = tmp_path / "site.yaml"
    path.write_text(small, encoding="utf-8")
    signature_path(path).write_text(sign(path.read_bytes(), key))
    return path


def trusting(path: Path, *keys: Ed25519PrivateKey) -> ProfileSource:
    return ProfileSource(path, tuple(public_text(key.public_key()) for key in keys))


def refusal(source: ProfileSource) -> str:
    with pytest.raises(SiteProfileError) as refused:
        load_profile(source)
    assert refused.value.exit_code == 78
    assert str(source.path) in refused.value.message_ja
    assert str(source.path) in refused.value.message_en
    return refused.value.code


def test_a_signed_profile_is_loaded(path: Path, key: Ed25519PrivateKey) -> None:
    """Any of the trusted keys will do."""
    assert load_profile(trusting(path, Ed25519PrivateKey.generate(), key)).id == "city"


def test_one_changed_byte_is_refused(path: Path, key: Ed25519PrivateKey) -> None:
    """Whoever can write the file cannot open the PIN to the operator."""
    path.write_bytes(path.read_bytes().replace(b"class: citizen", b"class:    open"))
    assert refusal(trusting(path, key)) == "site_profile_forged"


def test_another_key_under_the_same_name_is_refused(path: Path, key: Ed25519PrivateKey) -> None:
    """The short name in the signature is no proof: only the signature is."""
    theirs = sign(path.read_bytes(), Ed25519PrivateKey.generate()).split()
    ours = signature_path(path).read_text().split()
    signature_path(path).write_text(" ".join((*ours[:3], theirs[3])) + "\n")
    assert refusal(trusting(path, key)) == "site_profile_forged"


def test_an_unknown_key_is_refused(path: Path) -> None:
    """A signature by just anybody says nothing, and neither does one when nobody is trusted."""
    assert refusal(trusting(path, Ed25519PrivateKey.generate())) == "site_profile_untrusted"
    assert refusal(trusting(path)) == "site_profile_untrusted"


@pytest.mark.parametrize("line", ["", "x" * 2000, "madoguchi-site-signature 2 a b\n"])
def test_a_damaged_signature_is_refused(path: Path, key: Ed25519PrivateKey, line: str) -> None:
    """A signature that cannot be read is none."""
    signature_path(path).write_text(line)
    assert refusal(trusting(path, key)) == "site_profile_forged"


def test_an_unsigned_profile_is_refused(path: Path, key: Ed25519PrivateKey) -> None:
    """Except where the settings say that this is development."""
    signature_path(path).unlink()
    assert refusal(trusting(path, key)) == "site_profile_unsigned"
    assert load_profile(ProfileSource(path, unsigned=True)).version == 3


def test_the_signature_is_checked_before_the_file_is_parsed(
    path: Path, key: Ed25519PrivateKey
) -> None:
    """What is not vouched for never reaches the parser."""
    path.write_text("a: &a [*a", encoding="utf-8")
    assert refusal(trusting(path, key)) == "site_profile_forged"


def test_an_invalid_profile_is_refused_with_its_line(path: Path, key: Ed25519PrivateKey) -> None:
    """A signature does not make a mistake right."""
    path.write_bytes(path.read_bytes().replace(b"version: 3", b"version: x"))
    signature_path(path).write_text(sign(path.read_bytes(), key))
    with pytest.raises(SiteProfileError, match=r"site\.yaml:3 version") as refused:
        load_profile(trusting(path, key))
    assert refused.value.code == "site_profile_invalid"


def test_a_missing_profile_is_refused(tmp_path: Path) -> None:
    """A wrong path is said, not ignored."""
    assert refusal(ProfileSource(tmp_path / "nothing.yaml")) == "site_profile_unreadable"
