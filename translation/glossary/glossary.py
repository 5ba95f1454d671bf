"""The glossary: which official terms stand in a text, and what they are called."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter, ValidationError

from translation.data_files import DATA, DataFileError, read_yaml
from translation.glossary.model import GlossaryError, Term
from translation.glossary.words import Key, key_of, singulars, stands_alone, words_of
from translation.ports import Language
from translation.wording import normalise

GLOSSARY: Final = DATA / "glossary"
EVERYDAY: Final = DATA / "everyday-words.yaml"
_FILE: Final = TypeAdapter(tuple[Term, ...])
_EVERYDAY_FILE: Final = TypeAdapter(dict[Language, tuple[str, ...]])
_AMOUNT: Final = re.compile(r"[0-9一二三四五六七八九十]|^(?:one|two|once|first)\b", re.IGNORECASE)
_GRAMMAR: Final = frozenset(
    re.findall(
        r"\w+",
        "i you we it he she they this that my your our his her for with to in at on by of from"
        " about a an the is are be not no get take put go come have up out off away back here",
    )
)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A name of one or more terms in a text.

    Attributes:
        terms: the terms that have this name; several where the name alone does not tell.
        start: where it begins in the normalised text (`translation.wording.normalise`).
        end: where it ends.
        text: as it stands there.
    """

    terms: tuple[Term, ...]
    start: int
    end: int
    text: str


class _Index:
    """Terms of one language by their names."""

    def __init__(self, terms: Iterable[Term], language: Language) -> None:
        self._language = language
        self._terms: dict[Key, tuple[Term, ...]] = {}
        for term in terms:
            for name in term.names(language):
                words = key_of(name, language)
                if term not in self._terms.get(words, ()):
                    self._terms[words] = (*self._terms.get(words, ()), term)
        self._longest: dict[str, int] = {}  # by the first word, so that most places cost nothing
        for words in filter(None, self._terms):
            self._longest[words[0]] = max(len(words), self._longest.get(words[0], 0))

    def named(self, words: Key) -> tuple[Term, ...]:
        """Return the terms of exactly this name, singular or plural."""
        if not words:
            return ()
        forms = singulars(words) if self._language == "en" else (words,)
        return next((self._terms[form] for form in forms if form in self._terms), ())

    def occurrences(self, text: str) -> tuple[Occurrence, ...]:
        """Return the names in a normalised text; of overlapping ones the longest."""
        words = words_of(text, self._language)
        found: list[Occurrence] = []
        at = 0
        while at < len(words):
            size, occurrence = self._longest_at(text, words, at)
            if occurrence is not None:
                found.append(occurrence)
            at += size
        return tuple(found)

    def _reach(self, word: str) -> int:
        """Return how many words the longest name has that begins with one."""
        forms = singulars((word,)) if self._language == "en" else ((word,),)
        return max((self._longest.get(form[0], 0) for form in forms), default=0)

    def _longest_at(
        self, text: str, words: list[tuple[str, int, int]], at: int
    ) -> tuple[int, Occurrence | None]:
        for size in range(min(self._reach(words[at][0]), len(words) - at), 0, -1):
            piece = words[at : at + size]
            terms = self.named(tuple(word for word, *_ in piece))
            start, end = piece[0][1], piece[-1][2]
            if terms and (self._language == "en" or stands_alone(text, start, end)):
                return size, Occurrence(terms, start, end, text[start:end])
        return 1, None


class Glossary:
    """All official terms; immutable, so that threads may share it."""

    def __init__(
        self, terms: Iterable[Term], everyday: Mapping[Language, Collection[str]] | None = None
    ) -> None:
        """Index terms.

        Args:
            terms: the terms.
            everyday: names that good translations often render freely (see `is_telling`).
        """
        self.terms = tuple(terms)
        self._everyday: dict[Language, frozenset[Key]] = {
            language: frozenset(key_of(name, language) for name in names)
            for language, names in (everyday or {}).items()
        }
        self._indexes: dict[Language, _Index] = {
            "ja": _Index(self.terms, "ja"),
            "en": _Index(self.terms, "en"),
        }

    @classmethod
    def shipped(cls, folder: Path = GLOSSARY) -> "Glossary":
        """Return the terms of all YAML files of a folder.

        Raises:
            GlossaryError: a file is not valid, or two terms have the same official name.
        """
        terms = [term for path in sorted(folder.glob("*.yaml")) for term in _read(path)]
        names = [term.ja for term in terms]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise GlossaryError(f"the same term twice: {', '.join(twice)}")
        return cls(terms, _read_everyday())

    def __len__(self) -> int:
        return len(self.terms)

    @cached_property
    def readings(self) -> dict[str, str]:
        """How the official Japanese terms are read, in kana."""
        return {term.ja: term.reading for term in self.terms}

    def terms_in(self, text: str, language: Language) -> tuple[Occurrence, ...]:
        """Return the names of terms in a text, in order, not overlapping, the longest first."""
        return self._indexes[language].occurrences(normalise(text))

    def is_telling(self, occurrence: Occurrence, language: Language) -> bool:
        """Tell whether a name stands for its term and for nothing else.

        Amounts (1通, "first floor") are the number lock's business. Everyday words ("call", 手続き)
        are accepted translations of a term, but where they stand in a source, good translations
        often say it in another way; and so for English phrases that are no names ("i leave").
        """
        words = key_of(occurrence.text, language)
        if _AMOUNT.search(occurrence.text) or words in self._everyday.get(language, ()):
            return False
        if language == "ja":
            return True
        forms = set(singulars(words))
        if any(
            form in forms for term in occurrence.terms for form in singulars(key_of(term.en, "en"))
        ):
            return True
        return len(words) > 1 and len(occurrence.terms) == 1 and not _GRAMMAR.intersection(words)

    def named(self, name: str, language: Language) -> tuple[Term, ...]:
        """Return the terms of exactly this name."""
        return self._indexes[language].named(key_of(name, language))

    def render(self, name: str, language: Language, target: Language) -> str | None:
        """Return the official name in another language; None if it is no term, or not one only."""
        names = {term.official(target) for term in self.named(name, language)}
        return names.pop() if len(names) == 1 else None


def _read_everyday(path: Path = EVERYDAY) -> dict[Language, tuple[str, ...]]:
    try:
        return _EVERYDAY_FILE.validate_python(read_yaml(path))
    except (DataFileError, ValidationError) as error:
        raise GlossaryError(f"{path.name}: {error}") from error


def _read(path: Path) -> tuple[Term, ...]:
    try:
        return _FILE.validate_python(read_yaml(path))
    except DataFileError as error:
        raise GlossaryError(str(error)) from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise GlossaryError(f"{path.name}: {place}: {first['msg']}") from error
