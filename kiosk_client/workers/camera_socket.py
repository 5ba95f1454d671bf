"""The worker's WebSocket, to which the panel sends its frames and nobody else can."""

import asyncio
import secrets
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Final, Literal, Protocol

from aiohttp import WSMsgType, web

SUBPROTOCOL: Final = "madoguchi.camera"
TOKEN_PREFIX: Final = "token."  # noqa: S105 - the name of the place, not a secret
MAX_FRAME_BYTES: Final = 8 * 1024 * 1024

FrameKind = Literal["preview", "whole"]
KINDS: Final[dict[int, FrameKind]] = {ord("P"): "preview", ord("W"): "whole"}
"""First byte of each binary message; the rest is a JPEG."""

NEXT: Final = "next"
TAKE: Final = "take"


class FrameTaker(Protocol):
    """Works on frames, one after the other."""

    async def frame(self, kind: FrameKind, jpeg: bytes) -> None:
        """Take one frame; the panel sends no other before this returns."""


class CameraSocket:
    """One panel at a time; the newest wins, for a panel that reloads comes anew.

    Args:
        host: the only `Host` that is answered (DNS rebinding).
        origin: the panel's, the only page that may connect.
        token: known to that page alone.
        taker: gets the frames.
    """

    def __init__(self, host: str, origin: str, token: str, taker: FrameTaker) -> None:
        self._host: Final = host
        self._origin: Final = origin
        self._token: Final = token
        self._taker: Final = taker
        self._panel: web.WebSocketResponse | None = None

    async def ask_whole(self) -> None:
        """Ask for a whole frame; nothing happens if there is no panel."""
        if self._panel is not None and not self._panel.closed:
            await self._panel.send_str(TAKE)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Take one panel's frames until it goes."""
        if not self._admits(request):
            raise web.HTTPForbidden
        panel = web.WebSocketResponse(protocols=(SUBPROTOCOL,), max_msg_size=MAX_FRAME_BYTES)
        await panel.prepare(request)
        before, self._panel = self._panel, panel
        if before is not None:
            await before.close()
        await panel.send_str(NEXT)
        async for message in panel:
            if message.type is not WSMsgType.BINARY or not message.data:
                break
            kind = KINDS.get(message.data[0])
            if kind is None:
                break
            await self._taker.frame(kind, message.data[1:])
            if not panel.closed:
                await panel.send_str(NEXT)
        return panel

    def _admits(self, request: web.Request) -> bool:
        offered = [p.strip() for p in request.headers.get("Sec-WebSocket-Protocol", "").split(",")]
        tokens = [p.removeprefix(TOKEN_PREFIX) for p in offered if p.startswith(TOKEN_PREFIX)]
        return (
            request.headers.get("Host") == self._host
            and request.headers.get("Origin") == self._origin
            and SUBPROTOCOL in offered
            and len(tokens) == 1
            and secrets.compare_digest(
                tokens[0].encode(errors="surrogateescape"), self._token.encode()
            )
        )


@asynccontextmanager
async def serving(listening: socket.socket, camera: CameraSocket) -> AsyncIterator[None]:
    """Serve the camera's socket at `/camera` for as long as the block lasts."""
    app = web.Application()
    app.router.add_get("/camera", camera.serve)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    try:
        await web.SockSite(runner, listening).start()
        yield
    finally:
        await runner.cleanup()


Say = Callable[[bytes], None]


async def lines_of(reader: asyncio.StreamReader) -> AsyncIterator[bytes]:
    """Yield each line until the other side is gone."""
    while line := await reader.readline():
        yield line
