"""Quantities (数・日付・金額 …) in Japanese and English: found, protected, rendered, compared.

A general engine turns 300円 into "30 yen" and says so with confidence. So quantities are taken out
before it sees the sentence, written by rule into the other language, and compared afterwards
(design §6, Z-18).
"""

from translation.ports import Language

from . import agreement
from .masking import mask, mask_pair, unmask
from .model import Date, Kind, Masked, NumberCheck, Quantity, Time
from .rendering import render
from .searching import find

__all__ = [
    "Date",
    "Kind",
    "Masked",
    "NumberCheck",
    "Quantity",
    "Time",
    "check",
    "find",
    "mask",
    "mask_pair",
    "render",
    "unmask",
]


def check(
    source: str, source_language: Language, target: str, target_language: Language
) -> NumberCheck:
    """Tell whether a translation says the same quantities as its source."""
    return agreement.compare(
        find(source, source_language), find(target, target_language), source, target
    )
