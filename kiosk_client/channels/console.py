"""Channels `input` and `pointer`: what one console says to the lease, and what it is told."""

import asyncio
from collections.abc import Callable
from typing import Final

import structlog
from aiortc import RTCDataChannel

from kiosk_client.control.bucket import Bucket
from kiosk_client.control.seat import Seat
from server.protocol.errors import ProtocolError
from server.protocol.fields import FieldsState
from server.protocol.input import MAX_INPUT_TEXT_BYTES, AgentInput
from server.protocol.wire import decode_input, decode_pointer, encode

log = structlog.get_logger(__name__)

MAX_REFUSALS: Final = 20
"""A console that sends more nonsense than this is cut off."""
MESSAGES_PER_S: Final = 400.0
MESSAGE_BURST: Final = 800
"""Far above what hands can do, and above where the lease begins to refuse: a console that is
faster is broken or hostile, and is cut off."""
POINTS_PER_S: Final = 120.0
POINT_BURST: Final = 240
MAX_UNSENT_BYTES: Final = 4_000_000
"""A console that does not read what it is told is cut off."""

Join = Callable[[Callable[[AgentInput], None]], Seat]
"""Gives a console its place at the lease."""


class ConsoleChannels:
    """One console's two channels; the second may open before the first, or never.

    Args:
        join: gives the console its place.
        dead: called when this console must be cut off or has gone.
    """

    def __init__(self, join: Join, dead: Callable[[], None]) -> None:
        self._join = join
        self._dead = dead
        self._input: RTCDataChannel | None = None
        self._pointer: RTCDataChannel | None = None
        self._seat: Seat | None = None
        self._refusals = 0
        now_s = asyncio.get_running_loop().time()
        self._messages = Bucket.full(MESSAGES_PER_S, MESSAGE_BURST, now_s)
        self._points = Bucket.full(POINTS_PER_S, POINT_BURST, now_s)

    def take_input(self, channel: RTCDataChannel) -> bool:
        """Use this channel `input`; False if there is one."""
        if self._input is not None:
            return False
        self._input = channel
        channel.on("message", self._input_received)
        channel.on("close", self._dead)
        self._seat = self._join(self._send)
        return True

    def take_pointer(self, channel: RTCDataChannel) -> bool:
        """Use this channel `pointer`; False if there is one."""
        if self._pointer is not None:
            return False
        self._pointer = channel
        channel.on("message", self._pointer_received)
        return True

    def close(self) -> None:
        """Leave the lease at once; may be called twice."""
        seat, self._seat = self._seat, None
        if seat is not None:
            seat.leave()

    def _input_received(self, raw: object) -> None:
        self._messages, admitted = self._messages.take(asyncio.get_running_loop().time())
        if not admitted:
            log.warning("console_floods")
            self._cut_off()
            return
        try:
            message = decode_input(raw)
        except ProtocolError as error:
            self._refuse(error)
            return
        if self._seat is not None:
            self._seat.said(message)

    def _pointer_received(self, raw: object) -> None:
        """Drop what comes too fast: the next place of the pointer says more than this one."""
        self._points, admitted = self._points.take(asyncio.get_running_loop().time())
        if not admitted:
            return
        try:
            message = decode_pointer(raw)
        except ProtocolError as error:
            self._refuse(error)
            return
        if self._seat is not None:
            self._seat.said(message)

    def _refuse(self, error: ProtocolError) -> None:
        self._refusals += 1
        log.warning("console_message_refused", code=error.code, ref_type=error.ref_type)
        if self._refusals > MAX_REFUSALS:
            self._cut_off()

    def _cut_off(self) -> None:
        self.close()
        self._dead()

    def _send(self, message: AgentInput) -> None:
        channel = self._input
        if channel is None or channel.readyState != "open":
            return
        if channel.bufferedAmount > MAX_UNSENT_BYTES:
            log.warning("console_does_not_read")
            self._cut_off()
            return
        text = fitting(message)
        if text is not None:
            channel.send(text)


def fitting(message: AgentInput) -> str | None:
    """Encode a message within the channel's limit; a list of fields may lose its values for it.

    Returns None if it is too long even so.
    """
    text = encode(message)
    if len(text.encode()) > MAX_INPUT_TEXT_BYTES and isinstance(message, FieldsState):
        bare = tuple(field.model_copy(update={"value": None}) for field in message.fields)
        text = encode(message.model_copy(update={"fields": bare}))
    if len(text.encode()) <= MAX_INPUT_TEXT_BYTES:
        return text
    log.warning("console_message_too_long", type=message.type)
    return None
