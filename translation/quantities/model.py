"""What a quantity is: a language-free value, and where it stands in the text."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Literal, NamedTuple


class Kind(StrEnum):
    """What sort of thing a number says."""

    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    TIME = "time"
    WEEKDAY = "weekday"
    DURATION = "duration"
    COUNT = "count"
    ORDINAL = "ordinal"
    LABEL = "label"  # 3番窓口, room 502: a name made of a number
    FLOOR = "floor"
    PERCENT = "percent"
    PHONE = "phone"
    IDENTIFIER = "identifier"


class Date(NamedTuple):
    """A day of the Gregorian calendar, or the parts of one that were said."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


class Time(NamedTuple):
    """A time of day.

    Attributes:
        hour: 0 to 23 where the half of the day is known, otherwise as said (1 to 12).
        minute: 0 to 59.
        known: whether a.m. or p.m. was said or follows from the hour.
    """

    hour: int
    minute: int
    known: bool


class Counted(NamedTuple):
    """What stands behind a bare English number.

    Attributes:
        units: counters that its noun may take; None if the noun is not listed.
        plural: whether a noun in the plural, listed or not, follows at once.
        around: what stands about the number, the number itself between ⟨ and ⟩; "" if unknown.
    """

    units: frozenset[str] | None
    plural: bool
    around: str = ""


UNCOUNTED = Counted(None, plural=False)

Value = Decimal | str | Date | Time


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity in a text.

    Attributes:
        kind: what sort it is.
        value: its language-free value: `Decimal` for amounts, ordinals, labels, floors (basements
            negative), per cent and weekdays (ISO 8601, Monday 1); digits as `str` for telephone
            numbers and identifiers.
        unit: of an amount ("yen", "month", "person", …); the era of a date that was said with one.
        start: index of its first character.
        end: index after its last.
        text: as it stands in the text.
        loose: whether the other language may idiomatically do without it (一度, "both", "one of").
        said: the number as said where it differs from the value (5 of 午後5時, 8 of 8割).
        counted: what a bare English number counts.
    """

    kind: Kind
    value: Value
    unit: str | None
    start: int
    end: int
    text: str
    loose: bool = False
    said: Decimal | None = None
    counted: Counted = UNCOUNTED


@dataclass(frozen=True, slots=True)
class Masked:
    """A text whose quantities were replaced by ⟦0⟧, ⟦1⟧, …, in order of `quantities`."""

    text: str
    quantities: tuple[Quantity, ...]


State = Literal["none", "kept", "failed"]


@dataclass(frozen=True, slots=True)
class NumberCheck:
    """Whether a translation says the same quantities.

    Attributes:
        state: "none" if neither text has any, "failed" if any was changed, lost or invented.
        missing: of the source, not found in the target.
        added: of the target, not found in the source.
    """

    state: State
    missing: Sequence[Quantity] = ()
    added: Sequence[Quantity] = ()
