"""Whether two texts say the same quantities (Z-18: a wrong fee is worse than no translation).

Values are compared as multisets. What differs only in idiom counts as the same: 1枚 ⇄ "a copy",
両方 ⇄ "both", a unit said once for two numbers, a date's parts in two places, a number repeated.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from .garbled import garbled
from .likeness import CERTAIN, likeness, normal
from .limits import turned
from .model import Date, Kind, NumberCheck, Quantity
from .order import misplaced
from .singular import says_one

_SINGULAR_TIME = re.compile(
    r"\b(?:an?|one|once|each|per|another|every|single|whole|full|any|same|first|past|latest)[- ]"
    r"(?:[a-z]+[- ])?(?:day|night|week|month|year|hour|minute|moment)"
    r"|\b(?:dai|week|month|year|hour|annual)ly\b|\b(?:overnight|annual|daily)\b",
    re.IGNORECASE,
)
_SINGULAR_JA = re.compile("一|(?<![0-9.])1(?![0-9,])|ひと|単|毎|各|同じ|片")
_BOTH_JA = re.compile(
    r"両|双|二|2|２|ふた|どちら|どっち|いずれ|それぞれ|左右|夫婦|互|表と裏|とも|共|全|も[^。]{1,14}も|\b(?:both|two|2|either|each|all)\b",
    re.IGNORECASE,
)
_ZERO = re.compile("[0０ゼ零〇元]|zero|\\boh?\\b", re.IGNORECASE)
_LONG_NUMBER = 6  # digits from which on a number is read out in groups
_BREATH = 8
"""Signs between two digits of one number that is read out: "two, and then five"."""
_PAIRS_AT_MOST = 64  # leftovers of one side that are compared one by one


def compare(
    source: Sequence[Quantity], target: Sequence[Quantity], source_text: str, target_text: str
) -> NumberCheck:
    """Compare the quantities found in two texts.

    The texts themselves tell whether a singular is idiomatic, and what stands between numbers.
    """
    if not source and not target:
        return NumberCheck("none")
    texts = (source, target, source_text, target_text)
    if wrong := _unclear(*texts) or misplaced(*texts) or turned(*texts):
        return NumberCheck("failed", *wrong)
    left, right = _without_equal(source, target)
    if max(len(left), len(right)) > _PAIRS_AT_MOST:
        return NumberCheck("failed", tuple(left), tuple(right))
    left, right = _without_pairs(left, right)
    left, right = _without_date_parts(left, right)
    left, right = _without_pairs(left, right)
    left, right = _without_spelt_digits(left, right)
    left = [q for q in left if not _idiomatic(q, target_text) and not _repeats(q, target)]
    right = [q for q in right if not _idiomatic(q, source_text) and not _repeats(q, source)]
    if left or right:
        return NumberCheck("failed", tuple(left), tuple(right))
    return NumberCheck("kept" if any(not q.loose for q in (*source, *target)) else "none")


def _unclear(
    source: Sequence[Quantity], target: Sequence[Quantity], source_text: str, target_text: str
) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]] | None:
    """Return what the target says with a unit too many; None if nothing, or the source does too."""
    unclear = garbled(target, target_text)
    return ((), unclear) if unclear and not garbled(source, source_text) else None


def _without_equal(
    source: Sequence[Quantity], target: Sequence[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    shared = Counter(map(normal, source)) & Counter(map(normal, target))
    return _minus(source, shared), _minus(target, shared)


def _minus(quantities: Sequence[Quantity], taken: Counter[tuple[object, ...]]) -> list[Quantity]:
    budget = Counter(taken)
    rest = []
    for quantity in quantities:
        if budget[normal(quantity)] > 0:
            budget[normal(quantity)] -= 1
        else:
            rest.append(quantity)
    return rest


def _without_pairs(
    left: list[Quantity], right: list[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    pairs = sorted(
        (
            (likeness(a, b), -abs(i - j), i, j)
            for i, a in enumerate(left)
            for j, b in enumerate(right)
        ),
        reverse=True,
    )
    gone_left: set[int] = set()
    gone_right: set[int] = set()
    for score, _, i, j in pairs:
        if score and i not in gone_left and j not in gone_right:
            gone_left.add(i)
            gone_right.add(j)
    return (
        [q for i, q in enumerate(left) if i not in gone_left],
        [q for j, q in enumerate(right) if j not in gone_right],
    )


def _without_date_parts(
    left: list[Quantity], right: list[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    """Take away what two dates have in common: "in May … the 14th" ⇄ 5月14日."""
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            if _share(a.value, b.value):
                left[i], right[j] = _rest(a, b), _rest(b, a)
                a = left[i]  # noqa: PLW2901 -- what is left of it may meet another part
    return (
        [q for q in left if q.value != Date()],
        [q for q in right if q.value != Date()],
    )


def _share(a: object, b: object) -> bool:
    if not isinstance(a, Date) or not isinstance(b, Date):
        return False
    both = [(x, y) for x, y in zip(a, b, strict=True) if x is not None and y is not None]
    return bool(both) and all(x == y for x, y in both)


def _rest(a: Quantity, b: Quantity) -> Quantity:
    if not isinstance(a.value, Date) or not isinstance(b.value, Date):
        return a
    parts = (x if y is None else None for x, y in zip(a.value, b.value, strict=True))
    return replace(a, value=Date(*parts))


def _without_spelt_digits(
    left: list[Quantity], right: list[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    """Take away digits that are said in other groups: 8番地12号 ⇄ "8-12"."""
    mine, yours = (
        [
            q
            for q in side
            if q.kind in {Kind.IDENTIFIER, Kind.PHONE, Kind.LABEL, Kind.NUMBER} and not q.loose
        ]
        for side in (left, right)
    )
    if mine and yours and _spell_alike(_groups(mine), _groups(yours)):
        return [q for q in left if q not in mine], [q for q in right if q not in yours]
    return left, right


class _Group(NamedTuple):
    """Digits that stand together, and where the quantity stands that they are of."""

    digits: str
    start: int
    end: int


def _groups(quantities: list[Quantity]) -> list[_Group]:
    return [
        _Group(group, q.start, q.end)
        for q in quantities
        for group in re.split(r"[^0-9A-Z]+", str(q.value))
        if group
    ]


def _spell_alike(one: list[_Group], other: list[_Group]) -> bool:
    """Whether the same digits are read out: one by one, or in groups that stay whole.

    「3、0の30番」 is not "3, 030": its 30 is a number of its own; "mine has just 1" is no 1番.
    """
    digits = "".join(g.digits for g in one)
    if digits != "".join(g.digits for g in other) or digits == "1":
        return False
    return _splits(one, other) or _splits(other, one)


def _splits(fine: list[_Group], coarse: list[_Group]) -> bool:
    """Whether the coarse groups are read out as the fine ones: digit by digit, or a long number."""
    rest = iter(fine)
    for group in coarse:
        parts = [next(rest)]
        while len(joined := "".join(part.digits for part in parts)) < len(group.digits):
            parts.append(next(rest))
        single = all(len(part.digits) == 1 for part in parts)
        is_long = len(group.digits) >= _LONG_NUMBER
        if joined != group.digits or not _are_in_one_breath(parts):
            return False
        if not (len(parts) == 1 or single or is_long):
            return False
    return True


def _are_in_one_breath(parts: Sequence[_Group]) -> bool:
    """Whether nothing is said between digits: "line 1 …, line 2" is not 12番."""
    return all(next_.start - one.end <= _BREATH for one, next_ in pairwise(parts))


def _idiomatic(quantity: Quantity, other_text: str) -> bool:
    if quantity.value == 0:
        return quantity.loose and bool(_ZERO.search(other_text))
    if quantity.loose:
        return quantity.text.lower() != "both" or bool(_BOTH_JA.search(other_text))
    is_one = quantity.kind is Kind.NUMBER and quantity.text.lower() == "one"
    if quantity.value != 1 or not (is_one or quantity.kind in {Kind.COUNT, Kind.DURATION}):
        return False
    if _SINGULAR_JA.search(other_text):
        return True
    if quantity.kind is Kind.DURATION:
        return bool(_SINGULAR_TIME.search(other_text))
    return says_one(quantity, other_text)


def _repeats(quantity: Quantity, others: Sequence[Quantity]) -> bool:
    """Whether it says again what the other text says once."""
    return any(
        likeness(quantity, other) >= CERTAIN or _is_year(quantity, other)
        for other in others[:_PAIRS_AT_MOST]
    )


def _is_year(quantity: Quantity, other: Quantity) -> bool:
    """Whether it gives the year of a date over again: "October 3, Showa 46, which is 1971"."""
    year = other.value.year if isinstance(other.value, Date) else None
    return quantity.kind is Kind.NUMBER and year is not None and quantity.value == year
