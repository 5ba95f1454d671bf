"""Whether an author's own words name a secret; a hint for them, while `secrets.js` decides.

The page script looks at the field itself and all that is written around it; here are only a
rule's selector and label. A test holds the two together.
"""

import re
from typing import Final

_TYPES: Final = re.compile(
    r"type\s*=\s*[\"']?password|(current|new)-password|one-time-code|\bcc-[a-z]+", re.IGNORECASE
)
_WORDS: Final = re.compile(
    r"暗証|暗唱番号|パスワード|パスコード|ワンタイム|セキュリティ(コード|番号)|合言葉|秘密の(質問|答え)"
    r"|pass[-_ ]?(word|wd|code|phrase)|one[-_ ]?time",
    re.IGNORECASE,
)
_SHORT_WORDS: Final = frozenset({"pin", "pins", "pincode", "passwd", "pwd", "otp", "cvv", "cvc"})
_CAMEL: Final = re.compile(r"([a-z0-9])([A-Z])")


def names_a_secret(words: str) -> bool:
    """Whether a selector or label speaks of a password, PIN or card number."""
    if _TYPES.search(words) or _WORDS.search(words):
        return True
    apart = re.split(r"[^a-z]+", _CAMEL.sub(r"\1 \2", words).lower())
    return any(word in _SHORT_WORDS for word in apart)
