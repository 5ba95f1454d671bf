"""What a kiosk or console hears first after it is let in."""

from dataclasses import dataclass

from server.clock import Clock
from server.protocol.kiosk import KioskWelcome
from server.protocol.session import IceServer, OperatorWelcome
from server.rooms.queue import updated
from server.rooms.room import Room
from server.signalling.presence import Live, LiveKiosk


@dataclass(frozen=True, slots=True)
class Welcome:
    """The parts of a welcome that are the same for everybody."""

    municipality: str
    ice_servers: tuple[IceServer, ...]
    clock: Clock

    def message(
        self, who: Live, room: Room | None, queue: tuple[Room, ...]
    ) -> KioskWelcome | OperatorWelcome:
        """Greet a kiosk or operator, with the session to go on with."""
        session = room.view() if room else None
        if isinstance(who, LiveKiosk):
            return KioskWelcome(
                kiosk_id=who.id,
                name=who.name,
                municipality=self.municipality,
                server_time=self.clock.now(),
                ice_servers=self.ice_servers,
                session=session,
            )
        return OperatorWelcome(
            operator_id=who.id,
            name=who.name,
            presence=who.presence,
            server_time=self.clock.now(),
            ice_servers=self.ice_servers,
            queue=updated(queue).entries,
            session=session,
        )
