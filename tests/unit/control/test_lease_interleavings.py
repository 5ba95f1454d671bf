"""The lease under any interleaving: hostile consoles, delay, duplicates, reordering, restarts.

The network keeps every message that a console ever sent and delivers any of them at any time,
as often as it likes, through any console's channel. The oracle knows nothing of the machine: it
reads off the events that were delivered and the announcements that were made.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from kiosk_client.control import fire, from_citizen, from_console, lease
from kiosk_client.control.effects import (
    Effect,
    Guard,
    Perform,
    Record,
    ToConsole,
    ToPanel,
    Unguard,
)
from kiosk_client.control.events import (
    ConsoleJoined,
    ConsoleLeft,
    ConsoleSaid,
    Event,
    FieldChanged,
    Guarded,
    HandedOver,
    Mandate,
    MandateChanged,
    NotGuarded,
    PanelAnswered,
    TakenBack,
    Ticked,
    Touched,
    WindowChanged,
)
from kiosk_client.control.ports import CitizenField
from kiosk_client.control.state import ASKS_OF_A_PROCESS, LeaseOptions, LeaseState
from server.protocol.base import Power
from server.protocol.control import (
    LEASE_EXPIRES_S,
    ControlAsk,
    ControlGiveBack,
    ControlHandOver,
    ControlHeartbeat,
    ControlState,
    ControlWithdraw,
)
from server.protocol.input import InputKey

OPERATORS = ("operator-0001", "operator-0002")
ALL: frozenset[Power] = frozenset({"see", "point", "operate"})
LEASES = st.integers(0, 6)
MESSAGES = st.one_of(
    st.just(ControlAsk()),
    st.just(ControlWithdraw()),
    st.builds(lambda n: ControlGiveBack(lease=n), LEASES),
    st.builds(lambda n: ControlHeartbeat(lease=n), LEASES),
    st.builds(lambda n: ControlHandOver(lease=n, field="f1"), LEASES),
    st.builds(lambda n, s: InputKey(lease=n, seq=s, key="Tab"), LEASES, st.integers(0, 5)),
)


class Kiosk(RuleBasedStateMachine):
    """An agent, its citizen, its screen and its disk, with everybody against it."""

    def __init__(self) -> None:
        super().__init__()
        self.disk = 0
        self.now_s = 1000.0
        self.consoles = 0
        self.sent: list[Any] = []
        self.answers: list[PanelAnswered] = []
        self.granted_ever: list[int] = []
        self.boot()

    # -- the oracle ----------------------------------------------------------------------------

    def boot(self) -> None:
        """A process begins: nothing is known but the disk."""
        self.disk += 1
        options = LeaseOptions(first_ask=self.disk * ASKS_OF_A_PROCESS)
        self.state = LeaseState(options=options, ask=options.first_ask)
        self.orders: list[Guard] = []
        self.is_guarded = False
        self.present: int | None = None
        self.asked: int | None = None
        self.permitted = False
        self.live: int | None = None
        self.alive_until_s = 0.0
        self.performed: dict[int, int] = {}

    def hear(self, event: Event) -> None:
        """Note what the citizen or fate has decided, before the machine does."""
        match event:
            case PanelAnswered() if event.ask == self.asked:
                self.permitted = event.granted
            case FieldChanged(field=CitizenField()):
                self.live = None
            case ConsoleSaid(message=ControlHeartbeat(lease=number), console=console):
                in_time = self.now_s < self.alive_until_s
                if number == self.live and in_time and console == self.present:
                    self.alive_until_s = self.now_s + LEASE_EXPIRES_S
            case _ if self.ends_control(event):
                self.permitted, self.live = False, None
        match event:
            case ConsoleJoined():
                self.present = event.console
            case ConsoleLeft() if event.console == self.present:
                self.present = None

    def ends_control(self, event: Event) -> bool:
        match event:
            case MandateChanged(mandate=mandate):
                return mandate is None or "operate" not in mandate.powers
            case ConsoleLeft():
                return event.console == self.present
            case WindowChanged():
                return not event.ready
            case _:
                return isinstance(event, TakenBack | Touched | ConsoleJoined)

    def feed(self, event: Event) -> None:
        self.hear(event)
        self.state, effects = lease.step(self.state, event, self.now_s)
        for effect in effects:
            self.check(effect)

    def check(self, effect: Effect) -> None:
        match effect:
            case Guard():
                self.orders.append(effect)
            case Unguard():
                self.orders.clear()
                self.is_guarded = False
            case Perform():
                self.check_input(effect)
            case Record(after="operator", reason="granted"):
                assert self.permitted, "the operator holds control without the citizen's word"
                assert effect.lease > max(self.granted_ever, default=0), "a lease number returned"
                self.granted_ever.append(effect.lease)
            case ToConsole(message=ControlState() as told):
                self.announced(told)
            case ToPanel():
                self.asked = effect.message.ask

    def announced(self, told: ControlState) -> None:
        if told.phase != "operator":
            self.live = None
            return
        assert self.is_guarded, "control was announced before page and screen were guarded"
        assert self.permitted, "control was announced without the citizen's word"
        if self.live != told.lease:
            self.live = told.lease
            self.alive_until_s = self.now_s + LEASE_EXPIRES_S

    def check_input(self, effect: Perform) -> None:
        message = effect.message
        assert self.live == message.lease, "input outside the current lease"
        assert effect.console == self.present, "input of a console that is not the holder"
        assert self.now_s < self.alive_until_s, "input under an expired lease"
        assert message.seq > self.performed.get(message.lease, 0), "input performed twice"
        self.performed[message.lease] = message.seq

    # -- what happens --------------------------------------------------------------------------

    @initialize()
    def begin(self) -> None:
        """A call in which the operator may do everything."""
        self.feed(WindowChanged(ready=True))
        self.join()
        self.consent(ALL, OPERATORS[0])

    @rule()
    def join(self) -> None:
        """A console connects, in place of any other (a second operator, or a new attempt)."""
        self.consoles += 1
        self.feed(ConsoleJoined(self.consoles))

    @rule(back=st.integers(0, 2))
    def leave(self, back: int) -> None:
        """A console is gone, perhaps one that was replaced long ago."""
        self.feed(ConsoleLeft(self.consoles - back))

    @rule(message=MESSAGES)
    def send(self, message: Any) -> None:
        """A console sends something; it may arrive at any time from now on."""
        self.sent.append(message)

    @precondition(lambda self: self.sent)
    @rule(data=st.data(), back=st.integers(0, 2))
    def deliver(self, data: st.DataObject, back: int) -> None:
        """Any message ever sent arrives, once more or late, through any channel."""
        message = data.draw(st.sampled_from(self.sent))
        self.feed(ConsoleSaid(max(1, self.consoles - back), message))

    @rule(seq=st.integers(1, 5), older=st.integers(0, 1))
    def type_at_once(self, seq: int, older: int) -> None:
        """The present console types under the newest lease, or the one before."""
        number = max(0, self.state.lease - older)
        message = InputKey(lease=number, seq=seq, key="Tab")
        self.sent.append(message)
        self.feed(ConsoleSaid(self.consoles, message))

    @rule()
    def ask(self) -> None:
        """The present console asks."""
        self.feed(ConsoleSaid(self.consoles, ControlAsk()))

    @precondition(lambda self: self.asked is not None)
    @rule(granted=st.booleans())
    def touch_an_answer(self, *, granted: bool) -> None:
        """The citizen answers the question on the screen; the answer is on its way."""
        self.answers.append(PanelAnswered(self.asked or 0, granted))

    @precondition(lambda self: self.answers)
    @rule(data=st.data())
    def deliver_answer(self, data: st.DataObject) -> None:
        """An answer arrives, perhaps late or again."""
        self.feed(data.draw(st.sampled_from(self.answers)))

    @precondition(lambda self: self.orders)
    @rule(works=st.sampled_from((True, True, True, False)))
    def guard(self, *, works: bool) -> None:
        """Page and screen are guarded, or cannot be."""
        order = self.orders.pop(0)
        if not works:
            self.feed(NotGuarded(order.start))
            return
        self.is_guarded = True
        number = None
        if order.new_lease:
            self.disk += 1
            number = self.disk
        self.feed(Guarded(order.start, number))

    @rule()
    def lease_at_once(self) -> None:
        """Ask, grant and guard without anything between: most searches need a lease to attack."""
        self.ask()
        if self.asked is not None:
            self.answers.append(PanelAnswered(self.asked, granted=True))
            self.feed(self.answers[-1])
        if self.orders:
            self.guard(works=True)

    @rule(event=st.sampled_from((TakenBack(), Touched())))
    def take_back(self, event: Event) -> None:
        """The citizen takes control back: in every phase, and at once."""
        before = self.state.phase
        self.feed(event)
        if isinstance(event, TakenBack) or before in ("granting", "operator", "returning"):
            assert self.state.phase == "citizen"

    @rule(powers=st.frozensets(st.sampled_from(sorted(ALL))), operator=st.sampled_from(OPERATORS))
    def consent(self, powers: frozenset[Power], operator: str) -> None:
        """The citizen lets some powers hold, perhaps for somebody else."""
        mandate = Mandate("session-0001", operator, "花子", powers)
        known = self.state.mandate
        if known is not None and known.operator_id != operator:
            self.permitted, self.live = False, None
        self.feed(MandateChanged(mandate, "consent_withdrawn"))

    @rule(
        event=st.sampled_from(
            (
                MandateChanged(None, "ended"),
                WindowChanged(ready=False),
                WindowChanged(ready=True),
                FieldChanged(CitizenField("暗証番号")),
                FieldChanged(None),
                FieldChanged(None),
                Ticked(),
            )
        )
    )
    def happen(self, event: Event) -> None:
        """Window, focus or call change."""
        self.feed(event)

    @rule(number=LEASES, done=st.booleans())
    def hand_over(self, number: int, *, done: bool) -> None:
        """News of a hand-over arrives, perhaps of an old one."""
        self.feed(HandedOver(number, "f1", done))

    @rule(seconds=st.sampled_from((0.0, 0.5, 1.0, 2.9, 3.0, 59.9, 3600.0, -3600.0)))
    def pass_time(self, seconds: float) -> None:
        """Time passes, far more of it than a timer knows, or a broken clock goes back."""
        if seconds < 0:
            lease.step(self.state, Ticked(), self.now_s + seconds)  # changes nothing that lasts
            return
        self.now_s += seconds

    @rule()
    def crash(self) -> None:
        """The agent is killed and starts again; consoles come back with all they have recorded."""
        self.boot()
        self.begin()

    # -- what must hold ------------------------------------------------------------------------

    @invariant()
    def one_holder_at_most(self) -> None:
        """Only in phase `operator` somebody else than the citizen holds control."""
        holds = self.state.phase == "operator"
        if holds and self.now_s < self.state.alive_until_s:
            assert self.live == self.state.lease
            assert self.present == self.state.console
        if self.state.phase in ("citizen", "asked", "parked"):
            assert not self.is_guarded, "the citizen is shielded from their own window"
            assert self.orders == []

    @invariant()
    def the_disk_is_ahead(self) -> None:
        """No lease was granted that the disk does not know."""
        assert self.state.lease <= self.disk


LIMITS = settings(
    max_examples=60,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
Kiosk.TestCase.settings = LIMITS
TestKiosk = Kiosk.TestCase
TestKiosk.__doc__ = "The lease keeps its promises under any interleaving."

REFUSAL = from_console._refusal
ENTER = fire._enter


def _no_lease_check(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        from_console, "_refusal", lambda s, m: REFUSAL(replace(s, lease=m.lease), m)
    )


def _no_phase_check(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        from_console, "_refusal", lambda s, m: REFUSAL(replace(s, phase="operator"), m)
    )


def _no_seq_check(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(from_console, "_refusal", lambda s, m: REFUSAL(replace(s, seq=-1), m))


def _no_expiry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lease, "_keep_time", lambda state: (state, ()))


def _no_question_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(from_citizen, "_answered", lambda s, e: fire.fire(s, _cause(e)))


def _cause(event: PanelAnswered) -> Any:
    return "accepted" if event.granted else "refused"


def _type(kiosk: Kiosk, number: int, seq: int) -> None:
    kiosk.feed(ConsoleSaid(kiosk.consoles, InputKey(lease=number, seq=seq, key="Tab")))


def _replay_an_old_lease(kiosk: Kiosk) -> None:
    kiosk.lease_at_once()
    old = kiosk.state.lease
    kiosk.take_back(event=TakenBack())
    kiosk.lease_at_once()
    _type(kiosk, old, 1)


def _type_after_the_take_back(kiosk: Kiosk) -> None:
    kiosk.lease_at_once()
    kiosk.take_back(event=TakenBack())
    _type(kiosk, kiosk.state.lease, 1)


def _send_twice(kiosk: Kiosk) -> None:
    kiosk.lease_at_once()
    for _ in range(2):
        _type(kiosk, kiosk.state.lease, 1)


def _type_after_a_silence(kiosk: Kiosk) -> None:
    kiosk.lease_at_once()
    kiosk.pass_time(seconds=LEASE_EXPIRES_S)
    _type(kiosk, kiosk.state.lease, 1)


def _answer_a_question_of_before(kiosk: Kiosk) -> None:
    kiosk.ask()
    kiosk.touch_an_answer(granted=True)
    kiosk.take_back(event=TakenBack())
    kiosk.ask()
    kiosk.feed(kiosk.answers[0])
    if kiosk.orders:
        kiosk.guard(works=True)


@pytest.mark.parametrize(
    ("attack", "remove", "harm"),
    [
        (_replay_an_old_lease, _no_lease_check, "outside the current lease"),
        (_type_after_the_take_back, _no_phase_check, "outside the current lease"),
        (_send_twice, _no_seq_check, "performed twice"),
        (_type_after_a_silence, _no_expiry, "under an expired lease"),
        (_answer_a_question_of_before, _no_question_numbers, "without the citizen's word"),
    ],
)
def test_each_guard_is_needed(
    monkeypatch: pytest.MonkeyPatch,
    attack: Callable[[Kiosk], None],
    remove: Callable[[pytest.MonkeyPatch], None],
    harm: str,
) -> None:
    """An attack that the whole machine withstands does its harm when one guard is taken out."""
    for taken_out in (False, True):
        kiosk = Kiosk()
        kiosk.begin()
        if not taken_out:
            attack(kiosk)
            continue
        remove(monkeypatch)
        with pytest.raises(AssertionError, match=harm):
            attack(kiosk)
