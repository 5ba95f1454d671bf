"""Prints the figures of `madoguchi translate-eval`."""

from collections.abc import Iterator
from typing import Final

from translation.evaluation import Counted, Report

_NAMES: Final = {
    "phrase": "公式訳 phrase book",
    "memory": "翻訳メモリ memory",
    "machine": "機械翻訳 engine",
    "same": "訳不要 as it is",
    "none": "表示なし nothing shown",
}


def lines(report: Report) -> Iterator[str]:
    """Yield the lines of a report."""
    left_out = f" without {', '.join(report.without)}" if report.without else ""
    yield f"{report.source} → {report.target}, {report.turns} turns, {report.engine}{left_out}"
    yield f"chrF {report.chrf:.1f}   BLEU {report.bleu:.1f}"
    yield (
        f"数量 slot accuracy      {_counted(report.slots)}, wrong without 確認してください "
        f"{report.slots_unflagged}, figures beside the line {report.figures_beside}"
    )
    yield (
        f"否定 negation accuracy  {_counted(report.negation)}, wrong without 確認してください "
        f"{report.negation_unflagged}"
    )
    yield (
        f"誤った数量 wrong numbers {report.wrong_numbers}, "
        f"without 確認してください {len(report.wrong_unflagged)}"
    )
    yield (
        f"確認してください flagged {report.flagged:.1%}, for low confidence alone "
        f"{report.unsure:.1%}, nothing shown {report.not_shown}"
    )
    yield (
        f"  needed 要確認の的中 {_counted(report.mark_precision)}, "
        f"found 見つけた割合 {_counted(report.mark_recall)}"
    )
    yield f"p50 {report.p50_ms:.1f} ms, p95 {report.p95_ms:.1f} ms a turn"
    for layer, figures in report.layers.items():
        if figures.turns:
            yield f"  {_NAMES[layer]}: {figures.turns} turns, chrF {figures.chrf}"
    for example in report.wrong_unflagged:
        yield f"  ? {example.source} → {example.text} (ref: {example.reference})"


def _counted(counted: Counted) -> str:
    share = "–" if counted.share is None else f"{counted.share:.1%}"
    return f"{share} ({counted.right} of {counted.of})"
