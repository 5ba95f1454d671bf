"""Numerals of both languages: 一万二千三百, 1万2千, １，０００, "twelve hundred"."""

import re
from collections.abc import Sequence
from decimal import Decimal

KANJI_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_GREAT = {"万": 10**4, "億": 10**8, "兆": 10**12}

# One character for one, so that places in the text stay what they are.
_HALF = str.maketrans(
    "０１２３４５６７８９，．：／－％￥＃"
    "ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ"
    "ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ　‐‑–−",
    "0123456789,.:/-%¥#ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz ----",
)


def split_words(text: str) -> tuple[str, ...]:
    """Return the words of a table that is written as text."""
    return tuple(text.split())


UNITS = split_words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
TENS = split_words("twenty thirty forty fifty sixty seventy eighty ninety")
_WORDS = {w: i for i, w in enumerate(UNITS)} | {w: 20 + 10 * i for i, w in enumerate(TENS)}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_ORDINALS = split_words(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
ORDINAL_WORDS = {w: i for i, w in enumerate(_ORDINALS) if i} | {
    w[:-1] + "ieth": 20 + 10 * i for i, w in enumerate(TENS)
}
ORDINAL_WORDS |= {
    f"{tens}-{_ORDINALS[u]}": 20 + 10 * i + u for i, tens in enumerate(TENS) for u in range(1, 10)
}

_PLAIN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?", re.ASCII)


def narrow(text: str) -> str:
    """Return the text with full-width digits, letters and signs made half-width, as long."""
    return text.translate(_HALF)


def parse_plain(run: str) -> Decimal | None:
    """Return the value of ASCII digits (grouped or not, with a fraction or not)."""
    if not _PLAIN.fullmatch(run):
        return None
    return Decimal(run.replace(",", ""))


def parse_japanese(run: str) -> Decimal | None:
    """Return the value of a run of digits and kanji numerals; None if it is not one number."""
    plain = parse_plain(run)
    if plain is not None:
        return plain
    if all(c in KANJI_DIGITS for c in run):
        return Decimal("".join(str(KANJI_DIGITS[c]) for c in run)) if run else None
    return _parse_scaled(run)


def _parse_scaled(run: str) -> Decimal | None:
    total = section = Decimal(0)
    number = ""
    last_great = 10**16
    last_small = 10**4
    for c in run:
        if c in _GREAT:
            section += Decimal(number or "0")
            if _GREAT[c] >= last_great:
                return None
            last_great, last_small = _GREAT[c], 10**4
            total += (section or Decimal(1)) * _GREAT[c]
            section, number = Decimal(0), ""
        elif c in _SMALL:
            if _SMALL[c] >= last_small:
                return None
            last_small = _SMALL[c]
            section += Decimal(number or 1) * _SMALL[c]
            number = ""
        elif c in KANJI_DIGITS:
            number += str(KANJI_DIGITS[c])
        elif c.isascii() and (c.isdigit() or c in ".,"):
            number += c if c != "," else ""
        else:
            return None
        if number.count(".") > 1 or number.startswith("."):
            return None
    return total + section + Decimal(number or "0")


def parse_english(words: Sequence[str]) -> Decimal | None:
    """Return the value of number words; None if they are not one number ("two three").

    Digits may open it: "20 thousand".
    """
    total = section = Decimal(0)
    fresh = True  # whether a word below a hundred may follow
    last: int | None = None
    for word in words:
        if word in {"and", "a", "an"}:
            continue
        value = _WORDS.get(word)
        if word in _SCALES:
            scale = _SCALES[word]
            section = (section or Decimal(1)) * scale
            if scale >= 1000:
                total += section
                section = Decimal(0)
            fresh, last = True, None
            continue
        digits = parse_plain(word) if value is None else Decimal(value)
        if digits is None:
            return None
        tens_then_unit = last is not None and last >= 20 and last % 10 == 0 and 0 < digits < 10
        if not fresh and not tens_then_unit:
            return None
        section += digits
        fresh, last = False, int(digits) if digits < 100 else None
    return total + section


def to_words(number: int) -> str:
    """Return an English cardinal below one hundred in words."""
    if number < 20:
        return UNITS[number]
    tens, unit = divmod(number, 10)
    return TENS[tens - 2] + (f"-{UNITS[unit]}" if unit else "")


def to_ordinal(number: int) -> str:
    """Return 1st, 2nd, 3rd, 4th, 11th, …."""
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }".replace(" ", "")


def to_ordinal_word(number: int) -> str:
    """Return first, second, … in words up to ninety-nine, then 100th."""
    for word, value in ORDINAL_WORDS.items():
        if value == number:
            return word
    return to_ordinal(number)
