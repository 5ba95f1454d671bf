import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.checks import LIMIT, clean, refuse_other_languages
from translation.memory import read_memory
from translation.ports import TextRefusedError


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("  料金は\n300円 \t です ", "料金は 300円 です"),
        ("ﾏｲﾅﾝﾊﾞｰｶｰﾄﾞ", "マイナンバーカード"),
        ("か\u3099", "が"),
        ("ＡＢＣ１２３", "ABC１２３"),
        ("①㎡", "①㎡"),
        ("a\x00b\x07c\ud800d\u200be\u202ef", "abcdef"),
        ("<b>300円</b> &amp; <em>はい</em>", "300円 & はい"),
        ("😀 はい", "😀 はい"),
    ],
)
def test_text_is_brought_to_its_normal_form(text: str, kept: str) -> None:
    assert clean(text) == kept
    assert clean(kept) == kept


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        (" \n\u3000", "empty"),
        ("\ud800\x00", "empty"),
        ("😀👍", "not_text"),
        ("…！？", "not_text"),
        ("<p><br></p>", "markup"),
        ("<script>alert(1)</script>", "markup"),
        ("あ" * (LIMIT + 1), "too_long"),
        ("あ" * 10_000, "too_long"),
        (" " * 10_000, "too_long"),
    ],
)
def test_what_is_no_text_is_refused_with_a_code(text: str, code: str) -> None:
    with pytest.raises(TextRefusedError) as refused:
        clean(text)
    assert refused.value.code == code


def test_the_message_never_holds_the_text() -> None:
    with pytest.raises(TextRefusedError) as refused:
        refuse_other_languages("Мой секрет")
    assert "секрет" not in str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        "Где получить карту",
        "어디에서 신청합니까",
        "ขอบัตรใหม่ได้ที่ไหน",
        "请问这里可以办理居留卡吗",
        "請問這裡可以辦理居留卡嗎",
        "我要申请个人编号卡",
    ],
)
def test_another_language_is_refused(text: str) -> None:
    with pytest.raises(TextRefusedError) as refused:
        refuse_other_languages(text)
    assert refused.value.code == "other_language"


@pytest.mark.parametrize(
    "text",
    [
        "OK",
        "Where do I apply for it?",
        "Nguyen Van Minh です",
        "It says 交付通知書 on it.",
        "080-1234-5678",
        "個人番号通知書在中",
        "申請書類一式",
        "髙橋 﨑濵",
        "刘伟",
        "刘伟と申します",
    ],
)
def test_japanese_and_english_and_names_are_no_reason(text: str) -> None:
    refuse_other_languages(text)


def test_no_line_of_the_corpus_is_refused() -> None:
    for pair in read_memory():
        refuse_other_languages(pair.ja)
        refuse_other_languages(pair.en)
        assert clean(pair.ja)


@given(st.text(alphabet=st.characters(categories=None), max_size=300))
def test_any_text_is_cleaned_or_refused(text: str) -> None:
    try:
        kept = clean(text)
    except TextRefusedError:
        kept = ""
    kept.encode()  # no half of a surrogate pair is left
    assert kept == kept.strip()
