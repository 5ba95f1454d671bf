"""Takes the kiosks' reports of who held control, also late ones (Z-04)."""

from datetime import timedelta
from typing import Final

from server.clock import Clock
from server.logs import Log
from server.protocol.control import ControlRecorded, ControlReport
from server.signalling.presence import LiveKiosk
from server.signalling.refusals import Refused
from server.signalling.switchboard import Switchboard
from server.store import control
from server.store.database import Database

LATE: Final = timedelta(days=7)
"""A kiosk may have been off since its session's end; what it tells even later is no record."""


class ControlReports:
    """Stores each report once and says so."""

    def __init__(
        self, switchboard: Switchboard, database: Database, clock: Clock, log: Log
    ) -> None:
        self._switchboard = switchboard
        self._database = database
        self._clock = clock
        self._log = log

    async def take(self, kiosk: LiveKiosk, report: ControlReport) -> None:
        """Store a report, or answer a repeated one like the first.

        Raises:
            Refused: `not_found` if the session is no session of this kiosk, `stale_session` long
                after its end, `illegal_transition` if nobody, or not this operator, ever served it.
        """
        if await self._store(kiosk, report):
            self._log.info(
                "control_changed",
                session=report.session_id,
                kiosk=kiosk.id,
                before=report.before,
                after=report.after,
                reason=report.reason,
                ms=report.held_ms,
            )
        recorded = ControlRecorded(session_id=report.session_id, report_id=report.report_id)
        await self._switchboard.tell(kiosk.id, recorded)

    async def _store(self, kiosk: LiveKiosk, report: ControlReport) -> bool:
        now = self._clock.now()
        async with self._database.write() as db:
            session = await control.session_of(db, report.session_id, kiosk.id)
            if session is None:
                raise Refused("not_found")
            if session.state == "closed" and now - session.state_since > LATE:
                raise Refused("stale_session")
            operator_id = await control.server_of(db, session, report.operator_id)
            if operator_id is None:
                raise Refused("illegal_transition")
            return await control.add(db, report, kiosk.id, operator_id, now)
