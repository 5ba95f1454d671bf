"""The viewer's tasks: no timing lets pictures leave after the end of consent."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from kiosk_client import viewer_slot
from kiosk_client.session.events import Event, ViewerEnded, ViewerOpened
from kiosk_client.viewer_slot import MAX_CANDIDATES, MakePeer, ViewerSlot, ViewerSlots
from server.protocol.base import Message
from server.protocol.errors import ProtocolError
from server.protocol.session import IceServer
from server.protocol.signal import (
    IceCandidate,
    SessionDescription,
    SignalCandidate,
    SignalDescription,
)


class FakePeer:
    """A peer connection whose answer comes when the test lets it come."""

    def __init__(self, on_closed: Callable[[], None]) -> None:
        self.on_closed = on_closed
        self.asked = asyncio.Event()
        self.may_answer = asyncio.Event()
        self.failure: Exception | None = None
        self.candidates: asyncio.Queue[IceCandidate | None] = asyncio.Queue()
        self.closed = False
        self.close_failure: Exception | None = None
        self.never_closes = False

    async def answer(self, offer: SessionDescription) -> SessionDescription:
        self.asked.set()
        await self.may_answer.wait()
        if self.failure is not None:
            raise self.failure
        return SessionDescription(type="answer", sdp=offer.sdp)

    async def add_candidate(self, candidate: IceCandidate | None) -> None:
        if candidate is not None and candidate.candidate == "bad":
            raise ProtocolError("malformed", "signal.candidate")
        await self.candidates.put(candidate)

    async def close(self) -> None:
        self.closed = True
        if self.close_failure is not None:
            raise self.close_failure
        if self.never_closes:
            await asyncio.Event().wait()


class Stage:
    """A slot with its peers, what it sent and what it told."""

    def __init__(self, tasks: asyncio.TaskGroup) -> None:
        self.peers: list[FakePeer] = []
        self.sent: asyncio.Queue[Message] = asyncio.Queue()
        self.told: asyncio.Queue[Event] = asyncio.Queue()
        self.slot = ViewerSlot(tasks, self._make, self._send, self.told.put_nowait)

    def _make(self, _servers: tuple[IceServer, ...], on_closed: Callable[[], None]) -> FakePeer:
        self.peers.append(FakePeer(on_closed))
        return self.peers[-1]

    async def _send(self, message: Message) -> bool:
        await self.sent.put(message)
        return True


@pytest.fixture
def offer(words: Any) -> SignalDescription:
    message: SignalDescription = words.offer().message
    return message


def candidate(text: str) -> SignalCandidate:
    return SignalCandidate(
        session_id="session-0001",
        link="window",
        attempt="attempt-0001",
        candidate=IceCandidate(candidate=text),
    )


async def test_an_offer_is_answered_and_told(offer: SignalDescription) -> None:
    """The answer goes out for the same attempt, and the citizen learns that somebody may look."""
    async with asyncio.TaskGroup() as tasks:
        stage = Stage(tasks)
        stage.slot.open(offer, ())
        stage.peers[0].may_answer.set()
        assert (await stage.sent.get()).attempt == offer.attempt
        assert await stage.told.get() == ViewerOpened(offer.attempt)
        await stage.slot.close(offer.attempt)


async def test_consent_that_ends_during_the_answer_stops_it(offer: SignalDescription) -> None:
    """An answer that was being made when consent ended is never sent."""
    async with asyncio.TaskGroup() as tasks:
        stage = Stage(tasks)
        stage.slot.open(offer, ())
        await stage.peers[0].asked.wait()
        await stage.slot.close(offer.attempt)
        stage.peers[0].may_answer.set()
    assert stage.peers[0].closed
    assert stage.sent.empty()
    assert stage.told.empty()


async def test_closing_before_the_task_began_stops_it(offer: SignalDescription) -> None:
    """A viewer opened and closed in the same breath never exists."""
    async with asyncio.TaskGroup() as tasks:
        stage = Stage(tasks)
        stage.slot.open(offer, ())
        await stage.slot.close(offer.attempt)
    assert stage.peers[0].closed
    assert not stage.peers[0].asked.is_set()


async def test_a_viewer_that_ends_by_itself_is_told_and_freed(offer: SignalDescription) -> None:
    """When the operator's browser goes, the slot is free and the panel can say so."""
    async with asyncio.TaskGroup() as tasks:
        stage = Stage(tasks)
        stage.slot.open(offer, ())
        stage.peers[0].may_answer.set()
        assert await stage.told.get() == ViewerOpened(offer.attempt)
        stage.peers[0].on_closed()
        assert await stage.told.get() == ViewerEnded(offer.attempt)
    assert stage.peers[0].closed


async def test_a_failing_offer_ends_only_itself(offer: SignalDescription) -> None:
    """A console that sends nonsense gets no viewer, and the agent goes on."""
    async with asyncio.TaskGroup() as tasks:
        stage = Stage(tasks)
        stage.slot.open(offer, ())
        stage.peers[0].failure = ProtocolError("malformed", "signal.description")
        stage.peers[0].may_answer.set()
        assert await stage.told.get() == ViewerEnded(offer.attempt)
        stage.slot.open(offer, ())
        stage.peers[1].may_answer.set()
        assert await stage.told.get() == ViewerOpened(offer.attempt)
        await stage.slot.close(offer.attempt)


@pytest.mark.parametrize("by_itself", [True, False])
@pytest.mark.parametrize("hangs", [True, False])
async def test_a_peer_that_cannot_be_closed_harms_nobody_else(
    offer: SignalDescription, monkeypatch: pytest.MonkeyPatch, *, hangs: bool, by_itself: bool
) -> None:
    """A hostile viewer must not end the agent's other tasks, nor keep the place for itself."""
    monkeypatch.setattr(viewer_slot, "CLOSE_S", 0.05)
    enough = asyncio.Event()
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        sibling = tasks.create_task(enough.wait())
        stage = Stage(tasks)
        stage.slot.open(offer, ())
        stage.peers[0].close_failure = None if hangs else RuntimeError()
        stage.peers[0].never_closes = hangs
        stage.peers[0].may_answer.set()
        assert await stage.told.get() == ViewerOpened(offer.attempt)
        if by_itself:
            stage.peers[0].on_closed()
            assert await stage.told.get() == ViewerEnded(offer.attempt)
        else:
            await stage.slot.close(offer.attempt)
        stage.slot.open(offer, ())
        stage.peers[1].may_answer.set()
        assert await stage.told.get() == ViewerOpened(offer.attempt)
        await stage.slot.close(offer.attempt)
        assert not sibling.done()
        enough.set()
    assert sibling.result() is True


async def test_candidates_wait_for_the_answer_and_bad_ones_are_skipped(
    offer: SignalDescription,
) -> None:
    """Candidates that overtake the answer keep their order; one unreadable harms no other."""
    async with asyncio.TaskGroup() as tasks:
        stage = Stage(tasks)
        stage.slot.open(offer, ())
        for text in ("one", "bad", "two"):
            stage.slot.add_candidate(candidate(text))
        stage.peers[0].may_answer.set()
        heard = [await stage.peers[0].candidates.get() for _ in range(2)]
        await stage.slot.close(offer.attempt)
    assert [c.candidate for c in heard if c is not None] == ["one", "two"]


@pytest.mark.parametrize("is_answered", [True, False])
async def test_a_flood_of_candidates_is_not_held(
    offer: SignalDescription, capsys: pytest.CaptureFixture[str], *, is_answered: bool
) -> None:
    """A console whose answer is never done could fill the agent's memory, or its log."""
    async with asyncio.TaskGroup() as tasks:
        stage = Stage(tasks)
        stage.slot.open(offer, ())
        if is_answered:
            stage.peers[0].may_answer.set()
            await stage.told.get()
        for number in range(MAX_CANDIDATES + 500):
            stage.slot.add_candidate(candidate(str(number)))
        stage.peers[0].may_answer.set()
        heard = [await stage.peers[0].candidates.get() for _ in range(MAX_CANDIDATES)]
        stage.slot.add_candidate(candidate("late"))
        for _ in range(MAX_CANDIDATES):
            await asyncio.sleep(0)
        assert stage.peers[0].candidates.empty()
        await stage.slot.close(offer.attempt)
    assert [c.candidate for c in heard if c is not None] == [str(n) for n in range(MAX_CANDIDATES)]
    assert capsys.readouterr().out.count("rate_limited") == 1


async def test_an_answer_is_repeated_on_demand(offer: SignalDescription) -> None:
    """A console that lost its connection before the answer gets it again, unchanged."""
    async with asyncio.TaskGroup() as tasks:
        stage = Stage(tasks)
        stage.slot.open(offer, ())
        stage.peers[0].may_answer.set()
        first = await stage.sent.get()
        await stage.slot.repeat_answer(offer.attempt)
        assert await stage.sent.get() == first
        await stage.slot.close(offer.attempt)


async def test_each_person_has_a_place_of_their_own(offer: SignalDescription) -> None:
    """A watcher's viewer neither replaces the operator's nor is made as theirs is."""
    made_for: list[str | None] = []
    watchers = offer.model_copy(update={"viewer": "supervisor-0001"})
    async with asyncio.TaskGroup() as tasks:
        stage = Stage(tasks)

        def make_peer_of(watcher: str | None) -> MakePeer:
            made_for.append(watcher)
            return stage._make

        slots = ViewerSlots(tasks, make_peer_of, stage._send, stage.told.put_nowait)
        for one in (offer, watchers):
            slots.of(one.viewer).open(one, ())
        for peer in stage.peers:
            peer.may_answer.set()
        told = [await stage.told.get(), await stage.told.get()]
        answers = [await stage.sent.get(), await stage.sent.get()]
        await slots.of("supervisor-0001").close(offer.attempt)
        assert [peer.closed for peer in stage.peers] == [False, True]
        await slots.of(None).close(offer.attempt)
    assert made_for == [None, "supervisor-0001"]
    assert {event.watcher for event in told} == {None, "supervisor-0001"}
    assert {answer.viewer for answer in answers} == {None, "supervisor-0001"}
