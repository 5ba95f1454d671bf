"""What is wrong with an SCTP packet, before aiortc reads it: two numbers that it believes.

A parameter of no length is read again and again, without an end; a SACK (RFC 9260, 3.3.4) may
speak of 65,536 chunks in each of its gaps, and aiortc counts them one by one. A single packet of
either kind stops the agent, and with it the citizen's way to take control back.
"""

from collections.abc import Iterator
from struct import iter_unpack, unpack_from
from typing import Final, Literal

PacketFault = Literal["endless_parameters", "acknowledges_too_much"]

COMMON_HEADER: Final = 12
CHUNK_HEADER: Final = 4
PARAMETER_HEADER: Final = 4
SACK: Final = 3
SACK_HEADER: Final = 12
PARAMETERS_AT: Final = {1: 16, 2: 16, 4: 0, 5: 0, 6: 0, 9: 0, 130: 0}
"""Where parameters begin in the body of a chunk, by its type: INIT, INIT ACK, HEARTBEAT and its
ACK, ABORT, ERROR, RE-CONFIG (RFC 9260, 3.2; RFC 6525, 3.1)."""
SLACK: Final = 4_096
"""A SACK may be late, and speak of what was acknowledged or given up since."""


def fault_of(packet: bytes, outstanding: int) -> PacketFault | None:
    """Say what must keep this packet from aiortc; None: nothing that is known.

    Args:
        packet: One SCTP packet; anything else of it that is wrong is aiortc's to find.
        outstanding: How many chunks were sent and not acknowledged yet.
    """
    acknowledged = 0
    for kind, body in _chunks(packet):
        if kind in PARAMETERS_AT and not _has_an_end(body[PARAMETERS_AT[kind] :]):
            return "endless_parameters"
        if kind == SACK:
            # Over the whole packet: it has room for dozens, of which each would pass alone.
            acknowledged += _acknowledged(body)
            if acknowledged > outstanding + SLACK:
                return "acknowledges_too_much"
    return None


def _chunks(packet: bytes) -> Iterator[tuple[int, bytes]]:
    """The type and body of each chunk, as far as aiortc would read them."""
    at = COMMON_HEADER
    while at <= len(packet) - CHUNK_HEADER:
        kind, _, length = unpack_from("!BBH", packet, at)
        if length < CHUNK_HEADER:
            return
        yield kind, packet[at + CHUNK_HEADER : at + length]
        at += _padded(length)


def _has_an_end(parameters: bytes) -> bool:
    at = 0
    while at <= len(parameters) - PARAMETER_HEADER:
        (length,) = unpack_from("!H", parameters, at + 2)
        if length < PARAMETER_HEADER:
            return False
        at += _padded(length)
    return True


def _acknowledged(body: bytes) -> int:
    """How many chunks the gaps of a SACK speak of, as often as they do."""
    if len(body) < SACK_HEADER:
        return 0
    (gaps,) = unpack_from("!H", body, 8)
    blocks = body[SACK_HEADER : SACK_HEADER + 4 * gaps]
    whole = blocks[: len(blocks) // 4 * 4]
    return sum(max(0, end - start + 1) for start, end in iter_unpack("!HH", whole))


def _padded(length: int) -> int:
    return length + -length % 4
