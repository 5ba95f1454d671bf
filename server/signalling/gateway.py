"""Socket.IO as a typed port: the only importer of `socketio` in the server.

python-socketio is given only what this protocol uses: one namespace, one event `msg` with one text,
websocket transport. Everything else a client can put into a Socket.IO packet (binary attachments,
other events, its reserved events `connect` and `disconnect`) becomes a malformed message.
"""

import asyncio
import logging
from typing import Any, Final

import socketio  # noqa: TID251 - this is the one gateway
from aiohttp import WebSocketError, WSCloseCode, web
from socketio.packet import CONNECT, DISCONNECT, EVENT  # noqa: TID251
from socketio.packet import Packet as _Packet  # noqa: TID251

from server.auth.origins import Origins
from server.logs import Log, origin_of
from server.metrics import Metrics
from server.protocol.base import MAX_WIRE_BYTES, Message
from server.protocol.errors import ErrorCode
from server.protocol.wire import encode
from server.signalling.ports import Edge, Opening

EVENT_NAME: Final = "msg"
PATH: Final = "/socket.io/"

MAX_FRAME_BYTES: Final = 2 * MAX_WIRE_BYTES + 1_024
"""A wire text travels as a JSON string inside the packet, which escapes it: up to twice as long."""

FLUSH_S: Final = 0.1
"""Time in which what was sent before a disconnect is written to the transport."""

_UNREADABLE: Final = [EVENT_NAME, None]

_quiet = logging.getLogger("madoguchi.socketio")
_quiet.addHandler(logging.NullHandler())
_quiet.propagate = False  # its texts repeat what clients sent, which may be personal
_quiet.setLevel(logging.CRITICAL)


class _StrictPacket(_Packet):  # type: ignore[misc]  # python-socketio is untyped
    """Packets of exactly the shape in use; others become an event that the edge refuses."""

    namespace: str | None

    def __init__(self, *args: Any, **parts: Any) -> None:
        super().__init__(*args, **parts)
        if parts.get("encoded_packet") == "":
            self._make_unreadable()

    def decode(self, encoded_packet: object) -> int:
        """Read a packet; never raises and never asks for attachments."""
        try:
            super().decode(encoded_packet)
        except (ValueError, TypeError, IndexError, KeyError, RecursionError):
            self._make_unreadable()
            return 0
        if self.packet_type in (CONNECT, DISCONNECT):
            if self.namespace not in (None, "/"):
                self._make_unreadable()
        elif self.packet_type != EVENT or not _is_message(self.data):
            self._make_unreadable()
        return 0

    def _make_unreadable(self) -> None:
        self.packet_type = EVENT
        self.namespace = None
        self.id = None
        self.data = list(_UNREADABLE)


def _is_message(data: object) -> bool:
    return isinstance(data, list) and len(data) == 2 and data[0] == EVENT_NAME


class Gateway:
    """Owns the Socket.IO server of one app and every connection's deadline."""

    def __init__(  # noqa: PLR0913 - what a transport is configured by
        self,
        origins: Origins,
        metrics: Metrics,
        log: Log,
        *,
        cookie: str,
        ping_interval_s: float,
        ping_timeout_s: float,
        proof_timeout_s: float,
    ) -> None:
        self._origins = origins
        self._metrics = metrics
        self._log = log
        self._cookie = cookie
        self._proof_timeout_s = proof_timeout_s
        self._requests: dict[str, web.Request] = {}
        self._edge: Edge | None = None
        self._sio: Any = socketio.AsyncServer(
            async_mode="aiohttp",
            async_handlers=False,  # one connection's messages are handled in their order
            always_connect=True,  # a refused client hears the reason as a message like any other
            transports=["websocket"],
            cors_allowed_origins=[],  # origins are checked here, more strictly
            ping_interval=ping_interval_s,
            ping_timeout=ping_timeout_s,
            max_http_buffer_size=MAX_FRAME_BYTES,
            serializer=_StrictPacket,
            logger=_quiet,
            engineio_logger=_quiet,
        )
        self._sio.on("connect", self._connected)
        self._sio.on("disconnect", self._disconnected)
        self._sio.on(EVENT_NAME, self._received)

    def attach(self, app: web.Application) -> None:
        """Serve connections of this app."""
        app.router.add_get(PATH, self._handshake)
        app.on_shutdown.append(self._shut_down)

    def report_to(self, edge: Edge) -> None:
        """Name who hears of connections; before the first request."""
        self._edge = edge

    async def send(self, sid: str, message: Message) -> None:
        """Send one message to one connection."""
        await self._sio.emit(EVENT_NAME, encode(message), to=sid)

    async def close(self, sid: str) -> None:
        """Disconnect, then cut the transport, which a hostile client would keep."""
        await self._sio.disconnect(sid)

    def proved(self, sid: str) -> None:
        """Lift the deadline of a connection that has proved who it is."""
        request = self._requests.get(sid)
        if request is not None:
            request[DEADLINE].cancel()

    async def _handshake(self, request: web.Request) -> web.StreamResponse:
        """Admit a websocket by Origin, and give it a few seconds to prove who it is (T15, T20)."""
        origin = request.headers.get("Origin")
        if origin is not None and not self._origins.allows(origin, request.scheme, request.host):
            return self._refused(web.HTTPForbidden.status_code, "wrong_origin")
        if "sid" in request.query or request.headers.get("Upgrade", "").lower() != "websocket":
            return self._refused(web.HTTPBadRequest.status_code, "malformed")
        deadline = _cut(request, self._proof_timeout_s)
        request[DEADLINE] = deadline
        try:
            response: web.StreamResponse = await self._sio.handle_request(request)
        finally:
            deadline.cancel()
        if _was_too_large(response):
            self._metrics.refusals.labels("too_large").inc()
        return response

    def _refused(self, status: int, code: ErrorCode) -> web.Response:
        self._metrics.refusals.labels(code).inc()
        return web.json_response({"code": code}, status=status)

    async def _connected(self, sid: str, environ: dict[str, Any], auth: object = None) -> None:
        request: web.Request = environ["aiohttp.request"]
        self._requests[sid] = request
        opening = Opening(
            sid=sid,
            auth=auth,
            origin=request.headers.get("Origin"),
            scheme=request.scheme,
            host=request.host,
            cookie=request.cookies.get(self._cookie),
        )
        await self._report(self._listener.opened(opening))

    async def _received(self, sid: str, raw: object = None, *_rest: object) -> None:
        await self._report(self._listener.received(sid, raw))

    async def _disconnected(self, sid: str, _reason: object = None) -> None:
        request = self._requests.pop(sid, None)
        if request is not None:
            _cut(request, FLUSH_S)
            await self._report(self._listener.closed(sid))

    @property
    def _listener(self) -> Edge:
        assert self._edge is not None, "report_to() comes first"  # noqa: S101
        return self._edge

    async def _report(self, event: Any) -> None:
        """Boundary of a connection: a fault of ours is logged and never reaches another one."""
        try:
            await event
        except Exception as error:  # noqa: BLE001 - the connection boundary
            self._log.error("connection_fault", error=type(error).__name__, where=origin_of(error))

    async def _shut_down(self, _app: web.Application) -> None:
        """Cut every transport without a farewell, so that clients come back by themselves."""
        for request in tuple(self._requests.values()):
            _cut(request, 0)
        await self._sio.shutdown()


def _was_too_large(response: web.StreamResponse) -> bool:
    fault = response.exception() if isinstance(response, web.WebSocketResponse) else None
    return isinstance(fault, WebSocketError) and fault.code == WSCloseCode.MESSAGE_TOO_BIG


DEADLINE = web.RequestKey("deadline", asyncio.TimerHandle)


def _cut(request: web.Request, seconds: float) -> asyncio.TimerHandle:
    """Close a connection's transport after some time, whatever its task is doing then."""

    def close() -> None:
        if request.transport is not None:
            request.transport.close()

    return asyncio.get_running_loop().call_later(seconds, close)
