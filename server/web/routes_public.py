"""Enrolment, configuration and health."""

import hmac
import ipaddress
from collections.abc import Mapping
from importlib.metadata import version
from typing import TYPE_CHECKING

from aiohttp import web

from server.auth.enrolment import BadCode, enrol
from server.protocol.kiosk import EnrolRequest
from server.settings import ServerSettings
from server.web.answers import Failure, answer, body_of, json_answer
from server.web.keys import CLOCK, DATABASE, ENROLMENT_LOCKOUT, LOG, METRICS, SETTINGS

if TYPE_CHECKING:
    from server.auth.lockout import Lockout

routes = web.RouteTableDef()


@routes.post("/api/kiosks/enrol")
async def enrol_kiosk(request: web.Request) -> web.Response:
    """Trade a one-time code for an identity; guessing is slowed down by address (T12)."""
    body = await body_of(request, EnrolRequest)
    lockout: Lockout = request.app[ENROLMENT_LOCKOUT]
    key = ("enrol", request.remote or "unknown")
    if wait := lockout.wait_s(key):
        headers = {"Retry-After": str(int(wait) + 1)}
        raise Failure(web.HTTPTooManyRequests.status_code, "locked", headers)
    try:
        result = await enrol(request.app[DATABASE], request.app[CLOCK], body)
    except BadCode:
        lockout.failed(key)
        request.app[LOG].warning("enrolment_refused", code="bad_code")
        raise Failure(web.HTTPForbidden.status_code, "bad_code") from None
    lockout.succeeded(key)
    request.app[LOG].info("kiosk_enrolled", kiosk=result.kiosk_id)
    return answer(result, web.HTTPCreated.status_code)


@routes.get("/api/config")
async def config(request: web.Request) -> web.Response:
    """What a console shows before anybody has signed in."""
    return json_answer(
        {
            "municipality": request.app[SETTINGS].municipality,
            "version": version("madoguchi"),
            "languages": ["ja", "en"],
        }
    )


@routes.get("/healthz")
async def alive(_request: web.Request) -> web.Response:
    """The process answers."""
    return json_answer({"status": "ok"})


@routes.get("/readyz")
async def ready(request: web.Request) -> web.Response:
    """The process can serve: its database takes writes."""
    if await request.app[DATABASE].takes_writes():
        return json_answer({"status": "ok"})
    return json_answer({"status": "database"}, web.HTTPServiceUnavailable.status_code)


@routes.get("/metrics")
async def metrics(request: web.Request) -> web.Response:
    """Counters for Prometheus: for whoever has the token, or this machine if there is none."""
    if not may_read_metrics(request.app[SETTINGS], request.remote, request.headers):
        raise web.HTTPNotFound
    return web.Response(
        body=request.app[METRICS].exposition(),
        headers={"Content-Type": "text/plain; version=0.0.4; charset=utf-8"},
    )


def may_read_metrics(
    settings: ServerSettings, address: str | None, headers: Mapping[str, str]
) -> bool:
    """Whether a request gets the counters.

    Args:
        settings: `metrics_token` and `metrics_open` count.
        address: where the request comes from.
        headers: of the request (RFC 6750 §2.1).
    """
    token = settings.metrics_token
    if token is not None:
        shown = headers.get("Authorization", "").encode("utf-8", "surrogateescape")
        return hmac.compare_digest(shown, f"Bearer {token.get_secret_value()}".encode())
    return settings.metrics_open or is_loopback(address)


def is_loopback(address: str | None) -> bool:
    """Whether an address is this machine itself."""
    try:
        return address is not None and ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False
