"""What surrounds every request: visit, language, origin check, security headers, error pages."""

from http import HTTPStatus
from typing import Final

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from madoguchi.practice_site.context import LANGUAGE, SITE, VISIT, Origins, render
from madoguchi.practice_site.texts import Language

VISIT_COOKIE: Final = "practice_visit"
LANGUAGE_COOKIE: Final = "practice_lang"
FRAME_PATH: Final = "/widgets/frame"
_STATELESS: Final = ("/static/", "/__practice__/")
_SAFE_METHODS: Final = frozenset({"GET", "HEAD"})


@web.middleware
async def keep_visit(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Find or open the visit, and settle the language, of everyone who asks for a page."""
    request[LANGUAGE] = _language(request)
    if request.path.startswith(_STATELESS):
        return await handler(request)
    visits = request.app[SITE].visits
    visit = visits.find(request.cookies.get(VISIT_COOKIE)) or visits.open()
    request[VISIT] = visit
    try:
        response = await handler(request)
    except web.HTTPRedirection as redirection:
        _set_cookies(request, redirection)
        raise
    _set_cookies(request, response)
    return response


def _language(request: web.Request) -> Language:
    offered = {language.value: language for language in Language}
    asked = request.query.get("lang", "")
    kept = request.cookies.get(LANGUAGE_COOKIE, "")
    return offered.get(asked) or offered.get(kept) or Language.JA


def _set_cookies(request: web.Request, response: web.StreamResponse) -> None:
    for name, value in (
        (VISIT_COOKIE, request[VISIT].token),
        (LANGUAGE_COOKIE, request[LANGUAGE].value),
    ):
        if request.cookies.get(name) != value:
            response.set_cookie(name, value, httponly=True, samesite="Strict")


@web.middleware
async def refuse_foreign_posts(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse a form that another origin's page sent (the browser names it in ``Origin``)."""
    origin = request.headers.get("Origin")
    own = f"{request.scheme}://{request.host}"
    if request.method not in _SAFE_METHODS and origin is not None and origin != own:
        raise web.HTTPForbidden(text="cross-origin request refused")
    return await handler(request)


@web.middleware
async def show_error_pages(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer errors of a page with a page."""
    try:
        return await handler(request)
    except (web.HTTPNotFound, web.HTTPForbidden, web.HTTPRequestEntityTooLarge) as error:
        if request.path.startswith(_STATELESS):
            raise
        return render(request, "error.html", status=HTTPStatus(error.status), code=error.status)


def security_headers(origins: Origins) -> Middleware:
    """Return the middleware which sets the strict headers of this site."""
    common = (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
        f"form-action 'self'; base-uri 'none'; frame-src 'self' {origins.frame}; "
    )

    @web.middleware
    async def set_headers(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            response = await handler(request)
        except web.HTTPException as error:
            _harden(request, error)
            raise
        _harden(request, response)
        return response

    def _harden(request: web.Request, response: web.StreamResponse) -> None:
        framed = request.path == FRAME_PATH
        ancestors = f"'self' {origins.site}" if framed else "'none'"
        response.headers["Content-Security-Policy"] = f"{common}frame-ancestors {ancestors}"
        if not framed:
            response.headers["X-Frame-Options"] = "DENY"
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "same-origin"
        if not request.path.startswith("/static/"):
            response.headers["Cache-Control"] = "no-store"

    return set_headers
