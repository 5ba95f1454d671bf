"""The virtual card behaves as ISO/IEC 7816-4 and the public descriptions say."""

import asyncio

import pytest

from madoguchi.virtual_card.cards import (
    DF1,
    JPKI,
    MY_NUMBER_ATR,
    SURFACE,
    TEXT_INPUT,
    VirtualCard,
    licence,
    my_number_card,
    pin_of,
)
from madoguchi.virtual_card.vpcd import NoVirtualReaderError, serve_card


def send(card: VirtualCard, command: str) -> str:
    return card.transmit(bytes.fromhex(command)).hex().upper()


def select(card: VirtualCard, name: bytes) -> str:
    return send(card, f"00A4040C{len(name):02X}{name.hex()}")


def test_a_pin_opens_a_file_until_the_application_is_selected_anew() -> None:
    """What a real card does: SELECT of an application ends what was checked in it."""
    card = my_number_card()
    assert select(card, TEXT_INPUT) == "9000"
    assert send(card, "00A4020C020002") == "9000"
    assert send(card, "00B0000000") == "6982"
    assert send(card, "00A4020C020011") == "9000"
    assert send(card, "00200080") == "63C3"
    assert send(card, "002000800431323334") == "9000"
    assert send(card, "00A4020C020002") == "9000"
    assert send(card, "00B0000008").startswith("FF20")
    assert select(card, TEXT_INPUT) == "9000"
    send(card, "00A4020C020002")
    assert send(card, "00B0000008") == "6982"


def test_a_counter_counts_and_recovers() -> None:
    """Three wrong PINs block; a right one before that makes it whole again."""
    card = my_number_card()
    select(card, TEXT_INPUT)
    send(card, "00A4020C020011")
    assert send(card, "002000800439393939") == "63C2"
    assert send(card, "002000800431323334") == "9000"
    assert pin_of(card).left == 3
    for left in "210":
        assert send(card, "002000800439393939") == f"63C{left}"
    assert send(card, "002000800431323334") == "6984"
    card.reset()
    assert pin_of(card).left == 0


def test_power_forgets_what_was_checked() -> None:
    """Counters stay, permissions go."""
    card = my_number_card()
    select(card, TEXT_INPUT)
    send(card, "00A4020C020011")
    send(card, "002000800431323334")
    card.reset()
    assert send(card, "00A4020C020002") == "6A82"


def test_a_licence_names_its_pin_in_the_command() -> None:
    """VERIFY 81 refers to IEF01 of the master file, and holds for DF1."""
    card = licence()
    assert send(card, "00A40000") == "9000"
    assert send(card, "00200081") == "63C3"
    assert send(card, "00A4020C022F01") == "9000"
    assert send(card, "00B0000011").startswith("450B303039")
    assert select(card, DF1) == "9000"
    send(card, "00A4020C020001")
    assert send(card, "00B0000000") == "6982"
    assert send(card, "002000810431323334") == "9000"
    select(card, DF1)
    send(card, "00A4020C020001")
    assert send(card, "00B0000000").startswith("110178")
    assert send(card, "00B0037101") == "6B00"


@pytest.mark.parametrize(
    ("command", "answer"),
    [
        ("00", "6700"),
        ("80A4040C", "6E00"),
        ("00D6000001FF", "6D00"),
        ("00A4040C02D392", "6A82"),
        ("00A4090C020011", "6A86"),
        ("00200080", "6986"),
        ("00B0000000", "6986"),
        ("00A4040C0AD392", "6700"),
    ],
)
def test_what_a_card_refuses(command: str, answer: str) -> None:
    """Each refusal has its own status word."""
    assert send(my_number_card(), command) == answer


def test_other_applications_are_there() -> None:
    """A My Number Card has three that matter; the signature's PIN has five tries."""
    card = my_number_card()
    assert [select(card, name) for name in (TEXT_INPUT, SURFACE, JPKI)] == ["9000"] * 3
    send(card, "00A4020C02001B")
    assert send(card, "00200080") == "63C5"


def test_the_log_holds_no_pin() -> None:
    """Tests look at heads and lengths only."""
    card = my_number_card()
    send(card, "002000800431323334")
    assert "1234" not in repr(card)
    assert "31323334" not in repr(card.log)


async def test_a_card_in_a_virtual_reader_obeys_its_orders() -> None:
    """vpcd: power, reset, ATR, commands; the card leaves when the reader goes."""
    answers: list[bytes] = []
    card = my_number_card()

    async def reader(source: asyncio.StreamReader, to: asyncio.StreamWriter) -> None:
        for message in (b"\x01", b"\x04", bytes.fromhex("00A4040C0A") + TEXT_INPUT, b"\x02"):
            to.write(len(message).to_bytes(2, "big"))
            await to.drain()
            to.write(message)
            if len(message) == 1 and message != b"\x04":
                continue
            length = int.from_bytes(await source.readexactly(2), "big")
            answers.append(await source.readexactly(length))
        to.close()

    async with await asyncio.start_server(reader, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        inserted = asyncio.Event()
        await asyncio.wait_for(serve_card(card, port=port, inserted=inserted.set), 30)
    assert inserted.is_set()
    assert answers == [MY_NUMBER_ATR, b"\x90\x00"]


async def test_without_a_virtual_reader_the_command_says_so() -> None:
    """Nothing listens there."""
    server = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    server.close()
    await server.wait_closed()
    with pytest.raises(NoVirtualReaderError, match=str(port)):
        await serve_card(my_number_card(), port=port)
