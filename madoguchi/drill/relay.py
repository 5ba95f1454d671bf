"""A STUN and TURN server for drills, on loopback, with the manners of a bad line."""

import asyncio
import random
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Final, cast

from typing_extensions import override

from madoguchi.drill.allocations import Address, Client, Line, is_channel_data

STUN_HEAD: Final = 20
CHANNEL_HEAD: Final = 4
"""Bytes before what the length counts (RFC 8489 §5, RFC 8656 §12.4)."""


class _Datagrams(asyncio.DatagramProtocol):
    def __init__(self, line: Line) -> None:
        self._line = line
        self._count = 0
        self._chance = random.Random(24)  # noqa: S311 - no secret
        self._clients: dict[Address, Client] = {}

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # uvloop's are none by inheritance.
        self._transport = cast("asyncio.DatagramTransport", transport)

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        for client in self._clients.values():
            client.close()

    @override
    def datagram_received(self, data: bytes, addr: Address) -> None:
        self._count += 1
        every = self._line.manners.drop_every
        if every and self._count % every == 0:
            return
        if addr not in self._clients:
            self._clients[addr] = Client(addr, partial(self._answer, addr), self._line)
        self._clients[addr].hear(data)

    def _answer(self, addr: Address, data: bytes) -> None:
        late = self._chance.uniform(0, self._line.manners.late_s)
        if late:
            asyncio.get_running_loop().call_later(late, self._send, data, addr)
        else:
            self._send(data, addr)

    def _send(self, answer: bytes, addr: Address) -> None:
        if not self._transport.is_closing():
            self._transport.sendto(answer, addr)


@asynccontextmanager
async def by_udp(line: Line | None = None) -> AsyncIterator[int]:
    """Answer datagrams on loopback for the length of a block; yield the port."""
    loop = asyncio.get_running_loop()
    protocol = _Datagrams(line or Line())
    made: Callable[[], _Datagrams] = lambda: protocol  # noqa: E731 - a typed name
    transport, _ = await loop.create_datagram_endpoint(made, local_addr=("127.0.0.1", 0))
    try:
        yield int(transport.get_extra_info("sockname")[1])
    finally:
        transport.close()


@asynccontextmanager
async def by_tcp(tls: ssl.SSLContext | None = None, line: Line | None = None) -> AsyncIterator[int]:
    """Answer a stream on loopback, by TLS if there is a context; yield the port."""

    async def stream(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await _stream(reader, writer, line or Line())

    server = await asyncio.start_server(stream, "127.0.0.1", 0, ssl=tls)
    try:
        yield int(server.sockets[0].getsockname()[1])
    finally:
        server.close()
        await server.wait_closed()


async def _stream(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, line: Line) -> None:
    client = Client(writer.get_extra_info("peername")[:2], writer.write, line)
    try:
        while True:
            head = await reader.readexactly(CHANNEL_HEAD)
            size = int.from_bytes(head[2:])
            # On a stream, channel data are filled up to four bytes (RFC 8656 §12.5).
            channel = is_channel_data(head)
            rest = size + -size % 4 if channel else STUN_HEAD - CHANNEL_HEAD + size
            body = await reader.readexactly(rest)
            if line.manners.drop_every != 1:  # a stream loses all or nothing
                client.hear(head + (body[:size] if channel else body))
            await writer.drain()
    except (asyncio.IncompleteReadError, OSError):
        pass
    finally:
        client.close()
        writer.close()
