"""One sentence by the general engine: what it says, how sure that is, and what is doubtful."""

from contextlib import suppress

from rapidfuzz import fuzz

from translation import checks, quantities
from translation.interpretation import Caution, Interpretation
from translation.layers import Layers
from translation.machine import Machine
from translation.ports import (
    Language,
    ModelMissingError,
    TextRefusedError,
    TranslationError,
)
from translation.turns import nothing
from translation.wording import key


class ByMachine:
    """Answers with the engine of the layers; as thread-safe as that."""

    def __init__(self, layers: Layers) -> None:
        """Put the engine into its guards, if there is one."""
        self._layers = layers
        self._machine = (
            None
            if layers.translator is None
            else Machine(layers.translator, layers.glossary, layers.machine)
        )

    @property
    def engine(self) -> str:
        """Name of the general engine; "" without one."""
        return "" if self._machine is None else self._machine.name

    def warm(self, source: Language, target: Language) -> None:
        """Load what the direction, and its way back, need."""
        if self._machine is not None:
            with suppress(TranslationError):
                self._machine.back("1", source, target)

    def answer(
        self, sentence: str, source: Language, target: Language, *, back: bool
    ) -> Interpretation:
        """Return one sentence in the other language, with all doubts about it."""
        if self._machine is None:
            return nothing(sentence, source, target, Caution.NO_MODEL)
        try:
            found = self._machine.translate(sentence, source, target)
            understood = (
                self._machine.back(found.text, target, source) if back and found.text else None
            )
        except ModelMissingError:
            return nothing(sentence, source, target, Caution.NO_MODEL)
        except TextRefusedError as error:
            return nothing(sentence, source, target, Caution.REFUSED, error.code)
        except TranslationError:
            return nothing(sentence, source, target, Caution.ENGINE)
        confidence = _confidence(found.confidence, sentence, understood, source)
        if not found.text or confidence < self._layers.shown:
            return self._figures(sentence, source, target)
        failed = {
            Caution.NUMBERS: found.numbers == "failed",
            Caution.POLARITY: found.polarity == "failed",
            Caution.TERMS: found.terms == "failed",
            Caution.CONFIDENCE: found.mended
            or confidence < self._certain(sentence, source, found.text, target),
        }
        return Interpretation(
            source,
            target,
            sentence,
            found.text,
            "machine",
            round(confidence, 4),
            back=understood,
            numbers=found.numbers,
            polarity=found.polarity,
            terms=found.terms,
            warnings=tuple(caution for caution, is_so in failed.items() if is_so),
        )

    def _certain(self, sentence: str, source: Language, text: str, target: Language) -> float:
        """Return the confidence that a line of the engine needs."""
        says_facts = any(
            quantities.find(line, language) or checks.denies(line, language)
            for line, language in ((sentence, source), (text, target))
        )
        return self._layers.certain_of_facts if says_facts else self._layers.certain

    def _figures(self, sentence: str, source: Language, target: Language) -> Interpretation:
        """Return the figures of a sentence whose rendering is noise; nothing if it has none."""
        figures = "" if self._machine is None else self._machine.figures(sentence, source, target)
        if not figures:
            return nothing(sentence, source, target, Caution.DEGENERATE)
        warnings = (Caution.NUMBERS, Caution.DEGENERATE)
        return Interpretation(
            source, target, sentence, figures, "machine", 0.0, numbers="failed", warnings=warnings
        )


def _confidence(
    probability: float, sentence: str, understood: str | None, source: Language
) -> float:
    """Combine what the engine believes with how well it comes back: better than either alone."""
    if understood is None:
        return probability
    likeness = fuzz.ratio(key(sentence, source), key(understood, source)) / 100
    return (probability + likeness) / 2
