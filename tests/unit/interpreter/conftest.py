"""A desk with a worker and ends that tests hold in their hands."""

import asyncio
import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from server.interpreter.choices import same
from server.interpreter.desk import InterpretationDesk, Rules
from server.interpreter.errands import Errand, FromWorker, Render, Rendered
from server.interpreter.ports import Trouble, WorkerState
from server.protocol.base import Message, Party
from server.protocol.session import ChatMessage
from server.protocol.speech import Rendering


class HandWorker:
    """Answers a rendering when the test says so."""

    def __init__(self) -> None:
        self.state = WorkerState("up", 1, "hand", translates=True, hears=("ja", "en"))
        self.told: list[Errand] = []
        self.asked: list[tuple[Render, asyncio.Future[Rendered]]] = []
        self.changed: Callable[[], None] = lambda: None
        self.said: Callable[[FromWorker], None] = lambda _: None

    def follow(self, changed: Callable[[], None], said: Callable[[FromWorker], None]) -> None:
        self.changed, self.said = changed, said

    def tell(self, errand: Errand) -> None:
        self.told.append(errand)

    async def render(self, errand: Render) -> Rendered:
        answer: asyncio.Future[Rendered] = asyncio.get_running_loop().create_future()
        self.asked.append((errand, answer))
        return await answer

    async def run(self) -> None:
        await asyncio.Event().wait()

    def answer(self) -> Render:
        """Answer the oldest open errand; what it asked for."""
        errand, future = self.asked.pop(0)
        future.set_result(
            Rendered(
                errand=errand.errand,
                text=errand.text,
                renderings=tuple(machine(errand.text, target) for target in errand.targets),
            )
        )
        return errand


def machine(text: str, target: Any) -> Rendering:
    if target == "ja":
        return same(text, "ja")
    return Rendering(
        language=target, text=f"{target}: {text}", layer="machine", confidence=0.5, must_check=False
    )


class Ends:
    """Keeps what either end was told."""

    def __init__(self) -> None:
        self.told: list[tuple[Party, Message]] = []

    async def tell(self, session_id: str, party: Party, message: Message) -> None:
        assert session_id
        self.told.append((party, message))

    def of(self, party: Party, kind: type[Message]) -> list[Any]:
        return [m for to, m in self.told if to == party and isinstance(m, kind)]


@dataclass
class Counted:
    """Keeps what is counted."""

    lines: list[tuple[str, str]] = field(default_factory=list)
    lost: int = 0
    ups: list[bool] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    heard: tuple[int, float] = (0, 0.0)

    def line(self, source: str, layer: str, seconds: float) -> None:
        assert seconds >= 0
        self.lines.append((source, layer))

    def lost_line(self) -> None:
        self.lost += 1

    def worker(self, *, up: bool) -> None:
        self.ups.append(up)

    def ears(self, count: int, dropped_s: float) -> None:
        self.heard = (count, dropped_s)

    def note(self, event: Trouble, reason: str | None = None) -> None:
        assert reason is None
        self.notes.append(event)


async def settled() -> None:
    """Let every task run until nothing is left to do."""
    for _ in range(20):
        await asyncio.sleep(0)


@dataclass
class Scene:
    """One session that talks: an English citizen and a Japanese operator."""

    desk: InterpretationDesk
    worker: HandWorker
    ends: Ends
    counted: Counted
    clock: Any
    _numbers: Any = field(default_factory=lambda: itertools.count(1))

    session_id = "session-1"

    def chat(self, text: str, sender: Party = "operator", language: Any = "ja") -> ChatMessage:
        number = next(self._numbers)
        line = ChatMessage(
            session_id=self.session_id,
            seq=number,
            message_id=f"message-{number}",
            sender=sender,
            text=text,
            language=language,
            at=self.clock.now(),
        )
        self.desk.typed(line)
        return line


@pytest.fixture
def scene(clock: Any) -> Scene:
    return new_scene(clock)


def new_scene(
    clock: Any, *, enabled: bool = True, patience_s: float = 60.0, on_device: bool = False
) -> Scene:
    worker, ends, counted = HandWorker(), Ends(), Counted()
    ids = (f"caption-{number:04}" for number in itertools.count(1))
    rules = Rules(enabled, patience_s, lambda: next(ids), on_device)
    desk = InterpretationDesk(worker, ends, counted, clock, rules)
    return Scene(desk, worker, ends, counted, clock)


@pytest.fixture
def scene_with(clock: Any) -> Callable[..., Scene]:
    return lambda **how: new_scene(clock, **how)


@pytest.fixture
def settle() -> Callable[[], Any]:
    return settled
