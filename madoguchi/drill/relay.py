"""A STUN and TURN server for drills: answers by RFC 8489 and RFC 8656, and relays nothing."""

import asyncio
import random
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final, cast

from aioice import stun
from aioice.turn import make_integrity_key
from typing_extensions import override

REALM: Final = "drill"
USER: Final = "kiosk"
WORD: Final = "drill-credential"
HEAD: Final = 20
"""Bytes of a STUN header; its length field counts what follows (RFC 8489 §5)."""

Address = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Manners:
    """How badly a line behaves.

    Attributes:
        drop_every: each nth datagram is lost; 0: none.
        late_s: answers come at random up to so late, in seconds.
    """

    drop_every: int = 0
    late_s: float = 0.0


def answer_to(raw: bytes, peer: Address) -> bytes | None:
    """Return the answer to one message; None: it is not one that is answered."""
    try:
        asked = stun.parse_message(raw)
    except ValueError:
        return None
    if asked.message_class is not stun.Class.REQUEST:
        return None
    answer = stun.Message(asked.message_method, stun.Class.RESPONSE, asked.transaction_id)
    if asked.message_method is stun.Method.BINDING:
        answer.attributes["XOR-MAPPED-ADDRESS"] = peer
        return bytes(answer)
    key = make_integrity_key(USER, REALM, WORD)
    if "MESSAGE-INTEGRITY" not in asked.attributes or not asked.check_message_integrity(key):
        return _unauthorized(asked)
    if asked.message_method is stun.Method.ALLOCATE:
        answer.attributes["XOR-RELAYED-ADDRESS"] = ("127.0.0.1", 50_000)
        answer.attributes["XOR-MAPPED-ADDRESS"] = peer
    answer.attributes["LIFETIME"] = asked.attributes.get("LIFETIME", 600)
    answer.add_message_integrity(key)
    return bytes(answer)


def _unauthorized(asked: stun.Message) -> bytes:
    answer = stun.Message(asked.message_method, stun.Class.ERROR, asked.transaction_id)
    answer.attributes["ERROR-CODE"] = (401, "Unauthorized")
    answer.attributes["REALM"] = REALM
    answer.attributes["NONCE"] = b"drill"
    return bytes(answer)


class _Datagrams(asyncio.DatagramProtocol):
    def __init__(self, manners: Manners) -> None:
        self._manners = manners
        self._count = 0
        self._chance = random.Random(24)  # noqa: S311 - no secret

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # uvloop's are none by inheritance.
        self._transport = cast("asyncio.DatagramTransport", transport)

    @override
    def datagram_received(self, data: bytes, addr: Address) -> None:
        self._count += 1
        every = self._manners.drop_every
        if every and self._count % every == 0:
            return
        answer = answer_to(data, addr)
        if answer is None:
            return
        late = self._chance.uniform(0, self._manners.late_s)
        asyncio.get_running_loop().call_later(late, self._send, answer, addr)

    def _send(self, answer: bytes, addr: Address) -> None:
        if not self._transport.is_closing():
            self._transport.sendto(answer, addr)


@asynccontextmanager
async def by_udp(manners: Manners | None = None) -> AsyncIterator[int]:
    """Answer datagrams on loopback for the length of a block; yield the port."""
    loop = asyncio.get_running_loop()
    protocol = _Datagrams(manners or Manners())
    made: Callable[[], _Datagrams] = lambda: protocol  # noqa: E731 - a typed name
    transport, _ = await loop.create_datagram_endpoint(made, local_addr=("127.0.0.1", 0))
    try:
        yield int(transport.get_extra_info("sockname")[1])
    finally:
        transport.close()


@asynccontextmanager
async def by_tcp(tls: ssl.SSLContext | None = None) -> AsyncIterator[int]:
    """Answer a stream on loopback, by TLS if there is a context; yield the port."""
    server = await asyncio.start_server(_stream, "127.0.0.1", 0, ssl=tls)
    try:
        yield int(server.sockets[0].getsockname()[1])
    finally:
        server.close()
        await server.wait_closed()


async def _stream(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    peer = writer.get_extra_info("peername")[:2]
    try:
        while True:
            head = await reader.readexactly(HEAD)
            body = await reader.readexactly(int.from_bytes(head[2:4]))
            answer = answer_to(head + body, peer)
            if answer is not None:
                writer.write(answer)
                await writer.drain()
    except (asyncio.IncompleteReadError, OSError):
        pass
    finally:
        writer.close()
