"""Re-enrolment (再登録): a kiosk gets a new key by proving that it holds the old one and it."""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from server.auth.challenge import from_base64url
from server.clock import Clock
from server.protocol.kiosk import KeyChange, KeyChanged, key_change_payload
from server.store import kiosk_keys, kiosks
from server.store.database import Database
from server.store.events import Actor, record

SHOWN = 16
"""Characters of a key that stand in the record: enough to find it, and both fit."""


class KeyRefused(Exception):  # noqa: N818 - a decision, not a fault
    """No such kiosk, no order of IT, a signature that is wrong, or a key that was used before."""


async def repeated(database: Database, request: KeyChange) -> KeyChanged | None:
    """The same answer to a kiosk that has not heard the first one; None: it is not repeated."""
    async with database.read() as db:
        row = await kiosks.kiosk(db, request.kiosk_id)
        if row is None or row.public_key != request.public_key:
            return None
        before = await kiosk_keys.former(db, row.id)
    if not before or not _is_signed_by_both(request, before[-1].public_key):
        return None
    return KeyChanged(kiosk_id=row.id, public_key=row.public_key)


async def change_key(database: Database, clock: Clock, request: KeyChange) -> KeyChanged:
    """Replace a kiosk's key: in one transaction, in which the old one becomes a former one.

    The caller has made sure that IT has ordered it, and that no citizen is there.

    Raises:
        KeyRefused: it keeps the key that it has.
    """
    now = clock.now()
    async with database.write() as db:
        row = await kiosks.kiosk(db, request.kiosk_id)
        if row is None or not _is_signed_by_both(request, row.public_key):
            raise KeyRefused
        if await kiosk_keys.is_taken(db, request.public_key):
            raise KeyRefused
        detail = f"{row.public_key[:SHOWN]}>{request.public_key[:SHOWN]}"
        kiosk_keys.replace(db, row, request.public_key, now)
        record(db, now, "kiosk_key_changed", Actor("kiosk", row.id), detail=detail)
    return KeyChanged(kiosk_id=request.kiosk_id, public_key=request.public_key)


def _is_signed_by_both(request: KeyChange, old: str) -> bool:
    payload = key_change_payload(request.kiosk_id, request.repair_id, old, request.public_key)
    try:
        for key, signature in ((old, request.by_old), (request.public_key, request.by_new)):
            public = Ed25519PublicKey.from_public_bytes(from_base64url(key))
            public.verify(from_base64url(signature), payload)
    except (InvalidSignature, ValueError):
        return False
    return True
