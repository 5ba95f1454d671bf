"""The viewers of the application window, each ended the moment it may not be any more."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Final, Protocol

import structlog

from kiosk_client.session.events import Event, ViewerEnded, ViewerOpened
from server.protocol.base import Message
from server.protocol.errors import ProtocolError
from server.protocol.session import IceServer
from server.protocol.signal import (
    IceCandidate,
    SessionDescription,
    SignalCandidate,
    SignalDescription,
)

log = structlog.get_logger(__name__)

CLOSE_S = 2.0
"""The stream stops at once; this long a connection may take to say goodbye."""

MAX_CANDIDATES: Final = 64
"""Candidates of one attempt (RFC 8838), held or handed on. A browser has one for each address,
protocol and server: two dozen on a machine with many networks."""


class ViewerPeer(Protocol):
    """One peer connection towards a console; `kiosk_client.peer.WindowPeer` is one."""

    async def answer(self, offer: SessionDescription) -> SessionDescription:
        """Take the console's offer and return the answer with all of our candidates."""

    async def add_candidate(self, candidate: IceCandidate | None) -> None:
        """Take one of the console's candidates, after `answer`."""

    async def close(self) -> None:
        """Stop the stream at once and end the connection; may be called twice."""


MakePeer = Callable[[tuple[IceServer, ...], Callable[[], None]], ViewerPeer]
"""Makes a peer connection; the second argument is called when it has ended by itself."""

MakePeerOf = Callable[[str | None], MakePeer]
"""Says how one person's peer connections are made: only the operator's may ever operate."""

Send = Callable[[Message], Awaitable[bool]]


@dataclass(slots=True)
class _Viewer:
    offer: SignalDescription
    peer: ViewerPeer
    ended: asyncio.Event
    candidates: asyncio.Queue[IceCandidate | None] = field(default_factory=asyncio.Queue)
    heard: int = 0
    answer: SignalDescription | None = None
    task: asyncio.Task[None] | None = None


class ViewerSlot:
    """Holds at most one viewer of one person; its owner decides when there is one.

    Args:
        tasks: owns the viewers' tasks.
        make_peer: makes a peer connection.
        send: sends to the server.
        tell: hears that somebody may be looking, and that a viewer ended by itself.
        watcher: whose place it is; None: the operator's.
    """

    def __init__(
        self,
        tasks: asyncio.TaskGroup,
        make_peer: MakePeer,
        send: Send,
        tell: Callable[[Event], None],
        watcher: str | None = None,
    ) -> None:
        self._watcher = watcher
        self._tasks = tasks
        self._make_peer = make_peer
        self._send = send
        self._tell = tell
        self._viewer: _Viewer | None = None

    def open(self, offer: SignalDescription, ice_servers: tuple[IceServer, ...]) -> None:
        """Begin to answer an offer; the viewer before it was closed by its owner."""
        ended = asyncio.Event()
        viewer = _Viewer(offer, self._make_peer(ice_servers, ended.set), ended)
        self._viewer = viewer
        viewer.task = self._tasks.create_task(self._run(viewer), name="viewer")

    async def repeat_answer(self, attempt: str) -> None:
        """Send the answer again, if it exists by now."""
        viewer = self._current(attempt)
        if viewer is not None and viewer.answer is not None:
            await self._send(viewer.answer)

    def add_candidate(self, signal: SignalCandidate) -> None:
        """Hand a candidate to the viewer, in its turn; a flood is refused, and that said once.

        They wait while the answer is being made, which a console may draw out.
        """
        viewer = self._current(signal.attempt)
        if viewer is None:
            return
        viewer.heard += 1
        if viewer.heard <= MAX_CANDIDATES:
            viewer.candidates.put_nowait(signal.candidate)
        elif viewer.heard == MAX_CANDIDATES + 1:
            log.warning("candidate_refused", code="rate_limited")

    async def close(self, attempt: str) -> None:
        """End the viewer; when this returns, no picture leaves any more."""
        viewer = self._current(attempt)
        if viewer is None or viewer.task is None:
            return
        self._viewer = None
        # Not left to the task: it may be in the middle of an answer.
        closing = self._tasks.create_task(_close(viewer.peer))
        viewer.task.cancel()
        await asyncio.wait([closing, viewer.task], timeout=CLOSE_S)

    def _current(self, attempt: str) -> _Viewer | None:
        viewer = self._viewer
        return viewer if viewer is not None and viewer.offer.attempt == attempt else None

    async def _run(self, viewer: _Viewer) -> None:
        """Answer, take candidates, and wait for the end; a fault ends only this viewer."""
        attempt = viewer.offer.attempt
        try:
            await self._answer(viewer)
            self._tell(ViewerOpened(attempt, self._watcher))
            feeding = asyncio.create_task(_feed(viewer))
            try:
                await viewer.ended.wait()
            finally:
                feeding.cancel()
                await asyncio.wait([feeding])
        except Exception as error:  # noqa: BLE001 - the task boundary of one viewer
            log.warning("viewer_failed", error=type(error).__name__)
        finally:
            try:
                await _close(viewer.peer)
            finally:
                if self._viewer is viewer:
                    self._viewer = None
                    self._tell(ViewerEnded(attempt, self._watcher))

    async def _answer(self, viewer: _Viewer) -> None:
        offer = viewer.offer
        viewer.answer = SignalDescription(
            session_id=offer.session_id,
            link="window",
            attempt=offer.attempt,
            description=await viewer.peer.answer(offer.description),
            viewer=self._watcher,
        )
        await self._send(viewer.answer)


async def _close(peer: ViewerPeer) -> None:
    """Close a peer connection; whatever it makes of that, the agent's other tasks go on."""
    try:
        async with asyncio.timeout(CLOSE_S):
            await peer.close()
    except Exception as error:  # noqa: BLE001 - the task boundary: what a hostile peer did to it
        log.warning("viewer_close_failed", error=type(error).__name__)


async def _feed(viewer: _Viewer) -> None:
    """Hand over candidates in their order; one that cannot be read harms no other."""
    while True:
        candidate = await viewer.candidates.get()
        try:
            await viewer.peer.add_candidate(candidate)
        except ProtocolError as error:
            log.info("candidate_refused", code=error.code)


class ViewerSlots:
    """The operator's place and the watchers', each made when its first offer comes.

    Args:
        tasks: owns the viewers' tasks.
        make_peer_of: makes the peer connections of one person.
        send: sends to the server.
        tell: see `ViewerSlot`.
    """

    def __init__(
        self,
        tasks: asyncio.TaskGroup,
        make_peer_of: MakePeerOf,
        send: Send,
        tell: Callable[[Event], None],
    ) -> None:
        self._tasks = tasks
        self._make_peer_of = make_peer_of
        self._send = send
        self._tell = tell
        self._slots: dict[str | None, ViewerSlot] = {}

    def of(self, watcher: str | None) -> ViewerSlot:
        """Return the place of this watcher, or of the operator."""
        if watcher not in self._slots:
            self._slots[watcher] = ViewerSlot(
                self._tasks, self._make_peer_of(watcher), self._send, self._tell, watcher
            )
        return self._slots[watcher]
