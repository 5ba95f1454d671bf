"""Enrolment: trade a one-time code for an identity."""

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from server.auth.challenge import from_base64url
from server.auth.tokens import digest, new_id
from server.clock import Clock
from server.protocol.kiosk import EnrolRequest, EnrolResult
from server.store import kiosks, municipalities
from server.store.database import Database
from server.store.events import Actor, record
from server.store.models import KioskRow


class BadCode(Exception):  # noqa: N818 - the name is the protocol's code
    """The code is unknown, used or expired; which of them is nobody's business."""


async def enrol(database: Database, clock: Clock, request: EnrolRequest) -> EnrolResult:
    """Use up the code and remember the kiosk's public key.

    Raises:
        BadCode: the code is not valid (any more), or the key is not an Ed25519 key.
    """
    try:
        Ed25519PublicKey.from_public_bytes(from_base64url(request.public_key))
    except ValueError:
        raise BadCode from None
    now = clock.now()
    async with database.write() as db:
        code = await kiosks.use_code(db, digest(request.code), now)
        if code is None:
            raise BadCode
        municipality = await municipalities.served(db, None, now)
        kiosk = KioskRow(
            id=new_id(),
            municipality_id=code.municipality_id,
            name=code.kiosk_name,
            public_key=request.public_key,
            agent_version=request.agent_version,
            enrolled_at=now,
        )
        db.add(kiosk)
        record(db, now, "kiosk_enrolled", Actor("kiosk", kiosk.id))
    return EnrolResult(kiosk_id=kiosk.id, name=kiosk.name, municipality=municipality.name)
