"""The agent's end of link `window`: answers the console's offer and takes its data channels."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Final, Literal

import structlog
from aiortc import (
    RTCConfiguration,
    RTCDataChannel,
    RTCIceServer,
    RTCSessionDescription,
)
from aiortc.exceptions import InvalidAccessError, InvalidStateError
from aiortc.sdp import candidate_from_sdp

from kiosk_client.channels.agreed import agreed_label
from kiosk_client.channels.console import ConsoleChannels, Join
from kiosk_client.channels.inbound import BoundedPeerConnection, Excess
from kiosk_client.channels.window import WindowChannel
from kiosk_client.window.feed import WindowFeed
from kiosk_client.window.stream import WindowStream
from server.protocol.errors import ProtocolError
from server.protocol.signal import IceCandidate, SessionDescription

log = structlog.get_logger(__name__)

DATA_SECTION: Final = ("application",)
"""All that an offer may hold (RFC 8841): aiortc would decode sound and pictures, and keep them."""
MAX_CANDIDATES: Final = 64
MAX_REFUSED_CHANNELS: Final = 8
"""A peer that opens more which were not agreed upon is cut off: each is kept until it lets go."""
DEAD_STATES: Final = frozenset({"failed", "closed"})


class WindowPeer:
    """One viewer's peer connection, good for one attempt: aiortc cannot restart ICE.

    Args:
        feed: the window's pictures.
        ice_servers: STUN and TURN servers; without any only host candidates are used.
        on_closed: called once, when the connection is of no more use.
        join: gives the viewer a place at the control lease; without it they may only look.
    """

    def __init__(
        self,
        feed: WindowFeed,
        ice_servers: Sequence[RTCIceServer] = (),
        on_closed: Callable[[], None] = lambda: None,
        join: Join | None = None,
    ) -> None:
        self.stream = WindowStream()
        self._feed = feed
        self._on_closed = on_closed
        # Without a configuration aiortc would ask a public STUN server.
        self._connection = BoundedPeerConnection(
            RTCConfiguration(iceServers=list(ice_servers)), self._cut_off
        )
        self._connection.on("datachannel", self._channel_offered)
        self._connection.on("connectionstatechange", self._connection_changed)
        self._window: WindowChannel | None = None
        self._console = ConsoleChannels(join, self._dead) if join is not None else None
        self._closing: asyncio.Task[None] | None = None
        self._candidates = 0
        self._refused = 0
        self._answered = False
        self._over = False

    async def answer(self, offer: SessionDescription) -> SessionDescription:
        """Answer the console's offer; the answer holds all of our candidates.

        Raises:
            ProtocolError: `malformed` if it is no offer that can be answered,
                `illegal_transition` if one was answered before.
        """
        if offer.type != "offer" or offer.sections != DATA_SECTION:
            raise ProtocolError("malformed", "signal.description")
        if self._answered:
            raise ProtocolError("illegal_transition", "signal.description")
        self._answered = True
        try:
            await self._connection.setRemoteDescription(RTCSessionDescription(offer.sdp, "offer"))
            self._connection.must_be_bounded()
            answer = await self._connection.createAnswer()
            await self._connection.setLocalDescription(answer)
        except (ValueError, InvalidAccessError, InvalidStateError, AssertionError, IndexError):
            # aiortc's parser fails in all of these ways on what is no session description.
            raise ProtocolError("malformed", "signal.description") from None
        return SessionDescription(type="answer", sdp=self._connection.localDescription.sdp)

    async def add_candidate(self, candidate: IceCandidate | None) -> None:
        """Add a candidate of the console's; None ends them.

        Raises:
            ProtocolError: `malformed`, or `rate_limited` if there are too many.
        """
        self._candidates += 1
        if self._candidates > MAX_CANDIDATES:
            raise ProtocolError("rate_limited", "signal.candidate")
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
        """End the connection; nothing is sent or taken afterwards."""
        self._over = True
        if self._console is not None:
            self._console.close()
        if self._window is not None:
            await self._window.close()
        await self._connection.close()

    def _channel_offered(self, channel: RTCDataChannel) -> None:
        """Take the channels that were agreed upon, each once; close every other."""
        if self._over:
            channel.close()
        elif not self._take(channel):
            self._refuse(channel)

    def _refuse(self, channel: RTCDataChannel) -> None:
        self._refused += 1
        if self._refused > MAX_REFUSED_CHANNELS:
            self._cut_off("too_many_channels")
            return
        log.warning("channel_refused")
        channel.close()

    def _take(self, channel: RTCDataChannel) -> bool:
        match agreed_label(channel):
            case "window" if self._window is None:
                self._window = WindowChannel(channel, self._feed, self.stream, self._dead)
                return True
            case "input" if self._console is not None:
                return self._console.take_input(channel)
            case "pointer" if self._console is not None:
                return self._console.take_pointer(channel)
            case _:
                return False

    def _connection_changed(self) -> None:
        log.info("window_link", state=self._connection.connectionState)
        if self._connection.connectionState in DEAD_STATES:
            self._dead()

    def _cut_off(self, reason: Excess | Literal["too_many_channels"]) -> None:
        """End with a peer that does not keep to what was announced."""
        log.warning("peer_cut_off", reason=reason)
        self._over = True
        self._dead()

    def _dead(self) -> None:
        """Close, and say so once; called from events, so the work is a task of its own."""
        if self._closing is None:
            self._closing = asyncio.create_task(self._end())

    async def _end(self) -> None:
        try:
            await self.close()
        except Exception as error:  # noqa: BLE001 - the boundary of a task that nobody awaits
            log.warning("window_close_failed", error=type(error).__name__)
        finally:
            self._on_closed()
