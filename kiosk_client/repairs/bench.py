"""The registry of a kiosk's repairs, and the one place where they are carried out."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Final, Literal

import structlog

from kiosk_client.repairs.note import Note, NoteFile, boot_id
from kiosk_client.repairs.repair import Repair, RepairEnd
from server.protocol.base import Message
from server.protocol.repair import RepairObstacle, RepairOffers, RepairResult

log = structlog.get_logger(__name__)

LONGER: Final = 4
"""A repair that takes so many times as long as it says has failed."""

Outcome = Literal["done", "failed"] | RepairObstacle


class Bench:
    """Says what could be repaired here, and does it.

    Args:
        repairs: in the order in which they are offered.
        note: what outlives this process.
    """

    def __init__(self, repairs: Sequence[Repair], note: NoteFile) -> None:
        self._repairs: Final = {one.name: one for one in repairs}
        self._note: Final = note

    async def offers(self, ask_id: str, *, engaged: bool) -> RepairOffers:
        """Say what could be done; while a citizen is there, nothing."""
        offers = await asyncio.gather(*(one.offer() for one in self._repairs.values()))
        if engaged:
            offers = [one.model_copy(update={"obstacle": "in_session"}) for one in offers]
        return RepairOffers(ask_id=ask_id, offers=tuple(offers))

    async def carry_out(
        self, repair_id: str, name: str, free: Callable[[], bool] = lambda: True
    ) -> Outcome | None:
        """Do it, unless a citizen comes while it is still being looked whether it can be done.

        Args:
            repair_id: of the order.
            name: of the repair.
            free: whether nobody is there; asked last of all, for programs of the system answer the
                other questions, in seconds.

        Returns:
            What became of it; None: the next process will say.
        """
        one = self._repairs.get(name)
        obstacle = "not_here" if one is None else await one.obstacle()
        if one is None or obstacle is not None:
            return obstacle
        log.info("repair_begins", what=name)
        outcome = await self._done(repair_id, one, free)
        log.info("repair_ends", what=name, state=outcome or "later")
        return outcome

    async def _done(self, repair_id: str, one: Repair, free: Callable[[], bool]) -> Outcome | None:
        """Keep a note for the process that follows, if this one ends by it."""
        note = Note(repair_id=repair_id, repair=one.name, boot=boot_id(), mark=one.mark())
        end: RepairEnd | Literal["in_session"] = "in_session"
        try:
            if one.outlives:
                await asyncio.to_thread(self._note.write, note)
            if free():
                async with asyncio.timeout(LONGER * one.takes_s):
                    end = await one.carry_out()
        except Exception as error:  # noqa: BLE001 - the boundary of a repair: no fault of it ends the agent
            log.warning("repair_failed", what=one.name, error=type(error).__name__)
            end = "failed"
        if end == "later":
            return None
        if one.outlives:
            await asyncio.to_thread(self._note.remove)
        return end

    def left_over(self) -> Message | None:
        """Return the word on a repair that ended the process before this one."""
        note = self._note.read()
        if note is None:
            return None
        one = self._repairs.get(note.repair)
        helped = one is not None and one.has_helped()
        return RepairResult(repair_id=note.repair_id, outcome="done" if helped else "failed")

    def told(self) -> None:
        """The server has heard of what was left over."""
        self._note.remove()
