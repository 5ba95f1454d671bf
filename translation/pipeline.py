"""The interpreter: one turn through all layers (design §6).

clean → phrase book (公式訳) → memory of human translations → general engine with its guards →
checks → back-translation. The layers that people wrote come first; what the engine says is checked,
and marked where a check fails; what is noise is not shown at all.
"""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Final

from rapidfuzz import fuzz

from translation import checks, quantities
from translation.cache import Cache
from translation.easy import EasyText, Simplifier
from translation.glossary import Glossary
from translation.interpretation import Caution, Interpretation, weakest, worst
from translation.machine import Machine, MachineOptions
from translation.memory import Memory
from translation.phrases import PhraseBook
from translation.ports import (
    Language,
    ModelMissingError,
    Segmenter,
    TextRefusedError,
    TranslationError,
    Translator,
)
from translation.wording import key

_JAPANESE: Final = re.compile(r"[぀-ヿ一-鿿]")
_LATIN: Final = re.compile(r"[A-Za-z]")
_DIRECTIONS: Final[tuple[tuple[Language, Language], ...]] = (("ja", "en"), ("en", "ja"))
_NOISE: Final = re.compile(r"[(（\[［【<〈♪*][^)）\]］】>〉♪*]*[)）\]］】>〉♪*]")
"""What recognisers write for sounds that are no speech: [noise], （雑音）, ♪."""
_LEFT_OUT: Final = "…"
_NOT_LEARNT: Final = frozenset({Caution.NO_MODEL, Caution.ENGINE})
"""Cautions that may be gone the next time, so that nothing is kept of them."""


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


class Interpreter:
    """Interprets turns between Japanese and English; threads may share it."""

    def __init__(self, layers: Layers, cache_size: int = 512) -> None:
        """Put the layers together.

        Args:
            layers: what it works with.
            cache_size: interpretations that are kept for when the same is said again; they are
                what people said, so `forget` them when a session ends.
        """
        self.layers = layers
        self._machine = (
            None
            if layers.translator is None
            else Machine(layers.translator, layers.glossary, layers.machine)
        )
        self._simplifier = Simplifier(layers.phrases, layers.glossary)
        self._cache: Cache[tuple[str, Language, Language, bool], Interpretation] = Cache(cache_size)

    @property
    def engine(self) -> str:
        """Name of the general engine; "" without one."""
        return "" if self._machine is None else self._machine.name

    def with_phrases(self, phrases: PhraseBook) -> "Interpreter":
        """Return an interpreter with a city's own phrase book, and nothing in its cache."""
        return Interpreter(replace(self.layers, phrases=phrases), self._cache.size)

    def warm(self, *sources: Language) -> None:
        """Load now what is otherwise loaded when it is first needed (seconds): indexes, models.

        Args:
            sources: languages that will be spoken; both if none is named.
        """
        for source, target in _DIRECTIONS:
            if sources and source not in sources:
                continue
            if self.layers.memory is not None:
                self.layers.memory.warm(source, target)
            if self._machine is not None:
                with suppress(TranslationError):
                    self._machine.back("1", source, target)

    def forget(self) -> None:
        """Drop all that was said from the cache."""
        self._cache.clear()

    def interpret(
        self, text: str, source: Language, target: Language, *, back: bool = True
    ) -> Interpretation:
        """Return one turn in the other language; whatever the text is, this does not fail.

        Args:
            text: what was said or typed.
            source: its language, as the speaker has set it.
            target: the reader's language.
            back: also translate the engine's text back.
        """
        asked = (text, source, target, back)
        known = self._cache.get(asked)
        if known is not None:
            return known
        found = self._interpret(text, source, target, back=back)
        if not _NOT_LEARNT.intersection(found.warnings):
            self._cache.put(asked, found)
        return found

    def easy(self, text: str) -> str:
        """Return a Japanese line in やさしい日本語; "" if it is refused."""
        return self.easy_parts(text).text

    def easy_parts(self, text: str) -> EasyText:
        """Return a Japanese line in やさしい日本語, with its numbers and terms apart."""
        try:
            return self._simplifier.simplify(checks.clean(text))
        except TextRefusedError:
            return EasyText((), approved=False)

    def _interpret(
        self, text: str, source: Language, target: Language, *, back: bool
    ) -> Interpretation:
        try:
            line = checks.clean(text)
            checks.refuse_other_languages(line)
        except TextRefusedError as error:
            return _nothing(text, source, target, Caution.REFUSED, error.code)
        if _NOISE.fullmatch(line):
            return _nothing(line, source, target, Caution.REFUSED, "noise")
        whole = self._by_people(line, source, target)
        if whole is not None:
            return whole
        sentences = self.layers.segmenter.sentences(line, source) or (line,)
        if len(sentences) == 1:
            return self._sentence(line, source, target, back=back)
        parts = [
            self._by_people(sentence, source, target)
            or self._sentence(sentence, source, target, back=back)
            for sentence in sentences
        ]
        return _joined(line, source, target, parts)

    def _by_people(self, text: str, source: Language, target: Language) -> Interpretation | None:
        """Answer from what needs no engine: no translation, phrase book, memory."""
        if source == target or not (_JAPANESE.search(text) or _LATIN.search(text)):
            return Interpretation(source, target, text, text, "same", 1.0)
        if _is_in_target(text, target):
            warnings = (Caution.LANGUAGE,)
            return Interpretation(source, target, text, text, "same", 1.0, warnings=warnings)
        return self._phrase(text, source, target) or self._remembered(text, source, target)

    def _phrase(self, text: str, source: Language, target: Language) -> Interpretation | None:
        found = self.layers.phrases.match(text, source)
        if found is None:
            return None
        render = self.layers.phrases.render
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
        memory = self.layers.memory
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

    def _sentence(
        self, sentence: str, source: Language, target: Language, *, back: bool
    ) -> Interpretation:
        """Ask the engine."""
        if self._machine is None:
            return _nothing(sentence, source, target, Caution.NO_MODEL)
        try:
            found = self._machine.translate(sentence, source, target)
            understood = (
                self._machine.back(found.text, target, source) if back and found.text else None
            )
        except ModelMissingError:
            return _nothing(sentence, source, target, Caution.NO_MODEL)
        except TextRefusedError as error:
            return _nothing(sentence, source, target, Caution.REFUSED, error.code)
        except TranslationError:
            return _nothing(sentence, source, target, Caution.ENGINE)
        confidence = _confidence(found.confidence, sentence, understood, source)
        if not found.text or confidence < self.layers.shown:
            return self._figures(sentence, source, target)
        failed = {
            Caution.NUMBERS: found.numbers == "failed",
            Caution.POLARITY: found.polarity == "failed",
            Caution.TERMS: found.terms == "failed",
            Caution.CONFIDENCE: confidence < self._certain(sentence, source, found.text, target),
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
        return self.layers.certain_of_facts if says_facts else self.layers.certain

    def _figures(self, sentence: str, source: Language, target: Language) -> Interpretation:
        """Return the figures of a sentence whose rendering is noise; nothing if it has none."""
        figures = "" if self._machine is None else self._machine.figures(sentence, source, target)
        if not figures:
            return _nothing(sentence, source, target, Caution.DEGENERATE)
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


def _is_in_target(text: str, target: Language) -> bool:
    """Tell whether a text needs no translation: the speaker's language is set wrongly.

    Latin letters alone are taken for English; Japanese may hold Latin names, and English a
    Japanese term, so most letters decide.
    """
    japanese, latin = len(_JAPANESE.findall(text)), len(_LATIN.findall(text))
    return japanese == 0 if target == "en" else japanese > latin


def _nothing(text: str, source: Language, target: Language, *warnings: str) -> Interpretation:
    return Interpretation(source, target, text, "", "none", 0.0, warnings=warnings)


def _joined(
    text: str, source: Language, target: Language, parts: Sequence[Interpretation]
) -> Interpretation:
    """Put the sentences of a turn together; it is as good as its weakest.

    A sentence that may not be shown leaves "…" behind, so that nobody takes the rest for all.
    """
    shown = parts if any(part.text for part in parts) else ()
    glue, back_glue = ("", " ") if target == "ja" else (" ", "")
    backs = [part.back if part.back is not None else part.original for part in parts]
    has_back = any(part.back is not None for part in parts)
    warnings = dict.fromkeys(warning for part in parts for warning in part.warnings)
    whole = glue.join(part.text or _LEFT_OUT for part in shown) if shown else ""
    numbers = worst([part.numbers for part in parts])
    # Sentences that are right apart may say another number together.
    if whole and numbers != "failed" and not warnings:
        numbers = quantities.check(text, source, whole, target).state
        warnings |= {Caution.NUMBERS: None} if numbers == "failed" else {}
    return Interpretation(
        source,
        target,
        text,
        whole,
        weakest([part.layer for part in parts if part.text]),
        min(part.confidence for part in parts),
        back=back_glue.join(backs) if has_back else None,
        numbers=numbers,
        polarity=worst([part.polarity for part in parts]),
        terms=worst([part.terms for part in parts]),
        slots={name: value for part in parts for name, value in part.slots.items()},
        warnings=tuple(warnings),
    )
