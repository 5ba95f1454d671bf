"""Link `window` between two aiortc peers: the viewer paints exactly what the window released."""

import asyncio
from collections.abc import Callable

import numpy as np
import pytest
from aiortc import RTCConfiguration, RTCPeerConnection, RTCSessionDescription

from kiosk_client.peer import WindowPeer
from kiosk_client.window.chunks import FrameAssembler
from kiosk_client.window.feed import FactCallback, FrameCallback, ReleasedFrame, StateCallback
from kiosk_client.window.feed import WindowState as State
from media.diff import Pixels
from media.tiles import apply
from server.protocol.errors import ProtocolError
from server.protocol.signal import IceCandidate, SessionDescription
from server.protocol.window import WindowAck, WindowFrame
from server.protocol.wire import encode

LIVE = State("live", None)


class Feed:
    """A window whose pictures the test releases."""

    def __init__(self) -> None:
        self.state = LIVE
        self.frame: ReleasedFrame | None = None
        self._viewers: list[tuple[FrameCallback, StateCallback]] = []

    def subscribe(
        self,
        on_frame: FrameCallback,
        on_state: StateCallback,
        on_fact: FactCallback | None = None,
    ) -> Callable[[], None]:
        """Add a viewer; this window tells no single facts."""
        del on_fact
        viewer = (on_frame, on_state)
        self._viewers.append(viewer)
        return lambda: self._viewers.remove(viewer)

    def release(self, pixels: Pixels) -> None:
        """Release a picture."""
        self.frame = ReleasedFrame(1, pixels, 0.0, 0.0, 0.0)
        for on_frame, _ in self._viewers:
            on_frame(self.frame)

    def enter(self, state: State) -> None:
        """Change the state."""
        self.state = state
        if state.shutter is not None:
            self.frame = None
        for _, on_state in self._viewers:
            on_state(state)

    @property
    def viewers(self) -> int:
        """How many listen."""
        return len(self._viewers)


class Console:
    """The viewer's end: offers, paints and acknowledges."""

    def __init__(self, label: str = "window") -> None:
        self._news = asyncio.Event()
        self._assembler = FrameAssembler()
        self.connection = RTCPeerConnection(RTCConfiguration(iceServers=[]))
        self.channel = self.connection.createDataChannel(label)
        self.channel.on("message", self._message)
        self.channel.on("close", self._news.set)
        self.headers: list[WindowFrame] = []
        self.texts: list[str] = []
        self.painted: Pixels | None = None
        self.acknowledging = True

    def _message(self, message: bytes | str) -> None:
        if isinstance(message, str):
            self.texts.append(message)
        elif (frame := self._assembler.add(message)) is not None:
            header, tiles = frame
            self.headers.append(header)
            size = (header.width, header.height)
            self.painted = apply(self.painted, tiles, size) if tiles else None
            if self.acknowledging:
                self.channel.send(encode(WindowAck(frame=header.frame)))
        self._news.set()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until something that arrived makes the condition true."""
        async with asyncio.timeout(60):
            while not condition():
                self._news.clear()
                await self._news.wait()

    def shows(self, pixels: Pixels) -> bool:
        """Whether exactly this is painted."""
        return self.painted is not None and np.array_equal(self.painted, pixels)

    async def offer(self) -> SessionDescription:
        """Make the offer."""
        await self.connection.setLocalDescription(await self.connection.createOffer())
        return SessionDescription(type="offer", sdp=self.connection.localDescription.sdp)

    async def connect(self, peer: WindowPeer) -> None:
        """Exchange descriptions."""
        answer = await peer.answer(await self.offer())
        await self.connection.setRemoteDescription(RTCSessionDescription(answer.sdp, "answer"))


def noise(seed: int, height: int = 200, width: int = 300) -> Pixels:
    """A picture which no encoding makes small."""
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)


async def test_a_viewer_sees_exactly_what_was_released() -> None:
    """On join the whole picture, then differences; each bit-exact, over several chunks."""
    feed, console = Feed(), Console()
    feed.release(noise(1))
    peer = WindowPeer(feed)
    await console.connect(peer)
    await console.until(lambda: console.shows(noise(1)))
    assert console.headers[0].full
    changed = noise(1)
    changed[10:20, 10:20] = 0
    feed.release(changed)
    await console.until(lambda: console.shows(changed))
    assert not console.headers[-1].full
    await peer.close()
    await console.connection.close()
    assert feed.viewers == 0


async def test_the_shutter_reaches_a_viewer_that_does_not_acknowledge() -> None:
    """Flow control holds pictures back, never the cover."""
    feed, console = Feed(), Console()
    console.acknowledging = False
    peer = WindowPeer(feed)
    await console.connect(peer)
    for seed in (1, 2):
        await console.until(lambda: feed.viewers == 1)
        feed.release(noise(seed))
        await console.until(lambda s=seed: console.shows(noise(s)))  # type: ignore[misc]
    feed.release(noise(3))
    feed.enter(State("shuttered", "secret_field"))
    await console.until(lambda: console.headers[-1].shutter == "secret_field")
    assert console.painted is None
    await peer.close()
    await console.connection.close()


async def test_a_viewer_that_joins_while_shuttered_is_told() -> None:
    """The first thing it gets is the reason why there is no picture."""
    feed, console = Feed(), Console()
    feed.enter(State("shuttered", "secret_field"))
    peer = WindowPeer(feed)
    await console.connect(peer)
    await console.until(lambda: bool(console.texts))
    assert console.headers[0].shutter == "secret_field"
    assert '"status":"shuttered"' in console.texts[0]
    await peer.close()
    await console.connection.close()


async def test_another_channel_is_closed() -> None:
    """Only the channel labelled `window` gets pictures."""
    feed, console = Feed(), Console("input")
    feed.release(noise(1))
    peer = WindowPeer(feed)
    await console.connect(peer)
    await console.until(lambda: console.channel.readyState == "closed")
    assert console.headers == []
    assert feed.viewers == 0
    await peer.close()
    await console.connection.close()


async def test_a_viewer_that_sends_nonsense_is_cut_off() -> None:
    """After too many refusals the peer closes and says so."""
    closed = asyncio.Event()
    feed, console = Feed(), Console()
    peer = WindowPeer(feed, on_closed=closed.set)
    await console.connect(peer)
    await console.until(lambda: bool(console.texts))
    for _ in range(30):
        console.channel.send("nonsense")
    async with asyncio.timeout(60):
        await closed.wait()
    assert peer.stream.refusals["malformed"] > 0
    assert feed.viewers == 0
    await console.connection.close()


async def test_a_viewer_that_leaves_closes_the_peer() -> None:
    """When the console goes away the window stops sending."""
    closed = asyncio.Event()
    feed, console = Feed(), Console()
    peer = WindowPeer(feed, on_closed=closed.set)
    await console.connect(peer)
    await console.until(lambda: bool(console.texts))
    await console.connection.close()
    async with asyncio.timeout(60):
        await closed.wait()
    assert feed.viewers == 0
    await peer.close()


@pytest.mark.parametrize("sdp", ["", "nonsense", "v=0\r\nm=audio"])
async def test_a_broken_offer_is_refused(sdp: str) -> None:
    """What is no session description is a refusal, not a crash."""
    peer = WindowPeer(Feed())
    with pytest.raises(ProtocolError, match="malformed"):
        await peer.answer(SessionDescription(type="offer", sdp=sdp))
    await peer.close()


async def test_one_peer_answers_one_offer() -> None:
    """A second offer needs a new attempt, because aiortc cannot restart ICE."""
    console = Console()
    peer = WindowPeer(Feed())
    await console.connect(peer)
    await console.until(lambda: bool(console.texts))
    with pytest.raises(ProtocolError, match="illegal_transition"):
        await peer.answer(SessionDescription(type="offer", sdp="v=0\nm=application 9"))
    await peer.close()
    await console.connection.close()


@pytest.mark.parametrize("text", ["nonsense", "candidate:1 1 udp x y z typ host", "candidate:"])
async def test_a_broken_candidate_is_refused(text: str) -> None:
    """A candidate which cannot be read is a refusal."""
    console = Console()
    peer = WindowPeer(Feed())
    await console.connect(peer)
    await console.until(lambda: bool(console.texts))
    with pytest.raises(ProtocolError, match="malformed"):
        await peer.add_candidate(IceCandidate(candidate=text, sdpMid="0", sdpMLineIndex=0))
    await peer.add_candidate(None)
    await peer.close()
    await console.connection.close()
