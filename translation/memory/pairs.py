"""The human translations of the memory: the counter-dialogue corpus, less its tests."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, ValidationError

from translation.data_files import DATA, DataFileError, read_yaml
from translation.ports import Language, TranslationError

CORPUS: Final = DATA / "corpus"
_UNIDIOMATIC: Final = "nonnative"
"""Situations whose English is as learners speak it: good to understand, not to speak."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One turn in both languages.

    Attributes:
        ja: Japanese.
        en: English.
        situation: the conversation that it belongs to.
    """

    ja: str
    en: str
    situation: str = ""

    def text(self, language: Language) -> str:
        """Return the turn in a language."""
        return self.ja if language == "ja" else self.en

    def may_be_said(self, language: Language) -> bool:
        """Tell whether its wording in a language is good enough to be put before people."""
        return language == "ja" or not self.situation.startswith(_UNIDIOMATIC)


class CorpusError(TranslationError):
    """The corpus cannot be read; the message names the file and line."""


class Splits(BaseModel):
    """`splits.yaml`: situations held out, whole, for development and test."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    test: frozenset[str] = frozenset()
    dev: frozenset[str] = frozenset()


def read_memory(folder: Path = CORPUS) -> tuple[Pair, ...]:
    """Read all pairs of a corpus but those held out: a test that is remembered proves nothing.

    Raises:
        CorpusError: a file is not valid.
    """
    splits = read_splits(folder / "splits.yaml")
    held_out = splits.test | splits.dev
    files = sorted(folder.glob("[a-z]-*.tsv"))
    return tuple(
        pair for path in files for pair in read_pairs(path) if pair.situation not in held_out
    )


def read_pairs(path: Path) -> Iterator[Pair]:
    """Read lines of situation, speaker, Japanese, English; `#` begins a remark.

    Raises:
        CorpusError: a line has another number of fields, or an empty one.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CorpusError(f"{path.name}: {error}") from error
    for number, line in enumerate(lines, 1):
        if not line or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != 4 or not all(fields):
            raise CorpusError(f"{path.name}:{number}: four fields, none empty")
        yield Pair(fields[2], fields[3], fields[0])


def read_splits(path: Path) -> Splits:
    """Read which situations are held out; none if there is no such file.

    Raises:
        CorpusError: the file is not valid.
    """
    if not path.exists():
        return Splits()
    try:
        return Splits.model_validate(read_yaml(path))
    except (DataFileError, ValidationError) as error:
        raise CorpusError(f"{path.name}: {error}") from error
