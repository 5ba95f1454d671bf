"""Sentences of which the list holds the contrary as well: they are never believed from sound alone.

"I understand." is a syllable away from "I don't understand.", and the evidence for either is high
when the other was said. A person who is told the contrary of what the citizen said cannot know; one
who is told nothing asks again. So neither is given out. Both stay in the grammar: with one of them
left out, its sound is taken for the other still (in 4 of 9 voices of eSpeak NG, at 0.56 to 0.78).
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from translation import checks
from translation.speech.spotting.words import ONES, TENS, UnknownWordError, spoken

_ANSWER: Final = re.compile(r"\byes\b|\bno(?=\s*(?:[,.!;:]|$))", re.IGNORECASE)
"""A yes or no by itself: "No, thank you", not "no questions"."""
_NUMBERS: Final = frozenset({*ONES, *TENS, "hundred", "thousand"})
_DENIES: Final = {
    "no": "",
    "not": "",
    "never": "",
    "cannot": "can",
    "can't": "can",
    "won't": "will",
    "without": "with",
    "nothing": "anything",
    "nobody": "anybody",
}
_EMPTY: Final = frozenset(
    {"yes", "please", "do", "does", "did", "is", "are", "am", "was", "were"}
    | {"a", "an", "the", "any", "some"}
)
"""What comes and goes with a denial: "I have no question" against "I do have a question"."""

_JOINED: Final = re.compile(r"'(?:s|m|re)$")
_NOT: Final = "n't"


@dataclass(frozen=True, slots=True)
class _Stance:
    """What a sentence says of what it is about."""

    text: str
    answers: frozenset[str]
    numbers: tuple[str, ...]

    def is_contrary_to(self, other: "_Stance") -> bool:
        denies_alike = checks.polarity(self.text, "en", other.text, "en").state != "failed"
        same = (self.answers, self.numbers) == (other.answers, other.numbers)
        return not (denies_alike and same)


def opposed(sentences: Iterable[str]) -> frozenset[str]:
    """Return the English sentences of which another one of them differs in nothing but its stance.

    The stance is a denial, a yes or no, or a number. Sentences that cannot be spoken have none.
    """
    about: defaultdict[tuple[str, ...], list[_Stance]] = defaultdict(list)
    for text in dict.fromkeys(sentences):
        try:
            words = spoken(text)
        except (UnknownWordError, ValueError):
            continue
        about[_subject(words)].append(
            _Stance(
                text,
                frozenset(answer.lower() for answer in _ANSWER.findall(text)),
                tuple(word for word in words if word in _NUMBERS),
            )
        )
    return frozenset(
        stance.text
        for stances in about.values()
        for pair in combinations(stances, 2)
        if pair[0].is_contrary_to(pair[1])
        for stance in pair
    )


def _subject(words: Iterable[str]) -> tuple[str, ...]:
    """Return the words without those that make it a denial, an answer or a number."""
    bare = (_affirmed(word) for word in words if word not in _NUMBERS)
    return tuple(word for word in bare if word and word not in _EMPTY)


def _affirmed(word: str) -> str:
    """Return what a word would be without a denial in it; "" if it is nothing but one."""
    plain = _DENIES.get(word)
    if plain is None:
        plain = _JOINED.sub("", word.removesuffix(_NOT))
    return plain
