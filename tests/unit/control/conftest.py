"""The lease machine, fed event by event, and the words of those who feed it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from kiosk_client.control.effects import Effect, Guard, Perform, Record, ToConsole, ToPanel
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
from kiosk_client.control.lease import step
from kiosk_client.control.state import LeaseState
from server.protocol.base import Power
from server.protocol.control import ControlAsk, ControlState
from server.protocol.input import InputKey, InputResult

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
