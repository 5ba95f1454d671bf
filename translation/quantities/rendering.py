"""Writes a quantity the way the other language does."""

from collections.abc import Callable
from decimal import Decimal

from translation.ports import Language

from . import eras
from .builders import whole
from .model import Date, Kind, Quantity, Time
from .numerals import split_words, to_ordinal, to_words

_MONTHS = split_words(
    "January February March April May June July August September October November December"
)
_DAYS = split_words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_DAYS_JA = "月火水木金土日"
_COUNTERS = {
    "person": "人",
    "times": "回",
    "fold": "倍",
    "digit": "桁",
    "letter": "文字",
    "sheet": "枚",
    "mail": "通",
    "copy": "部",
    "book": "冊",
    "item": "つ",
    "age": "歳",
    "degree": "度",
    "centimetre": "センチ",
    "millimetre": "ミリ",
    "metre": "メートル",
    "kilometre": "キロメートル",
    "kilogram": "キログラム",
    "megabyte": "メガバイト",
    "kilobyte": "キロバイト",
}
_DURATIONS = {
    "year": "年",
    "month": "か月",
    "week": "週間",
    "day": "日",
    "hour": "時間",
    "minute": "分",
    "second": "秒",
}
_NOUNS = {
    "person": ("person", "people"),
    "times": ("time", "times"),
    "fold": ("time", "times"),
    "letter": ("character", "characters"),
    "copy": ("copy", "copies"),
    "mail": ("item", "items"),
    "age": ("year old", "years old"),
}


def render(quantity: Quantity, target: Language) -> str:
    """Return the quantity in a language; what is found in it again has the same value.

    Raises:
        KeyError: a unit that no finder gives.
    """
    value = quantity.value
    if isinstance(value, Date):
        return _date_ja(value, quantity.unit) if target == "ja" else _date_en(value)
    if isinstance(value, Time):
        return _time_ja(value) if target == "ja" else _time_en(value)
    if isinstance(value, str):
        return phone(value) if quantity.kind is Kind.PHONE else value
    writers = _JAPANESE if target == "ja" else _ENGLISH
    return writers.get(quantity.kind, _bare)(value, quantity.unit or "")


def _bare(value: Decimal, unit: str) -> str:  # noqa: ARG001 -- a writer
    return _figures(value)


def _floor_ja(value: Decimal, unit: str) -> str:  # noqa: ARG001 -- a writer
    return f"地下{_figures(-value)}階" if value < 0 else f"{_figures(value)}階"


def _floor_en(value: Decimal, unit: str) -> str:  # noqa: ARG001 -- a writer
    if value < 0:
        return f"basement level {_figures(-value)}"
    return f"{to_ordinal(int(value))} floor"


def _ordinal_ja(value: Decimal, unit: str) -> str:
    return f"{_figures(value)}{(_COUNTERS | _DURATIONS).get(unit, '番')}目"


def _figures(value: Decimal) -> str:
    return f"{value:,f}" if abs(value) >= 1000 else f"{value:f}"


def _half_ja(value: Decimal, unit: str) -> str:
    if unit in {"year", "hour", "month"} and value % 1 == Decimal("0.5") and value > 1:
        return f"{_figures(value // 1)}{_DURATIONS[unit]}半"
    return f"{_figures(value)}{_DURATIONS[unit]}"


def _amount_en(value: Decimal, unit: str) -> str:
    number = whole(value)
    figure = to_words(number) if number is not None and 0 < number <= 10 else _figures(value)
    if not unit:
        return figure
    singular, plural = _NOUNS.get(unit, (unit, f"{unit}s"))
    return f"{figure} {singular if value == 1 else plural}"


def _date_ja(date: Date, name: str | None) -> str:
    year = f"{date.year}年" if date.year else ""
    era = eras.find_era(name) if name else None
    if era is not None and date.year:
        said = date.year - era.begins.year + 1
        year = f"{era.name}{'元' if said == 1 else said}年"
    month = f"{date.month}月" if date.month else ""
    return year + month + (f"{date.day}日" if date.day else "")


def _date_en(date: Date) -> str:
    if date.month is None:
        return str(date.year) if date.year else f"the {to_ordinal(date.day or 1)}"
    day = f" {date.day}" if date.day else ""
    if not date.year:
        return f"{_MONTHS[date.month - 1]}{day}"
    return f"{_MONTHS[date.month - 1]}{day}{',' if day else ''} {date.year}"


def _time_ja(time: Time) -> str:
    minutes = f"{time.minute}分" if time.minute else ""
    if not time.known:
        return f"{time.hour}時{minutes}"
    if (time.hour, time.minute) == (12, 0):
        return "正午"
    half = "午前" if time.hour < 12 else "午後"
    hour = time.hour if time.hour <= 12 else time.hour - 12
    return f"{half}{hour}時{minutes}"


def _time_en(time: Time) -> str:
    if not time.known:
        return f"{time.hour}:{time.minute:02}"
    if not time.minute and time.hour in {0, 12}:
        return "noon" if time.hour else "midnight"
    minutes = f":{time.minute:02}" if time.minute else ""
    return f"{time.hour % 12 or 12}{minutes} {'a.m.' if time.hour < 12 else 'p.m.'}"


Writer = Callable[[Decimal, str], str]
_JAPANESE: dict[Kind, Writer] = {
    Kind.MONEY: lambda value, unit: f"{_figures(value)}{'円' if unit == 'yen' else 'ドル'}",
    Kind.WEEKDAY: lambda value, _: f"{_DAYS_JA[int(value) - 1]}曜日",
    Kind.DURATION: _half_ja,
    Kind.COUNT: lambda value, unit: f"{_figures(value)}{_COUNTERS[unit] if unit else ''}",
    Kind.ORDINAL: _ordinal_ja,
    Kind.LABEL: lambda value, _: f"{value:f}番",
    Kind.FLOOR: _floor_ja,
    Kind.PERCENT: lambda value, _: f"{_figures(value)}パーセント",
}
_ENGLISH: dict[Kind, Writer] = {
    Kind.MONEY: lambda value, unit: f"{_figures(value)} {'yen' if unit == 'yen' else 'dollars'}",
    Kind.WEEKDAY: lambda value, _: _DAYS[int(value) - 1],
    Kind.DURATION: _amount_en,
    Kind.COUNT: _amount_en,
    Kind.ORDINAL: lambda value, _: to_ordinal(int(value)),
    Kind.LABEL: lambda value, _: f"number {value:f}",
    Kind.FLOOR: _floor_en,
    Kind.PERCENT: lambda value, _: f"{_figures(value)} percent",
}

_AREA_OF_THREE = ("050", "070", "080", "090", "020")
_FREE = ("0120", "0570", "0800", "0990")


def phone(digits: str) -> str:
    """Return a Japanese number in groups where they are known, else as it is."""
    if len(digits) == 11 and digits.startswith(_AREA_OF_THREE):
        return f"{digits[:3]}-{digits[3:7]}-{digits[7:]}"
    if len(digits) == 10 and digits.startswith(_FREE):
        return f"{digits[:4]}-{digits[4:7]}-{digits[7:]}"
    return digits
