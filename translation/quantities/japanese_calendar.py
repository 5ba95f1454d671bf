"""Japanese dates, times and days of the week: 令和8年5月14日(木)午後5時15分."""

from decimal import Decimal
from re import Match

from . import eras
from .builders import date_value, quantity, time_value, whole
from .japanese_parts import END, NUMBER, SPACE, WEEKDAYS, number
from .model import Kind, Quantity, Time
from .recognising import Builder, Row, row

ERA = "明治|大正|昭和|平成|令和"
_PARTS_OF_DAY = {
    "午前": "am",
    "朝": "am",
    "午後": "pm",
    "夕方": "pm",
    "夕": "pm",
    "夜": "pm",
    "お昼": "noon",
    "昼": "noon",
    "深夜": "night",
}


def _era_date(match: Match[str]) -> Quantity | None:
    era = eras.find_era(match["era"])
    year = Decimal(1) if match["y"] == "元" else number(match, "y")
    if era is None or year is None or (said := whole(year)) is None or not 1 <= said <= 99:
        return None
    month, day = (number(match, group) or number(match, f"{group}2") for group in ("m", "d"))
    value = date_value(Decimal(eras.western_year(era, said)), month, day)
    return value and quantity(match, Kind.DATE, value, era.english.lower(), said=year)


def _date(match: Match[str]) -> Quantity | None:
    value = date_value(number(match, "y"), number(match, "m"), number(match, "d"))
    return value and quantity(match, Kind.DATE, value)


def _time(match: Match[str]) -> Quantity | None:
    said = number(match, "h")
    minute = Decimal(30) if match.groupdict().get("half") else number(match, "min") or Decimal(0)
    if said is None:
        return None
    half = _PARTS_OF_DAY.get(match.groupdict().get("part") or "")
    if half == "noon":
        half = "pm" if said <= 5 or said == 12 else "am"
    elif half == "night":
        half = "pm" if 6 <= said < 12 else "am"
    value = time_value(said, minute, half)
    return value and quantity(match, Kind.TIME, value, said=said)


def _clock(hour: int, *, loose: bool) -> Builder:
    value = Time(hour, 0, known=True)
    return lambda match: quantity(match, Kind.TIME, value, said=Decimal(hour), loose=loose)


def _weekday(match: Match[str]) -> Quantity:
    name = match["w"] or match["w2"]
    return quantity(match, Kind.WEEKDAY, Decimal(WEEKDAYS.index(name) + 1))


def _weekend(match: Match[str]) -> Quantity:
    day = Decimal(WEEKDAYS.index(match.group()) + 1)
    return quantity(match, Kind.WEEKDAY, day, loose=True)


_MINUTES = rf"(?:(?P<half>半)|(?P<min>{NUMBER})分(?!間))?"
_MONTH_DAY = rf"(?:(?P<m>{NUMBER})月(?!間)の?(?:(?P<d>{NUMBER})日(?!間))?)?"
_SLASHED = rf"[./-](?P<m2>[0-9]{{1,2}})[./-](?P<d2>[0-9]{{1,2}}){END}"
# 一時 alone is "for a while" (一時停止); behind it must stand what follows a time of day.
_HOUR_ALONE = (
    r"[0-9]{1,2}|[二三四五六七八九十]{1,3}"
    r"|十?一(?=時(?:半|から|まで|に|ごろ|頃|過|ちょうど))"
)

ROWS: tuple[Row, ...] = (
    row(
        _era_date,
        rf"(?P<era>{ERA}){SPACE}(?P<y>元|{NUMBER})",
        rf"(?:年(?:度|の)?{SPACE}{_MONTH_DAY}|{_SLASHED})?",
    ),
    row(
        _era_date,
        rf"(?P<era>[MTSHR]){SPACE}(?P<y>元|[0-9]{{1,2}})(?:年{_MONTH_DAY}|{_SLASHED})",
    ),
    row(
        _date, rf"(?P<y>[0-9〇一二三四五六七八九]{{4}})年(?!間|前|後)(?:度|の)?{SPACE}{_MONTH_DAY}"
    ),
    row(
        _date,
        r"(?P<y>[0-9]{4})(?P<sep>[./-])(?P<m>[0-9]{1,2})(?P=sep)",
        rf"(?P<d>[0-9]{{1,2}}){END}",
    ),
    row(_date, rf"(?P<m>{NUMBER})月の?(?P<d>{NUMBER})日(?!間|以内)"),
    row(_date, rf"(?P<m>{NUMBER})月(?!目)"),
    row(_date, r"(?P<m>[0-9]{1,2})/(?P<d>[0-9]{1,2})(?![0-9/])"),
    row(
        _time,
        rf"(?P<part>午前|午後|朝|夕方|夕|夜|お昼|昼|深夜)の?{SPACE}",
        rf"(?P<h>{NUMBER})時(?!間){_MINUTES}",
    ),
    row(
        _time,
        rf"(?P<part>午前|午後)?{SPACE}(?P<h>[0-9]{{1,2}}):(?P<min>[0-9]{{2}}){END}",
    ),
    row(_time, rf"(?P<h>{_HOUR_ALONE})時(?!間){_MINUTES}"),
    row(_clock(12, loose=False), "正午"),
    row(_clock(12, loose=True), "お昼(?!休|ご)|昼(?!間|休|食|ご)"),
    row(_clock(0, loose=False), r"(?:真?夜中の?)?[0零〇]時(?![間0-9半])"),
    row(_clock(0, loose=True), "真?夜中"),
    row(_weekend, r"土(?=日(?!曜|程))|(?<=土)日(?!曜|程)"),
    row(_weekday, rf"(?P<w>[{WEEKDAYS}])曜日?|[((](?P<w2>[{WEEKDAYS}])[))]"),
)
