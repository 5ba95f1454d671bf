"""The photo step as the operator sees it, and what they may do in it (Z-20)."""

from typing import Final

from server.clock import Clock
from server.logs import Log
from server.protocol.photo import PhotoOverridden, PhotoOverride, PhotoShutter, PhotoStep
from server.protocol.session import SessionResume
from server.rooms.policy import CALLING
from server.rooms.room import Room
from server.signalling.lookup import Lookup
from server.signalling.presence import Live, LiveKiosk, LiveOperator
from server.signalling.refusals import Refused
from server.signalling.switchboard import Switchboard
from server.store.database import Database
from server.store.events import EventType, record

USED: Final = frozenset({"placing", "placed", "accepted"})
"""Phases in which the citizen has decided to use the photo."""


class Photos:
    """Passes the step to its operator and their orders back, while it is open; notes both."""

    def __init__(
        self, lookup: Lookup, switchboard: Switchboard, database: Database, clock: Clock, log: Log
    ) -> None:
        self._lookup = lookup
        self._switchboard = switchboard
        self._database = database
        self._clock = clock
        self._log = log
        self._steps: dict[str, PhotoStep] = {}

    def follow(self, room: Room) -> None:
        """Forget a step with its call."""
        if room.state not in CALLING:
            self._steps.pop(room.session_id, None)

    async def step(self, kiosk: LiveKiosk, message: PhotoStep) -> None:
        """Show the operator where the step is; note that a photo is used despite advice.

        A kiosk says it again after a reconnect; a server that was restarted may then note the
        same use a second time, but never miss one.
        """
        room = await self._lookup.open_room(kiosk, message)
        before = self._steps.get(room.session_id)
        self._steps[room.session_id] = message
        used = _used(message)
        if used is not None and (before is None or _used(before) != used):
            detail = f"{used.by}:{used.reason}"
            await self._note("photo_despite_advice", kiosk, room, detail)
        if room.operator is not None:
            await self._switchboard.tell(room.operator.id, message)

    async def order(self, operator: LiveOperator, message: PhotoShutter | PhotoOverride) -> None:
        """Pass an order of the operator on to the kiosk, which decides whether it still fits.

        Raises:
            Refused: `illegal_transition` unless the step is open for it, `not_found` if the kiosk
                is away.
        """
        room = await self._lookup.open_room(operator, message)
        step = self._steps.get(room.session_id)
        if step is None or not _fits(step, message):
            raise Refused("illegal_transition", forgiven=True)
        if isinstance(message, PhotoShutter):
            await self._note("photo_shutter", operator, room, None)
        else:
            await self._note("photo_override", operator, room, message.reason)
        if not await self._switchboard.tell(room.kiosk.id, message):
            raise Refused("not_found", forgiven=True)

    async def replay(self, who: Live, message: SessionResume) -> None:
        """Show the step to an operator who is back, of whom it was checked whose session it is."""
        step = self._steps.get(message.session_id)
        if step is not None and isinstance(who, LiveOperator):
            await self._switchboard.tell(who.id, step)

    async def _note(self, kind: EventType, who: Live, room: Room, detail: str | None) -> None:
        async with self._database.write() as db:
            now = self._clock.now()
            record(db, now, kind, who.actor(), session_id=room.session_id, detail=detail)
        self._log.info(kind, session=room.session_id)


def _used(step: PhotoStep) -> PhotoOverridden | None:
    return step.override if step.phase in USED else None


def _fits(step: PhotoStep, message: PhotoShutter | PhotoOverride) -> bool:
    if isinstance(message, PhotoShutter):
        return step.phase == "framing"
    return step.phase == "taken" and bool(step.improve)
