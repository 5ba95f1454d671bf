"""Where a name begins and ends in a text: words in English, scripts in Japanese."""

import re
from collections.abc import Iterator
from typing import Final

from translation.ports import Language
from translation.wording import normalise

Key = tuple[str, ...]
"""Words of a name; Japanese is one character a word."""

_ENGLISH: Final = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_KATAKANA: Final = re.compile(r"[ァ-ヶー]")
_PLURALS: Final = (("ies", "y"), ("ses", "s"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"))


def words_of(text: str, language: Language) -> list[tuple[str, int, int]]:
    """Return the words of a normalised text with their start and end in it."""
    text = text.lower()
    if language == "ja":
        return [(letter, at, at + 1) for at, letter in enumerate(text)]
    return [(found[0], found.start(), found.end()) for found in _ENGLISH.finditer(text)]


def key_of(name: str, language: Language) -> Key:
    """Return what a name is looked up by."""
    return tuple(word for word, *_ in words_of(normalise(name), language))


def singulars(words: Key) -> Iterator[Key]:
    """Return an English name as it stands, and as a singular if its last word looks plural."""
    yield words
    last = words[-1]
    for plural, singular in _PLURALS:
        if last.endswith(plural) and len(last) > len(plural) + 1:
            yield (*words[:-1], last.removesuffix(plural) + singular)
    if last.endswith("s") and not last.endswith(("ss", "'s")) and len(last) > 3:
        yield (*words[:-1], last.removesuffix("s"))


def stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether a Japanese name is not a piece of a longer katakana word or number."""
    return not (
        _joined(text[start - 1 : start], text[start]) or _joined(text[end - 1], text[end : end + 1])
    )


def _joined(left: str, right: str) -> bool:
    if not left or not right:
        return False
    if left.isdigit() and right.isdigit():
        return True
    return bool(_KATAKANA.match(left) and _KATAKANA.match(right))
