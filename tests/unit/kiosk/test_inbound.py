"""What a peer may make the agent hold by its data channels (T10): never without an end."""

from collections.abc import Callable, Iterator
from itertools import count, islice
from typing import Final

import pytest
from aiortc import RTCSctpTransport
from aiortc.rtcsctptransport import (
    SCTP_DATA_FIRST_FRAG,
    SCTP_DATA_LAST_FRAG,
    SCTP_DATA_UNORDERED,
    AbortChunk,
    Chunk,
    DataChunk,
    ForwardTsnChunk,
    InitChunk,
    SackChunk,
    parse_packet,
    serialize_packet,
)
from OpenSSL import SSL
from typing_extensions import override

from kiosk_client.channels.inbound import (
    MAX_HELD_BYTES,
    MAX_HELD_CHUNKS,
    MAX_MESSAGE_BYTES,
    MAX_STREAMS,
    PROTOCOL_VIOLATION,
    BoundedSctpTransport,
    Excess,
)
from kiosk_client.channels.packets import SLACK, fault_of

FIRST_TSN: Final = 1_000
WHOLE: Final = SCTP_DATA_FIRST_FRAG | SCTP_DATA_LAST_FRAG
PIECES: Final = 3_000
"""How many chunks an attack sends, unless it is cut off."""


class Dtls:
    """What SCTP runs over; keeps what is sent."""

    state = "connected"

    def __init__(self) -> None:
        self.sent: list[Chunk] = []

    async def _send_data(self, data: bytes) -> None:
        self.sent += parse_packet(data)[3]


def chunk(tsn: int, flags: int, user_data: bytes, *, stream: int = 0, seq: int = 0) -> DataChunk:
    made = DataChunk(flags)
    made.tsn, made.stream_id, made.stream_seq = tsn, stream, seq
    made.user_data = user_data
    return made


def endless_message() -> Iterator[Chunk]:
    """A message of which always more is to come."""
    yield chunk(FIRST_TSN, SCTP_DATA_FIRST_FRAG, bytes(1_000))
    for tsn in count(FIRST_TSN + 1):
        yield chunk(tsn, 0, bytes(1_000))


def tiny_pieces() -> Iterator[Chunk]:
    """The same in single bytes, of which each costs the memory of hundreds."""
    yield chunk(FIRST_TSN, SCTP_DATA_FIRST_FRAG, b"x")
    for tsn in count(FIRST_TSN + 1):
        yield chunk(tsn, 0, b"x")


def never_the_first() -> Iterator[Chunk]:
    """Whole messages, each after one that never comes."""
    for n in count(1):
        yield chunk(FIRST_TSN + n, WHOLE, b"x", seq=n)


def never_the_first_number() -> Iterator[Chunk]:
    """Messages in any order, which are handed on at once; only their numbers are kept."""
    for n in count(1):
        yield chunk(FIRST_TSN + n, WHOLE | SCTP_DATA_UNORDERED, b"x")


def many_streams() -> Iterator[Chunk]:
    """The beginning of a message on each stream."""
    for n in count():
        yield chunk(FIRST_TSN + n, SCTP_DATA_FIRST_FRAG, b"x", stream=n)


def forwarded_streams() -> Iterator[Chunk]:
    """Streams that are only spoken of."""
    for n in count():
        skip = ForwardTsnChunk()
        skip.cumulative_tsn = FIRST_TSN + n
        skip.streams = [(stream, 1) for stream in range(n, n + 200)]
        yield skip


ATTACKS: Final[dict[Callable[[], Iterator[Chunk]], Excess]] = {
    endless_message: "holds_too_much",
    tiny_pieces: "too_much_work",
    never_the_first: "too_many_pieces",
    never_the_first_number: "too_many_pieces",
    many_streams: "too_many_streams",
    forwarded_streams: "too_many_streams",
}


async def hear(sctp: RTCSctpTransport, chunks: Iterator[Chunk]) -> None:
    """Bring an association up, as far as data needs it, and let it receive these chunks."""
    opening = InitChunk()
    opening.initial_tsn = FIRST_TSN
    opening.outbound_streams = opening.inbound_streams = 65_535
    await sctp._handle_data(serialize_packet(5000, 5000, 0, opening))
    for one in chunks:
        packet = serialize_packet(5000, 5000, sctp._local_verification_tag, one)
        await sctp._handle_data(packet)


def bounded() -> tuple[BoundedSctpTransport, Dtls, list[Excess]]:
    told: list[Excess] = []
    dtls = Dtls()
    sctp = BoundedSctpTransport(dtls, told.append)  # type: ignore[arg-type]
    sctp._remote_port = 5000
    return sctp, dtls, told


def held(sctp: RTCSctpTransport) -> tuple[int, int, int]:
    """Bytes, pieces and streams that are kept."""
    streams = sctp._inbound_streams.values()
    pieces = [one for stream in streams for one in stream.reassembly]
    size = sum(len(one.user_data) for one in pieces)
    return size, max(len(pieces), len(sctp._sack_misordered)), len(streams)


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
async def test_the_library_itself_holds_it_all(attack: Callable[[], Iterator[Chunk]]) -> None:
    """Without the bounds each of these fills the agent's memory: this is why they exist."""
    plain = RTCSctpTransport(Dtls())  # type: ignore[arg-type]
    plain._remote_port = 5000
    few = 200 if attack is forwarded_streams else MAX_HELD_CHUNKS + 50
    await hear(plain, islice(attack(), few))
    size, pieces, streams = held(plain)
    assert size > MAX_HELD_BYTES or pieces > MAX_HELD_CHUNKS or streams > MAX_STREAMS


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
async def test_a_peer_that_never_ends_is_cut_off(attack: Callable[[], Iterator[Chunk]]) -> None:
    """Once, for its reason; what it sent is let go of, and nothing more is taken."""
    sctp, dtls, told = bounded()
    await hear(sctp, islice(attack(), PIECES))
    assert told == [ATTACKS[attack]]
    assert held(sctp) == (0, 0, 0)
    await sctp._abort()
    last = dtls.sent[-1]
    assert isinstance(last, AbortChunk)
    assert last.params == [(PROTOCOL_VIOLATION, ATTACKS[attack].encode())]


@pytest.mark.parametrize(("over", "excess"), [(0, []), (1, ["message_too_long"])])
async def test_a_message_is_as_long_as_was_announced(over: int, excess: list[Excess]) -> None:
    """A whole message that is too long is not handed on, and ends the connection."""
    sctp, _, told = bounded()
    size = 1_024
    count_ = MAX_MESSAGE_BYTES // size
    pieces = [chunk(FIRST_TSN + n, 0, bytes(size)) for n in range(count_)]
    pieces[0].flags = SCTP_DATA_FIRST_FRAG
    pieces[-1].flags = SCTP_DATA_LAST_FRAG
    pieces[-1].user_data += bytes(over)
    await hear(sctp, iter(pieces))
    assert told == excess


def raw(kind: int, body: bytes) -> bytes:
    """A packet with one chunk, as a hand that is not aiortc's writes it."""
    made = Chunk(body=body)
    made.type = kind
    return serialize_packet(5000, 5000, 0, made)


@pytest.mark.parametrize("kind", [1, 2, 4, 5, 6, 9, 130])
@pytest.mark.parametrize("length", [0, 3])
@pytest.mark.parametrize("before", [b"", b"\0\1\0\5a\0\0\0"])
async def test_a_parameter_without_a_length_is_not_read(
    kind: int, length: int, before: bytes
) -> None:
    """aiortc would stand there for ever, and remember each time that it came by."""
    head = bytes(16) if kind in (1, 2) else b""
    sctp, _, told = bounded()
    parameter = b"\0\1" + length.to_bytes(2, "big")
    await sctp._handle_data(raw(kind, head + before + parameter))
    assert told == ["endless_parameters"]


async def test_a_bad_chunk_is_found_behind_a_good_one() -> None:
    """One packet holds many chunks, each at a multiple of four bytes."""
    good = bytes(chunk(FIRST_TSN, WHOLE, b"abc"))
    bad = raw(4, b"\0\1\0\0")
    assert fault_of(bad[:12] + good + bad[12:], 0) == "endless_parameters"


@pytest.mark.parametrize(("last", "told"), [(SLACK, []), (SLACK + 1, ["acknowledges_too_much"])])
async def test_no_more_is_acknowledged_than_was_sent(last: int, told: list[Excess]) -> None:
    """aiortc counts each chunk of each gap: one packet of 280 gaps took two seconds."""
    sctp, _, cut = bounded()
    sack = SackChunk()
    sack.gaps = [(1, last - 10), (20, 29)]
    await sctp._handle_data(serialize_packet(5000, 5000, sctp._local_verification_tag, sack))
    assert cut == told


def test_what_a_packet_acknowledges_is_counted_together() -> None:
    """Seventy SACKs fit into one packet; each of them alone is within the bound."""
    sack = SackChunk()
    sack.gaps = [(1, 3_000)]
    one = serialize_packet(5000, 5000, 0, sack)
    assert fault_of(one, 0) is None
    assert fault_of(one + bytes(sack), 0) == "acknowledges_too_much"


@pytest.mark.parametrize("length", range(4))
def test_a_chunk_shorter_than_its_header_ends_the_look(length: int) -> None:
    """Else the look itself would stand there for ever; aiortc refuses the packet."""
    packet = raw(4, b"")
    assert fault_of(packet[:14] + length.to_bytes(2, "big") + packet[16:], 0) is None


@pytest.mark.parametrize("size", range(40))
def test_what_is_cut_short_is_left_to_the_library(size: int) -> None:
    """It refuses such packets itself; looking at them must not fail."""
    sack = SackChunk()
    sack.gaps = [(1, 2), (4, 4)]
    packet = serialize_packet(5000, 5000, 0, sack)[:size]
    assert fault_of(packet, 0) is None


async def test_a_loss_on_the_way_is_no_attack() -> None:
    """Ten seconds of input wait for a lost message, and are handed on after it."""
    sctp, _, told = bounded()
    late = [chunk(FIRST_TSN + n, WHOLE, bytes(100), seq=n) for n in range(1_200)]
    await hear(sctp, iter([*late[1:], late[0]]))
    assert told == []
    assert held(sctp)[:2] == (0, 0)


async def test_the_bounds_are_announced() -> None:
    """A peer that keeps to what it is told never meets them (RFC 8841, 6)."""
    sctp, _, _ = bounded()
    assert sctp.getCapabilities().maxMessageSize == MAX_MESSAGE_BYTES
    assert sctp._advertised_rwnd < MAX_HELD_BYTES


class BrokenDtls(Dtls):
    """What is left after a fatal alert: still connected by its own account, and never again."""

    @override
    async def _send_data(self, _data: bytes) -> None:
        raise SSL.Error


@pytest.mark.parametrize("excess", [None, "holds_too_much"])
async def test_a_fatal_alert_does_not_hinder_the_end(excess: Excess | None) -> None:
    """The peer renegotiates, is refused and says so; stopping must not fail at that."""
    sctp = BoundedSctpTransport(BrokenDtls(), lambda _: None)  # type: ignore[arg-type]
    sctp._remote_port = 5000
    sctp._excess = excess
    await sctp._abort()
    with pytest.raises(ConnectionError):
        await sctp._send_chunk(AbortChunk())
