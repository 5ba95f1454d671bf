"""Counts what a list of patterns says, from the left, each place once."""

import re
from collections.abc import Sequence
from re import Pattern
from typing import NamedTuple


class Count(NamedTuple):
    """How often a text denies.

    Attributes:
        least: denials that the other language must say as well.
        most: those, and words that it may say with a denial.
    """

    least: int
    most: int


class Rule(NamedTuple):
    """What one pattern counts."""

    pattern: Pattern[str]
    least: int
    most: int


def rule(least: int, most: int, *parts: str) -> Rule:
    """Return a rule of a pattern given in parts; letters match in any case."""
    return Rule(re.compile("".join(parts), re.IGNORECASE), least, most)


def count(text: str, rules: Sequence[Rule]) -> Count:
    """Return the sum over all places; an earlier rule takes its text away from later ones."""
    least = most = 0
    rest = text
    for pattern, low, high in rules:
        rest, times = pattern.subn(lambda match: "\0" * len(match.group()), rest)
        least += low * times
        most += high * times
    return Count(least, most)
