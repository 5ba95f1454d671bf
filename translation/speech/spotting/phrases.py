"""The sentences that can be recognised, as a grammar, and the way back to how they are written."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from translation.speech.spotting.opposites import opposed
from translation.speech.spotting.words import Sound, UnknownWordError, phones, spoken

Slots = Mapping[str, Mapping[str, str]]
"""By the name of a slot: what may be said in it, and how that is written."""

MOST_VALUES: Final = 400
"""Of one slot; beyond, recognition is slower than speech."""
_SLOT: Final = re.compile(r"\{(\w+)\}")

_Part = tuple[str, ...] | str
"""Words in order, or the name of a slot."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    parts: tuple[_Part, ...]
    pattern: re.Pattern[str]


class Phrases:
    """Sentences with slots, such as `My ticket number is {number}.`, once each.

    Attributes:
        skipped: those that cannot be recognised, for whom it may concern: a word that nobody knows
            how to say, a slot without values (names, places), a telephone number.
        withheld: those that are known but never given out, since the list has their contrary too.
        own: how words sound that the dictionary lacks.
    """

    def __init__(
        self, sentences: Iterable[str], slots: Slots, sound: Sound, own: Mapping[str, str]
    ) -> None:
        self._sound, self.own = sound, own
        self._slots = {name: _spoken_values(name, values) for name, values in slots.items()}
        self.skipped: list[str] = []
        self._sentences: dict[tuple[_Part, ...], _Sentence] = {}
        for sentence in sentences:
            self._add(sentence)
        self.withheld = opposed(sentence.text for sentence in self._sentences.values())
        self._plain = {
            " ".join(parts[0]): sentence.text
            for parts, sentence in self._sentences.items()
            if len(parts) == 1 and isinstance(parts[0], tuple)
        }

    def __len__(self) -> int:
        return len(self._sentences)

    def words(self) -> frozenset[str]:
        """Return every word of the grammar."""
        used = {part for parts in self._sentences for part in parts if isinstance(part, str)}
        values = (words for name in used for words in self._slots[name])
        fixed = (part for parts in self._sentences for part in parts if isinstance(part, tuple))
        return frozenset(word for words in (*values, *fixed) for word in words)

    def grammar(self) -> str:
        """Return it in the JSpeech Grammar Format (JSGF 1.0)."""
        used = sorted(
            {part for parts in self._sentences for part in parts if isinstance(part, str)}
        )
        rules = [
            f"<{name}> = {' | '.join(' '.join(words) for words in self._slots[name])};"
            for name in used
        ]
        whole = " | ".join(
            " ".join(f"<{part}>" if isinstance(part, str) else " ".join(part) for part in parts)
            for parts in self._sentences
        )
        return "\n".join(("#JSGF V1.0;", "grammar phrases;", *rules, f"public <said> = {whole};"))

    def written(self, said: str) -> str:
        """Return the sentence as it is written; "" if the words are none of them, or withheld."""
        if said in self._plain:
            text = self._plain[said]
            return "" if text in self.withheld else text
        for sentence in self._sentences.values():
            found = sentence.pattern.fullmatch(said)
            if found and sentence.text not in self.withheld:
                return self._filled(sentence.text, found.groups())
        return ""

    def _filled(self, text: str, values: tuple[str, ...]) -> str:
        rest = iter(values)
        return _SLOT.sub(lambda slot: self._slots[slot[1]][tuple(next(rest).split())], text)

    def _add(self, text: str) -> None:
        try:
            parts = tuple(self._parts(text))
            for word in {word for part in parts if isinstance(part, tuple) for word in part}:
                phones(word, self._sound, self.own)
        except (UnknownWordError, ValueError):
            self.skipped.append(text)
            return
        if parts:
            self._sentences.setdefault(parts, _Sentence(text, parts, self._pattern(parts)))

    def _parts(self, text: str) -> Iterable[_Part]:
        for number, piece in enumerate(_SLOT.split(text)):
            if number % 2 == 0:
                if words := spoken(piece):
                    yield words
            elif self._slots.get(piece):
                yield piece
            else:
                raise UnknownWordError(piece)

    def _pattern(self, parts: tuple[_Part, ...]) -> re.Pattern[str]:
        return re.compile(
            " ".join(
                f"({'|'.join(re.escape(' '.join(words)) for words in self._slots[part])})"
                if isinstance(part, str)
                else re.escape(" ".join(part))
                for part in parts
            )
        )


def _spoken_values(name: str, values: Mapping[str, str]) -> dict[tuple[str, ...], str]:
    if not name.isidentifier():
        raise ValueError(f"a slot is named by letters, not {name!r}")
    if len(values) > MOST_VALUES:
        raise ValueError(f"slot {name} has {len(values)} values; at most {MOST_VALUES} are heard")
    return {words: written for said, written in values.items() if (words := spoken(said))}
