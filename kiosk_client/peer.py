"""The agent's end of link `window`: answers the console's offer and feeds its data channel."""

import asyncio
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

import structlog
from aiortc import (
    RTCConfiguration,
    RTCDataChannel,
    RTCIceServer,
    RTCPeerConnection,
    RTCSessionDescription,
)
from aiortc.exceptions import InvalidAccessError, InvalidStateError
from aiortc.sdp import candidate_from_sdp

from kiosk_client.window.feed import ReleasedFrame, WindowFeed, WindowState
from kiosk_client.window.stream import TooManyRefusalsError, WindowStream, encode
from server.protocol.errors import ProtocolError
from server.protocol.signal import IceCandidate, SessionDescription

log = structlog.get_logger(__name__)

CHANNEL_LABEL = "window"
DATA_SECTION = "\nm=application "
"""What every offer of a data channel holds (RFC 8841)."""
BUFFER_LOW_BYTES = 60_000
"""The next chunk is handed over when the channel holds less: enough to keep it busy, and little
enough that a shutter is not far behind."""
ENCODERS = 4
"""Threads for the strips of a large picture; they live no longer than the connection."""
DEAD_STATES = frozenset({"failed", "closed"})


class WindowPeer:
    """One viewer's peer connection, good for one attempt: aiortc cannot restart ICE.

    Args:
        feed: the window's pictures.
        ice_servers: STUN and TURN servers; without any only host candidates are used.
        on_closed: called once, when the connection is of no more use.
    """

    def __init__(
        self,
        feed: WindowFeed,
        ice_servers: Sequence[RTCIceServer] = (),
        on_closed: Callable[[], None] = lambda: None,
    ) -> None:
        self.stream = WindowStream()
        self._feed = feed
        self._on_closed = on_closed
        # Without a configuration aiortc would ask a public STUN server.
        self._connection = RTCPeerConnection(RTCConfiguration(iceServers=list(ice_servers)))
        self._connection.on("datachannel", self._channel_offered)
        self._connection.on("connectionstatechange", self._connection_changed)
        self._channel: RTCDataChannel | None = None
        self._unsubscribe: Callable[[], None] | None = None
        self._encoders = ThreadPoolExecutor(ENCODERS, thread_name_prefix="tiles")
        self._wake = asyncio.Event()
        self._room = asyncio.Event()
        self._pump: asyncio.Task[None] | None = None
        self._closing: asyncio.Task[None] | None = None
        self._answered = False
        self._over = False
        self._in_frame = False
        self._after_frame: list[bytes | str] = []

    async def answer(self, offer: SessionDescription) -> SessionDescription:
        """Answer the console's offer; the answer holds all of our candidates.

        Raises:
            ProtocolError: `malformed` if it is no offer that can be answered,
                `illegal_transition` if one was answered before.
        """
        if offer.type != "offer" or DATA_SECTION not in offer.sdp:
            raise ProtocolError("malformed", "signal.description")
        if self._answered:
            raise ProtocolError("illegal_transition", "signal.description")
        self._answered = True
        try:
            await self._connection.setRemoteDescription(RTCSessionDescription(offer.sdp, "offer"))
            answer = await self._connection.createAnswer()
            await self._connection.setLocalDescription(answer)
        except (ValueError, InvalidAccessError, InvalidStateError, AssertionError, IndexError):
            # aiortc's parser fails in all of these ways on what is no session description.
            raise ProtocolError("malformed", "signal.description") from None
        return SessionDescription(type="answer", sdp=self._connection.localDescription.sdp)

    async def add_candidate(self, candidate: IceCandidate | None) -> None:
        """Add a candidate of the console's; None ends them.

        Raises:
            ProtocolError: `malformed`.
        """
        if candidate is None or not candidate.candidate:
            await self._connection.addIceCandidate(None)
            return
        try:
            parsed = candidate_from_sdp(candidate.candidate.removeprefix("candidate:"))
            parsed.sdpMid = candidate.sdpMid
            parsed.sdpMLineIndex = candidate.sdpMLineIndex
            await self._connection.addIceCandidate(parsed)
        except (ValueError, AssertionError, IndexError, InvalidStateError):
            raise ProtocolError("malformed", "signal.candidate") from None

    async def close(self) -> None:
        """End the connection; nothing is sent afterwards."""
        self._over = True
        unsubscribe, self._unsubscribe = self._unsubscribe, None
        if unsubscribe is not None:
            unsubscribe()
        if self._pump is not None:
            self._pump.cancel()
            await asyncio.wait([self._pump])
        await self._connection.close()
        self._encoders.shutdown(wait=False)

    # -- the channel ---------------------------------------------------------------------------

    def _channel_offered(self, channel: RTCDataChannel) -> None:
        """Take the one channel that was agreed upon; close every other."""
        if (
            self._over
            or self._channel is not None
            or channel.label != CHANNEL_LABEL
            or not channel.ordered
        ):
            log.warning("channel_refused")
            channel.close()
            return
        self._channel = channel
        channel.bufferedAmountLowThreshold = BUFFER_LOW_BYTES
        channel.on("bufferedamountlow", self._room.set)
        channel.on("message", self._received)
        channel.on("close", self._dead)
        self._unsubscribe = self._feed.subscribe(self._frame_released, self._state_changed)
        self._pump = asyncio.create_task(self._run_pump())
        self._pump.add_done_callback(self._pump_ended)
        self._state_changed(self._feed.state)
        if self._feed.frame is not None:
            self._frame_released(self._feed.frame)

    def _frame_released(self, frame: ReleasedFrame) -> None:
        self.stream.show(frame)
        self._wake.set()

    def _state_changed(self, state: WindowState) -> None:
        """Tell the viewer at once, or after the frame whose chunks are just being sent."""
        messages = self.stream.state(state, time.monotonic())
        if self._in_frame:
            self._after_frame += messages
        else:
            self._send(messages)

    def _received(self, message: object) -> None:
        try:
            refusal = self.stream.received(message, time.monotonic(), self._feed.frame)
        except TooManyRefusalsError:
            log.warning("viewer_cut_off")
            self._dead()
            return
        if refusal is not None:
            log.warning("viewer_message_refused", code=refusal)
        self._wake.set()

    async def _run_pump(self) -> None:
        """Encode off the event loop, and send no faster than the channel takes it."""
        loop = asyncio.get_running_loop()
        while True:
            await self._wake.wait()
            self._wake.clear()
            while (job := self.stream.next_job()) is not None:
                tiles = await loop.run_in_executor(None, encode, job, self._encoders)
                await self._send_frame(self.stream.finish(job, tiles, time.monotonic()))

    def _pump_ended(self, pump: asyncio.Task[None]) -> None:
        if not pump.cancelled() and (error := pump.exception()) is not None:
            log.error("window_stream_failed", exc_info=error)
            self._dead()

    async def _send_frame(self, messages: list[bytes | str]) -> None:
        """Send the chunks of one frame without anything between them."""
        self._in_frame = True
        for message in messages:
            await self._until_room()
            self._send([message])
        self._in_frame = False
        late, self._after_frame = self._after_frame, []
        self._send(late)

    async def _until_room(self) -> None:
        while self._channel is not None and self._channel.bufferedAmount > BUFFER_LOW_BYTES:
            self._room.clear()
            await self._room.wait()

    def _send(self, messages: list[bytes | str]) -> None:
        for message in messages:
            if self._channel is not None and self._channel.readyState == "open":
                self._channel.send(message)

    # -- the end -------------------------------------------------------------------------------

    def _connection_changed(self) -> None:
        log.info("window_link", state=self._connection.connectionState)
        if self._connection.connectionState in DEAD_STATES:
            self._dead()

    def _dead(self) -> None:
        """Close, and say so once; called from events, so the work is a task of its own."""
        if self._closing is None:
            self._closing = asyncio.create_task(self._end())

    async def _end(self) -> None:
        await self.close()
        self._on_closed()
