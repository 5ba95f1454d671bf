"""Asks the engine for renderings of a sentence: with its quantities masked, and as it stands."""

from collections.abc import Iterator

from translation import quantities
from translation.machine.model import MachineOptions
from translation.machine.tidy import closed, tidy
from translation.ports import Hypothesis, Language, Translator


def renderings(  # noqa: PLR0913 -- two of them are a direction
    translator: Translator,
    options: MachineOptions,
    sentence: str,
    source: Language,
    target: Language,
    *,
    count: int,
) -> Iterator[Hypothesis]:
    """Yield different renderings, the masked ones first, as far as all placeholders came back.

    Args:
        translator: the engine.
        options: whether quantities are masked, and how many renderings make a second round.
        sentence: one sentence.
        source: its language.
        target: the other.
        count: renderings of each kind.
    """
    sentence = closed(sentence, source)
    masked = quantities.mask(sentence, source)
    seen: set[str] = set()
    asked = [masked.text] if options.masking and masked.quantities else []
    if asked and count > options.candidates:
        count = max(options.candidates, count * 2 // 3)
    *protected, plain = translator.hypotheses_of([*asked, sentence], source, target, count)
    for found in (hypothesis for of_one in protected for hypothesis in of_one):
        text = quantities.unmask(found.text, masked, target)
        if text is not None and (text := tidy(text, target)) not in seen:
            seen.add(text)
            yield Hypothesis(text, found.confidence)
    for found in plain:
        text = tidy(found.text, target)
        if text not in seen and not invents_a_placeholder(sentence, text):
            seen.add(text)
            yield Hypothesis(text, found.confidence)


def invents_a_placeholder(sentence: str, text: str) -> bool:
    """Tell whether a rendering holds ⟦0⟧, which the sentence that was asked for does not."""
    return "⟦" in text and "⟦" not in sentence
