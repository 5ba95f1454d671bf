"""Sentences of the phrase book as words that can be heard, and back."""

import pytest

from translation.speech.spotting.evidence import Piece, confidence
from translation.speech.spotting.phrases import MOST_VALUES, Phrases
from translation.speech.spotting.words import (
    PRONUNCIATIONS,
    UnknownWordError,
    number_words,
    phones,
    spoken,
)

DICTIONARY = {
    word: word.upper()
    for word in (
        *("my", "ticket", "number", "is", "head", "scarf", "the", "proxy", "i", "have", "a", "at"),
        *("please", "one", "two", "three", "fifteen", "hundred", "yen", "it", "costs", "come"),
        *("back", "p", "m"),
    )
}


def _phrases(*sentences: str, **slots: dict[str, str]) -> Phrases:
    return Phrases(sentences, slots, DICTIONARY.get, PRONUNCIATIONS)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zero"),
        (7, "seven"),
        (15, "fifteen"),
        (20, "twenty"),
        (42, "forty two"),
        (100, "one hundred"),
        (1_500, "one thousand five hundred"),
        (20_027, "twenty thousand twenty seven"),
        (99_999, "ninety nine thousand nine hundred ninety nine"),
    ],
)
def test_numbers_are_spoken(number: int, words: str) -> None:
    assert " ".join(number_words(number)) == words


@pytest.mark.parametrize("number", [-1, 100_000])
def test_other_numbers_are_not(number: int) -> None:
    with pytest.raises(ValueError, match="spoken from 0"):
        number_words(number)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Where's the 2nd counter?", "where's the two nd counter"),
        ("It costs 1,000 yen.", "it costs one thousand yen"),
        ("My ID, the PIN, an IC card: OK?", "my i d the pin an i c card ok"),
        ("self-photo “here”, it’s fine", "self photo here it's fine"),
        ("", ""),
        ("…!?", ""),
    ],
)
def test_a_sentence_is_spoken(text: str, words: str) -> None:
    assert " ".join(spoken(text)) == words


@pytest.mark.parametrize(
    ("word", "sound"),
    [
        ("ticket", "TICKET"),
        ("proxy's", "PROXY Z"),
        ("headscarf", "HEAD SCARF"),
        ("mynaportal", "M AY N AH P AO R T AH L"),
    ],
)
def test_words_that_the_dictionary_lacks(word: str, sound: str) -> None:
    assert phones(word, DICTIONARY.get, PRONUNCIATIONS) == sound


@pytest.mark.parametrize("word", ["zairyu", "ab", "zairyu's"])
def test_no_sound_is_guessed(word: str) -> None:
    with pytest.raises(UnknownWordError):
        phones(word, DICTIONARY.get, PRONUNCIATIONS)


def test_what_is_heard_is_written_as_in_the_book() -> None:
    phrases = _phrases(
        "My ticket number is {number}.", "Please come back.", number={"15": "15", "two": "2"}
    )
    assert phrases.written("please come back") == "Please come back."
    assert phrases.written("my ticket number is fifteen") == "My ticket number is 15."
    assert phrases.written("my ticket number is two") == "My ticket number is 2."
    assert phrases.written("my ticket number is three") == ""
    assert phrases.written("come back") == ""
    assert phrases.written("") == ""


def test_two_slots_keep_their_order() -> None:
    values = {"at": {"two": "2", "three": "3"}, "fee": {"one hundred": "100"}}
    phrases = _phrases("It costs {fee} yen at {at} p.m.", **values)
    assert phrases.written("it costs one hundred yen at three p m") == (
        "It costs 100 yen at 3 p.m."
    )


def test_the_grammar_holds_sentences_and_values() -> None:
    phrases = _phrases("My number is {number}.", "Please come back.", number={"15": "15"})
    assert phrases.grammar().splitlines() == [
        "#JSGF V1.0;",
        "grammar phrases;",
        "<number> = fifteen;",
        "public <said> = my number is <number> | please come back;",
    ]
    assert phrases.words() == frozenset(["my", "number", "is", "fifteen", "please", "come", "back"])


def test_what_cannot_be_heard_is_skipped_and_told() -> None:
    phrases = _phrases(
        "I have a zairyu.", "My number is {name}.", "It costs 0120950178 yen.", "Please come back.",
        name={},
    )  # fmt: skip
    assert len(phrases) == 1
    assert phrases.skipped == [
        "I have a zairyu.", "My number is {name}.", "It costs 0120950178 yen."
    ]  # fmt: skip


def test_a_sentence_given_twice_is_one() -> None:
    assert len(_phrases("Please come back.", "please, come back!", "")) == 1


def test_slots_have_limits() -> None:
    many = {" ".join(number_words(n)): str(n) for n in range(MOST_VALUES + 1)}
    with pytest.raises(ValueError, match="401 values"):
        _phrases("My number is {number}.", number=many)
    with pytest.raises(ValueError, match="named by letters"):
        Phrases((), {"a> = b; <c": {"one": "1"}}, DICTIONARY.get, {})


def _row(names: str, score: float) -> list[Piece]:
    return [Piece(name, 10 * n, 10 * n + 9, score) for n, name in enumerate(names.split())]


def test_evidence_falls_with_each_of_its_three_parts() -> None:
    words, sounds = _row("yes no", -50.0), ["Y", "EH", "S", "N", "OW"]
    free = [Piece(name, 4 * n, 4 * n + 3, -0.015) for n, name in enumerate(sounds)]
    sure = confidence(words, sounds, free)
    badly = [words[0], Piece("no", 10, 19, -200.0)]
    more = [*free, *(Piece("AA", 20 + n, 20 + n, -0.004) for n in range(20))]
    assert sure > 0.9
    assert confidence(badly, sounds, free) < sure - 0.2  # one word fits nowhere
    assert (
        confidence(words, ["K", "AA", "T", "AO", "P"], free) < sure - 0.2
    )  # other kinds of phones
    assert confidence(words, sounds, more) < sure - 0.2  # half of it is not explained
