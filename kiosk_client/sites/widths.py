"""Full and half width (全角・半角), hiragana and katakana: one character table each.

The tables are Unicode's own: a character whose decomposition is tagged `<wide>` or `<narrow>`
differs from its counterpart in width alone (UAX #11, UAX #15). NFKC would do the same and
much more: it also turns ① into 1, ㈱ into (株) and 〜 into another mark, and is therefore not used.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

_WIDE: Final = "<wide>"
_NARROW: Final = "<narrow>"
_HALF_KANA: Final = (0xFF61, 0xFF9F)
_HIRAGANA: Final = (*range(0x3041, 0x3097), 0x309D, 0x309E)
_TO_KATAKANA: Final = 0x60

# CJK compatibility ideographs. Most have a canonical decomposition, so that even NFC replaces
# U+FA19 by U+795E (both 神): in a name (氏名の字形) that is another spelling, not ours to choose.
_NAME_VARIANTS: Final = re.compile("([\uf900-\ufaff\U0002f800-\U0002fa1f]+)")


def _table(tag: str) -> dict[int, int]:
    """Return the characters with this tag, each with its counterpart of ordinary width."""
    found: dict[int, int] = {}
    for code in (0xA5, 0x3000, *range(0xFF01, 0xFFEF)):
        kind, _, target = unicodedata.decomposition(chr(code)).partition(" ")
        if kind == tag and " " not in target:
            found[code] = int(target, 16)
    return found


_FROM_WIDE: Final = _table(_WIDE) | {0x3000: 0x20}
_TO_WIDE: Final = {narrow: wide for wide, narrow in _FROM_WIDE.items()}
_FROM_NARROW: Final = {
    code: target
    for code, target in _table(_NARROW).items()
    if _HALF_KANA[0] <= code <= _HALF_KANA[1]
}
_TO_NARROW: Final = {full: half for half, full in _FROM_NARROW.items()} | {
    0x309B: 0xFF9E,  # a voicing mark of its own, as IMEs write it
    0x309C: 0xFF9F,
}
_KATAKANA: Final = {code: code + _TO_KATAKANA for code in _HIRAGANA}
_HIRAGANA_OF: Final = {katakana: hiragana for hiragana, katakana in _KATAKANA.items()}


def composed(text: str) -> str:
    """Return the text in NFC, but its name variants as they were (髙, 﨑, variation sequences)."""
    return _apart_from_variants(text, lambda part: unicodedata.normalize("NFC", part))


def wide(text: str) -> str:
    """Return ASCII and half-width kana in full width (全角)."""
    return composed(text.translate(_FROM_NARROW)).translate(_TO_WIDE)


def narrow(text: str) -> str:
    """Return full-width ASCII, and the ideographic space, in half width (半角); kana stay."""
    return composed(text).translate(_FROM_WIDE)


def half_kana(text: str) -> str:
    """Return everything in half width, kana too (半角カナ), as banks want an account's holder."""
    katakana = composed(narrow(text)).translate(_KATAKANA)
    return _apart_from_variants(
        katakana, lambda part: re.sub("[\u30a1-\u30ff]+", _split_voicing, part)
    ).translate(_TO_NARROW)


def full_katakana(text: str) -> str:
    """Return hiragana and half-width kana as full-width katakana."""
    return composed(text.translate(_FROM_NARROW)).translate(_KATAKANA)


def full_hiragana(text: str) -> str:
    """Return katakana of either width as hiragana; ー stays, and so does what has no hiragana."""
    return composed(text.translate(_FROM_NARROW)).translate(_HIRAGANA_OF)


def _split_voicing(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFD", match[0])


def _apart_from_variants(text: str, change: Callable[[str], str]) -> str:
    parts = _NAME_VARIANTS.split(text)
    return "".join(part if index % 2 else change(part) for index, part in enumerate(parts))
