"""Which option of a list a value of the card means: one, or none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_client.hands.card_choice import option_for

ERAS = ["選択してください", "明治", "大正", "昭和（S）", "平成 (1989～2019年)", "令和", "西暦"]


@pytest.mark.parametrize(
    ("value", "options", "place"),
    [
        ("昭和", ERAS, 3),
        ("平成", ERAS, 4),
        ("令和", ["Choose", "Heisei", "Reiwa"], 2),
        ("令和", ["H", "R"], 1),
        ("7", ["5年", "６年", "７年"], 2),
        ("4", ["03", "04", "05"], 1),
        ("1", ["元年", "2年"], 0),
        ("1995", ["1994年（平成6年）", "1995年（平成7年）"], 1),
        ("女", ["男性", "女性", "回答しない"], 1),
    ],
)
def test_the_option_that_means_it(value: str, options: list[str], place: int) -> None:
    """Eras by name, letter or English; numbers with 年, zeros and full-width digits; sexes."""
    assert option_for(value, options) == place


@pytest.mark.parametrize(
    ("value", "options"),
    [
        ("令和", ["昭和", "平成"]),
        ("4", ["4", "04"]),
        ("4", ["14", "40", "4～6"]),
        ("昭和", ["昭和前期", "昭和後期"]),
        ("平成", []),
    ],
)
def test_none_or_two_are_left_to_the_citizen(value: str, options: list[str]) -> None:
    """Nothing is guessed."""
    assert option_for(value, options) is None


@given(st.text(max_size=20), st.lists(st.text(max_size=20), max_size=5))
def test_never_more_than_one(value: str, options: list[str]) -> None:
    """A place that is returned is one of the list."""
    place = option_for(value, options)
    assert place is None or 0 <= place < len(options)
