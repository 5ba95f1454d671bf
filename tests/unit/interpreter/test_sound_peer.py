"""The server's end of link `speech` takes one line of sound and nothing else (T10)."""

import pytest
from aiortc import RTCConfiguration, RTCPeerConnection

from server.interpreter.worker.peer import SoundPeer, UnusableSignal
from server.protocol.signal import SessionDescription


async def offered(*kinds: str) -> str:
    """A browser's offer with these sections."""
    browser = RTCPeerConnection(RTCConfiguration(iceServers=[]))
    for kind in kinds:
        if kind == "application":
            browser.createDataChannel("window")
        else:
            browser.addTransceiver(kind)
    await browser.setLocalDescription(await browser.createOffer())
    text: str = browser.localDescription.sdp
    await browser.close()
    return text


def peer() -> SoundPeer:
    return SoundPeer((), lambda _: None, lambda: None)


async def test_one_line_of_sound_is_taken() -> None:
    """The control of the tests below."""
    sound = peer()
    answer = await sound.answer(SessionDescription(type="offer", sdp=await offered("audio")))
    assert answer.sections == ("audio",)
    await sound.close()


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\x0b", "\x1e", "\x85", "\u2029"], ids=ascii)
async def test_no_data_channel_hides_behind_another_line_end(end: str) -> None:
    """aiortc ends a line there, and would open data channels which nobody bounds."""
    sound = peer()
    channels = (await offered("application")).partition("m=application")
    sdp = (await offered("audio")).rstrip("\r\n") + end + "".join(channels[1:])
    with pytest.raises(UnusableSignal):
        await sound.answer(SessionDescription(type="offer", sdp=sdp))
    await sound.close()
