"""What IT wants of this kiosk that takes a while: done beside the inbox, one after the other."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Final

from kiosk_client.log_ring import LogRing
from kiosk_client.panel_picture import NotIdleError
from kiosk_client.repairs.bench import Bench, Outcome
from kiosk_client.session.effects import OfferRepairs, Repair, TakeLook, TellLogs
from kiosk_client.session.events import LookSeen
from server.protocol.base import Message

Send = Callable[[Message], Awaitable[bool]]


@dataclass(frozen=True, slots=True)
class LinkUp:
    """The server is reached (again)."""


Errand = OfferRepairs | TakeLook | TellLogs | LinkUp
Look = Callable[[], Awaitable[str | None]]
"""Takes a picture of the panel's first screen, or raises `NotIdleError`."""


@dataclass(frozen=True, slots=True)
class Office:
    """What this kiosk has for IT.

    Attributes:
        bench: the repairs that it knows.
        look: takes a picture of the idle panel; None: it shows none.
        logs: the last lines of this program.
    """

    bench: Bench
    look: Look | None = None
    logs: LogRing = field(default_factory=LogRing)


class Errands:
    """Answers IT's questions.

    Args:
        office: what this kiosk has for IT.
        send: to the server.
        seen: hears of each picture; whether it may leave is decided there.
    """

    def __init__(self, office: Office, send: Send, seen: Callable[[LookSeen], None]) -> None:
        self._bench: Final = office.bench
        self._office: Final = office
        self._send: Final = send
        self._seen: Final = seen
        self._errands: Final[asyncio.Queue[Errand]] = asyncio.Queue()

    def run_soon(self, errand: Errand) -> None:
        """Do it after those before it."""
        self._errands.put_nowait(errand)

    async def repair(self, wish: Repair, free: Callable[[], bool]) -> Outcome | None:
        """Carry out a repair while nobody is there; None: the next process says what became."""
        return await self._bench.carry_out(wish.repair_id, wish.repair, free)

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            match await self._errands.get():
                case LinkUp():
                    await self._tell_left_over()
                case TellLogs() as wish:
                    await self._send(self._office.logs.answer(wish.ask_id, wish.before))
                case TakeLook() as wish:
                    self._seen(await self._look(wish.ask_id))
                case OfferRepairs() as wish:
                    offers = await self._bench.offers(wish.ask_id, engaged=wish.engaged)
                    await self._send(offers)

    async def _look(self, ask_id: str) -> LookSeen:
        look = self._office.look
        if look is None:
            return LookSeen(ask_id, "not_here")
        try:
            picture = await look()
        except NotIdleError:
            return LookSeen(ask_id, "in_session")
        return LookSeen(ask_id, "failed" if picture is None else "taken", picture)

    def link_up(self) -> None:
        """Tell of a repair that ended the process before this one."""
        self.run_soon(LinkUp())

    async def _tell_left_over(self) -> None:
        left = await asyncio.to_thread(self._bench.left_over)
        if left is not None and await self._send(left):
            await asyncio.to_thread(self._bench.told)
