"""Whether a mark is where it is needed."""

import pytest

from translation.evaluation.marks import is_poor, precision, recall


@pytest.mark.parametrize(
    ("text", "has_wrong_fact", "poor"),
    [
        ("Your card has come.", False, False),
        ("Your card came today.", False, False),
        ("A big dog lives here.", False, True),
        ("", False, True),
        ("Your card has come.", True, True),  # near to every sign of it, and wrong
    ],
)
def test_a_line_is_poor(text: str, *, has_wrong_fact: bool, poor: bool) -> None:
    assert is_poor(text, "Your card has come.", "en", has_wrong_fact=has_wrong_fact) is poor


def test_japanese_has_another_scale() -> None:
    """Few characters a word: what is poor in English is ordinary there."""
    said, reference = "カードはまだです。", "カードはまだ届いていないようでございます。"
    assert is_poor(said, reference, "en", has_wrong_fact=False)
    assert not is_poor(said, reference, "ja", has_wrong_fact=False)


def test_marks_are_counted_either_way() -> None:
    marked, poor = [True, True, False, False], [True, False, True, False]
    assert (precision(marked, poor).right, precision(marked, poor).of) == (1, 2)
    assert (recall(marked, poor).right, recall(marked, poor).of) == (1, 2)
    assert precision([False], [True]).share is None
