"""Measures interpretation on sentences that it has not seen: `madoguchi translate-eval`."""

from translation.evaluation.report import Counted, Example, LayerFigures, Report
from translation.evaluation.running import evaluate
from translation.evaluation.test_set import Item, TestSetError, held_out, read_items

__all__ = [
    "Counted",
    "Example",
    "Item",
    "LayerFigures",
    "Report",
    "TestSetError",
    "evaluate",
    "held_out",
    "read_items",
]
