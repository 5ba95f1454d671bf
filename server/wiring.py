"""Composition of the server: settings in, an application out; wiring only."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from importlib.metadata import version
from zoneinfo import ZoneInfo

from aiohttp import web

from server.auth.hosts import Hosts
from server.auth.lockout import Lockout
from server.auth.operators import Lifetimes, Operators
from server.auth.origins import Origins
from server.auth.passwords import Passwords
from server.clock import Clock, SystemClock
from server.interpretation import MakeEntrance, MetricsTally, interpretation_desk
from server.interpreter.desk import InterpretationDesk
from server.interpreter.phrases import Phrases
from server.logs import Log, make_log
from server.metrics import Metrics
from server.rooms.deadlines import Patience
from server.settings import ServerSettings
from server.signalling.admission import Admission
from server.signalling.alarms import Alarms, hours_of
from server.signalling.attendance import Attendance
from server.signalling.cards import CardsLeft
from server.signalling.closed import Closed
from server.signalling.conversation import Conversation
from server.signalling.desk import Desk
from server.signalling.diagnosing import Diagnosing
from server.signalling.dispatch import Dispatch, Handlers
from server.signalling.edge import Allowance, SignallingEdge
from server.signalling.gateway import Gateway
from server.signalling.interpreting import Interpreting, RoomOutlet
from server.signalling.logbook import Logbook
from server.signalling.looking import Looking
from server.signalling.lookup import Lookup
from server.signalling.photo import Photos
from server.signalling.planning import Planning
from server.signalling.presence import Presence
from server.signalling.questions import Questions
from server.signalling.receipts import Receipts
from server.signalling.refuser import Refuser
from server.signalling.relay import Relay
from server.signalling.repairing import Repairs
from server.signalling.reports import ControlReports
from server.signalling.staff_calls import StaffCalls
from server.signalling.switchboard import Switchboard
from server.signalling.updating import Means, Rollouts, Yard
from server.signalling.upkeep import Upkeep
from server.signalling.watching import Watching
from server.signalling.welcome import Welcome
from server.store.database import Database
from server.traces import make_traces
from server.web import (
    guards,
    headers,
    keys,
    routes_calls,
    routes_console,
    routes_fleet,
    routes_keys,
    routes_logs,
    routes_looks,
    routes_phrases,
    routes_public,
    routes_receipts,
    routes_repairs,
    routes_session,
    routes_updates,
)
from server.web.answers import MAX_BODY_BYTES, TEXTS
from updates.source import FolderSource

DESK = web.AppKey("desk", Desk)
UPKEEP = web.AppKey("upkeep", Upkeep)
ROLLOUTS = web.AppKey("rollouts", Rollouts)
INTERPRETATION = web.AppKey("interpretation", InterpretationDesk)


@dataclass(frozen=True, slots=True)
class _Fleet:
    """What looks after the kiosks."""

    diagnosing: Diagnosing
    repairs: Repairs
    questions: Questions
    closed: Closed
    rollouts: Rollouts
    calls: StaffCalls


def build_app(
    settings: ServerSettings,
    *,
    clock: Clock | None = None,
    log: Log | None = None,
    entrance: MakeEntrance | None = None,
) -> web.Application:
    """Build a whole server; nothing is shared with another app of the same process.

    Args:
        settings: read once, never changed.
        clock: the machine's unless a test owns time.
        log: made from the settings unless given.
        entrance: makes that of the interpreter's worker; by the settings unless given.
    """
    clock = clock or SystemClock()
    log = log or make_log(settings.log_format, settings.log_level)
    app = web.Application(
        middlewares=[guards.traced, guards.errors, guards.known_host, guards.same_origin_writes],
        client_max_size=MAX_BODY_BYTES,
    )
    traces = make_traces(settings, frozenset(TEXTS))
    database = Database(settings.database_path, settings.database_wait_s, traces.transaction)
    metrics = Metrics(TEXTS)
    origins = Origins(settings.public_origins)
    operators = Operators(
        database,
        clock,
        Passwords(settings.password_memory_kib, settings.password_passes),
        Lifetimes(
            idle=timedelta(minutes=settings.operator_idle_minutes),
            absolute=timedelta(hours=settings.operator_absolute_hours),
        ),
    )
    app[keys.SETTINGS] = settings
    app[keys.CLOCK] = clock
    app[keys.LOG] = log
    app[keys.DATABASE] = database
    app[keys.METRICS] = metrics
    app[keys.TRACES] = traces
    app[keys.ORIGINS] = origins
    app[keys.HOSTS] = Hosts((settings.host, *settings.host_names), settings.public_origins)
    app[keys.OPERATORS] = operators
    app[keys.PHRASES] = Phrases()
    app[keys.PHRASES_TURN] = asyncio.Lock()
    app[keys.ENROLMENT_LOCKOUT] = Lockout(clock)
    _add_signalling(app, entrance)
    app.on_response_prepare.append(headers.add_headers)
    for module in (
        routes_session,
        routes_phrases,
        routes_receipts,
        routes_fleet,
        routes_calls,
        routes_logs,
        routes_looks,
        routes_keys,
        routes_repairs,
        routes_updates,
        routes_public,
        routes_console,
    ):
        app.add_routes(module.routes)
    app.cleanup_ctx.append(_lifetime)
    return app


def _add_signalling(app: web.Application, entrance: MakeEntrance | None) -> None:
    settings, clock, log = app[keys.SETTINGS], app[keys.CLOCK], app[keys.LOG]
    database, metrics = app[keys.DATABASE], app[keys.METRICS]
    gateway = _gateway(app)
    presence = Presence()
    refuser = Refuser(gateway, metrics, log)
    switchboard = Switchboard(presence, gateway)
    desk = Desk(database, clock, switchboard, metrics, log, ZoneInfo(settings.timezone))
    welcome = Welcome(settings.municipality, settings.ice_servers, clock)
    cards = CardsLeft(desk, presence, switchboard, database, clock, log)
    closed = Closed(presence, switchboard)
    calls = StaffCalls(desk, switchboard, database, clock, log)
    attendance = Attendance(desk, presence, switchboard, welcome, cards, closed, calls)
    diagnosing = Diagnosing(presence, switchboard, database, clock, log)
    questions = Questions(presence, switchboard, clock)
    repairs = Repairs(desk, presence, switchboard, questions, database, clock, log)
    rollouts = _rollouts(app, Yard(desk, presence, switchboard, diagnosing))
    fleet = _Fleet(diagnosing, repairs, questions, closed, rollouts, calls)
    app[routes_repairs.SHOP] = repairs
    app[routes_keys.ORDERS] = repairs
    app[routes_calls.CALLS] = calls
    app[keys.CALL_CHANGED] = calls.tell
    app[routes_logs.LOGBOOK] = Logbook(questions)
    app[routes_looks.WINDOW] = Looking(desk, presence, questions, database, clock, log)
    handlers = _handlers(app, desk, switchboard, cards, fleet, entrance)
    gateway.report_to(
        SignallingEdge(
            wire=gateway,
            presence=presence,
            admission=Admission(app[keys.OPERATORS], database, app[keys.ORIGINS], clock),
            attendance=attendance,
            dispatch=Dispatch(desk, handlers, database, clock, log),
            refuser=refuser,
            allowance=Allowance(settings.messages_per_second, settings.message_burst, clock),
            database=database,
            clock=clock,
            metrics=metrics,
            traces=app[keys.TRACES],
            log=log,
        )
    )
    gateway.attach(app)
    app[DESK] = desk
    app[UPKEEP] = _upkeep(app, attendance, presence, refuser, fleet)
    app[keys.KIOSKS_NOW] = presence.kiosks_now
    app[keys.RUNS_NOW] = diagnosing.newest
    app[keys.DROP_SIGN_IN] = app[UPKEEP].drop_sign_in


def _gateway(app: web.Application) -> Gateway:
    settings = app[keys.SETTINGS]
    return Gateway(
        app[keys.ORIGINS],
        app[keys.METRICS],
        app[keys.LOG],
        cookie=routes_session.COOKIE,
        ping_interval_s=settings.ping_interval_s,
        ping_timeout_s=settings.ping_timeout_s,
        proof_timeout_s=settings.proof_timeout_s,
    )


def _handlers(  # noqa: PLR0913, PLR0917 - wired in one place
    app: web.Application,
    desk: Desk,
    switchboard: Switchboard,
    cards: CardsLeft,
    fleet: _Fleet,
    entrance: MakeEntrance | None,
) -> Handlers:
    """What answers each kind of message; the interpreter's desk comes to life with it."""
    settings, clock, log = app[keys.SETTINGS], app[keys.CLOCK], app[keys.LOG]
    database = app[keys.DATABASE]
    lookup = Lookup(desk, database, clock)
    outlet = RoomOutlet(switchboard)
    tally = MetricsTally(app[keys.METRICS], log)
    app[INTERPRETATION] = interpretation_desk(settings, outlet, tally, clock, entrance)
    app[keys.REWORDED] = app[INTERPRETATION].reword
    interpreting = Interpreting(
        app[INTERPRETATION], outlet, lookup, clock, app[keys.PHRASES], switchboard
    )
    desk.followed_by(interpreting.follow)
    photos = Photos(lookup, switchboard, database, clock, log)
    desk.followed_by(photos.follow)
    return Handlers(
        Conversation(
            desk,
            lookup,
            switchboard,
            database,
            clock,
            interpreting,
            waits_for_erasure=settings.receipt_wait_s > 0,
        ),
        Relay(lookup, switchboard, interpreting),
        Watching(desk, lookup, switchboard),
        ControlReports(switchboard, database, clock, log),
        Receipts(desk, switchboard, database, clock, log),
        interpreting,
        cards,
        photos,
        fleet.diagnosing,
        fleet.repairs,
        fleet.questions,
        fleet.closed,
        fleet.rollouts,
        fleet.calls,
    )


def _rollouts(app: web.Application, yard: Yard) -> Rollouts:
    """What brings updates to kiosks, from the folder of packages."""
    settings = app[keys.SETTINGS]
    means = Means(
        source=FolderSource(settings.updates_path, settings.update_keys),
        hours=hours_of(settings.update_hours, ZoneInfo(settings.timezone)),
        server_version=version("madoguchi"),
    )
    rollouts = Rollouts(yard, means, app[keys.DATABASE], app[keys.CLOCK], app[keys.LOG])
    rollouts.followed_by(app[keys.METRICS].rollout_is)
    app[ROLLOUTS] = rollouts
    app[routes_updates.SHOP] = Planning(rollouts, app[keys.DATABASE], app[keys.CLOCK])
    return rollouts


def _upkeep(
    app: web.Application,
    attendance: Attendance,
    presence: Presence,
    refuser: Refuser,
    fleet: _Fleet,
) -> Upkeep:
    settings = app[keys.SETTINGS]
    return Upkeep(
        desk=app[DESK],
        attendance=attendance,
        presence=presence,
        refuser=refuser,
        operators=app[keys.OPERATORS],
        database=app[keys.DATABASE],
        clock=app[keys.CLOCK],
        log=app[keys.LOG],
        patience=Patience(
            kiosk=timedelta(seconds=settings.kiosk_gone_s),
            operator=timedelta(seconds=settings.operator_gone_s),
            operator_consenting=timedelta(seconds=settings.operator_gone_consenting_s),
            receipt=timedelta(seconds=settings.receipt_wait_s),
        ),
        keep_chat=timedelta(days=settings.chat_retention_days),
        keep_notes=timedelta(days=settings.note_retention_days),
        diagnosing=fleet.diagnosing,
        keep_diagnoses=timedelta(days=settings.diagnosis_retention_days),
        alarms=Alarms(
            presence,
            app[keys.DATABASE],
            app[keys.CLOCK],
            app[keys.LOG],
            hours_of(settings.offline_alarm_hours, ZoneInfo(settings.timezone)),
        ),
        repairs=fleet.repairs,
        questions=fleet.questions,
        rollouts=fleet.rollouts,
    )


async def _lifetime(app: web.Application) -> AsyncIterator[None]:
    """From the first migration to the last connection; each start names its stop beside it."""
    database = app[keys.DATABASE]
    try:
        await database.open()
        await routes_phrases.reload_phrases(app)
        await app[DESK].load(app[keys.SETTINGS].municipality)
        await app[ROLLOUTS].load()
        tasks = (
            asyncio.create_task(app[UPKEEP].run(), name="upkeep"),
            asyncio.create_task(app[INTERPRETATION].run(), name="interpretation"),
        )
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            for task in tasks:
                with suppress(asyncio.CancelledError):
                    await task
    finally:
        await database.close()
        await asyncio.to_thread(app[keys.TRACES].close)
