"""Carries the quantities of a sentence beside a rendering that lost them: "… (figures: 3,000 yen)".

A caption without its fee, or with another one, cannot be asked about; one that shows the fee apart
can. What the rendering says wrongly is struck out ("…"), what it lost is appended. Which figure
belongs where is not guessed, and the line keeps its mark 「確認してください」.
"""

from collections.abc import Sequence
from typing import Final

from translation import quantities
from translation.machine.units import invented_units
from translation.ports import Language
from translation.quantities import Quantity
from translation.quantities.bounded import render_bounded

_STRUCK: Final = "…"
FIGURES: Final[dict[Language, str]] = {"ja": "（数字：", "en": " (figures: "}
"""What the appended figures begin with."""

_MOST: Final = 8
"""Figures that are appended to one line; a sentence with more is no speech."""


def carried(sentence: str, source: Language, text: str, target: Language) -> str:
    """Return the rendering with the sentence's quantities; unchanged where that makes it no better.

    Args:
        sentence: what was said.
        source: its language.
        text: its rendering, whose quantities do not agree with it; "" for none.
        target: the language of the rendering.
    """
    found = quantities.check(sentence, source, text, target)
    wrong = [*found.added, *invented_units(sentence, text, target)]
    kept = _with(_struck(text, wrong), found.missing, sentence, target)
    if _agrees(sentence, source, kept, target):
        return kept
    everything = [q for q in quantities.find(sentence, source) if not q.loose]
    bare = _with(_struck(text, quantities.find(text, target)), everything, sentence, target)
    return bare if _agrees(sentence, source, bare, target) else text


def _agrees(sentence: str, source: Language, text: str, target: Language) -> bool:
    return quantities.check(sentence, source, text, target).state != "failed"


def _struck(text: str, wrong: Sequence[Quantity]) -> str:
    for start, end in sorted({(q.start, q.end) for q in wrong}, reverse=True):
        text = f"{text[:start]}{_STRUCK}{text[end:]}"
    return text


def _with(text: str, missing: Sequence[Quantity], sentence: str, target: Language) -> str:
    if not missing or len(missing) > _MOST:
        return text
    shown = [render_bounded(quantity, sentence, target) for quantity in missing]
    text = text or _STRUCK
    if target == "ja":
        return f"{text}{FIGURES[target]}{'、'.join(shown)}）"
    return f"{text}{FIGURES[target]}{'; '.join(shown)})"
