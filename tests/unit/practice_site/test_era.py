"""Era conversion (生年月日)."""

from datetime import date

import pytest

from madoguchi.practice_site.era import Era, NoSuchDateError, OutsideEraError, to_date


@pytest.mark.parametrize(
    ("era", "year", "month", "day", "expected"),
    [
        (Era.MEIJI, 6, 1, 1, date(1873, 1, 1)),
        (Era.MEIJI, 45, 7, 29, date(1912, 7, 29)),
        (Era.TAISHO, 1, 7, 30, date(1912, 7, 30)),
        (Era.TAISHO, 15, 12, 24, date(1926, 12, 24)),
        (Era.SHOWA, 1, 12, 25, date(1926, 12, 25)),
        (Era.SHOWA, 64, 1, 7, date(1989, 1, 7)),
        (Era.HEISEI, 1, 1, 8, date(1989, 1, 8)),
        (Era.HEISEI, 31, 4, 30, date(2019, 4, 30)),
        (Era.REIWA, 1, 5, 1, date(2019, 5, 1)),
        (Era.SHOWA, 55, 2, 29, date(1980, 2, 29)),
        (Era.WESTERN, 1980, 2, 29, date(1980, 2, 29)),
    ],
)
def test_first_and_last_days_of_each_era(
    era: Era, year: int, month: int, day: int, expected: date
) -> None:
    """Both ends of every era convert to the calendar day on which they fell."""
    assert to_date(era, year, month, day) == expected


@pytest.mark.parametrize(
    ("era", "year", "month", "day"),
    [
        (Era.MEIJI, 5, 12, 2),
        (Era.MEIJI, 45, 7, 30),
        (Era.TAISHO, 15, 12, 25),
        (Era.SHOWA, 64, 1, 8),
        (Era.HEISEI, 1, 1, 7),
        (Era.HEISEI, 31, 5, 1),
        (Era.HEISEI, 32, 1, 1),
        (Era.REIWA, 1, 4, 30),
        (Era.SHOWA, 0, 6, 1),
    ],
)
def test_days_outside_their_era(era: Era, year: int, month: int, day: int) -> None:
    """A real day which was not in the chosen era is refused as such."""
    with pytest.raises(OutsideEraError):
        to_date(era, year, month, day)


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1981, 2, 29), (1980, 4, 31), (1980, 13, 1), (1980, 0, 1), (0, 1, 1), (10**30, 1, 1)],
)
def test_days_which_do_not_exist(year: int, month: int, day: int) -> None:
    """A day which no calendar has is refused, however large the numbers."""
    with pytest.raises(NoSuchDateError):
        to_date(Era.WESTERN, year, month, day)
