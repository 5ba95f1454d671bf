"""Re-enrolment (再登録): a new key for the same kiosk, on IT's order (T12, Z-23).

Both keys sign the request, so that neither a thief of the old key nor anybody with an order alone
puts a key of their own in this kiosk's place. Until the server has answered, nobody here knows
which key counts: both stay on the disk, and the link tries one after the other.
"""

import asyncio
import ssl
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Final

import structlog
from aiohttp import ClientError
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from pydantic import ValidationError

from kiosk_client.asking import post
from kiosk_client.back_off import BackOff
from kiosk_client.identity import IdentityStore, KioskIdentity, base64url, public_key_of
from server.protocol.kiosk import KeyChange, KeyChanged, key_change_payload

log = structlog.get_logger(__name__)

PATH: Final = "/api/kiosks/key"
ATTEMPTS: Final = 4
"""Tries while the server does not answer; a repeated request gets the first one's answer."""

Pause = Callable[[float], Awaitable[None]]


class Reenrolment:
    """Gives one kiosk its next key.

    Args:
        server_url: address of the server.
        tls: how to check its certificate.
        store: where the keys lie.
        identity: gets the new key.
        pause: between two tries.
    """

    def __init__(
        self,
        server_url: str,
        tls: ssl.SSLContext,
        store: IdentityStore,
        identity: KioskIdentity,
        pause: Pause = asyncio.sleep,
    ) -> None:
        self._url: Final = server_url
        self._tls: Final = tls
        self._store: Final = store
        self._identity: Final = identity
        self._pause: Final = pause

    @property
    def public_key(self) -> str:
        """By which key the kiosk is known now, as far as it knows itself."""
        return public_key_of(self._identity.key)

    async def renew(self, repair_id: str) -> bool:
        """Make a new key and hand it to the server; return whether it counts now.

        Raises:
            OSError: the disk did not take the new key.
        """
        following = await asyncio.to_thread(self._store.make_next, self._identity)
        request = change_request(self._identity, following, repair_id)
        if not await self._taken(request):
            return False
        return await self.take()

    async def take(self) -> bool:
        """The server knows this kiosk by its next key: so does the kiosk from now on."""
        try:
            await asyncio.to_thread(self._store.take_next, self._identity)
        except OSError as error:  # both keys are still there, and the next connection asks again
            log.warning("key_not_kept", error=type(error).__name__)
            return False
        log.info("kiosk_key_changed", kiosk=self._identity.kiosk_id)
        return True

    async def _taken(self, request: KeyChange) -> bool:
        waits = BackOff()
        for attempt in range(ATTEMPTS):
            if attempt:
                await self._pause(waits.next())
            try:
                status, answer = await post(self._url, PATH, request, self._tls)
            except (ClientError, TimeoutError, OSError) as error:
                log.warning("key_change_not_answered", error=type(error).__name__)
                continue
            if status == HTTPStatus.OK:
                return _confirms(answer, request)
            log.warning("key_change_refused", count=status)
            return False
        return False


def change_request(
    identity: KioskIdentity, following: Ed25519PrivateKey, repair_id: str
) -> KeyChange:
    """Return the request that both keys have signed."""
    new = public_key_of(following)
    payload = key_change_payload(identity.kiosk_id, repair_id, public_key_of(identity.key), new)
    return KeyChange(
        kiosk_id=identity.kiosk_id,
        repair_id=repair_id,
        public_key=new,
        by_old=base64url(identity.key.sign(payload)),
        by_new=base64url(following.sign(payload)),
    )


def _confirms(answer: bytes, request: KeyChange) -> bool:
    """Whether it is about this kiosk and this key, and not some page that says 200."""
    try:
        changed = KeyChanged.model_validate_json(answer)
    except ValidationError:
        return False
    return (changed.kiosk_id, changed.public_key) == (request.kiosk_id, request.public_key)
