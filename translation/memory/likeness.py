"""When two sentences say the same, though they are not written the same.

Two steps. `canonical` removes what never changes the meaning: degrees of politeness, fillers,
sentence-final particles, articles. What still differs is judged by `same_content`: content words
(kanji, katakana, Latin, figures; in English all but a few words) must be equal, in the same order.
"""

import re
from typing import Final

from translation.ports import Language
from translation.wording import key

_POLITE_JA: Final = (
    ("でございますか", "ですか"),
    ("でございます", "です"),
    ("でしょうか", "ですか"),
    ("でよろしいですか", "でいいですか"),
    ("ておりません", "ていません"),
    ("ております", "ています"),
    ("いたしません", "しません"),
    ("いたしました", "しました"),
    ("いたします", "します"),
    ("くださいませ", "ください"),
    ("いただけますか", "ください"),
    ("いただけませんか", "ください"),
    ("なんですが", "です"),
    ("なんですけど", "です"),
    ("んですが", "んです"),
    ("んですけど", "んです"),
    ("んですけれど", "んです"),
    ("のですか", "んですか"),
    ("のです", "んです"),
)
_FILLERS_JA: Final = re.compile(
    r"^(?:えっと|ええと|えーと|えー|あのー?|そのー|まあ|じゃあ|では|それでは|さて)+"
)
_FINAL_JA: Final = re.compile(r"(?<=[すたねかい])[よねわ]+$|(?<=ください)[ねよ]+$")
_PARTICLES_JA: Final = re.compile(r"[はがを]")
_HARMLESS_EN: Final = frozenset(
    "a an the please just really um uh er well so okay ok oh now then and actually".split()  # noqa: SIM905
)
_SAME_EN: Final = {
    "could": "can",
    "hi": "hello",
    "mobile": "cell",
    "cannot": "can not",
    "ill": "i will",
    "wanna": "want to",
    "gonna": "going to",
    "yeah": "yes",
    "yep": "yes",
    "thanks": "thank you",
}
_HIRAGANA: Final = re.compile(r"[ぁ-ゖ]+")
SHORTEST: Final[dict[Language, int]] = {"ja": 8, "en": 4}
"""Characters of Japanese, words of English, below which a turn means what its context makes it."""


def canonical(text: str, language: Language) -> str:
    """Return a text without what never changes its meaning."""
    words = key(text, language)
    if language == "en":
        return " ".join(
            _SAME_EN.get(word, word) for word in words.split() if word not in _HARMLESS_EN
        )
    words = _FILLERS_JA.sub("", words)
    for polite, plain in _POLITE_JA:
        words = words.replace(polite, plain)
    return _FINAL_JA.sub("", words)


def is_long_enough(canonical_text: str, language: Language) -> bool:
    """Tell whether a turn means the same wherever it is said."""
    size = len(canonical_text) if language == "ja" else len(canonical_text.split())
    return size >= SHORTEST[language]


def same_content(one: str, another: str, language: Language) -> bool:
    """Tell whether two canonical texts differ in nothing but particles that may be left out."""
    if language == "en":
        return one == another
    return _PARTICLES_JA.sub("", one) == _PARTICLES_JA.sub("", another)
