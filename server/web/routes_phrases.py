"""`/api/phrases`: the phrase book (定型文), read by operators, reworded by supervisors (責任者)."""

import asyncio
from typing import Final

from aiohttp import web

from server.auth.operators import Identity
from server.interpreter.phrases import NoSuchPhrase, NoSuchWording, Phrases
from server.protocol.phrases import PhraseWording
from server.rooms.policy import SUPERVISORS
from server.store import phrases as stored
from server.web.answers import Failure, answer, body_of
from server.web.keys import CLOCK, DATABASE, LOG, PHRASES, PHRASES_TURN, REWORDED
from server.web.routes_session import identity_of

ONE: Final = "/api/phrases/{phrase_id}"

routes = web.RouteTableDef()


@routes.get("/api/phrases")
async def show(request: web.Request) -> web.Response:
    """The whole book; unchanged since `If-None-Match` is answered 304."""
    await _operator(request)
    book = request.app[PHRASES].book()
    tag = f'"{book.version}"'
    if request.headers.get("If-None-Match") == tag:
        return web.Response(status=web.HTTPNotModified.status_code, headers={"ETag": tag})
    response = answer(book)
    response.headers["ETag"] = tag
    response.enable_compression()
    return response


@routes.put(ONE)
async def put(request: web.Request) -> web.Response:
    """Use the city's own words for a phrase from now on."""
    supervisor = await _supervisor(request)
    wording = await body_of(request, PhraseWording)
    phrase_id = request.match_info["phrase_id"]
    async with request.app[PHRASES_TURN]:
        await _check(request, phrase_id, wording)
        async with request.app[DATABASE].write() as db:
            now = request.app[CLOCK].now()
            await stored.put(db, phrase_id, wording, supervisor.operator_id, now)
        await reload_phrases(request.app)
    request.app[LOG].info("phrase_edited", operator=supervisor.operator_id)
    return answer(request.app[PHRASES].phrase(phrase_id))


@routes.delete(ONE)
async def restore(request: web.Request) -> web.Response:
    """Go back to the shipped words; repeating it is harmless."""
    supervisor = await _supervisor(request)
    phrase_id = request.match_info["phrase_id"]
    async with request.app[PHRASES_TURN]:
        try:
            request.app[PHRASES].phrase(phrase_id)
        except NoSuchPhrase:
            raise Failure(web.HTTPNotFound.status_code, "not_found") from None
        async with request.app[DATABASE].write() as db:
            changed = await stored.restore(
                db, phrase_id, supervisor.operator_id, request.app[CLOCK].now()
            )
        if changed:
            await reload_phrases(request.app)
            request.app[LOG].info("phrase_restored", operator=supervisor.operator_id)
    return answer(request.app[PHRASES].phrase(phrase_id))


async def reload_phrases(app: web.Application) -> None:
    """Use what is stored."""
    async with app[DATABASE].read() as db:
        wordings, revision = await stored.wordings(db), await stored.revision(db)
    await asyncio.to_thread(app[PHRASES].load, wordings, revision)
    app[REWORDED](app[PHRASES].wordings)


async def _check(request: web.Request, phrase_id: str, wording: PhraseWording) -> None:
    """Refuse words that cannot be taken, together with all others that the city uses."""
    async with request.app[DATABASE].read() as db:
        wordings = await stored.wordings(db)
    try:
        phrases: Phrases = request.app[PHRASES]
        await asyncio.to_thread(phrases.check, {**wordings, phrase_id: wording})
    except NoSuchPhrase:
        raise Failure(web.HTTPNotFound.status_code, "not_found") from None
    except NoSuchWording:
        raise Failure(web.HTTPBadRequest.status_code, "malformed") from None


async def _operator(request: web.Request) -> Identity:
    identity = await identity_of(request)
    if identity.must_change_password:
        raise Failure(web.HTTPForbidden.status_code, "not_allowed")
    return identity


async def _supervisor(request: web.Request) -> Identity:
    identity = await _operator(request)
    if identity.role not in SUPERVISORS:
        raise Failure(web.HTTPForbidden.status_code, "not_allowed")
    return identity
