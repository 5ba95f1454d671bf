"""What is named by a number in Japanese: floors, windows, rooms, telephones, identifiers."""

import re
from decimal import Decimal
from re import Match

from .builders import quantity
from .japanese_parts import END, KANJI, NUMBER, SPACE, amount, number
from .model import Kind, Quantity
from .recognising import Builder, Row, row


def _floor(match: Match[str]) -> Quantity | None:
    storey = number(match, "n")
    if storey is None or storey > 999:
        return None
    return quantity(match, Kind.FLOOR, -storey if match["under"] else storey)


def _basement(match: Match[str]) -> Quantity:
    return quantity(match, Kind.FLOOR, -Decimal(match.group()[1]))


def digits(kind: Kind) -> Builder:
    """Return a builder of the digits and letters alone, as they are written."""
    return lambda match: quantity(match, kind, re.sub(r"[^0-9A-Za-z+]", "", match.group()).upper())


def _chain(match: Match[str]) -> Quantity:
    return quantity(match, Kind.IDENTIFIER, "-".join(re.split("[-の]", match.group())))


_BEHIND = rf"(?=[0-9]{{1,8}}(?:番|[^0-9{KANJI}ぁ-んァ-ン一-龠]|で|です|$))"

PHONES: tuple[Row, ...] = (
    row(digits(Kind.PHONE), r"\+[0-9]{1,3}[- ]?[0-9]{1,4}[- ]?[0-9]{2,4}[- ]?[0-9]{3,4}"),
    row(digits(Kind.PHONE), r"0[0-9]{1,4}[-( ][0-9]{1,4}[-) ][0-9]{3,4}(?![0-9])"),
    row(digits(Kind.PHONE), r"0[5789]0[0-9]{8}(?![0-9])"),
    row(digits(Kind.IDENTIFIER), r"[0-9]{4}(?:[ -][0-9]{4}){2,5}(?:[ -][0-9]{1,4})?(?![0-9])"),
)

ROWS: tuple[Row, ...] = (
    row(_floor, rf"(?P<under>地下)?{SPACE}(?P<n>{NUMBER})階(?!段|級|層|建)"),
    *PHONES,
    row(
        _chain,
        r"[0-9]{1,5}(?:[-の][0-9]{1,5}){1,4}",
        rf"(?![0-9{KANJI}日月年時分円階歳人枚回桁番])",
    ),
    row(_basement, rf"[Bb][1-9]階?{END}"),
    row(
        digits(Kind.IDENTIFIER),
        rf"[A-Za-z]{{1,3}}(?:-|の{_BEHIND})?[0-9]{{1,16}}{END}(?:番(?!目))?",
    ),
    row(
        amount(Kind.LABEL),
        r"(?P<n>[0-9]{1,6}|[一二三四五六七八九十]{1,4})",
        r"(?:番(?![目め])(?:の?窓口|地)?|丁目|号室|号車|号機|号|期生)",
    ),
)
