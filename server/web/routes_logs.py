"""`/api/fleet/kiosks/…/{logs,timeline,bundle}`: what has happened at a kiosk, for IT (Z-20)."""

from typing import Protocol

from aiohttp import web

from server.auth.operators import Identity
from server.protocol.fleet import KioskTimeline
from server.protocol.logs import KioskLogs
from server.store import diagnoses, register, timeline
from server.store.events import Actor, record
from server.web.answers import answer
from server.web.bundle import Contents, bundle
from server.web.keys import CLOCK, DATABASE, KIOSKS_NOW, LOG
from server.web.routes_fleet import technician
from server.web.routes_repairs import known_kiosk, refusal


class Logbook(Protocol):
    """Reads kiosks' logs; the signalling edge provides it."""

    async def lines(self, kiosk_id: str) -> KioskLogs | None:
        """Everything that a kiosk's program still has."""


LOGBOOK = web.AppKey("logbook", Logbook)

routes = web.RouteTableDef()


@routes.get("/api/fleet/kiosks/{kiosk}/logs")
async def logs(request: web.Request) -> web.Response:
    """What the kiosk's program has logged; 409 while it cannot be asked. Who read is recorded."""
    identity = await technician(request)
    kiosk_id = await known_kiosk(request)
    if kiosk_id not in request.app[KIOSKS_NOW]():
        raise refusal("offline")
    found = await request.app[LOGBOOK].lines(kiosk_id)
    if found is None:
        raise refusal("no_answer")
    await _note(request, identity, kiosk_id)
    return answer(found)


@routes.get("/api/fleet/kiosks/{kiosk}/timeline")
async def shown_timeline(request: web.Request) -> web.Response:
    """States, alarms, repairs, checks and calls in one list, without anybody's name."""
    await technician(request)
    kiosk_id = await known_kiosk(request)
    async with request.app[DATABASE].read() as db:
        entries = await timeline.of_kiosk(db, kiosk_id)
    return answer(KioskTimeline(kiosk_id=kiosk_id, entries=tuple(entries)))


@routes.get("/api/fleet/kiosks/{kiosk}/bundle")
async def download(request: web.Request) -> web.Response:
    """All of it in a ZIP with a manifest; of a kiosk that is away without its logs."""
    identity = await technician(request)
    kiosk_id = await known_kiosk(request)
    now = request.app[CLOCK].now()
    online = kiosk_id in request.app[KIOSKS_NOW]()
    found = await request.app[LOGBOOK].lines(kiosk_id) if online else None
    async with request.app[DATABASE].read() as db:
        entries = await timeline.of_kiosk(db, kiosk_id)
        entered = (await register.entries(db)).get(kiosk_id)
        rows = await diagnoses.of_kiosk(db, kiosk_id, 1)
        newest = await diagnoses.numbered(db, kiosk_id, rows[0].run_id) if rows else None
    run = None if newest is None else diagnoses.record_of(newest)
    contents = Contents(kiosk_id, now, found, tuple(entries), entered, run)
    await _note(request, identity, kiosk_id)
    name = f"madoguchi-{kiosk_id}-{now:%Y%m%dT%H%M%SZ}.zip"
    return web.Response(
        body=bundle(contents),
        content_type="application/zip",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


async def _note(request: web.Request, identity: Identity, kiosk_id: str) -> None:
    actor = Actor("operator", identity.operator_id)
    async with request.app[DATABASE].write() as db:
        record(db, request.app[CLOCK].now(), "logs_read", actor, detail=kiosk_id)
    request.app[LOG].info("logs_read", kiosk=kiosk_id, operator=identity.operator_id)
