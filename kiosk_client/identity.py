"""Who this kiosk is: an Ed25519 key that never leaves it, and the name it was enrolled under."""

import base64
import os
import stat
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from pydantic import ValidationError

from server.protocol.errors import StartupError
from server.protocol.kiosk import EnrolResult, KioskChallenge, KioskProof, challenge_payload

KEY_NAME = "identity.key"
ENROLMENT_NAME = "enrolment.json"
KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class KioskIdentity:
    """An enrolled kiosk; `prove` is the only use of its key."""

    enrolment: EnrolResult
    key: Ed25519PrivateKey = field(repr=False)

    @property
    def kiosk_id(self) -> str:
        """Identifier given by the server."""
        return self.enrolment.kiosk_id

    def prove(self, challenge: KioskChallenge) -> KioskProof:
        """Sign a server's nonce together with this kiosk's identifier (T12)."""
        signature = self.key.sign(challenge_payload(self.kiosk_id, challenge.nonce))
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
            return KioskIdentity(
                EnrolResult.model_validate_json(_read_private(path)),
                self._read_key(self._directory / KEY_NAME),
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
