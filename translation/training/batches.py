"""Batches of about equal work: sentences of like length together, bounded by padded pieces."""

import random
from collections.abc import Sequence

import torch
from torch import Tensor

from translation.training.pieces import PADDING

Example = tuple[list[int], list[int]]
"""Pieces of source (… END) and target (START … END)."""

POOL = 8000
"""Examples sorted by length at a time: enough for like lengths, few enough for variety."""


def in_batches(
    examples: Sequence[Example], tokens: int, chance: random.Random
) -> list[list[Example]]:
    """Return the examples in batches of at most `tokens` padded pieces on the longer side."""
    batches: list[list[Example]] = []
    mixed = list(examples)
    chance.shuffle(mixed)
    for start in range(0, len(mixed), POOL):
        batch: list[Example] = []
        longest = 0
        for example in sorted(mixed[start : start + POOL], key=lambda e: (len(e[1]), len(e[0]))):
            longest = max(longest, len(example[0]), len(example[1]))
            if batch and longest * (len(batch) + 1) > tokens:
                batches.append(batch)
                batch, longest = [], max(len(example[0]), len(example[1]))
            batch.append(example)
        batches.append(batch)
    chance.shuffle(batches)
    return batches


def padded(rows: Sequence[Sequence[int]]) -> Tensor:
    """Return rows of pieces as one tensor (B, longest)."""
    longest = max(map(len, rows))
    return torch.tensor([[*row, *[PADDING] * (longest - len(row))] for row in rows])
