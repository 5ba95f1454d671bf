"""Z-18: who may apply hangs on 以上 and 未満, and when on 前 and 後, not on the figure alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation import quantities
from translation.machine.figures import carried
from translation.quantities.bounded import render_bounded

LIMITS = [
    ("{}歳以上です。", "You must be {} or older."),
    ("{}歳未満です。", "You must be under {}."),
    ("{}歳以下です。", "You must be {} or under."),
    ("{}か月以内です。", "It is within {} months."),
    ("{}か月以上です。", "It is at least {} months."),
    ("{}か月前です。", "It was {} months ago."),
    ("{}か月後です。", "It is {} months later."),
    ("{}人まで入れます。", "Up to {} people can enter."),
    ("{}人以上入れます。", "At least {} people can enter."),
]


@given(st.sampled_from(LIMITS), st.integers(12, 90))
def test_a_limit_agrees_with_its_translation(limit: tuple[str, str], number: int) -> None:
    ja, en = (text.format(number) for text in limit)
    assert quantities.check(ja, "ja", en, "en").state == "kept"
    assert quantities.check(en, "en", ja, "ja").state == "kept"


CONTRARY = [(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (5, 6), (7, 8)]


@given(st.sampled_from(CONTRARY), st.integers(12, 90), st.booleans())
def test_a_limit_that_points_the_other_way_is_found(
    pair: tuple[int, int],
    number: int,
    turned: bool,  # noqa: FBT001 -- given
) -> None:
    one, other = reversed(pair) if turned else pair
    ja, en = LIMITS[one][0].format(number), LIMITS[other][1].format(number)
    assert quantities.check(ja, "ja", en, "en").state == "failed"
    assert quantities.check(en, "en", ja, "ja").state == "failed"


@pytest.mark.parametrize(
    ("ja", "en", "state"),
    [
        ("15歳未満は写真が要りません。", "Children of 15 don't need a photo.", "failed"),
        ("15歳未満は写真が要りません。", "Children under 15 don't need a photo.", "kept"),
        ("15歳です。", "Those under 15.", "failed"),
        ("6か月以内の写真です。", "A photo of 6 months.", "failed"),
        ("6か月以内の写真です。", "A photo taken within the last six months.", "kept"),
        ("6か月以内の写真です。", "A photo taken six months ago.", "failed"),
        ("2週間前に申請しました。", "I applied two weeks ago.", "kept"),
        ("2週間前に申請しました。", "I apply in two weeks.", "failed"),
        ("2週間後に届きます。", "It arrives two weeks ago.", "failed"),
        ("2週間で届きます。", "It arrives in two weeks.", "kept"),
        ("最長で2か月です。", "It is up to two months.", "kept"),
        ("少なくとも3人要ります。", "We need at least three people.", "kept"),
        ("3人要ります。", "We need more than three people.", "failed"),
        ("2分以上たっています。", "It's been over two minutes.", "kept"),
        ("20歳以上です。", "You must be over 20.", "failed"),
        ("6文字以上16文字以下です。", "6 to 16 characters.", "kept"),
        ("6文字と16文字以下です。", "6 to 16 characters.", "failed"),
        ("2、3週間です。", "It takes two or three weeks.", "kept"),
        ("2〜3週間です。", "It takes two to three weeks.", "kept"),
        ("土曜は午前10時からです。", "It's until 10 a.m. on Saturdays.", "failed"),
        ("土曜は午前10時からです。", "It's from 10 a.m. on Saturdays.", "kept"),
        ("土曜は午前10時からです。", "It opens at 10 a.m. on Saturdays.", "kept"),
        ("金曜までに出してください。", "Please hand it in by Friday.", "kept"),
        ("金曜までに出してください。", "Please hand it in from Friday.", "failed"),
        ("7月8日より前は無理です。", "It can't be before July 8.", "kept"),
        ("3日前までに予約してください。", "Please book at least three days ahead.", "kept"),
    ],
)
def test_what_a_limit_says(ja: str, en: str, state: str) -> None:
    assert quantities.check(ja, "ja", en, "en").state == state
    assert quantities.check(en, "en", ja, "ja").state == state


def test_many_quantities_take_no_time() -> None:
    text = "15歳以上 under 15 " * 500
    assert quantities.check(text, "ja", text, "en").state in {"kept", "failed"}


def test_a_number_may_end_one_range_and_begin_the_next() -> None:
    text = "0000000-0-0000000"
    assert quantities.check(text, "ja", text, "ja").state == "kept"


@given(st.sampled_from(LIMITS), st.integers(12, 90), st.booleans())
def test_a_figure_beside_a_line_brings_its_limit(
    limit: tuple[str, str],
    number: int,
    from_japanese: bool,  # noqa: FBT001 -- given
) -> None:
    source, target = ("ja", "en") if from_japanese else ("en", "ja")
    said = limit[0 if from_japanese else 1].format(number)
    (quantity,) = quantities.find(said, source)
    shown = render_bounded(quantity, said, target)
    assert quantities.check(said, source, shown, target).state == "kept"


def test_a_limit_that_was_lost_is_shown_beside_the_line() -> None:
    assert carried("15歳未満は不要です。", "ja", "Children don't need it.", "en") == (
        "Children don't need it. (figures: under 15 years old)"
    )
    assert carried("I applied two weeks ago.", "en", "申請しました。", "ja") == (
        "申請しました。（数字：2週間前）"
    )


def test_after_is_not_before() -> None:
    said = "You can ask from one month before it ends."
    assert quantities.check(said, "en", "1か月たってから頼めます。", "ja").state == "failed"
    assert quantities.check(said, "en", "期限の1か月前から頼めます。", "ja").state == "kept"


@pytest.mark.parametrize(
    ("ja", "en", "state"),
    [
        ("一時金が50万円まで出ます。", "The lump sum is 500,000 yen.", "failed"),
        ("一時金が50万円まで出ます。", "You get up to 500,000 yen.", "kept"),
        ("20万円までの工事が対象です。", "It covers work from 200,000 yen.", "failed"),
        ("20万円までの工事が対象です。", "It covers work of 200,000 yen or less.", "kept"),
        ("手数料は300円からです。", "The fee is 300 yen and up.", "kept"),
        ("2回までおかけします。", "I'll call you after 2 times.", "failed"),
        ("2回までおかけします。", "We'll call up to two times.", "kept"),
        ("5回まで入力できます。", "It allows five tries.", "kept"),
    ],
)
def test_an_amount_of_money_is_bounded_by_made(ja: str, en: str, state: str) -> None:
    """A limit that is lost makes a promise of it."""
    assert quantities.check(ja, "ja", en, "en").state == state
