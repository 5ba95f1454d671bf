"""Writes a sentence of the engine as its language is printed."""

import re
from typing import Final

from translation.ports import Language

_SPACES: Final = re.compile(r"\s+")
_JAPANESE: Final = r"[぀-ヿ一-鿿、。！？「」]"
_INNER_SPACE: Final = re.compile(rf"(?<={_JAPANESE}) | (?={_JAPANESE})")
_BEFORE_MARK: Final = re.compile(r" +(?=[.,!?;:])(?!\.\d)")
_ENDS: Final = re.compile(r"[。．.！？!?]+$")
_YEAR: Final = re.compile(r"(?<![\d,])([12]),(\d{3})年(?!間)")
"""A year whose numeral was put in as an amount: 1,994年生まれ."""
_FULL_STOP: Final = re.compile(r"(?<=[぀-ヿ一-鿿0-9０-９])[.．]$")
"""A point behind a numeral would make one number of it and the next sentence: "0." and 1時間."""
_UNTIL_SO_MANY: Final = re.compile(
    r"\buntil (?=(?:[0-9]+|two|three|four|five|six|seven|eight|nine|ten) "
    r"(?:times|people|persons|cop(?:y|ies)|cards|forms|photos|pages|books|items|letters|digits"
    r"|characters|certificates|documents)\b)",
    re.IGNORECASE,
)
"""Only time goes on until: 5回まで is "up to five times"."""
_POINT_TWICE: Final = re.compile(r"([ap]\.m\.)\.$")


def tidy(text: str, language: Language) -> str:
    """Return the sentence with the spaces, marks and capital that its language has."""
    text = _SPACES.sub(" ", text).strip()
    if language == "ja":
        text = _YEAR.sub(r"\1\2年", text)
        text = _INNER_SPACE.sub("", text).replace("?", "？").replace("!", "！")
        return _FULL_STOP.sub("。", text)
    text = _BEFORE_MARK.sub("", text).replace("。", ".").replace("、", ", ").replace("？", "?")
    text = _UNTIL_SO_MANY.sub("up to ", text)
    text = _POINT_TWICE.sub(r"\1", text.replace("！", "!").strip())
    return text[:1].upper() + text[1:]


def closed(text: str, language: Language) -> str:
    """Return a sentence with a mark at its end: the engine has learnt sentences that have one."""
    if _ENDS.search(text) or not text:
        return text
    if text[-1] in "」』\"')）":  # a quotation ends as it is
        return text
    return f"{text}。" if language == "ja" else f"{text}."
