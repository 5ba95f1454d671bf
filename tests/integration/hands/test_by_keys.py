"""Dates, times, months, weeks and sliders of the form reach the page as trusted events (Z-05).

The page of these tests believes nothing that a script dispatched: its `taken` holds only what came
with `isTrusted`, and `heard` everything.
"""

from typing import Any

import pytest

from kiosk_client.hands.outcomes import DisarmedError

pytestmark = pytest.mark.asyncio(loop_scope="module")

SCRIPT = """
<script>window.taken = {}; window.heard = [];
for (const type of ['keydown', 'keypress', 'keyup', 'input', 'change']) document.addEventListener(
 type, (e) => { heard.push([type, e.isTrusted]);
  if (type === 'input' && e.isTrusted) taken[e.target.id] = e.target.value; });
</script>
"""
VALUES = {
    "date": ("令和6年4月1日", "2024-04-01"),
    "month": ("２０２４-04", "2024-04"),
    "week": ("2024-W14", "2024-W14"),
    "time": ("9:05", "09:05"),
    "datetime-local": ("2024-12-31 23:59", "2024-12-31T23:59"),
    "range": ("37", "37"),
}
PAGE = (
    "".join(f"<p><label>{kind} <input type={kind} id={kind}></label>" for kind in VALUES)
    + "<p><label>half-day <input type=time id=half step=1></label>"
    + "<p><label>colour <input type=color id=colour></label>"
    + SCRIPT
)


@pytest.mark.parametrize("language", ["ja", "en"])
async def test_a_page_that_trusts_no_script_takes_the_values(
    desk: Any, open_desk: Any, language: str
) -> None:
    """Whatever the order of the parts in the browser's language; filled, changed, and emptied."""
    if language == "ja":
        await _fill_all(desk)
        return
    async with open_desk(lambda script: script, language=language) as other:
        await _fill_all(other)


async def _fill_all(desk: Any) -> None:
    await desk.show(PAGE)
    await desk.arm()
    fields = dict(zip(VALUES, await desk.named(*VALUES), strict=True))
    for kind, (typed, value) in VALUES.items():
        result = await desk.fill(fields[kind].id, typed)
        assert (kind, result.outcome, result.match) == (kind, "applied", True)
        assert await desk.js(f"taken['{kind}']") == value
    # What stands there already is replaced, not added to.
    assert (await desk.fill(fields["date"].id, "1989/1/31")).match is True
    assert (await desk.fill(fields["range"].id, "100")).match is True
    (half,) = await desk.named("half-day")
    for typed in ("00:00:07", "12:30:00", "13:01:59"):
        assert (typed, (await desk.fill(half.id, typed)).match) == (typed, True)
    assert (await desk.fill(fields["time"].id, "")).match is True
    assert await desk.js("[taken.date, taken.range, taken.half, taken.time]") == [
        "1989-01-31",
        "100",
        "13:01:59",
        "",
    ]
    assert await desk.js("heard.every(([type, trusted]) => trusted && !type.startsWith('key'))")


async def test_what_the_control_does_not_take_is_told(desk: Any) -> None:
    """Beyond its ends, between its steps, no such day, no such value: 不一致 or a refusal."""
    await desk.show(
        "<label>年内 <input type=date id=a value=2024-02-02 min=2024-01-01"
        " max=2024-12-31></label><label>以後 <input type=date id=b min=2024-01-01></label>"
        "<label>月 <input type=month id=m></label>"
        "<label>目盛 <input type=range id=r min=0 max=10 step=5></label>"
        "<label>遠い <input type=range id=far max=1000000></label>"
    )
    await desk.arm()
    year, after, month, slider, far = await desk.named("年内", "以後", "月", "目盛", "遠い")
    assert (await desk.fill(year.id, "2024-05-06")).match is True
    assert (await desk.fill(year.id, "2023-05-06")).match is True
    assert (await desk.fill(after.id, "2023-05-06")).match is True  # as typed, and invalid
    await desk.fields(lambda state: any(one.valid is False for one in state.fields))
    for typed in ("2024-13", "2024"):
        assert (await desk.fill(month.id, typed)).refusal == "bad_text"
    assert (await desk.fill(slider.id, "7")).match is False
    assert (await desk.fill(slider.id, "多い")).refusal == "bad_text"
    assert (await desk.fill(far.id, "123456")).refusal == "not_editable"
    assert await desk.js("[m.value, r.value]") == ["", "5"]


async def test_a_page_that_swallows_keys_takes_the_date_as_from_its_popup(desk: Any) -> None:
    """Many forms let nobody type a date; the popup that they want used is not in the picture."""
    await desk.show(
        "<label>日 <input type=date id=date onkeydown='return false' onkeypress='return false'>"
        "</label>" + SCRIPT
    )
    await desk.arm()
    (field,) = await desk.named("日")
    assert (await desk.fill(field.id, "2024-04-01")).match is True
    assert await desk.js("taken.date") == "2024-04-01"


async def test_digits_for_a_page_that_moves_on_reach_no_other_field(desk: Any) -> None:
    """Focus goes to the citizen's own field at the first change: the rest is stopped, and told."""
    await desk.show(
        "<label>日 <input type=date id=d value=2001-01-01 oninput='pin.focus()'></label>"
        "<label>暗証番号 <input type=password id=pin></label>"
    )
    await desk.arm()
    (field,) = await desk.named("日")
    result = await desk.fill(field.id, "2024-04-22")
    assert (result.outcome, result.refusal) == ("refused", "protected")
    assert await desk.js("pin.value") == ""


async def test_a_date_of_the_citizens_own_or_to_be_confirmed_is_not_typed(desk: Any) -> None:
    """The class decides, as for text; control that ends in the middle ends the typing."""
    await desk.show(
        "<label>日 <input type=date id=own class=citizen></label>"
        "<label>回答 <input type=date id=sure class=confirm></label>"
        "<label>時 <input type=time id=time></label>" + SCRIPT
    )
    await desk.arm()
    own, sure, time = await desk.named("日", "回答", "時")
    assert (await desk.fill(own.id, "2024-04-01")).refusal == "protected"
    assert (await desk.fill(sure.id, "2024-04-01")).match is True  # the desk confirms at once
    keys = desk.hands._grip.dispatcher.key

    async def taken_back(down: dict[str, Any], up: dict[str, Any]) -> None:
        if down["key"] == "3":
            raise DisarmedError
        await keys(down, up)

    desk.hands._grip.dispatcher.key = taken_back
    assert (await desk.fill(time.id, "10:30")).refusal == "not_known"  # its hour was typed
    assert await desk.js("[own.value, sure.value, time.value, taken.time ?? '']") == [
        "",
        "2024-04-01",
        "",
        "",
    ]
