"""Japanese eras (元号) and the Gregorian calendar.

An era begins on the day given here (Era Name Act of 1979 and the edicts before it). Meiji is
converted from 1868-01-25 on: Japan used the Gregorian calendar only from 1873, nobody's card does
not.
"""

from datetime import date
from typing import NamedTuple


class Era(NamedTuple):
    """One era: its names, its letter on forms, its first day."""

    name: str
    english: str
    letter: str
    begins: date


ERAS = (
    Era("明治", "Meiji", "M", date(1868, 1, 25)),
    Era("大正", "Taisho", "T", date(1912, 7, 30)),
    Era("昭和", "Showa", "S", date(1926, 12, 25)),
    Era("平成", "Heisei", "H", date(1989, 1, 8)),
    Era("令和", "Reiwa", "R", date(2019, 5, 1)),
)

_BY_NAME = {key: era for era in ERAS for key in (era.name, era.english.lower(), era.letter.lower())}


def find_era(name: str) -> Era | None:
    """Return the era of 令和, "Reiwa" or "R" (in any case)."""
    return _BY_NAME.get(name.lower())


def western_year(era: Era, year: int) -> int:
    """Return the Gregorian year; 令和8年 is 2026.

    Years past an era's end are taken as said: cards printed in 2018 say 平成40年.
    """
    return era.begins.year + year - 1


def era_of(day: date) -> tuple[Era, int] | None:
    """Return the era and its year (元年 is 1) of a day; None before Meiji."""
    for era in reversed(ERAS):
        if day >= era.begins:
            return era, day.year - era.begins.year + 1
    return None
