"""Whether a translation keeps the official terms of its source.

A model that is confidently wrong is caught here: 委任状 that becomes "family register certificate"
has lost its term, whatever the probabilities of its tokens are.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from translation.glossary.glossary import Glossary
from translation.glossary.model import Term
from translation.glossary.words import Key, key_of, singulars, words_of
from translation.ports import Language
from translation.wording import normalise

State = Literal["none", "kept", "failed"]


@dataclass(frozen=True, slots=True)
class TermCheck:
    """Which terms of a source its translation has.

    Attributes:
        state: "none" if the source has none, "failed" if any is missing.
        kept: names that stand in the source and have their counterpart.
        missing: names that stand in the source and have none.
    """

    state: State
    kept: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def coverage(
    glossary: Glossary,
    source: str,
    source_language: Language,
    target: str,
    target_language: Language,
) -> TermCheck:
    """Look for the counterparts of all terms of a source; any of a term's names will do."""
    told = [
        o
        for o in glossary.terms_in(source, source_language)
        if glossary.is_telling(o, source_language)
    ]
    if not told:
        return TermCheck("none")
    there = _Target(target, target_language)
    kept = tuple(o.text for o in told if there.has_any(o.terms))
    missing = tuple(o.text for o in told if not there.has_any(o.terms))
    return TermCheck("failed" if missing else "kept", kept, missing)


class _Target:
    """A translation, in which names are looked for."""

    def __init__(self, text: str, language: Language) -> None:
        self._language = language
        self._text = normalise(text).lower()
        words = tuple(word for word, *_ in words_of(self._text, language))
        self._words = {form[0] for word in words for form in singulars((word,))} | set(words)
        self._line = " ".join(words)

    def has_any(self, terms: Iterable[Term]) -> bool:
        return any(self._has(name) for term in terms for name in term.names(self._language))

    def _has(self, name: str) -> bool:
        if self._language == "ja":
            return normalise(name).lower() in self._text
        return self._has_words(key_of(name, "en"))

    def _has_words(self, words: Key) -> bool:
        if len(words) == 1:
            return words[0] in self._words
        pattern = rf"\b{re.escape(' '.join(words))}(?:s|es)?\b"
        return re.search(pattern, self._line) is not None
