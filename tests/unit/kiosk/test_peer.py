"""The agent's end of link `window` while it ends."""

import asyncio
from collections.abc import Callable

from aiortc import RTCConfiguration, RTCPeerConnection

from kiosk_client.peer import WindowPeer
from kiosk_client.window.feed import FactCallback, FrameCallback, StateCallback, WindowState
from server.protocol.signal import SessionDescription


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
