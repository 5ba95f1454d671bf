"""The phrase book (対訳集): wording that people approved, shown as 公式訳."""

from translation.phrases.book import BookVersion, PhraseBook, PhraseStore
from translation.phrases.matching import PhraseMatch
from translation.phrases.model import (
    CaptionLanguage,
    Phrase,
    PhraseError,
    Procedure,
    SlotType,
    Wording,
)

__all__ = [
    "BookVersion",
    "CaptionLanguage",
    "Phrase",
    "PhraseBook",
    "PhraseError",
    "PhraseMatch",
    "PhraseStore",
    "Procedure",
    "SlotType",
    "Wording",
]
