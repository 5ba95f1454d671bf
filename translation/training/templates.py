"""Slot templates: `{doc}をお持ちですか。` ⇄ `Do you have your {doc}?`, filled with values.

Values of a word slot stand in `slot-values.yaml` beside the templates; numbers, dates and times
are drawn here.
"""

import calendar
import random
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import yaml
from pydantic import TypeAdapter

from translation.training.corpus import CorpusError, Pair, distinct, read_pairs

MONTHS: Final = tuple(calendar.month_name[1:])
ERAS: Final = (("令和", 2018, 1, 10), ("平成", 1988, 2, 30), ("昭和", 1925, 40, 63))
"""Era, the year before its first, and the years that are drawn."""

SMALL: Final = ("zero", "one", "two", "three", "four", "five")
FEES: Final = (200, 250, 300, 350, 400, 450, 500, 750, 800, 1000, 1200, 1500, 2000, 3000)
_SLOT: Final = re.compile(r"\{(\w+)\}")
_VALUES: Final = TypeAdapter(dict[str, list[list[str]]])

Words = Mapping[str, list[list[str]]]
Filling = dict[str, str]
"""Slot to text; a slot of the English side that differs from the Japanese is `…_en`."""


def read_values(path: Path) -> Words:
    """Read the values of word slots: slot to rows of Japanese and one or two English forms."""
    return _VALUES.validate_python(yaml.safe_load(path.read_text(encoding="utf-8")))


def expand(templates: Path, values: Path, chance: random.Random, each: int = 60) -> list[Pair]:
    """Return every template filled, `each` times if it has slots (fewer where values run out).

    Raises:
        CorpusError: a template names a slot that has no values.
    """
    words = read_values(values)
    pairs = []
    for template in read_pairs(templates):
        times = each if "{" in template.ja + template.en else 1
        pairs += [_fill(template, words, chance) for _ in range(times)]
    return distinct(pairs)


def _fill(template: Pair, words: Words, chance: random.Random) -> Pair:
    filling: Filling = {}
    for slot, rows in words.items():
        japanese, *english = chance.choice(rows)
        filling |= {slot: japanese, f"{slot}_en": english[0], f"{slot}_en2": english[-1]}
    for drawn in DRAWN:
        filling |= drawn(chance)
    missing = set(_SLOT.findall(template.ja + template.en)) - filling.keys()
    if missing:
        raise CorpusError(f"{template.ja}: no values for {', '.join(sorted(missing))}")
    count = filling["cnt_en"]
    ja, en = _put(template.ja, filling, "ja"), _put(template.en, filling, "en")
    if "{cnt}" in template.ja and count in {"one", "1"}:
        en = re.sub(r"\b(copie|document|PIN|time)s\b", _singular, en)
    return Pair(ja, en[:1].upper() + en[1:])


def _put(text: str, filling: Filling, language: str) -> str:
    def value(match: re.Match[str]) -> str:
        slot = match[1]
        return filling.get(f"{slot}_en", filling[slot]) if language == "en" else filling[slot]

    return _SLOT.sub(value, text)


def _singular(match: re.Match[str]) -> str:
    return "copy" if match[1] == "copie" else match[1]


def _dates(chance: random.Random) -> Filling:
    month, day = chance.randint(1, 12), chance.randint(1, 28)
    short, english = f"{month}月{day}日", f"{MONTHS[month - 1]} {day}"
    kind = chance.random()
    if kind < 0.35:
        return {"date": short, "date_en": english}
    if kind < 0.75:
        era, before, first, last = chance.choice(ERAS)
        year = chance.randint(first, last)
        return {"date": f"{era}{year}年{short}", "date_en": f"{english}, {before + year}"}
    western = chance.randint(1960, 2030)
    return {"date": f"{western}年{short}", "date_en": f"{english}, {western}"}


def _times(chance: random.Random) -> Filling:
    found: Filling = {}
    for slot in ("time", "time2"):
        hour, half = chance.randint(1, 12), chance.choice(("午前", "午後"))
        minutes = chance.choice((0, 0, 0, 10, 15, 30, 45))
        suffix = "a.m." if half == "午前" else "p.m."
        found[slot] = f"{half}{hour}時" + (f"{minutes}分" if minutes else "")
        found[f"{slot}_en"] = f"{hour}:{minutes} {suffix}" if minutes else f"{hour} {suffix}"
    return found


def _numbers(chance: random.Random) -> Filling:
    fee, era = chance.choice(FEES), chance.randint(1, 12)
    count, days = chance.randint(1, 5), chance.randint(2, 14)
    return {
        "num": str(chance.randint(1, 30) if chance.random() < 0.7 else chance.randint(31, 999)),
        "fee": f"{fee:,}" if chance.random() < 0.5 else str(fee),
        "fee_en": f"{fee:,}",
        "cnt": str(count),
        "cnt_en": SMALL[count] if chance.random() < 0.6 else str(count),
        "days": str(days),
        "min": str(chance.choice((5, 10, 15, 20, 30, 40, 60))),
        "digits": str(chance.choice((4, 6, 12, 16, 23))),
        "era": str(era),
        "western": str(2018 + era),
        "tel": f"{chance.choice(('03', '06', '045'))}-0000-{chance.randint(0, 9999):04d}",
    }


DRAWN: Final[tuple[Callable[[random.Random], Filling], ...]] = (_dates, _times, _numbers)
"""What fills the slots that are not words."""
