"""The interpreter: one turn through all layers (design §6).

clean → phrase book (公式訳) → memory of human translations → general engine with its guards →
checks → back-translation. The layers that people wrote come first; what the engine says is checked,
and marked where a check fails; what is noise is not shown at all.
"""

import re
from dataclasses import replace
from typing import Final

from translation import checks
from translation.by_machine import ByMachine
from translation.by_people import ByPeople
from translation.cache import Cache
from translation.easy import EasyText, Simplifier
from translation.interpretation import Caution, Interpretation
from translation.layers import Layers
from translation.phrases import PhraseBook
from translation.ports import Language, TextRefusedError
from translation.turns import joined, nothing

__all__ = ["Interpreter", "Layers"]

_DIRECTIONS: Final[tuple[tuple[Language, Language], ...]] = (("ja", "en"), ("en", "ja"))
_NOISE: Final = re.compile(r"[(（\[［【<〈♪*][^)）\]］】>〉♪*]*[)）\]］】>〉♪*]")
"""What recognisers write for sounds that are no speech: [noise], （雑音）, ♪."""
_NOT_LEARNT: Final = frozenset({Caution.NO_MODEL, Caution.ENGINE})
"""Cautions that may be gone the next time, so that nothing is kept of them."""


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
        self._people = ByPeople(layers)
        self._machine = ByMachine(layers)
        self._simplifier = Simplifier(layers.phrases, layers.glossary)
        self._cache: Cache[tuple[str, Language, Language, bool], Interpretation] = Cache(cache_size)

    @property
    def engine(self) -> str:
        """Name of the general engine; "" without one."""
        return self._machine.engine

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
            self._machine.warm(source, target)

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
            return nothing(text, source, target, Caution.REFUSED, error.code)
        if _NOISE.fullmatch(line):
            return nothing(line, source, target, Caution.REFUSED, "noise")
        whole = self._people.answer(line, source, target)
        if whole is not None:
            return whole
        sentences = self.layers.segmenter.sentences(line, source) or (line,)
        if len(sentences) == 1:
            return self._machine.answer(line, source, target, back=back)
        parts = [
            self._people.answer(sentence, source, target)
            or self._machine.answer(sentence, source, target, back=back)
            for sentence in sentences
        ]
        return joined(line, source, target, parts)
