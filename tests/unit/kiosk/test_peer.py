"""The agent's end of link `window`: while it ends, and against a peer that is hostile."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Final

import pytest
from aiortc import RTCConfiguration, RTCDataChannel, RTCPeerConnection, RTCSessionDescription
from aiortc.rtcsctptransport import RTCSctpTransport
from OpenSSL import SSL
from structlog.testing import capture_logs

from kiosk_client.channels.inbound import (
    MAX_HELD_BYTES,
    MAX_MESSAGE_BYTES,
    BoundedPeerConnection,
    UnboundedPeerError,
)
from kiosk_client.channels.records import MAX_RECORDS
from kiosk_client.peer import MAX_CANDIDATES, MAX_REFUSED_CHANNELS, WindowPeer
from kiosk_client.window.feed import FactCallback, FrameCallback, StateCallback, WindowState
from server.protocol.errors import ProtocolError
from server.protocol.signal import IceCandidate, SessionDescription


class Feed:
    """A live window which counts those who look."""

    state = WindowState("live", None)
    frame = None
    viewers = 0

    def subscribe(
        self,
        on_frame: FrameCallback,
        on_state: StateCallback,
        on_fact: FactCallback | None = None,
    ) -> Callable[[], None]:
        del on_frame, on_state, on_fact  # this window shows nothing
        self.viewers += 1
        return lambda: None


async def test_a_channel_that_opens_while_the_viewer_is_closed_sees_nothing() -> None:
    """Consent that ends between the answer and the channel leaves nobody who looks (O-09)."""
    feed = Feed()
    peer = WindowPeer(feed)
    console = RTCPeerConnection(RTCConfiguration(iceServers=[]))
    channel = console.createDataChannel("window", ordered=True)
    await console.setLocalDescription(await console.createOffer())
    await peer.answer(SessionDescription(type="offer", sdp=console.localDescription.sdp))
    closing = asyncio.create_task(peer.close())
    await asyncio.sleep(0)
    assert not closing.done()
    # What aiortc does when the console's DATA_CHANNEL_OPEN arrives now.
    peer._connection.emit("datachannel", channel)
    await closing
    await console.close()
    assert feed.viewers == 0


class Hostile:
    """A signed-in console that keeps to no bound, and the agent's end that it talks to."""

    def __init__(self) -> None:
        self.ended = asyncio.Event()
        self.peer = WindowPeer(Feed(), on_closed=self.ended.set)
        self.connection = RTCPeerConnection(RTCConfiguration(iceServers=[]))
        self.opened = asyncio.Event()
        self.channel = self.open("window")
        self.channel.on("open", self.opened.set)

    def open(self, label: str) -> RTCDataChannel:
        return self.connection.createDataChannel(label)

    @property
    def sctp(self) -> RTCSctpTransport:
        assert self.connection.sctp is not None
        return self.connection.sctp

    async def connect(self) -> str:
        """Exchange descriptions; return the agent's when the first channel is open."""
        await self.connection.setLocalDescription(await self.connection.createOffer())
        offer = SessionDescription(type="offer", sdp=self.connection.localDescription.sdp)
        answer = await self.peer.answer(offer)
        await self.connection.setRemoteDescription(RTCSessionDescription(answer.sdp, "answer"))
        async with asyncio.timeout(20):
            await self.opened.wait()
        return answer.sdp


@pytest.fixture
async def hostile() -> AsyncIterator[Hostile]:
    made = Hostile()
    yield made
    await made.peer.close()
    await made.connection.close()


async def test_a_message_without_an_end_is_cut_off(hostile: Hostile) -> None:
    """The peer is told how long a message may be, does not care, and is gone (RFC 8841, 6)."""
    answer = await hostile.connect()
    assert f"a=max-message-size:{MAX_MESSAGE_BYTES}" in answer.splitlines()
    hostile.sctp._remote_max_message_size = 0
    with capture_logs() as logs:
        hostile.channel.send(bytes(16 * MAX_HELD_BYTES))
        async with asyncio.timeout(20):
            await hostile.ended.wait()
    assert [one.get("reason") for one in logs if one["event"] == "peer_cut_off"] == [
        "holds_too_much"
    ]


async def test_channels_are_not_opened_without_end(hostile: Hostile) -> None:
    """Each that was not agreed upon is closed, and after some of them the connection."""
    await hostile.connect()
    with capture_logs() as logs:
        refused = asyncio.Queue[None]()
        for n in range(MAX_REFUSED_CHANNELS):
            hostile.open(f"side {n}").on("close", lambda: refused.put_nowait(None))
        async with asyncio.timeout(20):
            for _ in range(MAX_REFUSED_CHANNELS):
                await refused.get()
        assert not hostile.ended.is_set()
        for n in range(3):
            hostile.open(f"one more {n}")
        async with asyncio.timeout(20):
            await hostile.ended.wait()
    reasons = [one["reason"] for one in logs if one["event"] == "peer_cut_off"]
    assert reasons == ["too_many_channels"]


LINE_ENDS: Final = ("\r\n", "\n", "\r", "\x0b", "\x0c", "\x1c", "\x85", "\u2028")


@pytest.mark.parametrize("end", LINE_ENDS, ids=ascii)
async def test_no_sound_or_picture_is_taken(hostile: Hostile, end: str) -> None:
    """aiortc would decode it and keep every frame for nobody; nor may a section hide from us."""
    await hostile.connection.setLocalDescription(await hostile.connection.createOffer())
    data = hostile.connection.localDescription.sdp
    sound = RTCPeerConnection(RTCConfiguration(iceServers=[]))
    sound.addTransceiver("audio")
    await sound.setLocalDescription(await sound.createOffer())
    section = sound.localDescription.sdp.partition("m=audio")
    await sound.close()
    offer = data.rstrip("\r\n") + end + "".join(section[1:])
    with pytest.raises(ProtocolError, match="malformed"):
        await hostile.peer.answer(SessionDescription(type="offer", sdp=offer))
    assert hostile.peer._connection.getTransceivers() == []


async def test_candidates_are_counted(hostile: Hostile) -> None:
    """Each is kept and tried against each of ours."""
    await hostile.connect()
    for n in range(MAX_CANDIDATES):
        line = f"candidate:1 1 udp 1 192.0.2.1 {n + 1} typ host"
        await hostile.peer.add_candidate(IceCandidate(candidate=line, sdpMid="0"))
    with pytest.raises(ProtocolError, match="rate_limited"):
        await hostile.peer.add_candidate(None)


async def test_a_library_that_makes_its_transport_elsewhere_is_refused(
    hostile: Hostile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bounds hang on one method of aiortc's; without it nothing is answered at all."""
    monkeypatch.delattr(BoundedPeerConnection, "_RTCPeerConnection__createSctpTransport")
    with pytest.raises(UnboundedPeerError):
        await hostile.connect()


async def test_an_end_that_fails_is_told_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the viewer's place would wait for ever for a peer that is gone."""
    ended = asyncio.Event()
    peer = WindowPeer(Feed(), on_closed=ended.set)

    async def fail() -> None:
        raise SSL.Error

    with monkeypatch.context() as patch, capture_logs() as logs:
        patch.setattr(peer._connection, "close", fail)
        peer._dead()
        async with asyncio.timeout(5):
            await ended.wait()
    assert [one["event"] for one in logs] == ["window_close_failed"]
    await peer.close()


async def test_many_records_in_a_datagram_are_cut_off(hostile: Hostile) -> None:
    """aiortc reads one record of each datagram; the others stayed in OpenSSL for good."""
    await hostile.connect()
    dtls = hostile.sctp.transport
    with capture_logs() as logs:
        for _ in range(MAX_RECORDS + 1):
            dtls._ssl.send(bytes(20))
        await dtls.transport._send(dtls._ssl.bio_read(65_536))
        async with asyncio.timeout(20):
            await hostile.ended.wait()
    reasons = [one["reason"] for one in logs if one["event"] == "peer_cut_off"]
    assert reasons == ["too_many_records"]
