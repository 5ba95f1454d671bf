"""Normalisation of what operators type (文字種の正規化)."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk_client.sites.dates import FIRST_YEAR, LAST_YEAR
from kiosk_client.sites.normalise import RULES, TextRefusedError, UnknownRuleError, normalise

NAME_VARIANTS = (
    "髙\ufa11\ufa19\ufa1b\ufa1c\ufa1d\ufa1e\ufa26\uf9dc\ufa45\ufa22\ufa14"
    "\U0002f9f4吉\U00020bb7葛\U000e0100辻\U000e0101斎齋齊"
)
"""Unified and compatibility ideographs, a character beyond the BMP, and variation sequences."""

UNCHANGING = ["none", "fullwidth", "halfwidth", "katakana", "hiragana", "halfwidth_katakana"]

CASES = [
    ("none", "髙橋 か\u3099く ①㈱〜ー", "髙橋 がく ①㈱〜ー"),
    ("fullwidth", "ﾔﾏﾀﾞ ﾊﾟｰﾙ 1-2ー3 A~", "ヤマダ　パール　１－２－３　Ａ～"),
    ("fullwidth", "データ 〜 ①", "データ　〜　①"),
    ("halfwidth", "ＡＢＣ　１２３－４５ー６　データ", "ABC 123-45-6 データ"),
    ("halfwidth", "ﾔﾏﾀﾞ", "ﾔﾏﾀﾞ"),
    ("katakana", "やまだ ﾀﾛｳ ゔゝゞゕー〜", "ヤマダ タロウ ヴヽヾヵー〜"),
    ("hiragana", "ヤマダ ﾀﾞﾛｳ ヴヽヾーヷ", "やまだ だろう ゔゝゞーヷ"),
    ("halfwidth_katakana", "やまだ　パール（Ａ）", "ﾔﾏﾀﾞ ﾊﾟｰﾙ(A)"),
    ("digits", "１２３ ‐ ４５ー６", "123456"),
    ("phone", "０３（１２３４）５６７８", "03-1234-5678"),
    ("phone", "(03) 1234−5678", "03-1234-5678"),
    ("phone", "090ー1234―5678", "090-1234-5678"),
    ("postal_code", "〒１０００００１", "100-0001"),
    ("postal_code", "100‐0001", "100-0001"),
    ("postal_code", "100", "100"),
    ("email", "ｔａｒｏ．Yamada＠example．ｊｐ ", "taro.Yamada@example.jp"),
    ("date", "令和元年五月", None),
    ("date", "令和元年5月1日", "2019-05-01"),
    ("date", "Ｈ３１．４．３０", "2019-04-30"),
    ("date", "昭和64年1月8日", None),
    ("date", "1991/2/3", "1991-02-03"),
    ("date", "19910203", "1991-02-03"),
    ("date", "2023-02-29", None),
    ("date", "91/2/3", None),
    ("date", "令和6年4月1日", "2024-04-01"),
    ("date", "R6.4.1", "2024-04-01"),
    ("date", "0001-06-04", None),
    ("date", "1872-12-31", None),
    ("date", "1873-01-01", "1873-01-01"),
    ("date", "2100-12-31", "2100-12-31"),
    ("date", "2204-04-01", None),
    ("date", "令和99年4月1日", None),
    ("date", "", ""),
    ("application_id", "1234 5678 ９０１２ 3456 7890 123", "12345678901234567890123"),
]


@pytest.mark.parametrize(("rule", "text", "wanted"), CASES)
def test_rules(rule: str, text: str, wanted: str | None) -> None:
    """Each rule does what sites ask for, and the traps of ー, 〜 and ① stay closed."""
    if wanted is None:
        with pytest.raises(TextRefusedError) as refused:
            normalise(rule, text)
        assert refused.value.fault == "not_a_date"
    else:
        assert normalise(rule, text) == wanted


@pytest.mark.parametrize("rule", UNCHANGING)
def test_name_variants_stay(rule: str) -> None:
    """Nobody's name is respelt: NFC alone would turn U+FA19 into U+795E."""
    assert normalise(rule, NAME_VARIANTS) == NAME_VARIANTS


# The blocks of ideographs alone: between them are letters (שׁ U+FB2A) that NFC does respell.
ideographs = st.one_of(
    [
        st.characters(categories=["Lo"], min_codepoint=first, max_codepoint=last)
        for first, last in ((0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFD))
    ]
)


@given(st.sampled_from(UNCHANGING), st.text(ideographs))
def test_no_ideograph_ever_changes(rule: str, name: str) -> None:
    """The same for every ideograph that Unicode has."""
    assert normalise(rule, name) == name


typed = st.text(
    st.sampled_from("あがﾞﾟｶﾞヴー〜-−‐1１aＡ 　()（）〒年月日.＠髙﨑神\u3099\u309a\ufe00\U000e0100¥￥")
    | st.characters(exclude_categories=["C", "Zl", "Zp"])
)


@given(st.sampled_from([rule for rule in RULES if rule != "date"]), typed)
@example("digits", "\u0339 \u0334")
def test_idempotent(rule: str, text: str) -> None:
    """Normalising twice is normalising once: a value read back compares equal."""
    once = normalise(rule, text)
    assert normalise(rule, once) == once


@given(st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)))
def test_dates_are_idempotent(day: date) -> None:
    """ISO dates stay what they are."""
    assert normalise("date", str(day)) == str(day)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a\x00b", "control"),
        ("a\tb", "control"),
        ("a\x1b[0m", "control"),
        ("\x85", "control"),
        ("\ud842", "surrogate"),
        ("a\nb", "newline"),
        ("a\r\nb", "newline"),
        ("a\u2028b", "newline"),
        ("山\u202e田", "invisible"),
        ("a\u200bb", "invisible"),
        ("\ufeffa", "invisible"),
        ("\ue000", "private_use"),
        ("\uffff", "control"),
    ],
)
@pytest.mark.parametrize("rule", RULES)
def test_unfit_text_is_refused(rule: str, text: str, fault: str) -> None:
    """What nobody types never reaches a page, by no rule; the error does not repeat it."""
    with pytest.raises(TextRefusedError) as refused:
        normalise(rule, text)
    assert refused.value.fault == fault
    assert text not in str(refused.value)
    assert refused.value.message_ja


def test_lines() -> None:
    """A field of several lines keeps them, however the operator's machine ends a line."""
    assert normalise("none", "一\r\n二\r三\n", multiline=True) == "一\n二\n三\n"
    with pytest.raises(TextRefusedError):
        normalise("none", "一\x0b二", multiline=True)


def test_emoji_and_indic_joiners_stay() -> None:
    """Joiners are part of a letter."""
    assert normalise(None, "👩\u200d👧 क्\u200dष") == "👩\u200d👧 क्\u200dष"


def test_unknown_rule() -> None:
    """A misspelt rule is an error, not silence."""
    with pytest.raises(UnknownRuleError):
        normalise("fullwdith", "a")
