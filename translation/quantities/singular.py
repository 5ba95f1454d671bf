"""Whether an English text says "one" of what Japanese counts: 1枚 ⇄ "a photo", 1人 ⇄ "alone".

The article must stand before a noun that takes the counter: "the one you mainly use" is no 1台. Of
12,474 human translations 22 are doubted for it.
"""

import re
from typing import Final

from .counted import FLAT, counted
from .model import Quantity

_ARTICLE: Final = re.compile(r"\b(?:an?|one|each|per|another|every|single|first)\b", re.IGNORECASE)
_ALONE: Final = re.compile(
    r"\b(?:alone|once|itself|by (?:my|your|him|her)self|at a time)\b"
    r"|(?:^|[.,;:!?—–\"“”] ?|\b(?:just|only|is|are|was|be|need|have|has|had|want|take|get|got|give"
    r"|bring|with|for|or|and|but|than|by|of|about|to|like|issue|print|use|at|in|on|least|say|not"
    r"|any|if|is) )(?:one|each|another)\b"
    r"(?:(?! ?[a-z]|['’])"
    r"|(?= (?:of|from|at|by|is|are|was|has|on|in|for|to|that|who|will|can|more|only|and|or)\b))",
    re.IGNORECASE,
)
"""One by itself, which may be one of anything."""
_EACH: Final = re.compile(r"\beach\b", re.IGNORECASE)
"""For one person: 1人10冊 ⇄ "10 books each"."""
_PLACES_AT_MOST: Final = 64


def says_one(quantity: Quantity, english: str) -> bool:
    """Tell whether an English text says one of what a Japanese quantity counts."""
    if _ALONE.search(english) or (quantity.unit == "person" and _EACH.search(english)):
        return True
    for place, article in enumerate(_ARTICLE.finditer(english)):
        if place == _PLACES_AT_MOST:
            return False
        units = counted(english, *article.span()).units
        if units and (quantity.unit == "item" or _takes(units, quantity)):
            return True
    return False


def _takes(units: frozenset[str], quantity: Quantity) -> bool:
    mine = quantity.counted.units or frozenset({quantity.unit or ""})
    return bool(mine & units) or (bool(mine & FLAT) and bool(units & FLAT))
