"""`/api/receipts`: the period's receipts of erasure (消去証明), for supervisors (責任者)."""

import asyncio
from datetime import date, datetime, time, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from aiohttp import web

from receipts.chain import Numbered
from receipts.period import Period, as_csv
from receipts.printing import (
    CertificateJob,
    KioskReceipts,
    NotPrintedError,
    chosen_font,
    print_certificate,
)
from receipts.sealing import record_of
from server.protocol.receipt import PeriodReceipts
from server.rooms.policy import SUPERVISORS
from server.store import kiosks, receipts
from server.web.answers import Failure, answer
from server.web.keys import CLOCK, DATABASE, SETTINGS
from server.web.routes_session import identity_of

routes = web.RouteTableDef()


@routes.get("/api/receipts")
async def show(request: web.Request) -> web.Response:
    """Receipts of erasures done from day `from` to day `to`, both included; both default to today.

    `missing` are sessions of these days that an operator served and for which no receipt exists.
    """
    await _supervisor(request)
    return answer(await _of_period(request, *_days(request)))


@routes.get("/api/receipts.csv")
async def table(request: web.Request) -> web.Response:
    """The same period as a table (CSV): a line for each thing that was erased, nobody's name."""
    await _supervisor(request)
    first, last = _days(request)
    found = await _of_period(request, first, last)
    numbered = [
        Numbered(line, one.receipt, record_of(one.receipt))
        for line, one in enumerate(found.receipts, 1)
    ]
    name = f"receipts-{first}-{last}.csv"
    return web.Response(
        text=as_csv(Period(first, last, _zone(request)), numbered),
        content_type="text/csv",
        charset="utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@routes.get("/api/receipts.pdf")
async def certificate(request: web.Request) -> web.Response:
    """The same period as a certificate of erasure (消去証明書, PDF, A4): for each kiosk its pages.

    503 `no_document_font` or `not_printed`.
    """
    await _supervisor(request)
    first, last = _days(request)
    found = await _of_period(request, first, last)
    async with request.app[DATABASE].read() as db:
        names = await kiosks.names(db)
    of_kiosk = groupby(found.receipts, key=lambda one: one.kiosk_id)  # they come by kiosk
    settings = request.app[SETTINGS]
    try:
        job = CertificateJob(
            first=first,
            last=last,
            zone=settings.timezone,
            kiosks=tuple(
                KioskReceipts(kiosk=names.get(id_, id_), receipts=tuple(x.receipt for x in each))
                for id_, each in of_kiosk
            ),
            missing=len(found.missing),
            font=await asyncio.to_thread(chosen_font, settings.document_font),
        )
        paper = await print_certificate(job)
    except NotPrintedError as fault:
        raise Failure(web.HTTPServiceUnavailable.status_code, fault.code) from None
    name = f"receipts-{first}-{last}.pdf"
    return web.Response(
        body=paper,
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


async def _supervisor(request: web.Request) -> None:
    identity = await identity_of(request)
    if identity.must_change_password or identity.role not in SUPERVISORS:
        raise Failure(web.HTTPForbidden.status_code, "not_allowed")


async def _of_period(request: web.Request, first: date, last: date) -> PeriodReceipts:
    zone = _zone(request)
    begin, end = _midnight(first, zone), _midnight(last + timedelta(days=1), zone)
    async with request.app[DATABASE].read() as db:
        found = await receipts.of_period(db, begin, end)
        missing = await receipts.missing_of_period(db, begin, end)
    return PeriodReceipts(receipts=tuple(found), missing=tuple(missing))


def _days(request: web.Request) -> tuple[date, date]:
    today = request.app[CLOCK].now().astimezone(_zone(request)).date()
    first = _day(request, "from", today)
    return first, _day(request, "to", max(first, today))


def _day(request: web.Request, name: str, default: date) -> date:
    text = request.query.get(name)
    if text is None:
        return default
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Failure(web.HTTPBadRequest.status_code, "malformed") from None


def _zone(request: web.Request) -> ZoneInfo:
    return ZoneInfo(request.app[SETTINGS].timezone)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)
