"""A sentence whose contrary is in the list, too, is never given out by the phrase spotter."""

import pytest

from translation.phrases import PhraseBook
from translation.speech.spotting import opposites
from translation.speech.spotting.opposites import opposed
from translation.speech.spotting.phrases import Phrases


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I understand.", "I don't understand."),
        ("I understand.", "I do not understand."),
        ("Thank you.", "No, thank you."),
        ("Yes, that's right.", "No, that is not right."),
        ("Yes.", "No."),
        ("I have a question.", "I don't have any question."),
        ("I can hear you.", "I cannot hear you."),
        ("I came with my card.", "I came without my card."),
        ("My PIN has four digits.", "My PIN has 6 digits."),
        ("It will work.", "It won't work."),
        ("My number is {number}.", "My number is not {number}."),
    ],
)
def test_contraries_are_opposed(one: str, other: str) -> None:
    assert opposed((one, "Where is the toilet?", other)) == {one, other}


@pytest.mark.parametrize(
    "sentences",
    [
        ("I don't understand.", "I do not understand."),
        ("I have no other questions.", "I don't have any other questions."),
        ("The screen is stuck.", "I can't hear you."),
        ("I have a question.", "I have no questions."),  # two words differ, a syllable more
        ("It is at counter 3.", "It is at counter three."),
        ("Please come back.", "Please come back."),
        ("It costs 0120950178 yen.", "It doesn't cost 0120950178 yen."),  # never spoken
        (),
    ],
)
def test_the_same_and_other_words_are_not(sentences: tuple[str, ...]) -> None:
    assert opposed(sentences) == frozenset()


def _sound(word: str) -> str:
    return word.upper()


def test_both_stay_in_the_grammar_and_neither_is_given_out() -> None:
    """Left out of the grammar, its sound would be taken for another sentence."""
    phrases = Phrases(
        (
            *("I understand.", "Where is it?", "I don't understand."),
            *("I owe {fee}.", "I don't owe {fee}."),
        ),
        {"fee": {"one hundred yen": "100 yen"}},
        _sound,
        {},
    )  # fmt: skip
    assert "i don't understand | " in phrases.grammar()
    assert phrases.withheld == {
        "I understand.", "I don't understand.", "I owe {fee}.", "I don't owe {fee}."
    }  # fmt: skip
    assert phrases.written("i don't understand") == phrases.written("i understand") == ""
    assert phrases.written("i don't owe one hundred yen") == ""
    assert phrases.written("where is it") == "Where is it?"


def test_a_contrary_that_cannot_be_heard_withholds_nothing() -> None:
    """Only what is in the grammar can be mistaken for it."""
    phrases = Phrases(("I have it.", "I don't have it yet {name}."), {"name": {}}, _sound, {})
    assert phrases.withheld == frozenset()
    assert phrases.written("i have it") == "I have it."


def test_few_of_the_approved_phrases_are_withheld() -> None:
    """What the citizen may say at the kiosk; a word added carelessly would silence much of it."""
    book = PhraseBook.shipped(render_term=lambda *_: None)
    said = [
        form
        for procedure in book.procedures
        for phrase in procedure.phrases
        if phrase.speaker == "citizen"
        for form in phrase.forms("en")
    ]
    withheld = opposites.opposed(said)
    assert {"I understand.", "I don't understand.", "I do not understand."} <= withheld
    assert len(withheld) <= 12
