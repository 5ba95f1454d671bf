"""Writes an approved phrase with its slots filled."""

import re
from collections.abc import Mapping
from typing import Final

from translation.phrases.model import CaptionLanguage, Phrase, PhraseError
from translation.phrases.slots import RenderTerm, write_slot
from translation.ports import Language

_DOUBLED_POINT: Final = re.compile(r"([ap]\.m\.)\.")


def fill(
    phrase: Phrase,
    slots: Mapping[str, str],
    language: CaptionLanguage,
    written_in: Language,
    render_term: RenderTerm,
) -> str:
    """Return the phrase in one way of writing.

    Raises:
        PhraseError: `missing_slot`, `unknown_slot`, or `wrong_slot` if what stands in a slot is not
            of its kind.
    """
    missing, unknown = phrase.slots.keys() - slots.keys(), slots.keys() - phrase.slots.keys()
    if missing or unknown:
        code = "missing_slot" if missing else "unknown_slot"
        raise PhraseError(code, f"{phrase.id}: {', '.join(sorted(missing or unknown))}")
    target: Language = "en" if language == "en" else "ja"
    text = phrase.shown(language)
    for name, slot in phrase.slots.items():
        written = write_slot(slots[name], slot, written_in, target, render_term)
        if written is None:
            raise PhraseError("wrong_slot", f"{phrase.id}: {name} takes a {slot.value}")
        text = text.replace(f"{{{name}}}", written)
    if target == "en":
        text = _DOUBLED_POINT.sub(r"\1", text)  # "until 5:15 p.m.." has one point too many
        text = text[:1].upper() + text[1:]
    return text


def no_terms(_name: str, _language: Language, _target: Language) -> str | None:
    """Know no term."""
    return None
