"""Placeholders and other numbers: both sides must go on saying the same."""

import random
import re

import pytest

from translation.training.augmentation import with_other_numbers, with_placeholders


@pytest.mark.parametrize(
    ("ja", "en", "masked_ja", "masked_en"),
    [
        (
            "手数料は1,000円です。",
            "The fee is 1,000 yen.",
            "手数料は⟦0⟧です。",
            "The fee is ⟦0⟧.",
        ),
        (
            "令和8年5月14日までにお越しください。",
            "Please come by May 14, 2026.",
            "⟦0⟧までにお越しください。",
            "Please come by ⟦0⟧.",
        ),
        ("3番から5番です。", "From 3 to 5.", "⟦0⟧番から⟦1⟧番です。", "From ⟦0⟧ to ⟦1⟧."),
        ("5番の次は3番。", "3 comes after 5.", "⟦0⟧番の次は⟦1⟧番。", "⟦1⟧ comes after ⟦0⟧."),
        ("トムは10歳です。", "Tom is 10.", "⟦0⟧は⟦1⟧歳です。", "⟦0⟧ is ⟦1⟧."),
    ],
)
def test_what_both_sides_name_becomes_one_placeholder(
    ja: str, en: str, masked_ja: str, masked_en: str
) -> None:
    """The model learns to carry a placeholder to the place of what it stands for."""
    assert with_placeholders(ja, en, whole=True) == (masked_ja, masked_en)


@pytest.mark.parametrize(
    ("ja", "en"),
    [
        ("2人で来ました。", "There are two of us."),
        ("3回のうち3回です。", "3 times out of 3."),
        ("⟦0⟧番です。", "Number ⟦0⟧."),
        ("午後3時です。", "It is 15:00."),
    ],
)
def test_what_cannot_be_matched_is_left(ja: str, en: str) -> None:
    """A wrong placeholder would teach the model to invent a number."""
    assert with_placeholders(ja, en, whole=True) == (ja, en)


def test_bare_digits_become_placeholders_too() -> None:
    """Both ways of masking are learnt, with the counter word inside and outside."""
    assert with_placeholders("300円です。", "It is 300 yen.", whole=False) == (
        "⟦0⟧円です。",
        "It is ⟦0⟧ yen.",
    )


def test_other_numbers_stay_equal_on_both_sides() -> None:
    """However it is drawn, the pair says one number, and a month stays a month."""
    chance = random.Random(3)
    for _ in range(200):
        ja, en = with_other_numbers("5月は45番窓口です。", "In month 5 it is counter 45.", chance)
        assert re.findall(r"\d+", ja) == re.findall(r"\d+", en)
        month, counter = map(int, re.findall(r"\d+", ja))
        assert 2 <= month <= 12
        assert 10 <= counter <= 99


def test_dates_telephones_and_one_are_left() -> None:
    """Parts of a telephone number, amounts with commas and singular 1 are not exchanged."""
    pair = ("03-0000-0012へ1通、1,000円。", "1 copy to 03-0000-0012, 1,000 yen.")
    assert with_other_numbers(*pair, random.Random(1)) == pair
