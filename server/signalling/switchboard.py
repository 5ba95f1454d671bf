"""Addresses kiosks and operators instead of connections."""

from server.protocol.base import Message
from server.protocol.watch import SessionsRunning
from server.rooms.effects import Effect, QueueChanged, RunningChanged, ToKiosk, ToOperator
from server.rooms.policy import SUPERVISORS
from server.rooms.queue import positions, updated
from server.rooms.room import Room
from server.signalling.ports import Wire
from server.signalling.presence import Presence


class Switchboard:
    """Carries out the effects of a change by sending to whoever is connected.

    Who is not connected misses nothing: what matters is stored, and resuming replays it.
    """

    def __init__(self, presence: Presence, wire: Wire) -> None:
        self._presence = presence
        self._wire = wire

    async def tell(self, actor_id: str, message: Message) -> bool:
        """Send to a kiosk or operator; `False` when there is no live connection."""
        connection = self._presence.live(actor_id)
        if connection is None:
            return False
        await self._wire.send(connection.sid, message)
        return True

    async def perform(
        self,
        effects: tuple[Effect, ...],
        queue: tuple[Room, ...],
        busy: frozenset[str],
        running: SessionsRunning,
    ) -> None:
        """Send what a change asks for.

        Args:
            effects: as `Room.apply` returned them.
            queue: who waits now, longest first.
            busy: operators who are in a session.
            running: the calls that go on.
        """
        for effect in effects:
            match effect:
                case ToKiosk(kiosk_id, message):
                    await self.tell(kiosk_id, message)
                case ToOperator(operator_id, message):
                    await self.tell(operator_id, message)
                case QueueChanged():
                    await self.announce_queue(queue, busy)
                case RunningChanged():
                    await self.announce_running(running)

    async def announce_queue(self, queue: tuple[Room, ...], busy: frozenset[str]) -> None:
        """Tell available operators who waits, and waiting kiosks where they stand."""
        ready = self.available(busy)
        message = updated(queue)
        for operator in ready:
            await self.tell(operator, message)
        for kiosk_id, position in positions(queue, len(ready)).items():
            await self.tell(kiosk_id, position)

    async def announce_running(self, running: SessionsRunning) -> None:
        """Tell supervisors which calls go on."""
        for _, who in self._presence.operators():
            if who.role in SUPERVISORS:
                await self.tell(who.id, running)

    def available(self, busy: frozenset[str]) -> tuple[str, ...]:
        """Operators who are connected, available (対応可) and free."""
        return tuple(
            who.id
            for _, who in self._presence.operators()
            if who.presence == "available" and who.id not in busy
        )
