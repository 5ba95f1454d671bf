"""What a peer may make the agent do with what it holds: nothing again and again (T10).

With 1,270 pieces held, one packet of 1,200 bytes took 30 to 80 ms in aiortc, one of 32 bytes 4 ms:
a few kilobytes a second kept the agent from the citizen's take-back.
"""

import random
from collections.abc import Callable, Iterator
from itertools import count, islice
from typing import Final

import pytest
from aiortc.rtcsctptransport import (
    SCTP_DATA_FIRST_FRAG,
    SCTP_DATA_LAST_FRAG,
    SCTP_DATA_UNORDERED,
    Chunk,
    DataChunk,
    ForwardTsnChunk,
    SackChunk,
)

from kiosk_client.channels import reassembly
from kiosk_client.channels.inbound import MAX_GAPS, MAX_HELD_CHUNKS, BoundedSctpTransport
from kiosk_client.channels.reassembly import (
    LOOK_BURST,
    Effort,
    Reassembly,
    TooMuchWorkError,
)
from kiosk_client.channels.runs import MODULO, Runs
from tests.unit.kiosk.test_inbound import FIRST_TSN, WHOLE, Dtls, bounded, chunk, hear

HELD: Final = MAX_HELD_CHUNKS - 10
FAR: Final = FIRST_TSN + 10_000
LOOSE: Final = SCTP_DATA_UNORDERED


class CountedChunk(DataChunk):
    """A piece that counts how often its number is looked at."""

    looks = 0

    @property
    def tsn(self) -> int:  # type: ignore[override]
        CountedChunk.looks += 1
        return self._tsn

    @tsn.setter
    def tsn(self, tsn: int) -> None:
        self._tsn = tsn


class Alone(BoundedSctpTransport):
    """One that has heard nothing yet."""

    def __init__(self) -> None:
        super().__init__(Dtls(), lambda _: None)  # type: ignore[arg-type]
        self._remote_port = 5000


def pieces(flags: int, step: int = 1) -> Iterator[Chunk]:
    """Pieces of messages that never become whole."""
    return (chunk(FAR + n * step, flags, b"x") for n in range(HELD))


def unfinished() -> Iterator[Chunk]:
    """A message that wants its end, and whole ones after it."""
    yield from pieces(LOOSE)
    for n in count():
        yield chunk(FIRST_TSN + n, WHOLE | LOOSE, b"x")


def given_up() -> Iterator[Chunk]:
    """Numbers given up one by one, each a reason to go through all that is held."""
    yield from pieces(0)
    for n in count():
        skip = ForwardTsnChunk()
        skip.cumulative_tsn = FIRST_TSN + n
        skip.streams = []
        yield skip


def full_of_gaps() -> Iterator[Chunk]:
    """Pieces with a gap after each, and then one that came before: all gaps must be told."""
    yield from pieces(0, step=2)
    for _ in count():
        yield chunk(FAR, 0, b"x")


ATTACKS = (unfinished, given_up, full_of_gaps)


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
async def test_who_makes_us_look_again_is_cut_off(attack: Callable[[], Iterator[Chunk]]) -> None:
    """Before it has cost more than some ten milliseconds."""
    sctp, _, told = bounded()
    await hear(sctp, islice(attack(), HELD + LOOK_BURST // HELD + 50))
    assert told == ["too_much_work"]


async def test_chunks_in_their_turn_look_at_nothing_that_is_held() -> None:
    """Seventy of them over 1,270 that are not: 18 to 30 ms for a packet, and for the next one."""
    sctp, _, told = bounded()
    await hear(sctp, pieces(0))
    waiting = sctp._get_inbound_stream(0).reassembly
    for one in waiting:
        one.__class__ = CountedChunk  # type: ignore[assignment]
        one._tsn = one.__dict__.pop("tsn")  # type: ignore[attr-defined]
    CountedChunk.looks = 0
    told_before = sctp._effort._looks.tokens
    for n in range(5_000):
        await sctp._receive_data_chunk(chunk(FIRST_TSN + n, WHOLE, b"x", stream=5, seq=n))
    assert CountedChunk.looks == 0
    assert sctp._effort._looks.tokens >= told_before
    assert sctp._last_received_tsn == FIRST_TSN + 4_999
    assert (told, len(waiting), len(sctp._sack_misordered)) == ([], HELD, HELD)


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("begin", [5, MODULO - 40])
async def test_what_comes_in_any_order_is_put_together(seed: int, begin: int) -> None:
    """Messages of several pieces on three streams, ordered and not, around the end of numbers."""
    chance = random.Random(seed)
    sent: list[tuple[int, bool, bytes]] = []
    chunks: list[DataChunk] = []
    turn = dict.fromkeys(range(3), 0)
    for name in range(60):
        stream, loose, size = chance.randrange(3), chance.random() < 0.4, chance.randrange(1, 6)
        parts = [bytes([name, n]) for n in range(size)]
        sent.append((stream, loose, b"".join(parts)))
        for n, part in enumerate(parts):
            flags = (SCTP_DATA_FIRST_FRAG if n == 0 else 0) | (LOOSE if loose else 0)
            flags |= SCTP_DATA_LAST_FRAG if n == size - 1 else 0
            tsn = (begin + len(chunks)) % MODULO
            chunks.append(chunk(tsn, flags, part, stream=stream, seq=turn[stream]))
        turn[stream] += 0 if loose else 1
    effort = Effort(lambda: 0.0)
    streams = {one: Reassembly(effort) for one in range(3)}
    runs, heard = Runs(), []
    for one in sorted(chunks, key=lambda _: chance.random()):
        streams[one.stream_id].add_chunk(one)
        runs.add(one.tsn)
        heard += [(stream, data) for stream, _, data in streams[one.stream_id].pop_messages()]
    assert sorted(heard) == sorted((stream, data) for stream, _, data in sent)
    for stream in range(3):
        ordered = [data for to, loose, data in sent if to == stream and not loose]
        assert [data for to, data in heard if to == stream and data in ordered] == ordered
    assert [one.reassembly for one in streams.values()] == [[], [], []]
    assert (len(runs), runs.take(begin)) == (1, (begin + len(chunks) - 1) % MODULO)


async def test_an_honest_sender_costs_no_effort() -> None:
    """Ten seconds wait for many that were lost, and come in any order after it."""
    sctp, _, told = bounded()
    late = [chunk(FIRST_TSN + n, WHOLE, bytes(100), seq=n) for n in range(1_200)]
    lost = set(random.Random(1).sample(range(1_200), 120)) | {0}
    await hear(sctp, iter([one for n, one in enumerate(late) if n not in lost]))
    await hear(sctp, iter([late[n] for n in sorted(lost, reverse=True)]))
    assert told == []


async def test_an_acknowledgement_fits_into_a_packet() -> None:
    """It tells of the first gaps, as far as 16 bits can; the library failed at one too far off."""
    sctp, dtls, told = bounded()
    await hear(sctp, (chunk(FIRST_TSN + 1 + 2 * n, WHOLE, b"x", seq=n) for n in range(100)))
    last = dtls.sent[-1]
    assert isinstance(last, SackChunk)
    assert last.gaps == [(2 + 2 * n, 2 + 2 * n) for n in range(MAX_GAPS)]
    await hear(sctp, iter([chunk(FIRST_TSN + 100_000, WHOLE, b"x", seq=999)]))
    assert len(bytes(dtls.sent[-1])) < 1_200
    assert told == []


async def test_data_before_the_beginning_is_not_kept() -> None:
    """aiortc fails at it with a `TypeError`."""
    sctp = Alone()
    await sctp._receive_chunk(chunk(FIRST_TSN, WHOLE, b"x"))
    await sctp._receive_chunk(ForwardTsnChunk())
    await sctp._send_sack()
    assert sctp._inbound_streams == {}


def test_effort_comes_back_with_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection that lasts a working day is not cut off for what adds up."""
    monkeypatch.setattr(reassembly, "LOOK_BURST", 10)
    now_s = 0.0
    effort = Effort(lambda: now_s)
    effort.spend(10)
    with pytest.raises(TooMuchWorkError):
        effort.spend(10)
    now_s = 1.0
    effort.spend(10)
