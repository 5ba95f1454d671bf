import pytest

from translation.checks import degenerate


@pytest.mark.parametrize(
    ("source", "target", "reason"),
    [
        ("Hello", "お問い合わせ", "stock_phrase"),
        ("Help me!", "お問い合わせ", "stock_phrase"),
        ("Goodbye", "フィードバック", "stock_phrase"),
        ("Where do I pay?", "", "empty"),
        ("Where do I pay?", "(拍手)(拍手)", "noise"),
        ("Where do I pay?", "♪♪", "noise"),
        ("Where do I pay?", "Where do I pay?", "copy"),
        ("Where do I pay?", "where is the pay", "untranslated"),
        ("Where do I pay?", "支払い支払い支払い支払い支払い", "repetition"),
        ("Please show me.", "見せてください。" * 12, "repetition"),
        ("Please sit here and wait until your number is called.", "待", "length"),
    ],
)
def test_what_is_no_translation_is_named(source: str, target: str, reason: str) -> None:
    assert degenerate(source, "en", target, "ja") == reason


@pytest.mark.parametrize(
    ("source", "target", "reason"),
    [
        ("こんにちは", "Contact us", "stock_phrase"),
        ("どこで払いますか", "[Music]", "noise"),
        ("どこで払いますか", "どこで払いますか", "copy"),
        ("どこで払いますか", "どこで払う", "untranslated"),
        ("どこで払いますか", "pay pay pay pay pay pay", "repetition"),
        ("どこで払いますか", "where to pay where to pay where to pay where to pay", "repetition"),
    ],
)
def test_into_english_too(source: str, target: str, reason: str) -> None:
    assert degenerate(source, "ja", target, "en") == reason


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Hello", "こんにちは"),
        ("Where is the inquiry desk?", "お問い合わせはどちらですか"),
        ("No, no, no.", "いえいえいえ。"),
        ("K-318", "K-318"),
        ("Nguyen Van Minh", "Nguyen Van Minh"),
        ('Is "0000" no good?', "「0000」じゃ駄目ですか。"),
        ("Yes", "はい"),
    ],
)
def test_a_translation_passes(source: str, target: str) -> None:
    assert degenerate(source, "en", target, "ja") is None
