"""Takes quantities out of a sentence before the engine sees it, and puts them back after.

Only what has one right form in the other language is masked whole (fees, dates, times, telephone
numbers …). Of a count the numeral alone is masked: its noun is the engine's business. Small numbers
(一つ, "one of them") stay, the grammar of both languages hangs on them.
"""

import re
from dataclasses import replace
from decimal import Decimal

from translation.ports import Language

from .counters import with_its_counter
from .garbled import without_more_units
from .likeness import normal
from .model import Kind, Masked, Quantity
from .rendering import render
from .searching import find

LIMIT = 6
"""Placeholders that the shipped models were trained with."""

_WHOLE = frozenset(
    {Kind.MONEY, Kind.DATE, Kind.TIME, Kind.PHONE, Kind.IDENTIFIER, Kind.PERCENT, Kind.FLOOR}
)
_PLACEHOLDER = re.compile(r"⟦([0-9])⟧")
_NUMERAL = re.compile(r"[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?")


def mask(text: str, language: Language, limit: int = LIMIT) -> Masked:
    """Replace up to `limit` quantities by ⟦0⟧, ⟦1⟧, …; the rest stays as it is.

    A text that holds such brackets itself is left alone.
    """
    if _PLACEHOLDER.search(text):
        return Masked(text, ())
    chosen = [q for found in find(text, language) if (q := _maskable(found)) is not None][:limit]
    return Masked(_replaced(text, chosen, range(len(chosen))), tuple(chosen))


def mask_pair(
    source: str,
    source_language: Language,
    target: str,
    target_language: Language,
    limit: int = LIMIT,
) -> tuple[str, str] | None:
    """Mask both sides of a human translation alike, for training.

    What only one side says in figures ("two" ⇄ 2枚) stays in both.

    Returns:
        Both texts with the same placeholders; None if there is nothing to mask in both.
    """
    if _PLACEHOLDER.search(source) or _PLACEHOLDER.search(target):
        return None
    there = [q for f in find(target, target_language) if (q := _maskable(f)) is not None]
    here: list[Quantity] = []
    places: list[Quantity] = []
    for quantity in mask(source, source_language, len(source)).quantities:
        same = [q for q in there if normal(q) == normal(quantity) and q not in places]
        if same and len(here) < limit:
            here.append(quantity)
            places.append(same[0])
    if not places:
        return None
    numbers = range(len(places))
    return _replaced(source, here, numbers), _replaced(target, places, numbers)


def unmask(text: str, masked: Masked, target: Language) -> str | None:
    """Put the quantities into a translation of the masked text.

    Returns:
        The translation, or None if a placeholder was lost, doubled or invented.
    """
    held = [int(number) for number in _PLACEHOLDER.findall(text)]
    if sorted(held) != list(range(len(masked.quantities))):
        return None
    parts = _PLACEHOLDER.split(text)
    for i in range(1, len(parts), 2):
        quantity = masked.quantities[int(parts[i])]
        parts[i] = render(quantity, target)
        parts[i + 1] = with_its_counter(quantity, parts[i + 1], target)
        parts[i + 1] = without_more_units(quantity, parts[i + 1], target)
        if parts[i].endswith("."):  # "9 a.m." at the end of a sentence
            parts[i + 1] = parts[i + 1].removeprefix(".")
    return "".join(parts)


def _maskable(quantity: Quantity) -> Quantity | None:
    """Return what of a quantity is masked: all, its numeral, or nothing."""
    if quantity.loose:
        return None
    if quantity.kind in _WHOLE:
        return quantity
    if quantity.kind is Kind.DURATION and quantity.value != 1:
        return quantity
    return _numeral_of(quantity)


def _numeral_of(quantity: Quantity) -> Quantity | None:
    if quantity.kind not in {Kind.NUMBER, Kind.COUNT, Kind.LABEL}:
        return None
    numeral = _NUMERAL.search(quantity.text)
    if numeral is None or not isinstance(quantity.value, Decimal) or quantity.value < 2:
        return None
    start = quantity.start + numeral.start()
    text = numeral.group()
    if "万" in quantity.text or "千" in quantity.text:
        return None
    return replace(
        quantity, kind=Kind.NUMBER, unit=None, start=start, end=start + len(text), text=text
    )


def _replaced(text: str, quantities: list[Quantity], numbers: range) -> str:
    for number, q in sorted(zip(numbers, quantities, strict=True), key=lambda p: -p[1].start):
        text = f"{text[: q.start]}⟦{number}⟧{text[q.end :]}"
    return text
