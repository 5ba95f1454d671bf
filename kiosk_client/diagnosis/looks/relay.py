"""Whether a STUN or TURN server answers, by the library that calls use (aioice)."""

import asyncio
import ssl
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Final, Literal, TypeVar

from aioice import turn
from aioice.stun import TransactionFailed, TransactionTimeout
from aiortc.rtcicetransport import parse_stun_turn_uri
from typing_extensions import override

from server.protocol.session import IceServer

Way = Literal["udp", "tcp", "tls"]
PATIENCE_S: Final = 4.0
GIVE_BACK_S: Final = 1.0


@dataclass(frozen=True, slots=True)
class IceAddress:
    """One address of a STUN or TURN server.

    Attributes:
        scheme: `stun` or `turn`.
        way: by what it is reached.
    """

    scheme: str
    host: str
    port: int
    way: Way
    username: str | None = None
    credential: str | None = None


def addresses_of(servers: tuple[IceServer, ...]) -> tuple[IceAddress, ...]:
    """Return each address of the servers that calls are given (RFC 7064, RFC 7065)."""
    found: list[IceAddress] = []
    for server in servers:
        for url in server.urls:
            parts = parse_stun_turn_uri(url)
            scheme = str(parts["scheme"])
            way: Way = "udp"
            if scheme.endswith("s"):
                way = "tls"
            elif parts.get("transport") == "tcp":
                way = "tcp"
            found.append(
                IceAddress(
                    scheme.rstrip("s"),
                    str(parts["host"]),
                    int(str(parts["port"])),
                    way,
                    server.username,
                    server.credential,
                )
            )
    return tuple(found)


class Relayed(asyncio.DatagramProtocol):
    """Hears what reaches a relayed address, and when it has been given back."""

    def __init__(self) -> None:
        self.ended = asyncio.Event()

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self.ended.set()


R = TypeVar("R", bound=Relayed)


@asynccontextmanager
async def relayed(
    address: IceAddress, tls: ssl.SSLContext, hears: Callable[[], R]
) -> AsyncIterator[tuple[turn.TurnTransport, R]]:
    """Hold a relayed address at a TURN server for the length of a block (RFC 8656 §7).

    Args:
        address: of the server, with the credentials that calls use.
        tls: whom to trust, for a server by TLS.
        hears: makes what is told of arriving data.

    Raises:
        OSError: it does not answer, or refuses; the reason names no credential.
    """
    try:
        async with asyncio.timeout(PATIENCE_S):
            transport, hearer = await turn.create_turn_endpoint(
                hears,
                (address.host, address.port),
                address.username,
                address.credential,
                ssl=tls if address.way == "tls" else None,
                transport="udp" if address.way == "udp" else "tcp",
            )
    except TransactionFailed as refused:
        raise OSError(None, f"refused with {refused.response.error_code}") from None
    except TransactionTimeout:
        raise OSError(None, "no answer") from None
    try:
        yield transport, hearer
    finally:
        transport.close()
        with suppress(TimeoutError):  # then it lapses by itself
            async with asyncio.timeout(GIVE_BACK_S):
                await hearer.ended.wait()


async def allocate(address: IceAddress, tls: ssl.SSLContext) -> float:
    """Take a relayed address, give it back; return the time that taking it needs, in ms.

    Args:
        address: of the server.
        tls: whom to trust, for a server by TLS.

    Raises:
        OSError: it does not answer, or refuses.
    """
    began = time.perf_counter()
    async with relayed(address, tls, Relayed):
        return (time.perf_counter() - began) * 1000
