import pytest

from translation.quantities import mask, mask_pair, unmask


@pytest.mark.parametrize(
    ("text", "masked", "back"),
    [
        ("料金は1,000円です。", "料金は⟦0⟧です。", "料金は1,000 yenです。"),
        ("令和8年5月14日までです。", "⟦0⟧までです。", "May 14, 2026までです。"),
        ("午後5時15分、3階です。", "⟦0⟧、⟦1⟧です。", "5:15 p.m.、3rd floorです。"),
        ("正午に080-3391-6254へ。", "⟦0⟧に⟦1⟧へ。", "noonに080-3391-6254へ。"),
        ("3か月、23桁", "⟦0⟧、⟦1⟧桁", "three months、23桁"),
        ("3番窓口", "⟦0⟧番窓口", "3番窓口"),
    ],
)
def test_japanese_is_masked_and_rendered_in_english(text: str, masked: str, back: str) -> None:
    held = mask(text, "ja")
    assert held.text == masked
    assert unmask(held.text, held, "en") == back


@pytest.mark.parametrize(
    ("text", "masked", "back"),
    [
        ("The fee is 1,000 yen.", "The fee is ⟦0⟧.", "The fee is 1,000円."),
        ("By May 14, 2026.", "By ⟦0⟧.", "By 2026年5月14日."),
        ("June 1, Showa 47.", "⟦0⟧.", "昭和47年6月1日."),
        ("At 5:15 p.m. on Monday.", "At ⟦0⟧ on Monday.", "At 午後5時15分 on Monday."),
        ("Basement level 1.", "⟦0⟧.", "地下1階."),
        ("Two of them, please.", "Two of them, please.", "Two of them, please."),
    ],
)
def test_english_is_masked_and_rendered_in_japanese(text: str, masked: str, back: str) -> None:
    held = mask(text, "en")
    assert held.text == masked
    assert unmask(held.text, held, "ja") == back


def test_no_more_than_the_limit_is_masked() -> None:
    held = mask("1円、20円、30円、40円、50円、60円、70円", "ja", limit=2)
    assert held.text == "⟦0⟧、⟦1⟧、30円、40円、50円、60円、70円"


@pytest.mark.parametrize("translated", ["It costs.", "⟦0⟧ ⟦0⟧ ⟦1⟧", "⟦0⟧", "⟦0⟧ ⟦1⟧ ⟦2⟧"])
def test_a_lost_doubled_or_invented_placeholder_is_refused(translated: str) -> None:
    held = mask("1,000円と2,000円", "ja")
    assert unmask(translated, held, "en") is None


def test_placeholders_may_change_places() -> None:
    held = mask("午前9時から1,000円です。", "ja")
    assert unmask("It's ⟦1⟧ from ⟦0⟧.", held, "en") == "It's 1,000 yen from 9 a.m."


def test_a_text_with_such_brackets_is_left_alone() -> None:
    assert mask("⟦0⟧は1,000円", "ja").quantities == ()


def test_both_sides_of_a_pair_are_masked_alike() -> None:
    pair = mask_pair("9時に1,000円です。", "ja", "It's 1,000 yen at 9:00.", "en")
    assert pair == ("⟦0⟧に⟦1⟧です。", "It's ⟦1⟧ at ⟦0⟧.")
    assert mask_pair("1,000円です。", "ja", "It's 100 yen.", "en") is None
    assert mask_pair("⟦0⟧と1円", "ja", "⟦0⟧ and 1 yen", "en") is None


def test_what_only_one_side_says_in_figures_stays_in_both() -> None:
    pair = mask_pair("2枚で600円です。", "ja", "It's 600 yen for two copies.", "en")
    assert pair == ("2枚で⟦0⟧です。", "It's ⟦0⟧ for two copies.")
