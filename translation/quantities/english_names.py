"""What is named by a number in English: floors, counters, rooms, telephones, identifiers."""

from re import Match

from .builders import quantity
from .english_parts import (
    END,
    NUMBER,
    ORDINAL,
    SCALE,
    SIMPLE,
    UNIT,
    amount,
    group,
    ordinal_value,
    value_of,
)
from .japanese_names import PHONES, digits
from .model import Kind, Quantity
from .recognising import Row, row

_LABELS = (
    "counter window desk booth room number no. kiosk terminal platform page step level line"
    " category apartment apt. extension"
)


def _floor(match: Match[str]) -> Quantity | None:
    text = group(match, "o")
    storey = ordinal_value(text) if text else value_of(match["n"])
    if storey is None:
        return None
    return quantity(match, Kind.FLOOR, -storey if group(match, "under") else storey)


def _chain(match: Match[str]) -> Quantity:
    return quantity(match, Kind.IDENTIFIER, match.group())


ROWS: tuple[Row, ...] = (
    row(_floor, rf"(?-i:(?P<under>B))(?P<n>[1-9]){END}"),
    row(_floor, rf"(?P<o>{ORDINAL})[ -](?P<under>basement)(?:[ ](?:floor|level))?"),
    row(
        _floor,
        r"(?P<under>basement)[ ](?:floor|level)?[ ]?(?P<n>[0-9]{1,2}|one|two|three)(?![a-z0-9])",
    ),
    row(_floor, rf"(?P<o>{ORDINAL})[ -]floor{END}"),
    row(_floor, rf"floor[ ](?P<n>{NUMBER}){END}"),
    *PHONES,
    row(_chain, r"[0-9]{1,5}(?:-[0-9]{1,5}){1,4}(?![0-9])(?!-[a-z])"),
    row(digits(Kind.IDENTIFIER), r"(?-i:[A-Z]{1,3})-?[0-9]{1,16}(?![0-9a-z])"),
    row(
        amount(Kind.LABEL),
        rf"(?:{_LABELS.replace('.', '[.]').replace(' ', '|')})[ ]?(?:number[ ])?\#?",
        rf"(?P<n>[0-9]{{1,5}}|(?!zero){SIMPLE}){END}(?![ -](?:{UNIT}|{SCALE}){END}|,[0-9])",
    ),
    row(amount(Kind.LABEL), rf"(?P<n>{NUMBER})-chome{END}"),
)
STARTS = (*_LABELS.split(), "basement", "floor")
