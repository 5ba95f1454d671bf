import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.checks import mask_secrets


@pytest.mark.parametrize(
    "text",
    [
        "暗証番号は1234です。",
        "暗証番号は、いち、に、さん、よんです。",
        "暗証番号はゼロハチロクニです。",
        "暗証番号は一二三四です。",
        "暗証番号は１２３４です。",
        "パスワードはABC12345です。",
        "PINは9 8 7 6です。",
        "マイナンバーは123456789012です。",
        "番号は1234 5678 9012です。",
        "個人番号は1234-5678-9012です。",
        "暗証番号は1234で、署名用の暗証番号は5678です。",
    ],
)
def test_a_spoken_secret_is_hidden_in_japanese(text: str) -> None:
    hidden = mask_secrets(text, "ja")
    assert "●●●●" in hidden
    assert not any(c.isdigit() or c in "一二三四" for c in hidden)
    assert "いち" not in hidden
    assert "ゼロ" not in hidden


@pytest.mark.parametrize(
    "text",
    [
        "My PIN is 1234.",
        "My PIN is one two three four.",
        "The password is oh eight six two.",
        "My pin is 1, 2, 3, 4.",
        "My PIN is one, two, three and four.",
        "My number is 1234 5678 9012.",
        "My individual number is 123456789012, I think.",
        "The passcode: ABC12345.",
        "My PIN is double four seven seven one.",
    ],
)
def test_a_spoken_secret_is_hidden_in_english(text: str) -> None:
    hidden = mask_secrets(text, "en")
    assert "●●●●" in hidden
    assert not any(c.isdigit() for c in hidden)
    assert not {"one", "two", "three", "four", "seven", "oh"} & set(
        hidden.lower().replace(".", "").replace(",", "").split()
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("申請書IDは12345678901234567890123です。", "ja"),
        ("手数料は1,000円です。", "ja"),
        ("受付番号はR4028173です。", "ja"),
        ("令和8年5月14日です。", "ja"),
        ("電話は080-3391-6254です。", "ja"),
        ("暗証番号は4桁です。3回間違えるとロックされます。", "ja"),
        ("暗証番号の再発行は1,000円です。2026年5月14日まで。", "ja"),
        ("マイナンバーカードの申請書IDは12345678901234567890123です。", "ja"),
        ("The fee is 1,000 yen.", "en"),
        ("My application ID is 12345678901234567890123.", "en"),
        ("My number is 080-3391-6254.", "en"),
        ("A PIN has four digits; after 3 mistakes it is locked.", "en"),
        ("My number changed. The old 070 one doesn't work.", "en"),
    ],
)
def test_what_is_no_secret_stays(text: str, language: str) -> None:
    assert mask_secrets(text, language) == text


@given(st.text(max_size=300), st.sampled_from(["ja", "en"]))
def test_any_text_is_masked(text: str, language: str) -> None:
    once = mask_secrets(text, language)
    assert mask_secrets(once, language) == once


@given(st.from_regex(r"[0-9]{4}", fullmatch=True))
def test_no_pin_gets_through_after_its_word(pin: str) -> None:
    assert pin not in mask_secrets(f"私の暗証番号は{pin}です", "ja")
