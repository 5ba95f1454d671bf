"""Japanese eras (元号) and western years."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final


class Era(StrEnum):
    """How the year of a birth date is counted."""

    MEIJI = "meiji"
    TAISHO = "taisho"
    SHOWA = "showa"
    HEISEI = "heisei"
    REIWA = "reiwa"
    WESTERN = "western"


@dataclass(frozen=True, slots=True)
class _Span:
    first_year: int  # western year of the era's year 1 (元年)
    first_day: date
    last_day: date


# The day of a change belongs to the new era. 明治 begins in its sixth year: dates before
# 1873-01-01 are in the lunisolar calendar and have no western date by arithmetic.
_SPANS: Final = {
    Era.MEIJI: _Span(1868, date(1873, 1, 1), date(1912, 7, 29)),
    Era.TAISHO: _Span(1912, date(1912, 7, 30), date(1926, 12, 24)),
    Era.SHOWA: _Span(1926, date(1926, 12, 25), date(1989, 1, 7)),
    Era.HEISEI: _Span(1989, date(1989, 1, 8), date(2019, 4, 30)),
    Era.REIWA: _Span(2019, date(2019, 5, 1), date.max),
}


class NoSuchDateError(ValueError):
    """The day does not exist in any calendar (for example 31 April)."""


class OutsideEraError(ValueError):
    """The day exists, but not in the era that was chosen (for example 平成32年)."""


def to_date(era: Era, year: int, month: int, day: int) -> date:
    """Convert a date as a citizen writes it into a calendar date.

    Args:
        era: the era, or ``Era.WESTERN`` if ``year`` is a western year.
        year: year within the era (元年 is 1), or the western year.
        month: 1 to 12.
        day: 1 to 31.

    Raises:
        NoSuchDateError: the month has no such day.
        OutsideEraError: the era had ended or not begun on that day.
    """
    western = year if era is Era.WESTERN else _SPANS[era].first_year + year - 1
    try:
        converted = date(western, month, day)
    except (ValueError, OverflowError) as error:
        raise NoSuchDateError(f"no such day: {western}-{month}-{day}") from error
    if era is not Era.WESTERN:
        span = _SPANS[era]
        if year < 1 or not span.first_day <= converted <= span.last_day:
            raise OutsideEraError(f"{converted} is not in the era {era.value}")
    return converted
