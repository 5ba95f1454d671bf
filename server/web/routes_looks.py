"""`/api/fleet/kiosks/…/looks`: the first screen of an idle kiosk, for IT (Z-20)."""

from typing import Protocol

from aiohttp import web

from server.protocol.look import LookWish
from server.web.answers import Failure, body_of
from server.web.routes_fleet import technician
from server.web.routes_repairs import CODES, known_kiosk


class Window(Protocol):
    """Looks at kiosks; the signalling edge provides it."""

    async def look(self, kiosk_id: str, by: str) -> bytes | str:
        """Return a picture, or why there is none."""


WINDOW = web.AppKey("look_window", Window)

routes = web.RouteTableDef()


@routes.post("/api/fleet/kiosks/{kiosk}/looks")
async def look(request: web.Request) -> web.Response:
    """A small JPEG, kept nowhere; 409 with the reason where there is none."""
    identity = await technician(request)
    await body_of(request, LookWish)
    kiosk_id = await known_kiosk(request)
    found = await request.app[WINDOW].look(kiosk_id, identity.operator_id)
    if isinstance(found, bytes):
        return web.Response(body=found, content_type="image/jpeg")
    raise Failure(web.HTTPConflict.status_code, CODES.get(found, "look_failed"))
