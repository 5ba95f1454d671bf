"""Languages of the site, and a sentence in both."""

from enum import StrEnum
from typing import NamedTuple


class Language(StrEnum):
    """BCP 47 tags of the languages offered."""

    JA = "ja"
    EN = "en"


class Text(NamedTuple):
    """One sentence in both languages."""

    ja: str
    en: str

    def in_language(self, language: Language) -> str:
        """Return the sentence in ``language``."""
        match language:
            case Language.JA:
                return self.ja
            case Language.EN:
                return self.en
