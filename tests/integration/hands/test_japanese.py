"""10,000 Japanese strings, typed by proxy, read back equal after the declared normalisation (Z-05).

All of them go the whole way: normaliser, browser, the page's own field, and back. To keep it
short they go as the lines of text areas, eighty at a time; three hundred others go one by one
into single-line fields, as an operator types them.
"""

import random
from typing import Any, Final

import pytest

from kiosk_client.sites.normalise import normalise

pytestmark = pytest.mark.asyncio(loop_scope="module")

SEED: Final = 20260401
AT_ONCE: Final = 80
COUNT: Final = 10_000
SINGLY: Final = 300
RULES: Final = ("none", "fullwidth", "halfwidth", "katakana", "hiragana", "halfwidth_katakana")

# Variants that a person's name may be written with: unified, compatibility and supplementary
# ideographs, and variation sequences. Each must come out as it went in.
FAMILY: Final = (
    "髙橋",
    "﨑山",
    "濵田",
    "德永",
    "𠮷田",
    "渡邊",
    "渡邉",
    "齋藤",
    "齊藤",
    "葛󠄀城",
    "辻󠄁",
    "神",
    "福",
    "塚",
    "嶋",
    "薮",
    "桒原",
    "曻",
)
GIVEN: Final = (
    "太郎",
    "花子",
    "翔",
    "凜",
    "禎子",
    "祐一",
    "琢磨",
    "海",
    "㐂一",
    "彅",
    "瑤",
    "閒",
    "さくら",
    "ことね",
    "レオン",
    "ゞ々〆",
)
KANA: Final = (
    "ヤマダ",
    "ﾔﾏﾀﾞ",
    "ﾊﾟｰﾙ",
    "ヴァン",
    "ゐゑを",
    "ヰヱヲ",
    "ｶﾞｷﾞｸﾞ",
    "ー",
    "ｰ",
    "が",
    "は゛",
    "ﾎﾟ",
    "ヷ",
    "きゃっぷ",
)
PLACES: Final = (
    "仙台市青葉区国分町三丁目７番１号",
    "2-8-1",
    "２−８−１",
    "二ー八",
    "東京都𠮷祥寺",
    "㍿",
    "①番地",
    "字〆",
)
MARKS: Final = (*"¥_\\〜～ー−－‐―｜…・゠（）「」＆%＠@#!?", "か\u3099", "は\u309a", "e\u0301")
EMOJI: Final = (
    "🏠",
    "👨‍👩‍👧",
    "🇯🇵",
    "👍🏽",
    "☎️",
    "🈂",
    "©",
)
CONTROLS: Final = [chr(c) for c in (*range(9), 11, 12, *range(14, 32), *range(127, 160))]


def _generate(chance: random.Random) -> str:
    """Return one string as an operator might type it; never empty at its ends."""
    kinds = (
        lambda: chance.choice(FAMILY) + chance.choice((" ", "　", "")) + chance.choice(GIVEN),
        lambda: "".join(chance.choices(KANA, k=3)),
        lambda: chance.choice(PLACES) + chance.choice(MARKS) + str(chance.randrange(1, 99)),
        lambda: "".join(chance.choices(MARKS, k=4)) + chance.choice(GIVEN),
        lambda: chance.choice(GIVEN) + chance.choice(EMOJI) + chance.choice(KANA),
        lambda: "".join(chr(chance.randrange(0x4E00, 0x9FFF)) for _ in range(5)),
        lambda: "".join(chr(chance.randrange(0x3041, 0x3096)) for _ in range(6)),
        lambda: "".join(chr(chance.randrange(0x21, 0x7F)) for _ in range(6)),
    )
    return chance.choice(kinds)()


async def _form(desk: Any, element: str) -> dict[str, str]:
    """Show one such element per rule; return the names of the fields by rule."""
    await desk.show("".join(element.format(rule=rule.replace("_", "-"), id=rule) for rule in RULES))
    await desk.arm()
    views = await desk.named(*RULES)
    return {rule: view.id for rule, view in zip(RULES, views, strict=True)}


async def test_ten_thousand_strings_come_back_equal(desk: Any) -> None:
    """Not one character of not one name changes but as its field's rule says."""
    chance = random.Random(SEED)
    texts = [_generate(chance) for _ in range(COUNT)]
    names = await _form(desk, "<textarea class=rule-{rule} id={id} aria-label={id}></textarea>")
    for number, start in enumerate(range(0, COUNT, AT_ONCE)):
        rule = RULES[number % len(RULES)]
        lines = texts[start : start + AT_ONCE]
        result = await desk.fill(names[rule], "\n".join(lines))
        assert (result.outcome, result.match) == ("applied", True), (rule, start)
        there = (await desk.js(f"document.getElementById('{rule}').value")).split("\n")
        assert there == [normalise(rule, line) for line in lines]


async def test_three_hundred_come_back_equal_one_by_one(desk: Any) -> None:
    """The same in fields of one line."""
    chance = random.Random(SEED + 1)
    names = await _form(desk, "<input class=rule-{rule} id={id} aria-label={id}>")
    for number in range(SINGLY):
        rule, text = RULES[number % len(RULES)], _generate(chance)
        result = await desk.fill(names[rule], text)
        assert (result.outcome, result.match) == ("applied", True), (rule, text)
    last = {rule: await desk.js(f"document.getElementById('{rule}').value") for rule in RULES}
    assert all(last.values())


async def test_controls_are_refused(desk: Any) -> None:
    """NUL and the other control characters of C0 and C1 never reach the page."""
    names = await _form(desk, "<input class=rule-{rule} id={id} aria-label={id}>")
    for control in CONTROLS:
        assert (await desk.fill(names["none"], f"山{control}田")).refusal == "bad_text"
    await desk.click("none")
    for control in ("\x00", "\x1b", "\x7f", "\u202e"):
        assert (await desk.text(f"山{control}田")).refusal == "bad_text"
    assert await desk.js("none.value") == ""
