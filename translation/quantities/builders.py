"""Values checked as they are built: no 13th month, no 25th hour."""

from decimal import Decimal
from re import Match

from .model import Date, Kind, Quantity, Time, Value


def quantity(  # noqa: PLR0913 -- the fields of a quantity
    match: Match[str],
    kind: Kind,
    value: Value,
    unit: str | None = None,
    *,
    loose: bool = False,
    said: Decimal | None = None,
) -> Quantity:
    """Return the quantity that a match says; its place and text are the match's."""
    return Quantity(kind, value, unit, *match.span(), match.group(), loose, said)


def date_value(
    year: Decimal | None, month: Decimal | None = None, day: Decimal | None = None
) -> Date | None:
    """Return a date from its parts as said; None where there is no such day."""
    parts = [None if part is None else whole(part) for part in (year, month, day)]
    if any(
        part is None and given is not None
        for part, given in zip(parts, (year, month, day), strict=True)
    ):
        return None
    y, m, d = parts
    if y is not None and not 1 <= y <= 9999:
        return None
    if m is not None and not 1 <= m <= 12:
        return None
    longest = 29 if m == 2 else 30 if m in {4, 6, 9, 11} else 31
    if d is not None and not 1 <= d <= longest:
        return None
    return Date(y, m, d)


def time_value(hour: Decimal, minute: Decimal, half: str | None) -> Time | None:
    """Return a time of day.

    Args:
        hour: 0 to 24 as said.
        minute: 0 to 59.
        half: "am", "pm" or None if it was not said.
    """
    h, m = whole(hour), whole(minute)
    if h is None or m is None or h > 24 or m > 59:
        return None
    if half == "pm" and h < 12:
        return Time(h + 12, m, known=True)
    if half == "am":
        return Time(h % 12, m, known=True) if h <= 12 else None
    if half == "pm" or h > 12 or h == 0:
        return Time(h % 24, m, known=True)
    return Time(h, m, known=False)


def whole(number: Decimal) -> int | None:
    """Return a number as an int; None if it has a fraction."""
    return int(number) if number == number.to_integral_value() else None
