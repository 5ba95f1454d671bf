"""Sentences by rules, in both languages."""

import pytest

from translation.argos import RuleSegmenter
from translation.ports import Language

CUT: list[tuple[Language, str, list[str]]] = [
    ("ja", "はい。少々お待ちください。", ["はい。", "少々お待ちください。"]),
    ("ja", "本当ですか！？よかった", ["本当ですか！？", "よかった"]),
    (
        "ja",
        "「少々お待ちください。」と言われました。",
        ["「少々お待ちください。」と言われました。"],
    ),
    ("ja", "「はい。分かりました。」", ["「はい。分かりました。」"]),
    ("ja", "「はい。」\n次です。", ["「はい。」", "次です。"]),
    ("ja", "手数料は1.5倍です。", ["手数料は1.5倍です。"]),
    ("ja", "えっと…カードです。", ["えっと…", "カードです。"]),
    ("ja", "（任意です。）はい。", ["（任意です。）", "はい。"]),
    ("en", "Hello. I lost my card.", ["Hello.", "I lost my card."]),
    ("en", "Mr. Smith came. Dr. Lee, too.", ["Mr. Smith came.", "Dr. Lee, too."]),
    ("en", "It opens at 9 a.m. Please wait.", ["It opens at 9 a.m.", "Please wait."]),
    ("en", "We open at 9:30 a.m. Monday to Friday.", ["We open at 9:30 a.m. Monday to Friday."]),
    ("en", "It costs 1.50 dollars. OK?", ["It costs 1.50 dollars.", "OK?"]),
    ("en", "Counter No. 3 is there.", ["Counter No. 3 is there."]),
    ("en", 'He said "Wait." Then he left.', ['He said "Wait."', "Then he left."]),
    ("en", "J. R. Brown is my name.", ["J. R. Brown is my name."]),
    ("en", "1. Name and address.", ["1. Name and address."]),
    ("en", "hello. i lost my card.", ["hello.", "i lost my card."]),
    ("en", "It is on floor 2. Thank you.", ["It is on floor 2.", "Thank you."]),
    ("en", "Really?! Yes.", ["Really?!", "Yes."]),
    ("en", "The fee is ⟦0⟧. ⟦1⟧ is the last day.", ["The fee is ⟦0⟧.", "⟦1⟧ is the last day."]),
]


@pytest.mark.parametrize(("language", "text", "sentences"), CUT)
def test_sentences(language: Language, text: str, sentences: list[str]) -> None:
    """Cut where a person would, so that no engine sees half a sentence."""
    assert list(RuleSegmenter().sentences(text, language)) == sentences


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u3000"])
def test_blank_text_has_no_sentence(language: Language, text: str) -> None:
    """So that nothing is made of nothing."""
    assert RuleSegmenter().sentences(text, language) == ()


@pytest.mark.parametrize(
    ("language", "text", "longest"),
    [
        ("ja", "住所を書いて、" * 100, 120),
        ("ja", "あ" * 1000, 120),
        ("en", "please write your address, and " * 60, 300),
        ("en", "x" * 10_000, 300),
    ],
)
def test_what_never_ends_is_cut_and_nothing_is_lost(
    language: Language, text: str, longest: int
) -> None:
    """Pieces an engine can read, with every word of the text in them."""
    parts = RuleSegmenter().sentences(text, language)
    assert max(map(len, parts)) <= longest
    assert "".join(parts).replace(" ", "") == text.replace(" ", "")
