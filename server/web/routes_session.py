"""`/api/session`: an operator's sign-in (サインイン)."""

from typing import Annotated

from aiohttp import web
from pydantic import BaseModel, ConfigDict, StringConstraints

from server.auth.operators import BadCredentials, Identity, Locked
from server.auth.passwords import MAX_CHARS, MIN_CHARS
from server.auth.throttle import Throttled
from server.web.answers import Failure, body_of, json_answer
from server.web.keys import DROP_SIGN_IN, LOG, METRICS, OPERATORS, SETTINGS

COOKIE = "madoguchi_session"

Password = Annotated[str, StringConstraints(min_length=1, max_length=MAX_CHARS)]
NewPassword = Annotated[str, StringConstraints(min_length=MIN_CHARS, max_length=MAX_CHARS)]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SignInBody(_Body):
    """Body of `POST /api/session`."""

    login: Annotated[str, StringConstraints(min_length=1, max_length=64)]
    password: Password


class PasswordBody(_Body):
    """Body of `POST /api/session/password`."""

    current: Password
    new: NewPassword


routes = web.RouteTableDef()


@routes.post("/api/session")
async def sign_in(request: web.Request) -> web.Response:
    """Sign in; always a new session, whatever cookie came with the request (T14)."""
    body = await body_of(request, SignInBody)
    operators = request.app[OPERATORS]
    try:
        token, identity = await operators.sign_in(body.login, body.password, _address(request))
    except BadCredentials:
        _note_refusal(request, "refused")
        raise Failure(web.HTTPUnauthorized.status_code, "bad_credentials") from None
    except Locked as locked:
        _note_refusal(request, "locked")
        raise _later("locked", locked.wait_s) from None
    except Throttled as throttled:
        _note_refusal(request, "throttled")
        raise _later("rate_limited", throttled.wait_s) from None
    request.app[METRICS].sign_ins.labels("accepted").inc()
    request.app[LOG].info("operator_signed_in", operator=identity.operator_id, role=identity.role)
    return _with_cookie(request, token, identity)


@routes.get("/api/session")
async def show(request: web.Request) -> web.Response:
    """Who is signed in."""
    return json_answer(_shown(await identity_of(request)))


@routes.delete("/api/session")
async def sign_out(request: web.Request) -> web.Response:
    """Sign out; the console's connection is dropped at once."""
    identity = await identity_of(request)
    await request.app[OPERATORS].sign_out(identity)
    await request.app[DROP_SIGN_IN](identity.token_hash)
    request.app[LOG].info("operator_signed_out", operator=identity.operator_id)
    response = web.Response(status=web.HTTPNoContent.status_code)
    response.del_cookie(COOKIE, path="/", secure=True, httponly=True, samesite="Strict")
    response.headers["Clear-Site-Data"] = '"storage"'
    return response


@routes.post("/api/session/password")
async def change_password(request: web.Request) -> web.Response:
    """Set a new password; every other sign-in of this operator ends."""
    identity = await identity_of(request)
    body = await body_of(request, PasswordBody)
    if body.new == body.current:
        raise Failure(web.HTTPBadRequest.status_code, "malformed")
    operators = request.app[OPERATORS]
    try:
        token, identity = await operators.change_password(
            identity, body.current, body.new, _address(request)
        )
    except BadCredentials:
        raise Failure(web.HTTPUnauthorized.status_code, "bad_credentials") from None
    except Locked as locked:
        raise _later("locked", locked.wait_s) from None
    except Throttled as throttled:
        raise _later("rate_limited", throttled.wait_s) from None
    request.app[LOG].info("password_changed", operator=identity.operator_id)
    return _with_cookie(request, token, identity)


async def identity_of(request: web.Request) -> Identity:
    """Who is signed in, by the cookie.

    Raises:
        Failure: 401.
    """
    identity = await request.app[OPERATORS].identify(request.cookies.get(COOKIE))
    if identity is None:
        raise Failure(web.HTTPUnauthorized.status_code, "not_authenticated")
    return identity


def _note_refusal(request: web.Request, code: str) -> None:
    """Count and log a sign-in that failed: why, never whose; what strangers type is not kept."""
    request.app[METRICS].sign_ins.labels(code).inc()
    request.app[LOG].warning("sign_in_refused", code=code)


def _shown(identity: Identity) -> dict[str, object]:
    return {
        "operator": {
            "operator_id": identity.operator_id,
            "login": identity.login,
            "name": identity.name,
            "role": identity.role,
            "must_change_password": identity.must_change_password,
        }
    }


def _with_cookie(request: web.Request, token: str, identity: Identity) -> web.Response:
    """Answer with the cookie: Secure, HttpOnly, SameSite=Strict; gone at the absolute end."""
    response = json_answer(_shown(identity))
    response.set_cookie(
        COOKIE,
        token,
        max_age=request.app[SETTINGS].operator_absolute_hours * 3_600,
        path="/",
        secure=True,
        httponly=True,
        samesite="Strict",
    )
    return response


def _later(code: str, wait_s: float) -> Failure:
    headers = {"Retry-After": str(int(wait_s) + 1)}
    return Failure(web.HTTPTooManyRequests.status_code, code, headers)


def _address(request: web.Request) -> str:
    return request.remote or "unknown"
