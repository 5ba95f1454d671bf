"""Whether a STUN or TURN server answers, by the library that calls use (aioice)."""

import asyncio
import ssl
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, Literal

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


class _Relayed(asyncio.DatagramProtocol):
    """Hears when the allocation has been given back."""

    def __init__(self) -> None:
        self.ended = asyncio.Event()

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self.ended.set()


async def allocate(address: IceAddress, tls: ssl.SSLContext) -> float:
    """Take a relayed address at a TURN server (RFC 8656 §7), give it back; return the time in ms.

    Args:
        address: of the server, with the credentials that calls use.
        tls: whom to trust, for a server by TLS.

    Raises:
        OSError: it does not answer, or refuses; the reason names no credential.
    """
    began = time.perf_counter()
    try:
        async with asyncio.timeout(PATIENCE_S):
            transport, relayed = await turn.create_turn_endpoint(
                _Relayed,
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
    took = (time.perf_counter() - began) * 1000
    transport.close()
    with suppress(TimeoutError):  # then it lapses by itself
        async with asyncio.timeout(GIVE_BACK_S):
            await relayed.ended.wait()
    return took
