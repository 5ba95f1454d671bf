"""A limit points the same way in both languages."""

import pytest

from translation.checks import polarity
from translation.checks.bounds import bounds_agree
from translation.memory import read_memory


@pytest.mark.parametrize(
    ("ja", "en", "agree"),
    [
        ("39歳以上です。", "You must be 39 or under.", False),
        ("39歳以下です。", "You must be 39 or under.", True),
        ("18歳未満は不要です。", "Those 18 or older don't need it.", False),
        ("18歳以上です。", "You must be at least 18.", True),
        ("14日以内に出してください。", "Please file it after more than 14 days.", False),
        ("14日以内に出してください。", "Please file it within 14 days.", True),
        ("2年を超えると切れます。", "It's valid for up to 2 years.", False),
        ("これ以上はお待ちできません。", "We can't wait under 2 hours.", True),
        ("18歳以上40歳未満です。", "You must be under 40.", True),  # says both: not judged
        ("手数料は300円です。", "The fee is at least 300 yen.", True),  # says none: not judged
        ("以下の2点です。", "There are at least 2.", True),
        ("窓口の下にあります。", "It's under the counter.", True),
        ("2人以下です。", "There are no more than 2.", True),
        ("2人以上です。", "There are no more than 2.", False),
    ],
)
def test_which_way_a_limit_points(ja: str, en: str, *, agree: bool) -> None:
    assert bounds_agree(ja, "ja", en, "en") is agree
    assert bounds_agree(en, "en", ja, "ja") is agree
    assert agree or polarity(ja, "ja", en, "en").state == "failed"


def test_no_human_translation_is_taken_for_a_contrary() -> None:
    turned = [p for p in read_memory() if not bounds_agree(p.ja, "ja", p.en, "en")]
    assert turned == []
