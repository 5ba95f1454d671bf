"""Official terms: found in a text, named in the other language, kept by a translation."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.glossary import Glossary, GlossaryError, Term, coverage


def term(
    ja: str, en: str, *, ja_variants: tuple[str, ...] = (), en_variants: tuple[str, ...] = ()
) -> Term:
    return Term(
        ja=ja,
        reading="よみ",
        en=en,
        ja_variants=ja_variants,
        en_variants=en_variants,
        easy="やさしい せつめい",
        source="test",
    )


CARD = term("マイナンバーカード", "My Number Card", ja_variants=("個人番号カード",))
READER = term("カードリーダー", "card reader", en_variants=("reader",))
CERTIFICATE = term("電子証明書", "electronic certificate", en_variants=("digital certificate",))
SIGNING = term("署名用電子証明書", "electronic certificate for signature")
PROXY = term("委任状", "power of attorney", en_variants=("letter of authorization",))
COPY = term("コピー", "photocopy", en_variants=("copy",))
DUPLICATE = term("控え", "copy for your records", en_variants=("copy",))
CALL = term("通話", "call")


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return Glossary(
        (CARD, READER, CERTIFICATE, SIGNING, PROXY, COPY, DUPLICATE, CALL), {"en": ("call",)}
    )


@pytest.fixture(scope="module")
def shipped() -> Glossary:
    return Glossary.shipped()


def names(glossary: Glossary, text: str, language: str) -> list[str]:
    return [found.text for found in glossary.terms_in(text, "ja" if language == "ja" else "en")]


def test_the_longest_name_is_taken(glossary: Glossary) -> None:
    """署名用電子証明書 is not also 電子証明書."""
    assert names(glossary, "署名用電子証明書と電子証明書", "ja") == [
        "署名用電子証明書",
        "電子証明書",
    ]
    assert names(glossary, "An electronic certificate for signature.", "en") == [
        "electronic certificate for signature"
    ]


def test_english_names_are_whole_words_in_singular_or_plural(glossary: Glossary) -> None:
    """A name inside another word is no name."""
    assert names(glossary, "Two Card Readers and copies", "en") == ["Card Readers", "copies"]
    assert names(glossary, "copyright recall", "en") == []


def test_a_katakana_name_is_not_a_piece_of_a_longer_word(glossary: Glossary) -> None:
    """コピーライター is no コピー."""
    assert names(glossary, "コピーライター", "ja") == []
    assert names(glossary, "コピー機", "ja") == ["コピー"]


def test_width_and_case_do_not_matter(glossary: Glossary) -> None:
    """Half-width kana and capitals are the same names."""
    assert names(glossary, "ﾏｲﾅﾝﾊﾞｰｶｰﾄﾞ", "ja") == ["マイナンバーカード"]
    assert names(glossary, "MY NUMBER CARD", "en") == ["MY NUMBER CARD"]


def test_a_lost_term_is_found_whatever_the_engine_believes(glossary: Glossary) -> None:
    """The case that only the glossary catches: confident, fluent, and about another document."""
    source = "委任状は家族でも必要です。"
    wrong = coverage(glossary, source, "ja", "You need your family register certificate.", "en")
    assert (wrong.state, wrong.missing) == ("failed", ("委任状",))
    right = coverage(glossary, source, "ja", "Even family needs a letter of authorization.", "en")
    assert (right.state, right.kept) == ("kept", ("委任状",))
    assert coverage(glossary, "こんにちは。", "ja", "Hello.", "en").state == "none"


def test_a_shared_name_asks_for_any_of_its_terms(glossary: Glossary) -> None:
    """English "copy" may be コピー or 控え, and says too little to ask for either."""
    assert glossary.named("copies", "en") == (COPY, DUPLICATE)
    assert coverage(glossary, "コピーをください", "ja", "A copy, please.", "en").state == "kept"
    assert coverage(glossary, "A copy, please.", "en", "一つください", "ja").state == "none"


def test_everyday_names_are_not_asked_for(glossary: Glossary) -> None:
    """ "If the call drops" is 切れたら: no 通話 is missing."""
    assert coverage(glossary, "If the call drops", "en", "切れたら", "ja").state == "none"
    assert coverage(glossary, "通話", "ja", "silence", "en").state == "failed"


def test_render_gives_the_official_name_or_nothing(glossary: Glossary) -> None:
    """A name of two terms has no one official name."""
    assert glossary.render("個人番号カード", "ja", "en") == "My Number Card"
    assert glossary.render("digital certificates", "en", "ja") == "電子証明書"
    assert glossary.render("copy", "en", "ja") is None
    assert glossary.render("no such thing", "en", "ja") is None


@given(text=st.text(max_size=60))
def test_no_text_makes_it_fail(glossary: Glossary, text: str) -> None:
    """Whatever is said: names lie within the text, in order, apart from each other."""
    for language in ("ja", "en"):
        end = 0
        for found in glossary.terms_in(text, "ja" if language == "ja" else "en"):
            assert end <= found.start < found.end
            end = found.end


def test_the_shipped_glossary(shipped: Glossary) -> None:
    """At least 300 official terms with sources (issue 4)."""
    assert len(shipped) >= 300
    for ja, en in (("申請書ID", "application ID"), ("交付通知書", "notice of issuance")):
        assert shipped.render(ja, "ja", "en") == en
        assert shipped.render(en, "en", "ja") == ja
    assert all(found.source for found in shipped.terms)
    assert shipped.readings["委任状"] == "いにんじょう"


def test_the_products_own_roles_have_the_words_of_its_screens(shipped: Glossary) -> None:
    """As `tests/unit/repository/test_words.py` asks of all that people read."""
    own = {term.ja: term.en for term in shipped.terms if term.source == "madoguchi"}
    assert (own["係員"], own["責任者"]) == ("assistant", "supervisor")
    assert not own.keys() & {"監督者", "スーパーバイザー", "オペレーター", "支援員", "来庁者"}


def test_a_file_that_is_not_valid_is_named(tmp_path: Path) -> None:
    """Who edits the data learns which entry is wrong."""
    path = tmp_path / "a.yaml"
    path.write_text("- {ja: 一, reading: 漢字, en: one, easy: いち, source: s}\n", encoding="utf-8")
    with pytest.raises(GlossaryError, match=r"a\.yaml: 0\.reading"):
        Glossary.shipped(tmp_path)
    path.write_text("- [", encoding="utf-8")
    with pytest.raises(GlossaryError, match=r"a\.yaml"):
        Glossary.shipped(tmp_path)
    entry = "- {ja: 一, reading: いち, en: one, easy: いち, source: s}\n"
    path.write_text(entry + entry, encoding="utf-8")
    with pytest.raises(GlossaryError, match="twice"):
        Glossary.shipped(tmp_path)
