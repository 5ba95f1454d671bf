"""`/api/fleet`: the kiosks, their diagnoses and their register, for IT (情報担当, Z-19 … Z-24)."""

from collections.abc import Mapping
from typing import Final

from aiohttp import web

from server.auth.operators import Identity
from server.protocol.fleet import AlarmDeed, AlarmDo, DiagnosisHistory, DiagnosisView, KioskRegister
from server.rooms.fleet import changes_between, fleet_of
from server.rooms.policy import TECHNICIANS
from server.store import alarms, diagnoses, kiosks, register
from server.store.events import Actor, EventType, record
from server.web.answers import Failure, answer, body_of
from server.web.keys import CALL_CHANGED, CLOCK, DATABASE, KIOSKS_NOW, LOG, RUNS_NOW
from server.web.routes_session import identity_of

SHOWN: Final = 100
"""Runs of a kiosk in its history; older ones stay stored."""

routes = web.RouteTableDef()


@routes.get("/api/fleet")
async def show(request: web.Request) -> web.Response:
    """Every enrolled kiosk: where it stands, how it is, its last diagnosis."""
    await technician(request)
    app = request.app
    async with app[DATABASE].read() as db:
        rows = await register.enrolled(db)
        entries = await register.entries(db)
        runs = await diagnoses.newest_of_each(db)
        names = await diagnoses.names_of(db, tuple(runs.values()))
        open_ones = await alarms.shown(db)
    last = {kiosk_id: diagnoses.summary(row, names) for kiosk_id, row in runs.items()}
    now = app[CLOCK].now()
    return answer(fleet_of(now, rows, entries, last, app[KIOSKS_NOW](), app[RUNS_NOW](), open_ones))


@routes.get("/api/fleet/kiosks/{kiosk}/diagnoses")
async def history(request: web.Request) -> web.Response:
    """The newest runs of a kiosk (点検記録)."""
    await technician(request)
    kiosk_id = request.match_info["kiosk"]
    async with request.app[DATABASE].read() as db:
        if await kiosks.kiosk(db, kiosk_id) is None:
            raise Failure(web.HTTPNotFound.status_code, "not_found")
        rows = await diagnoses.of_kiosk(db, kiosk_id, SHOWN)
        names = await diagnoses.names_of(db, rows)
    runs = tuple(diagnoses.summary(row, names) for row in rows)
    return answer(DiagnosisHistory(kiosk_id=kiosk_id, runs=runs))


@routes.get("/api/fleet/kiosks/{kiosk}/diagnoses/{run}")
async def run(request: web.Request) -> web.Response:
    """One run whole, with what has changed since the last good one."""
    await technician(request)
    async with request.app[DATABASE].read() as db:
        row = await diagnoses.numbered(db, request.match_info["kiosk"], request.match_info["run"])
        if row is None:
            raise Failure(web.HTTPNotFound.status_code, "not_found")
        good = await diagnoses.good_before(db, row)
        both = (row,) if good is None else (row, good)
        names = await diagnoses.names_of(db, both)
    found = diagnoses.record_of(row)
    return answer(
        DiagnosisView(
            summary=diagnoses.summary(row, names),
            record=found,
            last_good=None if good is None else diagnoses.summary(good, names),
            changes=() if good is None else changes_between(diagnoses.record_of(good), found),
        )
    )


@routes.put("/api/fleet/kiosks/{kiosk}/register")
async def enter(request: web.Request) -> web.Response:
    """Write a kiosk's entry in the register of equipment (機器台帳)."""
    identity = await technician(request)
    entry = await body_of(request, KioskRegister)
    kiosk_id = request.match_info["kiosk"]
    now = request.app[CLOCK].now()
    async with request.app[DATABASE].write() as db:
        if await kiosks.kiosk(db, kiosk_id) is None:
            raise Failure(web.HTTPNotFound.status_code, "not_found")
        await register.enter(db, kiosk_id, entry, identity.operator_id, now)
        record(db, now, "register_edited", Actor("operator", identity.operator_id), detail=kiosk_id)
    request.app[LOG].info("register_edited", kiosk=kiosk_id, operator=identity.operator_id)
    return answer(entry)


DEEDS: Final[Mapping[AlarmDeed, EventType]] = {
    "own": "alarm_owned",
    "release": "alarm_released",
    "silence": "alarm_silenced",
    "unsilence": "alarm_unsilenced",
}


@routes.put(r"/api/fleet/alarms/{alarm:\d{1,15}}")
async def treat(request: web.Request) -> web.Response:
    """Take an alarm, give it up, or silence it; who did is recorded."""
    identity = await technician(request)
    wish = await body_of(request, AlarmDo)
    now = request.app[CLOCK].now()
    async with request.app[DATABASE].write() as db:
        row = await alarms.numbered(db, int(request.match_info["alarm"]))
        if row is None:
            raise Failure(web.HTTPNotFound.status_code, "not_found")
        alarms.treat(row, wish, identity.operator_id, now)
        actor = Actor("operator", identity.operator_id)
        record(db, now, DEEDS[wish.do], actor, detail=row.kind)
    request.app[LOG].info(DEEDS[wish.do], kiosk=row.kiosk_id, what=row.kind)
    if row.kind == "staff_call":
        await request.app[CALL_CHANGED](row.kiosk_id)
    return web.Response(status=web.HTTPNoContent.status_code)


async def technician(request: web.Request) -> Identity:
    """Who is signed in, if they look after kiosks.

    Raises:
        Failure: 401 or 403.
    """
    identity = await identity_of(request)
    if identity.must_change_password or identity.role not in TECHNICIANS:
        raise Failure(web.HTTPForbidden.status_code, "not_allowed")
    return identity
