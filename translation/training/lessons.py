"""What is learnt in one pass: the mixture of corpora, and the form each pair takes this time."""

import random
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from translation.training.augmentation import Rates, vary
from translation.training.batches import Example
from translation.training.corpus import Pair, read_pairs
from translation.training.pieces import END, START
from translation.training.preparation import VOCABULARY
from translation.training.vocabulary import read_vocabulary

Direction = Literal["ja-en", "en-ja"]
LONGEST: Final = 100
"""Pieces of a sentence; the rest is cut off."""

SAMPLED: Final = 0.25
"""Share of sources cut into other pieces than the likeliest (subword regularisation, Kudo 2018)."""

SMOOTHNESS: Final = 0.2
"""Of that sampling; 1 takes the likeliest pieces only."""


@dataclass(frozen=True, slots=True)
class Mixture:
    """How many pairs a pass has, and their shares; what is left is general."""

    pairs: int = 16_000
    counter: float = 0.45
    templates: float = 0.04


class Lessons:
    """The prepared corpora of one folder, in one direction."""

    def __init__(
        self, folder: Path, direction: Direction, chance: random.Random, mixture: Mixture
    ) -> None:
        self._pieces = read_vocabulary(folder / VOCABULARY)
        self._direction = direction
        self._chance = chance
        self._mixture = mixture
        self._counter = _Deck(read_pairs(folder / "counter.tsv"), chance)
        self._templates = _Deck(read_pairs(folder / "templates.tsv"), chance)
        self._general = _Deck(read_pairs(folder / "general.tsv"), chance)
        self.dev = read_pairs(folder / "dev.tsv")

    @property
    def vocabulary(self) -> int:
        """Number of pieces."""
        return int(self._pieces.get_piece_size())

    def one_pass(self) -> list[Example]:
        """Draw the next pass."""
        mixture = self._mixture
        counter = round(mixture.pairs * mixture.counter)
        templates = round(mixture.pairs * mixture.templates)
        drawn = self._counter.draw(counter) + self._templates.draw(templates)
        drawn += self._general.draw(mixture.pairs - counter - templates)
        return [self._example(pair) for pair in drawn]

    def source(self, pair: Pair) -> str:
        """Return what is translated."""
        return pair.ja if self._direction == "ja-en" else pair.en

    def target(self, pair: Pair) -> str:
        """Return what it should become."""
        return pair.en if self._direction == "ja-en" else pair.ja

    def encode(self, sentence: str) -> list[int]:
        """Return the pieces of a source."""
        return [*self._pieces.encode(sentence)[:LONGEST], END]

    def decode(self, pieces: list[int]) -> str:
        """Return the sentence of pieces."""
        return str(self._pieces.decode(pieces))

    def _example(self, pair: Pair) -> Example:
        varied = Pair(*vary(pair.ja, pair.en, self._chance, Rates()))
        source = self.source(varied)
        if self._chance.random() < SAMPLED:
            cut = self._pieces.encode(source, enable_sampling=True, alpha=SMOOTHNESS, nbest_size=-1)
        else:
            cut = self._pieces.encode(source)
        target = self._pieces.encode(self.target(varied))
        return [*cut[:LONGEST], END], [START, *target[:LONGEST], END]


class _Deck:
    """Pairs that are dealt in shuffled order, all once before any a second time."""

    def __init__(self, pairs: list[Pair], chance: random.Random) -> None:
        self._pairs = pairs
        self._chance = chance
        self._left: list[Pair] = []

    def draw(self, count: int) -> list[Pair]:
        drawn: list[Pair] = []
        while self._pairs and len(drawn) < count:
            if not self._left:
                self._left = self._chance.sample(self._pairs, len(self._pairs))
            drawn.append(self._left.pop())
        return drawn
