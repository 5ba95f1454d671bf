"""Finds quantities in English."""

import re

from . import english_amounts, english_calendar, english_names
from .recognising import Finder, alternatives

# Not numbers, though their words are.
_STOPS = (
    r"no[ -]one|anyone|one[ ](?:of|moment|another|way)\b|one-stop|third[- ]part"
    r"|(?:the|this|that)[ ]one\b"
    r"|(?:just[ ])?(?:a|one)[ ](?:second|moment|sec)\b(?=[,.!?]|[ ]please|$)"
    r"|7-eleven|seven-eleven|24/7|one's"
)
_STOPPED = ("no", "anyone", "this", "that", "just")
_FIRST = alternatives(
    {*english_calendar.STARTS, *english_amounts.STARTS, *english_names.STARTS, *_STOPPED}
)
_STARTS = rf"(?<![A-Za-z0-9])(?:[0-9+¥$]|(?:{_FIRST})s?(?![a-z])|[A-Z]{{1,3}}-?[0-9])"
_FINDER = Finder(
    _STARTS,
    _STOPS,
    (
        *english_calendar.ROWS,
        *english_amounts.AMOUNTS,
        *english_names.ROWS,
        *english_amounts.COUNTS,
    ),
    skips="[a-z]+",
    flags=re.IGNORECASE | re.ASCII,
)

find = _FINDER.find
