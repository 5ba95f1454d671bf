"""An official term and where its names come from."""

import re
import unicodedata
from typing import Annotated, Final

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from translation.ports import Language, TranslationError

_KANA: Final = re.compile(r"^[぀-ヿー・ ]+$")


class GlossaryError(TranslationError):
    """The glossary's files are not valid; the message names the file and what is wrong."""


def _plain(text: str) -> str:
    if text != text.strip() or any(unicodedata.category(c)[0] == "C" for c in text):
        raise ValueError("begins or ends with space, or contains control characters")
    return text


def _kana(text: str) -> str:
    if not _KANA.match(text):
        raise ValueError("a reading is kana only")
    return text


Name = Annotated[str, Field(min_length=1, max_length=160), AfterValidator(_plain)]


class Term(BaseModel):
    """One official term (用語).

    Attributes:
        ja: the official Japanese term.
        reading: how `ja` is read, in kana.
        en: the English term that is used.
        ja_variants: other forms of `ja`.
        en_variants: forms of `en` that are correct as well.
        easy: what it is, in やさしい日本語.
        source: who calls it so.
        note: what it must not be confused with.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    ja: Name
    reading: Annotated[Name, AfterValidator(_kana)]
    en: Name
    ja_variants: tuple[Name, ...] = ()
    en_variants: tuple[Name, ...] = ()
    easy: Name
    source: Name
    note: str = ""

    def names(self, language: Language) -> tuple[str, ...]:
        """Return all its names in a language, the official one first."""
        if language == "ja":
            return (self.ja, *self.ja_variants)
        return (self.en, *self.en_variants)

    def official(self, language: Language) -> str:
        """Return its official name."""
        return self.ja if language == "ja" else self.en
