"""What the English recognisers share."""

import re
from decimal import Decimal
from re import Match

from .builders import quantity
from .english_units import NOUNS
from .model import Kind, Quantity
from .numerals import ORDINAL_WORDS, TENS, UNITS, parse_english, parse_plain
from .recognising import Builder, alternatives

ONES = alternatives(UNITS)
DIGITS = (
    r"[0-9]{1,3}(?:,[0-9]{3}){1,6}(?![0-9])(?:\.[0-9]{1,4}(?![0-9]))?"
    r"|[0-9]{1,40}(?:\.[0-9]{1,4}(?![0-9]|\.[0-9]))?"
)
SIMPLE = rf"(?:{alternatives(TENS)})(?:[- ](?:{alternatives(UNITS[1:10])})(?![a-z]))?|{ONES}"
SCALE = "hundred|thousand|million|billion"
WORDS = (
    rf"(?:an?[ ]|(?:{SIMPLE})[- ]|(?:{DIGITS})[- ])(?:{SCALE})(?![a-z])"
    rf"(?:[- ](?:and[- ])?(?:{SIMPLE}|{SCALE})(?![a-z])){{0,8}}|(?:{SIMPLE})(?![a-z])"
)
NUMBER = rf"(?:(?:{WORDS})|(?:{DIGITS}))"
ORDINAL = rf"(?:[0-9]{{1,4}}(?:st|nd|rd|th)|{alternatives(ORDINAL_WORDS)})(?![a-z])"
UNIT = alternatives(NOUNS)
END = "(?![A-Za-z0-9])"


def value_of(text: str) -> Decimal | None:
    """Return the value of digits or number words."""
    lowered = text.lower()
    plain = parse_plain(lowered)
    return plain if plain is not None else parse_english(re.split(r"[- ]+", lowered))


def ordinal_value(text: str) -> Decimal:
    """Return the value of "third", "twenty-first" or "21st"."""
    lowered = text.lower().replace(" ", "-")
    if lowered in ORDINAL_WORDS:
        return Decimal(ORDINAL_WORDS[lowered])
    return Decimal(re.sub("[a-z]+$", "", lowered))


def group(match: Match[str], name: str) -> str | None:
    """Return a group's text; None where it is absent from the match or the pattern."""
    return match.groupdict().get(name)


def amount(kind: Kind, unit: str | None = None) -> Builder:
    """Return a builder of the number in group n."""

    def build(match: Match[str]) -> Quantity | None:
        value = value_of(match["n"])
        return None if value is None else quantity(match, kind, value, unit)

    return build
