"""The DTLS records of a datagram, one at a time, as aiortc reads them.

aiortc reads OpenSSL once for each datagram, and once is one record. What else a datagram holds
stays in OpenSSL's memory, more with each, without an end.
"""

from collections import deque
from collections.abc import Callable, Coroutine
from typing import Any, Final

MAX_RECORDS: Final = 16
"""In one datagram. A handshake's flight has five or six; a data channel's message has one."""
DTLS: Final = range(20, 64)
"""First bytes that are DTLS and not STUN or SRTP (RFC 7983, 7)."""
HEADER: Final = 13
"""Bytes of a record's header; the last two are its length (RFC 6347, 4.1)."""
UNIFIED: Final = range(32, 64)
"""First bytes of a header of DTLS 1.3 (RFC 9147, 4), of which bits say how long it is."""
LONG_NUMBER: Final = 0x08
HAS_LENGTH: Final = 0x04

Receive = Callable[[], Coroutine[Any, Any, bytes]]


def records_of(datagram: bytes) -> list[bytes]:
    """Cut a datagram into its records; a rest that is none, and what is not DTLS, stays whole."""
    found: list[bytes] = []
    rest = datagram
    while rest and rest[0] in DTLS:
        size = _size(rest)
        found.append(rest[:size])
        rest = rest[size:]
    return [*found, rest] if rest or not found else found


def one_by_one(receive: Receive, exceeded: Callable[[], None]) -> Receive:
    """Receive record by record what `receive` returns by the datagram.

    Args:
        receive: returns the next datagram.
        exceeded: called when one holds too many records; the connection is then over.
    """
    waiting: deque[bytes] = deque()

    async def next_record() -> bytes:
        if not waiting:
            records = records_of(await receive())
            if len(records) > MAX_RECORDS:
                exceeded()
                raise ConnectionError
            waiting.extend(records)
        return waiting.popleft()

    return next_record


def _size(record: bytes) -> int:
    """Bytes of the first record, its header included; all there is if its header says none."""
    if record[0] not in UNIFIED:
        end = HEADER
    elif record[0] & HAS_LENGTH:
        end = 1 + (2 if record[0] & LONG_NUMBER else 1) + 2
    else:
        return len(record)
    return end + int.from_bytes(record[end - 2 : end], "big")
