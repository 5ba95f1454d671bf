"""The lease machine and its keeper, and the words of those who feed them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

import pytest

from kiosk_client.control.effects import Effect, Guard, Perform, Record, ToConsole, ToPanel
from kiosk_client.control.epoch import EpochError
from kiosk_client.control.events import (
    ConsoleJoined,
    ConsoleSaid,
    Event,
    Guarded,
    Mandate,
    MandateChanged,
    PanelAnswered,
    WindowChanged,
)
from kiosk_client.control.fire import Step
from kiosk_client.control.keeper import ControlParts, KeeperOutlets, LeaseKeeper, WindowPorts
from kiosk_client.control.lease import step
from kiosk_client.control.ports import (
    CitizenField,
    CitizenFieldCallback,
    Unconfirmed,
)
from kiosk_client.control.state import LeaseOptions, LeaseState
from server.protocol.base import Message, Power
from server.protocol.control import (
    ControlAsk,
    ControlReport,
    ControlState,
)
from server.protocol.fields import FieldOptions, FieldsState
from server.protocol.input import InputKey, InputResult, ProxyInput
from server.protocol.marks import MarkField, MarkMessage, PointerMessage
from server.protocol.panel import PanelControl

WAIT_S = 60.0
M = TypeVar("M", bound=Message)


class ManualClock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.at_s = 50.0
        self.timers: dict[int, tuple[float, Callable[[], None]]] = {}
        self.made = 0

    def now_s(self) -> float:
        return self.at_s

    def call_at(self, when_s: float, callback: Callable[[], None]) -> Callable[[], None]:
        self.made += 1
        name = self.made
        self.timers[name] = (when_s, callback)
        return lambda: self.timers.pop(name, None) and None

    def pass_s(self, seconds: float) -> None:
        self.at_s += seconds
        for name, (when_s, callback) in list(self.timers.items()):
            if when_s <= self.at_s:
                self.timers.pop(name, None)
                callback()


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


class Page:
    """Hands, shield, marker and news of a page; it writes down what was done, in order."""

    def __init__(self) -> None:
        self.log: list[str] = []
        self.performed: list[ProxyInput] = []
        self.arm_fails: Exception | None = None
        self.shield_fails: Exception | None = None
        self.disarm_hangs = False
        self.perform_fails: Exception | None = None
        self.unconfirmed: Unconfirmed | None = None
        self.may_arm = asyncio.Event()
        self.may_arm.set()
        self.may_perform = asyncio.Event()
        self.may_perform.set()
        self.may_open = asyncio.Event()
        self.may_open.set()
        self.opening = asyncio.Event()
        self.began = asyncio.Event()
        self.disarmed = asyncio.Event()
        self.is_armed = False
        self.is_shielded = False
        self.on_touch: Callable[[], None] = lambda: None
        self.on_field: CitizenFieldCallback = lambda _: None
        self.field_is_there = True
        self.missing = ""
        self.listing = asyncio.Event()
        self.may_list = asyncio.Event()
        self.may_list.set()
        self.readers: list[Callable[[FieldsState], None]] = []

    async def arm(self) -> None:
        await self.may_arm.wait()
        if self.arm_fails is not None:
            raise self.arm_fails
        self.is_armed = True
        self.disarmed.clear()
        self.log.append("arm")

    async def disarm(self) -> None:
        self.is_armed = False
        self.disarmed.set()
        self.log.append("disarm")
        if self.disarm_hangs:
            await asyncio.Event().wait()

    async def perform(self, message: ProxyInput) -> InputResult | Unconfirmed:
        assert self.is_armed
        self.began.set()
        if self.perform_fails is not None:
            raise self.perform_fails
        may, gone = (asyncio.create_task(e.wait()) for e in (self.may_perform, self.disarmed))
        await asyncio.wait([may, gone], return_when=asyncio.FIRST_COMPLETED)
        for task in (may, gone):
            task.cancel()
        if not self.is_armed:
            return result(message, "refused")
        if self.unconfirmed is not None:
            return self.unconfirmed
        self.performed.append(message)
        return result(message, "applied")

    async def focus_for_citizen(self, field: str) -> bool:
        self.log.append(f"focus {field}")
        if self.field_is_there:
            self.on_field(CitizenField("暗証番号"))
        return self.field_is_there

    async def options(self, field: str) -> FieldOptions | None:
        self.listing.set()
        await self.may_list.wait()
        return FieldOptions(field=field, generation=1, total=0, options=())

    def subscribe(self, on_fields: Callable[[FieldsState], None]) -> Callable[[], None]:
        self.readers.append(on_fields)
        on_fields(FieldsState(generation=1))
        return lambda: self.readers.remove(on_fields)

    async def up(self, on_touch: Callable[[], None]) -> None:
        if self.shield_fails is not None:
            raise self.shield_fails
        self.is_shielded = True
        self.on_touch = on_touch
        self.log.append("up")

    async def down(self) -> None:
        self.is_shielded = False
        self.log.append("down")

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[None]:
        self.opening.set()
        await self.may_open.wait()
        yield

    async def point(self, message: PointerMessage) -> None:
        self.log.append(message.type)

    async def mark(self, message: MarkMessage) -> bool:
        self.log.append(message.type)
        return not isinstance(message, MarkField) or message.field != self.missing

    async def clear(self) -> None:
        self.log.append("clear")

    def watch(self, callback: CitizenFieldCallback) -> Callable[[], None]:
        self.on_field = callback
        return lambda: None


@dataclass
class Epoch:
    number: int = 0
    fails: bool = False
    log: list[str] = field(default_factory=list)

    def advance(self) -> int:
        if self.fails:
            raise EpochError("the disk is full")
        self.number += 1
        self.log.append("epoch")
        return self.number


def result(message: ProxyInput, outcome: Any) -> InputResult:
    refusal = "no_lease" if outcome == "refused" else None
    return InputResult(lease=message.lease, seq=message.seq, outcome=outcome, refusal=refusal)


class Stage:
    """A keeper with a fake page, a clock by hand, and everybody's ears."""

    def __init__(self) -> None:
        self.page = Page()
        self.epoch = Epoch(log=self.page.log)
        self.clock = ManualClock()
        self.heard: list[Message] = []
        self.reports: list[ControlReport] = []
        self.news = asyncio.Event()
        ports = WindowPorts(self.page, self.page, self.page, self.page.watch)
        self.keeper = LeaseKeeper(
            ControlParts(ports, self.epoch, LeaseOptions()),
            self.clock,
            KeeperOutlets(self.hear, self.reports.append),
        )
        self.seat = self.keeper.join(self.hear)
        self.keeper.tell(WindowChanged(ready=True))
        self.allow("see", "point", "operate")

    def allow(self, *powers: Power) -> None:
        mandate = Mandate("session-0001", "operator-0001", "花子", frozenset(powers))
        self.keeper.tell(MandateChanged(mandate, "consent_withdrawn"))

    def hear(self, message: Message) -> None:
        self.heard.append(message)
        if isinstance(message, ControlState | PanelControl):
            self.page.log.append(f"{message.type} {message.phase}")
        self.news.set()

    async def until(self, kind: type[M], such: Callable[[M], bool] = lambda _: True) -> M:
        """The first such message that somebody hears from now on or has heard; it is consumed."""
        async with asyncio.timeout(WAIT_S):
            while True:
                for at, message in enumerate(self.heard):
                    if isinstance(message, kind) and such(message):
                        del self.heard[at]
                        return message
                self.news.clear()
                await self.news.wait()

    async def phase(self, phase: str) -> ControlState:
        return await self.until(ControlState, lambda m: m.phase == phase)

    async def lease(self) -> int:
        """Ask and grant; return the number of the lease."""
        self.seat.said(ControlAsk())
        asked = await self.until(PanelControl, lambda m: m.phase == "asked")
        self.keeper.tell(PanelAnswered(asked.ask or 0, granted=True))
        lease = (await self.phase("operator")).lease
        await self.until(PanelControl, lambda m: m.phase == "operator")
        self.heard.clear()
        return lease

    def key(self, lease: int, seq: int) -> None:
        self.seat.said(InputKey(lease=lease, seq=seq, key="Tab"))

    async def answer(self, seq: int, outcome: str | None = None) -> InputResult:
        return await self.until(
            InputResult, lambda m: m.seq == seq and outcome in (None, m.outcome)
        )


@asynccontextmanager
async def running() -> AsyncIterator[Stage]:
    stage = Stage()
    task = asyncio.create_task(stage.keeper.run())
    try:
        yield stage
    finally:
        task.cancel()
        await asyncio.wait([task])
        assert task.cancelled()


SESSION = "session-0001"
OPERATOR = "operator-0001"
ALL: tuple[Power, ...] = ("see", "point", "operate")


@dataclass
class Reins:
    """The machine with a clock; everything that it asked for is kept."""

    state: LeaseState = field(default_factory=LeaseState)
    now_s: float = 100.0
    effects: list[Effect] = field(default_factory=list)
    step: Callable[[LeaseState, Event, float], Step] = step
    last_number: int = 0

    def feed(self, *events: Event) -> list[Effect]:
        """Feed events; return what these asked for."""
        asked: list[Effect] = []
        for event in events:
            self.state, effects = self.step(self.state, event, self.now_s)
            asked += effects
        self.effects += asked
        return asked

    def say(self, *messages: Any, console: int = 1) -> list[Effect]:
        return self.feed(*(ConsoleSaid(console, message) for message in messages))

    def key(self, seq: int, lease: int | None = None, console: int = 1) -> list[Effect]:
        lease = self.state.lease if lease is None else lease
        return self.say(InputKey(lease=lease, seq=seq, key="Tab"), console=console)

    def allow(self, *powers: Power, session: str = SESSION, operator: str = OPERATOR) -> None:
        mandate = Mandate(session, operator, "花子", frozenset(powers))
        self.feed(MandateChanged(mandate, "consent_withdrawn"))

    def guarded(self) -> list[Effect]:
        """Page and screen answer the newest order to guard them."""
        order = [effect for effect in self.effects if isinstance(effect, Guard)][-1]
        if order.new_lease:
            self.last_number += 1
        return self.feed(Guarded(order.start, self.last_number if order.new_lease else None))

    def grant(self) -> list[Effect]:
        """Ask and grant, as far as the operator's lease."""
        self.say(ControlAsk())
        self.feed(PanelAnswered(self.state.ask, granted=True))
        return self.guarded()

    def to_console(self) -> list[Any]:
        return [e.message for e in self.effects if isinstance(e, ToConsole)]

    def results(self) -> list[InputResult]:
        return [m for m in self.to_console() if isinstance(m, InputResult)]

    def states(self) -> list[ControlState]:
        return [m for m in self.to_console() if isinstance(m, ControlState)]

    def panel(self) -> list[Any]:
        return [e.message for e in self.effects if isinstance(e, ToPanel)]

    def records(self) -> list[Record]:
        return [e for e in self.effects if isinstance(e, Record)]

    def performed(self) -> list[int]:
        return [e.message.seq for e in self.effects if isinstance(e, Perform)]


def made(state: LeaseState | None = None) -> Reins:
    """A call in which the operator may do everything, window and console being there."""
    reins = Reins(state if state is not None else LeaseState())
    reins.feed(WindowChanged(ready=True), ConsoleJoined(1))
    reins.allow(*ALL)
    reins.effects.clear()
    return reins


@pytest.fixture
def reins() -> Reins:
    return made()


@pytest.fixture
def leased(reins: Reins) -> Reins:
    """The operator holds control."""
    reins.grant()
    reins.effects.clear()
    return reins


@pytest.fixture
def make_reins() -> Callable[..., Reins]:
    return made


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    """A keeper at work."""
    async with running() as made:
        yield made


@pytest.fixture
def another_stage() -> Callable[[], AbstractAsyncContextManager[Stage]]:
    """A keeper whose end the test decides."""
    return running
