from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.quantities import check, find
from translation.quantities.eras import ERAS, era_of, find_era, western_year


@pytest.mark.parametrize(
    ("day", "name", "year"),
    [
        (date(2019, 4, 30), "平成", 31),
        (date(2019, 5, 1), "令和", 1),
        (date(1989, 1, 7), "昭和", 64),
        (date(1989, 1, 8), "平成", 1),
        (date(1926, 12, 24), "大正", 15),
        (date(1926, 12, 25), "昭和", 1),
        (date(1912, 7, 29), "明治", 45),
        (date(1912, 7, 30), "大正", 1),
    ],
)
def test_an_era_begins_on_its_day(day: date, name: str, year: int) -> None:
    found = era_of(day)
    assert found is not None
    assert (found[0].name, found[1]) == (name, year)


def test_before_meiji_there_is_no_era() -> None:
    assert era_of(ERAS[0].begins - timedelta(days=1)) is None


@given(st.dates(min_value=ERAS[0].begins, max_value=date(2099, 12, 31)))
def test_a_day_said_by_era_is_the_same_day(day: date) -> None:
    found = era_of(day)
    assert found is not None
    era, year = found
    text = f"{era.name}{year}年{day.month}月{day.day}日"
    assert [tuple(q.value) for q in find(text, "ja")] == [(day.year, day.month, day.day)]


@given(st.sampled_from(ERAS), st.integers(1, 60))
def test_both_names_of_an_era_mean_the_same_year(era: object, year: int) -> None:
    era = find_era(era.name)
    western = western_year(era, year)
    assert (
        check(f"{era.name}{year}年です。", "ja", f"It is {era.english} {year}.", "en").state
        == "kept"
    )
    assert check(f"{era.name}{year}年です。", "ja", f"It is {western}.", "en").state == "kept"
    wrong = f"It is {era.english} {year + 1}."
    assert check(f"{era.name}{year}年です。", "ja", wrong, "en").state == "failed"
