"""Two real WebRTC peers find each other through the server's signalling."""

import asyncio
from typing import Any

from aiortc import RTCPeerConnection, RTCSessionDescription

from server.protocol.signal import SessionDescription, SignalDescription


def signal(session_id: str, peer: RTCPeerConnection) -> SignalDescription:
    """A peer's present description, candidates included, as a message."""
    local = peer.localDescription
    return SignalDescription(
        session_id=session_id,
        link="window",
        attempt="attempt-1",
        description=SessionDescription(type=local.type, sdp=local.sdp),
    )


def described(message: SignalDescription) -> RTCSessionDescription:
    return RTCSessionDescription(sdp=message.description.sdp, type=message.description.type)


async def test_a_data_channel_through_the_relay(world: Any) -> None:
    """Offer and answer relayed by the server open the channel `window` between two peers."""
    kiosk, console = await world.kiosk(), await world.console()
    session_id = await world.in_call(kiosk, console)
    offering, answering = RTCPeerConnection(), RTCPeerConnection()
    heard: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    channel = offering.createDataChannel("window")
    channel.on("open", lambda: channel.send("見えますか"))
    answering.on(
        "datachannel",
        lambda opened: opened.on(
            "message", lambda text: heard.set_result(f"{opened.label}:{text}")
        ),
    )
    try:
        await offering.setLocalDescription(await offering.createOffer())
        await console.send(signal(session_id, offering))
        await answering.setRemoteDescription(described(await kiosk.expect(SignalDescription)))
        await answering.setLocalDescription(await answering.createAnswer())
        await kiosk.send(signal(session_id, answering))
        await offering.setRemoteDescription(described(await console.expect(SignalDescription)))
        async with asyncio.timeout(60):
            assert await heard == "window:見えますか"
    finally:
        await offering.close()
        await answering.close()
