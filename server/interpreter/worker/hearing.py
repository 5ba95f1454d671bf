"""Who is heard: an ear and a peer connection for each end, opened and closed by signals."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field

from aiortc import RTCIceServer

from server.interpreter.errands import Errand, Listen, Passed, Signal
from server.interpreter.worker.ear import Ear
from server.interpreter.worker.peer import SoundPeer, UnusableSignal
from server.interpreter.worker.ports import Engines
from server.interpreter.worker.threads import Cores
from server.protocol.base import Party
from server.protocol.session import IceServer
from server.protocol.signal import SignalCandidate, SignalDescription, SignalRestart


@dataclass(slots=True)
class _End:
    """One end of one session that may be heard."""

    session_id: str
    party: Party
    ear: Ear
    attempt: str | None = None
    peer: SoundPeer | None = None
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)


class Hearing:
    """The ends of every session that the server has named."""

    def __init__(
        self,
        engines: Engines,
        sounds: Cores,
        words: Cores,
        ice_servers: Sequence[IceServer],
        say: Callable[[Errand], None],
    ) -> None:
        self._engines = engines
        self._sounds = sounds
        self._words = words
        self._ice = [
            RTCIceServer(list(server.urls), server.username, server.credential)
            for server in ice_servers
        ]
        self._say = say
        self._ends: dict[tuple[str, Party], _End] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._dropped_s = 0.0

    def listen(self, listen: Listen) -> None:
        """Know a session, and in which languages it is spoken now."""
        self._speak(listen, "citizen")
        self._speak(listen, "operator")

    def forget(self, session_id: str) -> None:
        """Hang up and forget whatever was said."""
        for key in [key for key in self._ends if key[0] == session_id]:
            end = self._ends.pop(key)
            self._dropped_s += end.ear.dropped_s
            self._spawn(self._close(end))

    def signal(self, party: Party, signal: Signal) -> None:
        """Take a signal of an end that is known; drop any other."""
        end = self._ends.get((signal.session_id, party))
        if end is not None:
            self._spawn(self._signalled(end, signal))

    def counts(self) -> tuple[int, float]:
        """How many ends are connected, and seconds of sound dropped for want of time."""
        ears = sum(end.peer is not None for end in self._ends.values())
        dropped = sum(end.ear.dropped_s for end in self._ends.values())
        return ears, self._dropped_s + dropped

    async def close(self) -> None:
        """Hang up everywhere."""
        for session_id in {key[0] for key in self._ends}:
            self.forget(session_id)
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _speak(self, listen: Listen, party: Party) -> None:
        language = listen.citizen if party == "citizen" else listen.operator
        key = (listen.session_id, party)
        if key not in self._ends:
            ear = Ear(
                listen.session_id,
                party,
                language,
                self._engines,
                self._sounds,
                self._words,
                self._say,
            )
            self._ends[key] = _End(listen.session_id, party, ear)
        self._ends[key].ear.speak(language, held=listen.held)

    async def _signalled(self, end: _End, signal: Signal) -> None:
        async with end.turn:  # a candidate must not overtake the offer that it belongs to
            try:
                match signal:
                    case SignalDescription():
                        await self._offered(end, signal)
                    case SignalCandidate() if end.peer and signal.attempt == end.attempt:
                        await end.peer.add_candidate(signal.candidate)
                    case SignalRestart() if signal.attempt == end.attempt:
                        await self._hang_up(end)
                    case _:
                        pass
            except UnusableSignal:
                await self._hang_up(end)

    async def _offered(self, end: _End, offer: SignalDescription) -> None:
        """Answer; each attempt replaces the one before, for aiortc cannot restart ICE."""
        await self._hang_up(end)
        if self._ends.get((end.session_id, end.party)) is not end:
            return
        attempt = offer.attempt
        end.attempt = attempt
        end.peer = SoundPeer(self._ice, end.ear.take, lambda: self._lost(end, attempt))
        answer = await end.peer.answer(offer.description)
        said = SignalDescription(
            session_id=end.session_id, link="speech", attempt=attempt, description=answer
        )
        self._say(Passed(party=end.party, signal=said))

    def _lost(self, end: _End, attempt: str) -> None:
        """The connection failed: let the browser offer anew."""
        if end.attempt == attempt:
            restart = SignalRestart(
                session_id=end.session_id, link="speech", attempt=attempt, reason="ice_failed"
            )
            self._say(Passed(party=end.party, signal=restart))

    @staticmethod
    async def _hang_up(end: _End) -> None:
        peer, end.peer, end.attempt = end.peer, None, None
        if peer is not None:
            await peer.close()

    async def _close(self, end: _End) -> None:
        async with end.turn:
            await self._hang_up(end)
        await end.ear.close()

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
