"""The phrase book (対訳集): approved wording, found by what is said, by words, by key."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from pydantic import ValidationError
from typing_extensions import override

from translation.phrases.loading import read_procedures
from translation.phrases.matching import Matcher, PhraseMatch
from translation.phrases.model import (
    CaptionLanguage,
    Phrase,
    PhraseError,
    Procedure,
    SlotType,
    Speaker,
    Wording,
)
from translation.phrases.rendering import fill, no_terms
from translation.phrases.search import search
from translation.phrases.slots import RenderTerm, reads_slot
from translation.ports import Language

_MOST_FOUND: Final = 20


class PhraseStore(Protocol):
    """Where a city keeps its own wording of phrases (the server's database)."""

    def revision(self) -> int:
        """Return a number that grows with every change."""

    def wordings(self) -> Mapping[str, Wording]:
        """Return the city's wording by phrase id."""


@dataclass(frozen=True, slots=True)
class BookVersion:
    """Version of the shipped phrases, and revision of the city's own wording (0: none)."""

    shipped: int
    revision: int

    @override
    def __str__(self) -> str:
        return f"{self.shipped}.{self.revision}"


class PhraseBook:
    """All approved phrases; immutable, so that threads may share it."""

    def __init__(
        self,
        procedures: Iterable[Procedure],
        version: BookVersion,
        render_term: RenderTerm = no_terms,
    ) -> None:
        """Index phrases.

        Args:
            procedures: the phrases, in their order on the screen.
            version: what they are.
            render_term: official terms, for slots that take a place or a document.

        Raises:
            PhraseError: `ambiguous`, two phrases share an id, a key or a wording.
        """
        self.procedures = tuple(procedures)
        self.version = version
        self._render_term = render_term
        phrases = [phrase for procedure in self.procedures for phrase in procedure.phrases]
        _refuse_twice("id", (phrase.id for phrase in phrases))
        _refuse_twice("key", (phrase.key for phrase in phrases if phrase.key is not None))
        self._by_id = {phrase.id: phrase for phrase in phrases}
        keyed = {phrase.key: phrase for phrase in phrases if phrase.key is not None}
        self._keyed = {key: keyed[key] for key in sorted(keyed)}
        self._matchers: dict[Language, Matcher] = {
            "ja": Matcher(phrases, "ja", self._reads_slot),
            "en": Matcher(phrases, "en", self._reads_slot),
        }

    @classmethod
    def shipped(
        cls, store: PhraseStore | None = None, render_term: RenderTerm = no_terms
    ) -> "PhraseBook":
        """Return the shipped phrases, in a city's own wording where the store has any.

        Raises:
            PhraseError: a file or a wording in the store is not a valid phrase.
        """
        version, procedures = read_procedures()
        book = cls(procedures, BookVersion(version, 0), render_term)
        return book if store is None else book.reworded(store.wordings(), store.revision())

    def __len__(self) -> int:
        return len(self._by_id)

    def __getitem__(self, phrase_id: str) -> Phrase:
        try:
            return self._by_id[phrase_id]
        except KeyError:
            raise PhraseError("unknown_phrase", "there is no such phrase") from None

    @property
    def keyed(self) -> Mapping[str, Phrase]:
        """Phrases by function key, F1 to F8."""
        return self._keyed

    def match(self, text: str, language: Language) -> PhraseMatch | None:
        """Return the phrase that says exactly this, with its slots; None if there is none."""
        return self._matchers[language].match(text)

    def render(
        self,
        phrase_id: str,
        slots: Mapping[str, str],
        language: CaptionLanguage,
        *,
        written_in: Language = "ja",
    ) -> str:
        """Return an approved phrase with its slots filled.

        Args:
            phrase_id: which phrase.
            slots: what stands in each slot, as it would be said in `written_in`.
            language: how the line is written.
            written_in: the language of what stands in the slots.

        Raises:
            PhraseError: `unknown_phrase`, `missing_slot`, `unknown_slot` or `wrong_slot`.
        """
        return fill(self[phrase_id], slots, language, written_in, self._render_term)

    def search(
        self,
        words: str = "",
        *,
        procedure: str | None = None,
        speaker: Speaker | None = None,
        limit: int = _MOST_FOUND,
    ) -> tuple[Phrase, ...]:
        """Return phrases that contain all words, in any language, the closest first."""
        return search(self.procedures, words, procedure, speaker)[:limit]

    def reworded(self, wordings: Mapping[str, Wording], revision: int) -> "PhraseBook":
        """Return this book in a city's own words.

        Raises:
            PhraseError: `unknown_phrase`, `wrong_slot` (a slot is missing or added), `ambiguous`.
        """
        for phrase_id in wordings:
            self[phrase_id]  # raises
        procedures = [
            procedure.model_copy(
                update={"phrases": tuple(_reword(phrase, wordings) for phrase in procedure.phrases)}
            )
            for procedure in self.procedures
        ]
        version = BookVersion(self.version.shipped, revision)
        return PhraseBook(procedures, version, self._render_term)

    def _reads_slot(self, text: str, slot: SlotType, language: Language) -> bool:
        return reads_slot(text, slot, language, self._render_term)


def _reword(phrase: Phrase, wordings: Mapping[str, Wording]) -> Phrase:
    wording = wordings.get(phrase.id)
    if wording is None:
        return phrase
    try:
        return phrase.reworded(wording)
    except ValidationError as error:
        raise PhraseError("wrong_slot", f"{phrase.id}: {error.errors()[0]['msg']}") from error


def _refuse_twice(what: str, values: Iterable[str]) -> None:
    twice = [value for value, count in Counter(values).items() if count > 1]
    if twice:
        raise PhraseError("ambiguous", f"the same {what} twice: {', '.join(twice)}")
