"""Counters against English nouns: the right figure of the wrong thing is a wrong number."""

import pytest

from translation import quantities


@pytest.mark.parametrize(
    ("english", "japanese", "state"),
    [
        ("I have 3 months.", "3枚です。", "failed"),
        ("I have 3 months.", "3か月です。", "kept"),
        ("Bring 3 children.", "3枚お持ちください。", "failed"),
        ("Bring 3 children.", "3人お連れください。", "kept"),
        ("Show me 2 cards.", "2人お見せください。", "failed"),
        ("Show me 2 cards.", "2枚お見せください。", "kept"),
        ("Show me 2 identity documents.", "2点お見せください。", "kept"),
        ("Two boxes, please.", "2か月お願いします。", "failed"),
        ("Two boxes, please.", "2つお願いします。", "kept"),
        ("Spread 2 fingers.", "2歳の指を広げて。", "failed"),
        ("Read those 2 lines.", "2行目を読んで。", "failed"),
        ("Read line 2.", "2行目を読んで。", "kept"),
        ("There are three of us.", "3枚です。", "failed"),
        ("Bring 2 children's cards.", "2枚です。", "kept"),
        ("Bring 2 children's cards.", "2人分です。", "kept"),
        ("Take 8 number tickets.", "整理券を8枚。", "kept"),
        ("Take 8 number tickets.", "整理券を8文字。", "failed"),
        ("There are 10 slots left.", "あと10人です。", "kept"),
        ("There are 3 different ways.", "3通りあります。", "kept"),
        ("Children under 15 need none.", "15枚未満は不要です。", "failed"),
        ("Children under 15 need none.", "15歳未満は不要です。", "kept"),
        ("My daughter is three.", "娘は3枚です。", "failed"),
        ("My daughter is three.", "娘は3歳です。", "kept"),
        ("He's only 3, but he can wait.", "3年ですが、待てます。", "failed"),
        ("My son is 3 hours late.", "息子は3時間遅れます。", "kept"),
        ("The next one is three.", "次は3番です。", "kept"),
        ("I'll come after the other one.", "ほかの人のあと、1階に行きます。", "failed"),
        ("There are 2 staff.", "2枚です。", "failed"),
        ("It was 5.", "5枚でした。", "failed"),  # nothing says what is counted
        ("It was 5.", "5つでした。", "kept"),
    ],
)
def test_the_noun_chooses_the_counter(english: str, japanese: str, state: str) -> None:
    assert quantities.check(english, "en", japanese, "ja").state == state
    assert quantities.check(japanese, "ja", english, "en").state == state


@pytest.mark.parametrize(
    ("english", "japanese", "state"),
    [
        ("I'd like it within the month after that.", "1か月以内にお願いします。", "failed"),
        ("I'd like one within this week.", "1週間以内にお願いします。", "failed"),
        ("It takes about a month.", "1か月ほどかかります。", "none"),
        ("The first hour is free.", "1時間まで無料です。", "none"),
    ],
)
def test_a_length_of_one_must_be_said(english: str, japanese: str, state: str) -> None:
    """「the」 alone is no 1か月."""
    found = quantities.check(english, "en", japanese, "ja").state
    assert (found == "failed") is (state == "failed")


def test_twice_the_fee_is_a_number() -> None:
    lost = quantities.check("特急だと倍です。", "ja", "It is express.", "en")
    kept = quantities.check("特急だと倍です。", "ja", "It is double for express.", "en")
    assert (lost.state, kept.state) == ("failed", "kept")


def test_midnight_is_a_time() -> None:
    """Not to be left out, nor to be heard in "so" or "to"."""
    said = "夜中の零時から使えません。"
    assert quantities.check(said, "ja", "It can't be used at night, so go.", "en").state == "failed"
    assert quantities.check(said, "ja", "It can't be used from midnight.", "en").state == "kept"
    assert quantities.check("コードはゼロです。", "ja", "So go to it.", "en").state == "failed"


@pytest.mark.parametrize(
    ("said", "written", "same"),
    [
        ("3、0の30番です。", "It's 3, 030.", False),
        ("8番地12号です。", "It's 8-12.", True),
        ("048の000の0192です。", "It's 048-000-0192.", True),
        ("5の2です。", "It's 52.", True),
        ("12番と出ます。", "Line 1 says the number, and line 2 says the date.", False),
    ],
)
def test_digits_that_are_read_out_stay_in_their_groups(
    said: str, written: str, *, same: bool
) -> None:
    assert (quantities.check(said, "ja", written, "en").state == "kept") is same
