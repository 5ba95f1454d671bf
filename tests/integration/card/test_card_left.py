"""A card that stays in the reader while the agent is started anew (S-15)."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Any

import pytest

from kiosk_client.card.desk import CardDesk, OpenReaders
from kiosk_client.card.pcsc import open_readers
from kiosk_client.session.card_eye import CardEye
from kiosk_client.session.events import Event, LinkChanged, PanelJoined, PanelSaid, WindowWiped
from kiosk_client.session.state import AgentState
from kiosk_client.session.step import step
from madoguchi.virtual_card.cards import my_number_card
from madoguchi.virtual_card.readers import VirtualReaders
from server.protocol.card import PanelCard
from server.protocol.panel import PanelActivity, PanelHello, PanelReset

WAIT_S = 60.0
HELLO = PanelHello(
    kiosk_name="1番窓口",
    municipality="みほん市",
    languages=("ja", "en"),
    idle_warning_s=60,
    idle_grace_s=20,
    cancel_s=5,
)


class Agent:
    """The card desk and the session machine of one agent, from its start to its end."""

    def __init__(self) -> None:
        self.state = AgentState(HELLO, "0")
        self._eye = CardEye()
        self._news = asyncio.Event()
        self.tell(PanelJoined(), LinkChanged("up"))

    def tell(self, *events: Event) -> None:
        for event in events:
            self.state, _ = step(self.state, event)
        self._news.set()

    def show(self, message: PanelCard) -> None:
        self.tell(self._eye.look(message.phase))

    async def until_card(self, *, present: bool) -> bool:
        """Wait until the reader has, or has not, a card; return what the server is told of it."""
        async with asyncio.timeout(WAIT_S):
            while self.state.card_present is not present:
                self._news.clear()
                await self._news.wait()
        return self.state.presence().card_left


async def never(_: Mapping[str, str]) -> int:
    raise AssertionError("nothing is read here")


@contextmanager
def virtual_card(readers: VirtualReaders) -> Iterator[Callable[[], None]]:
    """Put a card in; gives how to pull it."""
    readers.insert(my_number_card())
    yield lambda: readers.insert(None)


@pytest.fixture(params=["in process", "pcscd"])
def reader(request: pytest.FixtureRequest) -> tuple[OpenReaders, Any]:
    """Readers, and a card to put into one of them: without a service, and by the real one."""
    if request.param == "pcscd":
        return open_readers, request.getfixturevalue("service").card(my_number_card())
    readers = VirtualReaders()
    return readers.connect, virtual_card(readers)


@asynccontextmanager
async def agent(source: OpenReaders) -> AsyncIterator[Agent]:
    """An agent that is gone at the end of the block."""
    one = Agent()
    task = asyncio.create_task(CardDesk(source, never).run(one.show))
    try:
        yield one
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def test_a_restarted_agent_says_again_that_a_card_was_left(reader: Any) -> None:
    """The first agent saw the visit end, the second one sees the card only; it goes: no alarm."""
    source, card = reader
    async with agent(source) as first:
        first.tell(PanelSaid(PanelActivity()))
        pull = await asyncio.to_thread(card.__enter__)
        try:
            assert await first.until_card(present=True) is False
            first.tell(PanelSaid(PanelReset(cause="finished")), WindowWiped())
            assert first.state.presence().card_left is True
            async with agent(source) as second:
                assert await second.until_card(present=True) is True
                await asyncio.to_thread(pull)
                assert await second.until_card(present=False) is False
        finally:
            await asyncio.to_thread(card.__exit__, None, None, None)
