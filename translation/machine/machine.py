"""One sentence through the general engine: the candidate that keeps what must be kept.

The engine is asked twice, with the quantities masked and as it stands: masking protects numbers,
but a model may lose a placeholder or write worse around it. Of all renderings the one is taken
that is likeliest once lost numbers, terms and negations are counted against it. Forcing terms into
the engine as placeholders was measured and is worse (docs/interpretation.md).
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from translation import checks, quantities
from translation.glossary import Glossary, coverage
from translation.interpretation import State
from translation.machine.clauses import clauses, joined
from translation.machine.figures import carried
from translation.machine.tidy import closed, tidy
from translation.machine.units import invents_a_unit
from translation.ports import Hypothesis, Language, Translator

_LEAST: Final = 1e-9
"""Probability below which an engine's figure says no more."""


@dataclass(frozen=True, slots=True)
class MachineOptions:
    """How the engine is used; the defaults are what is measured in docs/interpretation.md.

    Attributes:
        candidates: renderings asked for, masked and plain each.
        more: renderings asked for if the best of these fails a check; not asked if fewer. Masked
            and plain share the time: where both are asked for, two thirds of it each.
        masking: quantities are masked.
        ranking: renderings are re-ranked by what they keep; else the likeliest is taken.
        numbers: what a lost or changed quantity counts, in natural logarithms of probability.
        terms: what the share of lost terms counts.
        polarity: what a changed negation or restriction counts.
        figures: quantities that no rendering keeps are shown beside it.
        clauses: a sentence whose best rendering fails a check is rendered clause by clause.
    """

    candidates: int = 8
    more: int = 24
    masking: bool = True
    ranking: bool = True
    numbers: float = 2.0
    terms: float = 1.0
    polarity: float = 1.5
    figures: bool = True
    clauses: bool = True


@dataclass(frozen=True, slots=True)
class MachineText:
    """A rendering by the engine, and what it keeps.

    Attributes:
        text: the rendering; "" if all were repetition or noise.
        confidence: geometric mean of the probabilities of its tokens, 0 to 1.
        numbers: whether quantities agree with the source.
        polarity: whether negation and restriction agree.
        terms: whether official terms are kept.
        fault: why nothing may be shown (`translation.checks.degenerate`).
        carries: whether its quantities were put right, or beside it, by rule.
    """

    text: str
    confidence: float
    numbers: State = "none"
    polarity: State = "none"
    terms: State = "none"
    fault: str | None = None
    carries: bool = False

    @property
    def is_sound(self) -> bool:
        """Whether it may be shown, and failed no check."""
        return bool(self.text) and "failed" not in {self.numbers, self.polarity, self.terms}


class Machine:
    """The general engine with its guards; as thread-safe as its engine."""

    def __init__(
        self, translator: Translator, glossary: Glossary, options: MachineOptions | None = None
    ) -> None:
        self._translator = translator
        self._glossary = glossary
        self._options = options or MachineOptions()

    @property
    def name(self) -> str:
        """Engine and version of its models."""
        return self._translator.name

    def translate(self, sentence: str, source: Language, target: Language) -> MachineText:
        """Return the best rendering of one sentence.

        Raises:
            ModelMissingError: this direction is not installed.
            TranslationError: the engine failed.
        """
        options = self._options
        found = self._best(sentence, source, target, options.candidates)
        if options.ranking and options.clauses and not found.is_sound:
            found = self._better(found, self._by_clauses(sentence, source, target))
        if options.ranking and options.more > options.candidates and not found.is_sound:
            found = self._better(found, self._best(sentence, source, target, options.more))
        return self._carried(sentence, source, found, target) if options.figures else found

    def figures(self, sentence: str, source: Language, target: Language) -> str:
        """Return the quantities of a sentence alone, for where its rendering may not be shown.

        Returns:
            "… (figures: 3,000 yen)"; "" if it has none.
        """
        return carried(sentence, source, "", target) if self._options.figures else ""

    def _carried(
        self, sentence: str, source: Language, found: MachineText, target: Language
    ) -> MachineText:
        """Put the quantities beside a rendering that lost them; its number check stays failed."""
        if not found.text or found.numbers != "failed":
            return found
        text = carried(sentence, source, found.text, target)
        return replace(found, text=text, carries=text != found.text)

    def back(self, text: str, target: Language, source: Language) -> str | None:
        """Return a rendering translated back, as the engine understands it; None if it cannot."""
        for candidate in self._candidates(text, target, source, 1):
            if checks.degenerate(text, target, candidate.text, source) is None:
                return candidate.text
        return None

    def _best(self, sentence: str, source: Language, target: Language, count: int) -> MachineText:
        """Return the best of so many renderings of each kind."""
        best: tuple[float, MachineText] | None = None
        fault: str | None = None
        for candidate in self._candidates(sentence, source, target, count):
            refused = checks.degenerate(sentence, source, candidate.text, target)
            if refused is not None:
                fault = fault or refused
                continue
            judged = self._judge(sentence, source, candidate, target)
            score = self._score(judged)
            if best is None or score > best[0]:
                best = (score, judged)
            if not self._options.ranking:
                break
        return MachineText("", 0.0, fault=fault or "empty") if best is None else best[1]

    def _better(self, one: MachineText, other: MachineText | None) -> MachineText:
        """Return which of two keeps more; the first if they keep the same."""
        if other is None or not other.text:
            return one
        if not one.text:
            return other
        return other if self._score(other) > self._score(one) else one

    def _by_clauses(self, sentence: str, source: Language, target: Language) -> MachineText | None:
        """Return the sentence rendered clause by clause; None if it cannot be."""
        parts = clauses(sentence, source)
        if len(parts) == 1:
            return None
        found = [self._best(p.text, source, target, self._options.candidates) for p in parts]
        if not all(part.text for part in found):
            return None
        text = joined([part.text for part in found], parts, target)
        sureness = math.prod(part.confidence for part in found) ** (1 / len(found))
        return self._judge(sentence, source, Hypothesis(text, sureness), target)

    def _candidates(
        self, sentence: str, source: Language, target: Language, count: int
    ) -> Iterator[Hypothesis]:
        """Yield different renderings, the masked ones first, as far as all placeholders came back.

        Args:
            sentence: one sentence.
            source: its language.
            target: the other.
            count: renderings of each kind.
        """
        sentence = closed(sentence, source)
        masked = quantities.mask(sentence, source)
        seen: set[str] = set()
        asked = [masked.text] if self._options.masking and masked.quantities else []
        if asked and count > self._options.candidates:
            count = max(self._options.candidates, count * 2 // 3)
        *protected, plain = self._translator.hypotheses_of(
            [*asked, sentence], source, target, count
        )
        for found in (hypothesis for of_one in protected for hypothesis in of_one):
            text = quantities.unmask(found.text, masked, target)
            if text is not None and (text := tidy(text, target)) not in seen:
                seen.add(text)
                yield Hypothesis(text, found.confidence)
        for found in plain:
            text = tidy(found.text, target)
            if text not in seen and not _invents_a_placeholder(sentence, text):
                seen.add(text)
                yield Hypothesis(text, found.confidence)

    def _judge(
        self, sentence: str, source: Language, candidate: Hypothesis, target: Language
    ) -> MachineText:
        numbers = quantities.check(sentence, source, candidate.text, target).state
        if invents_a_unit(sentence, candidate.text, target):
            numbers = "failed"
        return MachineText(
            candidate.text,
            candidate.confidence,
            numbers,
            checks.polarity(sentence, source, candidate.text, target).state,
            coverage(self._glossary, sentence, source, candidate.text, target).state,
        )

    def _score(self, judged: MachineText) -> float:
        options = self._options
        score = math.log(max(judged.confidence, _LEAST))
        score -= options.numbers * (judged.numbers == "failed")
        score -= options.polarity * (judged.polarity == "failed")
        return score - options.terms * (judged.terms == "failed")


def _invents_a_placeholder(sentence: str, text: str) -> bool:
    """Tell whether a rendering holds ⟦0⟧, which the sentence that was asked for does not."""
    return "⟦" in text and "⟦" not in sentence
