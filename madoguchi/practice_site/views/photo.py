"""Step 3 of the application: the face photo (顔写真), examined and dropped at once (Z-07)."""

import asyncio
from dataclasses import replace
from typing import Final

import structlog
from aiohttp import BodyPartReader, web

from madoguchi.practice_site.context import render
from madoguchi.practice_site.forms.parsing import Refusal
from madoguchi.practice_site.photo import MAX_BYTES, examine
from madoguchi.practice_site.problems import Problem, RefusedError
from madoguchi.practice_site.views.apply import PATHS, open_step
from madoguchi.practice_site.visit import Step

FIELD: Final = "photo"
# An oversized photo is read to its end, so that the browser gets a reason and not a reset
# connection; beyond this the connection is closed.
DRAIN_BYTES: Final = 10 * MAX_BYTES
EVENT_REFUSED: Final = "practice_photo_refused"

log = structlog.get_logger(__name__)


async def show_photo(request: web.Request) -> web.Response:
    """Show the rules and the file field."""
    visit = open_step(request, Step.PHOTO)
    return render(request, "apply_photo.html", step=Step.PHOTO, photo=visit.application.photo)


async def accept_photo(request: web.Request) -> web.Response:
    """Examine the photo in a thread; keep its facts, drop its bytes."""
    visit = open_step(request, Step.PHOTO)
    try:
        data = await _read_photo(request)
        if not data and visit.application.photo is not None:
            raise web.HTTPSeeOther(PATHS[Step.DETAILS])
        facts = await asyncio.to_thread(examine, data)
    except RefusedError as error:
        log.info(EVENT_REFUSED, reason=error.problem.value)
        return render(
            request,
            "apply_photo.html",
            refusal=Refusal({FIELD: error.problem}),
            step=Step.PHOTO,
            photo=visit.application.photo,
        )
    visit.application = replace(visit.application, photo=facts)
    raise web.HTTPSeeOther(PATHS[Step.DETAILS])


async def _read_photo(request: web.Request) -> bytes:
    """Read the photo's part in memory: aiohttp's own form reader would use a temporary file."""
    if request.content_type != "multipart/form-data":
        raise web.HTTPBadRequest(text="multipart/form-data expected")
    async for part in await request.multipart():
        if isinstance(part, BodyPartReader) and part.name == FIELD:
            return await _read_limited(part)
    raise RefusedError(Problem.PHOTO_MISSING)


async def _read_limited(part: BodyPartReader) -> bytes:
    kept = bytearray()
    total = 0
    while chunk := await part.read_chunk(64 * 1024):
        total += len(chunk)
        if total > DRAIN_BYTES:
            raise web.HTTPRequestEntityTooLarge(max_size=DRAIN_BYTES, actual_size=total)
        if total <= MAX_BYTES:
            kept += chunk
        else:
            kept.clear()
    if total > MAX_BYTES:
        raise RefusedError(Problem.PHOTO_TOO_LARGE_FILE)
    return bytes(kept)


def routes() -> list[web.RouteDef]:
    """Return the routes of this step."""
    return [web.get("/apply/photo", show_photo), web.post("/apply/photo", accept_photo)]
