"""Tables and secrets for a person at a terminal."""

from collections.abc import Sequence
from unicodedata import east_asian_width

GAP = "  "


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Columns under their headings; kanji take two places on a terminal (UAX #11)."""
    lines = [tuple(headings), *(tuple(row) for row in rows)]
    widths = [max(_width(cell) for cell in column) for column in zip(*lines, strict=True)]
    return "\n".join(
        GAP.join(
            cell + " " * (width - _width(cell)) for cell, width in zip(line, widths, strict=True)
        ).rstrip()
        for line in lines
    )


def _width(text: str) -> int:
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def secret(label: str, value: str, *what_to_do: str) -> str:
    """A secret that is shown once, what it is, and what to do with it."""
    return "\n".join((f"{label}: {value}", *what_to_do))
