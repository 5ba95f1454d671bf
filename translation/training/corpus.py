"""Sentence pairs: reading them, and keeping what is held out out of what is learnt.

A pair's file is tab-separated without a heading: Japanese, English (a general corpus), or
situation, speaker, Japanese, English (`translation/data/corpus/`). Lines that begin with `#` are
remarks.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rapidfuzz import fuzz, process

NEAR: Final = 90.0
"""Two sentences this alike (rapidfuzz `ratio`, 0 to 100) count as one when a test is kept apart."""

_NOT_WORDS: Final = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Pair:
    """One sentence or turn in both languages, and where it was said ("" in a general corpus)."""

    ja: str
    en: str
    situation: str = ""
    speaker: str = ""


class CorpusError(Exception):
    """A corpus cannot be read; the message names file and line."""


def read_pairs(path: Path) -> list[Pair]:
    """Read one file of pairs.

    Raises:
        CorpusError: a line has neither two nor four fields, or an empty one.
        OSError: the file cannot be read.
    """
    pairs = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        match line.split("\t"):
            case [ja, en] if ja and en:
                pairs.append(Pair(ja, en))
            case [situation, speaker, ja, en] if ja and en:
                pairs.append(Pair(ja, en, situation, speaker))
            case _:
                raise CorpusError(f"{path.name}:{number}: neither two nor four filled fields")
    return pairs


def read_all(paths: Iterable[Path]) -> list[Pair]:
    """Read files, and of folders every `*.tsv` but the templates, in the order of their names."""
    files: list[Path] = []
    for path in paths:
        files += sorted(path.glob("[a-z]-*.tsv")) if path.is_dir() else [path]
    return [pair for file in files for pair in read_pairs(file)]


def key(sentence: str) -> str:
    """Return what two spellings of one sentence share: letters and digits, NFKC, lower case."""
    return _NOT_WORDS.sub("", unicodedata.normalize("NFKC", sentence).lower())


def distinct(pairs: Iterable[Pair]) -> list[Pair]:
    """Return each pair once, by the key of both sides."""
    seen: dict[tuple[str, str], Pair] = {}
    for pair in pairs:
        seen.setdefault((key(pair.ja), key(pair.en)), pair)
    return list(seen.values())


def apart_from(pairs: Sequence[Pair], held_out: Sequence[Pair], near: float = NEAR) -> list[Pair]:
    """Return the pairs that are neither in `held_out` nor nearly so, on either side.

    Args:
        pairs: what would be learnt.
        held_out: development and test pairs.
        near: ratio from which two sentences count as one; 100 compares keys only, which takes
            seconds where a comparison of all takes minutes.
    """
    japanese = {key(pair.ja) for pair in held_out}
    english = {key(pair.en) for pair in held_out}
    kept = [p for p in pairs if key(p.ja) not in japanese and key(p.en) not in english]
    if near >= 100 or not kept:
        return kept
    close = _close([key(p.ja) for p in kept], sorted(japanese), near)
    close |= _close([key(p.en) for p in kept], sorted(english), near)
    return [pair for index, pair in enumerate(kept) if index not in close]


def _close(sentences: list[str], held_out: list[str], near: float) -> set[int]:
    scores = process.cdist(sentences, held_out, scorer=fuzz.ratio, score_cutoff=near)
    return {index for index, row in enumerate(scores) if row.max() >= near}


def write_pairs(path: Path, pairs: Iterable[Pair]) -> None:
    """Write Japanese and English, one pair a line."""
    path.write_text("".join(f"{p.ja}\t{p.en}\n" for p in pairs), encoding="utf-8")
