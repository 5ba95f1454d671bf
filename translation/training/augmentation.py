"""Variants of a pair: placeholders for names and numbers, and other numbers in their places.

At run time numbers travel as ⟦0⟧ … ⟦5⟧ (`translation.quantities`). The model can carry them over
only if it was trained with them, so a part of the pairs is learnt that way.
"""

import calendar
import random
import re
from dataclasses import dataclass
from typing import Final

PLACEHOLDERS: Final = tuple(f"⟦{index}⟧" for index in range(6))

NAMES: Final = (
    ("トム", "Tom"),
    ("メアリー", "Mary"),
    ("ジョン", "John"),
    ("ボブ", "Bob"),
    ("ケン", "Ken"),
)
"""Names that fill general corpora; a name stands for any name."""

_NUMBER: Final = re.compile(r"(?<![\d,.:-])\d[\d,]*(?:\.\d+)?(?![\d:-])")
_MONTHS: Final = "|".join(calendar.month_name[1:])
_WHOLE_JA: Final = re.compile(
    r"(?:(?:令和|平成|昭和)?\d[\d,]*年)?\d+月\d+日|(?:午前|午後)\d+時(?:\d+分|半)?"
    r"|\d[\d,]*円|\d+(?:-\d+)+|\d[\d,]*"
)
_WHOLE_EN: Final = re.compile(
    rf"(?:{_MONTHS}) \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}}(?::\d\d)? [ap]\.m\."
    r"|\d[\d,]* yen|\d+(?:-\d+)+|\d[\d,]*"
)
_BARE: Final = re.compile(r"\d+(?:[-:]\d+)+|\d[\d,]*")


@dataclass(frozen=True, slots=True)
class Rates:
    """How often a pair is learnt in which form (shares, 0 to 1)."""

    placeholders: float = 0.35
    other_numbers: float = 0.3


def vary(ja: str, en: str, chance: random.Random, rates: Rates) -> tuple[str, str]:
    """Return the pair as it is learnt this time."""
    drawn = chance.random()
    if drawn < rates.placeholders:
        return with_placeholders(ja, en, whole=chance.random() < 0.6)
    if drawn < rates.placeholders + rates.other_numbers:
        return with_other_numbers(ja, en, chance)
    return ja, en


def with_placeholders(ja: str, en: str, *, whole: bool) -> tuple[str, str]:
    """Put placeholders for what both sides name once.

    Args:
        ja: the Japanese sentence.
        en: the English one.
        whole: take 1,000円 and 5月14日 whole, not the digits in them alone.
    """
    if any(sign in ja or sign in en for sign in "⟦⟧"):
        return ja, en
    found = [
        (japanese, english)
        for japanese, english in NAMES
        if ja.count(japanese) == 1 == len(re.findall(rf"\b{english}\b", en))
    ]
    patterns = (_WHOLE_JA, _WHOLE_EN) if whole else (_BARE, _BARE)
    found += _matches(patterns[0].findall(ja), patterns[1].findall(en))
    places = {
        "ja": {one: sign for (one, _), sign in zip(found, PLACEHOLDERS, strict=False)},
        "en": {one: sign for (_, one), sign in zip(found, PLACEHOLDERS, strict=False)},
    }
    return _put(ja, patterns[0], places["ja"]), _put(en, patterns[1], places["en"])


def _put(sentence: str, pattern: re.Pattern[str], places: dict[str, str]) -> str:
    """Replace quantities in one pass (so that no placeholder's digit is taken), then names."""
    sentence = pattern.sub(lambda match: places.get(match[0], match[0]), sentence)
    for one, sign in places.items():
        if not one[0].isdigit() and not pattern.fullmatch(one):
            sentence = re.sub(rf"(?<![A-Za-z]){re.escape(one)}(?![A-Za-z])", sign, sentence)
    return sentence


def with_other_numbers(ja: str, en: str, chance: random.Random) -> tuple[str, str]:
    """Replace numbers that stand once on each side by others of as many digits."""
    for number in sorted(set(_NUMBER.findall(ja)), key=len, reverse=True):
        if not number.isdigit() or number.startswith("0") or number == "1":
            continue  # 1 decides between singular and plural
        whole = re.compile(rf"(?<![\d,.:-]){number}(?![\d,:-])(?!\.\d)")
        if len(whole.findall(ja)) == 1 == len(whole.findall(en)):
            other = str(_alike(int(number), ja, number, chance))
            ja, en = whole.sub(other, ja), whole.sub(other, en)
    return ja, en


def _alike(value: int, ja: str, number: str, chance: random.Random) -> int:
    """Another number that can stand in the same place: a month stays a month."""
    after = ja[ja.index(number) + len(number) :][:1]
    top = {"月": 12, "日": 28, "時": 12, "分": 59}.get(after)
    if top is not None and value <= top:
        return chance.randint(2, top)
    digits = len(str(value))
    if value % 100 == 0:
        return chance.randint(2, int("1" + "0" * (digits - 2))) * 100 if digits > 3 else value
    if value % 10 == 0:
        return chance.randint(2, 9) * int("1" + "0" * (digits - 1))
    if digits == 1:
        return chance.randint(2, 9)
    return chance.randint(int("1" + "0" * (digits - 1)), int("9" * digits))


def _matches(japanese: list[str], english: list[str]) -> list[tuple[str, str]]:
    """Pair quantities of equal digits, each said once; a lone date matches a lone date."""
    if len(japanese) == 1 == len(english) and "月" in japanese[0] and english[0][0].isalpha():
        return [(japanese[0], english[0])]
    found = []
    for one in japanese:
        alike = [other for other in english if _digits(other) == _digits(one)]
        if len(alike) == 1 == japanese.count(one):
            found.append((one, alike[0]))
    return found


def _digits(quantity: str) -> str:
    return re.sub(r"\D", "", quantity)
