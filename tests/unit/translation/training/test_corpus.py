"""Reading pairs, and keeping what is held out out of what is learnt."""

from pathlib import Path

import pytest

from translation.training.corpus import CorpusError, Pair, apart_from, distinct, key, read_pairs


def test_both_kinds_of_file_are_read(tmp_path: Path) -> None:
    """A general corpus has two fields, counter dialogue four; remarks and blanks are skipped."""
    file = tmp_path / "a-mixed.tsv"
    file.write_text(
        "# remark\nはい。\tYes.\n\nfees\toperator\t300円です。\tIt is 300 yen.\n", "utf-8"
    )
    assert read_pairs(file) == [
        Pair("はい。", "Yes."),
        Pair("300円です。", "It is 300 yen.", "fees", "operator"),
    ]


@pytest.mark.parametrize("line", ["はい。", "a\tb\tc", "はい。\t", "fees\toperator\t\tYes."])
def test_a_broken_line_is_named(tmp_path: Path, line: str) -> None:
    """A missing field stops the reading and names file and line; it is never guessed."""
    file = tmp_path / "broken.tsv"
    file.write_text(f"はい。\tYes.\n{line}\n", encoding="utf-8")
    with pytest.raises(CorpusError, match=r"broken\.tsv:2"):
        read_pairs(file)


def test_spelling_does_not_make_a_sentence_another() -> None:
    """Width, case and marks are spelling; digits and letters are not."""
    assert key("手数料は３００円です。") == key("手数料は300円です")
    assert key("Yes, please!") == key("yes please")
    assert key("300円です") != key("400円です")
    assert len(distinct([Pair("はい。", "Yes."), Pair("はい", "yes")])) == 1


def test_a_held_out_sentence_is_not_learnt_in_either_language() -> None:
    """One side is enough: a model that has seen the answer is not tested by the question."""
    held_out = [Pair("手数料は300円です。", "The fee is 300 yen.")]
    learnt = [
        Pair("手数料は３００円です", "It costs 300 yen to have it reissued here."),
        Pair("再発行は300円でございます。", "the fee is 300 yen"),
        Pair("手数料は300円ですね。", "So that would be 300 yen altogether, right?"),
        Pair("写真はこちらで撮ります。", "We take the photo here."),
    ]
    assert apart_from(learnt, held_out) == learnt[3:]
    assert apart_from(learnt, held_out, near=100) == learnt[2:]
