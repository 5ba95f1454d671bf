"""Whether a translation denies as often as its source (ません ⇄ not).

A fee that is *not* due and one that is differ by a syllable; engines drop it without a sign.
Counted are denials that the other language has to say (least) and words that it may say with a
denial (most): 〜ませんか ⇄ "won't you", 足りる ⇄ "no less". The two counts must be able to meet.
"""

from dataclasses import dataclass
from typing import Literal

from translation.ports import Language

from . import negation_en, negation_ja
from .bounds import bounds_agree
from .counterparts import answers_contrary, loses, without_answer
from .counting import Count

_COUNTERS = {"ja": negation_ja.negations, "en": negation_en.negations}


@dataclass(frozen=True, slots=True)
class PolarityCheck:
    """Whether a translation denies what its source denies.

    Attributes:
        state: "none" if neither denies anything; "failed" also if a limit points the other way, a
            word that denies otherwise (だめ, "unless") has no counterpart, or はい answers "no".
        source: denials in the source.
        target: denials in the target.
    """

    state: Literal["none", "kept", "failed"]
    source: Count
    target: Count


def denies(text: str, language: Language) -> bool:
    """Tell whether a text says a denial that the other language must say as well."""
    return _COUNTERS[language](text).least > 0


def polarity(
    source: str, source_language: Language, target: str, target_language: Language
) -> PolarityCheck:
    """Tell whether a translation denies as often as its source, and limits the same way."""
    here, there = _COUNTERS[source_language](source), _COUNTERS[target_language](target)
    texts = (source, source_language, target, target_language)
    if not bounds_agree(*texts) or answers_contrary(*texts):
        return PolarityCheck("failed", here, there)
    said_here, said_there = (
        _COUNTERS[language](without_answer(text, language)).most
        for text, language in ((source, source_language), (target, target_language))
    )
    lost = not said_there and loses(source, source_language, target)
    if lost or (not said_here and loses(target, target_language, source)):
        return PolarityCheck("failed", here, there)
    if not here.least and not there.least:
        return PolarityCheck("none", here, there)
    meets = here.least <= there.most and there.least <= here.most
    return PolarityCheck("kept" if meets else "failed", here, there)
