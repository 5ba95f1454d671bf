"""Dates and times by keys, part by part, as somebody at the kiosk types them (Z-05, ADR 0041).

What a control of HTML's date and time types shows is a row of parts (年/月/日, mm/dd/yyyy) in the
order of the browser's language. The order, and which of them `min` and `max` lock, is asked of the
browser each time; the digits of each part are then typed into it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal, get_args

from kiosk_client.sites.dates import is_likely_year
from kiosk_client.sites.normalise import TextRefusedError

PartName = Literal[
    "year", "month", "week", "day", "ampm", "hour", "minute", "second", "millisecond"
]
PARTS: Final[tuple[PartName, ...]] = get_args(PartName)
"""In the order in which they are typed: the value is whole, and so told to the page, only with the
last one."""

_NAMES: Final[Mapping[str, PartName]] = {name: name for name in PARTS}
_PSEUDO: Final = re.compile(r"-webkit-datetime-edit-([a-z]+)-field")
_DAY: Final = r"(?P<year>[0-9]{4,6})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})"
_CLOCK: Final = (
    r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})"
    r"(?::(?P<second>[0-9]{2})(?:\.(?P<millisecond>[0-9]{1,3}))?)?"
)
_WRITTEN: Final[Mapping[str, re.Pattern[str]]] = {
    "date": re.compile(_DAY),
    "month": re.compile(r"(?P<year>[0-9]{4,6})-(?P<month>[0-9]{1,2})"),
    "week": re.compile(r"(?P<year>[0-9]{4,6})-W(?P<week>[0-9]{1,2})"),
    "time": re.compile(_CLOCK),
    "datetime-local": re.compile(f"{_DAY}[T ]{_CLOCK}"),
}
"""What HTML writes (https://html.spec.whatwg.org/#dates-and-times), a little more freely."""
_LARGEST: Final[Mapping[PartName, int]] = {
    "month": 12, "week": 53, "day": 31, "hour": 23, "minute": 59, "second": 59,
}  # fmt: skip
_OPTIONAL: Final = ("second", "millisecond")
_NOON: Final = 12


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a control.

    Attributes:
        name: which one.
        largest: the largest number in it.
        locked: `min` and `max` leave no choice, so it takes no focus.
    """

    name: PartName
    largest: int
    locked: bool


def written(text: str, kind: str) -> dict[PartName, int]:
    """Return the parts of a value of one of HTML's date and time types.

    Args:
        text: as HTML writes it; one-digit parts and a space before the time are taken, too.
        kind: `type` of the input.

    Raises:
        TextRefusedError: it is no such value, its month has no such day, or nobody means its year.
    """
    numbers = _numbers(text, kind)
    if not _is_likely(numbers):
        raise TextRefusedError("not_a_date")
    return numbers


def _is_likely(numbers: Mapping[PartName, int]) -> bool:
    """Whether there is such a day, in a year which a form may mean."""
    year = numbers.get("year")
    if year is None:
        return True
    if not is_likely_year(year):
        return False
    try:
        date(year, numbers.get("month", 1), numbers.get("day", 1))
    except ValueError:
        return False
    return True


def _numbers(text: str, kind: str) -> dict[PartName, int]:
    found = _WRITTEN[kind].fullmatch(text)
    if found is None:
        raise TextRefusedError("not_a_date")
    numbers: dict[PartName, int] = {}
    for name in PARTS:
        digits = found.groupdict().get(name)
        if digits is not None:
            number = int(digits.ljust(3, "0") if name == "millisecond" else digits)
            # Chromium would turn it into the largest that there is.
            if number > _LARGEST.get(name, number):
                raise TextRefusedError("not_a_date")
            if number or name not in _OPTIONAL:
                numbers[name] = number
    return numbers


def is_same(value: str | None, wanted: Mapping[PartName, int], kind: str) -> bool:
    """Whether a control holds what was meant, however it writes that."""
    if not value:
        return not wanted and value == ""
    try:
        return written(value, kind) == wanted
    except TextRefusedError:
        return False  # the page made another field of it


def shown_parts(node: Mapping[str, Any]) -> list[Part]:
    """Return the parts of a control in the order in which it shows them.

    Args:
        node: what `DOM.describeNode` says of the control, with the browser's own shadow root.
    """
    found: list[Part] = []
    for one in _below(node):
        listed: Sequence[str] = one.get("attributes", ())
        attributes = dict(zip(listed[::2], listed[1::2], strict=True))
        named = _PSEUDO.fullmatch(attributes.get("pseudo", ""))
        name = _NAMES.get(named[1]) if named is not None else None
        if name is not None:
            largest = int(attributes.get("aria-valuemax", "0"))
            found.append(Part(name, largest, locked="disabled" in attributes))
    return found


def _below(node: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    inside = [*node.get("shadowRoots", ()), *node.get("children", ())]
    return [one for child in inside for one in (child, *_below(child))]


def digits_of(part: Part, wanted: Mapping[PartName, int], *, halves: bool) -> str:
    """Return what is typed into one part; empty if it is emptied instead.

    Args:
        part: which one.
        wanted: the value; empty to empty the control.
        halves: the control shows 午前 or 午後 beside the hour.
    """
    if not wanted:
        return ""
    if part.name == "ampm":
        return "2" if wanted["hour"] >= _NOON else "1"  # by its place in the list of two
    number = wanted.get(part.name, 0)
    if part.name == "hour" and halves:
        number = number % _NOON or (0 if part.largest == _NOON - 1 else _NOON)
    if part.name == "year":
        return f"{number:04}"
    return f"{number:03}" if part.name == "millisecond" else f"{number:02}"
