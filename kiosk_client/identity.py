"""Who this kiosk is: an Ed25519 key that never leaves it, and the name it was enrolled under."""

import base64
import os
import stat
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import structlog
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from pydantic import TypeAdapter, ValidationError

from kiosk_client.durable_file import sync_directory
from server.protocol.errors import StartupError
from server.protocol.kiosk import (
    Base64Key,
    EnrolResult,
    KioskChallenge,
    KioskProof,
    challenge_payload,
)

log = structlog.get_logger(__name__)

KEY_NAME = "identity.key"
ENROLMENT_NAME = "enrolment.json"
NEXT_NAME = "identity-next.key"
FORMER_NAME = "identity-former.json"
KEY_BYTES = 32

FORMER: Final[TypeAdapter[tuple[Base64Key, ...]]] = TypeAdapter(tuple[Base64Key, ...])


@dataclass(slots=True)
class KioskIdentity:
    """An enrolled kiosk: its key proves who it is and signs its receipts.

    Attributes:
        next_key: takes the place of `key` once the server has taken it (再登録).
        former: public halves of the keys before, oldest first.
    """

    enrolment: EnrolResult
    key: Ed25519PrivateKey = field(repr=False)
    next_key: Ed25519PrivateKey | None = field(default=None, repr=False)
    former: tuple[str, ...] = ()

    @property
    def kiosk_id(self) -> str:
        """Identifier given by the server."""
        return self.enrolment.kiosk_id

    def prove(self, challenge: KioskChallenge) -> KioskProof:
        """Sign a server's nonce together with this kiosk's identifier (T12)."""
        return self._proof(self.key, challenge)

    def prove_with_next(self, challenge: KioskChallenge) -> KioskProof | None:
        """Do so with the next key, if there is one: maybe the server knows this kiosk by it."""
        return None if self.next_key is None else self._proof(self.next_key, challenge)

    def _proof(self, key: Ed25519PrivateKey, challenge: KioskChallenge) -> KioskProof:
        signature = key.sign(challenge_payload(self.kiosk_id, challenge.nonce))
        return KioskProof(nonce=challenge.nonce, signature=base64url(signature))


class IdentityStore:
    """The directory with key and enrolment; readable by the kiosk's user alone."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def load(self) -> KioskIdentity | None:
        """Return the identity, or None if this kiosk was never enrolled.

        Raises:
            StartupError: `state_dir_unusable` or `identity_damaged`.
        """
        self._open_directory()
        path = self._directory / ENROLMENT_NAME
        if not path.exists():
            return None
        try:
            key = self._read_key(self._directory / KEY_NAME)
            return KioskIdentity(
                EnrolResult.model_validate_json(_read_private(path)),
                key,
                self._next_after(key),
                self._former_before(key),
            )
        except (OSError, ValueError, ValidationError):
            raise _damaged(self._directory) from None

    def key(self) -> Ed25519PrivateKey:
        """Return this kiosk's key; make it the first time.

        It is on disk before anyone learns its public half, so that a power cut during the
        enrolment never leaves an enrolled kiosk without its key.

        Raises:
            StartupError: `state_dir_unusable` or `identity_damaged`.
        """
        self._open_directory()
        path = self._directory / KEY_NAME
        try:
            if not path.exists():
                _write_private(path, Ed25519PrivateKey.generate().private_bytes_raw())
            return self._read_key(path)
        except (OSError, ValueError):
            raise _damaged(self._directory) from None

    def make_next(self, identity: KioskIdentity) -> Ed25519PrivateKey:
        """Return the key that is to follow; make it if there is none.

        It is on disk, under its name, before anyone learns its public half. It stays until it is
        taken: nobody but the server knows whether a request that was not answered has counted.

        Raises:
            OSError: the disk did not take it.
        """
        key = identity.next_key
        if key is None:
            key = Ed25519PrivateKey.generate()
            _write_private(self._directory / NEXT_NAME, key.private_bytes_raw())
            sync_directory(self._directory)
            identity.next_key = key
        return key

    def take_next(self, identity: KioskIdentity) -> None:
        """Make the next key the kiosk's own: the server knows it by no other any more.

        Whatever interrupts this, one of the two files is that key (`load`).

        Raises:
            OSError: the disk did not take it; the identity is as it was.
        """
        key = identity.next_key
        if key is None:
            return
        former = (*identity.former, public_key_of(identity.key))
        _write_private(self._directory / FORMER_NAME, FORMER.dump_json(former))
        sync_directory(self._directory)
        _write_private(self._directory / KEY_NAME, key.private_bytes_raw())
        sync_directory(self._directory)
        (self._directory / NEXT_NAME).unlink(missing_ok=True)
        identity.former, identity.key, identity.next_key = former, key, None

    def _next_after(self, key: Ed25519PrivateKey) -> Ed25519PrivateKey | None:
        """Return the next key; one that is taken already only lies there still.

        A damaged one is passed over: the present key is good, and maybe the server's.
        """
        path = self._directory / NEXT_NAME
        try:
            found = self._read_key(path)
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            log.warning("next_key_damaged", error=type(error).__name__)
            return None
        return found if public_key_of(found) != public_key_of(key) else None

    def _former_before(self, key: Ed25519PrivateKey) -> tuple[str, ...]:
        """Return the keys before this one, which may be noted there before it is replaced."""
        path = self._directory / FORMER_NAME
        if not path.exists():
            return ()
        found = FORMER.validate_json(_read_private(path))
        return tuple(one for one in found if one != public_key_of(key))

    def remember(self, enrolment: EnrolResult) -> None:
        """Keep what the server said about this kiosk.

        Raises:
            StartupError: `state_dir_unusable`.
        """
        text = enrolment.model_dump_json()
        try:
            _write_private(self._directory / ENROLMENT_NAME, text.encode())
        except OSError:
            raise unusable(self._directory) from None

    def _open_directory(self) -> None:
        try:
            self._directory.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._directory.chmod(0o700)
        except OSError:
            raise unusable(self._directory) from None

    @staticmethod
    def _read_key(path: Path) -> Ed25519PrivateKey:
        raw = _read_private(path)
        if len(raw) != KEY_BYTES:
            raise ValueError("not an Ed25519 key")
        return Ed25519PrivateKey.from_private_bytes(raw)


def public_key_of(key: Ed25519PrivateKey) -> str:
    """Return the public half as the protocol carries it."""
    return base64url(key.public_key().public_bytes_raw())


def base64url(raw: bytes) -> str:
    """Encode without padding (RFC 4648 §5)."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _read_private(path: Path) -> bytes:
    """Read a file that nobody else could have read or written."""
    if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise ValueError("open to others")
    return path.read_bytes()


def _write_private(path: Path, content: bytes) -> None:
    """Write the whole file or nothing, as 0600."""
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def unusable(directory: Path) -> StartupError:
    """The refusal of a state directory that this user cannot write."""
    return StartupError(
        "state_dir_unusable",
        f"{directory} に書き込めません。キオスクの利用者が書けるフォルダーを指定してください。",
        f"{directory} cannot be written. Choose a directory that the kiosk's user owns.",
        73,
    )


def _damaged(directory: Path) -> StartupError:
    return StartupError(
        "identity_damaged",
        f"{directory} の鍵または登録情報が壊れているか、他の利用者に読める状態です。"
        "フォルダーを削除し、新しい登録コードで登録し直してください。",
        f"The key or the enrolment in {directory} is damaged or open to other users. "
        "Delete the directory and enrol again with a new code.",
        78,
    )
