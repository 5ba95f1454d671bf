"""Signed lines: Ed25519 (RFC 8032) over bytes as they are, for one purpose each.

The bytes are checked before anything parses them: nothing that depends on a reading of YAML, JSON
or a manifest decides whether it is read (docs/adr/0009).
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

MAX_SIGNATURE_BYTES: Final = 1024
PUBLIC_KEY_PATTERN: Final = r"^ed25519:[A-Za-z0-9_-]{43}$"

SignatureFault = Literal["malformed", "unknown_key", "forged"]


class SignatureRefusedError(ValueError):
    """The signature does not count; `fault` says why."""

    def __init__(self, fault: SignatureFault) -> None:
        self.fault: SignatureFault = fault
        super().__init__(fault)


@dataclass(frozen=True, slots=True)
class Purpose:
    """What signatures are for; one that was made for something else never counts.

    Attributes:
        label: first words of the line.
        prefix: what is signed before the bytes themselves.
    """

    label: str
    prefix: bytes

    def sign(self, raw: bytes, key: Ed25519PrivateKey) -> str:
        """Return the line which vouches for these bytes."""
        signature = _encode(key.sign(self.prefix + raw))
        return f"{self.label} {key_id(public_text(key.public_key()))} {signature}\n"

    def verify(self, raw: bytes, line: bytes, trusted: Iterable[str]) -> str:
        """Return the trusted public key whose owner vouches for these bytes.

        Args:
            raw: what is signed.
            line: the signature as `sign` writes it.
            trusted: public keys as in settings.

        Raises:
            SignatureRefusedError: `malformed`, `unknown_key` or `forged`.
        """
        pattern = rf"{re.escape(self.label)} ([0-9a-f]{{16}}) ([A-Za-z0-9_-]{{86}})\n?"
        found = re.fullmatch(pattern, line.decode("ascii", errors="replace"))
        if found is None:
            raise SignatureRefusedError("malformed")
        public = next((one for one in trusted if key_id(one) == found[1]), None)
        if public is None:
            raise SignatureRefusedError("unknown_key")
        try:
            key = Ed25519PublicKey.from_public_bytes(_decode(public.removeprefix("ed25519:")))
            key.verify(_decode(found[2]), self.prefix + raw)
        except (InvalidSignature, ValueError):
            raise SignatureRefusedError("forged") from None
        return public


def public_text(key: Ed25519PublicKey) -> str:
    """Return a public key as settings have it."""
    return f"ed25519:{_encode(key.public_bytes_raw())}"


def key_id(public: str) -> str:
    """Return the short name of a public key, for people and to find it among others."""
    return hashlib.sha256(public.encode()).hexdigest()[:16]


def _encode(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _decode(text: str) -> bytes:
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except binascii.Error:
        raise ValueError("not base64url") from None
