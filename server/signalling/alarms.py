"""Opens an alarm when something about a kiosk is wrong, and closes it with its cause (Z-19)."""

import asyncio
from datetime import time
from typing import Final
from zoneinfo import ZoneInfo

from server.clock import Clock
from server.logs import Log
from server.rooms.alarms import Hours, Situation, due
from server.signalling.presence import Presence
from server.store import alarms, diagnoses, receipts, register, staff_calls
from server.store.database import Database

AWAY_S: Final = 120.0
"""Seconds for which a kiosk may be away before anybody is called: a restart takes less."""


def hours_of(text: str, zone: ZoneInfo) -> Hours:
    """Read `HH:MM-HH:MM`."""
    first, last = text.split("-")
    return Hours(time.fromisoformat(first), time.fromisoformat(last), zone)


class Alarms:
    """Compares what is with what is on record.

    Args:
        presence: who is connected.
        database: where alarms are kept.
        clock: of the server.
        log: of the server.
        hours: when a kiosk that is away is an alarm.
    """

    def __init__(
        self, presence: Presence, database: Database, clock: Clock, log: Log, hours: Hours
    ) -> None:
        self._presence = presence
        self._database = database
        self._clock = clock
        self._log = log
        self._hours = hours
        self._away_since: dict[str, float] = {}
        self._turn = asyncio.Lock()

    async def look(self) -> None:
        """Open and close what has changed; most times that is nothing."""
        async with self._turn:  # what one look has found must not be written after a later one
            await self._look()

    async def _look(self) -> None:
        async with self._database.read() as db:
            known = {alarms.alarm_of(row) for row in await alarms.open_ones(db)}
            enrolled = {row.id for row in await register.enrolled(db)}
            runs = await diagnoses.newest_of_each(db)
            bad_receipts = await receipts.incomplete_now(db)
            entries = await register.entries(db)
            calling = await staff_calls.calling(db)
        now = self._clock.now()
        live = self._presence.kiosks_now()
        away = {kiosk_id for kiosk_id, kind in known if kind == "kiosk_offline"}
        wanted = due(
            Situation(
                enrolled=enrolled,
                live=live,
                missed=self._missed(enrolled - live.keys(), away) if self._in_hours() else (),
                bad_checks={kiosk_id for kiosk_id, row in runs.items() if not row.good},
                bad_receipts=bad_receipts,
                entries=entries,
                today=now.astimezone(self._hours.zone).date(),
                calling=calling,
            )
        )
        if wanted == known:
            return
        async with self._database.write() as db:
            await alarms.settle(db, wanted, now)
        for kiosk_id, kind in wanted - known:
            self._log.warning("alarm_opened", kiosk=kiosk_id, what=kind)
        for kiosk_id, kind in known - wanted:
            self._log.info("alarm_closed", kiosk=kiosk_id, what=kind)

    def _in_hours(self) -> bool:
        inside = self._hours.contain(self._clock.now())
        if not inside:
            self._away_since.clear()
        return inside

    def _missed(self, gone: set[str], known: set[str]) -> set[str]:
        """Those that are away for long; whoever was before a restart of ours still is."""
        now = self._clock.monotonic()
        self._away_since = {one: self._away_since.get(one, now) for one in gone}
        return {one for one in gone if one in known or now - self._away_since[one] > AWAY_S}
