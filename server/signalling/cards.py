"""Cards that citizens left in a kiosk's reader: staff hear of them at once (S-15).

Which kiosk and since when is all that anybody learns: the kiosk tells nothing of the card.
"""

from server.clock import Clock
from server.logs import Log
from server.protocol.kiosk import KioskCardLeft, KioskCardsLeft
from server.rooms.policy import SERVING
from server.signalling.desk import Desk
from server.signalling.presence import LiveKiosk, Presence
from server.signalling.switchboard import Switchboard
from server.store.database import Database
from server.store.events import EventType, record


class CardsLeft:
    """Records what kiosks say of their readers, and tells every console that serves."""

    def __init__(  # noqa: PLR0913, PLR0917 - wired in one place
        self,
        desk: Desk,
        presence: Presence,
        switchboard: Switchboard,
        database: Database,
        clock: Clock,
        log: Log,
    ) -> None:
        self._desk = desk
        self._presence = presence
        self._switchboard = switchboard
        self._database = database
        self._clock = clock
        self._log = log

    async def noted(self, kiosk: LiveKiosk, *, left: bool) -> None:
        """Take a kiosk's word; only a change is recorded and told."""
        async with self._desk.turn():
            if left == (kiosk.card_left_since is not None):
                return
            now = self._clock.now()
            kind: EventType = "card_left" if left else "card_taken"
            room = self._desk.current(kiosk)
            async with self._database.write() as db:
                session_id = None if room is None else room.session_id
                record(db, now, kind, kiosk.actor(), session_id=session_id)
            kiosk.card_left_since = now if left else None
            self._log.info(kind, kiosk=kiosk.id)
            await self.announce()

    def message(self) -> KioskCardsLeft:
        """The kiosks with a card in them, longest first."""
        left = [
            KioskCardLeft(kiosk_id=who.id, kiosk_name=who.name, since=who.card_left_since)
            for _, who in self._presence.kiosks()
            if who.card_left_since is not None
        ]
        return KioskCardsLeft(entries=tuple(sorted(left, key=lambda one: one.since)))

    async def announce(self) -> None:
        """Tell everybody who serves; the caller has the turn."""
        message = self.message()
        for _, who in self._presence.operators():
            if who.role in SERVING:
                await self._switchboard.tell(who.id, message)

    async def greet(self, operator_id: str) -> None:
        """Tell a console that has just come; the caller has the turn."""
        message = self.message()
        if message.entries:
            await self._switchboard.tell(operator_id, message)
