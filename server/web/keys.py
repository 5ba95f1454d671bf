"""What the HTTP edge finds in its application."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

from server.auth.hosts import Hosts
from server.auth.lockout import Lockout
from server.auth.operators import Operators
from server.auth.origins import Origins
from server.clock import Clock
from server.interpreter.phrases import Phrases
from server.logs import Log
from server.metrics import Metrics
from server.protocol.fleet import FleetRun, KioskNow
from server.protocol.phrases import PhraseWording
from server.settings import ServerSettings
from server.store.database import Database
from server.traces import Traces

SETTINGS = web.AppKey("settings", ServerSettings)
DATABASE = web.AppKey("database", Database)
OPERATORS = web.AppKey("operators", Operators)
ORIGINS = web.AppKey("origins", Origins)
HOSTS = web.AppKey("hosts", Hosts)
CLOCK = web.AppKey("clock", Clock)
ENROLMENT_LOCKOUT = web.AppKey("enrolment_lockout", Lockout)
METRICS = web.AppKey("metrics", Metrics)
TRACES = web.AppKey("traces", Traces)
LOG = web.AppKey("log", Log)
PHRASES = web.AppKey("phrases", Phrases)
PHRASES_TURN = web.AppKey("phrases_turn", asyncio.Lock)
"""Held from the check of a wording until it is in use."""
REWORDED = web.AppKey[Callable[[Mapping[str, PhraseWording]], None]]("reworded")
"""Gives the city's wording of phrases to the interpreter."""
DROP_SIGN_IN = web.AppKey[Callable[[str], Awaitable[None]]]("drop_sign_in")
"""Disconnects the console of a sign-in; the signalling edge provides it."""
KIOSKS_NOW = web.AppKey[Callable[[], Mapping[str, KioskNow]]]("kiosks_now")
"""The connected kiosks; the signalling edge provides it."""
CALL_CHANGED = web.AppKey[Callable[[str], Awaitable[None]]]("call_changed")
"""Tells a kiosk what has become of its staff's call; the signalling edge provides it."""
RUNS_NOW = web.AppKey[Callable[[], Mapping[str, FleetRun]]]("runs_now")
"""The newest diagnosis of each kiosk since the start; the signalling edge provides it."""
