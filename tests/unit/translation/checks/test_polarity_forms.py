"""One example for each rule of the two lists of denials, and each is needed."""

import pytest

from translation.checks import negation_en, negation_ja, polarity
from translation.checks.counting import Rule, count

JAPANESE = [
    ("すみません。", (0, 0)),
    ("明日かもしれません。", (0, 0)),
    ("書かなければなりません。", (0, 0)),
    ("書かないといけません。", (0, 0)),
    ("できないわけではありません。", (0, 2)),
    ("帰るわけにはいきません。", (0, 1)),
    ("1枚しかありません。", (0, 0)),
    ("控えに過ぎません。", (0, 1)),
    ("来ませんか。", (0, 1)),
    ("届きますよね、いませんよね。", (0, 1)),
    ("時間が少ない。", (0, 0)),
    ("仕方ないです。", (0, 1)),
    ("問題ありません。", (0, 1)),
    ("構いません。", (0, 0)),
    ("使えなくなります。", (1, 1)),
    ("カードをなくした。", (0, 1)),
    ("まず、必ずに。", (0, 0)),
    ("書かなくてもいい。", (1, 1)),
    ("夫がいなくてもできる。", (1, 1)),
    ("家族がいなくなった。", (0, 1)),
    ("時間は気になさらないでください。", (0, 0)),
    ("そういうわけではない。", (1, 1)),
    ("届きません。", (1, 1)),
    ("書かずに出した。", (1, 1)),
    ("お渡しできかねます。", (1, 1)),
    ("印鑑は不要。", (1, 1)),
    ("飲食はご遠慮いただいております。", (1, 1)),
    ("コピーはだめだと言われた。", (1, 1)),
    ("帽子はだめですか。", (0, 1)),
    ("書かないとだめだと言われた。", (0, 0)),
    ("それはだめ。", (0, 1)),
    ("枚数が足りた。", (0, 1)),
]
ENGLISH = [
    ("It's new, isn't it?", (0, 0)),
    ("Isn't it new?", (0, 1)),
    ("It's not only new.", (0, 0)),
    ("Please don't worry.", (0, 1)),
    ("It's no longer new.", (1, 1)),
    ("It's no later than May.", (0, 1)),
    ("Please refrain.", (0, 1)),
    ("No, it's new.", (0, 1)),
    ("I don't think so.", (0, 1)),
    ("It's neither new nor old.", (1, 1)),
    ("It isn't new.", (1, 1)),
    ("It's without a photo.", (1, 1)),
    ("It's returned rather than forwarded.", (1, 1)),
    ("They refuse.", (0, 1)),
    ("All except me.", (0, 1)),
]


@pytest.mark.parametrize(("text", "counted"), JAPANESE)
def test_denials_of_japanese(text: str, counted: tuple[int, int]) -> None:
    assert negation_ja.negations(text) == counted


@pytest.mark.parametrize(("text", "counted"), ENGLISH)
def test_denials_of_english(text: str, counted: tuple[int, int]) -> None:
    assert negation_en.negations(text) == counted


@pytest.mark.parametrize(
    ("rules", "examples"), [(negation_ja.RULES, JAPANESE), (negation_en.RULES, ENGLISH)]
)
def test_without_any_one_rule_an_example_is_counted_wrong(
    rules: tuple[Rule, ...], examples: list[tuple[str, tuple[int, int]]]
) -> None:
    idle = []
    for left_out in range(len(rules)):
        rest = rules[:left_out] + rules[left_out + 1 :]
        if all(count(text, rest) == counted for text, counted in examples):
            idle.append(rules[left_out].pattern.pattern)
    assert idle == []


@pytest.mark.parametrize(
    ("ja", "en"),
    [
        ("誰もいなかったんです。", "There was nobody."),
        ("問題ありません。", "That's fine."),
        ("ご心配なく。", "Please relax."),
        ("来なくて結構です。", "You don't have to come."),
        ("帰るわけにはいきません。", "I can't go home."),
        ("むしろこちらがいいです。", "Rather, this one is better."),
    ],
)
def test_idioms_agree(ja: str, en: str) -> None:
    assert polarity(ja, "ja", en, "en").state != "failed"
