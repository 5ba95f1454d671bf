"""A bare English number is a Japanese quantity only if the English names what it counts."""

import pytest

from translation import quantities


@pytest.mark.parametrize(
    ("english", "japanese", "state"),
    [
        ("If you can come up with 1, wait.", "1時以内にお越しください。", "failed"),
        ("Come at 1.", "1時にお越しください。", "kept"),
        ("I didn't need as many as five.", "5倍は必要ありません。", "failed"),
        ("It is five times the fee.", "手数料の5倍です。", "kept"),
        ("Four old ones are 300 yen each.", "古いもの4歳は各300円です。", "failed"),
        ("We take eight plots.", "8月に受け付けます。", "failed"),
        ("My room is 412 on the fourth floor.", "4階の412階です。", "failed"),
        ("Retype until there are 6.", "6回まで打ち直してください。", "failed"),
        ("It is for a child of three or over.", "3人以上です。", "failed"),
        ("It is for a child of three or over.", "3歳以上です。", "kept"),
        ("If you start at 60, it is less.", "60歳からですと減ります。", "kept"),
        ("I was born in 1971.", "1971年生まれです。", "kept"),
        ("I deleted line 2.", "2列消しました。", "failed"),
        ("I deleted line 2.", "2行目を消しました。", "kept"),
        ("If I had to say, number 2.", "2つともです。", "failed"),
    ],
)
def test_the_english_names_what_it_counts(english: str, japanese: str, state: str) -> None:
    assert quantities.check(english, "en", japanese, "ja").state == state
    assert quantities.check(japanese, "ja", english, "en").state == state


@pytest.mark.parametrize(
    ("english", "japanese", "is_failed"),
    [
        ("Please choose the one you use.", "1台をお選びください。", True),
        ("Please choose one phone.", "1台をお選びください。", False),
        ("There are only ones.", "1台だけです。", True),
        ("They didn't want the one with it.", "1つと書かないそうです。", True),
        ("Bring one photo.", "写真をお持ちください。", True),
        ("Bring one photo.", "写真を1枚お持ちください。", False),
        ("Bring a photo.", "写真を1枚お持ちください。", False),
        ("Bring a photo.", "1人お連れください。", True),
        ("It is 200 yen per person.", "1人200円です。", False),
        ("I'll print it on one sheet.", "印刷いたします。", True),
    ],
)
def test_one_is_said_of_what_is_counted(english: str, japanese: str, *, is_failed: bool) -> None:
    found = quantities.check(english, "en", japanese, "ja").state
    assert (found == "failed") is is_failed


@pytest.mark.parametrize(
    ("english", "japanese", "state"),
    [
        ("Bring both children.", "お子さまもお持ちください。", "failed"),
        ("Bring both children.", "お子さんお2人をお連れください。", "kept"),
        ("We'll call between 4 and 5 p.m.", "午前4時から午後5時にかけます。", "failed"),
        ("We'll call between 4 and 5 p.m.", "16時から17時にかけます。", "kept"),
        ("It's open from 9 to 5 p.m.", "午前9時から午後5時までです。", "kept"),
        ("It goes back two years and one month.", "1か月2年まで戻せます。", "failed"),
        ("It goes back two years and one month.", "2年1か月まで戻せます。", "kept"),
        ("Apply a month before.", "1か月前に申請してください。", "kept"),
    ],
)
def test_what_is_said_twice_or_together_is_said(english: str, japanese: str, state: str) -> None:
    assert quantities.check(english, "en", japanese, "ja").state == state


def test_a_figure_that_is_put_in_is_no_article() -> None:
    said = "1年間で、期限の1か月前から申し出られます。"
    wrong = "One year, so you can apply from 1 a month before the expiry date."
    assert quantities.check(said, "ja", wrong, "en").state == "failed"


@pytest.mark.parametrize(
    ("english", "japanese", "state"),
    [
        # What a model said of turns that it had learnt, without a mark.
        ("It's a double L, but mine has just 1.", "二重ですが、私のは1番です。", "failed"),
        ("However often you press, it's 1 application.", "何回押しても1番です。", "failed"),
        ("However often you press, it's 1 application.", "何回押しても1件です。", "kept"),
        ("No, 4.", "いえ、4番です。", "kept"),
        ("Please go to seat 7, which has more floor room.", "7階へどうぞ。", "failed"),
        ("Please go to seat 7, which has more floor room.", "7番の席へどうぞ。", "kept"),
        ("Take the lift to floor 7.", "7階へどうぞ。", "kept"),
        ("The limit is 10 books each.", "1人10冊までです。", "kept"),
        ("Please answer from 0 to 10.", "0時から10時まで答えてください。", "failed"),
        ("Please answer from 0 to 10.", "0から10でお答えください。", "kept"),
        ("We are open from 9 to 10.", "9時から10時まで開いています。", "kept"),
        ("At 75 it's 84 percent more.", "75時以上は84パーセント増しです。", "failed"),
        ("At 75 it's 84 percent more.", "75歳で84パーセント増しです。", "kept"),
    ],
)
def test_what_is_numbered_is_no_floor_and_no_hour(english: str, japanese: str, state: str) -> None:
    assert quantities.check(english, "en", japanese, "ja").state == state


def test_a_digit_of_a_number_is_no_one() -> None:
    """The 1 of 15キロ let "1 kilometers" pass."""
    wrong = "It's 15 kilometers to 1 kilometers."
    assert quantities.check("15キロまでです。", "ja", wrong, "en").state == "failed"
    assert quantities.check("1キロまでです。", "ja", "Up to 1 kilometer.", "en").state == "kept"


def test_a_page_is_counted_or_numbered() -> None:
    """4ページ目 and 4ページ are one page of several; four of them are not."""
    assert quantities.check("4ページ目です。", "ja", "4ページです。", "ja").state == "kept"
    assert (
        quantities.check("I need 4 pages.", "en", "4ページ目が要ります。", "ja").state == "failed"
    )
