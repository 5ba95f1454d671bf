"""`/api/fleet/kiosks/…/repairs`: repairs from afar in two steps, for IT (遠隔修復, Z-23)."""

from typing import Final, Literal, Protocol

from aiohttp import web

from server.protocol.repair import (
    RepairList,
    RepairName,
    RepairObstacle,
    RepairOffer,
    RepairOutcome,
    RepairPlan,
    RepairWish,
)
from server.store import kiosks
from server.web.answers import Failure, answer, body_of
from server.web.keys import DATABASE
from server.web.routes_fleet import technician

Refusal = Literal["in_session", "offline", "no_answer", "not_found"] | RepairObstacle


class RepairShop(Protocol):
    """Plans and orders repairs; the signalling edge provides it."""

    def obstacle(self, kiosk_id: str) -> Literal["offline", "in_session"] | None:
        """Why this kiosk cannot be repaired now."""

    async def offers(self, kiosk_id: str) -> tuple[RepairOffer, ...] | None:
        """Say what could be repaired."""

    async def plan(self, kiosk_id: str, repair: RepairName, by: str) -> RepairPlan | Refusal:
        """Say what a repair would interrupt."""

    async def confirm(self, kiosk_id: str, repair_id: str, by: str) -> RepairOutcome | None:
        """Order it."""


SHOP = web.AppKey("repair_shop", RepairShop)

CODES: Final[dict[str, str]] = {
    "in_session": "kiosk_in_session",
    "offline": "kiosk_offline",
    "no_answer": "kiosk_no_answer",
    "not_here": "repair_not_here",
    "not_permitted": "repair_not_permitted",
    "not_supervised": "repair_not_supervised",
}

routes = web.RouteTableDef()


@routes.get("/api/fleet/kiosks/{kiosk}/repairs")
async def offers(request: web.Request) -> web.Response:
    """What the kiosk could do, in its own words; 409 while it cannot be asked."""
    await technician(request)
    kiosk_id = await known_kiosk(request)
    if request.app[SHOP].obstacle(kiosk_id) == "offline":
        raise refusal("offline")
    found = await request.app[SHOP].offers(kiosk_id)
    if found is None:
        raise refusal("no_answer")
    return answer(RepairList(offers=found))


@routes.post("/api/fleet/kiosks/{kiosk}/repairs")
async def plan(request: web.Request) -> web.Response:
    """The first step: what a repair would interrupt. Refused 409 while it is not possible."""
    identity = await technician(request)
    wish = await body_of(request, RepairWish)
    kiosk_id = await known_kiosk(request)
    made = await request.app[SHOP].plan(kiosk_id, wish.repair, identity.operator_id)
    if not isinstance(made, RepairPlan):
        raise refusal(made)
    return answer(made, web.HTTPCreated.status_code)


@routes.post("/api/fleet/kiosks/{kiosk}/repairs/{repair}")
async def confirm(request: web.Request) -> web.Response:
    """The second step, by the same person within two minutes: order it."""
    identity = await technician(request)
    await body_of(request, RepairWish)
    outcome = await request.app[SHOP].confirm(
        request.match_info["kiosk"], request.match_info["repair"], identity.operator_id
    )
    if outcome != "ordered":
        raise refusal(outcome or "not_found")
    return web.Response(status=web.HTTPNoContent.status_code)


async def known_kiosk(request: web.Request) -> str:
    """The kiosk that the path names.

    Raises:
        Failure: 404.
    """
    kiosk_id = request.match_info["kiosk"]
    async with request.app[DATABASE].read() as db:
        if await kiosks.kiosk(db, kiosk_id) is None:
            raise refusal("not_found")
    return kiosk_id


def refusal(why: str) -> Failure:
    """The answer to what cannot be done now."""
    if why not in CODES:
        return Failure(web.HTTPNotFound.status_code, "not_found")
    return Failure(web.HTTPConflict.status_code, CODES[why])
