import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.checks import polarity


@pytest.mark.parametrize(
    ("ja", "en"),
    [
        ("カードは届いていません。", "The card hasn't arrived."),
        ("まだ申請していない。", "I haven't applied yet."),
        ("書かなくてもいいです。", "You don't have to write it."),
        ("書かなければなりません。", "You must write it."),
        ("書かないといけません。", "You have to write it."),
        ("1枚しかありません。", "There's only one."),
        ("できないわけではありません。", "It's possible."),
        ("印鑑は不要です。", "You don't need a seal."),
        ("その場ではお渡しできかねます。", "We can't hand it over on the spot."),
        ("お待ちいただけませんか。", "Could you wait?"),
        ("届いているのではないでしょうか。", "I think it has arrived."),
        ("遅くなって申し訳ございません。", "I'm sorry I'm late."),
        ("すみません、聞こえますか。", "Excuse me, can you hear me?"),
        ("必ずお持ちください。", "Please be sure to bring it."),
        ("明日かもしれません。", "It may be tomorrow."),
        ("届いてますよね。", "It has arrived, hasn't it?"),
        ("書かずに出しました。", "I handed it in without writing it."),
        ("危ないので少しお待ちください。", "It's dangerous, so please wait a little."),
        ("写真なしで申し込めます。", "You can apply without a photo."),
    ],
)
def test_what_agrees_is_not_flagged(ja: str, en: str) -> None:
    assert polarity(ja, "ja", en, "en").state != "failed"
    assert polarity(en, "en", ja, "ja").state != "failed"


@pytest.mark.parametrize(
    ("ja", "en"),
    [
        ("カードは届いていません。", "The card has arrived."),
        ("まだ申請していない。", "I have already applied."),
        ("書かなくてもいいです。", "You have to write it."),
        ("書かなければなりません。", "You must not write it."),
        ("書かないといけません。", "You don't have to write it."),
        ("印鑑は不要です。", "You need a seal."),
        ("その場ではお渡しできかねます。", "We can hand it over on the spot."),
        ("お使いになれます。", "You can't use it."),
        ("明日かもしれません。", "It isn't tomorrow."),
        ("必ずお持ちください。", "Please do not bring it."),
        ("書かずに出しました。", "I wrote it and handed it in."),
        ("写真なしで申し込めます。", "You can apply with a photo."),
        ("委任状は家族でも必要です。", "Even family don't need a letter of proxy."),
        ("ビザの期限が切れるとカードも使えなくなります。", "You can use your card."),
        ("10時半に予約できますよ。", "I can't make a reservation for 10:30."),
    ],
)
def test_what_is_turned_round_is_flagged(ja: str, en: str) -> None:
    assert polarity(ja, "ja", en, "en").state == "failed"
    assert polarity(en, "en", ja, "ja").state == "failed"


def test_texts_without_denial_have_none() -> None:
    assert polarity("はい、そうです。", "ja", "Yes, it is.", "en").state == "none"


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_is_judged(left: str, right: str) -> None:
    assert polarity(left, "ja", right, "en").state in {"none", "kept", "failed"}
