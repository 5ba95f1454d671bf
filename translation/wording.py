"""When two ways of writing are the same words: width, letter case, punctuation, contractions.

Only what cannot change the meaning is ignored. A question mark
can: 「無料です？」 is not 「無料です。」.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from translation.ports import Language

KEPT_MARKS: Final = frozenset("%#@&/")
"""Punctuation that is read aloud, and so part of the words."""

_CONTRACTIONS: Final = (
    (re.compile(r"\bcan't\b|\bcan not\b", re.IGNORECASE), "cannot"),
    (re.compile(r"\bwon't\b", re.IGNORECASE), "will not"),
    (re.compile(r"(?<=[a-z])n't\b", re.IGNORECASE), " not"),
    (re.compile(r"(?<=\bi)'m\b", re.IGNORECASE), " am"),
    (re.compile(r"(?<=[a-z])'re\b", re.IGNORECASE), " are"),
    (re.compile(r"(?<=[a-z])'ll\b", re.IGNORECASE), " will"),
    (re.compile(r"(?<=[a-z])'ve\b", re.IGNORECASE), " have"),
)
_APOSTROPHES: Final = str.maketrans("’‘´`", "''''")
_ASKING_ENDS: Final = re.compile(r"(?:か|かね|かな|かしら)\W*$")


@dataclass(frozen=True, slots=True)
class Compact:
    """Text without what does not matter, and the way back to where it was.

    Attributes:
        text: letters, digits and, in English, single spaces; lower case.
        origin: the normalised text that `offsets` point into.
        offsets: for each character of `text`, its index in `origin`.
        asks: a question mark says that it is a question, and no word does.
    """

    text: str
    origin: str
    offsets: tuple[int, ...]
    asks: bool

    def original(self, start: int, end: int) -> str:
        """Return what `text[start:end]` was written as, with the marks inside it."""
        if start >= end:
            return ""
        left, right = self.offsets[start], self.offsets[end - 1] + 1
        found = self.origin[left:right]
        # The point of "p.m." belongs to it, even where a sentence ends with it.
        if re.search(r"\b[ap]\.m$", found, re.IGNORECASE) and self.origin[right : right + 1] == ".":
            found += "."
        return found.strip()


def normalise(text: str) -> str:
    """Return text with one width (NFKC), one apostrophe and single spaces."""
    text = unicodedata.normalize("NFKC", text).translate(_APOSTROPHES)
    return " ".join(text.split())


def compact(text: str, language: Language) -> Compact:
    """Reduce text to its words, for comparison."""
    origin = normalise(text)
    if language == "en":
        for pattern, replacement in _CONTRACTIONS:
            origin = pattern.sub(replacement, origin)
    letters: list[str] = []
    offsets: list[int] = []
    for index, character in enumerate(origin):
        kept = _kept(character, language, after=letters[-1] if letters else " ")
        for letter in kept:
            letters.append(letter)
            offsets.append(index)
    while letters and letters[-1] == " ":
        letters.pop()
        offsets.pop()
    return Compact("".join(letters), origin, tuple(offsets), _asks(origin, language))


def key(text: str, language: Language) -> str:
    """Return the words of a text alone."""
    return compact(text, language).text


def _kept(character: str, language: Language, after: str) -> str:
    if character == " " or character in "-–—":
        return "" if language == "ja" or after == " " else " "
    if unicodedata.category(character)[0] in "PC" and character not in KEPT_MARKS:
        return ""
    return character.lower()


def _asks(origin: str, language: Language) -> bool:
    marked = origin.rstrip("」』\"') ").endswith("?")
    if language == "ja":
        return marked and _ASKING_ENDS.search(origin) is None
    return marked
