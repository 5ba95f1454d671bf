"""HTML that is pasted into a line."""

import pytest

from translation.checks.markup import without_markup


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<p>手数料は<b>300円</b>です。</p>", "手数料は 300円 です。"),
        ('<a href="https://example.jp/?a=1&amp;b=2">申請</a>', "申請"),
        ("<script>steal()</script>はい", "はい"),
        ("<style>p{color:red}</style><!-- 300円 -->はい<br/>", "はい"),
        ("<p>A &amp; B</p>", "A & B"),
        ("<script>never closed", ""),
        ("A &amp; B", "A &amp; B"),
        ("<重要>お知らせ", "<重要>お知らせ"),
        ("a < b and c > d", "a < b and c > d"),
        ("if x <b and c> y", "if x <b and c> y"),
    ],
)
def test_only_its_text_is_kept(text: str, shown: str) -> None:
    assert " ".join(without_markup(text).split()) == shown


@pytest.mark.parametrize("text", ["<" * 9_000, "<p " * 3_000, "<script>" * 1_100, "<!--" * 2_400])
def test_hostile_markup_takes_no_time(text: str) -> None:
    """It ends; a pattern that backtracks would hang here."""
    without_markup(text)
