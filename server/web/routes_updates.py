"""`/api/fleet/updates`: packages and roll-outs, in two steps, for IT (更新の配布)."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from aiohttp import web

from server.protocol.base import DisplayName
from server.protocol.update import RolloutPlan, RolloutWish, RolloutWished, Updates
from server.rooms.rollout import NotPossibleError
from server.web.answers import Failure, Nothing, answer, body_of
from server.web.routes_fleet import technician


class UpdateShop(Protocol):
    """Shows, plans and does; the signalling edge provides it. Refuses by `code`."""

    async def show(self) -> Updates:
        """Packages, roll-outs, kiosks."""

    async def plan(self, wish: RolloutWish, by: str) -> RolloutPlan:
        """Say what a wish would do."""

    async def confirm(self, plan_id: str, by: str, name: DisplayName) -> None:
        """Do it."""

    async def pause(self, rollout_id: str, by: str) -> None:
        """Let nothing new begin."""


SHOP = web.AppKey("update_shop", UpdateShop)

routes = web.RouteTableDef()


@routes.get("/api/fleet/updates")
async def show(request: web.Request) -> web.Response:
    """What there is to roll out, what is being rolled out, and what kiosks run."""
    await technician(request)
    return answer(await request.app[SHOP].show())


@routes.post("/api/fleet/updates/wishes")
async def plan(request: web.Request) -> web.Response:
    """The first step: what it would do."""
    identity = await technician(request)
    wished = await body_of(request, RolloutWished)
    with _possible():
        made = await request.app[SHOP].plan(wished.wish, identity.operator_id)
    return answer(made, web.HTTPCreated.status_code)


@routes.post("/api/fleet/updates/wishes/{plan}")
async def confirm(request: web.Request) -> web.Response:
    """The second step, by the same person within two minutes."""
    identity = await technician(request)
    await body_of(request, Nothing)
    with _possible():
        await request.app[SHOP].confirm(
            request.match_info["plan"], identity.operator_id, identity.name
        )
    return web.Response(status=web.HTTPNoContent.status_code)


@routes.post("/api/fleet/updates/rollouts/{rollout}/pause")
async def pause(request: web.Request) -> web.Response:
    """Let nothing new begin, at once."""
    identity = await technician(request)
    await body_of(request, Nothing)
    with _possible():
        await request.app[SHOP].pause(request.match_info["rollout"], identity.operator_id)
    return web.Response(status=web.HTTPNoContent.status_code)


@contextmanager
def _possible() -> Iterator[None]:
    """Answer 404 or 409 with the reason."""
    try:
        yield
    except NotPossibleError as error:
        missing = error.code == "not_found"
        status = web.HTTPNotFound.status_code if missing else web.HTTPConflict.status_code
        raise Failure(status, error.code) from None
