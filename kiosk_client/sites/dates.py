"""Dates as people write them (令和6年4月1日, R6.4.1, 2024/4/1, 20240401), as ISO 8601."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from kiosk_client.sites.refusals import TextRefusedError
from kiosk_client.sites.widths import narrow


@dataclass(frozen=True, slots=True)
class _Era:
    year_before: int
    first: date
    last: date


# 明治 counts from its sixth year: before 1873-01-01 the calendar was lunisolar.
_REIWA: Final = _Era(2018, date(2019, 5, 1), date.max)
_HEISEI: Final = _Era(1988, date(1989, 1, 8), date(2019, 4, 30))
_SHOWA: Final = _Era(1925, date(1926, 12, 25), date(1989, 1, 7))
_TAISHO: Final = _Era(1911, date(1912, 7, 30), date(1926, 12, 24))
_MEIJI: Final = _Era(1867, date(1873, 1, 1), date(1912, 7, 29))
FIRST_YEAR: Final = 1873
"""No form asks for a day before Japan's present calendar: the year is a slip (0006, 0204)."""
LAST_YEAR: Final = 2100
"""Nor for one which no citizen of today sees: the year is a slip (2204, 令和99年)."""

_NAMES: Final = {"令和": _REIWA, "平成": _HEISEI, "昭和": _SHOWA, "大正": _TAISHO, "明治": _MEIJI}
_ERAS: Final = {
    **dict.fromkeys(("令和", "㋿", "R"), _REIWA),
    **dict.fromkeys(("平成", "㍻", "H"), _HEISEI),
    **dict.fromkeys(("昭和", "㍼", "S"), _SHOWA),
    **dict.fromkeys(("大正", "㍽", "T"), _TAISHO),
    **dict.fromkeys(("明治", "㍾", "M"), _MEIJI),
}

_PARTS: Final = (
    r"(?P<year>[0-9]{1,4}|元)[年./\-](?P<month>[0-9]{1,2})[月./\-](?P<day>[0-9]{1,2})日?"
)
_WRITTEN: Final = re.compile(rf"(?P<era>{'|'.join(_ERAS)})?{_PARTS}")
_COMPACT: Final = re.compile(r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})")


def iso_date(text: str) -> str:
    """Return the date as ISO 8601 (`2024-04-01`); empty text stays empty.

    Raises:
        TextRefusedError: `not_a_date`, also for a day that the era or the month does not have, and
            for a year before `FIRST_YEAR` or after `LAST_YEAR`.
    """
    compact = re.sub(r"\s", "", narrow(text)).upper()
    if not compact:
        return ""
    found = _WRITTEN.fullmatch(compact) or _COMPACT.fullmatch(compact)
    if found is None:
        raise TextRefusedError("not_a_date")
    try:
        when = _date_of(found)
    except ValueError:
        raise TextRefusedError("not_a_date") from None
    if not is_likely_year(when.year):
        raise TextRefusedError("not_a_date")
    return when.isoformat()


def is_likely_year(year: int) -> bool:
    """Whether a form may mean this year; any other is a slip of the hand."""
    return FIRST_YEAR <= year <= LAST_YEAR


def era_year(when: date) -> tuple[str, int] | None:
    """Return an era's name and the year within it (元年 is 1); None: before 1873-01-01."""
    for name, era in _NAMES.items():
        if era.first <= when <= era.last:
            return name, when.year - era.year_before
    return None


def _date_of(found: re.Match[str]) -> date:
    named = found.groupdict().get("era")
    written, month, day = found["year"], int(found["month"]), int(found["day"])
    if named is None:
        if len(written) != 4:
            raise ValueError("a western year has four digits")
        return date(int(written), month, day)
    era = _ERAS[named]
    when = date(era.year_before + (1 if written == "元" else int(written)), month, day)
    if not era.first <= when <= era.last:
        raise ValueError("not a day of this era")
    return when
