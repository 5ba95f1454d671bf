"""From corpora to one folder that `train` reads: nothing held out is left in what is learnt."""

import random
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml
from pydantic import BaseModel, ConfigDict

from translation.training.corpus import (
    Pair,
    apart_from,
    distinct,
    read_all,
    read_pairs,
    write_pairs,
)
from translation.training.templates import expand
from translation.training.vocabulary import make_vocabulary

VOCABULARY: Final = "sentencepiece.model"
LONGEST_JA: Final = 90
"""Signs of a Japanese side that is learnt; what is longer is cut into sentences before."""

LONGEST_EN: Final = 260


class Splits(BaseModel):
    """Situations that are held out (`splits.yaml`), so that a test is never a reworded lesson."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    dev: frozenset[str]
    test: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the corpora are.

    Attributes:
        counter: folders or files of counter dialogue.
        general: files of general pairs (docs/training.md says where they come from).
        corpus_data: folder with splits, templates and their values.
        vocabulary: a SentencePiece model to take over; None makes one.
        doubled: counter dialogue that counts twice: what the starting weights have not seen.
    """

    counter: Sequence[Path]
    general: Sequence[Path]
    corpus_data: Path
    vocabulary: Path | None
    doubled: Sequence[Path] = ()


def read_splits(path: Path) -> Splits:
    """Read which situations are held out."""
    return Splits.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))


def prepare(sources: Sources, out: Path, seed: int = 1) -> dict[str, int]:
    """Write counter.tsv, templates.tsv, general.tsv, dev.tsv, test.tsv and the vocabulary.

    Returns:
        The number of pairs in each.
    """
    out.mkdir(parents=True, exist_ok=True)
    splits = read_splits(sources.corpus_data / "splits.yaml")
    counter = distinct(read_all(sources.counter))
    dev = [pair for pair in counter if pair.situation in splits.dev]
    test = [pair for pair in counter if pair.situation in splits.test]
    held_out = dev + test
    learnt = [pair for pair in counter if pair.situation not in splits.dev | splits.test]
    filled = expand(
        sources.corpus_data / "counter-templates.tsv",
        sources.corpus_data / "slot-values.yaml",
        random.Random(seed),
    )
    general = [pair for path in sources.general for pair in read_pairs(path)]
    again = {(pair.ja, pair.en) for pair in read_all(sources.doubled)}
    kept = _fitting(apart_from(learnt, held_out))
    written = {
        "counter": kept + [pair for pair in kept if (pair.ja, pair.en) in again],
        "templates": _fitting(apart_from(filled, held_out)),
        "general": _fitting(apart_from(distinct(general), held_out, near=100)),
        "dev": dev,
        "test": test,
    }
    for name, pairs in written.items():
        write_pairs(out / f"{name}.tsv", pairs)
    if sources.vocabulary is None:
        make_vocabulary(
            [*written["counter"], *written["templates"], *written["general"]], out / VOCABULARY
        )
    else:
        shutil.copyfile(sources.vocabulary, out / VOCABULARY)
    return {name: len(pairs) for name, pairs in written.items()}


def _fitting(pairs: Sequence[Pair]) -> list[Pair]:
    return [pair for pair in pairs if len(pair.ja) <= LONGEST_JA and len(pair.en) <= LONGEST_EN]
