"""The figures of an evaluation."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from translation.interpretation import Layer
from translation.ports import Language

Share = Annotated[float, Field(ge=0, le=1)]


class _Figures(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class LayerFigures(_Figures):
    """What one layer answered.

    Attributes:
        turns: how many turns.
        chrf: chrF (0 to 100) of these turns; None if it answered none.
    """

    turns: int
    chrf: float | None


class Counted(_Figures):
    """So many of so many."""

    right: int
    of: int

    @property
    def share(self) -> float | None:
        """0 to 1; None of none."""
        return self.right / self.of if self.of else None


class Example(_Figures):
    """A turn to look at."""

    source: str
    text: str
    reference: str


class Report(_Figures):
    """What `madoguchi translate-eval` prints.

    Attributes:
        source: language of the sentences.
        target: language they were interpreted into.
        engine: general engine and its models.
        without: layers that were left out.
        turns: how many turns.
        chrf: chrF2 of sacrebleu, 0 to 100.
        bleu: BLEU of sacrebleu, 0 to 100; Japanese by characters.
        signatures: how sacrebleu computed them.
        slots: turns with quantities on which the reference agrees with its source; right if the
            interpretation says the quantities of the reference.
        slots_unflagged: turns with wrong slots that carry no 「確認してください」.
        figures_beside: turns that show figures beside the rendering, which lost them.
        negation: turns with a negation or restriction that the reference keeps; right if the
            interpretation keeps it.
        negation_unflagged: turns with a wrong negation that carry no 「確認してください」.
        wrong_numbers: shown lines that say other quantities than a reference which agrees with its
            source, or any where neither says one.
        wrong_unflagged: those among them that carry no 「確認してください」, to be looked at: a
            reference may say a number where others would not.
        flagged: share of turns with 「確認してください」.
        unsure: share of turns with the mark for low confidence alone, no check having failed.
        mark_precision: marked turns that need the mark (`translation.evaluation.marks`).
        mark_recall: turns that need the mark and have it.
        not_shown: turns of which nothing is shown.
        p50_ms: median time of a turn, with back-translation unless left out.
        p95_ms: 95th percentile.
        layers: by layer.
    """

    source: Language
    target: Language
    engine: str
    without: tuple[str, ...]
    turns: int
    chrf: float
    bleu: float
    signatures: tuple[str, str]
    slots: Counted
    slots_unflagged: int
    figures_beside: int
    negation: Counted
    negation_unflagged: int
    wrong_numbers: int
    wrong_unflagged: tuple[Example, ...]
    flagged: Share
    unsure: Share
    mark_precision: Counted
    mark_recall: Counted
    not_shown: int
    p50_ms: float
    p95_ms: float
    layers: Mapping[Layer, LayerFigures]
