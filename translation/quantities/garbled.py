"""Units on top of units, which only an engine writes: 2週間年前, 9時30分番, "two weeks years".

The figure is there, and what it says is anybody's guess. A unit that a model puts behind a
placeholder whose value brings its own is dropped; elsewhere the line fails the number check.
"""

import re
from collections.abc import Sequence
from typing import Final

from translation.ports import Language

from .model import Kind, Quantity

_UNITLESS: Final = frozenset({Kind.NUMBER, Kind.PHONE, Kind.IDENTIFIER, Kind.LABEL, Kind.ORDINAL})
_JAPANESE: Final = (
    r"円|年(?!分|度|生)|[かカヶ]月|月(?![曜分])|週間?|日(?![本曜分])|時間?|秒|枚|人(?!目)"
    r"|歳|番目?|通(?!り)|件"
)
_ENGLISH: Final = (
    r" (?:yen|years?|months?|weeks?|days?|hours?|minutes?|seconds?|percent"
    r"|times(?! (?:a|an|per|each|in|the)\b)"
    r"|o['’]clock|a\.m\.|p\.m\.)"
    r"(?![a-z])"
)
_MORE: Final[dict[Language, re.Pattern[str]]] = {
    "ja": re.compile(_JAPANESE),
    "en": re.compile(_ENGLISH, re.IGNORECASE),
}
_IMPOSSIBLE: Final = re.compile(
    r"(?<=[0-9０-９])(?:時(?![間代計期])|月(?![曜分例])|日(?![本曜分]))"
)
"""What stands behind a number that is no hour, month or day, or it were read as one: 75時."""
_HALVES: Final = ("午前", "午後")
_NO_TIME: Final = frozenset({Kind.MONEY, Kind.DURATION, Kind.COUNT, Kind.PERCENT, Kind.FLOOR})


def garbled(quantities: Sequence[Quantity], text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text that have a unit too many."""
    return tuple(q for q in quantities if _is_garbled(q, text))


def without_more_units(quantity: Quantity, after: str, language: Language) -> str:
    """Return what follows a quantity that was put in, without a second unit at its beginning."""
    if quantity.kind in _UNITLESS:
        return after
    more = _MORE[language].match(after)
    return after if more is None else after[more.end() :]


def _is_garbled(quantity: Quantity, text: str) -> bool:
    if quantity.kind is Kind.NUMBER and not quantity.loose:
        return bool(_IMPOSSIBLE.match(text, quantity.end))
    if quantity.kind in _UNITLESS or quantity.kind is Kind.WEEKDAY or quantity.loose:
        return False
    if quantity.kind in _NO_TIME and text[: quantity.start].endswith(_HALVES):
        return True
    if _MORE["ja"].match(text, quantity.end):
        return True
    # A "one-digit month" is none, so counts are not looked at.
    return quantity.kind is not Kind.COUNT and bool(_MORE["en"].match(text, quantity.end))
