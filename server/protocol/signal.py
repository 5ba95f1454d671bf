"""WebRTC signalling (RFC 8825 family): descriptions, trickled candidates, restarts.

`viewer` addresses a link `window` of somebody who is not the session's operator
(`server.protocol.watch`). Towards the kiosk the server sets it, from who the sender is, whatever a
console wrote; towards a viewer the kiosk must name them. None = the operator.
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from server.protocol.base import MAX_SDP_CHARS, Identifier, Message, Part

PeerLink = Literal["call", "window", "speech"]
"""`call`: panel ⇄ console, audio and video. `window`: agent ⇄ console, data channels. `speech`:
panel ⇄ server and console ⇄ server, one audio line each (`server.protocol.speech`)."""


class SessionDescription(Part):
    """`RTCSessionDescriptionInit` (RFC 8866, RFC 9429)."""

    type: Literal["offer", "answer", "pranswer", "rollback"]
    sdp: Annotated[str, StringConstraints(max_length=MAX_SDP_CHARS)]

    @property
    def sections(self) -> tuple[str, ...]:
        """Kinds of its media sections, in order.

        Lines are told apart as aiortc does it, by more characters than RFC 8866 knows: a section
        that hides behind one of the others would be negotiated all the same.
        """
        lines = self.sdp.splitlines()
        return tuple(line[2:].partition(" ")[0] for line in lines if line.startswith("m="))


class IceCandidate(Part):
    """`RTCIceCandidateInit` (RFC 8839); camel case as W3C names it."""

    candidate: Annotated[str, StringConstraints(max_length=1_024)]
    sdpMid: Annotated[str, StringConstraints(max_length=32)] | None = None  # noqa: N815 - W3C name
    sdpMLineIndex: Annotated[int, Field(ge=0, le=64)] | None = None  # noqa: N815 - W3C name
    usernameFragment: Annotated[str, StringConstraints(max_length=256)] | None = None  # noqa: N815 - W3C name


class SignalDescription(Message):
    """An offer or answer for one link; `attempt` names the peer connection it belongs to."""

    type: Literal["signal.description"] = "signal.description"
    session_id: Identifier
    link: PeerLink
    attempt: Identifier
    description: SessionDescription
    viewer: Identifier | None = None


class SignalCandidate(Message):
    """One trickled candidate (RFC 8838); `None` ends the candidates of this generation."""

    type: Literal["signal.candidate"] = "signal.candidate"
    session_id: Identifier
    link: PeerLink
    attempt: Identifier
    candidate: IceCandidate | None
    viewer: Identifier | None = None


class SignalRestart(Message):
    """Ask the other end to restart ICE (`call`) or to rebuild its peer (`window`)."""

    type: Literal["signal.restart"] = "signal.restart"
    session_id: Identifier
    link: PeerLink
    attempt: Identifier
    reason: Literal["ice_disconnected", "ice_failed", "channel_closed", "address_changed", "reload"]
    viewer: Identifier | None = None
