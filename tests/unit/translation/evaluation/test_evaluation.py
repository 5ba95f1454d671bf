"""Evaluation: figures that can be wrong, and are then found so."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from translation.evaluation import Item, TestSetError, evaluate, held_out, read_items
from translation.glossary import Glossary
from translation.phrases import BookVersion, PhraseBook
from translation.pipeline import Interpreter, Layers
from translation.ports import Language


class Whole:
    """Cuts nothing."""

    def sentences(self, text: str, _language: Language) -> tuple[str, ...]:
        return (text,)


@pytest.fixture
def interpreter(scripted: Callable[..., Any]) -> Interpreter:
    engine = scripted(
        {
            "再発行は⟦0⟧です。": [("A reissue is ⟦0⟧.", 0.9)],
            "今は使えません。": [("You can use it now.", 0.9)],
            "混んでいます。": [("There are 30 people.", 0.9)],
        }
    )
    layers = Layers(PhraseBook((), BookVersion(1, 0)), Glossary(()), Whole(), translator=engine)
    return Interpreter(layers)


def test_what_is_right_and_what_is_not(interpreter: Interpreter) -> None:
    """A kept fee, a turned negation, an invented number, a line without any rendering."""
    items = [
        Item("再発行は1,500円です。", "A reissue is 1,500 yen."),
        Item("今は使えません。", "You cannot use it now."),
        Item("混んでいます。", "It is busy."),
        Item("予約しました。", "I made a booking."),
    ]
    report = evaluate(interpreter, items, "ja", "en", back=False)
    assert report.turns == 4
    assert (report.slots.right, report.slots.of, report.slots.share) == (1, 1, 1.0)
    assert (report.negation.right, report.negation.of) == (0, 1)
    assert (report.slots_unflagged, report.negation_unflagged) == (0, 0)
    assert report.wrong_numbers == 0  # the invented number is struck out
    assert report.wrong_unflagged == ()
    assert report.flagged == 0.75
    assert (report.mark_precision.right, report.mark_precision.of) == (3, 3)
    assert (report.mark_recall.right, report.mark_recall.of) == (3, 3)
    assert report.not_shown == 1
    assert report.layers["machine"].turns == 3
    assert report.layers["phrase"].chrf is None
    assert 0 < report.chrf < 100
    assert 0 <= report.p50_ms <= report.p95_ms


def test_what_is_wrong_without_a_mark_is_counted(scripted: Callable[..., Any]) -> None:
    """References say what the source does not: the check beside the line cannot know."""
    engine = scripted({"⟦0⟧です。": [("It is ⟦0⟧.", 0.9)], "読めませんか。": [("Can it?", 0.9)]})
    layers = Layers(PhraseBook((), BookVersion(1, 0)), Glossary(()), Whole(), translator=engine)
    items = [
        Item("300円です。", "It is 300 yen, so 600 yen for two."),  # no reference to rely on
        Item("読めませんか。", "It can't be read."),
    ]
    report = evaluate(Interpreter(layers), items, "ja", "en", back=False)
    assert (report.slots.of, report.slots_unflagged) == (0, 0)
    assert (report.negation.right, report.negation_unflagged) == (0, 1)


def test_figures_beside_the_line_are_counted(scripted: Callable[..., Any]) -> None:
    """They carry the slot, and are told apart from those in the sentence."""
    engine = scripted({"再発行は300円です。": [("A reissue costs.", 0.9)]})
    layers = Layers(PhraseBook((), BookVersion(1, 0)), Glossary(()), Whole(), translator=engine)
    items = [Item("再発行は300円です。", "A reissue is 300 yen.")]
    report = evaluate(Interpreter(layers), items, "ja", "en", back=False)
    assert (report.slots.right, report.figures_beside, report.flagged) == (1, 1, 1.0)
    assert report.unsure == 0


def test_marks_for_low_confidence_alone_are_told_apart(scripted: Callable[..., Any]) -> None:
    """A failed check is a fact about the line, a low confidence an opinion of the engine."""
    engine = scripted({"混んでいます。": [("It is busy.", 0.21)], "窓口です。": [("A desk.", 0.9)]})
    layers = Layers(PhraseBook((), BookVersion(1, 0)), Glossary(()), Whole(), translator=engine)
    items = [Item("混んでいます。", "It is busy."), Item("窓口です。", "It is a counter.")]
    report = evaluate(Interpreter(layers), items, "ja", "en", back=False)
    assert (report.flagged, report.unsure) == (0.5, 0.5)


def test_a_perfect_system_has_perfect_figures(scripted: Callable[..., Any]) -> None:
    """The scale ends at 100."""
    engine = scripted({"予約をしました。": [("I made a booking for it.", 0.9)]})
    layers = Layers(PhraseBook((), BookVersion(1, 0)), Glossary(()), Whole(), translator=engine)
    items = [Item("予約をしました。", "I made a booking for it.")]
    report = evaluate(Interpreter(layers), items, "ja", "en", back=False)
    assert (report.chrf, report.bleu, report.not_shown) == (100.0, 100.0, 0)
    with pytest.raises(ValueError, match="no sentences"):
        evaluate(Interpreter(layers), [], "ja", "en")


def test_a_test_set_is_read_in_either_form(tmp_path: Path) -> None:
    """Two fields or four, in the direction that is asked for."""
    path = tmp_path / "set.tsv"
    path.write_text("# remark\nあ\ta\n\nfees\toperator\tい\tb\n", encoding="utf-8")
    assert read_items(path, "ja") == (Item("あ", "a"), Item("い", "b"))
    assert read_items(path, "en") == (Item("a", "あ"), Item("b", "い"))


@pytest.mark.parametrize(
    "content", [b"", b"# remark\n", b"a\n", b"a\tb\tc\n", b"a\t\n", b"\xff\t\xff\n"]
)
def test_a_broken_test_set_is_named(tmp_path: Path, content: bytes) -> None:
    """Who wrote it learns where."""
    path = tmp_path / "set.tsv"
    path.write_bytes(content)
    with pytest.raises(TestSetError, match=r"set\.tsv"):
        read_items(path, "ja")
    with pytest.raises(TestSetError, match=r"none\.tsv"):
        read_items(tmp_path / "none.tsv", "ja")


def test_what_is_held_out_comes_from_the_corpus(tmp_path: Path) -> None:
    """By situation, never by line."""
    lines = ("a\toperator\tあ\ta", "b\toperator\tい\tb", "a\tcitizen\tう\tc")
    (tmp_path / "a-x.tsv").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "splits.yaml").write_text("{test: [a], dev: [b]}", encoding="utf-8")
    assert held_out("test", "ja", tmp_path) == (Item("あ", "a"), Item("う", "c"))
    assert held_out("dev", "en", tmp_path) == (Item("b", "い"),)
