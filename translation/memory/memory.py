"""Finds a turn that people have translated before, and puts the new numbers into it.

Likeness alone is not safe: 「カードを抜いてください」 is 91 % like 「カードを置いてください」.
So likeness finds candidates, and what differs decides: a hit has the same content words,
the same kinds of quantities, and is a question if and only if the other is one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from threading import Lock
from typing import Final

from rapidfuzz import fuzz, process

from translation import quantities
from translation.memory.likeness import canonical, is_long_enough, same_content
from translation.memory.pairs import Pair, read_memory
from translation.ports import Language
from translation.quantities import Masked
from translation.wording import compact, normalise

THRESHOLD: Final = 85.0
"""Least likeness (rapidfuzz `ratio`, 0 to 100) of the masked canonical texts of a hit.

Measured by leaving each turn out in turn (docs/interpretation.md): without the comparison of
content, a third of the hits at 90 and most at 85 say something else.
"""

_CANDIDATES: Final = 4
_LONGEST: Final = 300
"""Characters of a turn that is looked for; none of the corpus is longer."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """A translation from the memory.

    Attributes:
        text: the translation, with the quantities of the new source.
        likeness: 0 to 1; 1 for the same words.
        pair: what people translated.
    """

    text: str
    likeness: float
    pair: Pair


@dataclass(frozen=True, slots=True)
class _Entry:
    pair: Pair
    masked: Masked
    asks: bool


class _Index:
    """The turns of one language that may be answered from."""

    def __init__(self, pairs: Iterable[Pair], language: Language, target: Language) -> None:
        self.keys: list[str] = []
        self.entries: list[_Entry] = []
        for pair in pairs:
            if not pair.may_be_said(target):
                continue
            entry = _entry(pair, pair.text(language), language)
            words = canonical(entry.masked.text, language)
            if is_long_enough(words, language):
                self.keys.append(words)
                self.entries.append(entry)


class Memory:
    """Human translations of whole turns; threads may share it."""

    def __init__(self, pairs: Iterable[Pair], threshold: float = THRESHOLD) -> None:
        """Keep pairs; each direction is indexed when it is first asked for (about a second).

        Args:
            pairs: translations by people.
            threshold: least likeness of a hit, 0 to 100.
        """
        self._pairs = tuple(pairs)
        self._threshold = threshold
        self._indexes: dict[Language, _Index] = {}
        self._lock = Lock()

    @classmethod
    def shipped(cls) -> "Memory":
        """Return the counter-dialogue corpus, without the situations held out for tests.

        Raises:
            CorpusError: a file of it is not valid.
        """
        return cls(read_memory())

    def __len__(self) -> int:
        return len(self._pairs)

    def find(self, text: str, source: Language, target: Language) -> Remembered | None:
        """Return the translation of a turn that says the same; None if there is none."""
        if len(text) > _LONGEST:
            return None
        text = normalise(text)
        asked = _entry(Pair("", ""), text, source)
        words = canonical(asked.masked.text, source)
        if not is_long_enough(words, source):
            return None
        index = self._index(source, target)
        found = process.extract(
            words, index.keys, scorer=fuzz.ratio, score_cutoff=self._threshold, limit=_CANDIDATES
        )
        for key, likeness, number in found:
            if same_content(words, key, source):
                filled = _filled(index.entries[number], asked, source, target)
                if filled is not None:
                    return Remembered(filled, likeness / 100, index.entries[number].pair)
        return None

    def warm(self, source: Language, target: Language) -> None:
        """Index a direction now."""
        self._index(source, target)

    def _index(self, source: Language, target: Language) -> _Index:
        with self._lock:
            if source not in self._indexes:
                self._indexes[source] = _Index(self._pairs, source, target)
            return self._indexes[source]


def _entry(pair: Pair, text: str, language: Language) -> _Entry:
    text = normalise(text)
    return _Entry(pair, quantities.mask(text, language), compact(text, language).asks)


def _filled(entry: _Entry, asked: _Entry, source: Language, target: Language) -> str | None:
    """Return the entry's translation with what was said; None if it cannot say it."""
    if entry.asks != asked.asks or _kinds(entry.masked) != _kinds(asked.masked):
        return None
    translated = entry.pair.text(target)
    values = [quantity.value for quantity in asked.masked.quantities]
    if values == [quantity.value for quantity in entry.masked.quantities]:
        return translated
    pair = quantities.mask_pair(entry.pair.text(source), source, translated, target)
    return None if pair is None else quantities.unmask(pair[1], asked.masked, target)


def _kinds(masked: Masked) -> list[tuple[str, str | None]]:
    return [(quantity.kind.value, quantity.unit) for quantity in masked.quantities]
