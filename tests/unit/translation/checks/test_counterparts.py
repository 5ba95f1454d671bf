"""A denial that stands in no 〜ない and no "not" is a denial all the same."""

import pytest

from translation.checks import polarity


@pytest.mark.parametrize(
    ("ja", "en", "is_failed"),
    [
        ("コピーした委任状でもだめですか。", "Does a copy of the letter of authorization?", True),
        ("コピーした委任状でもだめですか。", "Is a copy no good?", False),
        ("書かないとだめですか。", "Do I have to write it?", False),
        ("小文字を使っちゃいけないんですか。", "Do I use small letters?", True),
        ("階段は無理です。", "I take the stairs.", True),
        ("階段は無理です。", "Stairs are out of the question.", False),
        ("これしか持っていません。", "I have this.", True),
        ("これしか持っていません。", "This is all I have.", False),
        ("月曜以外は開いています。", "It is open on Mondays.", True),
        ("月曜以外は開いています。", "It is open except on Mondays.", False),
        ("申請が却下されました。", "The application was made.", True),
        ("入れにくいです。", "I enter it.", True),
        ("いいえ、5番窓口です。", "It is counter 5.", True),
        ("いいえ、5番窓口です。", "No, it's counter 5.", False),
        ("はい、5番窓口です。", "No, it's counter 5.", True),
        ("給食費が払えると困ります。", "I don't think I can pay for school lunches.", True),
        ("給食費が払えそうにないです。", "I don't think I can pay for school lunches.", False),
        ("ボタンは「登録する」です。", 'It says "Check" instead of "Register."', True),
        ("「登録する」ではなく「確認する」です。", 'It says "Check" instead of "Register."', False),
        ("ただのプラスチックですか。", "Is it just a useless piece of plastic?", True),
        ("予約は自動的に取り消されます。", "Bookings that were missed are cancelled.", True),
        ("同じ数字を使ってください。", "Please avoid the same digits.", True),
        ("同じ数字は避けてください。", "Please avoid the same digits.", False),
        ("署名があれば受け取れます。", "You can't get it unless it is signed.", True),
    ],
)
def test_what_denies_has_a_counterpart(ja: str, en: str, *, is_failed: bool) -> None:
    assert (polarity(ja, "ja", en, "en").state == "failed") is is_failed
    assert (polarity(en, "en", ja, "ja").state == "failed") is is_failed


@pytest.mark.parametrize(
    ("ja", "en", "is_failed"),
    [
        ("写真を撮られるのが嫌でした。", "I had my photo taken.", True),
        ("写真を撮られるのが嫌でした。", "I didn't like having my photo taken.", False),
        ("申請を取り消せますか。", "May I apply?", True),
        ("申請を取り消せますか。", "Can I withdraw the application?", False),
        ("番号が間違っています。", "That is the number.", True),
        ("番号が間違っています。", "The number is wrong.", False),
        ("お金が足りません。", "I have money.", True),
        ("証明書は失効します。", "It is a certificate.", True),
        ("証明書は失効します。", "The certificate lapses.", False),
        ("カードを持っています。", "I lost my card.", True),
        ("カードをなくしました。", "I lost my card.", False),
        ("読み取りました。", "The reading failed.", True),
        ("読み取りに失敗しました。", "The reading failed.", False),
    ],
)
def test_what_goes_wrong_goes_wrong_in_both(ja: str, en: str, *, is_failed: bool) -> None:
    assert (polarity(ja, "ja", en, "en").state == "failed") is is_failed
    assert (polarity(en, "en", ja, "ja").state == "failed") is is_failed


def test_an_answer_is_not_turned() -> None:
    """Both deny once, and yet one says yes and the other no."""
    assert (
        polarity("いいえ、受け付けません。", "ja", "Yes, we don't take it.", "en").state == "failed"
    )
    assert (
        polarity("Yes, we don't take it.", "en", "いいえ、受け付けません。", "ja").state == "failed"
    )
    assert polarity("いいえ、受け付けません。", "ja", "No, we don't take it.", "en").state == "kept"


@pytest.mark.parametrize(
    ("ja", "en", "is_failed"),
    [
        ("どんなところだとだめなんですか。", "Where do I have to do it?", True),
        ("どんなところだとだめなんですか。", "Where won't it do?", False),
        ("スマホだとだめですか。", "May I use a phone?", False),
        ("1枚も払わないといけないの？", "Do I have to pay even though I have one?", True),
        ("1枚も読めません。", "I can't read a single one.", False),
        ("11人も待っています。", "Eleven people are waiting.", False),
        ("番号がありますよね、カードをなくしたときの。", "There's a number, is there?", True),
        ("カードをなくした方の番号です。", "It's the number for lost cards.", False),
        ("紛失の届けをお書きください。", "Please write a loss report.", False),
        ("いいえ、6番を除いて現金です。", "No, counter 6 is cash.", True),
        ("いいえ、6番を除いて現金です。", "No, it's cash except at counter 6.", False),
        ("6番と7番は現金だけです。", "Every counter except 6 and 7 is cash only.", True),
        ("6番と7番のほかは現金だけです。", "Every counter except 6 and 7 is cash only.", False),
        ("日曜だけ休みです。", "It's open every day except Sunday.", False),
    ],
)
def test_where_it_is_forbidden_and_not_even_one(ja: str, en: str, *, is_failed: bool) -> None:
    assert (polarity(ja, "ja", en, "en").state == "failed") is is_failed
