"""The way of the agent's messages: a WebSocket to the server, and how long a word takes on it."""

import asyncio
import ssl
import statistics
import time
from typing import Final

import aiohttp

PATH: Final = "/socket.io/?EIO=4&transport=websocket"
"""Where the server takes connections (Engine.IO 4)."""
PINGS: Final = 5
PATIENCE_S: Final = 6.0


async def ping_signalling(server_url: str, tls: ssl.SSLContext) -> float:
    """Open a WebSocket as the agent does, prove nobody's identity, and return the round trip.

    A proxy that lets pages through and no WebSocket is found here, and nowhere else.

    Args:
        server_url: of the server, without a path.
        tls: whom to trust.

    Returns:
        The median of five pings (RFC 6455 §5.5.2), in ms.

    Raises:
        OSError: no WebSocket is opened, or it does not answer.
    """
    connector = aiohttp.TCPConnector(ssl=tls)
    try:
        async with (
            asyncio.timeout(PATIENCE_S),
            aiohttp.ClientSession(connector=connector) as client,
            client.ws_connect(f"{server_url.rstrip('/')}{PATH}", autoping=False) as socket,
        ):
            return statistics.median([await _trip(socket, at) for at in range(PINGS)])
    except TimeoutError:
        raise OSError(None, "no answer") from None
    except aiohttp.WSServerHandshakeError as refused:
        raise OSError(None, f"HTTP {refused.status}") from None
    except aiohttp.ClientError as error:
        raise OSError(None, type(error).__name__) from None


async def _trip(socket: aiohttp.ClientWebSocketResponse, at: int) -> float:
    said = f"diagnosis-{at}".encode()
    began = time.perf_counter()
    await socket.ping(said)
    while not socket.closed:
        message = await socket.receive()
        if message.type is aiohttp.WSMsgType.PONG and message.data == said:
            return (time.perf_counter() - began) * 1000
    raise OSError(None, "the server closes it")
