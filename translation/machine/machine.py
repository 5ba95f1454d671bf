"""One sentence through the general engine: the candidate that keeps what must be kept.

The engine is asked twice, with the quantities masked and as it stands: masking protects numbers,
but a model may lose a placeholder or write worse around it. Of all renderings the one is taken
that is likeliest once lost numbers, terms and negations are counted against it. Forcing terms into
the engine as placeholders was measured and is worse (docs/interpretation.md).
"""

import math
from dataclasses import replace
from time import monotonic

from translation.glossary import Glossary
from translation.machine.asking import renderings
from translation.machine.branching import Clock, Mender
from translation.machine.clauses import clauses, joined
from translation.machine.figures import carried
from translation.machine.judging import Judge
from translation.machine.model import MachineOptions, MachineText
from translation.ports import Hypothesis, Language, Translator


class Machine:
    """The general engine with its guards; as thread-safe as its engine."""

    def __init__(
        self,
        translator: Translator,
        glossary: Glossary,
        options: MachineOptions | None = None,
        clock: Clock = monotonic,
    ) -> None:
        self._translator = translator
        self._options = options or MachineOptions()
        self._judge = Judge(glossary, self._options)
        self._clock = clock
        self._mender = Mender(translator, self._judge, self._options, clock)

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
        until = self._clock() + options.patience_s
        found = self._best(sentence, source, target, options.candidates)
        if options.ranking and options.clauses and not found.is_sound:
            found = self._judge.better(found, self._by_clauses(sentence, source, target))
        if options.ranking and options.more > options.candidates and not found.is_sound:
            more = self._best(sentence, source, target, options.more)
            found = self._judge.better(found, more)
        if options.ranking and options.branching:
            found = self._mender.mend(found, sentence, source, target, until)
        return self._carried(sentence, source, found, target) if options.figures else found

    def figures(self, sentence: str, source: Language, target: Language) -> str:
        """Return the quantities of a sentence alone, for where its rendering may not be shown.

        Returns:
            "… (figures: 3,000 yen)"; "" if it has none.
        """
        return carried(sentence, source, "", target) if self._options.figures else ""

    def back(self, text: str, target: Language, source: Language) -> str | None:
        """Return a rendering translated back, as the engine understands it; None if it cannot."""
        for candidate in renderings(self._translator, self._options, text, target, source, count=1):
            judged = self._judge.look(text, target, candidate, source)
            if judged.text:
                return judged.text
        return None

    def _carried(
        self, sentence: str, source: Language, found: MachineText, target: Language
    ) -> MachineText:
        """Put the quantities beside a rendering that lost them; its number check stays failed."""
        if not found.text or found.numbers != "failed":
            return found
        text = carried(sentence, source, found.text, target)
        return replace(found, text=text, carries=text != found.text)

    def _best(self, sentence: str, source: Language, target: Language, count: int) -> MachineText:
        """Return the best of so many renderings of each kind."""
        best: MachineText | None = None
        fault: str | None = None
        for candidate in renderings(
            self._translator, self._options, sentence, source, target, count=count
        ):
            judged = self._judge.look(sentence, source, candidate, target)
            if not judged.text:
                fault = fault or judged.fault
                continue
            best = judged if best is None else self._judge.better(best, judged)
            if not self._options.ranking:
                break
        return MachineText("", 0.0, fault=fault or "empty") if best is None else best

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
        return self._judge.look(sentence, source, Hypothesis(text, sureness), target)
