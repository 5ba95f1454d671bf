"""Units that a Japanese rendering says and its English source does not: "2 fingers" as 2歳.

English counts without a word for it, Japanese cannot; so the number check accepts any counter for
a bare number. Ages, people and lengths of time are named in English, too: without their word they
are invented. "They" may be forms. Of 12,474 human translations 36 are taken for it.
"""

import re
from typing import Final

from translation import quantities
from translation.ports import Language
from translation.quantities import Kind, Quantity

_TIME: Final = (
    r"\b(?:day|night|week|month|year|hour|minute|min|second|sec|half|quarter|o'clock|decade)"
)
_WORDS: Final = {
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
    "person": r"\b(?:people|persons?|child|kid|bab(?:y|ies)|adult|parent|famil|member|staff|guest"
    r"|friend|student|passenger|m[ae]n\b|wom[ae]n\b|clerk|operator|officer|visitor|caller|applicant"
    r"|resident|witness|tenant|sister|brother|sibling|son\b|sons\b|daughter|husband|wife|couple"
    r"|mother|father|we\b|us\b|who\b|part(?:y|ies)\b|anyone"
    r"|everyone|someone|alone|each|seat|place|spot|slot|room|table|household|queue|ahead|line\b)",
    "sheet": r"\b(?:card|photo|picture|shot|paper|form|document|certificate|ticket|page|sheet|slip"
    r"|receipt|cop(?:y|ies)|coupon|letter|envelope|e?-?mail|print|bill|note|stamp|label|sticker"
    r"|postcard|passport|licen[cs]e|ID\b|extract|record|application|proof|handout|pamphlet|leaflet"
    r"|payment|statement|file|one\b|ones\b|them\b|power|proxy|register|blanket|towel|shirt|mask"
    r"|plate|screen|image|number|bag|tag|set|notice|leaves|seal|transcript|image|banknote|coin"
    r"|thousand|evidence|scan|translation)",
}
_NAMED: Final = {unit: re.compile(words, re.IGNORECASE) for unit, words in _WORDS.items()}


def invented_units(source: str, text: str, target: Language) -> tuple[Quantity, ...]:
    """Return what a rendering says in people, years of age or time without a word of it there."""
    if target != "ja":
        return ()
    invented = []
    for quantity in quantities.find(text, "ja"):
        named = _NAMED.get(quantity.unit or "")
        if quantity.kind not in {Kind.COUNT, Kind.DURATION} or quantity.loose or named is None:
            continue
        if named.search(source) is None:
            invented.append(quantity)
    return tuple(invented)


def invents_a_unit(source: str, text: str, target: Language) -> bool:
    """Tell whether a rendering counts in a unit that its source does not name."""
    return bool(invented_units(source, text, target))
