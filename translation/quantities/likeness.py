"""How surely two quantities of different languages are the same one."""

from decimal import Decimal

from .counted import may_be
from .model import Date, Kind, Quantity, Time

_SECONDS = {"second": 1, "minute": 60, "hour": 3600}
_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12}

# Units of which a translator may choose another noun; "item" is counted by any.
_WEAK = frozenset({"item", "sheet", "mail", "copy", "book"})
_SAME = (
    frozenset({"digit", "letter"}),
    frozenset({"item", "digit"}),
    frozenset({"sheet", "letter"}),
    frozenset({"times", "fold"}),
)
_PLACES = ("ページ", "頁", "ステップ", "段階", "級", "期", "組", "台", "歩", "page", "step")
"""Counters that name one place of several as well."""
CERTAIN = 8
"""Likeness from which on it is the same and not merely may be."""


def normal(quantity: Quantity) -> tuple[object, ...]:
    """Return the language-free normal form; equal forms say the same."""
    value, unit = quantity.value, quantity.unit
    if quantity.kind is Kind.DURATION and isinstance(value, Decimal):
        for base, sizes in (("seconds", _SECONDS), ("days", _DAYS), ("months", _MONTHS)):
            if unit in sizes:
                return quantity.kind, value * sizes[unit], base
    if quantity.kind in {Kind.DATE, Kind.FLOOR, Kind.ORDINAL, Kind.LABEL}:
        return quantity.kind, value
    if quantity.kind in {Kind.PHONE, Kind.IDENTIFIER}:
        return Kind.IDENTIFIER, value
    return quantity.kind, value, unit


def likeness(a: Quantity, b: Quantity) -> int:
    """Return how surely two quantities are the same one; 0 if they are not."""
    if isinstance(a.value, Time) and isinstance(b.value, Time):
        return 9 if _same_time(a.value, b.value) else 0
    if normal(a) == normal(b):
        return 10
    if a.kind is b.kind is Kind.COUNT:
        return 8 if a.value == b.value and _same_unit(a.unit, b.unit) else 0
    return max(_of_kinds(a, b), _of_kinds(b, a))


def _of_kinds(a: Quantity, b: Quantity) -> int:
    match a.kind:
        case Kind.NUMBER:
            same = b.kind is not Kind.WEEKDAY and a.value in _faces(b)
            score = 5 if same and may_be(a, b) else 0
        case Kind.LABEL:
            score = 5 if _is_named(b) and a.value in _faces(b) else 0
        case Kind.ORDINAL:
            score = 6 if _is_counted_off(b) and a.value in _faces(b) else 0
        case Kind.COUNT:
            is_age = a.unit == "age" and b.unit == "year"
            score = 6 if is_age and a.value == b.value else 0
        case Kind.DATE:
            is_short = b.kind is Kind.DURATION and _date_in_short(a.value, a.said, b)
            score = 6 if is_short else 0
        case _:
            score = 0
    return score


def _is_named(other: Quantity) -> bool:
    """Whether it may be a label elsewhere: 6ページ is "page 6", 2番 the second."""
    return other.kind in {Kind.ORDINAL, Kind.IDENTIFIER} or (
        other.kind is Kind.COUNT and other.text.endswith(_PLACES)
    )


def _is_counted_off(other: Quantity) -> bool:
    """Whether it may be an ordinal elsewhere: "the 14th", "the third (floor)", 4ページ目."""
    if other.kind is Kind.DURATION:
        return other.unit in {"day", "year"}
    if other.kind is Kind.COUNT:
        is_often = other.unit == "times" and other.loose
        return other.unit == "age" or is_often or other.text.endswith(_PLACES)
    return other.kind in {Kind.DATE, Kind.FLOOR}


def _date_in_short(value: object, said: Decimal | None, short: Quantity) -> bool:
    """Whether 14日 is short for this day of the month, or 47年 for this year of its era."""
    if value == Date(day=_int(short.value)) and short.unit == "day":
        return True
    is_year = isinstance(value, Date) and value.month is None and short.unit == "year"
    return is_year and said == short.value


def _int(value: object) -> int | None:
    return int(value) if isinstance(value, Decimal) else None


def _faces(quantity: Quantity) -> set[object]:
    """Return the bare numbers that may stand for a quantity."""
    value = quantity.value
    faces: set[object] = set() if quantity.said is None else {quantity.said}
    if isinstance(value, Decimal):
        return faces | {value}
    if isinstance(value, Time):
        return (
            faces | {Decimal(value.hour), Decimal(value.hour % 12 or 12)}
            if not value.minute
            else set()
        )
    if isinstance(value, Date):
        parts = [Decimal(part) for part in value if part is not None]
        return faces | set(parts) if len(parts) == 1 else set()
    # 0862 is not 862.
    is_number = value.isascii() and value.isdigit() and not value.startswith("0")
    return {Decimal(value)} if is_number else set()


def _same_time(a: Time, b: Time) -> bool:
    if a.minute != b.minute or a.hour % 12 != b.hour % 12:
        return False
    if a.known and b.known:
        return a.hour == b.hour
    if a.known == b.known:
        return True
    # One language left the half of the day to common sense: a city hall is open 8 to 20.
    return 7 <= (a if a.known else b).hour <= 19


def _same_unit(a: str | None, b: str | None) -> bool:
    return a == b or {a, b} <= _WEAK or {a, b} in _SAME
