"""What an interpreter works with: the phrases, terms and translations of people, and an engine."""

from dataclasses import dataclass, field

from translation.glossary import Glossary
from translation.machine import MachineOptions
from translation.memory import Memory
from translation.phrases import PhraseBook
from translation.ports import Segmenter, Translator


@dataclass(frozen=True, slots=True)
class Layers:
    """What an interpreter works with; all of it may be shared between threads.

    Attributes:
        phrases: the approved phrases.
        glossary: the official terms.
        segmenter: cuts long turns into sentences.
        memory: human translations; None leaves the layer out.
        translator: the general engine; None if none is installed.
        machine: how the engine is used.
        certain: confidence below which a line of the engine is marked.
        certain_of_facts: the same for a line that says a quantity or denies something, which does
            more harm if it is wrong. Both were chosen on the development turns
            (docs/interpretation.md).
        shown: confidence below which it is not shown: it would be noise made of noise.
    """

    phrases: PhraseBook
    glossary: Glossary
    segmenter: Segmenter
    memory: Memory | None = None
    translator: Translator | None = None
    machine: MachineOptions = field(default_factory=MachineOptions)
    certain: float = 0.25
    certain_of_facts: float = 0.4
    shown: float = 0.2

    @classmethod
    def shipped(cls, segmenter: Segmenter, translator: Translator | None) -> "Layers":
        """Return the phrases, terms and memory that ship with madoguchi.

        Raises:
            TranslationError: a data file is not valid.
        """
        glossary = Glossary.shipped()
        return cls(
            PhraseBook.shipped(render_term=glossary.render),
            glossary,
            segmenter,
            Memory.shipped(),
            translator,
        )
