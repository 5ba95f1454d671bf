"""The kiosk's key: made once, private, and used for one thing only (T12)."""

import base64
import stat
from pathlib import Path

import pytest

from kiosk_client.identity import IdentityStore, KioskIdentity, public_key_of
from server.protocol.errors import StartupError
from server.protocol.kiosk import EnrolResult, KioskChallenge, challenge_payload

ENROLMENT = EnrolResult(kiosk_id="kiosk-0001", name="1番窓口", municipality="みほん市")
NONCE = base64.urlsafe_b64encode(bytes(32)).decode().rstrip("=")


@pytest.fixture
def store(tmp_path: Path) -> IdentityStore:
    return IdentityStore(tmp_path / "kiosk")


@pytest.fixture
def enrolled(store: IdentityStore) -> KioskIdentity:
    store.key()
    store.remember(ENROLMENT)
    identity = store.load()
    assert identity is not None
    return identity


def modes(directory: Path) -> dict[str, int]:
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in directory.iterdir()}


def test_a_new_kiosk_has_no_identity(store: IdentityStore) -> None:
    """Before its enrolment a kiosk is nobody."""
    assert store.load() is None


def test_the_key_stays_the_same(store: IdentityStore) -> None:
    """A kiosk that is enrolled in several tries offers one key."""
    assert public_key_of(store.key()) == public_key_of(store.key())


def test_only_the_kiosks_user_reads_it(enrolled: KioskIdentity, tmp_path: Path) -> None:
    """Another user of the machine cannot take the key and play this kiosk."""
    assert stat.S_IMODE((tmp_path / "kiosk").stat().st_mode) == 0o700
    assert modes(tmp_path / "kiosk") == {"identity.key": 0o600, "enrolment.json": 0o600}


def test_a_proof_verifies(enrolled: KioskIdentity) -> None:
    """The signature covers purpose, kiosk and nonce."""
    proof = enrolled.prove(KioskChallenge(nonce=NONCE, expires_in_s=30))
    signature = base64.urlsafe_b64decode(proof.signature + "==")
    enrolled.key.public_key().verify(signature, challenge_payload("kiosk-0001", NONCE))


def test_an_identity_does_not_show_its_key(enrolled: KioskIdentity) -> None:
    """A log line or traceback that holds the identity holds no key."""
    assert "Private" not in repr(enrolled)


@pytest.mark.parametrize(
    ("name", "content"),
    [("identity.key", b"short"), ("enrolment.json", b"{}"), ("enrolment.json", b"\xff")],
)
def test_damage_is_said_in_both_languages(
    enrolled: KioskIdentity, store: IdentityStore, tmp_path: Path, name: str, content: bytes
) -> None:
    """A damaged file stops the agent with what to do about it."""
    (tmp_path / "kiosk" / name).write_bytes(content)
    with pytest.raises(StartupError) as fault:
        store.load()
    assert fault.value.code == "identity_damaged"
    assert "登録し直して" in fault.value.message_ja
    assert "enrol again" in fault.value.message_en


def test_an_exposed_key_is_not_used(
    enrolled: KioskIdentity, store: IdentityStore, tmp_path: Path
) -> None:
    """A key that others could have read is no proof of anything any more."""
    (tmp_path / "kiosk" / "identity.key").chmod(0o644)
    with pytest.raises(StartupError) as fault:
        store.load()
    assert fault.value.code == "identity_damaged"


def test_an_impossible_directory_is_said(tmp_path: Path) -> None:
    """A state directory that cannot be made stops the agent with its name."""
    (tmp_path / "file").write_text("")
    with pytest.raises(StartupError) as fault:
        IdentityStore(tmp_path / "file" / "kiosk").load()
    assert fault.value.code == "state_dir_unusable"
