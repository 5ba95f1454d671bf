"""A unit too many makes a right figure say nothing, or something else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation import quantities
from translation.machine.tidy import tidy


@pytest.mark.parametrize(
    ("source", "language", "target"),
    [
        ("I applied two weeks ago.", "en", "2週間年前に申請しました。"),
        ("It's only 90,000 yen.", "en", "90,000円日だけです。"),
        ("It's 200 yen.", "en", "午前200円です。"),
        ("There's one left at 9:30.", "en", "9時30分番に1つあります。"),
        ("2週間前に申請しました。", "ja", "I applied two weeks years ago."),
        ("5時までです。", "ja", "It's until 5 o'clock p.m. o'clock."),
        ("30分ごとに2回です。", "ja", "It's 30 minutes times, 2 times."),
    ],
)
def test_a_unit_too_many_is_found(source: str, language: str, target: str) -> None:
    other = "en" if language == "ja" else "ja"
    assert quantities.check(source, language, target, other).state == "failed"


@pytest.mark.parametrize(
    ("source", "target", "rendered", "right"),
    [
        ("I applied two weeks ago.", "ja", "⟦0⟧年前に申請しました。", "2週間前に申請しました。"),
        ("It's only 90,000 yen.", "ja", "⟦0⟧円だけです。", "90,000円だけです。"),
        ("It is open until 5 p.m.", "ja", "⟦0⟧時までです。", "午後5時までです。"),
        ("Bring 3 children.", "ja", "⟦0⟧枚お連れください。", "3人お連れください。"),
        ("Bring 3 cards.", "ja", "⟦0⟧枚お持ちください。", "3枚お持ちください。"),
        ("Those under 15 are free.", "ja", "⟦0⟧枚未満は無料です。", "15歳未満は無料です。"),
        ("2週間前です。", "en", "It was ⟦0⟧ years ago.", "It was two weeks ago."),
        ("300円です。", "en", "It is ⟦0⟧ yen.", "It is 300 yen."),
    ],
)
def test_what_an_engine_puts_behind_a_placeholder_is_put_right(
    source: str, target: str, rendered: str, right: str
) -> None:
    masked = quantities.mask(source, "en" if target == "ja" else "ja")
    assert quantities.unmask(rendered, masked, target) == right


UNITS = st.sampled_from(["year", "month", "week", "day", "hour", "minute"])


@given(st.integers(2, 99), UNITS, UNITS)
def test_a_length_of_time_survives_any_unit_that_follows(number: int, unit: str, more: str) -> None:
    said = f"It was {number} {unit}s ago."
    masked = quantities.mask(said, "en")
    follows = {
        "year": "年",
        "month": "か月",
        "week": "週間",
        "day": "日",
        "hour": "時間",
        "minute": "秒",
    }[more]
    text = quantities.unmask(f"⟦0⟧{follows}前でした。", masked, "ja")
    assert text is not None
    assert quantities.check(said, "en", text, "ja").state == "kept"


def test_a_point_behind_a_numeral_ends_the_sentence() -> None:
    """ "5, 0." and 「1時間です。」 would be 0.1時間."""
    assert tidy("5, 0.", "ja") + "1時間です。" == "5, 0。1時間です。"


def test_only_time_goes_on_until() -> None:
    """A model writes 5回まで so, as it does 5時まで."""
    assert tidy("It allows until five times.", "en") == "It allows up to five times."
    assert tidy("You can bring it until five.", "en") == "You can bring it until five."
