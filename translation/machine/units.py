"""Units that a Japanese rendering says and its English source does not: "2 fingers" as 2歳.

English counts without a word for it, Japanese cannot; so the number check accepts any counter for
a bare number. Ages, people and lengths of time are named in English, too: without their word they
are invented. "They" may be forms. Of 12,474 human translations 36 are taken for it.
"""

from typing import Final

from translation import quantities
from translation.ports import Language
from translation.quantities import Kind, Quantity
from translation.quantities.evidence import OF_UNIT

_UNITS: Final = frozenset(
    {"age", "day", "week", "month", "year", "hour", "minute", "second", "person", "sheet"}
)


def invented_units(source: str, text: str, target: Language) -> tuple[Quantity, ...]:
    """Return what a rendering says in people, years of age or time without a word of it there."""
    if target != "ja":
        return ()
    invented = []
    for quantity in quantities.find(text, "ja"):
        unit = quantity.unit or ""
        if quantity.kind not in {Kind.COUNT, Kind.DURATION} or quantity.loose or unit not in _UNITS:
            continue
        if OF_UNIT[unit].search(source) is None:
            invented.append(quantity)
    return tuple(invented)


def invents_a_unit(source: str, text: str, target: Language) -> bool:
    """Tell whether a rendering counts in a unit that its source does not name."""
    return bool(invented_units(source, text, target))
