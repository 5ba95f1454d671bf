"""The vocabulary that both languages share (SentencePiece, Kudo & Richardson 2018)."""

import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import sentencepiece

from translation.training.augmentation import PLACEHOLDERS
from translation.training.corpus import Pair
from translation.training.pieces import END, PADDING, START, UNKNOWN

PIECES: Final = 8000


def make_vocabulary(pairs: Iterable[Pair], out: Path, pieces: int = PIECES) -> None:
    """Learn a joint vocabulary: bytes for rare signs, digits one by one, placeholders whole."""
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder, "text.txt")
        text.write_text("".join(f"{p.ja}\n{p.en}\n" for p in pairs), encoding="utf-8")
        sentencepiece.SentencePieceTrainer.train(
            input=str(text),
            model_prefix=str(out.with_suffix("")),
            vocab_size=pieces,
            character_coverage=0.9995,
            normalization_rule_name="identity",
            byte_fallback=True,
            split_digits=True,
            unk_id=UNKNOWN,
            bos_id=START,
            eos_id=END,
            pad_id=PADDING,
            user_defined_symbols=list(PLACEHOLDERS),
            minloglevel=2,
        )
    out.with_suffix(".vocab").unlink()


def read_vocabulary(path: Path) -> sentencepiece.SentencePieceProcessor:
    """Open a vocabulary."""
    return sentencepiece.SentencePieceProcessor(model_file=str(path))
