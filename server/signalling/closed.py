"""Kiosks that are being serviced (保守中): staff see which, and why nobody calls from them."""

from server.protocol.kiosk import KioskClosed, KiosksClosed
from server.rooms.policy import SERVING
from server.signalling.presence import Presence
from server.signalling.switchboard import Switchboard


class Closed:
    """Tells every console that serves which kiosks are closed."""

    def __init__(self, presence: Presence, switchboard: Switchboard) -> None:
        self._presence = presence
        self._switchboard = switchboard

    def message(self) -> KiosksClosed:
        """The closed kiosks by name."""
        closed = [who for _, who in self._presence.kiosks() if who.state == "maintenance"]
        closed.sort(key=lambda who: who.name)
        return KiosksClosed(
            entries=tuple(KioskClosed(kiosk_id=who.id, kiosk_name=who.name) for who in closed)
        )

    async def announce(self) -> None:
        """Tell everybody who serves."""
        message = self.message()
        for _, who in tuple(self._presence.operators()):
            if who.role in SERVING:
                await self._switchboard.tell(who.id, message)

    async def greet(self, operator_id: str) -> None:
        """Tell a console that has just come."""
        message = self.message()
        if message.entries:
            await self._switchboard.tell(operator_id, message)
