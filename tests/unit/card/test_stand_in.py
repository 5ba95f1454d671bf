"""The reader whose card is another program: a card comes, answers, and is pulled."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest

from kiosk_client.card.faults import CardRemovedError, NoCardError
from kiosk_client.card.pin import PinBuffer
from kiosk_client.card.reading import CardData, look, read_card
from kiosk_client.card.session import CardSession
from kiosk_client.card.stand_in import NAME, StandInReader, stand_in_reader
from madoguchi.stack.ports import free_port
from madoguchi.virtual_card.card import VirtualCard
from madoguchi.virtual_card.cards import my_number_card
from madoguchi.virtual_card.vpcd import serve_card
from server.protocol.errors import PortTakenError

WAIT_S = 30.0
SELECT_MF = bytearray(b"\x00\xa4\x00\x00")


async def seen(reader: StandInReader, *, present: bool) -> bytes:
    """Wait as the desk does until there is a card, or none; returns its answer to reset."""
    async with asyncio.timeout(WAIT_S):
        while True:
            states = await asyncio.to_thread(reader.states)
            if states[0].present == present:
                return states[0].atr
            await asyncio.to_thread(reader.wait, states, WAIT_S)


@asynccontextmanager
async def inserted(
    card: VirtualCard, port: int, answer_after_s: float = 0.0
) -> AsyncIterator[asyncio.Task[None]]:
    serving = asyncio.create_task(serve_card(card, port=port, answer_after_s=answer_after_s))
    try:
        yield serving
    finally:
        serving.cancel()
        with suppress(asyncio.CancelledError):
            await serving


def read(reader: StandInReader, pin: str) -> CardData:
    typed = PinBuffer()
    for digit in pin:
        typed.push(int(digit))
    with reader.open(NAME) as channel:
        session = CardSession(channel)
        shown = look(session)
        return read_card(session, shown.kind, typed, shown=shown.tries)


async def test_a_card_of_another_program_is_read_and_pulled() -> None:
    """It is there with its answer to reset, is read, and is gone when the program ends."""
    port = free_port()
    async with stand_in_reader(port) as reader:
        await seen(reader, present=False)
        card = my_number_card()
        async with inserted(card, port):
            assert await seen(reader, present=True) == card.atr
            data = await asyncio.to_thread(read, reader, "1234")
            assert data.name.text == "試験　花子"
        await seen(reader, present=False)
        with pytest.raises(NoCardError), reader.open(NAME):
            pass


async def test_a_card_pulled_in_mid_command_is_gone() -> None:
    """Whoever waits for its answer is told at once."""
    port = free_port()
    async with stand_in_reader(port) as reader:
        async with inserted(my_number_card(), port) as serving:
            await seen(reader, present=True)
            serving.cancel()

            def ask() -> bytes:
                with reader.open(NAME) as channel:
                    while True:
                        channel.transmit(SELECT_MF)

            with pytest.raises((CardRemovedError, NoCardError)):
                await asyncio.to_thread(ask)
        await seen(reader, present=False)


async def test_one_card_at_a_time() -> None:
    """A second card is turned away; the first one stays."""
    port = free_port()
    async with stand_in_reader(port) as reader, inserted(my_number_card(), port):
        await seen(reader, present=True)
        async with asyncio.timeout(WAIT_S):
            await serve_card(my_number_card(), port=port)
        assert reader.states()[0].present


async def test_a_port_in_use_is_said() -> None:
    """Starting is refused with the sentence that names the port."""
    port = free_port()
    async with stand_in_reader(port):
        with pytest.raises(PortTakenError):
            async with stand_in_reader(port):
                pass
