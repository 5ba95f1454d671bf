"""English dates, times and days of the week: Thursday, May 14, 2026, at a quarter past five."""

import re
from decimal import Decimal
from re import Match

from . import eras
from .builders import date_value, quantity, time_value
from .english_parts import END, ONES, ORDINAL, group, ordinal_value, value_of
from .english_units import MONTHS, WEEKDAYS
from .model import Kind, Quantity, Time
from .recognising import Builder, Row, alternatives, row

ERA = "reiwa|heisei|showa|taisho|meiji"
_PARTS_OF_HOUR = {"half": Decimal(30), "quarter": Decimal(15), "a quarter": Decimal(15)}

# "May I …", "march on": a month only behind one of these words.
_BEFORE_MONTH = re.compile(
    r"(?:in|of|by|until|till|since|from|to|next|last|this|early|late|mid|through|and|or|for|every"
    r"|between|before|after|around|end|year)[ -]$",
    re.IGNORECASE,
)


def _year(match: Match[str]) -> tuple[Decimal | None, str | None, Decimal | None]:
    """Return the year, the era's name and the era's year as said."""
    name = group(match, "era")
    era = eras.find_era(name) if name else None
    if era is None:
        year = group(match, "y")
        return (Decimal(year) if year else None), None, None
    said = value_of(group(match, "ey") or "1")
    if said is None or said != said.to_integral_value():
        return None, None, None
    return Decimal(eras.western_year(era, int(said))), era.english.lower(), said


def _date(match: Match[str]) -> Quantity | None:
    year, era, said = _year(match)
    if group(match, "era") and year is None:
        return None
    name, figure = group(match, "month"), group(match, "m")
    month = Decimal(MONTHS[name.lower()]) if name else Decimal(figure) if figure else None
    text = group(match, "d")
    value = date_value(year, month, ordinal_value(text) if text else None)
    return value and quantity(match, Kind.DATE, value, era, said=said)


def _month_alone(match: Match[str]) -> Quantity | None:
    before = match.string[max(0, match.start() - 12) : match.start()]
    if before.lower().endswith("as in "):  # "N as in November"
        return None
    if match.group() in {"May", "March"} and not _BEFORE_MONTH.search(before):
        return None
    return _date(match)


def _half(match: Match[str]) -> str | None:
    phrase = group(match, "in")
    if phrase is not None:
        return "am" if "morning" in phrase.lower() else "pm"
    return (group(match, "half") or "").replace(".", "").lower() or None


def _time(match: Match[str]) -> Quantity | None:
    hour, minute = value_of(match["h"]), value_of(group(match, "min") or "0")
    if hour is None or minute is None:
        return None
    value = time_value(hour, minute, _half(match))
    return value and quantity(match, Kind.TIME, value, said=hour)


def _from_hour(match: Match[str]) -> Quantity | None:
    """Return the first hour of "4 to 5 p.m.", which is in the afternoon as well."""
    first, last = value_of(match["h"]), value_of(match["last"])
    if first is None or last is None or not (1 <= first <= 12 and 1 <= last <= 12):
        return None
    half = _half(match)
    if first % 12 > last % 12:  # "9 to 5 p.m."
        half = "am" if half == "pm" else None
    value = time_value(first, Decimal(0), half)
    return value and quantity(match, Kind.TIME, value, said=first)


def _past(match: Match[str]) -> Quantity | None:
    hour = value_of(match["h"])
    minutes = _PARTS_OF_HOUR.get(match["m"].lower()) or value_of(match["m"])
    if hour is None or minutes is None or not 1 <= hour <= 12:
        return None
    if match["rel"].lower() == "to":
        hour, minutes = hour - 1 or Decimal(12), 60 - minutes
    value = time_value(hour, minutes, _half(match))
    return value and quantity(match, Kind.TIME, value, said=hour)


def _ten_to(match: Match[str]) -> Quantity | None:
    """Return "ten to one"; "five to ten" is a range, its numbers rise."""
    minutes, hour = value_of(match["m"]), value_of(match["h"])
    return _past(match) if minutes and hour and minutes > hour else None


def _clock(hour: int) -> Builder:
    value = Time(hour, 0, known=True)
    return lambda match: quantity(match, Kind.TIME, value, said=Decimal(hour))


def _weekday(match: Match[str]) -> Quantity:
    return quantity(match, Kind.WEEKDAY, Decimal(WEEKDAYS[match["w"].lower()]))


_MONTH = rf"(?P<month>{alternatives(MONTHS)})\b"
_NAMES = alternatives(name.capitalize() for name in MONTHS if len(name) > 4)
_DAY = rf"(?P<d>[0-9]{{1,2}}(?:st|nd|rd|th)?(?![0-9:,.][0-9]|[a-z0-9])|{ORDINAL})"
_ERA_YEAR = rf"(?P<era>{ERA})[ ](?P<ey>[0-9]{{1,2}}(?![0-9])|{ONES})"
_YEAR = r"(?P<y>(?:1[89]|20|21)[0-9]{2}(?![0-9,:-]))"
_HOUR = rf"(?P<h>[0-9]{{1,2}}|{ONES})"
_HALF = (
    r"(?:[ ]?(?P<half>a\.m\.|p\.m\.|am|pm|a\.m|p\.m)(?![a-z])"
    r"|[ ](?P<in>in the (?:morning|afternoon|evening)|at night))"
)
_TWO = "(?P<m>[0-9]{1,2})[/.](?P<d>[0-9]{1,2})"

ROWS: tuple[Row, ...] = (
    row(_date, rf"{_MONTH}[.]?[ ]{_DAY}(?:,?[ ]?(?:(?:of[ ])?{_ERA_YEAR}|{_YEAR}))?"),
    row(_date, rf"{_DAY}(?:[ ]day)?[ ](?:of[ ])?{_MONTH}(?:,?[ ](?:{_ERA_YEAR}|{_YEAR}))?"),
    row(_date, rf"{_MONTH},?[ ](?:(?:of|in)[ ])?(?:{_ERA_YEAR}|{_YEAR})"),
    row(_month_alone, rf"(?P<month>(?-i:{_NAMES}|May|June|July))(?![A-Za-z0-9]|['’][a-z])"),
    row(_date, rf"{_ERA_YEAR}{END}(?:[/.]{_TWO})?"),
    row(_date, r"(?P<y>[0-9]{4})(?P<sep>[./-])(?P<m>[0-9]{1,2})(?P=sep)(?P<d>[0-9]{1,2})(?![0-9])"),
    row(_date, r"(?P<m>[0-9]{1,2})/(?P<d>[0-9]{1,2})/(?P<y>[0-9]{4})(?![0-9])"),
    row(
        _date,
        r"(?-i:(?P<era>[MTSHR]))(?P<ey>[0-9]{1,2})",
        r"[./-](?P<m>[0-9]{1,2})[./-](?P<d>[0-9]{1,2})(?![0-9])",
    ),
    row(_date, r"(?P<m>[0-9]{1,2})/(?P<d>[0-9]{1,2})(?![/0-9])"),
    row(_time, rf"(?P<h>[0-9]{{1,2}})[:.](?P<min>[0-9]{{2}})(?![0-9]){_HALF}"),
    row(_time, r"(?P<h>[0-9]{1,2}):(?P<min>[0-9]{2})(?![0-9:])"),
    row(_time, rf"{_HOUR}{_HALF}"),
    row(
        _from_hour,
        rf"{_HOUR}(?=(?:[ ]to[ ]|-|[ ]until[ ])(?P<last>[0-9]{{1,2}}|{ONES}){_HALF})",
    ),
    row(_from_hour, rf"(?<=between[ ]){_HOUR}(?=[ ]and[ ](?P<last>[0-9]{{1,2}}|{ONES}){_HALF})"),
    row(_time, rf"{_HOUR}[- ](?P<min>fifteen|thirty|forty-five|forty five|[0-9]{{2}}){_HALF}"),
    row(_time, rf"{_HOUR}[ ]o['’]?clock(?:{_HALF})?"),
    row(
        _past,
        r"(?P<m>half|(?:a[ ])?quarter|five|ten|twenty|twenty-five)[ ](?P<rel>past)",
        rf"[ ]{_HOUR}(?![a-z0-9])(?:{_HALF})?",
    ),
    row(
        _ten_to,
        r"(?P<m>five|ten|twenty|twenty-five)[ ](?P<rel>to)",
        rf"[ ](?P<h>{ONES})(?=[.,!?]|$)",
    ),
    row(_past, rf"(?P<m>(?:a[ ])?quarter)[ ](?P<rel>to)[ ]{_HOUR}(?![a-z0-9])(?:{_HALF})?"),
    row(
        _time,
        r"(?P<h>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)",
        r"[ -](?P<min>thirty|fifteen|forty-five)\b(?![- ][a-z]+s\b)",
    ),
    row(_clock(12), rf"(?:noon|midday){END}"),
    row(_clock(0), rf"midnight{END}"),
    row(_weekday, rf"(?P<w>{alternatives(WEEKDAYS)})s?{END}"),
)
STARTS = (*MONTHS, *WEEKDAYS, *ERA.split("|"), "noon", "midday", "midnight", "half", "quarter", "a")
