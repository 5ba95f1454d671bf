"""Keeps the lease: runs the pure machine on real time and lets its effects happen, in order.

What the lease decides holds from the moment of the decision; the work that follows (disarming,
lowering the shield) is done by the actuator, and whoever must be told is told after it.
"""

import asyncio
import secrets
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

import structlog

from kiosk_client.control.actuator import Actuator, Epoch
from kiosk_client.control.asides import Asides
from kiosk_client.control.clock import Clock
from kiosk_client.control.confirmations import Confirmations
from kiosk_client.control.effects import (
    ClearMarks,
    Effect,
    Guard,
    ListOptions,
    Mark,
    MoveFocus,
    Perform,
    Point,
    Record,
    ShowFields,
    ToConsole,
    ToPanel,
    Unguard,
)
from kiosk_client.control.events import (
    Console,
    ConsoleJoined,
    Event,
    FieldChanged,
    NotGuarded,
    PanelJoined,
    Ticked,
    Touched,
)
from kiosk_client.control.lease import step
from kiosk_client.control.performer import Performer, PerformerOutlets
from kiosk_client.control.ports import Hands, Marker, Shield, WatchCitizenField
from kiosk_client.control.seat import Seat
from kiosk_client.control.state import LeaseOptions, LeaseState
from server.protocol.base import Message
from server.protocol.control import ControlReport
from server.protocol.fields import FieldOptions
from server.protocol.input import AgentInput, InputResult

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class WindowPorts:
    """What of the application window is operated, shielded, drawn on and watched."""

    hands: Hands
    shield: Shield
    marker: Marker
    watch_citizen_field: WatchCitizenField


@dataclass(frozen=True, slots=True)
class ControlParts:
    """What the agent brings to the lease."""

    window: WindowPorts
    epoch: Epoch
    options: LeaseOptions


@dataclass(frozen=True, slots=True)
class KeeperOutlets:
    """Whom the keeper tells, beside its consoles."""

    to_panel: Callable[[Message], None]
    report: Callable[[ControlReport], None]


class LeaseKeeper:
    """The one door to the control lease; nothing here blocks, and `run` does what takes time.

    Args:
        parts: page, shield and marks; the durable lease numbers; what the city chose.
        clock: monotonic time.
        outlets: whom to tell.
    """

    def __init__(self, parts: ControlParts, clock: Clock, outlets: KeeperOutlets) -> None:
        window, options = parts.window, parts.options
        self._clock = clock
        self._watch_citizen_field = window.watch_citizen_field
        self._outlets = outlets
        self._hands = window.hands
        self._state = LeaseState(options=options, ask=options.first_ask, now_s=clock.now_s())
        self._seats: dict[Console, Seat] = {}
        self._joined = 0
        self._events: deque[Event] = deque()
        self._is_telling = False
        self._stop_timer: Callable[[], None] | None = None
        self._stop_fields: Callable[[], None] | None = None
        self._confirmations = Confirmations(outlets.to_panel)
        self._performer = Performer(
            window.hands,
            window.shield,
            self._confirmations,
            PerformerOutlets(self._holds, self._send, self.tell, self._broken),
        )
        self._asides = Asides(window.hands, window.marker, self._send_aside)
        self._actuator = Actuator(
            window.hands, window.shield, parts.epoch, self.tell, lambda: self.tell(Touched())
        )

    @property
    def state(self) -> LeaseState:
        """How things stand."""
        return self._state

    def join(self, send: Callable[[AgentInput], None]) -> Seat:
        """Take a console in place of any other.

        Args:
            send: sends to that console; must not block or raise.
        """
        self._joined += 1
        seat = Seat(self._joined, send, self.tell, self._left)
        self._seats[seat.console] = seat
        self.tell(ConsoleJoined(seat.console))
        return seat

    def _left(self, console: Console) -> None:
        self._seats.pop(console, None)

    def panel_joined(self) -> None:
        """Tell a new panel how things stand."""
        self.tell(PanelJoined())
        self._confirmations.repeat()

    def confirmed(self, name: str, *, accepted: bool) -> None:
        """Take the citizen's answer to a text that was waiting for it."""
        pending = self._confirmations.answered(name)
        if pending is None:
            return
        if accepted:
            self._performer.put(pending)
        else:
            self._performer.decline(pending)

    def tell(self, event: Event) -> None:
        """Let something happen; by the return the lease has decided."""
        self._events.append(event)
        if self._is_telling:
            return  # what an effect tells comes after the effects of what caused it
        self._is_telling = True
        try:
            while self._events:
                event = self._events.popleft()
                self._state, effects = step(self._state, event, self._clock.now_s())
                for effect in effects:
                    self._perform(effect)
        finally:
            # Whatever an effect failed at, the next take-back and the next deadline must be heard.
            self._is_telling = False
            self._set_timer()

    async def run(self) -> None:
        """Work until cancelled; control is the citizen's then, and the window unguarded."""
        unwatch = self._watch_citizen_field(lambda field: self.tell(FieldChanged(field)))
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._actuator.run(), name="control actuator")
                tasks.create_task(self._performer.run(), name="control inputs")
                tasks.create_task(self._asides.run(), name="control asides")
        finally:
            unwatch()
            self._stop(self._stop_timer)
            self._stop(self._stop_fields)

    def _perform(self, effect: Effect) -> None:
        match effect:
            case Guard():
                self._actuator.guard(effect.start, new_lease=effect.new_lease)
            case Unguard():
                self._performer.drop()
                self._actuator.unguard(self._performer.settle)
            case Perform() | MoveFocus():
                self._performer.put(effect)
            case Point() | Mark() | ListOptions():
                self._asides.put(effect)
            case ClearMarks():
                self._asides.clear()
            case ShowFields() | ToConsole() | ToPanel() | Record():
                self._announce(effect)
            case _:
                assert_never(effect)

    def _announce(self, effect: ShowFields | ToConsole | ToPanel | Record) -> None:
        match effect:
            case ShowFields():
                self._show_fields(effect.console)
            case ToConsole() if effect.message.type == "control.state":
                # After the work: whoever reads that control is back finds it so.
                self._actuator.afterwards(lambda: self._send(effect.console, effect.message))
            case ToConsole():
                self._send(effect.console, effect.message)
            case ToPanel():
                self._actuator.afterwards(lambda: self._outlets.to_panel(effect.message))
            case Record():
                self._record(effect)

    def _show_fields(self, console: Console | None) -> None:
        self._stop(self._stop_fields)
        self._stop_fields = None
        if console is not None:
            self._stop_fields = self._hands.subscribe(lambda fields: self._send(console, fields))

    def _send_aside(self, console: Console, message: FieldOptions | InputResult) -> None:
        if isinstance(message, InputResult) or self._state.sees_fields == console:
            self._send(console, message)

    def _send(self, console: Console, message: AgentInput) -> None:
        seat = self._seats.get(console)
        if seat is not None:
            seat.send(message)

    def _holds(self, lease: int) -> bool:
        return self._state.holds(lease)

    def _broken(self) -> None:
        self.tell(NotGuarded(self._state.start))

    def _record(self, record: Record) -> None:
        log.info("control", before=record.before, after=record.after, reason=record.reason)
        report = ControlReport(
            session_id=record.session_id,
            report_id=secrets.token_urlsafe(16),
            before=record.before,
            after=record.after,
            reason=record.reason,
            lease=record.lease,
            held_ms=record.held_ms,
            operator_id=record.operator_id,
        )
        self._outlets.report(report)

    def _set_timer(self) -> None:
        self._stop(self._stop_timer)
        deadline = self._state.deadline_s
        self._stop_timer = (
            self._clock.call_at(deadline, lambda: self.tell(Ticked()))
            if deadline is not None
            else None
        )

    @staticmethod
    def _stop(stop: Callable[[], None] | None) -> None:
        if stop is not None:
            stop()
