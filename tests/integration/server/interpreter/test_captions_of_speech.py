"""Sound by real WebRTC into the real worker process: captions on both ends of the call."""

import asyncio
import os
import secrets
import signal
import wave
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from aiortc import RTCConfiguration, RTCPeerConnection, RTCSessionDescription
from aiortc.contrib.media import MediaPlayer
from aiortc.sdp import candidate_from_sdp

from server.interpreter.entrances import ChildEntrance
from server.protocol.signal import (
    IceCandidate,
    SessionDescription,
    SignalCandidate,
    SignalDescription,
    SignalRestart,
)
from server.protocol.speech import (
    CaptionHold,
    CaptionLine,
    CaptionPartial,
    InterpretationSet,
    InterpretationState,
)

RATE = 48_000
VOICE_S, GAP_S = 1.6, 1.4


def voice(seconds: float) -> Any:
    """Vowel-like sound which a voice detector takes for speech."""
    at = np.arange(round(seconds * RATE)) / RATE
    sound = np.zeros(at.size)
    for harmonic in range(1, 30):
        pitch = 120.0 * harmonic
        weight = sum(np.exp(-(((pitch - formant) / 200) ** 2)) for formant in (600, 1_200, 2_400))
        sound += (weight + 0.02) * np.sin(2 * np.pi * pitch * at + harmonic)
    return sound * (0.3 / np.abs(sound).max())


@pytest.fixture(scope="session")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Silence, and eight times a voice with silence behind it, at a browser's rate."""
    gap = np.zeros(round(GAP_S * RATE))
    sound = np.concatenate([gap, *[part for _ in range(8) for part in (voice(VOICE_S), gap)]])
    path = tmp_path_factory.mktemp("sound") / "voice.wav"
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes((sound * 32_767).astype("<i2").tobytes())
    return path


class Microphone:
    """An end's browser: plays a recording into link `speech`."""

    def __init__(self, client: Any, session_id: str, recording: Path) -> None:
        self.client = client
        self.session_id = session_id
        self.attempt = "attempt-" + secrets.token_hex(4)
        self.player = MediaPlayer(str(recording))
        self.peer = RTCPeerConnection(RTCConfiguration(iceServers=[]))

    async def open(self, *, trickle: bool = False) -> None:
        self.peer.addTransceiver(self.player.audio, direction="sendonly")
        await self.peer.setLocalDescription(await self.peer.createOffer())
        sdp = self.peer.localDescription.sdp
        lines = sdp.splitlines(keepends=True)
        candidates = [line.strip() for line in lines if line.startswith("a=candidate")]
        if trickle:
            sdp = "".join(line for line in lines if not line.startswith(("a=candidate", "a=end")))
        await self._say(SessionDescription(type="offer", sdp=sdp))
        for line in candidates if trickle else []:
            await self._trickle(line.removeprefix("a="))
        answer = await self.client.expect(SignalDescription, lambda m: m.attempt == self.attempt)
        assert (answer.link, answer.description.type) == ("speech", "answer")
        assert "a=recvonly" in answer.description.sdp
        await self.peer.setRemoteDescription(
            RTCSessionDescription(answer.description.sdp, answer.description.type)
        )

    async def close(self) -> None:
        self.player.audio.stop()
        await self.peer.close()

    async def _say(self, description: SessionDescription) -> None:
        signal_message = SignalDescription(
            session_id=self.session_id,
            link="speech",
            attempt=self.attempt,
            description=description,
        )
        await self.client.send(signal_message)

    async def _trickle(self, line: str) -> None:
        candidate_from_sdp(line.removeprefix("candidate:"))  # ours to get right
        await self.client.send(
            SignalCandidate(
                session_id=self.session_id,
                link="speech",
                attempt=self.attempt,
                candidate=IceCandidate(
                    candidate=line, sdpMid="0", sdpMLineIndex=0, usernameFragment=None
                ),
            )
        )


@pytest.fixture
async def call(world: Any) -> tuple[Any, Any, str]:
    """A call whose captions are on, the citizen speaking English."""
    kiosk, console = await world.kiosk(), await world.console()
    session_id = await world.in_call(kiosk, console)
    for end in (kiosk, console):
        await end.expect(InterpretationState, lambda m: m.state == "on" and m.speech)
    await kiosk.send(
        InterpretationSet(
            session_id=session_id, language="en", speaks="en", captions=True, speak=False
        )
    )
    for end in (kiosk, console):
        await end.expect(InterpretationState, lambda m: m.citizen.language == "en")
    return kiosk, console, session_id


@pytest.fixture
async def microphones() -> AsyncIterator[list[Microphone]]:
    opened: list[Microphone] = []
    yield opened
    for microphone in opened:
        await microphone.close()


async def test_what_is_said_is_read_at_both_ends(
    call: tuple[Any, Any, str], microphones: list[Microphone], recording: Path
) -> None:
    """Provisional text while speaking, then the line in both languages; a spoken PIN is masked in
    either; the other end's caption comes by the same utterance."""
    kiosk, console, session_id = call
    microphones.append(Microphone(kiosk, session_id, recording))
    await microphones[0].open()
    partial = await console.expect(CaptionPartial)
    assert (partial.party, partial.language) == ("citizen", "en")
    assert partial.text.startswith("en tone")
    line = await console.expect(CaptionLine)
    assert (line.source, line.party, line.utterance) == ("speech", "citizen", partial.utterance)
    assert line.text == "en tone PIN ●●●●"
    assert [each.text for each in line.renderings] == [line.text, "ja: en tone PIN ●●●●"]
    assert 1.0 < (line.at - line.started_at).total_seconds() < VOICE_S + 1.0
    assert (await kiosk.expect(CaptionLine)).caption_id == line.caption_id


async def test_candidates_may_trickle_and_both_ends_are_heard(
    call: tuple[Any, Any, str], microphones: list[Microphone], recording: Path
) -> None:
    """Each end has a connection of its own, in its own language."""
    kiosk, console, session_id = call
    microphones.extend(Microphone(end, session_id, recording) for end in (kiosk, console))
    for microphone in microphones:
        await microphone.open(trickle=True)
    said = {"citizen": "en tone PIN ●●●●", "operator": "ja tone PIN ●●●●"}
    for party, text in said.items():
        line = await kiosk.expect(CaptionLine, lambda m, party=party: m.party == party)
        assert line.text == text


async def test_speech_is_captioned_again_after_a_kill(
    call: tuple[Any, Any, str],
    microphones: list[Microphone],
    recording: Path,
    entrance: ChildEntrance,
) -> None:
    """kill -9 in the middle: the ends are told to offer anew and captions resume; the call's
    own signalling goes on meanwhile."""
    kiosk, console, session_id = call
    microphones.append(Microphone(kiosk, session_id, recording))
    await microphones[0].open()
    await console.expect(CaptionPartial)
    assert entrance.pid is not None
    os.kill(entrance.pid, signal.SIGKILL)
    withdrawn = await console.expect(CaptionPartial, lambda m: not m.text)
    assert withdrawn.party == "citizen"
    await kiosk.expect(InterpretationState, lambda m: m.reason == "worker_lost")
    restart = SignalRestart(
        session_id=session_id, link="call", attempt="attempt-1", reason="ice_failed"
    )
    await kiosk.send(restart)
    assert (await console.expect(SignalRestart)).link == "call"
    await kiosk.expect(InterpretationState, lambda m: m.state == "on" and m.generation == 2)
    microphones.append(Microphone(kiosk, session_id, recording))
    await microphones[1].open()
    await console.expect(CaptionPartial, lambda m: bool(m.text))
    assert (await console.expect(CaptionLine)).source == "speech"


async def test_nothing_is_heard_while_held(
    call: tuple[Any, Any, str], microphones: list[Microphone], recording: Path
) -> None:
    """A hold in the middle of an utterance: it never becomes a line, nor does anything said during
    it afterwards; the first line is of what was said after the hold."""
    kiosk, console, session_id = call
    microphones.append(Microphone(kiosk, session_id, recording))
    await microphones[0].open()
    before = await console.expect(CaptionPartial)
    await kiosk.send(CaptionHold(session_id=session_id, held=True))
    await console.expect(InterpretationState, lambda m: m.reason == "on_hold")
    with suppress(TimeoutError):  # the time in which somebody speaks, unheard
        async with asyncio.timeout(VOICE_S + GAP_S):
            await asyncio.Event().wait()
    assert not [m for m in console.received if isinstance(m, CaptionLine | CaptionPartial)]
    await kiosk.send(CaptionHold(session_id=session_id, held=False))
    await console.expect(InterpretationState, lambda m: m.reason is None)
    line = await console.expect(CaptionLine)
    assert line.utterance != before.utterance


@pytest.mark.parametrize(
    "sdp",
    [
        "v=0\r\n",
        "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n",
        "v=0\r\nm=audio 9 X 0\r\nm=video 9 X 0\r\n",
        "v=0\r\nm=application 9 X 0\r\n",
    ],
)
async def test_an_offer_that_is_none_harms_nobody(
    call: tuple[Any, Any, str], microphones: list[Microphone], recording: Path, sdp: str
) -> None:
    """Nonsense, or more than one audio line, is not answered; the next offer is."""
    kiosk, console, session_id = call
    nonsense = SignalDescription(
        session_id=session_id,
        link="speech",
        attempt="attempt-0",
        description=SessionDescription(type="offer", sdp=sdp),
    )
    await kiosk.send(nonsense)
    microphones.append(Microphone(kiosk, session_id, recording))
    await microphones[0].open()
    assert (await console.expect(CaptionPartial)).party == "citizen"
