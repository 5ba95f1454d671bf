"""`/api/kiosks/key`: a kiosk's next key, while IT's order to renew it is open (再登録, T12)."""

from typing import Protocol

from aiohttp import web

from server.auth.rekeying import KeyRefused, change_key, repeated
from server.protocol.kiosk import KeyChange, KeyChanged
from server.protocol.repair import RENEW_KEY, RepairName
from server.web.answers import Failure, answer, body_of
from server.web.keys import CLOCK, DATABASE, ENROLMENT_LOCKOUT, LOG


class Orders(Protocol):
    """Knows what IT has ordered; the signalling edge provides it."""

    def is_open(self, kiosk_id: str, repair_id: str, repair: RepairName) -> bool:
        """Whether this repair was ordered, is not over, and may go on."""


ORDERS = web.AppKey("repair_orders", Orders)

routes = web.RouteTableDef()


@routes.post("/api/kiosks/key")
async def change(request: web.Request) -> web.Response:
    """Take a kiosk's next key; guessing is slowed down by address. 403: it keeps what it has."""
    body = await body_of(request, KeyChange)
    lockout = request.app[ENROLMENT_LOCKOUT]
    address = ("key", request.remote or "unknown")
    if wait := lockout.wait_s(address):
        headers = {"Retry-After": str(int(wait) + 1)}
        raise Failure(web.HTTPTooManyRequests.status_code, "locked", headers)
    try:
        changed = await _changed(request, body)
    except KeyRefused:
        lockout.failed(address)
        request.app[LOG].warning("key_refused")
        raise Failure(web.HTTPForbidden.status_code, "key_refused") from None
    lockout.succeeded(address)
    return answer(changed)


async def _changed(request: web.Request, body: KeyChange) -> KeyChanged:
    known = await repeated(request.app[DATABASE], body)
    if known is not None:
        return known
    if not request.app[ORDERS].is_open(body.kiosk_id, body.repair_id, RENEW_KEY):
        raise KeyRefused
    changed = await change_key(request.app[DATABASE], request.app[CLOCK], body)
    request.app[LOG].info("kiosk_key_changed", kiosk=changed.kiosk_id)
    return changed
