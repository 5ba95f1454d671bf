"""What the Japanese recognisers share."""

from decimal import Decimal
from re import Match

from .builders import quantity
from .model import Kind, Quantity
from .numerals import parse_japanese
from .recognising import Builder

KANJI = "〇零一二三四五六七八九十百千万億兆"
# Atomic: a numeral is taken whole or not at all, so that long runs stay linear.
NUMBER = rf"(?>(?:[0-9{KANJI}]|(?<=[0-9])[,.](?=[0-9])){{1,32}})"
SPACE = "[ ]{0,2}"
END = r"(?![0-9])"
WEEKDAYS = "月火水木金土日"


def number(match: Match[str], group: str) -> Decimal | None:
    """Return the value of a group; None where it is absent, empty or no number."""
    text = match.groupdict().get(group)
    return parse_japanese(text) if text else None


def amount(kind: Kind, unit: str | None = None) -> Builder:
    """Return a builder of the number in group n."""

    def build(match: Match[str]) -> Quantity | None:
        value = number(match, "n")
        return None if value is None else quantity(match, kind, value, unit)

    return build
