"""Turns that need no engine: nothing to translate, an approved phrase, a human translation."""

import re
from typing import Final

from translation import checks, quantities
from translation.interpretation import Caution, Interpretation
from translation.layers import Layers
from translation.ports import Language

_JAPANESE: Final = re.compile(r"[぀-ヿ一-鿿]")
_LATIN: Final = re.compile(r"[A-Za-z]")


class ByPeople:
    """Answers with what people wrote; threads may share it."""

    def __init__(self, layers: Layers) -> None:
        """Take the phrases and the memory."""
        self._layers = layers

    def answer(self, text: str, source: Language, target: Language) -> Interpretation | None:
        """Return the turn in the other language; None if only an engine could say it."""
        if source == target or not (_JAPANESE.search(text) or _LATIN.search(text)):
            return Interpretation(source, target, text, text, "same", 1.0)
        if _is_in_target(text, target):
            warnings = (Caution.LANGUAGE,)
            return Interpretation(source, target, text, text, "same", 1.0, warnings=warnings)
        return self._phrase(text, source, target) or self._remembered(text, source, target)

    def _phrase(self, text: str, source: Language, target: Language) -> Interpretation | None:
        found = self._layers.phrases.match(text, source)
        if found is None:
            return None
        render = self._layers.phrases.render
        rendered, back = (
            render(found.phrase.id, found.slots, language, written_in=source)
            for language in (target, source)
        )
        has_quantity = any(not slot.is_text for slot in found.phrase.slots.values())
        return Interpretation(
            source,
            target,
            text,
            rendered,
            "phrase",
            1.0,
            back=back,
            numbers="kept" if has_quantity else "none",
            slots=dict(found.slots),
        )

    def _remembered(self, text: str, source: Language, target: Language) -> Interpretation | None:
        memory = self._layers.memory
        found = None if memory is None else memory.find(text, source, target)
        if found is None:
            return None
        numbers = quantities.check(text, source, found.text, target).state
        polarity = checks.polarity(text, source, found.text, target).state
        if numbers == "failed" or polarity == "failed":
            return None
        return Interpretation(
            source,
            target,
            text,
            found.text,
            "memory",
            found.likeness,
            numbers=numbers,
            polarity=polarity,
        )


def _is_in_target(text: str, target: Language) -> bool:
    """Tell whether a text needs no translation: the speaker's language is set wrongly.

    Latin letters alone are taken for English; Japanese may hold Latin names, and English a
    Japanese term, so most letters decide.
    """
    japanese, latin = len(_JAPANESE.findall(text)), len(_LATIN.findall(text))
    return japanese == 0 if target == "en" else japanese > latin
