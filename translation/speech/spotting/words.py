"""English as it is spoken: the words of a written sentence, and how unknown ones sound."""

import re
from collections.abc import Callable, Mapping
from typing import Final

ONES: Final = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
LARGEST: Final = 99_999

_TOKEN: Final = re.compile(r"\d[\d,]*|[^\W\d_]+(?:'[^\W\d_]+)*")
_VOWELS: Final = frozenset("AEIOU")

Sound = Callable[[str], str | None]
"""Phones of a word in ARPAbet, or None if a dictionary does not have it."""

PRONUNCIATIONS: Final[Mapping[str, str]] = {
    "mynaportal": "M AY N AH P AO R T AH L",
    "erasure": "IH R EY SH ER",
}
"""Words of the counter that the CMU dictionary lacks."""


class UnknownWordError(Exception):
    """Nobody said how this word sounds."""


def number_words(number: int) -> tuple[str, ...]:
    """Return a cardinal in words, such as `one hundred twenty`.

    Raises:
        ValueError: negative, or larger than `LARGEST`.
    """
    if not 0 <= number <= LARGEST:
        raise ValueError(f"numbers are spoken from 0 to {LARGEST}")
    if number < 20:
        return (ONES[number],)
    for size, name in ((1_000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            return (*number_words(number // size), name, *(number_words(rest) if rest else ()))
    rest = number % 10
    return (TENS[number // 10 - 2], *((ONES[rest],) if rest else ()))


def spoken(text: str) -> tuple[str, ...]:
    """Return the words of a sentence, in small letters; numbers and initials are spelt out.

    Raises:
        ValueError: a number is too large, such as a telephone number.
    """
    words: list[str] = []
    for token in _TOKEN.findall(text.replace("’", "'")):
        if token[0].isdecimal():
            words.extend(number_words(int(token.replace(",", ""))))
        elif _is_spelt(token):
            words.extend(token.lower())
        else:
            words.append(token.lower())
    return tuple(words)


def phones(word: str, sound: Sound, own: Mapping[str, str]) -> str:
    """Return how a word sounds: from the dictionary, our own list, or by rule.

    The rules are two: a possessive is its noun and a Z; a compound is two words of three letters
    and more (`headscarf`). Guessing letter by letter would make a word that nobody ever matches.

    Raises:
        UnknownWordError: none of them knows it.
    """
    found = sound(word) or own.get(word)
    if found is None and word.endswith("'s") and (noun := sound(word[:-2]) or own.get(word[:-2])):
        found = f"{noun} Z"
    for at in range(3, len(word) - 2):
        if found is None and (first := sound(word[:at])) and (second := sound(word[at:])):
            found = f"{first} {second}"
    if found is None:
        raise UnknownWordError(word)
    return found


def _is_spelt(word: str) -> bool:
    """Whether it is said letter by letter: ID, IC, QR; not PIN, OK, I."""
    if not word.isupper() or not 2 <= len(word) <= 4 or word == "OK":
        return False
    return len(word) == 2 or not _VOWELS & set(word)
