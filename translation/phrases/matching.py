"""Finds the phrase that says a text, and what stands in its slots.

Without slots it is a look-up. With slots each wording becomes a pattern; what it captures must be
a quantity of the slot's kind, or else the phrase is not taken: a phrase book that guesses is worse
than none.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from translation.phrases.model import Phrase, PhraseError, SlotType
from translation.ports import Language
from translation.wording import compact, key

ReadsSlot = Callable[[str, SlotType, Language], bool]
"""Tells whether a text may stand in a slot of this type."""

_SLOT: Final = re.compile(r"\{([a-z_]{1,20})\}")
_LONGEST_SLOT: Final = 60
_LONGEST_TEXT: Final = 500
"""Characters; the longest wording has 400 (`translation.phrases.model.Line`)."""


@dataclass(frozen=True, slots=True)
class PhraseMatch:
    """A phrase was said.

    Attributes:
        phrase: the phrase.
        language: in which it was said.
        slots: what was said in each slot, as it was written.
    """

    phrase: Phrase
    language: Language
    slots: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Form:
    phrase: Phrase
    asks: bool
    pattern: re.Pattern[str]
    anchor: str
    """The longest piece between slots: a text without it cannot match."""


class Matcher:
    """All wordings of one language."""

    def __init__(
        self, phrases: Iterable[Phrase], language: Language, reads_slot: ReadsSlot
    ) -> None:
        """Index the wordings.

        Raises:
            PhraseError: `ambiguous`, two phrases have the same wording.
        """
        self._language = language
        self._reads_slot = reads_slot
        self._plain: dict[str, tuple[Phrase, bool]] = {}
        self._slotted: list[_Form] = []
        taken: dict[str, str] = {}
        for phrase in phrases:
            for text in phrase.forms(language):
                self._add(phrase, text, taken)
        # The wording that says most itself leaves least to its slots.
        self._slotted.sort(key=lambda form: len(form.pattern.pattern), reverse=True)

    def match(self, text: str) -> PhraseMatch | None:
        """Return the phrase that says exactly this text; None if there is none."""
        if len(text) > _LONGEST_TEXT:
            return None
        said = compact(text, self._language)
        found = self._plain.get(said.text)
        if found is not None:
            phrase, asks = found
            return None if said.asks and not asks else PhraseMatch(phrase, self._language, {})
        for form in self._slotted:
            if form.anchor not in said.text or (said.asks and not form.asks):
                continue
            fitting = form.pattern.fullmatch(said.text)
            if fitting is None:
                continue
            slots = {name: said.original(*fitting.span(name)) for name in form.phrase.slots}
            if self._all_read(form.phrase, slots):
                return PhraseMatch(form.phrase, self._language, slots)
        return None

    def _all_read(self, phrase: Phrase, slots: Mapping[str, str]) -> bool:
        return all(
            self._reads_slot(text, phrase.slots[name], self._language)
            for name, text in slots.items()
        )

    def _add(self, phrase: Phrase, text: str, taken: dict[str, str]) -> None:
        words = _SLOT.sub(lambda slot: f"⟨{phrase.slots[slot[1]]}⟩", text)
        owner = taken.setdefault(key(words, self._language), phrase.id)
        if owner != phrase.id:
            raise PhraseError("ambiguous", f"{phrase.id} and {owner} say the same: {text}")
        asks = text.rstrip('」"').endswith(("?", "？", "か。", "ね。"))
        if phrase.slots:
            self._slotted.append(_form(phrase, text, self._language, asks=asks))
        else:
            self._plain[key(text, self._language)] = (phrase, asks)


def _form(phrase: Phrase, text: str, language: Language, *, asks: bool) -> _Form:
    pieces = _SLOT.split(text)  # literal, name, literal, name, …, literal
    literals = [_literal(piece, language, index, len(pieces)) for index, piece in enumerate(pieces)]
    pattern = "".join(
        f"(?P<{piece}>.{{1,{_LONGEST_SLOT}}}?)" if index % 2 else re.escape(literals[index])
        for index, piece in enumerate(pieces)
    )
    anchor = max(literals[::2], key=len)
    return _Form(phrase, asks, re.compile(pattern), anchor.strip())


def _literal(piece: str, language: Language, index: int, count: int) -> str:
    """Reduce a piece of wording, keeping the spaces between it and its slots."""
    words = key(piece, language)
    if language == "ja" or not words:
        # "{copies} will": the space is of the piece; two slots with a space between stay apart.
        return " " if language == "en" and 0 < index < count - 1 and piece.strip() == "" else words
    before = " " if index > 0 and re.match(r"\W*\s", piece) else ""
    after = " " if index < count - 1 and re.search(r"\s\W*$", piece) else ""
    return f"{before}{words}{after}"
