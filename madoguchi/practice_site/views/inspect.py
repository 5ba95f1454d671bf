"""For tests only: what really arrived, told on this machine to whoever knows the token."""

import hmac
import ipaddress

from aiohttp import web

from madoguchi.practice_site.context import SITE


def _admit(request: web.Request) -> None:
    """Let nobody learn that this address exists, but a local caller with the token.

    Raises:
        web.HTTPNotFound: not local, or no valid ``Authorization: Bearer`` token.
    """
    token = request.app[SITE].settings.inspect_token.get_secret_value()
    given = request.headers.get("Authorization", "")
    known = hmac.compare_digest(given.encode(errors="surrogateescape"), f"Bearer {token}".encode())
    if not known or not _is_loopback(request.remote):
        raise web.HTTPNotFound


def _is_loopback(remote: str | None) -> bool:
    try:
        return ipaddress.ip_address(remote or "").is_loopback
    except ValueError:
        return False


async def list_submissions(request: web.Request) -> web.Response:
    """Answer a JSON list of the submissions, oldest first."""
    _admit(request)
    return web.json_response([one.as_json() for one in request.app[SITE].ledger.listed()])


async def forget_submissions(request: web.Request) -> web.Response:
    """Forget the submissions; answers how many there were."""
    _admit(request)
    return web.json_response({"forgotten": request.app[SITE].ledger.forget()})


async def list_mails(request: web.Request) -> web.Response:
    """Answer a JSON list of the mails of all visits, newest first within each visit."""
    _admit(request)
    return web.json_response(
        [
            {"to": mail.to, "purpose": mail.purpose, "code": mail.code}
            for visit in request.app[SITE].visits.all()
            for mail in visit.mails
        ]
    )


def routes() -> list[web.RouteDef]:
    """Return the routes for tests."""
    return [
        web.get("/__practice__/submissions", list_submissions),
        web.delete("/__practice__/submissions", forget_submissions),
        web.get("/__practice__/mailbox", list_mails),
    ]
