"""Plain text tables: what a bench prints."""

import unicodedata
from collections.abc import Sequence

_WIDE = frozenset("FW")


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Lay out rows below a header: the first column to the left, figures to the right.

    Raises:
        ValueError: A row has another number of cells than the header.
    """
    if any(len(row) != len(header) for row in rows):
        raise ValueError("each row needs one cell per column")
    lines = [header, *rows]
    widths = [max(_width(line[column]) for line in lines) for column in range(len(header))]
    rule = "  ".join("-" * width for width in widths)
    text = [_line(line, widths) for line in lines]
    return "\n".join([text[0], rule, *text[1:]])


def number(value: float) -> str:
    """Write a figure with three significant digits at least, thousands apart, no exponent."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first = cells[0] + " " * (widths[0] - _width(cells[0]))
    others = [
        " " * (width - _width(cell)) + cell
        for cell, width in zip(cells[1:], widths[1:], strict=True)
    ]
    return "  ".join([first, *others]).rstrip()


def _width(text: str) -> int:
    """Columns of a terminal that the text takes; kanji take two."""
    return sum(2 if unicodedata.east_asian_width(c) in _WIDE else 1 for c in text)
