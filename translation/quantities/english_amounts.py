"""English durations, sums of money, parts of a whole, counts and ordinals."""

import re
from dataclasses import replace
from decimal import Decimal
from re import Match

from .builders import quantity
from .counted import counted
from .english_parts import (
    DIGITS,
    END,
    NUMBER,
    ORDINAL,
    SIMPLE,
    UNIT,
    WORDS,
    amount,
    ordinal_value,
    value_of,
)
from .english_units import DURATIONS, LOOSE, NOUNS
from .model import Kind, Quantity
from .numerals import ORDINAL_WORDS, TENS, UNITS
from .recognising import Row, alternatives, row

_FRACTIONS = {"half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5}
_DECADES = {f"{tens[:-1]}ies": 20 + 10 * i for i, tens in enumerate(TENS)}


_VAGUE = frozenset({"day", "times", "item", "person", "second", "minute"})
"""Units of which "one" is often no number: one day, one thing."""


def _of_unit(match: Match[str]) -> Quantity | None:
    value = value_of(match["n"])
    if value is None:
        return None
    unit = NOUNS[match["u"].lower()]
    said = match["n"].lower()
    loose = value == 1 and (said in {"a", "an"} or (said == "one" and unit in _VAGUE))
    if unit in {"yen", "dollar"}:
        return quantity(match, Kind.MONEY, value, unit)
    if unit == "percent":
        return quantity(match, Kind.PERCENT, value)
    kind = Kind.DURATION if unit in DURATIONS else Kind.COUNT
    return quantity(match, kind, value, unit, loose=loose)


def _and_a_half(match: Match[str]) -> Quantity | None:
    value = Decimal(1) if match["n"].lower() in {"a", "an"} else value_of(match["n"])
    if value is None:
        return None
    return quantity(match, Kind.DURATION, value + Decimal("0.5"), NOUNS[match["u"].lower()])


def _number_and_a_half(match: Match[str]) -> Quantity | None:
    value = value_of(match["n"])
    if value is None:
        return None
    kind, unit = (Kind.COUNT, "times") if match["u"] else (Kind.NUMBER, None)
    return quantity(match, kind, value + Decimal("0.5"), unit)


def _or_two(match: Match[str]) -> Quantity:
    return quantity(match, Kind.NUMBER, Decimal(2), loose=True)


def _fraction(match: Match[str]) -> Quantity | None:
    above = Decimal(1) if match["n"].lower() in {"a", "an"} else value_of(match["n"])
    below = _FRACTIONS[match["part"].lower().removesuffix("s")]
    if above is None:
        return None
    return quantity(match, Kind.NUMBER, round(above / below, 6), loose=True)


def _half_unit(match: Match[str]) -> Quantity:
    said = match["u"].lower()
    value, unit = {"hour": ("30", "minute"), "year": ("6", "month")}.get(said, ("0.5", said))
    return quantity(match, Kind.DURATION, Decimal(value), unit, loose=unit == "day")


def _article_unit(match: Match[str]) -> Quantity:
    return quantity(match, Kind.DURATION, Decimal(1), NOUNS[match["u"].lower()], loose=True)


def _ordinal(match: Match[str]) -> Quantity:
    value = ordinal_value(match.group())
    return quantity(match, Kind.ORDINAL, value, loose=value == 1)


def _loose(match: Match[str]) -> Quantity:
    value = LOOSE[match.group().lower()]
    return quantity(match, Kind.NUMBER, Decimal("0.5" if value is None else value), loose=True)


def _times(match: Match[str]) -> Quantity:
    word = match.group().lower()
    if word == "dozen":
        return quantity(match, Kind.NUMBER, Decimal(12))
    return quantity(match, Kind.COUNT, Decimal(2 if word == "twice" else 3), "times")


def _said(match: Match[str]) -> Quantity:
    digits = "".join(str(UNITS.index(w)) for w in re.findall("[a-z]+", match.group().lower()))
    return quantity(match, Kind.IDENTIFIER, digits)


def _those(match: Match[str]) -> Quantity | None:
    """Return the number of "the two of you", "the last three": Japanese may not count."""
    value = value_of(match["n"])
    if value is None:
        return None
    found = quantity(match, Kind.NUMBER, value, loose=True)
    return replace(found, counted=counted(match.string, *match.span()))


def _decade(match: Match[str]) -> Quantity:
    return quantity(match, Kind.NUMBER, Decimal(_DECADES[match.group().lower()]))


def _zero(match: Match[str]) -> Quantity:
    return quantity(match, Kind.NUMBER, Decimal(0), loose=True)


def _spoken_year(match: Match[str]) -> Quantity | None:
    century, rest = value_of(match["c"]), value_of(match["r"])
    if century is None or rest is None or rest < 10:
        return None
    return quantity(match, Kind.NUMBER, century * 100 + rest)


def _plain(match: Match[str]) -> Quantity | None:
    text = match.group()
    if text.isdigit() and (len(text) >= 6 or (text[0] == "0" and len(text) > 1)):
        return quantity(match, Kind.IDENTIFIER, text)
    value = value_of(text)
    if value is None:
        return None
    of = counted(match.string, *match.span())
    loose = text.lower() == "one" and of.units is None
    return replace(quantity(match, Kind.NUMBER, value, loose=loose), counted=of)


_PERIOD = "(?P<u>hour|year|month|week|day)"
_BETWEEN = (
    "full|whole|business|working|more|other|wrong|calendar|different|separate|consecutive|extra"
)
_DIGIT = alternatives(UNITS[:10])

AMOUNTS: tuple[Row, ...] = (
    row(_and_a_half, rf"(?P<n>an?|{NUMBER})[ ]{_PERIOD}s?[ ]and[ ](?:a[ ])?half"),
    row(_and_a_half, rf"(?P<n>{NUMBER})[ ]and[ ]a[ ]half[ ]{_PERIOD}s"),
    row(_number_and_a_half, rf"(?P<n>{NUMBER})[ ]and[ ]a[ ]half(?:[ ](?P<u>times))?"),
    row(_or_two, r"an?[ ][a-z]{1,12}[ ]or[ ]two\b"),
    row(
        _fraction,
        r"(?P<n>an?|one|two|three|[1-9])[ -]",
        rf"(?P<part>half|halves|thirds?|quarters?|fourths?|fifths?){END}(?![ ](?:past|to|an?)\b)",
    ),
    row(_half_unit, rf"half[ -](?:an?[ -])?(?P<u>hour|year|day|month){END}"),
    row(amount(Kind.MONEY, "yen"), r"(?:¥|jpy[ ]?)(?P<n>[0-9][0-9,]{0,20}(?![0-9]))"),
    row(amount(Kind.MONEY, "dollar"), r"[$](?P<n>[0-9][0-9,]{0,20}(?:[.][0-9]{2})?)"),
    row(amount(Kind.COUNT, "age"), rf"(?P<n>{NUMBER})[- ]?(?:years?[- ]olds?|year-old){END}"),
    row(
        _of_unit,
        rf"(?P<n>{NUMBER})(?:[- ]|(?<=[0-9])(?=[a-z%]))(?:(?:{_BETWEEN})[ ])?",
        rf"(?P<u>{UNIT})(?![a-z0-9])",
    ),
    row(_article_unit, rf"an?[ ](?P<u>year|month|week|day|hour|minute){END}"),
)

COUNTS: tuple[Row, ...] = (
    row(_ordinal, ORDINAL),
    row(_times, rf"(?:twice|thrice|dozen){END}"),
    row(_loose, rf"(?:{alternatives(LOOSE)}){END}"),
    row(
        _said,
        rf"(?:{_DIGIT})(?:(?:,[ ]|[- ])(?:{_DIGIT})){{2,30}}{END}(?![- ](?:{UNIT}){END})",
    ),
    row(_those, rf"(?:the|last)[ ](?P<n>two|three|four){END}(?![ ](?:{UNIT}){END})"),
    row(_decade, rf"(?:{alternatives(_DECADES)}){END}"),
    row(_spoken_year, rf"(?P<c>nineteen|twenty)[ ](?P<r>{SIMPLE}){END}"),
    row(_zero, rf"zero(?:e?s)?{END}"),
    row(_plain, rf"(?:{WORDS}){END}"),
    row(_plain, rf"(?:{DIGITS})"),
    row(_plain, "[0-9]{1,40}"),
)
STARTS = (
    *(word.split("-")[0] for word in ORDINAL_WORDS),
    *(*UNITS, *TENS, *LOOSE, *_DECADES, "zeros", "zeroes"),
    *("a", "an", "half", "twice", "thrice", "dozen", "jpy", "the", "last"),
)
