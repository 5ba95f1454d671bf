"""The form beside the picture: what it lists, what it writes, what it reads back (Z-05)."""

from typing import Any

import pytest

from kiosk_client.hands.outcomes import DisarmedError
from server.protocol.fields import ProcedureStep
from server.protocol.input import InputChoose, InputFill

pytestmark = pytest.mark.asyncio(loop_scope="module")

FORM = """
<form><fieldset><legend>氏名</legend>
<label>姓 <input id=sei name=sei required></label>
<label>名 <input id=mei name=mei maxlength=4></label></fieldset>
<input class=kana id=kana aria-label="読み">
<textarea id=memo placeholder="メモ"></textarea>
<label for=pref>都道府県</label>
<select id=pref><option value="">選択<option>宮城県<option disabled>千葉県<option>東京都</select>
<fieldset><legend>性別</legend><label><input type=radio name=sex value=f>女</label>
<label><input type=radio name=sex value=m>男</label></fieldset>
<label><input type=checkbox id=agree>同意する</label>
<label>生年月日 <input type=date id=birth></label>
<label>人数 <input type=number id=number max=9></label>
<div contenteditable id=rich aria-label="自由記述"></div>
<label>読むだけ <input readonly value=x></label><label>使えない <input disabled></label>
<label>写真 <input type=file id=photo></label>
<label>確認 <input class=confirm id=sure></label>
<label>暗証番号 <input type=password id=pin maxlength=4 value=83></label>
<label>口座 <input class=citizen id=account value=7654321></label>
<label>隠れた欄 <input class=hidden id=gone value=1></label>
<label>続き <b class=own>4711</b><input></label><input class=citizen placeholder="末尾 4711">
<div contenteditable aria-label="手紙">あ<b class=own contenteditable=false>4711</b></div>
<fieldset><legend>送付先</legend><input type=radio name=to id=home value=4711><label for=home
 class=own>4711</label><label><input type=radio name=to>ほか</label></fieldset>
<span id=echo>控え 7654321</span><input aria-labelledby=echo id=copy value="7654321です">
</form>
<script>window.heard = []; for (const t of ['input', 'change']) document.addEventListener(t,
 (e) => heard.push([t, e.target.id || e.target.value, e.isTrusted]));</script>
"""


async def _by_label(desk: Any) -> dict[str, Any]:
    state = await desk.fields(lambda state: any(view.label == "口座" for view in state.fields))
    return {view.label: view for view in state.fields}


async def test_the_list_names_every_field_that_is_not_hidden_and_no_value_of_the_citizens(
    desk: Any,
) -> None:
    """The operator knows the form; of the citizen's own fields only their state (S-23)."""
    await desk.show(FORM)
    fields = await _by_label(desk)
    assert {label: (view.kind, view.klass) for label, view in fields.items() if label} == {
        "氏名 姓": ("text", "open"),
        "氏名 名": ("text", "open"),
        "氏名（カナ）": ("text", "open"),
        "メモ": ("multiline", "open"),
        "都道府県": ("select", "open"),
        "性別": ("radio", "open"),
        "同意する": ("checkbox", "open"),
        "生年月日": ("date", "open"),
        "人数": ("number", "open"),
        "自由記述": ("editable", "open"),
        "読むだけ": ("text", "open"),
        "使えない": ("text", "open"),
        "写真": ("file", "open"),
        "確認": ("text", "confirm"),
        "続き": ("text", "open"),
        "手紙": ("editable", "open"),
        "送付先": ("radio", "open"),
        "暗証番号": ("secret", "citizen"),
        "口座": ("text", "citizen"),
    }
    pin, account = fields["暗証番号"], fields["口座"]
    assert (pin.value, pin.length, pin.max_length, pin.filled) == (None, 2, 4, True)
    assert (account.value, account.length, account.filled) == (None, 7, True)
    assert fields["氏名 姓"].required
    assert fields["氏名 姓"].box is not None
    # A label and a value which repeat the account number are left out.
    assert fields[""].value is None
    # What the picture conceals is no part of a value, of a label or of an option.
    assert fields["手紙"].value is None
    assert (await desk.hands.options(fields["送付先"].id)).options == ("", "ほか")
    assert "7654321" not in desk.states[-1].model_dump_json()
    # What the profile names is there in both languages; what the page says stays as it is.
    state = desk.states[-1]
    assert (state.page, state.page_en) == ("式", "Form")
    assert state.step == ProcedureStep(number=2, count=3, name="入力")
    assert (fields["氏名（カナ）"].label_en, fields["メモ"].label_en) == ("Name in kana", None)


async def test_a_text_is_normalised_written_and_read_back(desk: Any) -> None:
    """一致: the page has what was typed, by its profile's rule, with trusted events."""
    await desk.show(FORM)
    await desk.arm()
    fields = await _by_label(desk)
    result = await desk.fill(fields["氏名 姓"].id, "髙﨑")
    assert (result.outcome, result.match, result.field) == ("applied", True, fields["氏名 姓"].id)
    assert await desk.js("sei.value") == "髙﨑"
    assert await desk.js("heard") == [["input", "sei", True], ["change", "sei", True]]
    assert (await desk.fill(fields["氏名（カナ）"].id, "たかさき")).match is True
    assert await desk.js("kana.value") == "タカサキ"
    assert (await desk.fill(fields["メモ"].id, "一行目\r\n二行目")).match is True
    assert await desk.js("memo.value") == "一行目\n二行目"
    assert (await desk.fill(fields["自由記述"].id, "自由に")).match is True
    assert (await desk.fill(fields["自由記述"].id, "")).match is True
    assert await desk.js("rich.textContent") == ""
    assert (await desk.fill(fields["人数"].id, "12")).match is True


async def test_what_the_page_makes_of_a_text_is_told(desk: Any) -> None:
    """不一致: the page cut it off, and the browser's verdict is listed."""
    await desk.show(FORM)
    await desk.arm()
    fields = await _by_label(desk)
    assert (await desk.fill(fields["氏名 名"].id, "あいうえお")).match is False
    assert await desk.js("mei.value") == "あいうえ"
    await desk.fill(fields["人数"].id, "12")
    state = await desk.fields(
        lambda state: any(view.label == "人数" and view.filled for view in state.fields)
    )
    assert next(view.valid for view in state.fields if view.label == "人数") is False


async def test_unfit_text_and_locked_fields_are_refused(desk: Any) -> None:
    """Each refusal says why; nothing is written."""
    await desk.show(FORM)
    await desk.arm()
    fields = await _by_label(desk)
    refusals = {
        "氏名 姓": ("a\x00b", "bad_text"),
        "氏名 名": ("a\nb", "bad_text"),
        "生年月日": ("きのう", "bad_text"),
        "読むだけ": ("a", "not_editable"),
        "使えない": ("a", "not_editable"),
        "都道府県": ("a", "not_editable"),
        "写真": ("/etc/passwd", "file_refused"),
        "暗証番号": ("1234", "protected"),
        "口座": ("1", "protected"),
    }
    for label, (text, refusal) in refusals.items():
        result = await desk.fill(fields[label].id, text)
        assert (result.outcome, result.refusal) == ("refused", refusal), label
    assert (await desk.fill("f999999-1", "a")).refusal == "moved"
    assert (await desk.fill("f7", "a")).refusal == "not_found"
    assert await desk.js("[pin.value, account.value, heard.length]") == ["83", "7654321", 0]


async def test_options_are_chosen_with_the_events_of_a_keyboard(desk: Any) -> None:
    """Selects and radio buttons by list, because native popups are no part of the picture."""
    await desk.show(FORM)
    await desk.arm()
    fields = await _by_label(desk)
    listed = await desk.hands.options(fields["都道府県"].id)
    assert (listed.options, listed.selected) == (("選択", "宮城県", "千葉県", "東京都"), 0)
    assert (await desk.choose(fields["都道府県"].id, 3)).match is True
    assert await desk.js("pref.value") == "東京都"
    assert await desk.js("heard") == [["input", "pref", True], ["change", "pref", True]]
    assert (await desk.choose(fields["都道府県"].id, 2)).refusal == "not_editable"
    assert (await desk.choose(fields["都道府県"].id, 9)).refusal == "moved"
    assert (await desk.choose(fields["都道府県"].id, 0)).match is True
    assert (await desk.choose(fields["性別"].id, 1)).match is True
    assert await desk.js("document.querySelector('[name=sex]:checked').value") == "m"
    radio = await desk.hands.options(fields["性別"].id)
    assert (radio.options, radio.selected) == (("女", "男"), 1)


SUGGESTED = """
<label>町名 <input id=town list=towns></label><datalist id=towns><option value="本町">
<option value="本町 7654321"><option disabled value="廃止町"><option>栄町</option></datalist>
<label>無し <input list=none></label><datalist id=none></datalist>
<label>暗証番号 <input type=password list=towns></label>
<label>口座 <input class=citizen id=account list=towns value=7654321></label>
"""


async def test_suggestions_are_listed_and_written_like_any_text(desk: Any) -> None:
    """What a `datalist` drops down beside the picture; none repeats a value of the citizen's."""
    await desk.show(SUGGESTED)
    await desk.arm()
    fields = await _by_label(desk)
    assert [label for label, view in fields.items() if view.suggests] == ["町名"]
    listed = await desk.hands.options(fields["町名"].id)
    assert (listed.options, listed.total, listed.selected) == (("本町", "栄町"), 2, None)
    for label in ("無し", "暗証番号", "口座"):
        assert await desk.hands.options(fields[label].id) is None, label
    assert (await desk.fill(fields["町名"].id, listed.options[1])).match is True
    assert await desk.js("town.value") == "栄町"


async def test_checkboxes_and_dates(desk: Any) -> None:
    """A checkbox is set, not turned; a date comes in any way people write it."""
    await desk.show(FORM)
    await desk.arm()
    fields = await _by_label(desk)
    for _ in range(2):
        assert (await desk.check(fields["同意する"].id, checked=True)).match is True
    assert await desk.js("agree.checked") is True
    assert (await desk.check(fields["同意する"].id, checked=False)).match is True
    assert await desk.js("agree.checked") is False
    assert (await desk.fill(fields["生年月日"].id, "平成2年3月4日")).match is True
    assert await desk.js("birth.value") == "1990-03-04"


async def test_a_field_to_be_confirmed_waits_for_the_citizen(desk: Any) -> None:
    """Nothing is written before the citizen has seen it, neither by form nor by keys."""
    await desk.show(FORM)
    await desk.arm()
    fields = await _by_label(desk)
    asked = await desk.hands.perform(
        InputFill(lease=1, seq=1, field=fields["確認"].id, text="はい")
    )
    assert (asked.label, asked.text) == ("確認", "はい")
    assert await desk.js("sure.value") == ""
    result = await asked.write()
    assert (result.outcome, result.match) == ("applied", True)
    assert await desk.js("sure.value") == "はい"
    assert (await desk.click("sure")).outcome == "applied"
    assert (await desk.text("x")).refusal == "not_editable"
    assert (await desk.key("Backspace")).refusal == "not_editable"
    assert await desk.js("sure.value") == "はい"
    await desk.hands.disarm()
    assert (await asked.write()).refusal == "no_lease"


async def test_an_option_that_the_citizen_was_not_asked_about_is_not_chosen(desk: Any) -> None:
    """A list that the page fills anew meanwhile has something else in its place."""
    await desk.show(
        "<label>支所 <select id=s class=confirm><option>–<option>北<option>南</select></label>"
    )
    await desk.arm()
    (view,) = await desk.named("支所")
    message = InputChoose(lease=1, seq=next(desk.seq), field=view.id, option=1)
    asked = await desk.hands.perform(message)
    assert asked.text == "北"
    await desk.js("s.options[1].text = '東'")
    assert (await asked.write()).refusal == "moved"
    assert await desk.js("s.selectedIndex") == 0


async def test_a_choice_that_loses_control_in_the_middle_changes_nothing(
    desk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A list is put next to the option before the key; without the key it is as it was."""
    await desk.show("<label>支所 <select id=s><option>–<option>北<option>南</select></label>")
    await desk.arm()
    (view,) = await desk.named("支所")
    grip = desk.hands._grip

    async def taken_back(*_key: object) -> None:
        raise DisarmedError

    monkeypatch.setattr(grip.dispatcher, "key", taken_back)
    assert (await desk.choose(view.id, 2)).refusal == "no_lease"
    assert await desk.js("s.selectedIndex") == 0


async def test_names_do_not_outlive_their_document(desk: Any) -> None:
    """A field of the page before is `moved`, even where the new page looks the same."""
    await desk.show(FORM)
    old = (await _by_label(desk))["氏名 姓"]
    generation = desk.states[-1].generation
    await desk.show(FORM)
    await desk.arm()
    new = (await _by_label(desk))["氏名 姓"]
    assert new.id != old.id
    assert desk.states[-1].generation > generation
    assert (await desk.fill(old.id, "x")).refusal == "moved"
    await desk.js("sei.remove()")
    assert (await desk.fill(new.id, "x")).refusal == "moved"


# How React keeps its inputs: it remembers each value that a script of the page set, ignores `input`
# events after which the value is the remembered one, and puts its own state back after each.
CONTROLLED = """
<input id=a aria-label=名前><input type=date id=d aria-label=日付>
<script>
const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
window.state = {a: '', d: ''};
for (const field of [a, d]) {
  let known = '';
  Object.defineProperty(field, 'value', {configurable: true,
    get() { return own.get.call(this) }, set(v) { known = String(v); own.set.call(this, v) }});
  field.addEventListener('input', () => {
    if (field.value !== known) state[field.id] = known = field.value;
    own.set.call(field, state[field.id]);
  });
}
</script>
"""


async def test_a_framework_that_controls_its_inputs_takes_the_value(desk: Any) -> None:
    """Text and date alike reach the page's own state, not only what is shown."""
    await desk.show(CONTROLLED)
    await desk.arm()
    name, date = await desk.named("名前", "日付")
    assert (await desk.fill(name.id, "髙橋")).match is True
    assert (await desk.fill(date.id, "令和6年4月1日")).match is True
    assert await desk.js("state") == {"a": "髙橋", "d": "2024-04-01"}


async def test_half_a_character_of_the_page_does_not_stop_the_list(desk: Any) -> None:
    """A page may cut a value or a label in the middle of a surrogate pair."""
    await desk.show("<input id=a aria-label=名前><script>a.value = '\\ud867x'</script>")
    (view,) = await desk.named("名前")
    assert view.value == "\ufffdx"
    await desk.js("a.setAttribute('aria-label', '\\udc00姓')")
    await desk.named("\ufffd姓")
