"""How both languages are searched.

A recogniser is a regular expression of bounded reach and a builder. At each place where a quantity
may begin, recognisers are tried in their order; the first that fits wins, and the search goes on
behind what it took. So the time is linear in the text, whatever the text is.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from re import Match, Pattern

from .model import Quantity
from .numerals import narrow

Builder = Callable[[Match[str]], Quantity | None]
"""Makes a quantity of a match; None declines it (no such day, not a number)."""


@dataclass(frozen=True, slots=True)
class Row:
    """One recogniser, not yet compiled."""

    pattern: str
    build: Builder


def row(build: Builder, *parts: str) -> Row:
    """Return a recogniser of a pattern that is given in parts."""
    return Row("".join(parts), build)


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern of any of these words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))


class Finder:
    """Finds the quantities of one language.

    Args:
        starts: where a quantity may begin.
        stops: words that hold a numeral and say no number, skipped whole.
        rows: recognisers, the most specific first.
        skips: what is passed over whole where no recogniser fits at its beginning.
        flags: of all patterns (of `re`).
    """

    def __init__(
        self, starts: str, stops: str, rows: Iterable[Row], skips: str, flags: int = 0
    ) -> None:
        self._starts = re.compile(starts, flags)
        self._stops = re.compile(stops, flags)
        self._skips = re.compile(skips, flags)
        self._rows: tuple[tuple[Pattern[str], Builder], ...] = tuple(
            (re.compile(row.pattern, flags), row.build) for row in rows
        )

    def find(self, text: str) -> Iterator[Quantity]:
        """Yield the quantities of a text, in order and without overlap."""
        plain = narrow(text)
        place = 0
        while (start := self._starts.search(plain, place)) is not None:
            place = start.start()
            if (word := self._stops.match(plain, place)) is not None:
                place = word.end()
            elif (found := self._at(plain, place)) is not None:
                yield replace(found, text=text[found.start : found.end])
                place = found.end
            else:
                skipped = self._skips.match(plain, place)
                place = place + 1 if skipped is None else skipped.end()

    def _at(self, plain: str, place: int) -> Quantity | None:
        for pattern, build in self._rows:
            match = pattern.match(plain, place)
            if match is not None and (found := build(match)) is not None:
                return found
        return None
