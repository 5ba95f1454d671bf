"""The phrase book as the two ends use it."""

import pytest

from server.interpreter.phrases import NoSuchPhrase, NoSuchWording, Phrases
from server.protocol.phrases import PhraseList, PhraseWording
from server.protocol.wire import MAX_WIRE_BYTES, encode

EXPIRY = "renewal.expiry-is"


@pytest.fixture(scope="module")
def phrases() -> Phrases:
    book = Phrases()
    book.load({}, 0)
    return book


def wording(ja: str = "{date}までご利用になれます。") -> PhraseWording:
    return PhraseWording(ja=ja, en="Good until {date}.", easy="{date}まで つかえます。")


def test_a_phrase_is_said_in_every_language(phrases: Phrases) -> None:
    """Typed in Japanese with an era, read in English with a month: 公式訳, nothing to check."""
    line = phrases.say(EXPIRY, "operator", {"date": "令和8年5月14日"}, "ja")
    shown = {each.language: each for each in line.renderings}
    assert line.text == shown["ja"].text
    assert shown["ja"].layer == "same"
    assert (shown["en"].text, shown["en"].layer) == ("The expiry date is May 14, 2026.", "phrase")
    assert not shown["en"].must_check
    assert shown["ja-easy"].layer == "phrase"
    assert shown["ja-easy"].text.endswith("5月14日まで {使|つか}えます。")
    assert "|" not in shown["ja"].text


@pytest.mark.parametrize(
    "slots",
    [{}, {"date": "あした以降いつでも"}, {"date": "5月14日", "fee": "0円"}, {"day": "5月14日"}],
)
def test_slots_are_typed(phrases: Phrases, slots: dict[str, str]) -> None:
    """A slot that is missing, unknown, or not of its kind is refused without being quoted."""
    with pytest.raises(NoSuchWording) as refused:
        phrases.say(EXPIRY, "operator", slots, "ja")
    assert refused.value.__cause__ is None
    assert str(refused.value) == ""


def test_each_end_says_its_own_phrases(phrases: Phrases) -> None:
    """A citizen's panel cannot speak with the operator's approved words."""
    with pytest.raises(NoSuchPhrase):
        phrases.say(EXPIRY, "citizen", {"date": "5月14日"}, "ja")
    with pytest.raises(NoSuchPhrase):
        phrases.say("renewal.nothing", "operator", {}, "ja")


def test_the_citys_words_take_the_place_of_the_shipped_ones() -> None:
    """What is said changes with the wording, and goes back with it."""
    phrases = Phrases()
    phrases.load({EXPIRY: wording()}, 3)
    said = phrases.say(EXPIRY, "operator", {"date": "5月14日"}, "ja")
    assert said.text == "5月14日までご利用になれます。"
    assert phrases.phrase(EXPIRY).edited
    assert phrases.book().version.endswith("3")
    phrases.reword({}, 4)
    assert not phrases.phrase(EXPIRY).edited
    assert phrases.say(EXPIRY, "operator", {"date": "5月14日"}, "ja").text != said.text


@pytest.mark.parametrize(
    "bad", ["日付なし。", "{date}と{fee}です。", "Until {date}.", "{date}\u202eまで", "{date}まで{"]
)
def test_wording_that_cannot_be_taken_is_refused(phrases: Phrases, bad: str) -> None:
    """A slot lost or added, the wrong language, hidden characters: the book stays as it was."""
    before = phrases.book()
    with pytest.raises(NoSuchWording):
        phrases.check({EXPIRY: wording(bad)})
    with pytest.raises(NoSuchPhrase):
        phrases.check({"renewal.nothing": wording()})
    assert phrases.book() == before


def test_words_that_do_not_fit_after_an_update_are_left_out() -> None:
    """An old wording of a phrase that changed or is gone does not stop the server."""
    phrases = Phrases()
    phrases.load({EXPIRY: wording("日付なし。"), "renewal.gone-now": wording()}, 2)
    assert not phrases.phrase(EXPIRY).edited


def test_what_a_citizen_can_touch_has_readings() -> None:
    """Plain Japanese only, and only as far as a message may be long."""
    ready = "citizen-common.yes-please"
    phrases = Phrases()
    phrases.load({ready: PhraseWording(ja="窓口へ", en="Go", easy="窓口へ 行きます")}, 1)
    shown = next(p for g in phrases.for_citizens() for p in g.phrases if p.id == ready)
    assert (shown.ja, shown.easy) == ("窓口へ", "{窓口|まどぐち}へ {行|い}きます")
    assert phrases.phrase(ready).easy == "窓口へ 行きます"
    long = "窓口" * 200
    phrases.reword({ready: PhraseWording(ja="窓口へ", en="Go", easy=long)}, 2)
    assert long in {p.easy for g in phrases.for_citizens() for p in g.phrases}


def test_every_group_of_the_citizens_phrases_fits_a_message(phrases: Phrases) -> None:
    """The panel reads the book in messages, none longer than the wire allows."""
    groups = phrases.for_citizens()
    assert sum(len(group.phrases) for group in groups) > 50
    for group in groups:
        assert {phrase.speaker for phrase in group.phrases} == {"citizen"}
        listed = PhraseList(
            session_id="session-1", request_id="request-1", group=group, remaining=0
        )
        assert len(encode(listed).encode()) < MAX_WIRE_BYTES
