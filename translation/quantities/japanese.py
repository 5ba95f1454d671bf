"""Finds quantities in Japanese."""

from . import japanese_amounts, japanese_calendar, japanese_names
from .japanese_parts import KANJI, WEEKDAYS
from .japanese_units import LOOSE, LOOSE_ORDINALS, NOT_NUMBERS
from .recognising import Finder, alternatives

_NOT_NUMBERS = alternatives(set(NOT_NUMBERS) - {*LOOSE, *LOOSE_ORDINALS, "一番"})
_STOPS = (
    # 十分 is "enough" more often than ten minutes.
    rf"{_NOT_NUMBERS}|一番(?!の?窓口|地)"
    "|十分(?!以内|後|前|ほど|くらい|ぐらい|待|おき|ごと|経|かか|間(?!に合))|二度と"
)
_STARTS = (
    rf"[0-9{KANJI}(({WEEKDAYS}+]|(?<![A-Za-z])[A-Za-z]|{japanese_calendar.ERA}"
    rf"|午前|午後|朝|夕|夜|お?昼|深夜|正午|真?夜中|地下|{japanese_amounts.STARTS}"
)
_FINDER = Finder(
    _STARTS,
    _STOPS,
    (
        *japanese_calendar.ROWS,
        *japanese_amounts.AMOUNTS,
        *japanese_names.ROWS,
        *japanese_amounts.COUNTS,
    ),
    skips=f"[{KANJI}]+",
)

find = _FINDER.find
