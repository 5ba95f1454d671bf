"""DTLS records reach OpenSSL one at a time: nothing piles up in its memory (T10)."""

import pytest

from kiosk_client.channels.records import MAX_RECORDS, one_by_one, records_of


def record(size: int) -> bytes:
    return b"\x17\xfe\xfd" + bytes(8) + size.to_bytes(2, "big") + bytes(size)


LONG_13 = b"\x2e\0\1\0\3abc"
SHORT_13 = b"\x24\1\0\2ab"
NO_LENGTH_13 = b"\x20\1abcdef"


@pytest.mark.parametrize(
    "records",
    [
        [record(5)],
        [record(5), record(0), record(1_000)],
        [LONG_13, SHORT_13, record(1), NO_LENGTH_13],
        [record(3), b"\x80no record"],
        [b"\x80" + bytes(40)],
        [record(3), record(9)[:-4]],
        [record(3), b"\x17\xfe"],
        [b""],
    ],
)
def test_a_datagram_is_cut_into_its_records(records: list[bytes]) -> None:
    """Each as it came, nothing lost, and what is cut short ends the look."""
    assert records_of(b"".join(records)) == records


@pytest.mark.parametrize(("more", "cut"), [(0, 0), (1, 1)])
async def test_records_are_received_one_by_one(more: int, cut: int) -> None:
    """As many as a handshake needs; a datagram with more ends the connection."""
    told: list[None] = []
    datagrams = [record(1) * (MAX_RECORDS + more), record(2)]

    async def receive() -> bytes:
        return datagrams.pop(0)

    following = one_by_one(receive, lambda: told.append(None))
    if cut:
        with pytest.raises(ConnectionError):
            await following()
    else:
        heard = [await following() for _ in range(MAX_RECORDS + 1)]
        assert heard == [*[record(1)] * MAX_RECORDS, record(2)]
    assert len(told) == cut
