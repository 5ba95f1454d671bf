"""What stands before every route: errors become answers, writes come from our own pages."""

from collections.abc import Awaitable, Callable
from typing import Final

from aiohttp import web

from server.logs import origin_of
from server.web.answers import Failure
from server.web.keys import HOSTS, LOG, METRICS, ORIGINS, TRACES

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

READING: Final = frozenset({"GET", "HEAD", "OPTIONS"})
FOR_MACHINES: Final = frozenset({"/api/kiosks/enrol", "/api/kiosks/key"})
"""Writes that kiosk agents make: they carry no cookie, hence no Origin is needed."""


@web.middleware
async def traced(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Trace what the REST interface answers; pages, files and sockets are left out."""
    route = request.match_info.route.resource
    pattern = None if route is None else route.canonical
    if not request.path.startswith("/api/"):
        return await handler(request)
    with request.app[TRACES].request(request.method, pattern) as outcome:
        response = await handler(request)
        outcome.status = response.status
        return response


@web.middleware
async def errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer failures with their code; an unexpected fault is logged without its text."""
    try:
        return await handler(request)
    except Failure as failure:
        request.app[METRICS].refusals.labels(failure.code).inc()
        return failure.response()
    except web.HTTPRequestEntityTooLarge:
        return Failure(web.HTTPRequestEntityTooLarge.status_code, "too_large").response()
    except web.HTTPException as error:
        if not request.path.startswith("/api/") or error.status < web.HTTPBadRequest.status_code:
            raise
        code = "not_found" if error.status == web.HTTPNotFound.status_code else "not_allowed"
        return Failure(error.status, code).response()
    except Exception as error:  # noqa: BLE001 - the request boundary
        request.app[LOG].error("request_fault", error=type(error).__name__, where=origin_of(error))
        return Failure(web.HTTPInternalServerError.status_code, "internal").response()


@web.middleware
async def known_host(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse requests for another name than ours, on every path (T15, RFC 9110 §7.4)."""
    if not request.app[HOSTS].allows(request.host):
        raise Failure(web.HTTPMisdirectedRequest.status_code, "wrong_host")
    return await handler(request)


@web.middleware
async def same_origin_writes(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse writes from other sites' pages (T16): exact Origin, and what Fetch metadata says."""
    if request.method not in READING:
        origin = request.headers.get("Origin")
        machine = request.path in FOR_MACHINES and origin is None
        allowed = request.app[ORIGINS].allows(origin, request.scheme, request.host)
        site = request.headers.get("Sec-Fetch-Site", "same-origin")
        if not machine and (not allowed or site != "same-origin"):
            raise Failure(web.HTTPForbidden.status_code, "wrong_origin")
    return await handler(request)
