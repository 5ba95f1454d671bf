"""Hides what is said of PINs, passwords and individual numbers (Z-05, Z-07).

Digits are hidden where they follow a word for a secret within the same breath, and twelve digits in
a row wherever they stand: that is what an individual number (個人番号) looks like. The 23 digits of
an application ID stay, the operator must type them; so do fees, dates and ticket numbers.
"""

import re

from translation.ports import Language

HIDDEN = "●●●●"

_WORDS_JA = (
    "暗証番号|暗証|パスワード|パスコード|マイナンバー(?!カード)|個人番号(?!カード)|ピン(?:コード|番号)"
    r"|(?<![A-Za-z])(?:PIN|pin)(?![A-Za-z])"
)
_WORDS_EN = (
    # "my number" is one's telephone; "My Number" is not.
    r"\b(?:pins?|passwords?|passcodes?|pin codes?|(?-i:My Number|MY NUMBER)(?!\s*card)"
    r"|individual number(?!\s*card))\b"
)
_REACH = 60  # characters behind the word for the secret in which its digits are said

_DIGIT_JA = (
    "ゼロ|れい|レイ|まる|マル|いち|イチ|さん|サン|よん|ヨン|ろく|ロク|なな|ナナ|しち|シチ|はち|ハチ"
    "|きゅう|キュウ|ごー|ゴー|にー|ニー|ぜろ|く|ク|に|ニ|ご|ゴ|し|シ|[0-9０-９〇零一二三四五六七八九]"
)
_DIGIT_EN = "zero|oh|one|two|three|four|five|six|seven|eight|nine|o(?![a-z])|[0-9０-９]"
_GAP_JA = r"[ 　、,・-]{0,2}"
_GAP_EN = r"(?:,? and |[ ,.-]{0,3})"
_RUN_JA = rf"(?:{_DIGIT_JA})(?:{_GAP_JA}(?:{_DIGIT_JA})){{3,40}}"
_RUN_EN = (
    rf"(?<![a-z0-9])(?:{_DIGIT_EN})(?:(?:{_GAP_EN})(?:(?:double |triple )?(?:{_DIGIT_EN}))){{3,40}}"
    r"(?![a-z0-9])"
)
_TWELVE = re.compile(r"(?<![0-9０-９])[0-9０-９](?:[ 　-]?[0-9０-９]){11}(?![ 　-]?[0-9０-９])")
_LETTERED = r"(?=[A-Za-z0-9]*[0-9])(?=[A-Za-z0-9]*[A-Za-z])[A-Za-z0-9]{6,16}"
# Within the reach, what is no secret keeps its digits.
_KEPT = re.compile(
    r"(?<![0-9])[0-9]{23}(?![0-9])|(?<![0-9])0[0-9]{1,3}-[0-9]{2,4}-[0-9]{2,4}(?![0-9])"
    r"|[0-9,]+\s?(?:円|yen)|[0-9]{4}年|[A-Z][a-z]{2,8} [0-9]{1,2}, [0-9]{4}",
    re.IGNORECASE,
)
_PATTERNS = {
    "ja": (re.compile(_WORDS_JA), re.compile(rf"{_RUN_JA}|{_LETTERED}")),
    "en": (
        re.compile(_WORDS_EN, re.IGNORECASE),
        re.compile(rf"{_RUN_EN}|{_LETTERED}", re.IGNORECASE),
    ),
}


def mask_secrets(text: str, language: Language) -> str:
    """Return the text with what may be a PIN, a password or an individual number as ●●●●."""
    text = _TWELVE.sub(HIDDEN, text)
    word, run = _PATTERNS[language]
    pieces: list[str] = []
    place = 0
    while (found := word.search(text, place)) is not None:
        following = word.search(text, found.end())
        end = min(len(text), found.end() + _REACH, following.start() if following else len(text))
        end = _end_of_run(text, end)
        pieces += (text[place : found.end()], _hidden(text[found.end() : end], run))
        place = end
    return "".join((*pieces, text[place:]))


def _end_of_run(text: str, end: int) -> int:
    while end < len(text) and text[end - 1].isdigit() and text[end].isdigit():
        end += 1
    return end


def _hidden(stretch: str, run: re.Pattern[str]) -> str:
    kept = [match.span() for match in _KEPT.finditer(stretch)]

    def hide(match: re.Match[str]) -> str:
        if any(start < match.end() and match.start() < end for start, end in kept):
            return match.group()
        return HIDDEN

    return run.sub(hide, stretch)
