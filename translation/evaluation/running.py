"""Interprets a test set and counts what came out.

Numbers are judged against the *reference*, not by the check that flags them: a check that judges
itself finds no fault.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Final, get_args

from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF

from translation import checks, quantities
from translation.evaluation.marks import is_poor, precision, recall
from translation.evaluation.report import Counted, Example, LayerFigures, Report
from translation.evaluation.test_set import Item
from translation.interpretation import Caution, Interpretation, Layer
from translation.machine.figures import FIGURES
from translation.pipeline import Interpreter
from translation.ports import Language

_TOKENIZERS: Final[dict[Language, str]] = {"ja": "char", "en": "13a"}


@dataclass(frozen=True, slots=True)
class _Outcome:
    item: Item
    result: Interpretation
    seconds: float


def evaluate(  # noqa: PLR0913 -- two of them are a direction
    interpreter: Interpreter,
    items: Sequence[Item],
    source: Language,
    target: Language,
    *,
    back: bool = True,
    without: tuple[str, ...] = (),
) -> Report:
    """Interpret all items in turn and report.

    Raises:
        ValueError: there are no items.
    """
    if not items:
        raise ValueError("no sentences")
    outcomes = [_timed(interpreter, item, source, target, back=back) for item in items]
    hypotheses = [outcome.result.text for outcome in outcomes]
    references = [[outcome.item.reference for outcome in outcomes]]
    chrf, bleu = CHRF(), BLEU(tokenize=_TOKENIZERS[target])
    chrf_score = chrf.corpus_score(hypotheses, references).score
    bleu_score = bleu.corpus_score(hypotheses, references).score
    wrong = [outcome for outcome in outcomes if _says_other_numbers(outcome)]
    marked = [outcome.result.must_check for outcome in outcomes]
    poor = [_is_poor(outcome) for outcome in outcomes]
    milliseconds = sorted(outcome.seconds * 1000 for outcome in outcomes)
    return Report(
        source=source,
        target=target,
        engine=interpreter.engine,
        without=without,
        turns=len(outcomes),
        chrf=round(chrf_score, 2),
        bleu=round(bleu_score, 2),
        signatures=(str(chrf.get_signature()), str(bleu.get_signature())),
        slots=_slots(outcomes),
        slots_unflagged=sum(not o.result.must_check for o in _wrong_slots(outcomes)),
        figures_beside=sum(_figures_beside(outcome) for outcome in outcomes),
        negation=_negation(outcomes),
        negation_unflagged=sum(not o.result.must_check for o in _wrong_polarity(outcomes)),
        wrong_numbers=len(wrong),
        wrong_unflagged=tuple(_example(o) for o in wrong if not o.result.must_check),
        flagged=sum(outcome.result.must_check for outcome in outcomes) / len(outcomes),
        unsure=sum(o.result.warnings == (Caution.CONFIDENCE,) for o in outcomes) / len(outcomes),
        mark_precision=precision(marked, poor),
        mark_recall=recall(marked, poor),
        not_shown=sum(not outcome.result.text for outcome in outcomes),
        p50_ms=round(quantile(milliseconds, 0.5), 2),
        p95_ms=round(quantile(milliseconds, 0.95), 2),
        layers=_layers(outcomes),
    )


def quantile(samples: Sequence[float], share: float) -> float:
    """Return the nearest rank of sorted samples: always one that was measured."""
    return samples[max(1, math.ceil(share * len(samples))) - 1]


def _timed(
    interpreter: Interpreter, item: Item, source: Language, target: Language, *, back: bool
) -> _Outcome:
    start = perf_counter()
    result = interpreter.interpret(item.source, source, target, back=back)
    return _Outcome(item, result, perf_counter() - start)


def _reference_state(outcome: _Outcome) -> str:
    item, result = outcome.item, outcome.result
    return quantities.check(item.source, result.source, item.reference, result.target).state


def _says_other_numbers(outcome: _Outcome) -> bool:
    """Tell whether a shown line says other quantities than a reference that can be relied on."""
    item, result = outcome.item, outcome.result
    if not result.text or _reference_state(outcome) == "failed":
        return False
    target = result.target
    return quantities.check(item.reference, target, result.text, target).state == "failed"


def _is_poor(outcome: _Outcome) -> bool:
    of_one = (outcome,)
    wrong = _says_other_numbers(outcome) or _wrong_slots(of_one) or _wrong_polarity(of_one)
    result = outcome.result
    return is_poor(result.text, outcome.item.reference, result.target, has_wrong_fact=bool(wrong))


def _slots(outcomes: Sequence[_Outcome]) -> Counted:
    told = [outcome for outcome in outcomes if _reference_state(outcome) == "kept"]
    return Counted(right=len(told) - len(_wrong_slots(told)), of=len(told))


def _wrong_slots(outcomes: Sequence[_Outcome]) -> list[_Outcome]:
    told = [outcome for outcome in outcomes if _reference_state(outcome) == "kept"]
    return [o for o in told if not o.result.text or _says_other_numbers(o)]


def _figures_beside(outcome: _Outcome) -> bool:
    return any(mark in outcome.result.text for mark in FIGURES.values())


def _negation(outcomes: Sequence[_Outcome]) -> Counted:
    told = [outcome for outcome in outcomes if _reference_polarity(outcome) == "kept"]
    return Counted(right=len(told) - len(_wrong_polarity(told)), of=len(told))


def _reference_polarity(outcome: _Outcome) -> str:
    item, result = outcome.item, outcome.result
    return checks.polarity(item.source, result.source, item.reference, result.target).state


def _wrong_polarity(outcomes: Sequence[_Outcome]) -> list[_Outcome]:
    """Return the turns whose denial the reference keeps and the interpretation does not."""
    return [o for o in outcomes if _reference_polarity(o) == "kept" and not _denies_alike(o)]


def _denies_alike(outcome: _Outcome) -> bool:
    item, result = outcome.item, outcome.result
    found = checks.polarity(item.source, result.source, result.text, result.target)
    # "none": neither has to deny. 読めませんか for "Can't it read …?" denies as its source may.
    may = found.state == "none" and found.target.most > 0
    return bool(result.text) and (found.state == "kept" or may)


def _layers(outcomes: Sequence[_Outcome]) -> dict[Layer, LayerFigures]:
    figures: dict[Layer, LayerFigures] = {}
    for layer in get_args(Layer):
        of_it = [outcome for outcome in outcomes if outcome.result.layer == layer]
        chrf: float | None = None
        if of_it:
            texts = [outcome.result.text for outcome in of_it]
            score = CHRF().corpus_score(texts, [[outcome.item.reference for outcome in of_it]])
            chrf = round(score.score, 2)
        figures[layer] = LayerFigures(turns=len(of_it), chrf=chrf)
    return figures


def _example(outcome: _Outcome) -> Example:
    item = outcome.item
    return Example(source=item.source, text=outcome.result.text, reference=item.reference)
