"""Every sentence of the site in Japanese and English: a key without either cannot be written."""

from collections.abc import Callable, Mapping
from typing import Final

from madoguchi.practice_site.texts.application import APPLICATION
from madoguchi.practice_site.texts.common import COMMON
from madoguchi.practice_site.texts.language import Language, Text
from madoguchi.practice_site.texts.problems import PROBLEMS
from madoguchi.practice_site.texts.procedures import PROCEDURES
from madoguchi.practice_site.texts.widgets import WIDGETS

__all__ = ["TEXTS", "Language", "Text", "translator"]

TEXTS: Final[Mapping[str, Text]] = {
    **COMMON,
    **APPLICATION,
    **PROCEDURES,
    **WIDGETS,
    **{f"problem.{problem.value}": text for problem, text in PROBLEMS.items()},
}


def translator(language: Language) -> Callable[[str], str]:
    """Return the function by which templates look up a key; an unknown key is a ``KeyError``."""

    def translate(key: str) -> str:
        return TEXTS[key].in_language(language)

    return translate
