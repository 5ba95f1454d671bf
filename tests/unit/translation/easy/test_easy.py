"""やさしい日本語 by the phrase book and by rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.easy import Simplifier
from translation.easy.plain import dictionary_form, plain, te_form
from translation.easy.spacing import spaced
from translation.glossary import Glossary
from translation.phrases import PhraseBook


@pytest.fixture(scope="module")
def simplifier() -> Simplifier:
    glossary = Glossary.shipped()
    return Simplifier(PhraseBook.shipped(render_term=glossary.render), glossary)


@pytest.mark.parametrize(
    ("polite", "expected"),
    [
        ("恐れ入りますが、お名前をお書きください。", "お名前を書いてください。"),
        ("担当の者をお呼びいたします。", "担当の者を呼びます。"),
        ("少々お待ちください。", "少し待ってください。"),
        ("ご記入いただけますか。", "ご記入いただけますか。"),  # not certain: as it was
        ("ご連絡ください。", "連絡してください。"),
        ("お願いいたします。", "お願いします。"),
        ("後ほどお電話いたします。", "あとでお電話します。"),
        ("カードはお使いいただけません。", "カードはお使いいただけません。"),
        ("こちらの席をお選びいただけます。", "こちらの席を選ぶことができます。"),
        ("印刷しております。", "印刷しています。"),
        ("これで読めますでしょうか。", "これで読めますか。"),
        ("そのようなことはできかねます。", "そのようなことはできかねます。"),
    ],
)
def test_politeness_goes_and_meaning_stays(polite: str, expected: str) -> None:
    """敬語 becomes です/ます where that is certain."""
    assert plain(polite) == expected


def test_forms_of_verbs() -> None:
    """五段, 一段, and those that only look like the other."""
    assert [te_form(stem) for stem in ("書き", "急ぎ", "押し", "待ち", "読み", "見せ", "借り")] == [
        "書いて",
        "急いで",
        "押して",
        "待って",
        "読んで",
        "見せて",
        "借りて",
    ]
    assert te_form("行き") == "行って"
    assert te_form("案内") is None
    assert [dictionary_form(stem) for stem in ("受け取り", "入れ", "使い", "着", "越し")] == [
        "受け取る",
        "入れる",
        "使う",
        "着る",
        None,
    ]


def test_phrases_stand_apart() -> None:
    """文節の分かち書き, not inside a compound verb nor after お."""
    assert spaced("申し込みの紙を持っています。") == "申し込みの 紙を 持って います。"
    assert spaced("お名前とご住所を書いてください。") == "お名前と ご住所を 書いて ください。"
    assert spaced("6か月、待ってください。") == "6か月、待って ください。"


def test_people_come_first(simplifier: Simplifier) -> None:
    """An approved phrase is shown as people have written it."""
    easy = simplifier.simplify("手数料は３００円です。")
    assert (easy.text, easy.approved) == ("お金は 300円です。", True)
    assert [part.text for part in easy.parts if part.kind == "number"] == ["300円"]


def test_terms_are_explained_and_read(simplifier: Simplifier) -> None:
    """An official term keeps its name; its explanation comes after it, once."""
    easy = simplifier.simplify("交付通知書が届きましたら、交付通知書をお送りください。")
    assert easy.text.count("（カードの じゅんびが できたことを しらせる はがき）") == 1
    assert not easy.approved
    terms = [part for part in easy.parts if part.kind == "term"]
    assert terms[0].reading == "こうふつうちしょ"


def test_long_sentences_are_cut_and_eras_explained(simplifier: Simplifier) -> None:
    """One thing a sentence; a year that a reader from abroad knows."""
    easy = simplifier.simplify("今日の受付は終わりましたので、令和8年5月14日にお越しください。")
    assert "だから、" in easy.text
    assert [part.text for part in easy.parts if part.kind == "number"] == [
        "令和8年5月14日（2026年）"
    ]
    assert easy.text.endswith("来て ください。")


def test_nothing_is_made_of_nothing(simplifier: Simplifier) -> None:
    """No text, no line."""
    assert simplifier.simplify("").text == ""
    assert simplifier.simplify(" \n").parts == ()


@given(text=st.text(max_size=60))
def test_no_text_makes_it_fail(simplifier: Simplifier, text: str) -> None:
    """Parts and text agree whatever is said."""
    easy = simplifier.simplify(text)
    assert easy.text == "".join(part.text for part in easy.parts)
