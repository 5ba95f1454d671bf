from pathlib import Path

from translation.evaluation.guards import (
    NumberChanger,
    counters_fail,
    measure,
    numbers_fail,
    pairs_of,
    polarity_fails,
    recount,
    turn,
)

LINES = (
    "fees\toperator\t手数料は300円です。\tThe fee is 300 yen.\n"
    "fees\toperator\tカードは届きません。\tThe card does not arrive.\n"
    "fees\toperator\t手数料は300円です。\tThe fee is 30 yen.\n"
    "no pair\n"
)


def test_alarms_and_misses_are_counted(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.tsv"
    corpus.write_text(LINES, encoding="utf-8")
    pairs = list(pairs_of([corpus]))
    numbers = measure(pairs, numbers_fail, NumberChanger())
    assert (numbers.pairs, len(numbers.alarms), len(numbers.missed)) == (3, 1, 0)
    assert numbers.changed >= 1
    turned = measure(pairs, polarity_fails, turn)
    assert (turned.alarms, turned.missed) == ([], [])
    assert turned.changed >= 2
    assert "false alarms 1/3 = 33.33%" in numbers.summary()


def test_a_guard_that_sees_nothing_misses_everything() -> None:
    pairs = [("手数料は300円です。", "The fee is 300 yen.")]
    blind = measure(pairs, lambda _ja, _en: False, NumberChanger())
    assert len(blind.missed) == blind.changed > 0


def test_the_same_seed_changes_the_same_numbers() -> None:
    first, second = NumberChanger(3), NumberChanger(3)
    text = "手数料は300円、2枚で600円です。"
    assert [first(text, "ja") for _ in range(9)] == [second(text, "ja") for _ in range(9)]


def test_counters_are_changed_and_caught() -> None:
    """3か月 as 3枚; a text without a counted number stays."""
    assert recount("3か月です。", "ja") == "3枚です。"
    assert recount("3枚です。", "ja") == "3人です。"
    assert recount("はい。", "ja") is None
    assert recount("3 cards", "en") is None
    pairs = [("子どもが3人います。", "I have 3 children.")]
    figures = measure(pairs, counters_fail, recount)
    assert (figures.changed, figures.missed) == (1, [])
