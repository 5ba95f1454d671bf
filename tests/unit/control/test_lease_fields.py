"""The lease beside input: fields of the citizen's own, marks, and the list of fields."""

from typing import Any

import pytest

from kiosk_client.control.effects import (
    ClearMarks,
    Guard,
    ListOptions,
    Mark,
    MoveFocus,
    Point,
    ShowFields,
    ToPanel,
    Unguard,
)
from kiosk_client.control.events import (
    ConsoleJoined,
    ConsoleLeft,
    FieldChanged,
    HandedOver,
    MandateChanged,
    PanelJoined,
    TakenBack,
    Ticked,
)
from kiosk_client.control.ports import CitizenField
from server.protocol.control import (
    LEASE_EXPIRES_S,
    ControlHandOver,
)
from server.protocol.fields import FieldsWanted
from server.protocol.marks import MarkClear, PointerMove

PIN = CitizenField("暗証番号")


def kinds(effects: list[Any]) -> list[type]:
    return [type(effect) for effect in effects]


# -- fields of the citizen's own ---------------------------------------------------------------


def test_a_citizens_field_parks_the_lease(leased: Any) -> None:
    """Focus in a PIN: hands off, shield down; out of it: guarded again, then the same lease."""
    number = leased.state.lease
    assert leased.feed(FieldChanged(PIN))[0] == Unguard()
    assert leased.states()[-1].phase == "parked"
    assert leased.panel()[-1].label == "暗証番号"
    leased.key(1)
    assert leased.results()[-1].refusal == "no_lease"

    asked = leased.feed(FieldChanged(None))
    assert asked[0] == Guard(leased.state.start, new_lease=False)
    assert leased.states()[-1].phase == "parked"
    leased.guarded()
    assert (leased.state.phase, leased.state.reason, leased.state.lease) == (
        "operator",
        "field_done",
        number,
    )
    leased.key(1)
    assert leased.performed() == [1]


def test_the_console_never_learns_the_fields_name(leased: Any) -> None:
    """The label goes to the citizen's own panel only."""
    leased.feed(FieldChanged(PIN))
    assert all("暗証" not in m.model_dump_json() for m in leased.to_console())


def test_numbers_go_on_after_a_parked_lease(leased: Any) -> None:
    """What was recorded before the PIN cannot be played again after it."""
    leased.key(7)
    leased.feed(FieldChanged(PIN), FieldChanged(None))
    leased.guarded()
    leased.key(7)
    assert leased.results()[-1].refusal == "replayed"


def test_a_lease_does_not_expire_while_the_citizen_types(leased: Any) -> None:
    """A PIN takes longer than three seconds; afterwards the heartbeats begin anew."""
    leased.feed(FieldChanged(PIN))
    leased.now_s += 60
    leased.feed(Ticked(), FieldChanged(None))
    leased.guarded()
    assert leased.state.phase == "operator"
    leased.now_s += LEASE_EXPIRES_S
    leased.feed(Ticked())
    assert leased.state.phase == "citizen"


def test_focus_that_returns_while_guarding_parks_again(leased: Any) -> None:
    """A citizen who touches the field again while control returns keeps it."""
    leased.feed(FieldChanged(PIN), FieldChanged(None), FieldChanged(PIN))
    leased.guarded()
    assert leased.state.phase == "parked"


def test_a_lease_granted_in_a_citizens_field_waits(reins: Any) -> None:
    """A grant given while the citizen types becomes a parked lease, and never a shielded field."""
    reins.feed(FieldChanged(PIN))
    reins.effects.clear()
    asked = reins.grant()
    assert reins.state.phase == "parked"
    assert Unguard() in asked
    assert [m.phase for m in reins.states()] == ["asked", "parked"]


@pytest.mark.parametrize("first", ["news", "result"])
def test_a_field_is_handed_over(leased: Any, first: str) -> None:
    """「ご本人に入力していただく」: the reason is the hand-over, whichever news comes first."""
    number = leased.state.lease
    assert leased.say(ControlHandOver(lease=number, field="f7")) == [MoveFocus(number, "f7")]
    events = [FieldChanged(PIN), HandedOver(number, "f7", done=True)]
    leased.feed(*(events if first == "news" else reversed(events)))
    state = leased.states()[-1]
    assert (state.phase, state.reason, state.field) == ("parked", "handed_over", "f7")
    leased.feed(FieldChanged(None))
    leased.guarded()
    assert (leased.state.phase, leased.states()[-1].field) == ("operator", None)


def test_a_field_that_is_not_there_is_not_handed_over(leased: Any) -> None:
    """The operator hears it and goes on."""
    number = leased.state.lease
    leased.say(ControlHandOver(lease=number, field="f7"))
    leased.feed(HandedOver(number, "f7", done=False))
    result = leased.results()[-1]
    assert (result.seq, result.refusal, result.field) == (0, "not_found", "f7")
    assert leased.states()[-1].phase == "operator"
    assert leased.state.phase == "operator"
    leased.say(ControlHandOver(lease=number - 1, field="f8"))
    assert leased.state.handing is None


def test_a_late_hand_over_moves_nothing(leased: Any) -> None:
    """A hand-over of a lease that was taken back in the meantime parks no later one."""
    number = leased.state.lease
    leased.say(ControlHandOver(lease=number, field="f7"))
    leased.feed(TakenBack())
    leased.grant()
    leased.feed(HandedOver(number, "f7", done=True))
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
