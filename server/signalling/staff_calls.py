"""Clerks call IT from their kiosk (端末からの支援呼出, Z-09, O-08): one at a time, on record."""

from datetime import timedelta
from typing import Final

from server.clock import Clock
from server.logs import Log
from server.protocol.staff_call import (
    StaffCallDo,
    StaffCallRaise,
    StaffCallRefusal,
    StaffCallState,
)
from server.signalling.desk import KIOSK_ENGAGED, Desk
from server.signalling.presence import LiveKiosk
from server.signalling.switchboard import Switchboard
from server.store import staff_calls
from server.store.database import Database
from server.store.events import Actor, record
from server.store.models import StaffCallRow

WITHIN: Final = timedelta(minutes=15)
MOST: Final = 3
"""Calls of a kiosk within that time; somebody who plays with it calls nobody any more."""


class StaffCalls:
    """Takes calls, and tells the kiosk what has become of its own."""

    def __init__(
        self, desk: Desk, switchboard: Switchboard, database: Database, clock: Clock, log: Log
    ) -> None:
        self._desk = desk
        self._switchboard = switchboard
        self._database = database
        self._clock = clock
        self._log = log

    async def raised(self, kiosk: LiveKiosk, message: StaffCallRaise) -> None:
        """Open a call; while one is open it is answered with that one."""
        if any(room.state in KIOSK_ENGAGED for room in self._desk.rooms_of(kiosk.id)):
            await self.tell(kiosk.id, "in_session")
            return
        now, refusal = self._clock.now(), None
        async with self._database.write() as db:
            known = await staff_calls.open_of(db, kiosk.id)
            if known is None:
                if await staff_calls.count_since(db, kiosk.id, now - WITHIN) >= MOST:
                    refusal = "too_many"
                else:
                    db.add(StaffCallRow(kiosk_id=kiosk.id, reason=message.reason, opened_at=now))
                    record(db, now, "staff_called", kiosk.actor(), detail=message.reason)
        self._log.info("staff_called", kiosk=kiosk.id, what=message.reason, reason=refusal)
        await self.tell(kiosk.id, "too_many" if refusal else None)

    async def withdrawn(self, kiosk: LiveKiosk) -> None:
        """The clerk needs nobody any more."""
        await self._close(kiosk.id, kiosk.actor(), "withdrawn")

    async def do(self, kiosk_id: str, wish: StaffCallDo, by: str) -> bool:
        """Do what somebody of IT wishes; False: there is no open call."""
        actor = Actor("operator", by)
        if wish.do == "close":
            return await self._close(kiosk_id, actor, f"closed@{kiosk_id}")
        async with self._database.write() as db:
            row = await staff_calls.open_of(db, kiosk_id)
            if row is None:
                return False
            row.answer = wish.text or None
            db.add(row)
            record(db, self._clock.now(), "staff_call_answered", actor, detail=kiosk_id)
        self._log.info("staff_call_answered", kiosk=kiosk_id, operator=by)
        await self.tell(kiosk_id)
        return True

    async def tell(self, kiosk_id: str, refusal: StaffCallRefusal | None = None) -> None:
        """Tell a kiosk of its call."""
        async with self._database.read() as db:
            call = await staff_calls.view(db, kiosk_id)
        await self._switchboard.tell(kiosk_id, StaffCallState(call=call, refusal=refusal))

    async def greet(self, kiosk_id: str) -> None:
        """Tell a kiosk that has just come; it takes none for granted."""
        async with self._database.read() as db:
            call = await staff_calls.view(db, kiosk_id)
        if call is not None:
            await self._switchboard.tell(kiosk_id, StaffCallState(call=call))

    async def _close(self, kiosk_id: str, actor: Actor, detail: str) -> bool:
        """Close a call; what was answered is of no use to anybody then."""
        now = self._clock.now()
        async with self._database.write() as db:
            row = await staff_calls.open_of(db, kiosk_id)
            if row is not None:
                row.closed_at, row.answer = now, None
                db.add(row)
                record(db, now, "staff_call_over", actor, detail=detail)
        await self.tell(kiosk_id)
        return row is not None
