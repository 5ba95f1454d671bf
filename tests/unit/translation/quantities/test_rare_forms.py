"""One example for each recogniser that the tables of common forms do not need."""

import pytest

from translation.quantities import check, find

SAME = [
    ("お昼に開いています。", "We're open at noon."),
    ("夜中でも電話できます。", "You can call at midnight."),
    ("土日も開いています。", "We're open on Saturdays and Sundays."),
    ("4分の1です。", "It's one-quarter."),
    ("二次募集があります。", "There's a second round."),
    ("翌々月からです。", "It starts two months after that."),
    ("第2日曜日です。", "It's the second Sunday."),
    ("第2と第4の月曜です。", "The second and fourth Mondays."),
    ("小学5年生です。", "He's in fifth grade."),
    ("電話は09012345678です。", "My phone is 09012345678."),
    ("B1です。", "It's on basement level 1."),
    ("ゼロを押してください。", "Press zero."),
    ("両方とも要ります。", "You need both."),
    ("最初の画面です。", "It's the first screen."),
    ("もう一度、再度の撮影です。", "It's a second shot."),
    ("半日かかります。", "It takes half a day."),
    ("半分書きました。", "I've written half of it."),
    ("12です。", "It's 12."),
    ("十二です。", "It's twelve."),
    ("10月です。", "It's in October."),
    ("5月です。", "It's in May."),
    ("2026年5月14日です。", "It's 2026-05-14."),
    ("2026年5月14日です。", "It's 5/14/2026."),
    ("令和8年5月14日です。", "It's R8.5.14."),
    ("5月14日です。", "It's 5/14."),
    ("午後5時15分です。", "It's five fifteen p.m."),
    ("10時です。", "It's 10 o'clock."),
    ("5時半です。", "It's five thirty."),
    ("午前9時です。", "It's nine in the morning."),
    ("2時間半です。", "It's two and a half hours."),
    ("1.5倍です。", "It's one and a half times as big."),
    ("一言、二言ください。", "Just a word or two, please."),
    ("20ドルです。", "It's $20."),
    ("1時間待ちました。", "I waited an hour."),
    ("3階です。", "It's on floor 3."),
    ("地下2階です。", "It's the second basement floor."),
    ("+81 3 1234 5678です。", "It's +81 3 1234 5678."),
    ("1234-5678-9012-3456-7890-123です。", "It's 12345678901234567890123."),
    ("2の15の8です。", "It's 2-15-8."),
    ("3丁目です。", "It's 3-chome."),
    ("末尾は305です。", "The last three are 305."),
    ("30代です。", "I'm in my thirties."),
    ("1985年です。", "It's nineteen eighty-five."),
    ("2026年です。", "It's twenty twenty-six."),
    ("第三者には渡しません。", "It's not given to third parties."),
    ("6ページです。", "It's page 6."),
    ("16歳の誕生日です。", "It's my 16th birthday."),
    ("昭和46年の10月3日です。", "It's October 3, Showa 46, which is 1971."),
    ("1枚ください。", "A copy, please."),
]
WRONG = [
    ("土曜です。", "It's Sunday."),
    ("お昼に開いています。", "We're open at 5 p.m."),
    ("5年生です。", "He's in sixth grade."),
    ("第2日曜日です。", "It's the third Sunday."),
    ("3丁目です。", "It's 5-chome."),
    ("30代です。", "I'm in my forties."),
    ("1985年です。", "It's nineteen fifty-eight."),
    ("10月です。", "It's in November."),
    ("2時間半です。", "It's three and a half hours."),
    ("1.5倍です。", "It's two and a half times as big."),
    ("0862です。", "It's 862."),
    ("2つです。", "It's zero of them."),
    ("20ドルです。", "It's $200."),
    ("3階です。", "It's on floor 4."),
    ("B1です。", "It's on basement level 2."),
]


@pytest.mark.parametrize(("ja", "en"), SAME)
def test_a_rare_form_says_the_same(ja: str, en: str) -> None:
    assert check(ja, "ja", en, "en").state != "failed"
    assert check(en, "en", ja, "ja").state != "failed"


@pytest.mark.parametrize(("ja", "en"), WRONG)
def test_a_rare_form_changed_is_flagged(ja: str, en: str) -> None:
    assert check(ja, "ja", en, "en").state == "failed"
    assert check(en, "en", ja, "ja").state == "failed"


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("お昼", "ja", ["お昼"]),
        ("真夜中", "ja", ["真夜中"]),
        ("土日", "ja", ["土", "日"]),
        ("4分の1", "ja", ["4分の1"]),
        ("二次募集", "ja", ["二次"]),
        ("翌々月", "ja", ["翌々月"]),
        ("5年生", "ja", ["5年生"]),
        ("09012345678", "ja", ["09012345678"]),
        ("ゼロ", "ja", ["ゼロ"]),
        ("両方と最初", "ja", ["両方", "最初"]),
        ("半日と半分", "ja", ["半日", "半分"]),
        ("12", "ja", ["12"]),
        ("十二", "ja", ["十二"]),
        ("a word or two", "en", ["a word or two"]),
        ("three-quarters", "en", ["three-quarters"]),
        ("an hour", "en", ["an hour"]),
        ("both and half", "en", ["both", "half"]),
        ("the last three", "en", ["last three"]),
        ("zeros", "en", ["zeros"]),
        ("midnight", "en", ["midnight"]),
        ("2-15-8", "en", ["2-15-8"]),
        ("1234-5678-9012-3456-7890-123", "en", ["1234-5678-9012-3456-7890-123"]),
        ("09012345678", "en", ["09012345678"]),
        ("+81 3 1234 5678", "en", ["+81 3 1234 5678"]),
        ("B1", "en", ["B1"]),
        ("2026-05-14", "en", ["2026-05-14"]),
        ("5/14/2026", "en", ["5/14/2026"]),
        ("R8.5.14", "en", ["R8.5.14"]),
    ],
)
def test_a_rare_form_is_found_as_one(text: str, language: str, said: list[str]) -> None:
    assert [q.text for q in find(text, language)] == said
