"""Translation memory: what counts as said before, and what does not."""

from pathlib import Path

import pytest

from translation.memory import CorpusError, Memory, Pair, read_memory

PAIRS = (
    Pair("カードを抜いてください。", "Remove your card."),
    Pair("再発行の手数料は1,000円です。", "The reissue fee is 1,000 yen."),
    Pair("写真は4月3日までに届きます。", "The photo will arrive by April 3."),
    Pair("窓口でのお手続きが必要です。", "You need to go to the counter."),
    Pair("日本語が上手に話せないんです。", "I no speak good Japanese.", "nonnative-1"),
    Pair("はい。", "Yes, that is my address."),
    Pair("カードは郵送できます。", "We can mail the card."),
    Pair("今日は混んでいますか。", "Is it busy today?"),
)


@pytest.fixture(scope="module")
def memory() -> Memory:
    return Memory(PAIRS)


def found(memory: Memory, text: str) -> str | None:
    remembered = memory.find(text, "ja", "en")
    return None if remembered is None else remembered.text


def test_the_same_words_are_found(memory: Memory) -> None:
    """Punctuation, politeness and fillers do not make another sentence."""
    assert found(memory, "カードを抜いてください") == "Remove your card."
    assert found(memory, "えっと、窓口でのお手続きが必要でございます。") == (
        "You need to go to the counter."
    )


def test_numbers_are_those_that_were_said(memory: Memory) -> None:
    """The memory knows the sentence, the lock knows the number."""
    assert found(memory, "再発行の手数料は1,500円です。") == "The reissue fee is 1,500 yen."
    assert found(memory, "写真は5月14日までに届きます。") == "The photo will arrive by May 14."


@pytest.mark.parametrize(
    "text",
    [
        "カードを置いてください。",  # alike to 91 of 100, and the contrary
        "再発行の手数料は3枚です。",  # a quantity of another kind
        "カードは郵送できません。",  # the contrary
        "カードは郵送できます？",  # a question
        "今日は混んでいます。",  # no question
        "写真は4月3日から届きます。",
        "はい。",  # means what its context makes it
        "",
        "？",
        "あ" * 1000,
    ],
)
def test_near_is_not_enough(memory: Memory, text: str) -> None:
    """A human translation of another sentence is a wrong translation."""
    assert found(memory, text) is None


def test_english_of_learners_is_understood_and_never_spoken(memory: Memory) -> None:
    """It stands in the corpus to be understood."""
    assert found(memory, "日本語が上手に話せないんです。") is None
    understood = memory.find("I no speak good Japanese", "en", "ja")
    assert understood is not None
    assert understood.text == "日本語が上手に話せないんです。"


def test_what_is_held_out_is_not_remembered(tmp_path: Path) -> None:
    """Else an evaluation on it would measure the memory."""
    lines = ("a\toperator\tあ\ta", "b\toperator\tい\tb", "c\tcitizen\tう\tc")
    (tmp_path / "a-x.tsv").write_text("# remark\n" + "\n".join(lines), encoding="utf-8")
    (tmp_path / "splits.yaml").write_text("{test: [a], dev: [c]}", encoding="utf-8")
    assert [pair.situation for pair in read_memory(tmp_path)] == ["b"]


@pytest.mark.parametrize("line", ["a\tb\tc", "a\tb\tc\t", "a\tb\tc\td\te"])
def test_a_broken_corpus_is_named(tmp_path: Path, line: str) -> None:
    """The file and the line."""
    (tmp_path / "a-x.tsv").write_text(f"# remark\n{line}\n", encoding="utf-8")
    with pytest.raises(CorpusError, match=r"a-x\.tsv:2"):
        read_memory(tmp_path)
