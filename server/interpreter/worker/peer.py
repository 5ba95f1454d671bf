"""One end's sound: answers the browser's offer of link `speech` and hands on what arrives."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Final

import av
import numpy as np
from aiortc import (
    MediaStreamTrack,
    RTCConfiguration,
    RTCIceServer,
    RTCPeerConnection,
    RTCSessionDescription,
)
from aiortc.exceptions import InvalidAccessError, InvalidStateError
from aiortc.mediastreams import MediaStreamError
from aiortc.sdp import candidate_from_sdp

from server.protocol.signal import IceCandidate, SessionDescription
from translation.ports import SAMPLE_RATE, Samples

AUDIO_SECTION: Final = ("audio",)
DEAD_STATES: Final = frozenset({"failed", "closed"})
MAX_CANDIDATES: Final = 64


class UnusableSignal(Exception):  # noqa: N818 - an answer, not a fault
    """This is no description or candidate that can be used."""


class SoundPeer:
    """A peer connection that only receives sound, good for one attempt.

    Args:
        ice_servers: STUN and TURN servers; without any only host candidates are used.
        take: gets the sound, mono at `SAMPLE_RATE`, in the order in which it came.
        failed: called once when the connection is of no more use.
    """

    def __init__(
        self,
        ice_servers: Sequence[RTCIceServer],
        take: Callable[[Samples], None],
        failed: Callable[[], None],
    ) -> None:
        self._take = take
        self._failed = failed
        self._candidates = 0
        self._listening: asyncio.Task[None] | None = None
        self._is_over = False
        # Without a configuration aiortc would ask a public STUN server.
        self._connection = RTCPeerConnection(RTCConfiguration(iceServers=list(ice_servers)))
        self._connection.on("track", self._track_offered)
        self._connection.on("connectionstatechange", self._connection_changed)

    async def answer(self, offer: SessionDescription) -> SessionDescription:
        """Answer an offer of one audio line; the answer holds all of our candidates.

        Raises:
            UnusableSignal: it is no such offer.
        """
        if offer.type != "offer" or offer.sections != AUDIO_SECTION:
            raise UnusableSignal
        try:
            await self._connection.setRemoteDescription(RTCSessionDescription(offer.sdp, "offer"))
            for transceiver in self._connection.getTransceivers():
                transceiver.direction = "recvonly"
            await self._connection.setLocalDescription(await self._connection.createAnswer())
        except (ValueError, InvalidAccessError, InvalidStateError, AssertionError, IndexError):
            # aiortc's parser fails in all of these ways on what is no session description.
            raise UnusableSignal from None
        return SessionDescription(type="answer", sdp=self._connection.localDescription.sdp)

    async def add_candidate(self, candidate: IceCandidate | None) -> None:
        """Add a candidate of the browser's; None ends them.

        Raises:
            UnusableSignal: it is none, or there are too many.
        """
        self._candidates += 1
        if self._candidates > MAX_CANDIDATES:
            raise UnusableSignal
        try:
            if candidate is None or not candidate.candidate:
                await self._connection.addIceCandidate(None)
                return
            parsed = candidate_from_sdp(candidate.candidate.removeprefix("candidate:"))
            parsed.sdpMid = candidate.sdpMid
            parsed.sdpMLineIndex = candidate.sdpMLineIndex
            await self._connection.addIceCandidate(parsed)
        except (ValueError, AssertionError, IndexError, InvalidStateError):
            raise UnusableSignal from None

    async def close(self) -> None:
        """Hang up; nothing is taken afterwards."""
        self._is_over = True
        if self._listening is not None:
            self._listening.cancel()
        await self._connection.close()

    def _track_offered(self, track: MediaStreamTrack) -> None:
        if track.kind == "audio" and self._listening is None and not self._is_over:
            self._listening = asyncio.create_task(self._listen(track), name="listen")

    async def _listen(self, track: MediaStreamTrack) -> None:
        """Take frames until the track ends; 20 ms each, so nothing piles up."""
        resampler = av.AudioResampler(format="s16", layout="mono", rate=SAMPLE_RATE)
        while True:
            try:
                frame = await track.recv()
            except MediaStreamError:
                return
            if isinstance(frame, av.AudioFrame):
                for piece in resampler.resample(frame):
                    self._take(np.ascontiguousarray(piece.to_ndarray()[0], dtype=np.int16))

    def _connection_changed(self) -> None:
        if self._connection.connectionState in DEAD_STATES and not self._is_over:
            self._is_over = True
            self._failed()
