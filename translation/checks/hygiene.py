"""What may be interpreted at all: text, of bearable length, in the language it is said to be in.

Normal form: NFC. Half-width kana (ｶﾅ) and full-width letters become the ordinary ones as NFKC has
it; other compatibility characters (①, ㎡, full-width digits, which `quantities` reads) stay as they
were typed. Control and format characters go, and so do halves of surrogate pairs; white space
becomes single spaces. Of HTML the text is kept.
"""

import re
import unicodedata

from translation.checks.markup import without_markup
from translation.ports import TextRefusedError

LIMIT = 2_000
"""Characters that are interpreted in one piece."""
_REFUSED_UNSEEN = 10_000  # longer than this is not even normalised

_COMPATIBILITY = re.compile("[ｦ-ﾟＡ-Ｚａ-ｚ]+")
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_KANA = re.compile("[ぁ-ヿ]")
_HAN = re.compile("[々〆一-鿿㐀-䶿]")
_CHINESE_WORDS = re.compile(
    "[你您們嗎沒這裡麼妳咱]|什么|哪[里裡儿]|怎[么麼样樣]|是不是|不是|可以|我要|我想|我的"
)
_LEAST_HAN = 4  # a name of another country (刘伟) may stand in a Japanese line alone
_JAPANESE_SETS = ("cp932", "euc_jis_2004")


def clean(text: str) -> str:
    """Return the text as it is interpreted.

    Raises:
        TextRefusedError: `too_long`; `empty` (nothing but space); `markup` (HTML without a text);
            `not_text` (no letter, no digit: emoji or punctuation alone).
    """
    if len(text) >= _REFUSED_UNSEEN:
        raise TextRefusedError("too_long", f"At most {LIMIT} characters are interpreted at a time")
    shown = without_markup(text)
    if text.strip() and not shown.strip():
        raise TextRefusedError("markup", "The text is markup that shows nothing")
    spaced = "".join(" " if c in "\t\n\r\v\f\x85" else c for c in shown)
    kept = "".join(c for c in spaced if unicodedata.category(c) not in _DROPPED)
    plain = _COMPATIBILITY.sub(lambda m: unicodedata.normalize("NFKC", m.group()), kept)
    tidy = " ".join(unicodedata.normalize("NFC", plain).split())
    if len(tidy) > LIMIT:
        raise TextRefusedError("too_long", f"At most {LIMIT} characters are interpreted at a time")
    if not tidy:
        raise TextRefusedError("empty", "There is no text to interpret")
    if not any(c.isalnum() for c in tidy):
        raise TextRefusedError("not_text", "There is no word and no number in the text")
    return tidy


def refuse_other_languages(text: str) -> None:
    """Refuse a text that is plainly neither Japanese nor English.

    Told by the script (Cyrillic, Hangul, Thai …), and Chinese by signs that Japanese does not have
    or words that it does not write without kana. Names and codes are no reason. Languages in Latin
    letters are not told from English.

    Raises:
        TextRefusedError: `other_language`.
    """
    letters = [c for c in text if c.isalpha()]
    japanese = [c for c in letters if _KANA.match(c) or _HAN.match(c)]
    latin = sum(1 for c in letters if "LATIN" in unicodedata.name(c, ""))
    foreign = len(letters) - len(japanese) - latin
    is_chinese = len(japanese) > latin and _is_chinese(text)
    if is_chinese or foreign * 2 > len(letters):
        raise TextRefusedError("other_language", "The text is neither Japanese nor English")


def _is_chinese(text: str) -> bool:
    han = _HAN.findall(text)
    if _KANA.search(text) or len(han) < _LEAST_HAN:
        return False
    return bool(_CHINESE_WORDS.search(text)) or not all(map(_is_in_japanese_sets, han))


def _is_in_japanese_sets(sign: str) -> bool:
    """Whether a sign is in what Japanese computers write: JIS X 0208, 0213 or Windows-31J."""
    for name in _JAPANESE_SETS:
        try:
            sign.encode(name)
        except UnicodeEncodeError:
            continue
        return True
    return False
