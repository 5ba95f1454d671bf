"""Which of several renderings says the sentence again when it is translated back.

A rendering that was asked for because it must hold a denial may hold one anywhere:
「予約が遅れた分は解除されませんでした」 passes every check of "Bookings that were missed are
cancelled". The other direction's model sees it: what comes back must have the numbers and denials
of the sentence, and be about as like it as what comes back from the rendering that is mended.
"""

from collections.abc import Sequence
from typing import Final

from rapidfuzz import fuzz

from translation import checks, quantities
from translation.machine.model import MachineText
from translation.machine.tidy import closed
from translation.ports import Language, Translator
from translation.wording import key

_AS_LIKE: Final = 0.9
"""Share of the broken rendering's likeness that a mended one needs (chosen on dev)."""


def comes_back(
    translator: Translator,
    sentence: str,
    source: Language,
    target: Language,
    texts: Sequence[MachineText],
) -> MachineText | None:
    """Return which rendering comes back most like the sentence; None if none does.

    Args:
        translator: the engine.
        sentence: one sentence.
        source: its language.
        target: the language of the renderings.
        texts: what is to be mended, then what may take its place, the likeliest first.

    Raises:
        ModelMissingError: the other direction is not installed.
        TranslationError: the engine failed.
    """
    asked = [closed(one.text, target) for one in texts]
    found = translator.hypotheses_of(asked, target, source, 1)
    backs = [of_one[0].text if of_one else "" for of_one in found]
    said = key(sentence, source)
    likenesses = [fuzz.ratio(said, key(back, source)) for back in backs]
    best: tuple[float, MachineText] | None = None
    for one, back, likeness in zip(texts[1:], backs[1:], likenesses[1:], strict=True):
        is_enough = likeness >= _AS_LIKE * likenesses[0] and _says_alike(sentence, back, source)
        if is_enough and (best is None or likeness > best[0]):
            best = (likeness, one)
    return None if best is None else best[1]


def _says_alike(sentence: str, back: str, language: Language) -> bool:
    denied = checks.polarity(sentence, language, back, language)
    # Of one language, so what it may deny counts for nothing.
    if not back or denied.state == "failed" or denied.source.least != denied.target.least:
        return False
    return quantities.check(sentence, language, back, language).state != "failed"
