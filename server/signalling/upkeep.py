"""What the server does by itself: time-outs, ended sign-ins, revoked kiosks, erasure."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.exc import SQLAlchemyError

from server.auth.operators import Operators
from server.clock import Clock
from server.logs import Log, origin_of
from server.rooms.deadlines import Patience
from server.signalling.alarms import Alarms
from server.signalling.attendance import Attendance
from server.signalling.desk import Desk
from server.signalling.diagnosing import Diagnosing
from server.signalling.presence import Presence
from server.signalling.questions import Questions
from server.signalling.refuser import Refuser
from server.signalling.repairing import Repairs
from server.signalling.updating import Rollouts
from server.store import diagnoses, kiosks, retention
from server.store.database import Database

DEADLINES_EVERY_S = 1.0
CREDENTIALS_EVERY_S = 2.0
ALARMS_EVERY_S = 5.0
ROLLOUTS_EVERY_S = 2.0
KEEP_ALIVE_EVERY_S = 30.0
RETENTION_EVERY_S = 3_600.0


@dataclass(frozen=True, slots=True)
class Upkeep:
    """Periodic work of one app; `run` owns its tasks."""

    desk: Desk
    attendance: Attendance
    presence: Presence
    refuser: Refuser
    operators: Operators
    database: Database
    clock: Clock
    log: Log
    patience: Patience
    keep_chat: timedelta
    keep_notes: timedelta
    diagnosing: Diagnosing
    keep_diagnoses: timedelta
    alarms: Alarms
    repairs: Repairs
    questions: Questions
    rollouts: Rollouts

    async def run(self) -> None:
        """Work until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._every(DEADLINES_EVERY_S, self.end_overdue))
            tasks.create_task(self._every(CREDENTIALS_EVERY_S, self.drop_ended))
            tasks.create_task(self._every(ALARMS_EVERY_S, self.alarms.look))
            tasks.create_task(self._every(ROLLOUTS_EVERY_S, self.rollouts.work))
            tasks.create_task(self._every(KEEP_ALIVE_EVERY_S, self.keep_alive))
            tasks.create_task(self._every(RETENTION_EVERY_S, self.erase_old))

    async def end_overdue(self) -> None:
        """End what waits too long: sessions for a lost end, diagnoses for a silent kiosk."""
        await self.attendance.reconcile()
        await self.desk.end_overdue(self.patience)
        await self.diagnosing.end_overdue()
        self.questions.end_overdue()
        await self.repairs.end_overdue()

    async def drop_ended(self) -> None:
        """Disconnect whose sign-in ended or whose kiosk was revoked, by whatever process."""
        consoles = {who.token_hash: link for link, who in self.presence.operators()}
        if consoles:
            for token_hash in await self.operators.ended_among(frozenset(consoles)):
                await self.refuser.drop(consoles[token_hash], "not_authenticated")
        live = {who.id: link for link, who in self.presence.kiosks()}
        if live:
            async with self.database.read() as db:
                revoked = await kiosks.revoked_among(db, live)
            for kiosk_id in revoked:
                await self.refuser.drop(live[kiosk_id], "challenge_failed")

    async def drop_sign_in(self, token_hash: str) -> None:
        """Disconnect the console of one sign-in at once (signing out)."""
        for connection, who in self.presence.operators():
            if who.token_hash == token_hash:
                await self.refuser.drop(connection, "not_authenticated")

    async def keep_alive(self) -> None:
        """An open console keeps its sign-in alive, up to the absolute end."""
        tokens = frozenset(who.token_hash for _, who in self.presence.operators())
        if tokens:
            await self.operators.keep_alive(tokens)

    async def erase_old(self) -> None:
        """Erase chat, notes (Z-54) and diagnoses that are older than they are kept."""
        async with self.database.write() as db:
            now = self.clock.now()
            erased = await retention.sweep(db, now, self.keep_chat, self.keep_notes)
            erased += await diagnoses.sweep(db, now - self.keep_diagnoses)
        if erased:
            self.log.info("retention_swept", count=erased)

    async def _every(self, seconds: float, work: Callable[[], Awaitable[None]]) -> None:
        while True:
            await self.clock.sleep(seconds)
            try:
                await work()
            except SQLAlchemyError as error:  # a locked or full disk: try again next time
                self.log.error(  # noqa: TRY400 - a traceback's text could hold personal data
                    "upkeep_failed", error=type(error).__name__, where=origin_of(error)
                )
