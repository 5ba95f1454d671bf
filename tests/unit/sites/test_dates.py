"""Days and the eras in which they are counted (元号)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_client.sites.dates import LAST_YEAR, era_year, iso_date


@pytest.mark.parametrize(
    ("day", "era"),
    [
        (date(2019, 5, 1), ("令和", 1)),
        (date(2019, 4, 30), ("平成", 31)),
        (date(1989, 1, 7), ("昭和", 64)),
        (date(1926, 12, 24), ("大正", 15)),
        (date(1912, 7, 29), ("明治", 45)),
        (date(1872, 12, 31), None),
    ],
)
def test_the_day_of_a_change_belongs_to_the_new_era(day: date, era: tuple[str, int] | None) -> None:
    """Before 1873 the calendar was lunisolar: no era's year is said."""
    assert era_year(day) == era


@given(st.dates(min_value=date(1873, 1, 1), max_value=date(LAST_YEAR, 12, 31)))
def test_written_by_its_era_it_is_the_same_day(day: date) -> None:
    """What a card's date becomes in a form is read back as that date."""
    written = era_year(day)
    assert written is not None
    assert iso_date(f"{written[0]}{written[1]}年{day.month}月{day.day}日") == day.isoformat()
