"""What interpretation of one turn gives: the text, where it comes from, and what was checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Literal

from translation.ports import Language

Layer = Literal["phrase", "memory", "machine", "same", "none"]
"""Where a text comes from.

phrase: approved wording (公式訳). memory: people translated it before (翻訳メモリ). machine: the
general engine (機械翻訳). same: it needs no translation. none: nothing may be shown.
"""

State = Literal["none", "kept", "failed"]
"""Of a check. none: there was nothing to check."""


class Caution(StrEnum):
    """Why a line is shown with 「確認してください」, or not at all."""

    NUMBERS = "numbers"
    """A number, date, fee … was changed, lost or invented."""
    POLARITY = "polarity"
    """One says yes, the other no (only, unless, not …)."""
    TERMS = "terms"
    """An official term has no counterpart."""
    CONFIDENCE = "confidence"
    """The engine was not sure."""
    DEGENERATE = "degenerate"
    """The engine's text was repetition or noise, and is not shown."""
    LANGUAGE = "language"
    """It is already written in the target language: is the speaker's language set wrongly?"""
    NO_MODEL = "no_model"
    """No engine is installed for this direction."""
    ENGINE = "engine"
    """The engine failed."""
    REFUSED = "refused"
    """The text cannot be interpreted: it is empty, too long, or not text."""


_WEAKEST: Final[tuple[Layer, ...]] = ("none", "machine", "memory", "phrase", "same")
_STATES: Final[tuple[State, ...]] = ("failed", "kept", "none")


@dataclass(frozen=True, slots=True)
class Interpretation:
    """One turn in the other language.

    Attributes:
        source: the language that was spoken.
        target: the language that it is interpreted into.
        original: what was said; always stays visible.
        text: the interpretation; "" if nothing may be shown.
        layer: where the weakest of its sentences comes from.
        confidence: 0 to 1, of its weakest sentence.
        back: the interpretation translated back; None if it was not asked for, or not needed.
        numbers: whether quantities agree.
        polarity: whether negation and restriction agree.
        terms: whether official terms are kept.
        slots: what was heard in the slots of an approved phrase.
        warnings: codes (`Caution`); with any, 「確認してください」 is shown beside the line.
    """

    source: Language
    target: Language
    original: str
    text: str
    layer: Layer
    confidence: float
    back: str | None = None
    numbers: State = "none"
    polarity: State = "none"
    terms: State = "none"
    slots: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()

    @property
    def must_check(self) -> bool:
        """Whether 「確認してください」 is shown."""
        return bool(self.warnings)


def weakest(layers: list[Layer]) -> Layer:
    """Return the layer of a turn: that of its weakest sentence."""
    return min(layers, key=_WEAKEST.index, default="none")


def worst(states: list[State]) -> State:
    """Return the state of a turn's check: failed if any sentence failed it."""
    return min(states, key=_STATES.index, default="none")
