"""文節の分かち書き: spaces between phrases, as やさしい日本語 is printed.

A new phrase begins where kana end and kanji, katakana, a figure or a Latin letter begin; but not
inside a compound verb (受け取り), nor after the prefixes お and ご.
"""

import re
from typing import Final

_HEAD: Final = r"[一-鿿ァ-ヺA-Za-z0-9「『]"
_BREAK: Final = re.compile(rf"(?<=[ぁ-ゖ])(?<![0-9]か)(?=[おご]?{_HEAD})")
_SECOND_VERBS: Final = "込取替換消出上下合直落付越戻継続切返訳違扱忘間様請受書用物方"
_COMPOUND: Final = re.compile(
    rf"(?<=[一-鿿])(?P<okurigana>[いきぎしちっびみりえけげせべめれ]) (?=[{_SECOND_VERBS}])"
)
_PREFIX: Final = re.compile(rf"(?<![ぁ-ゖ])(?P<prefix>[おご]) (?={_HEAD})")
_AUXILIARY: Final = re.compile(
    r"(?<=[てで])(?=(?:ください|います|いません|いました|いる|いない|みて|もいい|はいけ|おいて|きて|しまい))"
    r"|(?<=る)(?=ことが|こと[はもを]|とき|ため)|(?<=ことが)(?=でき)|(?<=[くに])(?=なりま|しま)"
)
_SPACES: Final = re.compile(r" {2,}")
_BEFORE_MARK: Final = re.compile(r" (?=[、。！？」』）])")
_AFTER_MARK: Final = re.compile(r"(?<=[、。！？「『（]) ")


def spaced(text: str) -> str:
    """Return Japanese with a space between its phrases; its characters stay what they are."""
    text = _BREAK.sub(" ", text)
    text = _PREFIX.sub(lambda found: found["prefix"], text)
    text = _COMPOUND.sub(lambda found: found["okurigana"], text)
    text = _AUXILIARY.sub(" ", text)
    text = _SPACES.sub(" ", text)
    return _AFTER_MARK.sub("", _BEFORE_MARK.sub("", text)).strip()
