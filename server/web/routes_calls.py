"""`/api/fleet/kiosks/…/call`: IT answers and closes a clerk's call (端末からの支援呼出)."""

from typing import Protocol

from aiohttp import web

from server.protocol.staff_call import StaffCallDo
from server.web.answers import Failure, body_of
from server.web.routes_fleet import technician


class CallDesk(Protocol):
    """Takes clerks' calls; the signalling edge provides it."""

    async def do(self, kiosk_id: str, wish: StaffCallDo, by: str) -> bool:
        """Answer or close the open call; False: there is none."""


CALLS = web.AppKey("staff_calls", CallDesk)

routes = web.RouteTableDef()


@routes.put("/api/fleet/kiosks/{kiosk}/call")
async def do(request: web.Request) -> web.Response:
    """Answer the kiosk's open call with one line, or close it; 404: there is none."""
    identity = await technician(request)
    wish = await body_of(request, StaffCallDo)
    done = await request.app[CALLS].do(request.match_info["kiosk"], wish, identity.operator_id)
    if not done:
        raise Failure(web.HTTPNotFound.status_code, "not_found")
    return web.Response(status=web.HTTPNoContent.status_code)
