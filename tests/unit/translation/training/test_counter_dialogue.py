"""The corpus that ships: its form, its size, its held-out part, and nobody's telephone numbers."""

import re
import unicodedata
from collections import defaultdict
from pathlib import Path

import pytest

from translation.training.corpus import Pair, distinct, key, read_all, read_pairs
from translation.training.preparation import Splits, read_splits

DATA = Path(__file__).parents[4] / "translation" / "data" / "corpus"
JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龥]")
TELEPHONE = re.compile(r"(?<![\d-])(0\d{1,3})[-の、 ]+(\d{2,4})[-の、 ]+(\d{3,4})(?![\d-])")
INFORMATION_LINES = {"0120-95-0178", "0120-0178-27", "0570-013904"}


@pytest.fixture(scope="module")
def corpus() -> list[Pair]:
    return read_all([DATA])


@pytest.fixture(scope="module")
def splits() -> Splits:
    return read_splits(DATA / "splits.yaml")


def test_there_are_twelve_thousand_distinct_pairs(corpus: list[Pair]) -> None:
    """No pair is in it twice, however it is spelt."""
    assert len(distinct(corpus)) == len(corpus) >= 12_000


def test_each_line_says_who_says_what_in_which_language(corpus: list[Pair]) -> None:
    """Speaker and situation are named, and the two sides are not swapped."""
    wrong = [
        pair
        for pair in corpus
        if pair.speaker not in {"operator", "citizen", "system"}
        or not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", pair.situation)
        or not JAPANESE.search(pair.ja)
        or JAPANESE.search(pair.en)
        or any(unicodedata.category(sign) == "Cc" for sign in pair.ja + pair.en)
        or (pair.ja, pair.en) != (pair.ja.strip(), pair.en.strip())
    ]
    assert wrong == []


def test_the_held_out_situations_exist_and_are_apart(splits: Splits) -> None:
    """Each is in one of the new files only, and in one of the two sets only."""
    files = defaultdict(set)
    for file in sorted(DATA.glob("[a-z]-*.tsv")):
        for pair in read_pairs(file):
            files[pair.situation].add(file.name[0])
    assert not splits.dev & splits.test
    assert {*splits.dev, *splits.test} <= files.keys()
    assert all(
        len(files[name]) == 1 and files[name] <= set("ijkl") for name in splits.dev | splits.test
    )


def test_no_lesson_answers_a_test(corpus: list[Pair], splits: Splits) -> None:
    """No line that is learnt equals a held-out one in either language, but for spelling."""
    held_out = [pair for pair in corpus if pair.situation in splits.dev | splits.test]
    assert len([pair for pair in held_out if pair.situation in splits.test]) >= 400
    japanese, english = {key(p.ja) for p in held_out}, {key(p.en) for p in held_out}
    learnt = [pair for pair in corpus if pair.situation not in splits.dev | splits.test]
    assert [p for p in learnt if key(p.ja) in japanese or key(p.en) in english] == []


def test_telephone_numbers_are_nobodys_and_equal_on_both_sides(corpus: list[Pair]) -> None:
    """An invented number with a real exchange would ring at somebody's home."""
    seen = 0
    for pair in corpus:
        text = unicodedata.normalize("NFKC", pair.ja)
        numbers = list(TELEPHONE.finditer(text))
        if "電話" not in text and not any(m[1][:2] in {"07", "08", "09"} for m in numbers):
            continue
        for match in numbers:
            seen += 1
            number = "-".join(match.groups())
            assert re.sub(r"\D", "", number) in re.sub(r"\D", "", pair.en), pair
            assert number in INFORMATION_LINES or set(match[2]) == {"0"}, pair
    assert seen >= 10
