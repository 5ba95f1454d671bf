"""Path patterns of a profile: regular expressions that Python and browsers read alike.

Chromium runs them with the flag `u` (ECMAScript), where a needless escape or a lone bracket is an
error; here they are checked in Python, so only what both know is allowed.
"""

import re
from typing import Final

from kiosk_client.sites.faulty import wrong

_ESCAPE: Final = re.compile(r"\\(.)")
_ESCAPABLE: Final = frozenset(r"^$\.*+?()[]{}|/")
_CLASS: Final = re.compile(r"\[\^?[^\[\]]+\]")
_QUANTIFIER: Final = re.compile(r"\{[0-9]{1,3}(,[0-9]{0,3})?\}")
_GROUP: Final = re.compile(r"\(\?(?!:|=|!)")
_POSSESSIVE: Final = re.compile(r"[*+?}]\+")
_NESTED: Final = re.compile(r"[*+}]\??\)(?:[*+]|\{)")


def check_pattern(pattern: str) -> str:
    """Return the pattern if it means one thing, and cannot take for ever.

    Raises:
        ValueError: it is none, or not one that a profile may have.
    """
    if not pattern.startswith("^"):
        raise wrong(
            "パスの書き方は ^ で始めます。思わぬ所に一致しないようにするためです。",
            "a path pattern starts with ^, so that it cannot match by accident",
        )
    for escape in _ESCAPE.finditer(pattern):
        if escape[1] not in _ESCAPABLE:
            raise wrong(
                f"{escape[0]} は処理系によって読み方が違います。数字は [0-9] と書きます。",
                f"{escape[0]} is not read alike everywhere; write [0-9] for digits",
            )
    bare = _QUANTIFIER.sub("*", _CLASS.sub("x", _ESCAPE.sub("x", pattern)))
    if any(bracket in bare for bracket in "[]{}"):
        raise wrong(
            "単独のかっこには \\ を付けます。文字クラスの中にかっこは書けません。",
            "a lone bracket must be escaped, and a class must not hold brackets",
        )
    if _GROUP.search(bare) or _POSSESSIVE.search(bare):
        raise wrong(
            "名前付きグループ、フラグ、後読み、絶対最大量指定子は使えません。",
            "no named groups, flags, look-behind or possessive quantifiers",
        )
    if _NESTED.search(bare):
        raise wrong(
            "くり返しで終わるグループのくり返しは、いつまでも終わらないことがあります。",
            "a repeated group that itself ends in a repetition can take for ever",
        )
    try:
        re.compile(pattern)
    except re.error as error:
        raise wrong(
            f"正規表現ではありません: {error}", f"not a regular expression: {error}"
        ) from None
    return pattern
