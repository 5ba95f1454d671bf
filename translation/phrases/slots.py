"""What may stand in a slot, and how it is said in the other language."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from translation import quantities
from translation.phrases.model import SlotType
from translation.ports import Language
from translation.quantities import Kind, Quantity
from translation.wording import normalise

RenderTerm = Callable[[str, Language, Language], str | None]
"""Gives the official name of a term in another language; None if it is no term."""

LONGEST_TEXT: Final = 60
"""Characters of a name, a place or a document."""


@dataclass(frozen=True, slots=True)
class _Accepts:
    kinds: frozenset[Kind]
    units: frozenset[str] | None = None
    """None: any unit, or none."""
    around: re.Pattern[str] = re.compile(r"(?:the )?|", re.IGNORECASE)
    """What may stand before and after the quantity."""


_QUANTITIES: Final = {
    SlotType.NUMBER: _Accepts(frozenset({Kind.NUMBER, Kind.IDENTIFIER, Kind.PHONE})),
    SlotType.MONEY: _Accepts(frozenset({Kind.MONEY})),
    SlotType.DATE: _Accepts(frozenset({Kind.DATE})),
    SlotType.TIME: _Accepts(frozenset({Kind.TIME})),
    SlotType.WEEKDAY: _Accepts(frozenset({Kind.WEEKDAY})),
    SlotType.DURATION_MINUTES: _Accepts(frozenset({Kind.DURATION}), frozenset({"minute"})),
    SlotType.DURATION_DAYS: _Accepts(frozenset({Kind.DURATION}), frozenset({"day"})),
    SlotType.DURATION_WEEKS: _Accepts(frozenset({Kind.DURATION}), frozenset({"week"})),
    SlotType.DURATION_MONTHS: _Accepts(frozenset({Kind.DURATION}), frozenset({"month"})),
    SlotType.COUNT_PERSONS: _Accepts(frozenset({Kind.COUNT}), frozenset({"person"})),
    SlotType.COUNT_COPIES: _Accepts(frozenset({Kind.COUNT}), frozenset({"mail", "copy", "sheet"})),
    SlotType.COUNT_TIMES: _Accepts(frozenset({Kind.COUNT}), frozenset({"times"})),
    SlotType.COUNT_DIGITS: _Accepts(frozenset({Kind.COUNT}), frozenset({"digit"})),
    SlotType.COUNTER: _Accepts(
        frozenset({Kind.LABEL, Kind.NUMBER}),
        around=re.compile(
            r"(?:(?:the )?(?:counter|window)(?: number| no\.?)? ?)?|の?窓口", re.IGNORECASE
        ),
    ),
    SlotType.FLOOR: _Accepts(frozenset({Kind.FLOOR})),
}
_SENTENCE_MARKS: Final = re.compile(r"[。！？!?{}<>⟦⟧\n]|\.(?=\s|$)")
_FIGURES: Final = re.compile(r"[0-9][0-9 -]*")
_LATIN: Final = re.compile(r"[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9 .,'&()/-]*")


def reads_slot(text: str, slot: SlotType, language: Language, render_term: RenderTerm) -> bool:
    """Tell whether a text, heard in a phrase, may be taken for what its slot asks for.

    Words must be a term with an official name in the other language, or a name in Latin letters,
    which stays as it is: a name in kanji cannot be read out of the phrase book.
    """
    if not slot.is_text:
        return quantity_of(text, slot, language) is not None
    if not is_bounded(text):
        return False
    other: Language = "en" if language == "ja" else "ja"
    if render_term(text, language, other) is not None:
        return True
    if slot is SlotType.DOCUMENT or not _LATIN.fullmatch(text):
        return False
    # In English every word is Latin: only one that is written as a name is taken for one.
    return language == "ja" or all(word[:1].isupper() for word in text.split())


def write_slot(
    text: str, slot: SlotType, written_in: Language, target: Language, render_term: RenderTerm
) -> str | None:
    """Return what stands in a slot in the target language; None if it may not stand there.

    Words that are no official term stay as they were written.
    """
    text = normalise(text)
    if slot.is_text:
        if not is_bounded(text):
            return None
        return (render_term(text, written_in, target) or text) if written_in != target else text
    quantity = quantity_of(text, slot, written_in)
    if quantity is None:
        return None
    return text if written_in == target else _written(quantity, slot, target)


def quantity_of(text: str, slot: SlotType, language: Language) -> Quantity | None:
    """Return the quantity that a text is; None if it is not one of the slot's kind, and no more."""
    accepted = _QUANTITIES[slot]
    found = quantities.find(text, language)
    if len(found) != 1 or found[0].kind not in accepted.kinds:
        return None
    quantity = found[0]
    beside = (text[: quantity.start], text[quantity.end :])
    if not all(accepted.around.fullmatch(piece) for piece in beside):
        return None
    if accepted.units is not None and quantity.unit not in accepted.units:
        return None
    return quantity


def _written(quantity: Quantity, slot: SlotType, target: Language) -> str:
    """Write it as the approved lines expect: copies of a certificate are 通 in Japanese."""
    if slot is SlotType.NUMBER and _FIGURES.fullmatch(quantity.text):
        return quantity.text  # a ticket's number is read out figure by figure, not in thousands
    if slot is SlotType.COUNT_COPIES:
        quantity = replace(quantity, unit="mail" if target == "ja" else "copy")
    if slot is SlotType.COUNTER:
        return f"{quantity.value}番窓口" if target == "ja" else f"counter {quantity.value}"
    written = quantities.render(quantity, target)
    if slot is SlotType.FLOOR and target == "en" and written[0].isdigit():
        return f"the {written}"
    return written


def is_bounded(text: str) -> bool:
    """Tell whether words may be put into an approved line: short, one piece, nothing hidden."""
    return (
        0 < len(text) <= LONGEST_TEXT
        and not _SENTENCE_MARKS.search(text)
        and all(unicodedata.category(c)[0] != "C" for c in text)
    )
