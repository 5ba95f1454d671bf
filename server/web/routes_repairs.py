"""`/api/fleet/kiosks/…/repairs`: repairs from afar in two steps, for IT (遠隔修復, Z-23)."""

from typing import Protocol

from aiohttp import web

from server.protocol.repair import RepairName, RepairOutcome, RepairPlan, RepairWish
from server.store import kiosks
from server.web.answers import Failure, answer, body_of
from server.web.keys import DATABASE
from server.web.routes_fleet import technician


class RepairShop(Protocol):
    """Plans and orders repairs; the signalling edge provides it."""

    def obstacle(self, kiosk_id: str) -> RepairOutcome | None:
        """Why this kiosk cannot be repaired now."""

    async def plan(self, kiosk_id: str, repair: RepairName, by: str) -> RepairPlan:
        """Say what a repair would interrupt."""

    async def confirm(self, kiosk_id: str, repair_id: str, by: str) -> RepairOutcome | None:
        """Order it."""


SHOP = web.AppKey("repair_shop", RepairShop)

routes = web.RouteTableDef()


@routes.post("/api/fleet/kiosks/{kiosk}/repairs")
async def plan(request: web.Request) -> web.Response:
    """The first step: what a repair would interrupt. Refused 409 while it is not possible."""
    identity = await technician(request)
    wish = await body_of(request, RepairWish)
    kiosk_id = request.match_info["kiosk"]
    async with request.app[DATABASE].read() as db:
        if await kiosks.kiosk(db, kiosk_id) is None:
            raise Failure(web.HTTPNotFound.status_code, "not_found")
    _possible(request.app[SHOP].obstacle(kiosk_id))
    made = await request.app[SHOP].plan(kiosk_id, wish.repair, identity.operator_id)
    return answer(made, web.HTTPCreated.status_code)


@routes.post("/api/fleet/kiosks/{kiosk}/repairs/{repair}")
async def confirm(request: web.Request) -> web.Response:
    """The second step, by the same person within two minutes: order it."""
    identity = await technician(request)
    await body_of(request, RepairWish)
    outcome = await request.app[SHOP].confirm(
        request.match_info["kiosk"], request.match_info["repair"], identity.operator_id
    )
    if outcome is None:
        raise Failure(web.HTTPNotFound.status_code, "not_found")
    _possible(None if outcome == "ordered" else outcome)
    return web.Response(status=web.HTTPNoContent.status_code)


def _possible(obstacle: RepairOutcome | None) -> None:
    if obstacle is not None:
        code = "kiosk_in_session" if obstacle == "in_session" else "kiosk_offline"
        raise Failure(web.HTTPConflict.status_code, code)
