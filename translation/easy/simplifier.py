"""Writes a line in やさしい日本語.

What people have written in the phrase book comes first. Otherwise rules: politeness goes, long
sentences are cut at their conjunctions, phrases are set apart, official terms keep their name and
get their explanation from the glossary. Nothing is said that the line does not say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from translation import quantities
from translation.easy.plain import plain
from translation.easy.spacing import spaced
from translation.glossary import Glossary, Occurrence
from translation.phrases import PhraseBook
from translation.quantities import Date, Quantity
from translation.wording import normalise

_LONG: Final = 24
"""Characters from which a sentence is cut at its conjunctions (入管庁・文化庁 guideline: short)."""
_MOST_GLOSSES: Final = 2
"""Explanations in one line; with more it is not easier."""
_SENTENCE_END: Final = re.compile(r"(?<=[。！？!?])\s*(?=[^\s」』）)])")
_COMPOUND: Final = re.compile(r"[一-鿿ァ-ヺー]$")
_AFTER_NOUN: Final = re.compile(r"(?:[はがをにのへともや、。」]|で(?!き)|か[ら。、？]|まで)")
_CUTS: Final = (
    (re.compile(r"(?<=ます)ので、"), "。だから、"),
    (re.compile(r"(?<=です)ので、"), "。だから、"),
    (re.compile(r"(?<=ました)ので、"), "。だから、"),
    (re.compile(r"(?<=ません)ので、"), "。だから、"),
    (re.compile(r"(?<=ます)が、"), "。でも、"),
    (re.compile(r"(?<=ました)が、"), "。でも、"),
    (re.compile(r"(?<!すみ)(?<=ません)が、"), "。でも、"),
)


@dataclass(frozen=True, slots=True)
class EasyPart:
    """A piece of a line.

    Attributes:
        text: what is written.
        kind: "number" is set in a box, "term" may be explained on touch.
        reading: furigana, in kana, where it is known.
        gloss: what an official term is.
    """

    text: str
    kind: Literal["text", "number", "term"] = "text"
    reading: str | None = None
    gloss: str | None = None


@dataclass(frozen=True, slots=True)
class EasyText:
    """A line in やさしい日本語.

    Attributes:
        parts: its pieces, in order; their texts together are `text`.
        approved: whether people wrote it (phrase book), or rules did.
    """

    parts: tuple[EasyPart, ...]
    approved: bool

    @property
    def text(self) -> str:
        """The line as it is written."""
        return "".join(part.text for part in self.parts)


class Simplifier:
    """Writes やさしい日本語; immutable, so that threads may share it."""

    def __init__(self, phrases: PhraseBook, glossary: Glossary) -> None:
        self._phrases = phrases
        self._glossary = glossary

    def simplify(self, text: str) -> EasyText:
        """Return a Japanese line in やさしい日本語."""
        text = normalise(text).replace("!", "！").replace("?", "？")
        whole = self._approved(text)
        if whole is not None:
            return EasyText(self._parts(whole, glossed=False), approved=True)
        written = [(self._approved(sentence), sentence) for sentence in _sentences(text)]
        approved = bool(written) and all(known is not None for known, _ in written)
        line = "".join(_closed(known or _by_rule(sentence)) for known, sentence in written)
        return EasyText(self._parts(line, glossed=not approved), approved)

    def _approved(self, text: str) -> str | None:
        found = self._phrases.match(text, "ja")
        if found is None:
            return None
        return self._phrases.render(found.phrase.id, found.slots, "ja-easy", written_in="ja")

    def _parts(self, line: str, *, glossed: bool) -> tuple[EasyPart, ...]:
        """Cut a line into text, numbers and terms."""
        marked: list[Quantity | Occurrence] = [*quantities.find(line, "ja")]
        taken = [(found.start, found.end) for found in marked]
        marked += [
            term
            for term in self._glossary.terms_in(line, "ja")
            if all(term.end <= start or end <= term.start for start, end in taken)
        ]
        marked.sort(key=lambda found: found.start)
        return tuple(self._pieces(line, marked, glosses=_MOST_GLOSSES if glossed else 0))

    def _pieces(
        self, line: str, marked: list[Quantity | Occurrence], glosses: int
    ) -> Iterator[EasyPart]:
        at = 0
        explained: set[str] = set()
        for found in marked:
            if at < found.start:
                yield EasyPart(line[at : found.start])
            at = found.end
            if isinstance(found, Quantity):
                yield EasyPart(_western(found), "number")
                continue
            part = self._term(found, explained=_is_noun(line, found))
            yield part
            if part.gloss and len(explained) < glosses and part.gloss not in explained:
                explained.add(part.gloss)
                yield EasyPart(f"（{part.gloss}）")
        if at < len(line):
            yield EasyPart(line[at:])

    def _term(self, found: Occurrence, *, explained: bool) -> EasyPart:
        telling = len(found.terms) == 1 and self._glossary.is_telling(found, "ja")
        if not telling or not explained:
            return EasyPart(found.text, "term", self._glossary.readings.get(found.text))
        term = found.terms[0]
        reading = term.reading if found.text == term.ja else None
        return EasyPart(found.text, "term", reading, term.easy)


def _is_noun(line: str, found: Occurrence) -> bool:
    """Tell whether a term stands by itself: not in a compound, nor as the stem of a verb."""
    before, after = line[: found.start], line[found.end :]
    return not _COMPOUND.search(before) and (not after or _AFTER_NOUN.match(after) is not None)


def _sentences(text: str) -> list[str]:
    return [sentence for sentence in _SENTENCE_END.split(text) if sentence.strip()]


def _by_rule(sentence: str) -> str:
    sentence = plain(sentence)
    if len(sentence) >= _LONG:
        for pattern, replacement in _CUTS:
            sentence = pattern.sub(replacement, sentence)
    return spaced(sentence)


def _closed(sentence: str) -> str:
    return sentence if sentence.endswith(("。", "！", "？", "」")) else f"{sentence}。"


def _western(quantity: Quantity) -> str:
    """Write a date of a Japanese era with the year that its reader knows, too."""
    if isinstance(quantity.value, Date) and quantity.unit and quantity.value.year:
        return f"{quantity.text}（{quantity.value.year}年）"
    return quantity.text
