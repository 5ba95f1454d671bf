"""How much a peer may make the agent hold: the bounds that aiortc's SCTP leaves out.

aiortc announces a largest message and a receive window (RFC 8841, 6; RFC 9260, 3.3.2), and holds
whatever arrives all the same: fragments of a message without an end, messages after one that
never comes, streams without number. It also goes through all that it holds for each chunk that
comes, so that one small packet costs tens of milliseconds (`reassembly.py`, `runs.py`). Some
packets would stop it at once (`packets.py`). A peer that keeps to what was announced never meets a
bound.
"""

import time
from collections.abc import Callable
from typing import Final, Literal

from aiortc import RTCConfiguration, RTCPeerConnection, RTCSctpCapabilities, RTCSctpTransport
from aiortc.rtcdtlstransport import RTCDtlsTransport
from aiortc.rtcsctptransport import AbortChunk, Chunk, ForwardTsnChunk, SackChunk
from aiortc.utils import uint32_gte
from OpenSSL import SSL
from typing_extensions import override

from kiosk_client.channels.packets import PacketFault, fault_of
from kiosk_client.channels.reassembly import Effort, Reassembly, TooMuchWorkError
from kiosk_client.channels.records import one_by_one
from kiosk_client.channels.runs import MODULO, Runs

MAX_MESSAGE_BYTES: Final = 65_536
"""Announced as `a=max-message-size`; above what any channel takes, so that a message which is a
little too long is refused by its channel, in words, and only a hostile one ends the connection."""
WINDOW_BYTES: Final = 131_072
"""Announced as the receive window."""
MAX_HELD_BYTES: Final = 2 * WINDOW_BYTES
"""Held for messages that are not whole, or not in turn. Above the window, because a sender may
probe a window that is full."""
MAX_HELD_CHUNKS: Final = 1_280
"""The same in pieces: one of a single byte costs the memory of hundreds. Ten seconds of all that a
console ever says."""
MAX_GAPS: Final = 64
"""Gaps and duplicates that one acknowledgement tells of: it must fit into a packet (RFC 9260)."""
FREE_RUNS: Final = 128
"""Runs between gaps that are looked through for nothing: a tenth of a full window lost."""
MAX_STREAMS: Final = 16
"""Streams with a number of their own; three channels are agreed upon."""

Excess = (
    Literal[
        "message_too_long",
        "holds_too_much",
        "too_many_pieces",
        "too_many_streams",
        "too_many_records",
        "too_much_work",
    ]
    | PacketFault
)

PROTOCOL_VIOLATION: Final = 13
"""Cause of an ABORT, with a text that says more (RFC 9260, 3.3.10.13)."""


class BoundedSctpTransport(RTCSctpTransport):
    """Data channels of a peer that is told the bounds, and cut off when it exceeds one.

    Args:
        transport: what it runs over.
        exceeded: called once, with the bound; nothing of the peer's is taken afterwards.
    """

    def __init__(self, transport: RTCDtlsTransport, exceeded: Callable[[Excess], None]) -> None:
        super().__init__(transport)
        self._advertised_rwnd = WINDOW_BYTES
        self._exceeded = exceeded
        self._excess: Excess | None = None
        self._effort = Effort(time.monotonic)
        self._runs = Runs()

    @override
    @classmethod
    def getCapabilities(cls) -> RTCSctpCapabilities:
        """Return what the session description announces."""
        return RTCSctpCapabilities(maxMessageSize=MAX_MESSAGE_BYTES)

    @override
    async def _handle_data(self, data: bytes) -> None:
        """Take one packet; it holds no more than a datagram can, so looking afterwards will do."""
        if self._excess is not None:
            return
        excess: Excess | None = fault_of(data, len(self._sent_queue))
        if excess is None:
            try:
                await super()._handle_data(data)
            except TooMuchWorkError:
                excess = "too_much_work"
            else:
                excess = self._held_in_excess()
        if excess is not None:
            self._cut_off(excess)

    @override
    def _get_inbound_stream(self, stream_id: int) -> Reassembly:
        """Return the pieces of a stream."""
        stream = self._inbound_streams.get(stream_id)
        if not isinstance(stream, Reassembly):
            stream = self._inbound_streams[stream_id] = Reassembly(self._effort)
        return stream

    @override
    def _mark_received(self, tsn: int) -> bool:
        """Note that a chunk came; True: it is not to be kept."""
        newest = self._last_received_tsn
        if newest is None:
            return True  # before the peer has said where its numbers begin
        if uint32_gte(newest, tsn) or tsn in self._sack_misordered:
            self._sack_duplicates.append(tsn)
            return True
        self._sack_misordered.add(tsn)
        self._runs.add(tsn)
        last = self._runs.take((newest + 1) % MODULO)
        while last is not None and newest != last:
            newest = (newest + 1) % MODULO
            self._sack_misordered.discard(newest)
        self._last_received_tsn = newest
        return False

    @override
    async def _receive_forward_tsn_chunk(self, chunk: ForwardTsnChunk) -> None:
        """Give up what the peer gives up; aiortc goes through all that is held for it."""
        if self._last_received_tsn is None:
            return
        held = sum(len(one.reassembly) for one in self._inbound_streams.values())
        self._effort.spend(1 + held + len(self._sack_misordered) + len(chunk.streams))
        await super()._receive_forward_tsn_chunk(chunk)
        self._runs = Runs(self._sack_misordered)

    @override
    async def _send_sack(self) -> None:
        """Acknowledge what came."""
        self._sack_needed = False
        if self._last_received_tsn is None:
            return
        self._effort.spend(max(0, len(self._runs) - FREE_RUNS))
        sack = SackChunk()
        sack.cumulative_tsn = self._last_received_tsn
        sack.advertised_rwnd = max(0, self._advertised_rwnd)
        sack.duplicates = self._sack_duplicates[:MAX_GAPS]
        sack.gaps = self._runs.gaps(self._last_received_tsn, MAX_GAPS)
        await self._send_chunk(sack)
        self._sack_duplicates.clear()

    @override
    async def _receive(self, stream_id: int, pp_id: int, data: bytes) -> None:
        """Hand on a whole message."""
        if self._excess is not None:
            return
        if len(data) > MAX_MESSAGE_BYTES:
            self._cut_off("message_too_long")
            return
        await super()._receive(stream_id, pp_id, data)

    @override
    async def _send_chunk(self, chunk: Chunk) -> None:
        """Send one chunk.

        Raises:
            ConnectionError: Nothing can be sent any more. A fatal TLS alert is among the reasons:
                aiortc passes it over when it comes, and fails at whatever it sends afterwards
                with an error of OpenSSL's, which nothing in it expects.
        """
        try:
            await super()._send_chunk(chunk)
        except SSL.Error:
            raise ConnectionError from None

    @override
    async def _abort(self) -> None:
        """End the association, with the reason if the peer gave one."""
        if self._excess is None:
            await super()._abort()
            return
        chunk = AbortChunk()
        chunk.params.append((PROTOCOL_VIOLATION, self._excess.encode()))
        try:
            await self._send_chunk(chunk)
        except ConnectionError:
            return  # it hung up first

    def _held_in_excess(self) -> Excess | None:
        streams = self._inbound_streams.values()
        if len(streams) > MAX_STREAMS:
            return "too_many_streams"
        if WINDOW_BYTES - self._advertised_rwnd > MAX_HELD_BYTES:
            return "holds_too_much"
        # What was handed on out of its turn is still held as a number.
        pieces = max(sum(len(one.reassembly) for one in streams), len(self._sack_misordered))
        return "too_many_pieces" if pieces > MAX_HELD_CHUNKS else None

    def _cut_off(self, excess: Excess) -> None:
        if self._excess is None:
            self._excess = excess
            self._inbound_streams.clear()
            self._sack_misordered.clear()
            self._runs = Runs()
            self._exceeded(excess)


class UnboundedPeerError(Exception):
    """The library made its own transport, which holds whatever a peer sends."""


class BoundedPeerConnection(RTCPeerConnection):
    """A peer connection whose data channels are bounded.

    aiortc has no way to say which transport it shall use, but makes one in a single place. If a
    later version does so elsewhere, `must_be_bounded` refuses to go on.
    """

    def __init__(self, configuration: RTCConfiguration, exceeded: Callable[[Excess], None]) -> None:
        super().__init__(configuration)
        self._exceeded = exceeded

    def must_be_bounded(self) -> None:
        """Check after a description was set.

        Raises:
            UnboundedPeerError: There is a transport for data channels that is not bounded.
        """
        if not isinstance(self.sctp, BoundedSctpTransport):
            raise UnboundedPeerError

    def _RTCPeerConnection__createSctpTransport(self) -> None:  # noqa: N802 - aiortc's name
        super()._RTCPeerConnection__createSctpTransport()  # type: ignore[misc]
        made = self.sctp
        if made is None:
            raise UnboundedPeerError
        ice = made.transport.transport
        following = one_by_one(ice._recv, lambda: self._exceeded("too_many_records"))  # noqa: SLF001
        ice._recv = following  # noqa: SLF001 - where aiortc's DTLS takes its datagrams from
        bounded = BoundedSctpTransport(made.transport, self._exceeded)
        bounded.on("datachannel", lambda channel: self.emit("datachannel", channel))
        self._RTCPeerConnection__sctp = bounded
