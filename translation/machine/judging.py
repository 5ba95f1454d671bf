"""What a rendering keeps of its sentence, and which of two keeps more."""

import math
from typing import Final

from translation import checks, quantities
from translation.glossary import Glossary, coverage
from translation.machine.model import MachineOptions, MachineText
from translation.machine.units import invents_a_unit
from translation.ports import Hypothesis, Language

_LETTERS: Final[dict[Language, float]] = {"ja": 2.3, "en": 0.43}
"""Signs of a rendering to one of its sentence (median of the corpus's human translations)."""

_AMPLE: Final = 0.3
"""Logarithm of the length beyond which a rendering is not the fuller for being longer."""

_LEAST: Final = 1e-9
"""Probability below which an engine's figure says no more."""


class Judge:
    """Looks at renderings of sentences; has no memory, so threads may share it."""

    def __init__(self, glossary: Glossary, options: MachineOptions) -> None:
        """Take the terms that must be kept, and what a loss counts."""
        self._glossary = glossary
        self._options = options

    def look(
        self, sentence: str, source: Language, candidate: Hypothesis, target: Language
    ) -> MachineText:
        """Return a rendering with what it keeps; without its text if it is noise."""
        fault = checks.degenerate(sentence, source, candidate.text, target)
        if fault is not None:
            return MachineText("", 0.0, fault=fault)
        numbers = quantities.check(sentence, source, candidate.text, target).state
        if invents_a_unit(sentence, candidate.text, target):
            numbers = "failed"
        return MachineText(
            candidate.text,
            candidate.confidence,
            numbers,
            checks.polarity(sentence, source, candidate.text, target).state,
            coverage(self._glossary, sentence, source, candidate.text, target).state,
            fullness=_fullness(sentence, source, candidate.text),
        )

    def score(self, judged: MachineText) -> float:
        """Return the logarithm of a rendering's probability, less what its losses count.

        What is short for its sentence counts less: it has left something out, and is likely by
        itself because it is short.
        """
        options = self._options
        score = math.log(max(judged.confidence, _LEAST))
        score += options.fullness * judged.fullness
        score -= options.numbers * (judged.numbers == "failed")
        score -= options.polarity * (judged.polarity == "failed")
        return score - options.terms * (judged.terms == "failed")

    def better(self, one: MachineText, other: MachineText | None) -> MachineText:
        """Return which of two keeps more; the first if they keep the same."""
        if other is None or not other.text:
            return one
        if not one.text:
            return other
        return other if self.score(other) > self.score(one) else one


def _fullness(sentence: str, source: Language, text: str) -> float:
    """Return how long a rendering is for its sentence: a natural logarithm, 0 if as expected."""
    expected = _LETTERS[source] * max(1, len(sentence))
    return min(_AMPLE, math.log(max(1, len(text)) / expected))
