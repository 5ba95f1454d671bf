"""What an English text has to say before a bare number may be read as a Japanese quantity.

"If you come up with 1" is no 1時, "as many as five" no 5倍: Japanese names what it counts, so the
English around the number must name it too. つ and 個 count anything. Of 12,474 human translations
18 are doubted for it.
"""

import re
from decimal import Decimal
from typing import Final

from .model import Kind, Quantity

_REACH: Final = 120
"""Signs on either side of a number that may name what it counts."""

_STOREYS: Final = 60
"""Floors that a building has; beyond it is the number of a room."""

_SHEETS: Final = (
    r"\b(?:card|photo|picture|shot|paper|form|document|certificate|ticket|page|sheet|slip"
    r"|receipt|cop(?:y|ies)|coupon|letter|envelope|e?-?mail|print|bill|note|stamp|label|sticker"
    r"|postcard|passport|licen[cs]e|ID\b|extract|record|application|proof|handout|pamphlet|leaflet"
    r"|payment|statement|file|one\b|ones\b|them\b|power|proxy|register|blanket|towel|shirt|mask"
    r"|plate|screen|image|number|bag|tag|set|notice|leaves|seal|transcript|image|banknote|coin"
    r"|thousand|evidence|scan|translation)"
)
_PEOPLE: Final = (
    r"\b(?:people|persons?|child|kid|bab(?:y|ies)|adult|parent|famil|member|staff|guest"
    r"|friend|student|passenger|m[ae]n\b|wom[ae]n\b|clerk|operator|officer|visitor|caller|applicant"
    r"|resident|witness|tenant|sister|brother|sibling|son\b|sons\b|daughter|husband|wife|couple"
    r"|mother|father|we\b|us\b|who\b|part(?:y|ies)\b|anyone"
    r"|everyone|someone|alone|each|seat|place|spot|slot|room|table|household|queue|ahead|line\b)"
)
_TIME: Final = (
    r"\b(?:day|night|week|month|year|hour|minute|min|second|sec|half|quarter|o'clock|decade)"
)

UNITS: Final[dict[str, str]] = {
    "age": r"\b(?:year|old|age|aged|under|over|turn|birthday|young|teen)"
    r"|(?:'s|'m|'re|\b(?:is|am|are|not|and|even))\s+(?:only |just |now )?(?:\d+|one|two"
    r"|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?)"
    r"\s*(?:[,.!?]|now|and|$)",
    "day": rf"{_TIME}|\b(?:date|daily|today|tomorrow|\d+(?:st|nd|rd|th))\b",
    "week": _TIME,
    "month": rf"{_TIME}|\bmonthly\b",
    "year": rf"{_TIME}|\b(?:annual|fiscal|yearly)",
    "hour": _TIME,
    "minute": rf"{_TIME}|\d:\d",
    "second": rf"{_TIME}|\bmoment\b",
    "person": _PEOPLE,
    "sheet": _SHEETS,
    "mail": r"\b(?:letter|cop(?:y|ies)|certificate|envelope|e?-?mail|register|statement|document"
    r"|notice|form|slip|bill|postcard|item|record|transcript|ones?|of them|text)",
    "copy": r"\b(?:cop(?:y|ies)|certificate|form|document|set|print|register|photocop)",
    "book": r"\b(?:[a-z]*book|volume|pamphlet|magazine|guide|them|title)",
    "times": r"\b(?:time|try|tries|attempt|mistake|wrong|error|lock|visit|trip|install?ment"
    r"|payment|beep|ring|knock|press|tap|click|twice|thrice|once|charge|appl|call|fail"
    r"|lesson|round|enter|a (?:week|month|year|day))",
    "fold": r"\b(?:times|twice|thrice|double|triple|[a-z]*fold)",
    "digit": r"\b(?:digit|number|numeral|figure|PIN|passw|passcode|code|character|letter|zero|ID)",
    "letter": r"\b(?:character|letter|digit|passw|spell|name|kana|kanji|initial|sign|PIN|space)",
    "degree": r"\b(?:degree|fever|temperature)|°|\d\.\d",
    "centimetre": r"\b(?:centi|cm|wide|high|tall|across|by \d)",
    "millimetre": r"\b(?:milli|mm|wide|high|by \d)",
    "metre": r"met(?:er|re)|\bm\b",
    "kilometre": r"\b(?:kilom|km)",
    "kilogram": r"\b(?:kilo|kg|weigh|pound)",
    "megabyte": r"\bmeg|mb\b",
    "kilobyte": r"\bkilob|kb\b",
}
_KINDS: Final[dict[Kind, str]] = {
    Kind.TIME: r"(?:\b(?:at|by|until|till|from|before|after|between|around|about|and|or|not|is|was"
    r"|for|past|of|the|say|(?<!up )to)|[a-z]['’]s|[,:—-]) ⟨|^⟨"
    r"|⟩(?: (?:to|until|and|or|in the|sharp|o['’]?clock|[ap]\.?m)|-[0-9])",
    Kind.MONEY: r"yen|¥|jpy|dollar|[$]|\b(?:fee|cost|price|pay|paid|charge|money|bill|total|tax"
    r"|cheap|expensive|amount|income|earn|refund|coin)",
    Kind.FLOOR: r"\b(?:floor|stor(?:e?y|ies)|level|upstairs|downstairs|basement|elevator|lift|up"
    r"|down|top|[0-9]F)\b",
    Kind.PERCENT: r"percent|%|\bper cent|\brate\b",
    Kind.DATE: r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d(?:st|nd|rd|th)\b"
    r"|\b(?:date|days?|month|year|born|birth|reiwa|heisei|showa|taisho|meiji|era|(?:19|20)\d\d"
    r"|from|until|by|week|first|second|third|[a-z]+th)\b|⟨(?:1[89]|2[01])[0-9]{2}⟩",
    Kind.LABEL: r"\b(?:number|no\.|counter|window|desk|booth|line|room|ticket|step|lane|call|page"
    r"|option|box|press|level|apartment|house|address|bus|platform|code)|#"
    r"|(?:['’]s|['’]m|\b(?:on|at|to|say|said|says|is|not|be|and|or)) ⟨",
    Kind.ORDINAL: r"\b(?:number|no[.]|line|row|step|digit|character|letter|page|item|box|field"
    r"|picture|photo|choice|question|option|step|attempt|try|round|day|grade|in|is|and|or|not) ⟨",
}
OF_UNIT: Final = {unit: re.compile(words, re.IGNORECASE) for unit, words in UNITS.items()}
_OF_KIND: Final = {kind: re.compile(words, re.IGNORECASE) for kind, words in _KINDS.items()}
_AGED: Final = re.compile(
    r"\b(?:year|old|age|aged|turn|birthday|young|teen)"
    r"|(?:'s|'m|'re|\b(?:is|am|are|not|and|even|under|over))"
    r" (?:only |just |now |already |almost )?⟨[^⟩]*⟩\s*(?:[,.!?]|now|and|$)"
    r"|\b(?:at|after|before|until|from|to|past|reach|by|and|or|under|over)"
    r" ⟨(?:[1-9][0-9]|[a-z]+t(?:een|y))",
    re.IGNORECASE,
)
_OTHER_PLACE: Final = re.compile(
    r"\b(?:seat|counter|window|line|page|row|room|desk|booth|box|step|number|no\.|table) ⟨",
    re.IGNORECASE,
)
"""What is numbered and is no floor: "seat 7, which has more floor room"."""
_BARE: Final = str.maketrans("", "", "⟨⟩")


def around(text: str, start: int, end: int) -> str:
    """Return what stands about a number, the number itself between ⟨ and ⟩."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    return f"{before}⟨{text[start:end]}⟩{after}"


def names(surroundings: str, other: Quantity) -> bool:
    """Tell whether the surroundings of a bare English number name a Japanese quantity's unit."""
    if other.kind is Kind.COUNT:
        if other.unit in {None, "item"}:
            return True
        pattern = OF_UNIT.get(other.unit or "")
        if other.unit == "age":
            return bool(_AGED.search(surroundings))
        if pattern is None:
            return False
        return bool(pattern.search(surroundings.translate(_BARE)))
    if _is_no_floor(surroundings, other) or _is_no_hour(surroundings, other):
        return False
    of_kind = _OF_KIND.get(other.kind)
    return of_kind is None or bool(of_kind.search(surroundings))


def _is_no_floor(surroundings: str, other: Quantity) -> bool:
    if other.kind is not Kind.FLOOR:
        return False
    is_high = isinstance(other.value, Decimal) and other.value > _STOREYS
    return is_high or _OTHER_PLACE.search(surroundings) is not None


def _is_no_hour(surroundings: str, other: Quantity) -> bool:
    """Whether it is 0: nobody calls midnight so, "from 0 to 10" are marks."""
    return other.kind is Kind.TIME and "⟨0⟩" in surroundings
