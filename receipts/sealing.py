"""One receipt: its canonical text, its digest, and the kiosk's signature (RFC 8032)."""

import base64
import hashlib
import json
from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from server.protocol.receipt import ErasureRecord, SealedReceipt

FIRST: Final = "0" * 64
"""`previous` of a kiosk's first record."""

# Keeps a signature made for something else from being one of a receipt.
_PURPOSE: Final = b"madoguchi erasure receipt 1\n"


def canonical(value: Any) -> str:
    """Return the one text of a JSON value: keys sorted, no spaces, no floats (RFC 8785's idea)."""
    return json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )


def digest(receipt: SealedReceipt) -> str:
    """Return what the next record must name as `previous`."""
    return hashlib.sha256(receipt.record.encode()).hexdigest()


def seal(record: ErasureRecord, key: Ed25519PrivateKey) -> SealedReceipt:
    """Sign a record; `record.key` must be the public half of `key`."""
    text = canonical(record.model_dump(mode="json"))
    signature = key.sign(_PURPOSE + text.encode())
    encoded = base64.urlsafe_b64encode(signature).rstrip(b"=").decode()
    return SealedReceipt(record=text, signature=encoded)


def is_signed_by(receipt: SealedReceipt, public_key: str) -> bool:
    """Whether the owner of this key (base64url, 43 characters) signed exactly this text."""
    try:
        key = Ed25519PublicKey.from_public_bytes(_decode(public_key))
        key.verify(_decode(receipt.signature), _PURPOSE + receipt.record.encode())
    except (InvalidSignature, ValueError):
        return False
    return True


def record_of(receipt: SealedReceipt) -> ErasureRecord:
    """Read a receipt's record, without asking who signed it.

    Raises:
        ValueError: it is no record, or not in canonical form.
    """
    record = ErasureRecord.model_validate_json(receipt.record)
    if canonical(json.loads(receipt.record)) != receipt.record:
        raise ValueError("not in canonical form")
    return record


def _decode(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
