"""A virtual card in a virtual reader: the protocol between vpcd (vsmartcard) and its card.

Each message is a length of two bytes and as many bytes. From the reader, one byte is an order
(power off, power on, reset, tell your answer to reset) and anything longer a command.
"""

import asyncio
import socket
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from madoguchi.virtual_card.card import VirtualCard
from server.protocol.errors import StartupError

PORT: Final = 0x8C7B
POWER_OFF, POWER_ON, RESET, TELL_ATR = 0, 1, 2, 4
LONGEST_SHORT_COMMAND: Final = 5 + 255 + 1


class NoVirtualReaderError(StartupError):
    """Nothing listens where the virtual reader should."""

    def __init__(self, host: str, port: int) -> None:
        super().__init__(
            "no_virtual_reader",
            f"{host} のポート {port} に仮想カードリーダー (vpcd) がありません。",
            f"There is no virtual card reader (vpcd) on port {port} of {host}.",
        )


async def serve_card(
    card: VirtualCard,
    host: str = "127.0.0.1",
    port: int = PORT,
    *,
    inserted: Callable[[], None] = lambda: None,
    answer_after_s: float = 0.0,
) -> None:
    """Put a card into a virtual reader until cancelled or until the reader goes.

    Args:
        card: which.
        host: of the reader.
        port: of the reader.
        inserted: called when it is in.
        answer_after_s: how slow the card is.

    Raises:
        NoVirtualReaderError: there is no reader.
    """
    try:
        reader, writer = await asyncio.open_connection(host, port)
    except OSError:
        raise NoVirtualReaderError(host, port) from None
    try:
        inserted()
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            await _serve(card, reader, writer, answer_after_s)
    finally:
        card.reset()
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()


async def _serve(
    card: VirtualCard,
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    answer_after_s: float,
) -> None:
    while True:
        message = await _message(reader, writer)
        answer = _order(card, message[0]) if len(message) == 1 else card.transmit(message)
        if answer is None:
            continue
        if answer_after_s:
            await asyncio.sleep(answer_after_s)
        writer.write(len(answer).to_bytes(2, "big") + answer)
        await writer.drain()


async def _message(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bytes:
    _acknowledge_at_once(writer)
    length = int.from_bytes(await reader.readexactly(2), "big")
    _acknowledge_at_once(writer)
    return await reader.readexactly(length)


def _acknowledge_at_once(writer: asyncio.StreamWriter) -> None:
    """Vpcd writes a length and its bytes apart: a delayed acknowledgement would cost 40 ms."""
    option = getattr(socket, "TCP_QUICKACK", None)
    transport: socket.socket = writer.get_extra_info("socket")
    if option is not None:
        transport.setsockopt(socket.IPPROTO_TCP, option, 1)


def _order(card: VirtualCard, order: int) -> bytes | None:
    if order in (POWER_OFF, POWER_ON, RESET):
        card.reset()
    return card.atr if order == TELL_ATR else None
