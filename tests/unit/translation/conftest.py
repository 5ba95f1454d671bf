"""A small stand-in for the general engine."""

from collections.abc import Mapping, Sequence

import pytest

from translation.ports import (
    Branching,
    Hypothesis,
    Language,
    ModelMissingError,
    TranslationError,
)


class ScriptedTranslator:
    """Renders what it was told to render; counts what it was asked."""

    def __init__(
        self,
        renderings: Mapping[str, Sequence[tuple[str, float]]],
        leaving: Mapping[str, Sequence[tuple[str, float]]] | None = None,
    ) -> None:
        self._renderings = renderings
        self._leaving = leaving or {}
        self.asked: list[str] = []
        self.left: list[str] = []

    @property
    def name(self) -> str:
        return "scripted 1"

    def hypotheses(
        self, sentence: str, _source: Language, _target: Language, count: int = 1
    ) -> tuple[Hypothesis, ...]:
        self.asked.append(sentence)
        if sentence == "欠けた方向。":
            raise ModelMissingError("no model")
        if sentence == "壊れた。":
            raise TranslationError("broken")
        found = self._renderings.get(sentence, ())
        return tuple(Hypothesis(text, confidence) for text, confidence in found[:count])

    def hypotheses_of(
        self, sentences: Sequence[str], source: Language, target: Language, count: int
    ) -> tuple[tuple[Hypothesis, ...], ...]:
        return tuple(self.hypotheses(text, source, target, count) for text in sentences)

    def branches(
        self, sentence: str, _source: Language, _target: Language, branching: Branching
    ) -> tuple[Hypothesis, ...]:
        self.left.append(branching.rendering)
        found = self._leaving.get(sentence, ())
        return tuple(Hypothesis(text, sure) for text, sure in found if branching.accepts(text))


@pytest.fixture
def scripted() -> type[ScriptedTranslator]:
    """The engine's stand-in, to be given its renderings."""
    return ScriptedTranslator
