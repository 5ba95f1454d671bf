"""The keeper of the lease: what is decided happens, in order, and to the end."""

import asyncio
from typing import Any

import pytest

from kiosk_client.control import performer
from kiosk_client.control.events import (
    FieldChanged,
    Mandate,
    MandateChanged,
    PanelAnswered,
    TakenBack,
)
from kiosk_client.control.performer import MAX_QUEUED
from kiosk_client.control.ports import (
    CitizenField,
    HandsError,
    ShieldError,
    Unconfirmed,
)
from server.protocol.control import (
    LEASE_EXPIRES_S,
    ControlAsk,
    ControlHandOver,
    ControlState,
)
from server.protocol.fields import FieldOptions, FieldsState, FieldsWanted
from server.protocol.input import InputFill, InputResult
from server.protocol.marks import MarkClear, MarkField, PointerMove
from server.protocol.panel import PanelConfirm, PanelControl


async def test_the_order_of_a_grant(stage: Any) -> None:
    """Guard, shield, durable number; only then the operator and the citizen are told."""
    await stage.lease()
    began = stage.page.log.index("arm")
    assert stage.page.log[began:] == [
        "arm",
        "up",
        "epoch",
        "control.state operator",
        "panel.control operator",
    ]


async def test_the_order_of_a_take_back(stage: Any) -> None:
    """Hands and shield first, then the news; the record says who held control, and why no more."""
    lease = await stage.lease()
    stage.page.log.clear()
    stage.keeper.tell(TakenBack())
    assert not stage.keeper.state.holds(lease)
    await stage.until(PanelControl, lambda m: m.phase == "citizen" and m.reason == "taken_back")
    assert sorted(stage.page.log[:2]) == ["disarm", "down"]
    assert stage.page.log[2:] == ["control.state citizen", "panel.control citizen"]
    assert [(r.operator_id, r.before, r.after, r.reason, r.lease) for r in stage.reports][-1] == (
        "operator-0001",
        "operator",
        "citizen",
        "taken_back",
        lease,
    )


async def test_the_record_names_who_held_and_not_who_comes_next(stage: Any) -> None:
    """Control that ends because another operator has come was never theirs (Z-04)."""
    await stage.lease()
    theirs = Mandate("session-0001", "operator-0002", "太郎", frozenset({"see", "operate"}))
    stage.keeper.tell(MandateChanged(theirs, "link_lost"))
    assert [(r.operator_id, r.after) for r in stage.reports][-1] == ("operator-0001", "citizen")


async def test_an_input_that_overtakes_a_take_back_is_not_done(stage: Any) -> None:
    """It left the queue while the operator held control, and the shield let it through too late."""
    lease = await stage.lease()
    stage.page.may_open.clear()
    stage.page.opening.clear()
    stage.seat.said(InputFill(lease=lease, seq=1, field="f1", text="あ"))
    await stage.page.opening.wait()
    stage.page.may_open.set()
    stage.keeper.tell(TakenBack())  # before anybody else has had a turn
    result = await stage.until(InputResult, lambda m: m.seq == 1)
    assert (result.outcome, result.refusal) == ("refused", "no_lease")
    assert not stage.page.began.is_set()  # the hands were not even tried


@pytest.mark.parametrize("fault", ["page", "shield", "disk", "anything"])
async def test_any_fault_at_a_grant_leaves_control_where_it_was(stage: Any, fault: str) -> None:
    """No guard, no shield or no durable number: no lease, and a window that the citizen can use."""
    match fault:
        case "page":
            stage.page.arm_fails = HandsError()
        case "shield":
            stage.page.shield_fails = ShieldError()
        case "disk":
            stage.epoch.fails = True
        case _:
            stage.page.arm_fails = RuntimeError("unforeseen")
    stage.seat.said(ControlAsk())
    asked = await stage.until(PanelControl, lambda m: m.phase == "asked")
    stage.keeper.tell(PanelAnswered(asked.ask or 0, granted=True))
    told = await stage.until(ControlState, lambda m: m.reason == "not_guarded")
    assert (told.phase, told.lease) == ("citizen", 0)
    assert not stage.page.is_shielded
    assert not stage.page.is_armed


async def test_a_take_back_ends_guarding_at_once(stage: Any) -> None:
    """A citizen who changes their mind does not wait for a page that is slow to be guarded."""
    stage.page.may_arm.clear()
    stage.seat.said(ControlAsk())
    asked = await stage.until(PanelControl, lambda m: m.phase == "asked")
    stage.keeper.tell(PanelAnswered(asked.ask or 0, granted=True))
    stage.keeper.tell(TakenBack())
    await stage.until(PanelControl, lambda m: m.reason == "taken_back")
    assert stage.epoch.number == 0


async def test_a_take_back_in_mid_typing(stage: Any) -> None:
    """The input under way is ended, those behind it never begin, and each has its answer."""
    lease = await stage.lease()
    stage.page.may_perform.clear()
    for seq in (1, 2, 3):
        stage.key(lease, seq)
    await stage.page.began.wait()
    stage.keeper.tell(TakenBack())
    assert [(await stage.answer(seq)).refusal for seq in (2, 3, 1)] == ["no_lease"] * 3
    await stage.phase("citizen")
    stage.page.may_perform.set()
    assert stage.page.performed == []


async def test_an_input_that_is_cut_off_may_have_been_done(
    stage: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Hands that do not end after the guard fell are cancelled; nobody says 「not typed」 of it."""
    monkeypatch.setattr(performer, "SETTLE_S", 0.01)
    lease = await stage.lease()
    began = asyncio.Event()

    async def never(_message: object) -> None:
        began.set()
        await asyncio.Event().wait()

    stage.page.perform = never
    stage.key(lease, 1)
    await began.wait()
    stage.keeper.tell(TakenBack())
    result = await stage.answer(1, "unknown")
    assert result.refusal == "not_known"


async def test_a_page_that_hangs_does_not_keep_the_shield_up(stage: Any) -> None:
    """Hands that never answer cost the citizen nothing: the shield falls all the same."""
    await stage.lease()
    stage.page.disarm_hangs = True
    stage.keeper.tell(TakenBack())
    await stage.until(ControlState, lambda m: m.reason == "taken_back")
    assert not stage.page.is_shielded


async def test_inputs_are_done_in_their_order(stage: Any) -> None:
    """One after the other, each answered once."""
    lease = await stage.lease()
    for seq in range(1, 6):
        stage.key(lease, seq)
    assert [(await stage.answer(seq)).outcome for seq in range(1, 6)] == ["applied"] * 5
    assert [m.seq for m in stage.page.performed] == [1, 2, 3, 4, 5]


async def test_the_queue_is_bounded(stage: Any) -> None:
    """A page that is slow is not buried under input that nobody remembers."""
    lease = await stage.lease()
    stage.page.may_perform.clear()
    for seq in range(1, MAX_QUEUED + 12):
        stage.key(lease, seq)
    refused = await stage.until(InputResult)
    assert refused.refusal == "rate_limited"
    stage.page.may_perform.set()
    await stage.answer(MAX_QUEUED)
    assert len(stage.page.performed) <= MAX_QUEUED + 1


async def test_a_page_that_fails_ends_the_lease(stage: Any) -> None:
    """An input of which nobody knows what became means that the page is not guarded any more."""
    lease = await stage.lease()
    stage.page.perform_fails = RuntimeError("unforeseen")
    stage.key(lease, 1)
    assert (await stage.answer(1)).refusal == "not_known"
    assert (await stage.phase("citizen")).reason == "not_guarded"


async def test_without_heartbeat_the_lease_expires(stage: Any) -> None:
    """The timer runs on the kiosk's clock, and needs nothing from anybody."""
    await stage.lease()
    stage.clock.pass_s(LEASE_EXPIRES_S)
    assert (await stage.phase("citizen")).reason == "expired"
    assert not stage.page.is_shielded


async def test_the_shields_touch_takes_back(stage: Any) -> None:
    """The citizen touches the window itself."""
    await stage.lease()
    stage.page.on_touch()
    assert (await stage.phase("citizen")).reason == "touched"


async def test_a_citizens_field_lowers_the_shield_and_returns_the_lease(stage: Any) -> None:
    """The citizen can type their PIN; the same lease returns guarded."""
    lease = await stage.lease()
    stage.seat.said(ControlHandOver(lease=lease, field="f3"))
    parked = await stage.phase("parked")
    assert (parked.reason, parked.field) == ("handed_over", "f3")
    assert not stage.page.is_shielded
    assert not stage.page.is_armed
    stage.page.on_field(None)
    back = await stage.phase("operator")
    assert (back.lease, back.reason) == (lease, "field_done")
    assert stage.page.is_shielded
    assert stage.epoch.number == lease


async def test_a_leaving_console_gives_control_back(stage: Any) -> None:
    """The channel is gone: control too, and a later word of that console means nothing."""
    lease = await stage.lease()
    stage.seat.leave()
    await stage.until(PanelControl, lambda m: m.reason == "link_lost")
    stage.key(lease, 1)
    assert stage.page.performed == []


async def test_losing_a_power_takes_effect_at_once(stage: Any) -> None:
    """Consent withdrawn in mid-session: the lease is gone before anything else happens."""
    lease = await stage.lease()
    stage.allow("see")
    assert not stage.keeper.state.holds(lease)
    told = await stage.until(ControlState, lambda m: m.reason == "consent_withdrawn")
    assert (told.may_operate, told.may_point) == (False, False)


async def test_fields_are_told_only_to_whom_may_see(stage: Any) -> None:
    """The list of fields begins and ends with the power `see`."""
    await stage.until(FieldsState)
    stage.seat.said(FieldsWanted(field="f1"))
    await stage.until(FieldOptions)
    stage.allow("operate")
    assert stage.page.readers == []


async def test_options_that_come_after_the_consent_are_not_told(stage: Any) -> None:
    """The page took its time to list them, and the citizen took `see` back meanwhile."""
    stage.page.may_list.clear()
    stage.seat.said(FieldsWanted(field="f1"))
    await stage.page.listing.wait()
    stage.allow("point", "operate")
    stage.page.may_list.set()
    stage.page.missing = "f2"
    stage.seat.said(MarkField(mark="m2", field="f2"))
    await stage.until(InputResult)  # done after the list, in the same queue
    assert not [message for message in stage.heard if isinstance(message, FieldOptions)]


async def test_a_mark_that_cannot_be_drawn_is_answered(stage: Any) -> None:
    """The operator learns which frame is not there; what is drawn needs no answer."""
    stage.seat.said(MarkField(mark="m1", field="f1"))
    stage.page.missing = "f2"
    stage.seat.said(MarkField(mark="m2", field="f2"))
    stage.seat.said(MarkClear())
    told = await stage.until(InputResult)
    assert (told.seq, told.mark, told.refusal) == (0, "m2", "not_found")


async def test_marks_are_drawn_and_removed(stage: Any) -> None:
    """Pointer and marks reach the page, and leave it with the power to point."""
    stage.page.log.clear()
    stage.seat.said(PointerMove(x=1, y=1))
    stage.seat.said(PointerMove(x=2, y=2))
    stage.seat.said(MarkClear())
    stage.allow("see", "operate")
    stage.seat.said(FieldsWanted(field="f1"))
    await stage.until(FieldOptions)
    assert stage.page.log[-1] == "clear" or "clear" in stage.page.log
    assert stage.page.log.count("pointer.move") <= 1


async def confirm(stage: Any, *, accepted: bool | None) -> tuple[int, list[str]]:
    """Fill a `confirm` field; the citizen answers, or control is taken back before they do."""
    lease = await stage.lease()
    message = InputFill(lease=lease, seq=1, field="f2", text="山田")
    written: list[str] = []

    async def write() -> InputResult:
        written.append("山田")
        return InputResult(lease=lease, seq=1, outcome="applied")

    stage.page.unconfirmed = Unconfirmed("氏名", "山田", write)
    stage.seat.said(message)
    await stage.answer(1, "waiting")
    question = await stage.until(PanelConfirm)
    assert (question.label, question.text) == ("氏名", "山田")
    if accepted is None:
        stage.keeper.tell(TakenBack())
        assert (await stage.until(PanelConfirm)).text is None
        stage.keeper.confirmed(question.confirm, accepted=True)
    else:
        stage.keeper.confirmed(question.confirm, accepted=accepted)
    return lease, written


async def test_a_confirmed_text_is_written(stage: Any) -> None:
    """The citizen says yes: the text goes in, and the operator hears so."""
    _, written = await confirm(stage, accepted=True)
    assert (await stage.answer(1)).outcome == "applied"
    assert written == ["山田"]


async def test_a_declined_text_is_not_written(stage: Any) -> None:
    """The citizen says no."""
    _, written = await confirm(stage, accepted=False)
    assert (await stage.answer(1)).refusal == "declined"
    assert written == []


async def test_a_question_does_not_outlive_its_lease(stage: Any) -> None:
    """A yes that arrives after control was taken back writes nothing."""
    _, written = await confirm(stage, accepted=None)
    assert (await stage.answer(1)).refusal == "no_lease"
    assert written == []


async def test_the_end_of_the_agent_unguards(another_stage: Any) -> None:
    """An agent that ends leaves neither shield nor armed hands behind."""
    async with another_stage() as other:
        await other.lease()
        assert other.page.is_shielded
    assert not other.page.is_shielded
    assert not other.page.is_armed


async def test_news_of_a_field_reach_the_lease(stage: Any) -> None:
    """The page's own news park the lease, without anybody asking."""
    await stage.lease()
    stage.page.on_field(CitizenField(None))
    assert (await stage.phase("parked")).reason == "citizen_field"
    stage.keeper.tell(FieldChanged(None))
    await stage.phase("operator")


async def test_an_effect_that_fails_does_not_keep_the_citizen_from_control(
    stage: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An effect that fails fails alone: the next event is decided, and what ran out still ends."""
    lease = await stage.lease()

    def fails(_record: object) -> None:
        raise OSError

    monkeypatch.setattr(stage.keeper, "_record", fails)
    with pytest.raises(OSError):  # noqa: PT011 - that very one
        stage.keeper.tell(FieldChanged(CitizenField("暗証番号")))
    assert not stage.keeper.state.holds(lease)
    with pytest.raises(OSError):  # noqa: PT011 - that very one
        stage.keeper.tell(TakenBack())
    assert stage.keeper.state.phase == "citizen"
