"""One panel's WebSocket: reads messages at the door, writes without ever making anyone wait."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

import structlog
from aiohttp import ClientConnectionResetError, WSMsgType, web

from server.protocol.base import Message
from server.protocol.errors import ErrorCode, ErrorMessage, ProtocolError
from server.protocol.panel import PanelMessage
from server.protocol.wire import decode_panel, encode

log = structlog.get_logger(__name__)

MAX_WAITING = 256
"""Messages that wait for a panel which does not read; beyond it the panel is dropped."""
MAX_ERRORS = 20

TEXTS: dict[ErrorCode, tuple[str, str]] = {
    "not_allowed": ("この操作は許可されていません。", "This is not allowed."),
    "maintenance": (
        "この端末は保守中です。",
        "This kiosk is being serviced.",
    ),
    "replaced": ("別の画面が開かれました。", "Another panel was opened."),
    "too_many_errors": (
        "エラーが続いたため接続を切りました。",
        "Disconnected after too many errors.",
    ),
    "too_large": ("データが大きすぎます。", "The message is too large."),
    "unsupported_version": (
        "ソフトウェアの版が合いません。更新してください。",
        "The versions do not match. Please update.",
    ),
}
UNREADABLE = ("データを読み取れませんでした。", "The message could not be read.")


def refusal(
    code: ErrorCode, ref_type: str | None = None, ref_id: str | None = None
) -> ErrorMessage:
    """Say why a message was refused, naming it by type and identifier only."""
    ja, en = TEXTS.get(code, UNREADABLE)
    return ErrorMessage(
        code=code,
        message_ja=ja,
        message_en=en,
        ref_type=ref_type[:64] if ref_type else None,
        ref_id=ref_id,
    )


class PanelConnection:
    """A connected panel; lives as long as its WebSocket."""

    def __init__(self, socket: web.WebSocketResponse) -> None:
        self._socket = socket
        self._outbox: asyncio.Queue[str | None] = asyncio.Queue(MAX_WAITING)
        self._errors = 0

    def send(self, message: Message) -> None:
        """Queue one message; a panel that does not read is dropped and may come back."""
        try:
            self._outbox.put_nowait(encode(message))
        except asyncio.QueueFull:
            log.warning("panel_does_not_read")
            self._end()

    def replace(self) -> None:
        """End in favour of a newer panel, and say so."""
        self.send(refusal("replaced"))
        self._end()

    def refuse(self, error: ErrorMessage) -> None:
        """Answer a message which is not taken; too many of them end the connection."""
        self._errors += 1
        log.info("panel_message_refused", code=error.code, ref_type=error.ref_type)
        self.send(error)
        if self._errors >= MAX_ERRORS:
            self.send(refusal("too_many_errors"))
            self._end()

    def _end(self) -> None:
        """Close after what is queued; when nothing fits any more, lose the oldest."""
        while True:
            try:
                self._outbox.put_nowait(None)
            except asyncio.QueueFull:
                self._outbox.get_nowait()
            else:
                return

    async def serve(self, on_message: Callable[[PanelMessage], None]) -> None:
        """Read and write until either side ends."""
        writer = asyncio.create_task(self._write())
        try:
            async for frame in self._socket:
                self._receive(frame.data if frame.type is WSMsgType.TEXT else None, on_message)
        finally:
            writer.cancel()
            with suppress(asyncio.CancelledError):
                await writer

    def _receive(self, raw: object, on_message: Callable[[PanelMessage], None]) -> None:
        try:
            message = decode_panel(raw)
        except ProtocolError as error:
            self.refuse(refusal(error.code, error.ref_type))
        else:
            on_message(message)

    async def _write(self) -> None:
        with suppress(ClientConnectionResetError):
            while (text := await self._outbox.get()) is not None:
                await self._socket.send_str(text)
        await self._socket.close()
