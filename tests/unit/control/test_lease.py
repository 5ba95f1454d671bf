"""The control lease (Z-03): who holds the pen, and why nobody else can."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from kiosk_client.control import fire as fire_module
from kiosk_client.control import from_console, lease
from kiosk_client.control.effects import (
    ClearMarks,
    Guard,
    ListOptions,
    Mark,
    Perform,
    Point,
    ShowFields,
    ToPanel,
    Unguard,
)
from kiosk_client.control.events import (
    ConsoleJoined,
    ConsoleLeft,
    FieldChanged,
    Guarded,
    HandedOver,
    Mandate,
    MandateChanged,
    NotGuarded,
    PanelAnswered,
    PanelJoined,
    TakenBack,
    Ticked,
    Touched,
    WindowChanged,
)
from kiosk_client.control.ports import CitizenField
from kiosk_client.control.state import (
    ASK_BURST,
    ASK_TIMEOUT_S,
    INPUT_BURST,
    LeaseOptions,
    LeaseState,
)
from server.protocol.base import Power
from server.protocol.control import (
    LEASE_EXPIRES_S,
    ControlAsk,
    ControlGiveBack,
    ControlHandOver,
    ControlHeartbeat,
    ControlWithdraw,
)
from server.protocol.fields import FieldsWanted
from server.protocol.marks import MarkClear, MarkField, PointerMove

PIN = CitizenField("暗証番号")


def kinds(effects: list[Any]) -> list[type]:
    return [type(effect) for effect in effects]


def changed_to(operator: str, *powers: Power) -> MandateChanged:
    mandate = Mandate("session-0001", operator, "花子", frozenset(powers))
    return MandateChanged(mandate, "consent_withdrawn")


# -- the grant ---------------------------------------------------------------------------------


def test_a_grant_guards_first_and_tells_last(reins: Any) -> None:
    """Nobody is told of the operator's control before page and screen are guarded."""
    reins.say(ControlAsk())
    assert reins.states()[-1].phase == "asked"
    asked = reins.feed(PanelAnswered(reins.state.ask, granted=True))
    assert asked == [Guard(1, new_lease=True)]
    assert reins.key(1) != []
    assert reins.results()[-1].refusal == "no_lease"

    reins.guarded()
    assert (reins.states()[-1].phase, reins.states()[-1].lease) == ("operator", 1)
    assert (reins.panel()[-1].phase, reins.panel()[-1].operator) == ("operator", "花子")
    assert [(r.before, r.after, r.reason) for r in reins.records()] == [
        ("citizen", "asked", "asked"),
        ("asked", "operator", "granted"),
    ]


def test_what_cannot_be_guarded_is_not_granted(reins: Any) -> None:
    """A page without guard, a screen without shield or a disk that is full: no lease."""
    reins.say(ControlAsk())
    reins.feed(PanelAnswered(reins.state.ask, granted=True))
    assert Unguard() in reins.feed(NotGuarded(reins.state.start))
    assert (reins.state.phase, reins.state.reason, reins.state.lease) == (
        "citizen",
        "not_guarded",
        0,
    )


@pytest.mark.parametrize("number", [None, 1, 0])
def test_a_lease_number_never_returns(leased: Any, number: int | None) -> None:
    """A number that is not above the last one is no lease: old input would live under it."""
    leased.feed(TakenBack())
    leased.say(ControlAsk())
    leased.feed(PanelAnswered(leased.state.ask, granted=True))
    leased.feed(Guarded(leased.state.start, number))
    assert leased.state.phase == "citizen"


def test_an_answer_is_to_one_question_only(reins: Any) -> None:
    """A grant that arrives after its question was withdrawn grants no later question."""
    reins.say(ControlAsk())
    first = reins.state.ask
    reins.say(ControlWithdraw(), ControlAsk())
    assert reins.state.ask > first
    reins.feed(PanelAnswered(first, granted=True))
    assert reins.state.phase == "asked"
    reins.feed(PanelAnswered(first, granted=False))
    assert reins.state.phase == "asked"


def test_a_question_lapses(reins: Any) -> None:
    """A question is not answered for ever: later the citizen may not know what it was about."""
    reins.say(ControlAsk())
    reins.now_s += ASK_TIMEOUT_S
    reins.feed(PanelAnswered(reins.state.ask, granted=True))
    assert (reins.state.phase, reins.state.reason) == ("citizen", "ask_timed_out")


def test_questions_cannot_harass(reins: Any) -> None:
    """A console that asks again and again is told that nothing changed, and the citizen nothing."""
    for _ in range(3 * ASK_BURST):
        reins.say(ControlAsk())
        reins.feed(PanelAnswered(reins.state.ask, granted=False))
    assert [m.phase for m in reins.panel()].count("asked") == ASK_BURST
    assert [(m.seq, m.refusal) for m in reins.results()] == [(0, "rate_limited")] * 2 * ASK_BURST
    assert reins.states()[-1].phase == "citizen"


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (MandateChanged(None, "ended"), "not_allowed"),
        (changed_to("operator-0001", "see"), "not_allowed"),
        (WindowChanged(ready=False), "window_away"),
    ],
)
def test_nothing_can_be_asked_without_consent_and_window(reins: Any, change: Any, why: str) -> None:
    """Without consent or window the citizen is not even asked, and the console is told why."""
    reins.feed(change)
    reins.effects.clear()
    reins.say(ControlAsk())
    assert reins.state.phase == "citizen"
    assert reins.panel() == []
    assert [m.phase for m in reins.states()] == ["citizen"]
    assert [(m.lease, m.seq, m.refusal) for m in reins.results()] == [(0, 0, why)]


# -- the citizen wins --------------------------------------------------------------------------


@pytest.mark.parametrize("way", [TakenBack(), Touched()])
def test_the_citizen_takes_back(leased: Any, way: Any) -> None:
    """One touch: the input is dropped before anybody is told."""
    asked = leased.feed(way)
    assert asked[0] == Unguard()
    assert leased.state.phase == "citizen"
    leased.key(1)
    assert leased.results()[-1].refusal == "no_lease"


def test_touching_is_a_choice_of_the_city(make_reins: Callable[..., Any]) -> None:
    """Where children play with the screen, only the button takes back."""
    reins = make_reins(LeaseState(options=LeaseOptions(touch_takes_back=False)))
    reins.grant()
    reins.feed(Touched())
    assert reins.state.phase == "operator"
    reins.feed(TakenBack())
    assert reins.state.phase == "citizen"


def test_a_take_back_voids_what_is_under_way(reins: Any) -> None:
    """A grant whose guarding ends after the take-back gives nobody control."""
    reins.say(ControlAsk())
    reins.feed(PanelAnswered(reins.state.ask, granted=True))
    start = reins.state.start
    reins.feed(TakenBack(), PanelAnswered(reins.state.ask, granted=True))
    reins.feed(Guarded(start, 9))
    assert reins.state.phase == "citizen"


def test_a_late_word_of_an_earlier_start_means_nothing(reins: Any) -> None:
    """The page that was guarded for the grant before is not guarded for this one yet."""
    starts = []
    for _ in range(2):
        reins.feed(TakenBack())
        reins.say(ControlAsk())
        reins.feed(PanelAnswered(reins.state.ask, granted=True))
        starts.append(reins.state.start)
    earlier, present = starts
    reins.feed(Guarded(earlier, 9), NotGuarded(earlier))
    assert reins.state.phase == "granting"
    reins.feed(Guarded(present, 10))
    assert reins.state.phase == "operator"


def test_a_late_word_of_another_hand_over_means_nothing(leased: Any) -> None:
    """Control is not parked for a field that is not the one to be handed over."""
    now = leased.state.lease
    leased.say(ControlHandOver(lease=now, field="f1"))
    leased.feed(HandedOver(now - 1, "f1", done=True), HandedOver(now, "f2", done=True))
    assert (leased.state.phase, leased.state.handing) == ("operator", "f1")
    leased.feed(HandedOver(now, "f1", done=True))
    assert (leased.state.phase, leased.state.parked_for) == ("parked", "f1")


def test_a_refusal_after_the_grant_still_counts(reins: Any) -> None:
    """Whoever changes their mind while page and screen are being guarded is heard."""
    reins.say(ControlAsk())
    ask = reins.state.ask
    reins.feed(PanelAnswered(ask, granted=True), PanelAnswered(ask, granted=False))
    reins.guarded()
    assert (reins.state.phase, reins.state.reason) == ("citizen", "refused")


# -- input -------------------------------------------------------------------------------------


def test_input_needs_this_lease_and_a_new_number(leased: Any) -> None:
    """Stale leases and replayed numbers are refused, each with its reason, and change nothing."""
    leased.key(3)
    leased.key(3)
    leased.key(2)
    leased.key(4, lease=leased.state.lease + 1)
    leased.key(5, console=2)
    leased.key(4)
    assert leased.performed() == [3, 4]
    assert [r.refusal for r in leased.results()] == ["replayed", "replayed", "stale_lease"]


def test_input_of_a_former_lease_is_stale(leased: Any) -> None:
    """What was typed under the lease before is not typed under this one."""
    old = leased.state.lease
    leased.feed(TakenBack())
    leased.grant()
    leased.key(50, lease=old)
    assert leased.performed() == []
    assert leased.results()[-1].refusal == "stale_lease"


def test_a_new_lease_counts_from_the_beginning(leased: Any) -> None:
    """Each lease has numbers of its own; after a field of the citizen's the same one goes on."""
    leased.key(40)
    leased.feed(TakenBack())
    leased.grant()
    leased.key(1)
    assert leased.performed() == [40, 1]
    leased.feed(FieldChanged(CitizenField("パスワード")), FieldChanged(None))
    leased.guarded()
    leased.key(1)
    assert leased.performed() == [40, 1]
    assert leased.results()[-1].refusal == "replayed"


def test_a_flood_of_input_is_refused(leased: Any) -> None:
    """The page gets no more than hands could do; the numbers are used up all the same."""
    for seq in range(1, INPUT_BURST + 11):
        leased.key(seq)
    assert len(leased.performed()) == INPUT_BURST
    assert {r.refusal for r in leased.results()} == {"rate_limited"}
    leased.now_s += 1
    leased.key(INPUT_BURST + 10)
    assert leased.results()[-1].refusal == "replayed"
    leased.key(INPUT_BURST + 11)
    assert leased.performed()[-1] == INPUT_BURST + 11


# -- time --------------------------------------------------------------------------------------


def test_a_lease_needs_its_heartbeat(leased: Any) -> None:
    """Three seconds without one and control is back; with one a second it stays."""
    for _ in range(5):
        leased.now_s += 1.0
        leased.say(ControlHeartbeat(lease=leased.state.lease))
    assert leased.state.phase == "operator"
    leased.now_s += LEASE_EXPIRES_S
    leased.feed(Ticked())
    assert (leased.state.phase, leased.state.reason) == ("citizen", "expired")


def test_an_expired_lease_does_not_wait_for_its_timer(leased: Any) -> None:
    """Input, and even a heartbeat, that comes too late finds the lease expired, timer or not."""
    leased.now_s += LEASE_EXPIRES_S
    lease_number = leased.state.lease
    assert leased.key(1)[0] == Unguard()
    leased.say(ControlHeartbeat(lease=lease_number))
    assert leased.performed() == []
    assert leased.state.reason == "expired"


def test_a_heartbeat_of_another_lease_keeps_nothing_alive(leased: Any) -> None:
    """A console that beats for a lease of the past lets this one expire."""
    leased.now_s += 2.0
    leased.say(ControlHeartbeat(lease=leased.state.lease - 1))
    leased.now_s += 1.0
    leased.feed(Ticked())
    assert leased.state.phase == "citizen"


def test_a_clock_that_goes_back_prolongs_nothing(leased: Any) -> None:
    """Whatever happens to the clock, the lease ends three seconds after the last heartbeat."""
    leased.now_s += 2.9
    leased.feed(Ticked())
    leased.now_s -= 60
    leased.say(ControlHeartbeat(lease=leased.state.lease))
    assert leased.state.alive_until_s == pytest.approx(102.9 + LEASE_EXPIRES_S)


def test_held_ms_is_how_long_the_phase_lasted(leased: Any) -> None:
    """The record says how long the operator held control."""
    leased.now_s += 1.25
    leased.feed(TakenBack())
    record = leased.records()[-1]
    assert (record.before, record.after, record.held_ms) == ("operator", "citizen", 1250)


# -- losses ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        (ConsoleLeft(1), "link_lost"),
        (ConsoleJoined(2), "link_lost"),
        (WindowChanged(ready=False), "window_away"),
        (MandateChanged(None, "ended"), "ended"),
        (changed_to("operator-0002", "see", "operate"), "consent_withdrawn"),
        (changed_to("operator-0001", "see", "point"), "consent_withdrawn"),
    ],
)
@pytest.mark.parametrize("before", [(), (FieldChanged(PIN),)])
def test_every_loss_gives_control_back(
    leased: Any, event: Any, reason: str, before: tuple[Any, ...]
) -> None:
    """Console, window, call, consent: without any of them there is no lease, nor a parked one."""
    leased.feed(*before)
    leased.feed(event)
    assert (leased.state.phase, leased.state.reason) == ("citizen", reason)
    assert leased.records()[-1].session_id == "session-0001"


def test_a_gone_console_takes_nothing_with_it(leased: Any) -> None:
    """News that an earlier console has left do not end the lease of the present one."""
    leased.feed(ConsoleJoined(2))
    leased.say(ControlAsk(), console=2)
    leased.feed(PanelAnswered(leased.state.ask, granted=True))
    leased.guarded()
    leased.feed(ConsoleLeft(1))
    leased.key(1, console=1)
    assert leased.state.phase == "operator"
    assert leased.performed() == []


def test_the_operator_gives_back(leased: Any) -> None:
    """Only the lease that is current is given back."""
    leased.say(ControlGiveBack(lease=leased.state.lease - 1))
    assert leased.state.phase == "operator"
    leased.say(ControlGiveBack(lease=leased.state.lease))
    assert (leased.state.phase, leased.state.reason) == ("citizen", "given_back")


def test_gaining_another_power_ends_nothing(leased: Any) -> None:
    """A citizen who also lets the operator point does not interrupt their typing."""
    leased.allow("see", "operate")
    leased.allow("see", "operate", "point")
    assert leased.state.phase == "operator"


# -- pointing and fields -----------------------------------------------------------------------


def test_pointing_needs_its_own_power(reins: Any) -> None:
    """Marks need `point` and no lease; losing it removes them."""
    messages = (PointerMove(x=1, y=2), MarkClear())
    assert kinds(reins.say(*messages)) == [Point, Mark]
    reins.effects.clear()
    reins.allow("see", "operate")
    assert ClearMarks() in reins.effects
    assert reins.say(*messages) == []


def test_a_mark_without_consent_is_answered(reins: Any) -> None:
    """An operator who frames a field would wait for a frame that never comes."""
    reins.allow("see", "operate")
    reins.effects.clear()
    reins.say(MarkField(mark="m4", field="f1"))
    [told] = reins.results()
    assert (told.seq, told.mark, told.refusal) == (0, "m4", "not_allowed")


@pytest.mark.parametrize("event", [ConsoleLeft(1), ConsoleJoined(2), MandateChanged(None, "ended")])
def test_marks_go_with_who_made_them(reins: Any, event: Any) -> None:
    """No mark survives the link, the operator or the call."""
    assert ClearMarks() in reins.feed(event)


def test_the_list_of_fields_needs_the_power_to_see(reins: Any) -> None:
    """Who may not see the picture does not read the page either, nor its options."""
    assert reins.say(FieldsWanted(field="f1")) == [ListOptions(1, "f1")]
    reins.effects.clear()
    reins.allow("point", "operate")
    assert ShowFields(None) in reins.effects
    assert reins.say(FieldsWanted(field="f1")) == []
    reins.effects.clear()
    reins.allow("see")
    assert ShowFields(1) in reins.effects


def test_a_new_panel_is_told(leased: Any) -> None:
    """A panel that reloads shows at once who operates."""
    told = leased.feed(PanelJoined())
    assert [e.message.phase for e in told if isinstance(e, ToPanel)] == ["operator"]


# -- the guards are what holds -----------------------------------------------------------------


def test_without_the_lease_check_stale_input_is_performed(
    leased: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Take the check away, and what an attacker recorded under an old lease is typed."""
    monkeypatch.setattr(from_console, "_refusal", lambda _state, _message: None)
    leased.key(1, lease=leased.state.lease + 5)
    assert leased.performed() == [1]


def test_without_the_sequence_check_input_is_replayed(
    leased: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Take the number's check away, and one recorded message is typed as often as it is sent."""
    original = from_console._refusal
    monkeypatch.setattr(
        from_console, "_refusal", lambda state, m: original(replace(state, seq=0), m)
    )
    leased.key(1)
    leased.key(1)
    assert leased.performed() == [1, 1]


def test_without_the_expiry_a_dead_console_holds_control(
    leased: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Take the expiry away, and a console that hangs holds the citizen's window for ever."""
    monkeypatch.setattr(lease, "_keep_time", lambda state: (state, ()))
    leased.now_s += 3600
    leased.key(1)
    assert leased.performed() == [1]


def test_without_the_question_number_an_old_yes_grants_a_new_question(
    reins: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If questions were not numbered, a late yes would answer whatever is asked next."""
    enter = fire_module._enter
    monkeypatch.setattr(fire_module, "_enter", lambda *args: replace(enter(*args), ask=1))
    reins.say(ControlAsk(), ControlWithdraw(), ControlAsk())
    reins.feed(PanelAnswered(1, granted=True))
    reins.guarded()
    assert reins.state.phase == "operator"


def test_performed_input_is_never_anything_else(leased: Any) -> None:
    """An accepted input is passed on as it came, to the hands alone."""
    assert kinds(leased.key(1)) == [Perform]
