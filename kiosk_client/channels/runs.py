"""Numbers that arrived before their turn, as runs of neighbours: cheap to add to and to tell of.

aiortc keeps each number by itself and sorts all of them for each chunk and each acknowledgement.
"""

from collections.abc import Iterable
from heapq import nsmallest
from typing import Final

MODULO: Final = 2**32
FARTHEST: Final = 0xFFFF
"""A gap is told by 16 bits (RFC 9260, 3.3.4)."""


class Runs:
    """Runs of transmission sequence numbers (TSN), which go round at 2³²."""

    def __init__(self, numbers: Iterable[int] = ()) -> None:
        self._last_of: dict[int, int] = {}
        self._first_of: dict[int, int] = {}
        for number in numbers:
            self.add(number)

    def __len__(self) -> int:
        """How many runs there are, not how many numbers."""
        return len(self._last_of)

    def add(self, number: int) -> None:
        """Add a number that is not there yet."""
        first = self._first_of.pop((number - 1) % MODULO, number)
        last = self._last_of.pop((number + 1) % MODULO, number)
        self._last_of.pop(first, None)
        self._first_of.pop(last, None)
        self._last_of[first], self._first_of[last] = last, first

    def take(self, number: int) -> int | None:
        """Remove the run that begins with a number; return its last one."""
        last = self._last_of.pop(number, None)
        if last is not None:
            del self._first_of[last]
        return last

    def gaps(self, after: int, most: int) -> list[tuple[int, int]]:
        """Return the first runs as a SACK tells them, as far as it can.

        Args:
            after: the last number that came in its turn; gaps are counted from it.
            most: how many of them.
        """
        firsts = nsmallest(most, self._last_of, key=lambda first: (first - after) % MODULO)
        told = (
            ((first - after) % MODULO, (self._last_of[first] - after) % MODULO) for first in firsts
        )
        return [(first, min(last, FARTHEST)) for first, last in told if first <= FARTHEST]
