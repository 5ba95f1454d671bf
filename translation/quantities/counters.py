"""Puts the counter right that an engine chose for a masked number: "⟦0⟧ children" as ⟦0⟧枚.

Only where the English noun allows one counter alone: people are 人, ages are 歳.
"""

import re
from typing import Final

from translation.ports import Language

from .japanese_units import COUNTERS, DURATIONS
from .model import Quantity
from .recognising import alternatives

_WRITTEN: Final = {"person": "人", "age": "歳"}
_COUNTER: Final = re.compile(rf"(?:{alternatives({*COUNTERS, *DURATIONS})})(?!目)")


def with_its_counter(quantity: Quantity, after: str, target: Language) -> str:
    """Return what follows a bare number that was put in, with the counter its noun needs."""
    if target != "ja" or quantity.unit is not None or not quantity.counted.units:
        return after
    (unit, *others) = quantity.counted.units
    found = _COUNTER.match(after)
    if others or unit not in _WRITTEN or found is None or COUNTERS.get(found.group()) == unit:
        return after
    return f"{_WRITTEN[unit]}{after[found.end() :]}"
