"""Cuts a sentence into clauses that can stand alone, and joins their renderings.

Small engines lose a denial, a number or a whole half of long sentences; of two short ones they keep
both. Cut is only where what remains is a sentence as it stands and the conjunction has one
counterpart: 「〜ますので、」 ⇄ "…, so". Conditions, quotations and relative clauses stay whole.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from translation.ports import Language

Link = Literal["", "so", "but", "and"]
"""How a clause goes on to the next; "" for a new sentence."""

_MOST: Final = 4
"""Clauses of a sentence that are rendered apart; one with more is no speech."""
_SHORTEST: Final[dict[Language, int]] = {"ja": 6, "en": 8}
"""Signs of a clause; a shorter one (「そうですが、」) means nothing without the other."""

_JAPANESE: Final = re.compile(
    r"(?P<end>(?:ます|ません|です|ました|でした|[たいるうだくすむ]))"
    r"(?P<link>ので|のですが|んですが|んですけど|が|けれども|けれど|けど|から|のに|し)、"
)
_LINKS_JA: Final[dict[str, Link]] = {"ので": "so", "から": "so", "し": "and"}
_ENGLISH: Final = re.compile(
    r",? (?P<link>but|so|and) (?=(?:I|you|we|they|he|she|it|it['’]s|that|there|this|please|the|my"
    r"|your|if|don['’]t|do)\b)|; |: | [–—] ",
    re.IGNORECASE,
)
_LINKS_EN: Final[dict[str, Link]] = {"but": "but", "so": "so", "and": "and"}
_POLITE: Final = re.compile(r"(?:ます|です|ません|ました|でした)$")
_NEXT_JA: Final[dict[Link, str]] = {"but": "が、", "so": "ので、"}
_CAPITAL: Final = re.compile(r"I\b|[A-Z]{2}|My Number|[A-Z][a-z]+ [A-Z]|⟦|\d")


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence, closed as a sentence of its own."""

    text: str
    link: Link


def clauses(sentence: str, language: Language) -> tuple[Clause, ...]:
    """Return the clauses of one sentence; itself alone if it cannot be cut."""
    parts = tuple(_japanese(sentence) if language == "ja" else _english(sentence))
    short = any(len(part.text) < _SHORTEST[language] for part in parts)
    return (Clause(sentence, ""),) if short or len(parts) > _MOST else parts


def joined(texts: Sequence[str], parts: Sequence[Clause], target: Language) -> str:
    """Return the renderings of the clauses as one sentence, or several where none links them."""
    whole = ""
    for number, (text, part) in enumerate(zip(texts, parts, strict=True)):
        follows = bool(number) and bool(parts[number - 1].link)
        whole += _linked(text, part, target, follows=follows)
    return whole.strip()


def _japanese(sentence: str) -> Iterator[Clause]:
    start = 0
    for found in _JAPANESE.finditer(sentence):
        text = f"{sentence[start : found.end('end')]}。"
        yield Clause(text, _LINKS_JA.get(found["link"], "but"))
        start = found.end()
    yield Clause(sentence[start:], "")


def _english(sentence: str) -> Iterator[Clause]:
    start = 0
    for found in _ENGLISH.finditer(sentence):
        text = f"{_capital(sentence[start : found.start()])}."
        yield Clause(text, _LINKS_EN.get((found["link"] or "").lower(), ""))
        start = found.end()
    yield Clause(_capital(sentence[start:]), "")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _linked(text: str, part: Clause, target: Language, *, follows: bool) -> str:
    """Return one rendering with its conjunction."""
    if target == "ja":
        bare = text.rstrip("。")
        is_open = _POLITE.search(bare) and part.link in _NEXT_JA
        return f"{bare}{_NEXT_JA[part.link]}" if is_open else text
    if follows and not _CAPITAL.match(text):
        text = text[:1].lower() + text[1:]
    return f"{text.rstrip('.')}, {part.link} " if part.link else f"{text} "
