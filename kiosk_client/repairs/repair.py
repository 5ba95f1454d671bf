"""What a repair is: a name, what it interrupts, whether it can be done, and doing it."""

from abc import ABC, abstractmethod
from typing import ClassVar, Literal

from server.protocol.diagnosis import DiagnosisWords
from server.protocol.repair import RepairObstacle, RepairOffer

RepairEnd = Literal["done", "failed", "later"]
"""`later`: this process ends by it, and the next one says whether it has helped."""


def words(ja: str, en: str) -> DiagnosisWords:
    """Return one sentence in both languages."""
    return DiagnosisWords(ja=ja, en=en)


class Repair(ABC):
    """One repair; whoever orders it has read `interrupts`.

    Attributes:
        name: as in orders and in the record.
        title: for a button.
        interrupts: what stops meanwhile.
        takes_s: about how long, in seconds.
        mends: probes of the diagnosis for whose failure it is worth a try.
        outlives: this process ends by it.
    """

    name: ClassVar[str]
    title: ClassVar[DiagnosisWords]
    interrupts: ClassVar[DiagnosisWords]
    takes_s: ClassVar[int]
    mends: ClassVar[tuple[str, ...]] = ()
    outlives: ClassVar[bool] = False

    async def obstacle(self) -> RepairObstacle | None:
        """Why this kiosk would not do it, citizens aside; looked at again before it is done."""
        return None

    @abstractmethod
    async def carry_out(self) -> RepairEnd:
        """Do it. No citizen is there when it begins, and no erasure is under way."""

    def mark(self) -> str:
        """Return what the next process compares with, should this one end meanwhile."""
        return ""

    def has_helped(self) -> bool:
        """Say so in the process that follows a repair which ended `later`."""
        return True

    async def offer(self) -> RepairOffer:
        """Say what it is and whether it could be ordered."""
        return RepairOffer(
            repair=self.name,
            title=self.title,
            interrupts=self.interrupts,
            takes_s=self.takes_s,
            mends=self.mends,
            obstacle=await self.obstacle(),
        )
