"""The phrase book as the two ends use it: shipped wording, the city's own on top, ready lines."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from pydantic import ValidationError

from server.interpreter.choices import spoken
from server.protocol import phrases as wire
from server.protocol.base import Party
from server.protocol.speech import CaptionLanguage, Rendering
from translation.easy import shared_readings
from translation.glossary import Glossary
from translation.phrases import Phrase, PhraseBook, PhraseError, Wording

LANGUAGES: Final[tuple[CaptionLanguage, ...]] = ("ja", "ja-easy", "en")
JAPANESE: Final = re.compile("[぀-ヿ一-鿿]")
Wordings = Mapping[str, wire.PhraseWording]


class NoSuchPhrase(Exception):  # noqa: N818 - an answer, not a fault
    """There is no such phrase, or not for this end."""


class NoSuchWording(Exception):  # noqa: N818 - an answer, not a fault
    """The words lack a slot or have one too many, or are another phrase's, or no such language."""


@dataclass(frozen=True, slots=True)
class Line:
    """A phrase as somebody says it: in the speaker's language, and rendered for every reader."""

    text: str
    renderings: tuple[Rendering, ...]


class Phrases:
    """The book of one city. Loading takes a tenth of a second: `load` runs in a thread."""

    def __init__(self) -> None:
        self._shipped: PhraseBook | None = None
        self._book: PhraseBook | None = None
        self.wordings: Wordings = {}
        """The city's own, as it is in use."""

    def load(self, wordings: Wordings, revision: int) -> None:
        """Read the shipped book, and the city's wording where there is any.

        A wording that does not fit the shipped book any more (after an update) is left out.
        """
        self._shipped = PhraseBook.shipped(render_term=Glossary.shipped().render)
        shared_readings()  # loaded here, in the thread, and not when the first phrase is said
        fitting = {
            phrase_id: wording
            for phrase_id, wording in wordings.items()
            if self._fits(phrase_id, wording)
        }
        self.reword(fitting, revision)

    def reword(self, wordings: Wordings, revision: int) -> None:
        """Use this wording from now on, and no other.

        Raises:
            NoSuchPhrase: one of them is of no phrase.
            NoSuchWording: one of them cannot be taken.
        """
        self._book = self._with(wordings, revision)
        self.wordings = dict(wordings)

    def check(self, wordings: Wordings) -> None:
        """Raise as `reword` does, and change nothing."""
        self._with(wordings, 0)

    def book(self) -> wire.PhraseBook:
        """All of it, as consoles read it."""
        book = self._loaded()
        return wire.PhraseBook(
            version=str(book.version),
            procedures=tuple(
                wire.PhraseGroup(
                    procedure=procedure.procedure,
                    title=wire.PhraseTitle(**procedure.title.model_dump()),
                    phrases=tuple(self._shown(phrase) for phrase in procedure.phrases),
                )
                for procedure in book.procedures
            ),
        )

    def phrase(self, phrase_id: str) -> wire.Phrase:
        """One of them.

        Raises:
            NoSuchPhrase: there is none of this name.
        """
        try:
            return self._shown(self._loaded()[phrase_id])
        except PhraseError:
            raise NoSuchPhrase from None

    def for_citizens(self) -> tuple[wire.PhraseGroup, ...]:
        """What a citizen can say, as the panel reads it."""
        groups = (
            group.model_copy(
                update={"phrases": tuple(_read(p) for p in group.phrases if p.speaker == "citizen")}
            )
            for group in self.book().procedures
        )
        return tuple(group for group in groups if group.phrases)

    def say(
        self, phrase_id: str, party: Party, slots: Mapping[str, str], language: CaptionLanguage
    ) -> Line:
        """Say a phrase: in the speaker's words, and in every language that may be read.

        Raises:
            NoSuchPhrase: there is none of this name for this end.
            NoSuchWording: a slot is missing, unknown, or not of its type.
        """
        book = self._loaded()
        if self.phrase(phrase_id).speaker != party:
            raise NoSuchPhrase
        try:
            texts = {
                each: book.render(phrase_id, slots, each, written_in=spoken(language))
                for each in LANGUAGES
            }
        except PhraseError:
            raise NoSuchWording from None  # the cause names what was typed
        renderings = tuple(_rendering(each, texts[each], language) for each in LANGUAGES)
        return Line(texts[language], renderings)

    def _fits(self, phrase_id: str, wording: wire.PhraseWording) -> bool:
        try:
            self._with({phrase_id: wording}, 0)
        except (NoSuchPhrase, NoSuchWording):
            return False
        return True

    def _with(self, wordings: Wordings, revision: int) -> PhraseBook:
        if self._shipped is None:
            raise RuntimeError("the phrase book is not loaded")
        try:
            for phrase_id in wordings:
                self._shipped[phrase_id]
        except PhraseError:
            raise NoSuchPhrase from None
        try:
            own = {each: Wording(**wording.model_dump()) for each, wording in wordings.items()}
            return self._shipped.reworded(own, revision)
        except (PhraseError, ValidationError):
            raise NoSuchWording from None

    def _loaded(self) -> PhraseBook:
        if self._book is None:
            raise RuntimeError("the phrase book is not loaded")
        return self._book

    def _shown(self, phrase: Phrase) -> wire.Phrase:
        return wire.Phrase(
            id=phrase.id,
            speaker=phrase.speaker,
            ja=phrase.ja,
            en=phrase.en,
            easy=phrase.easy,
            slots={name: slot.value for name, slot in phrase.slots.items()},
            key=phrase.key,
            edited=phrase.id in self.wordings,
        )


def _read(phrase: wire.Phrase) -> wire.Phrase:
    """The phrase with readings in plain Japanese, if they do not make it too long."""
    easy = shared_readings().added(phrase.easy)
    return phrase.model_copy(update={"easy": easy}) if len(easy) <= wire.MAX_PHRASE else phrase


def _rendering(language: CaptionLanguage, text: str, said_in: CaptionLanguage) -> Rendering:
    """公式訳; a name in a slot that stays in kanji is for an English reader to ask about."""
    is_own = language == said_in
    return Rendering(
        language=language,
        text=shared_readings().added(text) if language == "ja-easy" else text,
        layer="same" if is_own else "phrase",
        confidence=1.0,
        must_check=language == "en" and not is_own and bool(JAPANESE.search(text)),
    )
