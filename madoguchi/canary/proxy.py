"""A recording proxy before the server: every HTTP body and every Socket.IO frame, both ways."""

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final

from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType, web
from multidict import CIMultiDict, CIMultiDictProxy

MAX_BODY: Final = 16 * 1024 * 1024
HOP_BY_HOP: Final = frozenset(
    {
        "connection",
        "keep-alive",
        "transfer-encoding",
        "upgrade",
        "content-length",
        "content-encoding",
        "accept-encoding",
        "host",
        "sec-websocket-key",
        "sec-websocket-version",
        "sec-websocket-extensions",
        "sec-websocket-accept",
    }
)
"""Headers of one connection (RFC 9110, 7.6.1), and of an encoding that we have undone."""


@dataclass
class Recording:
    """What crossed, in order, as it was before any compression or masking."""

    http: list[tuple[str, bytes]] = field(default_factory=list)
    socket: list[tuple[str, bytes]] = field(default_factory=list)


class _Proxy:
    def __init__(self, upstream: str, client: ClientSession, recording: Recording) -> None:
        self._upstream = upstream
        self._client = client
        self._recording = recording

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Pass one request on, or join two websockets."""
        if request.headers.get("Upgrade", "").lower() == "websocket":
            return await self._join(request)
        body = await request.read()
        self._keep(f"request {request.method} {request.path}", _opening(request), body)
        async with self._client.request(
            request.method,
            self._upstream + request.raw_path,
            headers=_end_to_end(request.headers),
            data=body,
            allow_redirects=False,
        ) as answer:
            data = await answer.read()
            self._keep(f"answer {answer.status} {request.path}", str(answer.headers).encode(), data)
            return web.Response(
                status=answer.status, body=data, headers=_end_to_end(answer.headers)
            )

    def _keep(self, where: str, *parts: bytes) -> None:
        self._recording.http += [(where, part) for part in parts if part]

    async def _join(self, request: web.Request) -> web.WebSocketResponse:
        self._keep(f"request for a socket {request.path}", _opening(request))
        inside = await self._client.ws_connect(
            self._upstream + request.raw_path,
            headers=_end_to_end(request.headers),
            max_msg_size=MAX_BODY,
        )
        outside = web.WebSocketResponse(max_msg_size=MAX_BODY)
        await outside.prepare(request)
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._pump(inside, outside, "from the server"))
            tasks.create_task(self._pump(outside, inside, "to the server"))
        return outside

    async def _pump(
        self,
        source: ClientWebSocketResponse | web.WebSocketResponse,
        sink: ClientWebSocketResponse | web.WebSocketResponse,
        where: str,
    ) -> None:
        async for message in source:
            if message.type == WSMsgType.TEXT:
                self._recording.socket.append((where, message.data.encode("utf-8", "replace")))
                await _quietly(sink.send_str(message.data))
            elif message.type == WSMsgType.BINARY:
                self._recording.socket.append((where, message.data))
                await _quietly(sink.send_bytes(message.data))
        await sink.close()


async def _quietly(sending: Awaitable[None]) -> None:
    """A side that is gone hears nothing more; its own pump ends both."""
    try:
        await sending
    except ConnectionError:
        return


def _opening(request: web.Request) -> bytes:
    """Address and headers of a request: a value leaves by these as well as by a body."""
    lines = (f"{name}: {value}" for name, value in request.headers.items())
    return "\n".join((request.raw_path, *lines)).encode("utf-8", "surrogateescape")


def _end_to_end(headers: CIMultiDictProxy[str]) -> CIMultiDict[str]:
    return CIMultiDict((k, v) for k, v in headers.items() if k.lower() not in HOP_BY_HOP)


@asynccontextmanager
async def recording_proxy(upstream: str, port: int) -> AsyncIterator[Recording]:
    """Listen on loopback and pass everything on to `upstream` for as long as the block.

    Args:
        upstream: The server's own address, without a slash at its end.
        port: Where consoles and kiosks connect instead.
    """
    recording = Recording()
    async with ClientSession(auto_decompress=True) as client:
        app = web.Application(client_max_size=MAX_BODY)
        app.router.add_route("*", "/{path:.*}", _Proxy(upstream, client, recording).handle)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", port).start()
            yield recording
        finally:
            await runner.cleanup()
