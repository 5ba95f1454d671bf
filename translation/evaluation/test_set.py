"""The sentences that interpretation is measured on, each with the translation of a person."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from translation.memory.pairs import CORPUS, Pair, read_pairs, read_splits
from translation.ports import Language, TranslationError

_FIELDS: Final = "two fields (Japanese, English) or four (situation, speaker, Japanese, English)"


class TestSetError(TranslationError):
    """A test set cannot be read; the message names the file and line."""

    __test__ = False  # pytest, this is no test


@dataclass(frozen=True, slots=True)
class Item:
    """One turn, and how a person has translated it."""

    source: str
    reference: str


def read_items(path: Path, source: Language) -> tuple[Item, ...]:
    """Read a test set: tab-separated, Japanese before English, `#` begins a remark.

    Raises:
        TestSetError: the file cannot be read, or a line has other fields.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise TestSetError(f"{path.name}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise TestSetError(f"{path.name}: not UTF-8") from error
    items = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) not in {2, 4} or not all(fields[-2:]):
            raise TestSetError(f"{path.name}:{number}: {_FIELDS}")
        items.append(_item(Pair(fields[-2], fields[-1]), source))
    if not items:
        raise TestSetError(f"{path.name}: no sentences")
    return tuple(items)


def held_out(
    split: Literal["dev", "test"], source: Language, folder: Path = CORPUS
) -> tuple[Item, ...]:
    """Return the turns of the corpus that no model and no memory has seen.

    Raises:
        CorpusError: the corpus is not valid.
    """
    splits = read_splits(folder / "splits.yaml")
    situations = splits.test if split == "test" else splits.dev
    files = sorted(folder.glob("[a-z]-*.tsv"))
    pairs = [pair for path in files for pair in read_pairs(path) if pair.situation in situations]
    return tuple(_item(pair, source) for pair in pairs)


def _item(pair: Pair, source: Language) -> Item:
    return Item(pair.ja, pair.en) if source == "ja" else Item(pair.en, pair.ja)
