"""The phrase book: what is taken for an approved phrase, and how it is written."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from translation.glossary import Glossary
from translation.phrases import BookVersion, Phrase, PhraseBook, PhraseError, Procedure, Wording
from translation.ports import Language, other

LANGUAGES: tuple[Language, ...] = ("ja", "en")


@pytest.fixture(scope="module")
def book() -> PhraseBook:
    return PhraseBook.shipped(render_term=Glossary.shipped().render)


def said(book: PhraseBook, text: str, language: Language) -> str | None:
    found = book.match(text, language)
    return None if found is None else found.phrase.id


def rendered(book: PhraseBook, text: str, language: Language) -> str | None:
    """What it is in the other language."""
    found = book.match(text, language)
    if found is None:
        return None
    return book.render(found.phrase.id, found.slots, other(language), written_in=language)


def test_the_shipped_book(book: PhraseBook) -> None:
    """At least 400 approved phrases, one on each function key (issue 4)."""
    assert len(book) >= 400
    assert list(book.keyed) == [f"F{number}" for number in range(1, 9)]
    assert str(book.version) == "1.0"


def test_every_wording_finds_its_own_phrase(book: PhraseBook) -> None:
    """What the screen says for a phrase is recognised as that phrase when it is spoken."""
    for phrase in book.search(limit=10_000):
        if phrase.slots:
            continue
        for language in LANGUAGES:
            for text in phrase.forms(language):
                assert said(book, text, language) == phrase.id


VALUES: Mapping[str, tuple[str, str]] = {
    "number": ("1234", "1234"),
    "money": ("300円", "300 yen"),
    "date": ("5月14日", "May 14"),
    "time": ("午後5時15分", "5:15 p.m."),
    "weekday": ("月曜日", "Monday"),
    "duration_minutes": ("10分", "ten minutes"),
    "duration_days": ("5日", "five days"),
    "duration_weeks": ("2週間", "two weeks"),
    "duration_months": ("2か月", "two months"),
    "count_persons": ("3人", "three people"),
    "count_copies": ("3通", "three copies"),
    "count_times": ("3回", "three times"),
    "count_digits": ("4桁", "four digits"),
    "counter": ("3番窓口", "counter 3"),
    "floor": ("2階", "the 2nd floor"),
    "document": ("印鑑登録証明書", "seal registration certificate"),
    "place": ("Sakura Plaza", "Sakura Plaza"),
    "name": ("Maria", "Maria"),
}


def test_every_slotted_phrase_there_and_back(book: PhraseBook) -> None:
    """Each phrase with its slots filled is found again in both languages, with the same values."""
    phrases = [phrase for phrase in book.search(limit=10_000) if phrase.slots]
    assert len(phrases) > 50
    for phrase in phrases:
        ja = {name: VALUES[slot][0] for name, slot in phrase.slots.items()}
        english, japanese = (book.render(phrase.id, ja, language) for language in ("en", "ja"))
        assert said(book, japanese, "ja") == said(book, english, "en") == phrase.id, english
        assert rendered(book, english, "en") == japanese
        assert rendered(book, japanese, "ja") == english


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("手数料は３００円です", "ja", "The fee is 300 yen."),
        ("このあと３番窓口にお寄りください。", "ja", "After this, please stop by counter 3."),
        (
            "ﾏｲﾅﾝﾊﾞｰｶｰﾄﾞを新しく申請されますか",
            "ja",
            "Are you applying for a new My Number Card?",
        ),
        ("I can't hear anything", "en", "音が聞こえません。"),
        ("i cannot hear anything!", "en", "音が聞こえません。"),
        ("Please go to counter 3 on the 2nd floor", "en", "2階の3番窓口へお進みください。"),
        ("本日の受付は午後5時までです。", "ja", "We are open until 5 p.m. today."),
    ],
)
def test_width_punctuation_and_contractions(
    book: PhraseBook, text: str, language: Language, expected: str
) -> None:
    """What is the same words is the same phrase."""
    assert rendered(book, text, language) == expected


def test_no_second_point_after_pm(book: PhraseBook) -> None:
    """A sentence that ends with a time ends with one point."""
    hours = {"from": "午前9時", "to": "午後5時"}
    assert book.render("fees-hours.hours", hours, "en").endswith("9 a.m. to 5 p.m.")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("初めての申請は無料です？", "ja"),  # asked, not stated
        ("Your first application is free of charge?", "en"),
        ("手数料は無料円です。", "ja"),
        ("手数料は3人です。", "ja"),  # a number of another kind
        ("手数料は300円か400円です。", "ja"),  # more than the slot asks for
        ("お子さまをお持ちですか。", "ja"),  # no document
        ("私の名前は言えないです。", "ja"),
        ("私の名前は山田です。", "ja"),  # cannot be read out of the phrase book
        ("My name is not important.", "en"),
        ("", "ja"),
        ("?!", "en"),
        ("\ud800", "ja"),
        ("ください" * 5000, "ja"),
    ],
)
def test_a_phrase_is_not_guessed(book: PhraseBook, text: str, language: Language) -> None:
    """公式訳 says that people approved it: near is not enough."""
    assert book.match(text, language) is None


def test_only_an_official_term_stands_for_a_document(book: PhraseBook) -> None:
    """Its official name is put in its place."""
    assert (
        rendered(book, "委任状をお持ちください。", "ja") == "Please bring your power of attorney."
    )


@pytest.mark.parametrize(
    ("phrase_id", "slots", "code"),
    [
        ("fees-hours.fee-is", {"fee": "午後5時"}, "wrong_slot"),
        ("fees-hours.fee-is", {"fee": "300円です。それは嘘"}, "wrong_slot"),
        ("greeting.introduce", {"name": "田中です。嘘"}, "wrong_slot"),
        ("greeting.introduce", {"name": "田\u202e中"}, "wrong_slot"),
        ("greeting.introduce", {"name": "田" * 61}, "wrong_slot"),
        ("fees-hours.fee-is", {}, "missing_slot"),
        ("fees-hours.fee-is", {"fee": "300円", "x": "1"}, "unknown_slot"),
        ("no.such", {}, "unknown_phrase"),
    ],
)
def test_slots_are_checked_when_a_phrase_is_said(
    book: PhraseBook, phrase_id: str, slots: dict[str, str], code: str
) -> None:
    """A price cannot be slipped into a slot for a time, nor a sentence into one for a name."""
    with pytest.raises(PhraseError) as refused:
        book.render(phrase_id, slots, "en")
    assert refused.value.code == code
    assert "300円" not in str(refused.value), "what is said stands in no message"


def test_a_name_is_written_as_it_was_typed(book: PhraseBook) -> None:
    """Nobody guesses how it is read."""
    assert "田中" in book.render("greeting.introduce", {"name": "田中"}, "ja-easy")


def test_search(book: PhraseBook) -> None:
    """By words of any language, by procedure, by speaker; the wording that begins so first."""
    assert "fee is" in book.search("FEE is")[0].en.lower()
    assert book.search("手数料は", procedure="fees-hours")[0].ja.startswith("手数料は")
    assert all(phrase.speaker == "citizen" for phrase in book.search("カード", speaker="citizen"))
    assert book.search("zzzz") == ()
    assert book.search("", procedure="emergency")[0].id.startswith("emergency.")


def wording(**changes: object) -> dict[str, object]:
    return {
        "ja": "手数料は{fee}です。",
        "en": "The fee is {fee}.",
        "easy": "お金は {fee}です。",
        "ja_variants": [],
        "en_variants": [],
    } | changes


class CityWording:
    """A store with one phrase in a city's own words."""

    def __init__(self, phrase_id: str, **changes: object) -> None:
        self._wordings = {phrase_id: Wording.model_validate(wording(**changes))}

    def revision(self) -> int:
        return 7

    def wordings(self) -> Mapping[str, Wording]:
        return self._wordings


def test_a_citys_own_wording() -> None:
    """It is shown and recognised instead of the shipped one, and the version tells."""
    book = PhraseBook.shipped(CityWording("fees-hours.fee-is", en="You pay {fee}."))
    assert str(book.version) == "1.7"
    assert book.render("fees-hours.fee-is", {"fee": "300円"}, "en") == "You pay 300 yen."
    assert said(book, "You pay 300 yen", "en") == "fees-hours.fee-is"


@pytest.mark.parametrize(
    ("phrase_id", "en", "code"),
    [
        ("fees-hours.fee-is", "The fee is 300 yen.", "wrong_slot"),
        ("fees-hours.total", "I heard it was {fee}. Is that right?", "ambiguous"),
        ("fees-hours.no-such", "The fee is {fee}.", "unknown_phrase"),
    ],
)
def test_a_wording_that_breaks_the_book_is_refused(phrase_id: str, en: str, code: str) -> None:
    """A slot lost would hide the fee; another phrase's wording would make one say the other."""
    with pytest.raises(PhraseError) as refused:
        PhraseBook.shipped(CityWording(phrase_id, ja="{fee}でございます。", en=en))
    assert refused.value.code == code


@pytest.mark.parametrize(
    "changes",
    [
        {"ja": "The fee is {fee}."},
        {"en": "手数料は{fee}です。"},
        {"en": "The fee is {fee} {fee}."},
        {"en": "The fee is {price}."},
        {"en": "The fee is {fee}. {"},
        {"en": "The fee\x00 is {fee}."},
        {"en": ""},
        {"key": "F9"},
        {"id": "Fees Hours"},
        {"slots": {"fee": "anything"}},
    ],
)
def test_what_is_no_phrase(changes: dict[str, object]) -> None:
    """Nothing half finished gets into the book, from a file or from a screen."""
    entry = wording(id="fees-hours.fee-is", speaker="operator", slots={"fee": "money"})
    assert Phrase.model_validate(entry).id == "fees-hours.fee-is"
    with pytest.raises(ValidationError):
        Phrase.model_validate(entry | changes)


def test_two_phrases_cannot_share_an_id_or_a_key() -> None:
    """One key says one phrase."""
    first = Phrase.model_validate(
        wording(id="a.one", speaker="operator", slots={"fee": "money"}, key="F1")
    )
    second = first.model_copy(
        update={"id": "a.two", "ja": "料金は{fee}です。", "en": "Cost: {fee}."}
    )
    title = {"ja": "あ", "en": "a", "easy": "あ"}
    procedure = Procedure.model_validate({"procedure": "a", "title": title, "phrases": [first]})
    both = procedure.model_copy(update={"phrases": (first, second)})
    with pytest.raises(PhraseError, match="key"):
        PhraseBook([both], BookVersion(1, 0))
    with pytest.raises(PhraseError, match="id"):
        PhraseBook([procedure, procedure], BookVersion(1, 0))


@given(text=st.text(max_size=80))
def test_no_text_makes_it_fail(book: PhraseBook, text: str) -> None:
    """Whatever is said, it is a phrase or it is not."""
    for language in LANGUAGES:
        found = book.match(text, language)
        assert found is None or book[found.phrase.id] is found.phrase
