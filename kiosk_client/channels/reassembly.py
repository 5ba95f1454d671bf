"""Puts messages together from their pieces, and counts each piece that is looked at in vain.

aiortc goes through all that it holds for each piece that comes. What an honest sender makes us go
through again is next to nothing; a hostile one is noticed by it.
"""

from bisect import insort
from collections.abc import Callable, Iterator
from typing import Final

from aiortc.rtcsctptransport import (
    SCTP_DATA_FIRST_FRAG,
    SCTP_DATA_LAST_FRAG,
    SCTP_DATA_UNORDERED,
    DataChunk,
    InboundStream,
)
from aiortc.utils import uint16_add, uint16_gt
from typing_extensions import override

from kiosk_client.channels.runs import MODULO
from kiosk_client.control.bucket import Bucket

LOOKS_PER_S: Final = 20_000.0
LOOK_BURST: Final = 50_000
"""Pieces that one connection may make us look at again: some ten milliseconds' work at once, and
less than a hundredth of the time in the long run."""
_AHEAD: Final = MODULO // 2

Message = tuple[int, int, bytes]
"""Stream, protocol and content."""


class TooMuchWorkError(Exception):
    """A peer makes us go through what we hold again and again."""


class Effort:
    """How much one connection may make us look at.

    Args:
        now_s: monotonic time.
    """

    def __init__(self, now_s: Callable[[], float]) -> None:
        self._now_s = now_s
        self._looks = Bucket.full(LOOKS_PER_S, LOOK_BURST, now_s())

    def spend(self, looks: int) -> None:
        """Count so many looks.

        Raises:
            TooMuchWorkError: these are too many.
        """
        self._looks, admitted = self._looks.take(self._now_s(), looks)
        if not admitted:
            raise TooMuchWorkError


class Reassembly(InboundStream):
    """One stream's pieces, in the order of their numbers; what aiortc's does, for less.

    Args:
        effort: of the whole connection.
    """

    def __init__(self, effort: Effort) -> None:
        super().__init__()
        self._effort = effort

    @override
    def add_chunk(self, chunk: DataChunk) -> None:
        """Keep a piece that is not there yet, in its place."""
        held = self.reassembly
        if not held or _distance(held[-1].tsn, chunk.tsn) < _AHEAD:
            held.append(chunk)
            return
        lowest = (held[0].tsn - _AHEAD) % MODULO
        insort(held, chunk, key=lambda one: _distance(lowest, one.tsn))

    @override
    def pop_messages(self) -> Iterator[Message]:
        """Take out the messages that are whole, and in turn where they must be.

        Raises:
            TooMuchWorkError: see `Effort`.
        """
        at = 0
        while at < len(self.reassembly):
            head = self.reassembly[at]
            ordered = not head.flags & SCTP_DATA_UNORDERED
            size, is_whole = self._message_at(at, ordered=ordered)
            if is_whole:
                pieces = self.reassembly[at : at + size]
                del self.reassembly[at : at + size]
                if ordered and head.stream_seq == self.sequence_number:
                    self.sequence_number = uint16_add(self.sequence_number, 1)
                yield head.stream_id, pieces[-1].protocol, b"".join(one.user_data for one in pieces)
                continue
            self._effort.spend(size)
            if ordered:
                return
            at += size

    def _message_at(self, at: int, *, ordered: bool) -> tuple[int, bool]:
        """How many pieces from this one on belong together, and whether they are a message."""
        head = self.reassembly[at]
        if not head.flags & SCTP_DATA_FIRST_FRAG:
            return 1, False
        if ordered and uint16_gt(head.stream_seq, self.sequence_number):
            return 1, False
        for size, piece in enumerate(self.reassembly[at:]):
            if piece.tsn != (head.tsn + size) % MODULO:
                return size, False
            if piece.flags & SCTP_DATA_LAST_FRAG:
                return size + 1, True
        return len(self.reassembly) - at, False


def _distance(start: int, end: int) -> int:
    return (end - start) % MODULO
