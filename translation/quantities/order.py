"""Right numbers in the wrong places: from–to turned round, the number that is denied.

A multiset cannot see them; these two patterns are what a counter says most often:
8時半から17時まで, 「15ではなく50」.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from .likeness import likeness, normal
from .model import Quantity

_TO = re.compile(r"\s?(?:から|より|以上|〜|～|ー|→|-|–|to|until|till|through)の?\s?", re.IGNORECASE)
_JOINED = re.compile(
    r"から|より|以上|以降|〜|～|ー|→|-|–|か|または|もしくは|や|^[、;]|^$"
    r"|\b(?:to|until|till|through|or|from|up|later)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(r"\b(?:between|from|at|after|since)\s(?:the\s|age\s)?$", re.IGNORECASE)
_REACH = 40
"""Signs between the ends of a range."""
_LENGTH = re.compile(r"\s?(?:and|と|,|、)?\s?", re.IGNORECASE)
_PARTS = {("year", "month"), ("hour", "minute"), ("minute", "second")}
_CLOSE = 5
"""Signs between the parts of one length of time."""
_AND = re.compile(r"\s?and\s?", re.IGNORECASE)
_BETWEEN = re.compile(r"between\s$", re.IGNORECASE)
_NOT_BEFORE = re.compile(r"(?:\bnot|n['’]t)\s(?:the\s)?$", re.IGNORECASE)
_NOT_AFTER = re.compile(r"(?:では|じゃ)(?:ない|なく|ありません|ございません)")

_RANGES_AT_MOST = 16  # of one text

Wrong = tuple[tuple[Quantity, ...], tuple[Quantity, ...]]


def misplaced(
    source: Sequence[Quantity], target: Sequence[Quantity], source_text: str, target_text: str
) -> Wrong | None:
    """Return what changed places (of the source, of the target); None if nothing did."""
    return (
        _turned(source, target, source_text, target_text)
        or _parted(source, target, source_text, target_text)
        or _inverted(source, target, source_text)
        or _denied(source, target, source_text, target_text)
    )


def _turned(
    source: Sequence[Quantity], target: Sequence[Quantity], source_text: str, target_text: str
) -> Wrong | None:
    there = list(islice(_ranges(target, target_text), _RANGES_AT_MOST))
    for low, high in islice(_ranges(source, source_text), _RANGES_AT_MOST):
        if any(likeness(low, first) or likeness(high, last) for first, last in there):
            continue
        for first, last in there:
            if likeness(low, last) and likeness(high, first):
                return (low, high), (first, last)
    return None


def _inverted(
    source: Sequence[Quantity], target: Sequence[Quantity], source_text: str
) -> Wrong | None:
    """Return a length whose parts changed places: "two years and a month" as 1か月2年."""
    for long, short in islice(_lengths(source, source_text), _RANGES_AT_MOST):
        for first, last in islice(pairwise(target), _RANGES_AT_MOST):
            is_close = last.start - first.end <= _CLOSE
            if is_close and normal(first) == normal(short) and normal(last) == normal(long):
                return (long, short), (first, last)
    return None


def _lengths(quantities: Sequence[Quantity], text: str) -> Iterator[tuple[Quantity, Quantity]]:
    for long, short in pairwise(quantities):
        if (
            (long.unit, short.unit) in _PARTS
            and long.kind is short.kind
            and _LENGTH.fullmatch(text[long.end : short.start][:_REACH])
        ):
            yield long, short


def _parted(
    source: Sequence[Quantity], target: Sequence[Quantity], source_text: str, target_text: str
) -> Wrong | None:
    """Return a range one text takes apart: "6 to 16 letters" as 「6文字と16文字以下」."""
    if wrong := _apart(source, target, source_text, target_text):
        return (wrong, ())
    if wrong := _apart(target, source, target_text, source_text):
        return ((), wrong)
    return None


def _apart(
    here: Sequence[Quantity], there: Sequence[Quantity], text: str, other: str
) -> tuple[Quantity, ...] | None:
    for low, high in islice(_ranges(here, text), _RANGES_AT_MOST):
        lows = [q for q in there if likeness(low, q)][:_RANGES_AT_MOST]
        highs = [q for q in there if likeness(high, q)][:_RANGES_AT_MOST]
        if lows and highs and not any(_joins(a, b, other) for a in lows for b in highs):
            return (low, high)
    return None


def _joins(low: Quantity, high: Quantity, text: str) -> bool:
    first, last = sorted((low, high), key=lambda q: q.start)
    before = text[max(0, first.start - 12) : first.start]
    return bool(_JOINED.search(text[first.end : last.start][:_REACH]) or _OPENS.search(before))


def _ranges(quantities: Sequence[Quantity], text: str) -> Iterator[tuple[Quantity, Quantity]]:
    for first, last in pairwise(quantities):
        between = text[first.end : last.start][:12]
        is_between = _AND.fullmatch(between) and _BETWEEN.search(
            text[max(0, first.start - 10) : first.start]
        )
        if is_between or _TO.fullmatch(between):
            yield first, last


def _denied(
    source: Sequence[Quantity], target: Sequence[Quantity], source_text: str, target_text: str
) -> Wrong | None:
    here = [q for q in source if _is_denied(q, source_text)]
    there = [q for q in target if _is_denied(q, target_text)]
    if len(here) != 1 or len(there) != 1 or likeness(here[0], there[0]):
        return None
    is_said = any(likeness(here[0], q) for q in target)
    return (tuple(here), tuple(there)) if is_said else None


def _is_denied(quantity: Quantity, text: str) -> bool:
    before = text[max(0, quantity.start - 9) : quantity.start]
    return bool(_NOT_BEFORE.search(before) or _NOT_AFTER.match(text, quantity.end))
